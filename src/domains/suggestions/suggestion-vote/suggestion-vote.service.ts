import { trusted, type AnyBulkWriteOperation, type ClientSession } from 'mongoose';
import { requireUser } from '../../../auth/viewer.js';
import type { Context } from '../../../graphql/context.js';
import { inputError } from '../../../shared/errors.js';
import { oneOf } from '../../../shared/text.js';
import { countFields, movedVotes, type Votes } from '../suggestion/suggestion.counts.js';
import { VoteChoice, type SuggestionStatus } from '../suggestion/suggestion.enums.js';
import { myVoteLoader, rowId } from '../suggestion/suggestion.loaders.js';
import { CommunitySuggestionModel, type CommunitySuggestion } from '../suggestion/suggestion.model.js';
import { forget, requireLight } from '../suggestion/suggestion.service.js';
import { VOTABLE } from '../suggestion/suggestion.states.js';
import { inTransaction } from '../../../database/transaction.js';
import { inTurns } from '../../../shared/turns.js';
import { SuggestionVoteModel, type SuggestionVote } from './suggestion-vote.model.js';

/** A user's requested vote on a suggestion. */
export interface Ballot {
  userId: string;
  value: VoteChoice;
}

const COUNTED = { status: 1, upvotes: 1, downvotes: 1, imported: 1, createdAt: 1 } as const;
const BATCH = 200;
const castInTurn = inTurns<Ballot>(castTogether, BATCH);

/** Sets the caller's vote. Idempotent. */
export async function voteOnSuggestion(context: Context, id: string, value: VoteChoice): Promise<CommunitySuggestion> {
  const { userId } = requireUser(context.viewer);
  assertVotable((await requireLight(context, id)).status);
  await castInTurn(id, { userId, value });
  forget(context, id);
  myVoteLoader(context).clear(rowId(id, userId));
  return requireLight(context, id);
}

function assertVotable(status: SuggestionStatus): void {
  if (VOTABLE.includes(status)) return;
  const allowed = VOTABLE.map((one) => one.toUpperCase());
  throw inputError(
    'INVALID_STATE',
    'id',
    `The suggestion is ${status.toUpperCase()}; it accepts votes only while ${oneOf(allowed)}.`,
    allowed,
  );
}

/**
 * Writes the votes of several users on one suggestion and its counts in one transaction: a crash leaves both or neither. The
 * last vote of each user wins.
 */
export async function castTogether(suggestionId: string, ballots: readonly Ballot[]): Promise<void> {
  const wanted = new Map(ballots.map(({ userId, value }) => [userId, value]));
  await inTransaction(async (session) => {
    const suggestion = await countedSuggestion(suggestionId, session);
    assertVotable(suggestion.status);
    const rows = await votesOf(suggestionId, [...wanted.keys()], session);
    const writes: AnyBulkWriteOperation<SuggestionVote>[] = [];
    let votes: Votes = { up: suggestion.upvotes, down: suggestion.downvotes };
    for (const [userId, value] of wanted) {
      const row = rows.get(userId);
      const before = row?.value ?? VoteChoice.NONE;
      // A vote added by a merge becomes the user's own, even if the value is the same.
      if (before === value && !row?.mergedFrom?.length) continue;
      votes = movedVotes(votes, before, value);
      writes.push(writeOf(suggestionId, userId, value));
    }
    if (writes.length === 0) return;
    await saveCounts(suggestion, votes, session);
    await SuggestionVoteModel.bulkWrite(writes, { session });
  });
}

function writeOf(suggestionId: string, userId: string, value: VoteChoice): AnyBulkWriteOperation<SuggestionVote> {
  const _id = rowId(suggestionId, userId);
  if (value === VoteChoice.NONE) return { deleteOne: { filter: { _id } } };
  const update = {
    $set: { value, castAt: new Date() },
    $unset: { mergedFrom: 1 as const },
    $setOnInsert: { suggestionId, userId },
  };
  return { updateOne: { filter: { _id }, update, upsert: true } };
}

/** The suggestion with the inputs of its counts, read inside the transaction. */
export async function countedSuggestion(id: string, session: ClientSession): Promise<CommunitySuggestion> {
  const suggestion = await CommunitySuggestionModel.findOne({ _id: id }, COUNTED, {
    session,
  }).lean<CommunitySuggestion>();
  if (!suggestion) throw inputError('NOT_FOUND', 'id', 'Suggestion not found.');
  return suggestion;
}

/** Rows of these users, by user. */
export async function votesOf(
  suggestionId: string,
  userIds: readonly string[],
  session: ClientSession,
): Promise<Map<string, SuggestionVote>> {
  const ids = userIds.map((userId) => rowId(suggestionId, userId));
  const rows = await SuggestionVoteModel.find({ _id: trusted({ $in: ids }) }, null, { session }).lean<
    SuggestionVote[]
  >();
  return new Map(rows.map((row) => [row.userId, row]));
}

/** Stores the counts and all sort fields. Writing the record serializes transactions on the same suggestion. */
export async function saveCounts(suggestion: CommunitySuggestion, votes: Votes, session: ClientSession): Promise<void> {
  await CommunitySuggestionModel.updateOne(
    { _id: suggestion._id },
    { $set: countFields(votes, suggestion) },
    { session },
  );
}

/** Recounts the votes of a suggestion from their rows, which repairs its counts. */
export async function recountVotes(suggestionId: string): Promise<void> {
  await inTransaction(async (session) => {
    const suggestion = await countedSuggestion(suggestionId, session);
    const counted = await SuggestionVoteModel.aggregate<{ _id: VoteChoice; count: number }>(
      [{ $match: { suggestionId } }, { $group: { _id: '$value', count: { $sum: 1 } } }],
      { session },
    );
    const count = (value: VoteChoice): number => counted.find(({ _id }) => _id === value)?.count ?? 0;
    await saveCounts(suggestion, { up: count(VoteChoice.UP), down: count(VoteChoice.DOWN) }, session);
  });
}
