import type { Tone } from '../app/components/status-badge.js';
import type { ConsultationStatus, TicketPriority, TicketStatus } from './generated/graphql.js';

export const ticketTones: Record<TicketStatus, Tone> = {
  NEW: 'accent',
  OPEN: 'active',
  PENDING: 'warning',
  ON_HOLD: 'neutral',
  RESOLVED: 'good',
  CLOSED: 'neutral',
  MERGED: 'neutral',
  SPAM: 'neutral',
};

export const priorityTones: Record<TicketPriority, Tone> = {
  LOW: 'neutral',
  NORMAL: 'neutral',
  HIGH: 'warning',
  URGENT: 'bad',
};

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
