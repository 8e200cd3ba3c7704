import type { Tone } from '../../app/components/status-badge.js';

const TONES: Partial<Record<string, Tone>> = {
  // Tickets
  NEW: 'accent',
  OPEN: 'active',
  PENDING: 'warning',
  ON_HOLD: 'warning',
  RESOLVED: 'good',
  URGENT: 'bad',
  HIGH: 'warning',
  // Consultations
  REQUESTED: 'warning',
  CONFIRMED: 'active',
  IN_PROGRESS: 'accent',
  COMPLETED: 'good',
  NO_SHOW: 'bad',
  // Webinars and their registrations
  LIVE: 'accent',
  SCHEDULED: 'active',
  REGISTERED: 'active',
  UNCONFIRMED: 'neutral',
  PENDING_APPROVAL: 'warning',
  WAITLISTED: 'warning',
  OFFERED: 'accent',
  ATTENDED: 'good',
  DENIED: 'bad',
  // Hiring
  HIRED: 'good',
  OFFER_ACCEPTED: 'good',
  OFFER_EXTENDED: 'accent',
  REJECTED: 'bad',
  ACCEPTED: 'good',
  EXTENDED: 'accent',
  AWAITING_FEEDBACK: 'warning',
  COMPLETE: 'good',
  STRONG_YES: 'good',
  YES: 'good',
  NO: 'bad',
  DEFINITELY_NOT: 'bad',
  // Moderation
  IN_FORCE: 'active',
  APPROVED: 'bad',
  DELETED: 'bad',
  OVERTURNED: 'good',
  UPHELD: 'active',
  // Payments
  SUCCEEDED: 'good',
  AUTHORIZED: 'active',
  PROCESSING: 'active',
  REQUIRES_ACTION: 'warning',
  PARTIALLY_REFUNDED: 'warning',
  REFUNDED: 'neutral',
  FAILED: 'bad',
  DISPUTED: 'bad',
  CHARGED_BACK: 'bad',
  APPLIED: 'good',
  WAITING: 'warning',
  REFUSED: 'bad',
  STALE: 'neutral',
  DONE: 'good',
};

/** The tone of a status for staff; neutral by default. */
export function toneOf(state: string): Tone {
  return TONES[state] ?? 'neutral';
}
