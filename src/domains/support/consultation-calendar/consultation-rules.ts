import type { Viewer } from '../../../auth/viewer.js';
import { inputError } from '../../../shared/errors.js';
import { partyOf } from '../consultation/consultation-access.js';
import { DAY, HOUR } from './consultation.calendar.js';
import { ConsultationParty, ConsultationStatus } from '../consultation/consultation.enums.js';
import type { Consultation } from '../consultation/consultation.model.js';
import { CHANGE_NOTICE_HOURS, MAX_RESCHEDULES, NO_SHOW_DAYS } from './consultation.settings.js';

/** Guests can change a confirmed consultation until shortly before it starts; staff always can, with a reason. */
export function assertChangeable(
  viewer: Viewer,
  before: Consultation,
  reason: string | null | undefined,
  now: Date,
): void {
  if (partyOf(viewer, before) === ConsultationParty.HOST) {
    if (!reason) throw inputError('REQUIRED', 'input.reason', 'A reason is required; the guest will see it.');
    return;
  }
  if (before.status !== ConsultationStatus.CONFIRMED) return;
  if (now.getTime() <= before.scheduledAt.getTime() - CHANGE_NOTICE_HOURS * HOUR) return;
  throw inputError(
    'NOT_ALLOWED',
    'id',
    `The consultation starts in less than ${String(CHANGE_NOTICE_HOURS)} hours or has already started. Contact us to change it.`,
  );
}

export function assertMovesLeft({ rescheduleCount }: Consultation): void {
  if (rescheduleCount < MAX_RESCHEDULES) return;
  throw inputError(
    'LIMIT_REACHED',
    'id',
    `A consultation can be rescheduled at most ${String(MAX_RESCHEDULES)} times.`,
  );
}

/** A consultation cannot start, be completed, or be marked as a no-show before its start time. */
export function assertBegun({ scheduledAt }: Consultation, now: Date): void {
  if (scheduledAt <= now) return;
  throw inputError(
    'NOT_ALLOWED',
    'id',
    `The consultation starts at ${scheduledAt.toISOString()}. Try again after that time.`,
  );
}

export function assertCorrectable({ status, noShow }: Consultation, now: Date): void {
  if (status !== ConsultationStatus.NO_SHOW || !noShow) return;
  if (now.getTime() <= noShow.markedAt.getTime() + NO_SHOW_DAYS * DAY) return;
  throw inputError('NOT_ALLOWED', 'id', `A no-show can be corrected only within ${String(NO_SHOW_DAYS)} days.`);
}
