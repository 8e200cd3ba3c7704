import { ConsultationType } from '../consultation/consultation.enums.js';

/** How long a consultation takes, what the host needs around it, and how long before one must ask. */
export interface ConsultationSettings {
  /** As people call it, for mails and calendars. */
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
    name: 'consultation on a custom agent',
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
 * Hosts are the support agents. Hours of every host by day of the week (1 is Monday), on the clocks of the host's own zone; days that
 * are missing are free.
 */
export const WORKING_HOURS: Readonly<Partial<Record<number, { opens: string; closes: string }>>> = {
  1: { opens: '09:00', closes: '17:00' },
  2: { opens: '09:00', closes: '17:00' },
  3: { opens: '09:00', closes: '17:00' },
  4: { opens: '09:00', closes: '17:00' },
  5: { opens: '09:00', closes: '15:00' },
};

/** Slots begin every so many minutes, counted from when the host's day opens. */
export const SLOT_MINUTES = 30;
/** How many consultations a host has in a day, at most. */
export const DAILY_CAP = 5;
/** How far ahead one can book. */
export const HORIZON_DAYS = 60;
/** How many one address can have ahead: nobody shall be able to fill the calendars. */
export const MAX_OPEN = 10;
/** How long before it begins a guest can still move or cancel it. */
export const CHANGE_NOTICE_HOURS = 2;
/** How often one consultation can be moved. */
export const MAX_RESCHEDULES = 3;
/** How long a no-show can be corrected. */
export const NO_SHOW_DAYS = 7;
/** How long before it begins its guest is reminded. */
export const REMINDER_HOURS: readonly number[] = [24, 1];
/** How many days of slots can be looked at in one go. */
export const MAX_SLOT_DAYS = 31;
