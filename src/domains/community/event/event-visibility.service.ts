import type { ClientSession } from 'mongoose';
import { isCaller } from '../../../auth/viewer.js';
import { updateEach } from '../../../database/bulk.js';
import { copyOf } from '../../../database/entity.js';
import { loaderById } from '../../../database/loaders.js';
import type { Context } from '../../../graphql/context.js';
import { inputError, notFound } from '../../../shared/errors.js';
import { EventStatus } from './event.enums.js';
import { CommunityEvent, CommunityEventModel } from './event.model.js';
import { isGroupModerator, mayRead } from '../group/group.access.js';

/** Events by ID, without access checks. */
export const eventRecordLoader = loaderById(CommunityEventModel, CommunityEvent);

/** The event with its current status: past events count as ENDED even before the job has run. */
export function currentEvent(event: CommunityEvent, now = new Date()): CommunityEvent {
  if (event.status !== EventStatus.SCHEDULED || event.endsAt > now) return event;
  return copyOf(CommunityEvent, event, { status: EventStatus.ENDED });
}

/** Events by ID, if the caller may read their groups. */
export async function visibleEvents(context: Context, ids: readonly string[]): Promise<(CommunityEvent | null)[]> {
  const events = await eventRecordLoader(context).loadMany(ids);
  const groupIds = events.flatMap((event) => (event?.groupId && !event.isListed ? [event.groupId] : []));
  const readable = groupIds.length > 0 ? await mayRead(context, groupIds) : new Set<string>();
  return events.map((event) => {
    if (!event) return null;
    return event.isListed || (event.groupId !== undefined && readable.has(event.groupId)) ? currentEvent(event) : null;
  });
}

/** An event that the caller may read. `field` names the argument with the ID. */
export async function requireEvent(context: Context, id: string, field = 'id'): Promise<CommunityEvent> {
  const [event] = await visibleEvents(context, [id]);
  if (!event) throw notFound('event', field);
  return event;
}

/** True for the creator of the event, owners and moderators of its group, and event managers if it has no group. */
export async function organizes(context: Context, { createdById, groupId }: CommunityEvent): Promise<boolean> {
  const { viewer } = context;
  if (!groupId) return isCaller(viewer, 'events');
  if (await isGroupModerator(context, groupId)) return true;
  return viewer.kind === 'user' && createdById === viewer.userId && (await mayRead(context, [groupId])).has(groupId);
}

export async function requireOrganized(context: Context, id: string): Promise<CommunityEvent> {
  const event = await requireEvent(context, id);
  if (await organizes(context, event)) return event;
  throw inputError('NOT_ALLOWED', 'id', 'Only organizers of the event can do this.');
}

/** Updates the list of public events when a group becomes public or stops being public. */
export async function setEventsListed(groupId: string, isListed: boolean, session: ClientSession): Promise<void> {
  await updateEach(CommunityEventModel, { groupId }, { $set: { isListed } }, { session, timestamps: false });
}
