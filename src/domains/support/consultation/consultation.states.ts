import type { StateTable } from '../../../shared/states.js';
import { ConsultationStatus } from './consultation.enums.js';

const { REQUESTED, CONFIRMED, DECLINED, CANCELLED, EXPIRED, RESCHEDULED, IN_PROGRESS, NO_SHOW, COMPLETED } =
  ConsultationStatus;

/** From NO_SHOW to COMPLETED is a correction by staff, within some days. */
export const CONSULTATION_STATES: StateTable<ConsultationStatus> = {
  [REQUESTED]: [CONFIRMED, DECLINED, CANCELLED, EXPIRED],
  [CONFIRMED]: [RESCHEDULED, CANCELLED, IN_PROGRESS, COMPLETED, NO_SHOW],
  [DECLINED]: [],
  [CANCELLED]: [],
  [EXPIRED]: [],
  [RESCHEDULED]: [],
  [IN_PROGRESS]: [COMPLETED],
  [NO_SHOW]: [COMPLETED],
  [COMPLETED]: [],
};

/** Statuses of consultations that are upcoming or in progress. */
export const OPEN_STATUSES: readonly ConsultationStatus[] = [REQUESTED, CONFIRMED, IN_PROGRESS];

export function isOpen(status: ConsultationStatus): boolean {
  return OPEN_STATUSES.includes(status);
}

/** Statuses that release the host's time. */
export function freesTime(status: ConsultationStatus): boolean {
  return status === DECLINED || status === CANCELLED || status === EXPIRED || status === RESCHEDULED;
}

/** Statuses that calendars must receive; a rescheduled consultation is covered by its successor. */
export function changesCalendar(status: ConsultationStatus): boolean {
  return status === CONFIRMED || status === DECLINED || status === CANCELLED || status === EXPIRED;
}

/** An unanswered request counts as expired from its start, even before the job has written it. */
export function statusAt(
  { status, scheduledAt }: { status: ConsultationStatus; scheduledAt: Date },
  now: Date,
): ConsultationStatus {
  return status === REQUESTED && scheduledAt <= now ? EXPIRED : status;
}

/** Statuses the caller can move it to: EXPIRED is automatic, and guests can only reschedule and cancel. */
export function transitionsFor(asStaff: boolean, status: ConsultationStatus): readonly ConsultationStatus[] {
  return CONSULTATION_STATES[status].filter((next) =>
    asStaff ? next !== EXPIRED : next === CANCELLED || next === RESCHEDULED,
  );
}
