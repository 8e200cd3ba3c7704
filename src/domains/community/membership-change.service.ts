import { trusted, type ClientSession } from 'mongoose';
import { asClass, copyOf } from '../../database/entity.js';
import { inTurn } from '../../database/turns.js';
import { inputError } from '../../shared/errors.js';
import { newId } from '../../shared/ids.js';
import { invalidState } from '../../shared/states.js';
import { CommunityGroupModel } from './group.model.js';
import { GroupRole, MembershipStatus } from './membership.enums.js';
import { CommunityMembership, CommunityMembershipModel, type MembershipStatusChange } from './membership.model.js';
import { FIRST_STATES, MEMBERSHIP_STATES } from './membership.states.js';

const { ACTIVE, BANNED, LEFT } = MembershipStatus;

export interface MembershipMove {
  groupId: string;
  userId: string;
  to: MembershipStatus;
  /** Missing where time brings it about. */
  actorId?: string;
  reason?: string | undefined;
  message?: string | undefined;
  bannedUntil?: Date | undefined;
  /** The argument that a refusal names. */
  field: string;
  /** Looks at how it stands now, and throws where this may not be; `undefined` answers the row as it is. */
  check?: (row: CommunityMembership | null) => 'go on' | undefined;
}

/**
 * Moves somebody to another state, with the group's count and owners, in one transaction: a crash leaves all or nothing.
 * Moves in one group take turns.
 */
export async function moveMembership(move: MembershipMove): Promise<CommunityMembership> {
  return inTurn(move.groupId, (session) => moveWithin(move, session));
}

async function moveWithin(move: MembershipMove, session: ClientSession): Promise<CommunityMembership> {
  const { groupId, userId, to, field } = move;
  const now = new Date();
  const stored = await CommunityMembershipModel.findOne({ userId, groupId }, null, {
    session,
  }).lean<CommunityMembership>();
  const row = stored && currentMembership(asClass(CommunityMembership, stored), now);
  if (move.check && move.check(row) === undefined && row) return row;
  assertMove(row, to, field);

  const before = row?.status ?? null;
  const change: MembershipStatusChange = {
    from: before,
    to,
    ...(move.actorId ? { actorId: move.actorId } : {}),
    ...(move.reason ? { reason: move.reason } : {}),
    at: now,
  };
  await countMove(move, row, session);
  const fields = {
    status: to,
    role: GroupRole.MEMBER,
    ...(to === ACTIVE ? { joinedAt: now } : {}),
    ...(move.message ? { message: move.message } : {}),
    ...(move.bannedUntil ? { bannedUntil: move.bannedUntil } : {}),
  };
  if (!row) {
    const created = { _id: newId('mbr'), groupId, userId, ...fields, history: [change] };
    const [made] = await CommunityMembershipModel.create([created], { session });
    if (!made) throw new Error('The membership was not made.');
    return asClass(CommunityMembership, made.toObject());
  }
  const after = await CommunityMembershipModel.findOneAndUpdate(
    { _id: row._id },
    {
      $set: fields,
      ...(to === ACTIVE ? { $unset: { bannedUntil: 1 } } : {}),
      $push: { history: { $each: [...row.history.slice(stored.history.length), change] } },
    },
    { session, returnDocument: 'after' },
  ).lean<CommunityMembership>();
  if (!after) throw inputError('CONFLICT', field, 'It was changed at the same moment. Read it again.');
  return asClass(CommunityMembership, after);
}

function assertMove(row: CommunityMembership | null, to: MembershipStatus, field: string): void {
  const allowed = row ? MEMBERSHIP_STATES[row.status] : FIRST_STATES;
  if (allowed.includes(to)) return;
  if (!row) throw inputError('INVALID_STATE', field, 'This person is no member of the group.');
  throw invalidState(row.status, to, allowed, field);
}

/** Brings the group in step: how many members, and who owns it. Its last owner cannot go. */
async function countMove(
  { groupId, userId, to, field }: MembershipMove,
  row: CommunityMembership | null,
  session: ClientSession,
): Promise<void> {
  const joins = to === ACTIVE ? 1 : 0;
  const leaves = row?.status === ACTIVE ? 1 : 0;
  if (joins === leaves) return;
  const owns = row?.status === ACTIVE && row.role === GroupRole.OWNER;
  const group = await CommunityGroupModel.findOneAndUpdate(
    { _id: groupId, ...(owns ? ANOTHER_OWNER : {}) },
    { $inc: { memberCount: joins - leaves }, ...(owns ? { $pull: { ownerIds: userId } } : {}) },
    { session, timestamps: false },
  ).lean();
  if (!group) throw lastOwner(field);
}

/** Holds for a group that has an owner besides. */
export const ANOTHER_OWNER = { 'ownerIds.1': trusted({ $exists: true }) };

export function lastOwner(field: string): Error {
  return inputError('NOT_ALLOWED', field, 'This is the last owner of the group. Make somebody else owner first.');
}

/** A row as time has left it: a ban that is over has ended, whether the job was there or not. */
export function currentMembership(row: CommunityMembership, now: Date): CommunityMembership {
  const { status, bannedUntil } = row;
  if (status !== BANNED || !bannedUntil || bannedUntil > now) return row;
  const change: MembershipStatusChange = { from: BANNED, to: LEFT, at: bannedUntil };
  return copyOf(CommunityMembership, row, { status: LEFT, history: [...row.history, change] });
}

const BATCH = 200;

/** Ends bans from groups whose time is over. Safe to run twice: only what is still banned moves. */
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
        { $set: { status: LEFT }, $push: { history: { from: BANNED, to: LEFT, at: bannedUntil ?? now } } },
      );
      ended += modifiedCount;
    }
    if (over.length < BATCH) return ended;
  }
}
