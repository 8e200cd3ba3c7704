import type { StateTable } from '../../../shared/states.js';
import { AppealStatus, ModerationActionKind, ModerationStatus, ReportOutcome } from './moderation.enums.js';

const { PENDING, APPROVED, REJECTED, IGNORED, DELETED } = ModerationStatus;

/** What is decided is looked at again after a new report; what was done can be taken back. */
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

/** What the decision makes of the reports; nothing done means that they are ignored. */
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

/** True where the thing itself is touched, rather than its author. */
export function actsOnContent(action: ModerationActionKind): boolean {
  return [HIDE, REMOVE, LOCK].includes(action);
}

/** True where the author cannot take part as before. */
export function restricts(action: ModerationActionKind): boolean {
  return [MUTE, TEMP_BAN, BAN].includes(action);
}

/** Which actions must, and which may, end by themselves. */
export const NEEDS_END: readonly ModerationActionKind[] = [MUTE, TEMP_BAN];
export const MAY_END: readonly ModerationActionKind[] = [MUTE, TEMP_BAN, HIDE, LOCK];

/** What a moderator may do about something right now. */
export function possibleActions(status: ModerationStatus): readonly ModerationActionKind[] {
  if (status === PENDING) return [WARN, HIDE, REMOVE, LOCK, MUTE, TEMP_BAN, BAN, RESTORE];
  return MODERATION_STATES[status].includes(REJECTED) ? [RESTORE] : [];
}
