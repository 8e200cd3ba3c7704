import { trusted, type ClientSession } from 'mongoose';
import { asClass } from '../../../database/entity.js';
import { changeRecordIn } from '../../../database/record.js';
import { inTurn } from '../../../database/turns.js';
import { inputError, notFound } from '../../../shared/errors.js';
import { newId } from '../../../shared/ids.js';
import type { MaybePromise } from '../../../shared/maybe-promise.js';
import { invalidState } from '../../../shared/states.js';
import { CommunityGroupModel, type CommunityGroup } from '../group/group.model.js';
import { GroupRole, MembershipStatus } from './membership.enums.js';
import { CommunityMembership, CommunityMembershipModel, type MembershipStatusChange } from './membership.model.js';
import { FIRST_STATES, MEMBERSHIP_STATES } from './membership.states.js';
import { currentMembership } from './membership.time.js';
import { comersOf } from '../community/readers.service.js';
import { withdrawAnswers } from '../rsvp/rsvp-withdrawal.service.js';
import { shutOutIn } from '../standing/standing.service.js';

const { ACTIVE, BANNED, LEFT } = MembershipStatus;

type Row = CommunityMembership | null;

export interface MembershipMove {
  groupId: string;
  userId: string;
  /** The new status, which may depend on the current membership and group. */
  to: MembershipStatus | ((row: Row, group: CommunityGroup) => MembershipStatus);
  /** Missing if it happens automatically. */
  actorId?: string;
  reason?: string | undefined;
  message?: string | undefined;
  bannedUntil?: Date | undefined;
  /** The argument named in errors. */
  field: string;
  /** Throws if the move is not allowed now; `undefined` returns the row unchanged. */
  check?: (row: Row, group: CommunityGroup, session: ClientSession) => MaybePromise<'go on' | undefined>;
  /** Side effects in the same transaction, for example a mail. */
  then?: (group: CommunityGroup, session: ClientSession) => Promise<void>;
}

/**
 * Changes a membership status together with the group's count and owners, the user's RSVPs and the mails, in one transaction.
 * Moves in one group are serialized.
 */
export async function moveMembership(move: MembershipMove): Promise<CommunityMembership> {
  return inTurn(move.groupId, (session) => moveWithin(move, session));
}

async function moveWithin(move: MembershipMove, session: ClientSession): Promise<CommunityMembership> {
  const { groupId, userId, field } = move;
  const now = new Date();
  const group = await CommunityGroupModel.findOne({ _id: groupId }, null, { session }).lean<CommunityGroup>();
  if (!group) throw notFound('group');
  const stored = await CommunityMembershipModel.findOne({ userId, groupId }, null, {
    session,
  }).lean<CommunityMembership>();
  const row = stored && currentMembership(asClass(CommunityMembership, stored), now);
  const to = typeof move.to === 'function' ? move.to(row, group) : move.to;
  if (move.check && (await move.check(row, group, session)) === undefined && row) return row;
  assertMove(row, to, field);
  if (to === BANNED || (row?.status === ACTIVE && to !== ACTIVE)) await shutOutIn(session, userId);

  const change: MembershipStatusChange = {
    from: row?.status ?? null,
    to,
    ...(move.actorId ? { actorId: move.actorId } : {}),
    ...(move.reason ? { reason: move.reason } : {}),
    at: now,
  };
  // A group needs an owner: a user who joins one without becomes its owner.
  const owns = to === ACTIVE && group.ownerIds.length === 0;
  await countMove({ userId, to, field, owns }, { row, group }, session);
  const fields = {
    status: to,
    role: owns ? GroupRole.OWNER : GroupRole.MEMBER,
    ...(to === ACTIVE ? { joinedAt: now } : {}),
    ...(move.message ? { message: move.message } : {}),
    ...(move.bannedUntil ? { bannedUntil: move.bannedUntil } : {}),
  };
  const history = [...(row?.history.slice(stored?.history.length) ?? []), change];
  const membership = await writeRow(row, { groupId, userId, fields, history }, session);
  if (row && to !== ACTIVE) await withdrawIfShutOut(membership, session);
  await move.then?.(group, session);
  return membership;
}

