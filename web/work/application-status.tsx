import { StatusBadge, type Tone } from '../app/components/status-badge.js';
import type { JobApplicationStatus } from './generated/graphql.js';

/** Stages as applicants see them: those between UNDER_REVIEW and an offer are shown as INTERVIEW. */
const TONES: Partial<Record<JobApplicationStatus, Tone>> = {
  SUBMITTED: 'neutral',
  UNDER_REVIEW: 'active',
  INTERVIEW: 'active',
  OFFER_EXTENDED: 'accent',
  OFFER_ACCEPTED: 'good',
  HIRED: 'good',
};

/** The stage, with the server's label for applicants. */
export function ApplicationStatus({
  of: { status, stageLabel },
}: {
  of: { status: JobApplicationStatus; stageLabel: string };
}) {
  return <StatusBadge label={stageLabel} tone={TONES[status] ?? 'neutral'} />;
}
