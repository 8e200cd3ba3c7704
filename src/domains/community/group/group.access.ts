import { isCaller, requireUser } from '../../../auth/viewer.js';
import type { Context } from '../../../graphql/context.js';
import { inputError, notFound } from '../../../shared/errors.js';
import { GroupVisibility } from './group.enums.js';
import { groupRecordLoader, ownMembershipLoader } from './group.loaders.js';
import type { CommunityGroup } from './group.model.js';
import { GroupRole, MembershipStatus } from '../membership/membership.enums.js';

export { groupRecordLoader, ownMembershipLoader } from './group.loaders.js';

const { PENDING, INVITED, ACTIVE } = MembershipStatus;
/** Membership statuses that reveal a private group. */
const KNOWING: readonly MembershipStatus[] = [PENDING, INVITED, ACTIVE];

/** Groups by ID, if the caller may know of them; private ones only for members, requesters and invitees. */
export async function visibleGroups(context: Context, ids: readonly string[]): Promise<(CommunityGroup | null)[]> {
  const groups = await groupRecordLoader(context).loadMany(ids);
  return Promise.all(groups.map(async (group) => (group && (await knows(context, group)) ? group : null)));
}

async function knows(context: Context, { _id, visibility }: CommunityGroup): Promise<boolean> {
  if (visibility !== GroupVisibility.PRIVATE || isCaller(context.viewer, 'moderation')) return true;
  const own = await ownMembershipLoader(context).load(_id);
  return own !== null && KNOWING.includes(own.status);
}

/** A group that the caller may know of. `field` names the argument with the ID. */
export async function requireGroup(context: Context, id: string, field = 'id'): Promise<CommunityGroup> {
  const [group] = await visibleGroups(context, [id]);
  if (!group) throw notFound('group', field);
  return group;
}

/** The groups whose content the caller may read, in two commands at most. */
export async function mayRead(context: Context, groupIds: readonly string[]): Promise<ReadonlySet<string>> {
  const ids = [...new Set(groupIds)];
  const groups = await groupRecordLoader(context).loadMany(ids);
  const readable = await Promise.all(groups.map(async (group) => group !== null && (await isReadable(context, group))));
  return new Set(ids.filter((_id, index) => readable[index]));
}

async function isReadable(context: Context, { _id, visibility }: CommunityGroup): Promise<boolean> {
  if (visibility !== GroupVisibility.PRIVATE || isCaller(context.viewer, 'moderation')) return true;
  return (await ownMembershipLoader(context).load(_id))?.status === ACTIVE;
}

/** Refuses non-members. A group that the caller may not know of is not found. */
export async function assertMayPost(context: Context, groupId: string, field = 'input.groupId'): Promise<void> {
  requireUser(context.viewer);
  await requireGroup(context, groupId, field);
  const own = await ownMembershipLoader(context).load(groupId);
  if (own?.status === ACTIVE) return;
  throw noMember(field);
}

export function noMember(field: string): Error {
  return inputError('NOT_ALLOWED', field, 'Only members can post in this group. Join it first.');
}

/** True for owners and moderators of the group, and for platform moderators. */
export async function isGroupModerator(context: Context, groupId: string): Promise<boolean> {
  if (isCaller(context.viewer, 'moderation')) return true;
  const own = await ownMembershipLoader(context).load(groupId);
  return own?.status === ACTIVE && own.role !== GroupRole.MEMBER;
}

/** Refuses callers who are neither owner nor moderator of the group. */
export async function requireGroupModerator(context: Context, groupId: string, field = 'id'): Promise<CommunityGroup> {
  const group = await requireGroup(context, groupId, field);
  if (await isGroupModerator(context, groupId)) return group;
  throw inputError('NOT_ALLOWED', field, 'Only owners and moderators of the group can do this.');
}

/** Refuses callers who do not own the group. */
export async function requireGroupOwner(context: Context, groupId: string, field = 'id'): Promise<CommunityGroup> {
  const group = await requireGroup(context, groupId, field);
  const { viewer } = context;
  if (isCaller(viewer, 'moderation') || (viewer.kind === 'user' && group.ownerIds.includes(viewer.userId)))
    return group;
  throw inputError('NOT_ALLOWED', field, 'Only owners of the group can do this.');
}

/** Clears cached records. Call it after every write. */
export function forgetGroup(context: Context, groupId: string): void {
  groupRecordLoader(context).clear(groupId);
  ownMembershipLoader(context).clear(groupId);
}

/** Lock taken by writes that store the audience of a group, and by changes of the group's visibility. */
export function audienceKey(groupId: string): string {
  return `audience of ${groupId}`;
}
