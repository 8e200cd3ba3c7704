import { trusted, type ClientSession } from 'mongoose';
import { requireUser } from '../../../auth/viewer.js';
import { asClass } from '../../../database/entity.js';
import { inTurn } from '../../../database/turns.js';
import type { Context } from '../../../graphql/context.js';
import { inputError, notFound } from '../../../shared/errors.js';
import { oneOf } from '../../../shared/text.js';
import { tellPerson } from '../community/community-mail.js';
import { assertModerates, assertOwns } from '../group/group-authority.service.js';
import { forgetGroup, requireGroup, requireGroupOwner } from '../group/group.access.js';
import { CommunityGroupModel, type CommunityGroup } from '../group/group.model.js';
import { ANOTHER_OWNER, lastOwner, moveMembership } from './membership-change.service.js';
import { GroupRole, MembershipDecision, MembershipStatus } from './membership.enums.js';
import { CommunityMembership, CommunityMembershipModel } from './membership.model.js';
import { forgetMembership, requireReviewable } from './membership.service.js';
import { DECISIONS, decisionsIn } from './membership.states.js';
import { assertMayTakePartIn } from '../standing/standing.service.js';

const YEAR = 366 * 86_400_000;
const MAX_OWNERS = 10;

export interface Review {
  decision: MembershipDecision;
  reason?: string | null | undefined;
  bannedUntil?: Date | null | undefined;
}

/** Decides a membership, as an owner or moderator of the group. */
export async function reviewMembership(context: Context, id: string, review: Review): Promise<CommunityMembership> {
  const { userId: actorId } = requireUser(context.viewer);
  const before = await requireReviewable(context, id);
  assertReview(review);
  const { decision } = review;
  await requireGroup(context, before.groupId);
  if (before.userId === actorId)
    throw inputError('NOT_ALLOWED', 'id', 'You cannot review your own membership. To end it, leave the group.');
  const membership = await moveMembership({
    groupId: before.groupId,
    userId: before.userId,
    to: DECISIONS[decision].to,
    actorId,
    reason: review.reason ?? undefined,
    bannedUntil: review.bannedUntil ?? undefined,
    field: 'input.decision',
    check: async (row, group, session): Promise<'go on'> => {
      if (!row) throw notFound('membership');
      await assertModerates(context.viewer, group._id, session);
      await assertMayTakePartIn(session, context);
      assertDecision(row, decision);
      assertRank(group, row, actorId);
      return 'go on';
    },
    then: ({ _id, name }, session) => {
      const path = `/community/groups/${_id}`;
      return tellPerson(context, { userId: before.userId, message: mailText(review, name), path, actorId }, session);
    },
  });
  forgetMembership(context, membership);
  return membership;
}

function assertReview({ decision, reason, bannedUntil }: Review): void {
  if (decision !== MembershipDecision.BAN) {
    if (bannedUntil) throw inputError('INVALID', 'input.bannedUntil', '`bannedUntil` is allowed only with BAN.');
    return;
  }
  if (!reason)
    throw inputError('REQUIRED', 'input.reason', 'Provide a reason for the ban. It is shown to the banned user.');
  const ahead = bannedUntil ? bannedUntil.getTime() - Date.now() : 1;
  if (ahead > 0 && ahead < YEAR) return;
  throw inputError('OUT_OF_RANGE', 'input.bannedUntil', '`bannedUntil` must be in the future, at most one year ahead.');
}

function assertDecision({ status }: CommunityMembership, decision: MembershipDecision): void {
  const possible = decisionsIn(status);
  if (possible.includes(decision)) return;
  const allowed = possible.map((one) => one.toUpperCase());
  throw inputError(
    'INVALID_STATE',
    'input.decision',
    `The membership is ${status.toUpperCase()}; possible decisions: ${oneOf(allowed)}.`,
    allowed,
  );
}

/** Moderators review members and owners review moderators. Owners cannot be removed. */
function assertRank({ ownerIds }: CommunityGroup, row: CommunityMembership, actorId: string): void {
  if (row.status !== MembershipStatus.ACTIVE || row.role === GroupRole.MEMBER) return;
  if (row.role === GroupRole.OWNER)
    throw inputError('NOT_ALLOWED', 'id', 'Owners cannot be removed from or banned from the group.');
  if (ownerIds.includes(actorId)) return;
  throw inputError('NOT_ALLOWED', 'id', 'Only owners of the group can review its moderators.');
}