interface Written {
  groupId: string;
  userId: string;
  fields: Partial<CommunityMembership>;
  history: MembershipStatusChange[];
}

async function writeRow(
  row: Row,
  { groupId, userId, fields, history }: Written,
  session: ClientSession,
): Promise<CommunityMembership> {
  if (!row) {
    const created = { _id: newId('mbr'), groupId, userId, ...fields, history };
    const [made] = await CommunityMembershipModel.create([created], { session });
    if (!made) throw new Error('The membership was not saved.');
    return asClass(CommunityMembership, made.toObject());
  }
  const { after } = await changeRecordIn(
    session,
    CommunityMembershipModel,
    { filter: { _id: row._id }, what: 'membership' },
    () => ({
      update: {
        $set: fields,
        // The end of a former ban does not apply to this one.
        ...(fields.bannedUntil ? {} : { $unset: { bannedUntil: 1 } }),
        $push: { history: { $each: history } },
      },
    }),
  );
  return asClass(CommunityMembership, after);
}

/** Withdraws RSVPs of a user who may no longer attend the group's events. */
async function withdrawIfShutOut({ groupId, userId }: CommunityMembership, session: ClientSession): Promise<void> {
  const comers = await comersOf({ groupId }, [userId], session);
  if (comers.length === 0) await withdrawAnswers(userId, session, { groupId });
}

function assertMove(row: CommunityMembership | null, to: MembershipStatus, field: string): void {
  const allowed = row ? MEMBERSHIP_STATES[row.status] : FIRST_STATES;
  if (allowed.includes(to)) return;
  if (!row) throw inputError('INVALID_STATE', field, 'This user is not a member of the group.');
  throw invalidState(row.status, to, allowed, field);
}

interface Step {
  userId: string;
  to: MembershipStatus;
  field: string;
  /** Whether the user becomes an owner of the group. */
  owns: boolean;
}

/** Updates member count and owners of the group. The last owner cannot leave. */
async function countMove(
  { userId, to, field, owns }: Step,
  { row, group }: { row: Row; group: CommunityGroup },
  session: ClientSession,
): Promise<void> {
  const joins = to === ACTIVE ? 1 : 0;
  const leaves = row?.status === ACTIVE ? 1 : 0;
  if (joins === leaves) return;
  const owned = row?.status === ACTIVE && row.role === GroupRole.OWNER;
  const found = await CommunityGroupModel.findOneAndUpdate(
    { _id: group._id, ...(owned ? ANOTHER_OWNER : {}) },
    {
      $inc: { memberCount: joins - leaves },
      ...(owned ? { $pull: { ownerIds: userId } } : {}),
      ...(owns ? { $set: { ownerIds: [userId] } } : {}),
    },
    { session, timestamps: false },
  ).lean();
  if (!found) throw lastOwner(field);
}

/** Matches a group with at least two owners. */
export const ANOTHER_OWNER = { 'ownerIds.1': trusted({ $exists: true }) };

export function lastOwner(field: string): Error {
  return inputError('NOT_ALLOWED', field, 'This is the last owner of the group. Make another member an owner first.');
}

const BATCH = 200;

/** Ends expired group bans. Safe to run concurrently: only banned memberships change. */
export async function endGroupBans(now: Date): Promise<number> {
  let ended = 0;
  for (;;) {
    const over = await CommunityMembershipModel.find(
      { status: BANNED, bannedUntil: trusted({ $lt: now }) },
      { bannedUntil: 1 },
      { limit: BATCH },
    ).lean<CommunityMembership[]>();
    for (const { _id, bannedUntil } of over) {
      const { modifiedCount } = await CommunityMembershipModel.updateOne(
        { _id, status: BANNED },
        {
          $set: { status: LEFT },
          $unset: { bannedUntil: 1 },
          $push: { history: { from: BANNED, to: LEFT, at: bannedUntil ?? now } },
        },
      );
      ended += modifiedCount;
    }
    if (over.length < BATCH) return ended;
  }
}
