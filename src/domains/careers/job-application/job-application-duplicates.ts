import { mailboxOf } from '../../../mail/unproven.js';
import { sha256 } from '../../../shared/ids.js';
import { wordsOf } from '../../../shared/text.js';
import type { ApplicantDetails } from './job-application-parts.model.js';

/** By what another application of the same person would be known: address, phone, name and the very same resume. */
export function duplicateKeys(applicant: ApplicantDetails, resumeHash: string | undefined): string[] {
  const digits = (applicant.phone ?? '').replace(/\D/g, '');
  const words = [...wordsOf(applicant.name)];
  return [
    `email:${mailboxOf(applicant.email)}`,
    // The last nine digits: with and without the country's code.
    ...(digits.length >= 7 ? [`phone:${digits.slice(-9)}`] : []),
    // One word is no name of one person.
    ...(words.length >= 2 ? [`name:${words.sort().join(' ')}`] : []),
    ...(resumeHash ? [`file:${resumeHash}`] : []),
  ];
}

/** Stands for one person and one posting, and tells neither. */
export function placeOf(email: string, jobId: string): string {
  return sha256(JSON.stringify(['application', email, jobId]));
}