function mailText({ decision, reason }: Review, name: string): string {
  const words: Record<MembershipDecision, string> = {
    [MembershipDecision.APPROVE]: `You are now a member of ${name}`,
    [MembershipDecision.DENY]: `Your request to join ${name} was denied`,
    [MembershipDecision.REMOVE]: `You were removed from ${name}`,
    [MembershipDecision.BAN]: `You were banned from ${name}`,
    [MembershipDecision.UNBAN]: `You can join ${name} again`,
  };
  return reason ? `${words[decision]}\n\n${reason}` : words[decision];
}

/** Changes the role of a member, as an owner of the group. */
export async function setMemberRole(context: Context, id: string, role: GroupRole): Promise<CommunityMembership> {
  const before = await requireReviewable(context, id);
  await requireGroupOwner(context, before.groupId);
  const membership = await inTurn(before.groupId, async (session) => {
    const row = await CommunityMembershipModel.findOne({ _id: id }, null, { session }).lean<CommunityMembership>();
    if (!row) throw notFound('membership');
    await assertOwns(context.viewer, row.groupId, session);
    await assertMayTakePartIn(session, context, 'silently');
    assertMember(row, 'id');
    if (row.role === role) return row;
    if (row.role === GroupRole.OWNER) await removeOwner(row, 'input.role', session);
    if (role === GroupRole.OWNER) await addOwner(row, 'input.role', session);
    return setRole(row._id, role, session);
  });
  forgetMembership(context, membership);
  return asClass(CommunityMembership, membership);
}

/** Transfers a group: a member becomes its owner, and the caller a moderator. */
export async function transferGroup(context: Context, id: string, userId: string): Promise<CommunityGroup> {
  const caller = requireUser(context.viewer);
  await requireGroupOwner(context, id);
  await inTurn(id, async (session) => {
    await assertOwns(context.viewer, id, session);
    await assertMayTakePartIn(session, context, 'silently');
    const filter = { userId, groupId: id };
    const newOwner = await CommunityMembershipModel.findOne(filter, null, { session }).lean<CommunityMembership>();
    if (!newOwner) throw notFound('member', 'input.newOwnerId');
    assertMember(newOwner, 'input.newOwnerId');
    if (userId === caller.userId)
      throw inputError('NOT_ALLOWED', 'input.newOwnerId', 'You already own this group. Choose another member.');
    if (newOwner.role !== GroupRole.OWNER) {
      await addOwner(newOwner, 'input.newOwnerId', session);
      await setRole(newOwner._id, GroupRole.OWNER, session);
    }
    const own = await CommunityMembershipModel.findOne({ userId: caller.userId, groupId: id }, null, {
      session,
    }).lean<CommunityMembership>();
    if (own?.role !== GroupRole.OWNER || own.status !== MembershipStatus.ACTIVE) return;
    await removeOwner(own, 'id', session);
    await setRole(own._id, GroupRole.MODERATOR, session);
  });
  forgetGroup(context, id);
  return requireGroup(context, id);
}

function assertMember({ status }: CommunityMembership, field: string): void {
  if (status === MembershipStatus.ACTIVE) return;
  throw inputError('INVALID_STATE', field, `The membership is ${status.toUpperCase()}; it must be ACTIVE.`, ['ACTIVE']);
}

async function setRole(_id: string, role: GroupRole, session: ClientSession): Promise<CommunityMembership> {
  const row = await CommunityMembershipModel.findOneAndUpdate(
    { _id },
    { $set: { role } },
    { session, returnDocument: 'after' },
  ).lean<CommunityMembership>();
  if (!row) throw notFound('membership');
  return row;
}

async function addOwner(
  { groupId, userId }: CommunityMembership,
  field: string,
  session: ClientSession,
): Promise<void> {
  const group = await CommunityGroupModel.findOneAndUpdate(
    { _id: groupId, [`ownerIds.${String(MAX_OWNERS - 1)}`]: trusted({ $exists: false }) },
    { $addToSet: { ownerIds: userId } },
    { session },
  ).lean();
  if (!group) throw inputError('LIMIT_REACHED', field, `A group has at most ${String(MAX_OWNERS)} owners.`);
}

async function removeOwner(
  { groupId, userId }: CommunityMembership,
  field: string,
  session: ClientSession,
): Promise<void> {
  const group = await CommunityGroupModel.findOneAndUpdate(
    { _id: groupId, ...ANOTHER_OWNER },
    { $pull: { ownerIds: userId } },
    { session },
  ).lean();
  if (!group) throw lastOwner(field);
}
