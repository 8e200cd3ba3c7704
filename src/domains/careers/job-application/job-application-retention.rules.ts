import type { JobApplication } from './job-application.model.js';

/** When the application is anonymized if nothing else happens, based on the agreed retention period. */
export function retainedUntil({ consent }: Pick<JobApplication, 'consent'>, from: Date): Date {
  const until = new Date(from);
  until.setUTCDate(1);
  until.setUTCMonth(until.getUTCMonth() + consent.retentionMonths);
  const days = new Date(Date.UTC(until.getUTCFullYear(), until.getUTCMonth() + 1, 0)).getUTCDate();
  until.setUTCDate(Math.min(from.getUTCDate(), days));
  return until;
}
