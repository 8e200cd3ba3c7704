import { copyOf } from '../../../database/entity.js';
import { MembershipStatus } from './membership.enums.js';
import { CommunityMembership, type MembershipStatusChange } from './membership.model.js';

const { BANNED, LEFT } = MembershipStatus;

/** A row as time has left it: a ban that is over has ended, whether the job was there or not. */
export function currentMembership(row: CommunityMembership, now: Date): CommunityMembership {
  const { status, bannedUntil } = row;
  if (status !== BANNED || !bannedUntil || bannedUntil > now) return row;
  const change: MembershipStatusChange = { from: BANNED, to: LEFT, at: bannedUntil };
  return copyOf(CommunityMembership, row, { status: LEFT, history: [...row.history, change] });
}
