import { trusted, type AnyBulkWriteOperation } from 'mongoose';
import { requireUser } from '../../../auth/viewer.js';
import type { Context } from '../../../graphql/context.js';
import { followingLoader, rowId } from '../suggestion/suggestion.loaders.js';
import { CommunitySuggestionModel, type CommunitySuggestion } from '../suggestion/suggestion.model.js';
import { forget, requireLight } from '../suggestion/suggestion.service.js';
import { SuggestionFollowModel, type SuggestionFollow } from './suggestion-follow.model.js';
import { inTransaction } from '../../../database/transaction.js';
import { inTurns } from '../../../shared/turns.js';

interface FollowRequest {
  userId: string;
  following: boolean;
}

const BATCH = 200;
const followInTurn = inTurns<FollowRequest>(followTogether, BATCH);

/** Starts or stops following a suggestion. Idempotent. */
export async function followSuggestion(context: Context, id: string, following: boolean): Promise<CommunitySuggestion> {
  const { userId } = requireUser(context.viewer);
  await requireLight(context, id);
  await followInTurn(id, { userId, following });
  forget(context, id);
  followingLoader(context).clear(rowId(id, userId));
  return requireLight(context, id);
}

/** Writes the rows of several users and the count in one transaction. */
async function followTogether(suggestionId: string, requests: readonly FollowRequest[]): Promise<void> {
  const wanted = new Map(requests.map(({ userId, following }) => [userId, following]));
  await inTransaction(async (session) => {
    const ids = [...wanted.keys()].map((userId) => rowId(suggestionId, userId));
    const rows = await SuggestionFollowModel.find({ _id: trusted({ $in: ids }) }, null, { session }).lean<
      SuggestionFollow[]
    >();
    const followers = new Map(rows.map((row) => [row.userId, row]));
    const writes: AnyBulkWriteOperation<SuggestionFollow>[] = [];
    let change = 0;
    for (const [userId, following] of wanted) {
      const row = followers.get(userId);
      const _id = rowId(suggestionId, userId);
      const isOff = following ? {} : { isOff: true };
      if (!row) {
        const document = { _id, suggestionId, userId, ...isOff } as SuggestionFollow;
        writes.push({ insertOne: { document } });
      } else if (following === (row.isOff === true) || row.mergedFrom?.length) {
        // A row added by a merge becomes the user's own choice.
        const unset = { mergedFrom: 1 as const, ...(following ? { isOff: 1 as const } : {}) };
        const update = { $unset: unset, ...(following ? {} : { $set: { isOff: true } }) };
        writes.push({ updateOne: { filter: { _id }, update } });
      }
      change += Number(following) - Number(row !== undefined && row.isOff !== true);
    }
    if (writes.length === 0) return;
    await CommunitySuggestionModel.updateOne({ _id: suggestionId }, { $inc: { followerCount: change } }, { session });
    await SuggestionFollowModel.bulkWrite(writes, { session });
  });
}

/** Recounts the followers of a suggestion from their rows. */
export async function recountFollowers(suggestionId: string): Promise<void> {
  await inTransaction(async (session) => {
    const [counted] = await SuggestionFollowModel.aggregate<{ count: number }>(
      [{ $match: { suggestionId, isOff: { $ne: true } } }, { $count: 'count' }],
      { session },
    );
    await CommunitySuggestionModel.updateOne(
      { _id: suggestionId },
      { $set: { followerCount: counted?.count ?? 0 } },
      { session },
    );
  });
}
