import type { ClientSession } from 'mongoose';
import { isCaller, requireUser } from '../../../auth/viewer.js';
import { loaderById } from '../../../database/loaders.js';
import { findPage, type Page } from '../../../database/page.js';
import type { Context } from '../../../graphql/context.js';
import { inputError, notFound } from '../../../shared/errors.js';
import { userLoader } from '../../identity/index.js';
import { assertModerates } from '../group/group-authority.service.js';
import {
  forgetGroup,
  isGroupModerator,
  mayRead,
  ownMembershipLoader,
  requireGroup,
  requireGroupModerator,
} from '../group/group.access.js';
import { GroupJoinPolicy, GroupVisibility } from '../group/group.enums.js';
import type { CommunityGroup } from '../group/group.model.js';
import { moveMembership } from './membership-change.service.js';
import { currentMembership } from './membership.time.js';
import { MembershipStatus, type GroupRole, type MembershipDecision } from './membership.enums.js';
import { CommunityMembership, CommunityMembershipModel } from './membership.model.js';
import { decisionsIn } from './membership.states.js';
import { tellPerson } from '../community/community-mail.js';
import { blockersOf } from '../community/readers.service.js';
import { assertMayTakePart, assertMayTakePartIn } from '../standing/standing.service.js';

const { PENDING, INVITED, ACTIVE, DECLINED, DENIED, LEFT } = MembershipStatus;

/** Memberships by ID, without access checks. */
export const membershipRecordLoader = loaderById(CommunityMembershipModel, CommunityMembership);

export function forgetMembership(context: Context, { _id, groupId }: CommunityMembership): void {
  membershipRecordLoader(context).clear(_id);
  forgetGroup(context, groupId);
}

/** Joins a group, requests to join, or accepts an invitation. Idempotent. */
export async function joinGroup(
  context: Context,
  groupId: string,
  message: string | null | undefined,
): Promise<CommunityMembership> {
  const { userId } = requireUser(context.viewer);
  await assertMayTakePart(context, 'silently');
  const membership = await moveMembership({
    groupId,
    userId,
    to: joinStatus,
    actorId: userId,
    message: message ?? undefined,
    field: 'id',
    check: async (row, group, session): Promise<'go on' | undefined> => {
      await assertMayTakePartIn(session, context, 'silently');
      const isMember = row?.status === ACTIVE || (row?.status === PENDING && joinStatus(row, group) === PENDING);
      if (isMember) return undefined;
      if (row?.status === DENIED && group.joinPolicy !== GroupJoinPolicy.OPEN) {
        throw notAllowed(
          'Your earlier request to join was denied. Only an owner or moderator of the group can let you in.',
        );
      }
      return 'go on';
    },
  });
  forgetMembership(context, membership);
  return membership;
}

/** The status that joining leads to. A private invite-only group is not found without an invitation. */
function joinStatus(own: CommunityMembership | null, group: CommunityGroup): MembershipStatus {
  const { visibility, joinPolicy } = group;
  if (own?.status === ACTIVE || own?.status === INVITED || joinPolicy === GroupJoinPolicy.OPEN) return ACTIVE;
  // No one is left to approve requests, and everyone can read it anyway.
  if (visibility !== GroupVisibility.PRIVATE && group.memberCount === 0) return ACTIVE;
  if (joinPolicy === GroupJoinPolicy.APPROVAL) return PENDING;
  if (visibility === GroupVisibility.PRIVATE) throw notFound('group');
  throw notAllowed('This group can be joined by invitation only.');
}

function notAllowed(message: string): Error {
  return inputError('NOT_ALLOWED', 'id', message);
}

/** Leaves a group, withdraws a request to join, or declines an invitation. */
export async function leaveGroup(context: Context, groupId: string): Promise<CommunityMembership> {
  const { userId } = requireUser(context.viewer);
  if (!(await ownMembershipLoader(context).load(groupId))) {
    await requireGroup(context, groupId);
    throw inputError('INVALID_STATE', 'id', 'You are not a member of this group.');
  }
  const membership = await moveMembership({
    groupId,
    userId,
    to: (row) => (row?.status === INVITED ? DECLINED : LEFT),
    actorId: userId,
    field: 'id',
    check: (row) => {
      // Users cannot lift their own ban.
      if (row?.status === MembershipStatus.BANNED)
        throw inputError('NOT_ALLOWED', 'id', 'You are banned from this group.');
      return 'go on';
    },
  });
  forgetMembership(context, membership);
  return membership;
}

