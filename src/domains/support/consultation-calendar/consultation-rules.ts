import type { Viewer } from '../../../auth/viewer.js';
import { inputError } from '../../../shared/errors.js';
import { partyOf } from '../consultation/consultation-access.js';
import { DAY, HOUR } from './consultation.calendar.js';
import { ConsultationParty, ConsultationStatus } from '../consultation/consultation.enums.js';
import type { Consultation } from '../consultation/consultation.model.js';
import { CHANGE_NOTICE_HOURS, MAX_RESCHEDULES, NO_SHOW_DAYS } from './consultation.settings.js';

/** What is confirmed can be moved and cancelled by its guest until shortly before; by the staff always, with a reason. */
export function assertChangeable(
  viewer: Viewer,
  before: Consultation,
  reason: string | null | undefined,
  now: Date,
): void {
  if (partyOf(viewer, before) === ConsultationParty.HOST) {
    if (!reason) throw inputError('REQUIRED', 'input.reason', 'Say why: the guest reads it.');
    return;
  }
  if (before.status !== ConsultationStatus.CONFIRMED) return;
  if (now.getTime() <= before.scheduledAt.getTime() - CHANGE_NOTICE_HOURS * HOUR) return;
  throw inputError(
    'NOT_ALLOWED',
    'id',
    `It begins in less than ${String(CHANGE_NOTICE_HOURS)} hours, or has begun: now only we can change it. Please write to us.`,
  );
}

export function assertMovesLeft({ rescheduleCount }: Consultation): void {
  if (rescheduleCount < MAX_RESCHEDULES) return;
  throw inputError('LIMIT_REACHED', 'id', `A consultation can be moved ${String(MAX_RESCHEDULES)} times at most.`);
}

/** Neither side can be missing, nothing begins and nothing is done before its time. */
export function assertBegun({ scheduledAt }: Consultation, now: Date): void {
  if (scheduledAt <= now) return;
  throw inputError('NOT_ALLOWED', 'id', `It begins at ${scheduledAt.toISOString()}: wait until then.`);
}

export function assertCorrectable({ status, noShow }: Consultation, now: Date): void {
  if (status !== ConsultationStatus.NO_SHOW || !noShow) return;
  if (now.getTime() <= noShow.markedAt.getTime() + NO_SHOW_DAYS * DAY) return;
  throw inputError('NOT_ALLOWED', 'id', `A no-show can be corrected for ${String(NO_SHOW_DAYS)} days.`);
}
