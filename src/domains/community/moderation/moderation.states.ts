import type { StateTable } from '../../../shared/states.js';
import { AppealStatus, ModerationActionKind, ModerationStatus, ReportOutcome } from './moderation.enums.js';

const { PENDING, APPROVED, REJECTED, IGNORED, DELETED } = ModerationStatus;

/** A new report reopens a decided item, and actions can be reverted. */
export const MODERATION_STATES: StateTable<ModerationStatus> = {
  [PENDING]: [APPROVED, REJECTED, IGNORED, DELETED],
  [APPROVED]: [PENDING, REJECTED],
  [REJECTED]: [PENDING],
  [IGNORED]: [PENDING],
  [DELETED]: [PENDING, REJECTED],
};

export const APPEAL_STATES: StateTable<AppealStatus> = {
  [AppealStatus.OPEN]: [AppealStatus.UPHELD, AppealStatus.OVERTURNED],
  [AppealStatus.UPHELD]: [],
  [AppealStatus.OVERTURNED]: [],
};

const { WARN, HIDE, REMOVE, LOCK, MUTE, TEMP_BAN, BAN, RESTORE } = ModerationActionKind;

/** The status after a decision; without an action the reports are ignored. */
export function statusAfter(action: ModerationActionKind | undefined, isGone: boolean): ModerationStatus {
  if (action === RESTORE) return REJECTED;
  if (action === REMOVE) return DELETED;
  if (isGone && (action === undefined || actsOnContent(action))) return DELETED;
  return action === undefined ? IGNORED : APPROVED;
}

export function outcomeOf(status: ModerationStatus): ReportOutcome {
  if (status === APPROVED || status === DELETED) return ReportOutcome.AGREED;
  return status === REJECTED ? ReportOutcome.DISAGREED : ReportOutcome.IGNORED;
}

/** True for actions on the content, rather than on its author. */
export function actsOnContent(action: ModerationActionKind): boolean {
  return [HIDE, REMOVE, LOCK].includes(action);
}

/** True for actions that restrict the author. */
export function restricts(action: ModerationActionKind): boolean {
  return [MUTE, TEMP_BAN, BAN].includes(action);
}

/** Actions that must, and actions that may, expire. */
export const NEEDS_END: readonly ModerationActionKind[] = [MUTE, TEMP_BAN];
export const MAY_END: readonly ModerationActionKind[] = [MUTE, TEMP_BAN, HIDE, LOCK];

/** Actions that a moderator can take now. */
export function possibleActions(status: ModerationStatus): readonly ModerationActionKind[] {
  if (status === PENDING) return [WARN, HIDE, REMOVE, LOCK, MUTE, TEMP_BAN, BAN, RESTORE];
  return MODERATION_STATES[status].includes(REJECTED) ? [RESTORE] : [];
}
