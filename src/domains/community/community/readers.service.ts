import { trusted, type ClientSession } from 'mongoose';
import { Role } from '../../../auth/viewer.js';
import { userLoader, UserStatus, type User } from '../../identity/index.js';
import { CommunityBlockModel, type CommunityBlock } from '../block/block.model.js';
import type { CommunityEvent } from '../event/event.model.js';
import { GroupVisibility } from '../group/group.enums.js';
import { CommunityGroupModel, type CommunityGroup } from '../group/group.model.js';
import { MembershipStatus } from '../membership/membership.enums.js';
import { CommunityMembershipModel, type CommunityMembership } from '../membership/membership.model.js';
import { currentMembership } from '../membership/membership.time.js';
import {
  CommunityModerationActionModel,
  type CommunityModerationAction,
} from '../moderation/moderation-action.model.js';
import { ModerationActionKind } from '../moderation/moderation.enums.js';

const { ACTIVE, BANNED } = MembershipStatus;

/**
 * Users allowed to attend an event now: their accounts are active, they can read its group, and they are not banned from it or
 * from the community. Event mails, seats and the waitlist all use this.
 */
export async function comersOf(
  { groupId }: Pick<CommunityEvent, 'groupId'>,
  userIds: readonly string[],
  session: ClientSession,
): Promise<User[]> {
  if (userIds.length === 0) return [];
  const users = await userLoader({ loaders: new Map() }).loadMany([...new Set(userIds)]);
  const open = users.filter((user) => user !== null).filter(({ status }) => status === UserStatus.ACTIVE);
  const shutOut = await bannedOf(userIds, session);
  const free = open.filter(({ _id }) => !shutOut.has(_id));
  if (!groupId) return free;
  const group = await CommunityGroupModel.findOne(
    { _id: groupId },
    { visibility: 1 },
    { session },
  ).lean<CommunityGroup>();
  if (!group) return [];
  const standing = await standingIn(groupId, userIds, session);
  return free.filter(({ _id, roles }) => {
    const status = standing.get(_id);
    if (status === BANNED) return false;
    return group.visibility !== GroupVisibility.PRIVATE || status === ACTIVE || moderates(roles);
  });
}

function moderates(roles: readonly Role[]): boolean {
  return roles.includes(Role.MODERATOR) || roles.includes(Role.ADMIN);
}

/** Membership statuses of these users in a group by user ID, without users who have none. */
export async function standingIn(
  groupId: string,
  userIds: readonly string[],
  session: ClientSession,
): Promise<Map<string, MembershipStatus>> {
  const rows = await CommunityMembershipModel.find(
    { userId: trusted({ $in: [...userIds] }), groupId },
    { userId: 1, status: 1, bannedUntil: 1, history: 1 },
    { session },
  ).lean<CommunityMembership[]>();
  const now = new Date();
  return new Map(rows.map((row) => [row.userId, currentMembership(row, now).status]));
}

/** Users currently banned from the whole community. */
async function bannedOf(userIds: readonly string[], session: ClientSession): Promise<Set<string>> {
  const rows = await CommunityModerationActionModel.find(
    { subjectId: trusted({ $in: [...userIds] }), restricts: true },
    { subjectId: 1, action: 1, expiresAt: 1 },
    { session },
  ).lean<CommunityModerationAction[]>();
  const now = new Date();
  return new Set(
    rows
      .filter(({ action, expiresAt }) => action !== ModerationActionKind.MUTE && (!expiresAt || expiresAt > now))
      .flatMap(({ subjectId }) => subjectId ?? []),
  );
}

/** Users who block the given user and must not receive anything from them. */
export async function blockersOf(
  actorId: string | undefined,
  userIds: readonly string[],
  session?: ClientSession,
): Promise<Set<string>> {
  if (actorId === undefined || userIds.length === 0) return new Set();
  const rows = await CommunityBlockModel.find(
    { userId: trusted({ $in: [...userIds] }), blockedId: actorId },
    { userId: 1 },
    session ? { session } : {},
  ).lean<CommunityBlock[]>();
  return new Set(rows.map(({ userId }) => userId));
}
