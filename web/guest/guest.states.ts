import type { Tone } from '../app/components/status-badge.js';
import type {
  ConsultationStatus,
  JobApplicationStatus,
  JobOfferStatus,
  WebinarRegistrationStatus,
} from './generated/graphql.js';

export const consultationTones: Record<ConsultationStatus, Tone> = {
  REQUESTED: 'accent',
  CONFIRMED: 'good',
  IN_PROGRESS: 'active',
  COMPLETED: 'neutral',
  CANCELLED: 'bad',
  DECLINED: 'bad',
  EXPIRED: 'neutral',
  NO_SHOW: 'warning',
  RESCHEDULED: 'neutral',
};

/** Statuses visible to applicants that are not neutral. */
export const applicationTones: Partial<Record<JobApplicationStatus, Tone>> = {
  UNDER_REVIEW: 'active',
  INTERVIEW: 'active',
  OFFER_EXTENDED: 'accent',
  OFFER_ACCEPTED: 'good',
  HIRED: 'good',
};

export const offerTones: Record<JobOfferStatus, Tone> = {
  EXTENDED: 'accent',
  ACCEPTED: 'good',
  DECLINED: 'neutral',
  EXPIRED: 'warning',
  RESCINDED: 'bad',
  SUPERSEDED: 'neutral',
};

export const registrationTones: Record<WebinarRegistrationStatus, Tone> = {
  UNCONFIRMED: 'warning',
  PENDING_APPROVAL: 'warning',
  REGISTERED: 'good',
  WAITLISTED: 'warning',
  OFFERED: 'accent',
  OFFER_EXPIRED: 'bad',
  CANCELLED: 'neutral',
  DENIED: 'bad',
  ATTENDED: 'good',
  NO_SHOW: 'neutral',
  WATCHED_RECORDING: 'good',
};
