import { StatusBadge, type Tone } from '../app/components/status-badge.js';
import type { LabExperimentStatus } from './generated/graphql.js';
import { labTexts } from './lab.texts.js';

const TONES: Record<LabExperimentStatus, Tone> = {
  QUEUED: 'neutral',
  PROCESSING: 'active',
  COMPLETED: 'good',
  FAILED: 'bad',
  TIMED_OUT: 'bad',
  EXPIRED: 'warning',
  CANCELLED: 'neutral',
};

export function RunStatus({ status }: { status: LabExperimentStatus }) {
  return <StatusBadge label={labTexts.statuses[status]} tone={TONES[status]} />;
}
