import type { ImportedFrom } from '../../../graphql/imported.js';
import { VoteChoice } from './suggestion.enums.js';

export interface Votes {
  up: number;
  down: number;
}

export interface CountFields {
  upvotes: number;
  downvotes: number;
  voteCount: number;
  score: number;
  rankVotes: number;
  trendScore: number;
  controversy: number;
}

const WEEK = 7 * 86_400_000;

/** All stored fields derived from votes: the counts, and the fields that lists sort by. */
export function countFields(
  { up, down }: Votes,
  made: { createdAt: Date; imported?: Pick<ImportedFrom, 'upVotes' | 'downVotes'> | undefined },
): CountFields {
  const score = up - down;
  return {
    upvotes: up,
    downvotes: down,
    voteCount: up + down,
    score,
    rankVotes: score + (made.imported?.upVotes ?? 0) - (made.imported?.downVotes ?? 0),
    trendScore: trend(score, made.createdAt),
    controversy: controversy(up, down),
  };
}

/** A hot rank independent of the current time: ten times the score equals a week of age, so only votes change it. */
export function trend(score: number, createdAt: Date): number {
  return Math.sign(score) * Math.log10(Math.max(1, Math.abs(score))) + createdAt.getTime() / WEEK;
}

/** Grows with the number of votes and with how evenly they are split; 0 if all agree. */
export function controversy(up: number, down: number): number {
  if (up === 0 || down === 0) return 0;
  return (up + down) ** (Math.min(up, down) / Math.max(up, down));
}

/** The counts after one vote changed. Counts never fall below zero. */
export function movedVotes(votes: Votes, before: VoteChoice, after: VoteChoice): Votes {
  const change = (choice: VoteChoice): number => Number(after === choice) - Number(before === choice);
  return { up: Math.max(0, votes.up + change(VoteChoice.UP)), down: Math.max(0, votes.down + change(VoteChoice.DOWN)) };
}
