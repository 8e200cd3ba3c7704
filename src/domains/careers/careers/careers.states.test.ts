import { describe, expect, it } from 'vitest';
import { where, wordsOf } from '../../../../test/testkit/states.js';
import { type InterviewStatus, JobApplicationStatus as Status } from '../job-application/job-application.enums.js';
import {
  APPLICATION_STATES,
  FUNNEL,
  holdsPlace,
  interviewStatusAt,
  isLive,
  movesFrom,
  needsReason,
  publicStage,
  publicStatusOf,
} from '../job-application/job-application.states.js';
import { POSTING_STATES } from '../job-posting/job-posting.states.js';

describe('an application', () => {
  it('goes on as its table says', () => {
    const out = 'offer_extended rejected withdrawn';
    expect(wordsOf(APPLICATION_STATES)).toEqual({
      submitted: `under_review shortlisted phone_screen assessment interview final_interview reference_check ${out}`,
      under_review: `submitted shortlisted phone_screen assessment interview final_interview reference_check ${out}`,
      shortlisted: `under_review phone_screen assessment interview final_interview reference_check ${out}`,
      phone_screen: `shortlisted assessment interview final_interview reference_check ${out}`,
      assessment: `phone_screen interview final_interview reference_check ${out}`,
      interview: `assessment final_interview reference_check ${out}`,
      final_interview: `interview reference_check ${out}`,
      reference_check: `final_interview ${out}`,
      offer_extended: 'reference_check offer_accepted rejected withdrawn',
      offer_accepted: 'offer_extended hired rejected withdrawn',
      hired: 'offer_accepted',
      rejected:
        'submitted under_review shortlisted phone_screen assessment interview final_interview reference_check offer_extended offer_accepted',
      withdrawn: '',
    });
  });

  it('that was rejected goes back to where it stood, and an anonymised one nowhere', () => {
    const history = [{ from: Status.SUBMITTED }, { from: Status.INTERVIEW }];
    const moves = (status: Status, anonymized: boolean, before = history): readonly Status[] =>
      movesFrom({ status, history: before, anonymized });
    expect(moves(Status.REJECTED, false)).toEqual(['interview']);
    expect(moves(Status.REJECTED, false, [])).toEqual([]);
    expect(moves(Status.REJECTED, true)).toEqual([]);
    expect(moves(Status.HIRED, false)).toEqual(['offer_accepted']);
    expect(moves(Status.HIRED, true)).toEqual([]);
  });

  it('is live, holds a place and is counted by the funnel in these', () => {
    const live =
      'submitted under_review shortlisted phone_screen assessment interview final_interview reference_check offer_extended offer_accepted';
    expect(where(Status, isLive)).toBe(live);
    expect(where(Status, holdsPlace)).toBe(`${live} hired`);
    expect(FUNNEL.join(' ')).toBe(`${live} hired`);
  });

  it('needs a reason unless it goes to the very next stage', () => {
    expect(needsReason(Status.SUBMITTED, Status.UNDER_REVIEW)).toBe(false);
    expect(needsReason(Status.REFERENCE_CHECK, Status.OFFER_EXTENDED)).toBe(false);
    expect(needsReason(Status.SUBMITTED, Status.SHORTLISTED)).toBe(true);
    expect(needsReason(Status.SHORTLISTED, Status.UNDER_REVIEW)).toBe(true);
    expect(needsReason(Status.INTERVIEW, Status.REJECTED)).toBe(true);
  });

  it('shows its applicant less than the staff sees', () => {
    const shown = Object.fromEntries(
      Object.values(Status).map((status) => {
        const { label, nextStep } = publicStage(status);
        return [status, [publicStatusOf(status), label, nextStep].join(' | ')];
      }),
    );
    const interviews = 'interview | Interviews | We will contact you about the next interview.';
    const review = 'under_review | In review | We are reading your application and will get back to you.';
    expect(shown).toEqual({
      submitted: 'submitted | Received | We will read your application.',
      under_review: review,
      shortlisted: review,
      phone_screen: interviews,
      assessment: interviews,
      interview: interviews,
      final_interview: interviews,
      reference_check: interviews,
      offer_extended: 'offer_extended | Offer | Review the offer and respond before it expires.',
      offer_accepted: 'offer_accepted | Offer accepted | We are preparing your contract and your first day.',
      hired: 'hired | Hired | ',
      rejected: 'rejected | Not selected | ',
      withdrawn: 'withdrawn | Withdrawn | ',
    });
  });
});

describe('an interview', () => {
  const now = new Date('2026-12-01T10:00:00Z');
  const later = new Date('2026-12-01T10:00:01Z');
  const at = (fields: {
    cancelledAt?: Date;
    endsAt?: Date;
    interviewerIds?: string[];
    feedbackBy?: string[];
  }): InterviewStatus =>
    interviewStatusAt({ cancelledAt: null, endsAt: later, interviewerIds: ['a', 'b'], feedbackBy: [], ...fields }, now);

  it('is scheduled until it ends, then waits for the word of each', () => {
    expect(at({})).toBe('scheduled');
    expect(at({ endsAt: now })).toBe('awaiting_feedback');
    expect(at({ feedbackBy: ['a'] })).toBe('awaiting_feedback');
    expect(at({ endsAt: now, feedbackBy: ['b', 'a'] })).toBe('complete');
    expect(at({ cancelledAt: now, feedbackBy: ['a', 'b'] })).toBe('cancelled');
  });
});

describe('a posting', () => {
  it('is closed for good', () => {
    expect(wordsOf(POSTING_STATES)).toEqual({ open: 'closed', closed: '' });
  });
});
