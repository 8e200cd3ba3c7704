import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../../../graphql/context.js';
import { selectedOn } from '../../../graphql/lookahead.js';
import { preloadUsers } from '../../identity/index.js';
import type { SupportTicket } from './ticket.model.js';

/** Preloads the selected accounts of a whole page: a promise for each of a hundred authors is slower. */
export async function preloadPeople(
  context: Context,
  tickets: readonly SupportTicket[],
  info: GraphQLResolveInfo,
): Promise<void> {
  const selected = selectedOn(info, 'SupportTicket');
  const authors = selected.has('messages') && selectedOn(info, 'Message').has('author');
  const ids = new Set<string>();
  const add = (id: string | null): void => {
    if (id !== null) ids.add(id);
  };
  for (const { requesterId, assigneeId, messages } of tickets) {
    if (selected.has('requester')) add(requesterId);
    if (selected.has('assignee')) add(assigneeId);
    if (authors) for (const { authorId } of messages) add(authorId);
  }
  await preloadUsers(context, ids, info);
}
