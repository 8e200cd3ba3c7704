import { copyOf } from '../../../database/entity.js';
import { MembershipStatus } from './membership.enums.js';
import { CommunityMembership, type MembershipStatusChange } from './membership.model.js';

const { BANNED, LEFT } = MembershipStatus;

/** The membership with its current status: an expired ban has ended even before the job has run. */
export function currentMembership(row: CommunityMembership, now: Date): CommunityMembership {
  const { status, bannedUntil } = row;
  if (status !== BANNED || !bannedUntil || bannedUntil > now) return row;
  const change: MembershipStatusChange = { from: BANNED, to: LEFT, at: bannedUntil };
  return copyOf(CommunityMembership, row, { status: LEFT, history: [...row.history, change] });
}
