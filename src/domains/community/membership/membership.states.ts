import type { StateTable } from '../../../shared/states.js';
import { MembershipDecision, MembershipStatus } from './membership.enums.js';

const { PENDING, INVITED, ACTIVE, DENIED, DECLINED, LEFT, BANNED } = MembershipStatus;

/** One row per user and group, so users who left can rejoin. Denied users can be approved or invited. */
export const MEMBERSHIP_STATES: StateTable<MembershipStatus> = {
  [PENDING]: [ACTIVE, DENIED, LEFT],
  [INVITED]: [ACTIVE, DECLINED],
  [ACTIVE]: [LEFT, BANNED],
  [DENIED]: [ACTIVE, INVITED],
  [DECLINED]: [ACTIVE, PENDING, INVITED],
  [LEFT]: [ACTIVE, PENDING, INVITED, BANNED],
  [BANNED]: [LEFT],
};

/** First statuses of a membership. */
export const FIRST_STATES: readonly MembershipStatus[] = [ACTIVE, PENDING, INVITED];

/** Statuses that each decision applies to, and the status it leads to. */
export const DECISIONS: Readonly<
  Record<MembershipDecision, { from: readonly MembershipStatus[]; to: MembershipStatus }>
> = {
  [MembershipDecision.APPROVE]: { from: [PENDING, DENIED], to: ACTIVE },
  [MembershipDecision.DENY]: { from: [PENDING], to: DENIED },
  [MembershipDecision.REMOVE]: { from: [ACTIVE], to: LEFT },
  [MembershipDecision.BAN]: { from: [ACTIVE, LEFT], to: BANNED },
  [MembershipDecision.UNBAN]: { from: [BANNED], to: LEFT },
};

export function decisionsIn(status: MembershipStatus): MembershipDecision[] {
  return Object.values(MembershipDecision).filter((decision) => DECISIONS[decision].from.includes(status));
}
