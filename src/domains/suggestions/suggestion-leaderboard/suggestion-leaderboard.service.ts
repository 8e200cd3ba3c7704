import { trusted, type QueryFilter } from 'mongoose';
import { MAX_READ_TIME } from '../../../database/connection.js';
import { asClass } from '../../../database/entity.js';
import { bounded } from '../../../database/read.js';
import type { Context } from '../../../graphql/context.js';
import { firstIdAt } from '../../../shared/ids.js';
import { userLoader } from '../../identity/index.js';
import { SuggestionLeaderboardKind, SuggestionLeaderboardPeriod, VoteChoice } from '../suggestion/suggestion.enums.js';
import { ERASED_NAME, importedName } from '../suggestion/suggestion.names.js';
import { LIGHT } from '../suggestion/suggestion.loaders.js';
import { CommunitySuggestion, CommunitySuggestionModel } from '../suggestion/suggestion.model.js';
import type { SuggestionLeaderboardEntry } from '../suggestion/suggestion.payloads.js';
import { SuggestionVoteModel } from '../suggestion-vote/suggestion-vote.model.js';

export interface LeaderboardInput {
  kind: SuggestionLeaderboardKind;
  period: SuggestionLeaderboardPeriod;
  first: number;
  includeImported: boolean;
}

const DAYS: Record<SuggestionLeaderboardPeriod, number> = {
  [SuggestionLeaderboardPeriod.WEEK]: 7,
  [SuggestionLeaderboardPeriod.MONTH]: 30,
  [SuggestionLeaderboardPeriod.QUARTER]: 91,
  [SuggestionLeaderboardPeriod.YEAR]: 365,
  [SuggestionLeaderboardPeriod.ALL]: Infinity,
};

/** A leaderboard in one command, plus one for its accounts. Ranks only public suggestions that are not duplicates. */
export function suggestionLeaderboard(
  context: Context,
  input: LeaderboardInput,
): Promise<SuggestionLeaderboardEntry[]> {
  switch (input.kind) {
    case SuggestionLeaderboardKind.MOST_VOTED:
      return rankedBy(input.includeImported ? 'rankVotes' : 'score', input);
    case SuggestionLeaderboardKind.MOST_DISCUSSED:
      return rankedBy(input.includeImported ? 'rankComments' : 'commentCount', input);
    case SuggestionLeaderboardKind.FASTEST_GROWING:
      return fastestGrowing(input);
    case SuggestionLeaderboardKind.TOP_CONTRIBUTORS:
      return topContributors(context, input);
  }
}

/** The start of the period; undefined for all time. */
function since(period: SuggestionLeaderboardPeriod): Date | undefined {
  const days = DAYS[period];
  return Number.isFinite(days) ? new Date(Date.now() - days * 86_400_000) : undefined;
}

/** IDs sort by time, so records created in the period are a range of IDs. */
function createdIn(period: SuggestionLeaderboardPeriod): { _id?: { $gte: string } } {
  const from = since(period);
  return from ? { _id: { $gte: firstIdAt('sug', from) } } : {};
}

async function rankedBy(
  field: 'rankVotes' | 'score' | 'rankComments' | 'commentCount',
  { period, first }: LeaderboardInput,
): Promise<SuggestionLeaderboardEntry[]> {
  const { _id } = createdIn(period);
  const filter = { isRanked: true, [field]: trusted({ $gt: 0 }), ...(_id ? { _id: trusted(_id) } : {}) };
  const rows = await CommunitySuggestionModel.find(filter as QueryFilter<CommunitySuggestion>, LIGHT)
    .sort({ [field]: -1, _id: -1 })
    .limit(first)
    .maxTimeMS(MAX_READ_TIME)
    .lean<CommunitySuggestion[]>();
  return rows.map((plain, index) => ofSuggestion(index, plain[field], plain));
}

function ofSuggestion(index: number, value: number, plain: CommunitySuggestion): SuggestionLeaderboardEntry {
  return { rank: index + 1, value, suggestion: asClass(CommunitySuggestion, plain), user: null, name: null };
}

/** Counts vote rows, because only they store when a vote was cast. Votes of duplicates were copied to the merge target. */
async function fastestGrowing({ period, first }: LeaderboardInput): Promise<SuggestionLeaderboardEntry[]> {
  const from = since(period);
  const rows = await bounded(
    SuggestionVoteModel.aggregate<{ value: number; suggestion: CommunitySuggestion }>([
      { $match: { value: VoteChoice.UP, ...(from ? { castAt: { $gte: from } } : {}) } },
      { $group: { _id: '$suggestionId', value: { $sum: 1 } } },
      { $sort: { value: -1, _id: -1 } },
      // Without a sub-pipeline, which would keep the embedded database from using the index.
      {
        $lookup: {
          from: CommunitySuggestionModel.collection.name,
          localField: '_id',
          foreignField: '_id',
          as: 'suggestion',
        },
      },
      { $unwind: '$suggestion' },
      { $match: { 'suggestion.isRanked': true } },
      { $limit: first },
      { $unset: Object.keys(LIGHT).map((field) => `suggestion.${field}`) },
    ]),
  );
  return rows.map(({ value, suggestion }, index) => ofSuggestion(index, value, suggestion));
}

interface Contributor {
  _id: { authorId?: string | null; imported?: string | null };
  value: number;
}

async function topContributors(
  context: Context,
  { period, first, includeImported }: LeaderboardInput,
): Promise<SuggestionLeaderboardEntry[]> {
  const rows = await bounded(
    CommunitySuggestionModel.aggregate<Contributor>([
      { $match: { isAccepted: true, ...createdIn(period) } },
      // Suggestions of deleted accounts do not count for anyone.
      {
        $match: includeImported
          ? { $or: [{ authorId: { $gt: '' } }, { 'imported.author': { $gt: '' } }] }
          : { authorId: { $gt: '' } },
      },
      { $group: { _id: { authorId: '$authorId', imported: '$imported.author' }, value: { $sum: 1 } } },
      { $sort: { value: -1, _id: 1 } },
      { $limit: first },
    ]),
  );
  const users = await userLoader(context).loadMany(rows.flatMap(({ _id }) => _id.authorId ?? []));
  const names = new Map(users.map((user) => [user?._id, user?.name]));
  return rows.map(({ _id, value }, index) => ({
    rank: index + 1,
    value,
    suggestion: null,
    user: _id.authorId ? userLoader(context).load(_id.authorId) : null,
    name: _id.authorId ? (names.get(_id.authorId) ?? ERASED_NAME) : importedName(_id.imported ?? ''),
  }));
}
