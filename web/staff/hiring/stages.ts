import { wordsOf } from '../../app/components/status-badge.js';
import type { BoardApplicationFragment, JobApplicationStatus } from '../generated/graphql.js';
import { boardTexts } from './hiring.texts.js';

/** The way of a successful application. */
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

/** Stages that a move reaches: offers, answers to them, rejections and reopening have operations of their own. */
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

/** Why a move does not reach this stage, in words; undefined where it does. */
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

/** The next stage needs no reason; skipping one or going back does. */
export function needsReason(from: JobApplicationStatus, to: JobApplicationStatus): boolean {
  return STAGES.indexOf(to) !== STAGES.indexOf(from) + 1;
}

/** The stages with an offer to make: those in which nobody has decided. */
export function canExtendOffer({ status, availableTransitions }: Standing): boolean {
  return status === 'OFFER_EXTENDED' || (status !== 'REJECTED' && availableTransitions.includes('OFFER_EXTENDED'));
}
