import { isCaller } from '../../../auth/viewer.js';
import { loaderById } from '../../../database/loaders.js';
import type { Context } from '../../../graphql/context.js';
import { UserEvent, UserEventModel } from './user-event.model.js';

const userEventLoader = loaderById(UserEventModel, UserEvent);

/** Events are visible to staff and to their account. */
export async function userEventsByIds(context: Context, ids: readonly string[]): Promise<(UserEvent | null)[]> {
  const { viewer } = context;
  const events = await userEventLoader(context).loadMany(ids);
  if (isCaller(viewer, 'support')) return events;
  return events.map((event) => (viewer.kind === 'user' && event?.userId === viewer.userId ? event : null));
}
