import { isCaller } from '../../../auth/viewer.js';
import type { Change } from '../../../database/changes.js';
import { asClass } from '../../../database/entity.js';
import type { Context } from '../../../graphql/context.js';
import { changesFor, unlessMissing } from '../../../graphql/subscription.js';
import { maySee, suggestionLoader } from './suggestion.loaders.js';
import { CommunitySuggestion } from './suggestion.model.js';

const INTERNAL = new Set(['internalComments', 'internalCommentCount']);

/** All changes of a suggestion that are visible to the caller. */
export function suggestionChanges(context: Context, id: string): Promise<AsyncIterableIterator<CommunitySuggestion>> {
  const changes = changesFor(context, 'communitysuggestions', (change) =>
    change.id === id ? visibleChange(context, change) : undefined,
  );
  return unlessMissing(changes, 'suggestion', suggestionLoader(context).load(id));
}

function visibleChange({ viewer }: Context, { record, fields }: Change): CommunitySuggestion | undefined {
  if (!record || (isInternal(fields) && !isCaller(viewer, 'moderation'))) return undefined;
  const suggestion = asClass(CommunitySuggestion, record);
  return maySee(viewer, suggestion) ? suggestion : undefined;
}

/** Internal comments are not events for other users. */
function isInternal(fields: ReadonlySet<string>): boolean {
  return fields.size > 0 && [...fields].every((field) => INTERNAL.has(field));
}
