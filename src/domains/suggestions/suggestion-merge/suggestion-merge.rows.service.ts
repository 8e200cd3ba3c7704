import { trusted, type AnyBulkWriteOperation } from 'mongoose';
import { movedVotes, type Votes } from '../suggestion/suggestion.counts.js';
import { VoteChoice } from '../suggestion/suggestion.enums.js';
import { SuggestionFollowModel, type SuggestionFollow } from '../suggestion-follow/suggestion-follow.model.js';
import { rowId } from '../suggestion/suggestion.loaders.js';
import { CommunitySuggestionModel } from '../suggestion/suggestion.model.js';
import { inTransaction } from '../../../database/transaction.js';
import { countedSuggestion, saveCounts, votesOf } from '../suggestion-vote/suggestion-vote.service.js';
import { SuggestionVoteModel, type SuggestionVote } from '../suggestion-vote/suggestion-vote.model.js';

/** Number of rows changed per transaction: a suggestion can have 100,000 voters. */
const BATCH = 200;

/** Copies the votes of a source to the target, in batches. Existing votes on the target win. Idempotent. */
export async function bringVotes(targetId: string, sourceId: string): Promise<void> {
  for (let after: string | undefined = ''; after !== undefined;) {
    const from: string = after;
    after = await inTransaction(async (session) => {
      const target = await countedSuggestion(targetId, session);
      const rows = await SuggestionVoteModel.find({ suggestionId: sourceId, userId: trusted({ $gt: from }) }, null, {
        session,
      })
        .sort({ userId: 1 })
        .limit(BATCH)
        .lean<SuggestionVote[]>();
      const there = await votesOf(
        targetId,
        rows.map(({ userId }) => userId),
        session,
      );
      const writes: AnyBulkWriteOperation<SuggestionVote>[] = [];
      let votes: Votes = { up: target.upvotes, down: target.downvotes };
      for (const { userId, value, castAt } of rows) {
        const known = there.get(userId);
        const _id = rowId(targetId, userId);
        const brought = { suggestionId: sourceId, value };
        if (!known) {
          votes = movedVotes(votes, VoteChoice.NONE, value);
          writes.push({
            insertOne: {
              document: { _id, suggestionId: targetId, userId, value, castAt, mergedFrom: [brought] } as SuggestionVote,
            },
          });
        } else if (
          known.mergedFrom?.length &&
          !known.mergedFrom.some(({ suggestionId }) => suggestionId === sourceId)
        ) {
          writes.push({ updateOne: { filter: { _id }, update: { $push: { mergedFrom: brought } } } });
        }
      }
      if (writes.length > 0) {
        await saveCounts(target, votes, session);
        await SuggestionVoteModel.bulkWrite(writes, { session });
      }
      return rows.at(-1)?.userId;
    });
  }
}

/** Removes the votes that only this source added to the target. If another source added one too, its value counts now. */
export async function returnVotes(targetId: string, sourceId: string): Promise<void> {
  for (let more = true; more;) {
    more = await inTransaction(async (session) => {
      const target = await countedSuggestion(targetId, session);
      const rows = await SuggestionVoteModel.find(
        { suggestionId: targetId, 'mergedFrom.suggestionId': sourceId },
        null,
        { session },
      )
        .limit(BATCH)
        .lean<SuggestionVote[]>();
      if (rows.length === 0) return false;
      let votes: Votes = { up: target.upvotes, down: target.downvotes };
      const writes = rows.map((row): AnyBulkWriteOperation<SuggestionVote> => {
        const others = (row.mergedFrom ?? []).filter(({ suggestionId }) => suggestionId !== sourceId);
        const value = others[0]?.value ?? VoteChoice.NONE;
        votes = movedVotes(votes, row.value, value);
        const filter = { _id: row._id };
        return value === VoteChoice.NONE
          ? { deleteOne: { filter } }
          : { updateOne: { filter, update: { $set: { value, mergedFrom: others } } } };
      });
      await saveCounts(target, votes, session);
      await SuggestionVoteModel.bulkWrite(writes, { session });
      return true;
    });
  }
}

/** Copies the followers of a source to the target, in batches. Idempotent. */
export async function bringFollowers(targetId: string, sourceId: string): Promise<void> {
  for (let after: string | undefined = ''; after !== undefined;) {
    const from: string = after;
    after = await inTransaction(async (session) => {
      const rows = await SuggestionFollowModel.find({ suggestionId: sourceId, userId: trusted({ $gt: from }) }, null, {
        session,
      })
        .sort({ userId: 1 })
        .limit(BATCH)
        .lean<SuggestionFollow[]>();
      const ids = rows.map(({ userId }) => rowId(targetId, userId));
      const found = await SuggestionFollowModel.find({ _id: trusted({ $in: ids }) }, null, { session }).lean<
        SuggestionFollow[]
      >();
      const there = new Map(found.map((row) => [row.userId, row]));
      const writes: AnyBulkWriteOperation<SuggestionFollow>[] = [];
      let come = 0;
      for (const { userId, isOff } of rows) {
        const known = there.get(userId);
        const _id = rowId(targetId, userId);
        const off = isOff ? { isOff } : {};
        if (!known) {
          const document = { _id, suggestionId: targetId, userId, mergedFrom: [sourceId], ...off } as SuggestionFollow;
          writes.push({ insertOne: { document } });
          if (!isOff) come += 1;
        } else if (known.mergedFrom?.length)
          writes.push({ updateOne: { filter: { _id }, update: { $addToSet: { mergedFrom: sourceId } } } });
      }
      if (writes.length > 0) {
        await CommunitySuggestionModel.updateOne({ _id: targetId }, { $inc: { followerCount: come } }, { session });
        await SuggestionFollowModel.bulkWrite(writes, { session });
      }
      return rows.at(-1)?.userId;
    });
  }
}

/** Removes the followers that only this source added to the target. */
export async function returnFollowers(targetId: string, sourceId: string): Promise<void> {
  for (let more = true; more;) {
    more = await inTransaction(async (session) => {
      const rows = await SuggestionFollowModel.find({ suggestionId: targetId, mergedFrom: sourceId }, null, { session })
        .limit(BATCH)
        .lean<SuggestionFollow[]>();
      if (rows.length === 0) return false;
      const writes = rows.map((row): AnyBulkWriteOperation<SuggestionFollow> => {
        const others = (row.mergedFrom ?? []).filter((id) => id !== sourceId);
        const filter = { _id: row._id };
        return others.length === 0
          ? { deleteOne: { filter } }
          : { updateOne: { filter, update: { $set: { mergedFrom: others } } } };
      });
      const gone = rows.filter(
        ({ isOff, mergedFrom = [] }) => !isOff && mergedFrom.every((id) => id === sourceId),
      ).length;
      await CommunitySuggestionModel.updateOne({ _id: targetId }, { $inc: { followerCount: -gone } }, { session });
      await SuggestionFollowModel.bulkWrite(writes, { session });
      return true;
    });
  }
}
