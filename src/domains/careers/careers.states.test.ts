import { describe, expect, it } from 'vitest';
import { APPLICATION_STATES } from './job-application.states.js';
import { POSTING_STATES } from './job-posting.states.js';

const sorted = (table: Readonly<Record<string, readonly string[]>>): Record<string, string[]> =>
  Object.fromEntries(Object.entries(table).map(([from, to]) => [from, [...to].sort()]));

describe('the tables of states', () => {
  it('of applications', () => {
    expect(sorted(APPLICATION_STATES)).toEqual(
      sorted({
        submitted: [
          'under_review',
          'shortlisted',
          'phone_screen',
          'assessment',
          'interview',
          'final_interview',
          'reference_check',
          'offer_extended',
          'rejected',
          'withdrawn',
        ],
        under_review: [
          'submitted',
          'shortlisted',
          'phone_screen',
          'assessment',
          'interview',
          'final_interview',
          'reference_check',
          'offer_extended',
          'rejected',
          'withdrawn',
        ],
        shortlisted: [
          'under_review',
          'phone_screen',
          'assessment',
          'interview',
          'final_interview',
          'reference_check',
          'offer_extended',
          'rejected',
          'withdrawn',
        ],
        phone_screen: [
          'shortlisted',
          'assessment',
          'interview',
          'final_interview',
          'reference_check',
          'offer_extended',
          'rejected',
          'withdrawn',
        ],
        assessment: [
          'phone_screen',
          'interview',
          'final_interview',
          'reference_check',
          'offer_extended',
          'rejected',
          'withdrawn',
        ],
        interview: ['assessment', 'final_interview', 'reference_check', 'offer_extended', 'rejected', 'withdrawn'],
        final_interview: ['interview', 'reference_check', 'offer_extended', 'rejected', 'withdrawn'],
        reference_check: ['final_interview', 'offer_extended', 'rejected', 'withdrawn'],
        offer_extended: ['reference_check', 'offer_accepted', 'rejected', 'withdrawn'],
        offer_accepted: ['offer_extended', 'hired', 'rejected', 'withdrawn'],
        hired: ['offer_accepted'],
        // Back to where it stood alone, which its history says.
        rejected: [
          'submitted',
          'under_review',
          'shortlisted',
          'phone_screen',
          'assessment',
          'interview',
          'final_interview',
          'reference_check',
          'offer_extended',
          'offer_accepted',
        ],
        withdrawn: [],
      }),
    );
  });

  it('of postings', () => {
    expect(POSTING_STATES).toEqual({ open: ['closed'], closed: [] });
  });
});
