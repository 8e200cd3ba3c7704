import { wordsOf } from '../../app/components/status-badge.js';
import type { BoardApplicationFragment, JobApplicationStatus } from '../generated/graphql.js';
import { boardTexts } from './hiring.texts.js';

/** Stages of a successful application. */
export const STAGES: readonly JobApplicationStatus[] = [
  'SUBMITTED',
  'UNDER_REVIEW',
  'SHORTLISTED',
  'PHONE_SCREEN',
  'ASSESSMENT',
  'INTERVIEW',
  'FINAL_INTERVIEW',
  'REFERENCE_CHECK',
  'OFFER_EXTENDED',
  'OFFER_ACCEPTED',
  'HIRED',
];
export const CLOSED_STAGES: readonly JobApplicationStatus[] = ['REJECTED', 'WITHDRAWN'];

type Standing = Pick<BoardApplicationFragment, 'status' | 'availableTransitions'>;

/** Stages reachable by a move: offers, responses, rejections and reopening have separate operations. */
export function movesOf({ status, availableTransitions }: Standing): JobApplicationStatus[] {
  if (CLOSED_STAGES.includes(status)) return [];
  return availableTransitions.filter(
    (to) =>
      to !== 'REJECTED' &&
      to !== 'WITHDRAWN' &&
      to !== 'OFFER_EXTENDED' &&
      !(status === 'OFFER_EXTENDED' && to === 'OFFER_ACCEPTED'),
  );
}

/** Why a move cannot reach this stage; undefined if it can. */
export function whyNot(application: Standing, to: JobApplicationStatus): string | undefined {
  const moves = movesOf(application);
  if (moves.includes(to)) return undefined;
  const { refused } = boardTexts;
  if (to === 'WITHDRAWN') return refused.withdrawal;
  if (to === 'REJECTED') return refused.rejection;
  if (to === 'OFFER_EXTENDED') return refused.offer;
  if (to === 'OFFER_ACCEPTED') return refused.acceptance;
  return refused.other(wordsOf(application.status), moves.map(wordsOf));
}

/** The next stage needs no reason; skipping a stage or going back does. */
export function needsReason(from: JobApplicationStatus, to: JobApplicationStatus): boolean {
  return STAGES.indexOf(to) !== STAGES.indexOf(from) + 1;
}

/** Stages in which an offer can be made: those without a final decision. */
export function canExtendOffer({ status, availableTransitions }: Standing): boolean {
  return status === 'OFFER_EXTENDED' || (status !== 'REJECTED' && availableTransitions.includes('OFFER_EXTENDED'));
}