/** Invites a user, as an owner or moderator of the group. Idempotent. */
export async function inviteToGroup(context: Context, groupId: string, userId: string): Promise<CommunityMembership> {
  const { userId: actorId } = requireUser(context.viewer);
  await requireGroupModerator(context, groupId);
  await assertMayTakePart(context);
  const person = await userLoader(context).load(userId);
  if (!person) throw notFound('user', 'input.inviteeId');
  const membership = await moveMembership({
    groupId,
    userId,
    to: INVITED,
    actorId,
    field: 'input.inviteeId',
    check: async (row, _group, session): Promise<'go on' | undefined> => {
      await assertMayTakePartIn(session, context);
      await assertModerates(context.viewer, groupId, session);
      await assertNotBlocked(actorId, userId, session);
      return row?.status === INVITED ? undefined : 'go on';
    },
    then: ({ name }, session) => {
      const message = `You are invited to ${name}`;
      return tellPerson(context, { userId, message, path: `/community/groups/${groupId}`, actorId }, session);
    },
  });
  forgetMembership(context, membership);
  return membership;
}

/** Users cannot invite someone they block or are blocked by. */
async function assertNotBlocked(actorId: string, userId: string, session: ClientSession): Promise<void> {
  const field = 'input.inviteeId';
  if ((await blockersOf(actorId, [userId], session)).size > 0) {
    throw inputError('NOT_ALLOWED', field, 'This user does not accept invitations from you.');
  }
  if ((await blockersOf(userId, [actorId], session)).size === 0) return;
  throw inputError('NOT_ALLOWED', field, 'You have blocked this user. Unblock them first.');
}

/** The caller's memberships, newest first. */
export async function myMemberships(
  context: Context,
  filter: { status?: MembershipStatus | null | undefined; role?: GroupRole | null | undefined },
  page: { first: number; after?: string | null | undefined },
): Promise<Page<CommunityMembership>> {
  const { userId } = requireUser(context.viewer);
  const found = await findPage(CommunityMembershipModel, CommunityMembership, {
    filter: {
      userId,
      ...(filter.status ? { status: filter.status } : {}),
      ...(filter.role ? { role: filter.role } : {}),
    },
    sort: { field: '_id', direction: -1 },
    ...page,
  });
  return { ...found, nodes: found.nodes.map((row) => currentMembership(row, new Date())) };
}

/** Memberships of a group, newest first. Non-members are listed only for its owners and moderators. */
export async function groupMembers(
  context: Context,
  groupId: string,
  filter: { status?: MembershipStatus | null | undefined; role?: GroupRole | null | undefined },
  page: { first: number; after?: string | null | undefined },
): Promise<Page<CommunityMembership>> {
  if (!(await mayRead(context, [groupId])).has(groupId)) throw notFound('group', 'groupId');
  const status = filter.status ?? ACTIVE;
  if (status !== ACTIVE && !(await isGroupModerator(context, groupId))) {
    throw inputError(
      'NOT_ALLOWED',
      'filter.status',
      'Only owners and moderators of the group can list other statuses.',
      ['ACTIVE'],
    );
  }
  const found = await findPage(CommunityMembershipModel, CommunityMembership, {
    filter: { groupId, status, ...(filter.role ? { role: filter.role } : {}) },
    sort: { field: '_id', direction: -1 },
    ...page,
  });
  return { ...found, nodes: found.nodes.map((row) => currentMembership(row, new Date())) };
}

/** Memberships through `node`: the caller's own, members of readable groups, and all in groups that the caller moderates. */
export async function membershipsByIds(
  context: Context,
  ids: readonly string[],
): Promise<(CommunityMembership | null)[]> {
  const { viewer } = context;
  if (viewer.kind !== 'user') return ids.map(() => null);
  const rows = await membershipRecordLoader(context).loadMany(ids);
  const readable = await mayRead(
    context,
    rows.flatMap((row) => row?.groupId ?? []),
  );
  return Promise.all(
    rows.map(async (row) => {
      if (!row) return null;
      const current = currentMembership(row, new Date());
      if (row.userId === viewer.userId || isCaller(viewer, 'moderation')) return current;
      if (!readable.has(row.groupId)) return null;
      return row.status === ACTIVE || (await isGroupModerator(context, row.groupId)) ? current : null;
    }),
  );
}

/** Messages and decisions are visible to the user and to owners and moderators of the group. */
export async function maySeeDetails(context: Context, row: CommunityMembership): Promise<boolean> {
  const { viewer } = context;
  if (viewer.kind === 'user' && viewer.userId === row.userId) return true;
  return isGroupModerator(context, row.groupId);
}

/** Decisions that the caller can make now. */
export async function possibleDecisions(
  context: Context,
  row: CommunityMembership,
): Promise<readonly MembershipDecision[]> {
  const { viewer } = context;
  if (viewer.kind !== 'user' || viewer.userId === row.userId) return [];
  return (await isGroupModerator(context, row.groupId)) ? decisionsIn(row.status) : [];
}

/** A membership that the caller can review as an owner or moderator of its group; others are not found. */
export async function requireReviewable(context: Context, id: string): Promise<CommunityMembership> {
  const row = await membershipRecordLoader(context).load(id);
  if (!row || !(await isGroupModerator(context, row.groupId))) throw notFound('membership');
  return row;
}
