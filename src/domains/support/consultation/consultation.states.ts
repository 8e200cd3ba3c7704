import type { StateTable } from '../../../shared/states.js';
import { ConsultationStatus } from './consultation.enums.js';

const { REQUESTED, CONFIRMED, DECLINED, CANCELLED, EXPIRED, RESCHEDULED, IN_PROGRESS, NO_SHOW, COMPLETED } =
  ConsultationStatus;

/** From NO_SHOW to COMPLETED is a correction by the staff, within some days. */
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

/** What still lies ahead or is taking place. */
export const OPEN_STATUSES: readonly ConsultationStatus[] = [REQUESTED, CONFIRMED, IN_PROGRESS];

export function isOpen(status: ConsultationStatus): boolean {
  return OPEN_STATUSES.includes(status);
}

/** Statuses that give the host's time back. */
export function freesTime(status: ConsultationStatus): boolean {
  return status === DECLINED || status === CANCELLED || status === EXPIRED || status === RESCHEDULED;
}

/** Statuses after which calendars must hear of it; a move is told by what follows it. */
export function changesCalendar(status: ConsultationStatus): boolean {
  return status === CONFIRMED || status === DECLINED || status === CANCELLED || status === EXPIRED;
}

/** A request that nobody answered has expired at its start, also before the job wrote it. */
export function statusAt(
  { status, scheduledAt }: { status: ConsultationStatus; scheduledAt: Date },
  now: Date,
): ConsultationStatus {
  return status === REQUESTED && scheduledAt <= now ? EXPIRED : status;
}

/** Into which statuses a caller can bring it: EXPIRED comes by itself, and guests move and cancel. */
export function transitionsFor(asStaff: boolean, status: ConsultationStatus): readonly ConsultationStatus[] {
  return CONSULTATION_STATES[status].filter((next) =>
    asStaff ? next !== EXPIRED : next === CANCELLED || next === RESCHEDULED,
  );
}
