import { StatusBadge, type Tone } from '../app/components/status-badge.js';
import type { JobApplicationStatus } from './generated/graphql.js';

/** As applicants see the stages: those between UNDER_REVIEW and an offer are INTERVIEW to them. */
const TONES: Partial<Record<JobApplicationStatus, Tone>> = {
  SUBMITTED: 'neutral',
  UNDER_REVIEW: 'active',
  INTERVIEW: 'active',
  OFFER_EXTENDED: 'accent',
  OFFER_ACCEPTED: 'good',
  HIRED: 'good',
};

/** The stage in the server's words for the applicant. */
export function ApplicationStatus({
  of: { status, stageLabel },
}: {
  of: { status: JobApplicationStatus; stageLabel: string };
}) {
  return <StatusBadge label={stageLabel} tone={TONES[status] ?? 'neutral'} />;
}
