import { ConsultationType } from '../consultation/consultation.enums.js';

/** Duration, buffers, and minimum notice of a consultation type. */
export interface ConsultationSettings {
  /** Display name for emails and calendars. */
  name: string;
  durationMinutes: number;
  bufferBeforeMinutes: number;
  bufferAfterMinutes: number;
  noticeHours: number;
}

const BUFFERS = { bufferBeforeMinutes: 5, bufferAfterMinutes: 10 };

export const CONSULTATION_SETTINGS: Readonly<Record<ConsultationType, ConsultationSettings>> = {
  [ConsultationType.PRODUCT_DEMO]: { name: 'product demo', durationMinutes: 30, noticeHours: 4, ...BUFFERS },
  [ConsultationType.ENTERPRISE_SALES]: { name: 'sales consultation', durationMinutes: 45, noticeHours: 12, ...BUFFERS },
  [ConsultationType.TECHNICAL_CONSULTATION]: {
    name: 'technical consultation',
    durationMinutes: 60,
    noticeHours: 24,
    ...BUFFERS,
  },
  [ConsultationType.CUSTOM_AGENT_DEVELOPMENT]: {
    name: 'custom agent consultation',
    durationMinutes: 60,
    noticeHours: 24,
    ...BUFFERS,
  },
  [ConsultationType.INTEGRATION_PLANNING]: {
    name: 'integration planning session',
    durationMinutes: 60,
    noticeHours: 24,
    ...BUFFERS,
  },
  [ConsultationType.SECURITY_COMPLIANCE_REVIEW]: {
    name: 'security and compliance review',
    durationMinutes: 60,
    noticeHours: 48,
    ...BUFFERS,
  },
  [ConsultationType.ONBOARDING_TRAINING]: {
    name: 'onboarding training',
    durationMinutes: 90,
    noticeHours: 48,
    ...BUFFERS,
  },
};

/**
 * Hosts are support agents. Working hours of every host by day of the week (1 is Monday), in the host's time zone;
 * missing days are days off.
 */
export const WORKING_HOURS: Readonly<Partial<Record<number, { opens: string; closes: string }>>> = {
  1: { opens: '09:00', closes: '17:00' },
  2: { opens: '09:00', closes: '17:00' },
  3: { opens: '09:00', closes: '17:00' },
  4: { opens: '09:00', closes: '17:00' },
  5: { opens: '09:00', closes: '15:00' },
};

/** Interval between slot starts, counted from when the host's day opens. */
export const SLOT_MINUTES = 30;
/** Maximum consultations per host and day. */
export const DAILY_CAP = 5;
/** How far ahead consultations can be booked. */
export const HORIZON_DAYS = 60;
/** Maximum upcoming consultations per address, so that one caller cannot fill the calendars. */
export const MAX_OPEN = 10;
/** How long before the start a guest can still reschedule or cancel. */
export const CHANGE_NOTICE_HOURS = 2;
/** How often a consultation can be rescheduled. */
export const MAX_RESCHEDULES = 3;
/** How long a no-show can be corrected. */
export const NO_SHOW_DAYS = 7;
/** How long before the start the guest is reminded. */
export const REMINDER_HOURS: readonly number[] = [24, 1];
/** Maximum number of days in one slot query. */
export const MAX_SLOT_DAYS = 31;
