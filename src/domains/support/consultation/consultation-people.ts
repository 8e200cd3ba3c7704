import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../../../graphql/context.js';
import { selectedOn } from '../../../graphql/lookahead.js';
import { preloadUsers, userLoader } from '../../identity/index.js';
import { consultationLoader } from './consultation.loaders.js';
import type { Consultation } from './consultation.model.js';

/** Preloads what a page refers to, as far as it is selected: accounts and related consultations. */
export async function preloadConsultations(
  context: Context,
  consultations: readonly Consultation[],
  info: GraphQLResolveInfo,
): Promise<void> {
  const selected = selectedOn(info, 'Consultation');
  const actors = selected.has('history') && selectedOn(info, 'ConsultationStatusChange').has('actor');
  const people = new Set<string>();
  const others = new Set<string>();
  const add = (ids: Set<string>, id: string | null): void => {
    if (id !== null) ids.add(id);
  };
  for (const { userId, hostId, previousId, nextId, history } of consultations) {
    if (selected.has('requester')) add(people, userId);
    if (selected.has('host') || selected.has('calendarFile')) add(people, hostId);
    if (actors) for (const { actorId } of history) add(people, actorId);
    if (selected.has('previous')) add(others, previousId);
    if (selected.has('next')) add(others, nextId);
  }
  await consultationLoader(context).preload(others);
  // A calendar file contains the host's name, whichever account fields are selected.
  if (selected.has('calendarFile')) await userLoader(context).preload(people);
  else await preloadUsers(context, people, info);
}
