import type { Tone } from '../app/components/status-badge.js';
import type { SuggestionStatus } from './generated/graphql.js';

export const suggestionTones: Record<SuggestionStatus, Tone> = {
  PENDING_REVIEW: 'warning',
  OPEN: 'neutral',
  UNDER_REVIEW: 'active',
  PLANNED: 'accent',
  IN_PROGRESS: 'active',
  COMPLETED: 'good',
  DECLINED: 'bad',
  DUPLICATE: 'neutral',
  REJECTED: 'bad',
};
