import { mailboxOf } from '../../../mail/unproven.js';
import { sha256 } from '../../../shared/ids.js';
import { wordsOf } from '../../../shared/text.js';
import type { ApplicantDetails } from './job-application-parts.model.js';

/** Keys that identify another application of the same person: email, phone, name and identical resume. */
export function duplicateKeys(applicant: ApplicantDetails, resumeHash: string | undefined): string[] {
  const digits = (applicant.phone ?? '').replace(/\D/g, '');
  const words = [...wordsOf(applicant.name)];
  return [
    `email:${mailboxOf(applicant.email)}`,
    // The last nine digits match with and without the country code.
    ...(digits.length >= 7 ? [`phone:${digits.slice(-9)}`] : []),
    // A single word is not specific enough.
    ...(words.length >= 2 ? [`name:${words.sort().join(' ')}`] : []),
    ...(resumeHash ? [`file:${resumeHash}`] : []),
  ];
}

/** Identifies a person and a posting without revealing either. */
export function placeOf(email: string, jobId: string): string {
  return sha256(JSON.stringify(['application', email, jobId]));
}
