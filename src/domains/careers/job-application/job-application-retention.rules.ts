import type { JobApplication } from './job-application.model.js';

/** When what identifies the applicant goes, if nothing happens any more: as many months on as they agreed to. */
export function retainedUntil({ consent }: Pick<JobApplication, 'consent'>, from: Date): Date {
  const until = new Date(from);
  until.setUTCDate(1);
  until.setUTCMonth(until.getUTCMonth() + consent.retentionMonths);
  const days = new Date(Date.UTC(until.getUTCFullYear(), until.getUTCMonth() + 1, 0)).getUTCDate();
  until.setUTCDate(Math.min(from.getUTCDate(), days));
  return until;
}
