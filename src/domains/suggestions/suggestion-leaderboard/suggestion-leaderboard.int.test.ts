import { beforeEach, describe, expect, it } from 'vitest';
import { aModerator, anonymous, aUser } from '../../../../test/testkit/callers.js';
import { useGraph } from '../../../../test/testkit/graph.js';
import { aSuggestion, requestCommandsOf } from '../../../../test/testkit/suggestions.js';
import { importedId, newId } from '../../../shared/ids.js';
import { SuggestionStatus, VoteChoice } from '../suggestion/suggestion.enums.js';
import { mergeSuggestions } from '../suggestion-merge/suggestion-merge.service.js';
import { CommunitySuggestionModel } from '../suggestion/suggestion.model.js';
import { SuggestionVoteModel } from '../suggestion-vote/suggestion-vote.model.js';
import { castTogether } from '../suggestion-vote/suggestion-vote.service.js';

const graph = useGraph();

const BOARD = `query ($kind: SuggestionLeaderboardKind!, $period: SuggestionLeaderboardPeriod! = ALL, $first: Int! = 10, $includeImported: Boolean! = true) {
  suggestionLeaderboard(kind: $kind, period: $period, first: $first, includeImported: $includeImported) {
    rank value name suggestion { id title author { id name } myVote } user { id name }
  }
}`;
interface Entry {
  rank: number;
  value: number;
  name: string | null;
  suggestion: { id: string } | null;
  user: { id: string } | null;
}
type Variables = Partial<Record<'kind' | 'period' | 'first' | 'includeImported', unknown>>;
const DAY = 86_400_000;

async function board(variables: Variables): Promise<Entry[]> {
  return (await graph.data<{ suggestionLeaderboard: Entry[] }>(anonymous, BOARD, variables)).suggestionLeaderboard;
}
async function places(variables: Variables): Promise<[string | undefined, number][]> {
  return (await board(variables)).map(({ suggestion, value }) => [suggestion?.id, value]);
}
function daysAgo(days: number): Date {
  return new Date(Date.now() - days * DAY);
}
/** A suggestion created some days ago, with an ID of that time. */
async function aged(days: number, fields: Parameters<typeof aSuggestion>[0] = {}): Promise<string> {
  const createdAt = daysAgo(days);
  return aSuggestion({ _id: importedId('sug', createdAt, newId('x')), createdAt, ...fields });
}
async function imported(
  number: number,
  fields: { upVotes?: number; downVotes?: number; comments?: number; author?: string },
  more: Parameters<typeof aSuggestion>[0] = {},
): Promise<string> {
  const from = {
    source: 'elsewhere',
    number,
    author: 'user_1',
    upVotes: 0,
    downVotes: 0,
    comments: 0,
    labels: [],
    ...fields,
  };
  return aged(1, { imported: from, ...more });
}
async function vote(id: string, up: number, down = 0): Promise<void> {
  await castTogether(
    id,
    Array.from({ length: up + down }, (_, turn) => ({
      userId: `usr_${String(turn)}`,
      value: turn < up ? VoteChoice.UP : VoteChoice.DOWN,
    })),
  );
}

beforeEach(async () => {
  const votes = await SuggestionVoteModel.find({ value: VoteChoice.UP }).lean();
  for (const { _id } of votes) await SuggestionVoteModel.deleteOne({ _id });
  for (const isRanked of [true, false]) {
    const old = await CommunitySuggestionModel.find({ isRanked }).lean();
    for (const { _id } of old) await CommunitySuggestionModel.deleteOne({ _id });
  }
});

describe('MOST_VOTED', () => {
  it('ranks by votes for minus votes against, and names who made it', async () => {
    const anna = await aUser({ name: 'Anna' });
    const [one, two, three] = [await aged(1, { authorId: anna.userId }), await aged(2), await aged(3)];
    await vote(one, 3);
    await vote(two, 6, 1);
    await vote(three, 1, 4);
    await aged(4);
    const entries = await board({ kind: 'MOST_VOTED' });
    expect(entries).toMatchObject([
      { rank: 1, value: 5, suggestion: { id: two, author: null, myVote: 'NONE' }, user: null, name: null },
      { rank: 2, value: 3, suggestion: { id: one, author: { id: anna.userId, name: 'Anna' } }, user: null, name: null },
    ]);
    expect(entries).toHaveLength(2);
    expect(await places({ kind: 'MOST_VOTED', first: 1 })).toEqual([[two, 5]]);
  });

  it('looks as far back as asked', async () => {
    const ages = [3, 20, 60, 200, 800];
    const ids = [];
    for (const [index, days] of ages.entries()) {
      const id = await aged(days);
      await vote(id, ages.length - index);
      ids.push(id);
    }
    for (const [index, period] of ['WEEK', 'MONTH', 'QUARTER', 'YEAR', 'ALL'].entries()) {
      expect((await places({ kind: 'MOST_VOTED', period })).map(([id]) => id)).toEqual(ids.slice(0, index + 1));
    }
  });

  it('counts imported votes where wanted, and casts none of them', async () => {
    const own = await aged(1);
    await vote(own, 2);
    const foreign = await imported(1, { upVotes: 9, downVotes: 2 });
    await vote(foreign, 1);
    expect(await places({ kind: 'MOST_VOTED' })).toEqual([
      [foreign, 8],
      [own, 2],
    ]);
    expect(await places({ kind: 'MOST_VOTED', includeImported: false })).toEqual([
      [own, 2],
      [foreign, 1],
    ]);
    expect(await SuggestionVoteModel.find({ suggestionId: foreign }).lean()).toHaveLength(1);
    const query = `query ($id: ID!) { suggestion(id: $id) { author { id } authorName votes { up down score } importedVotes { up down score } imported { source number } } }`;
    expect(await graph.data(anonymous, query, { id: foreign })).toEqual({
      suggestion: {
        author: null,
        authorName: 'Imported author user_1',
        votes: { up: 1, down: 0, score: 1 },
        importedVotes: { up: 9, down: 2, score: 7 },
        imported: { source: 'elsewhere', number: 1 },
      },
    });
  });

  it('ranks neither what is hidden nor duplicates', async () => {
    const context = graph.context(await aModerator());
    for (const status of [SuggestionStatus.PENDING_REVIEW, SuggestionStatus.REJECTED])
      await imported(status.length, { upVotes: 50, comments: 50 }, { status });
    const [target, source] = [await aged(1), await aged(1)];
    await vote(source, 3);
    await vote(target, 1);
    await mergeSuggestions(context, target, [source]);
    expect(await places({ kind: 'MOST_VOTED' })).toEqual([[target, 3]]);
    expect(await places({ kind: 'FASTEST_GROWING' })).toEqual([[target, 3]]);
    expect(await places({ kind: 'MOST_DISCUSSED' })).toEqual([]);
    expect(await board({ kind: 'TOP_CONTRIBUTORS' })).toEqual([]);
  });
});

describe('MOST_DISCUSSED', () => {
  it('ranks by comments', async () => {
    const [one, two, foreign] = [await aged(1), await aged(10), await imported(2, { comments: 4 })];
    await CommunitySuggestionModel.updateOne({ _id: one }, { $set: { commentCount: 1, rankComments: 1 } });
    await CommunitySuggestionModel.updateOne({ _id: two }, { $set: { commentCount: 3, rankComments: 3 } });
    expect(await places({ kind: 'MOST_DISCUSSED' })).toEqual([
      [foreign, 4],
      [two, 3],
      [one, 1],
    ]);
    expect(await places({ kind: 'MOST_DISCUSSED', includeImported: false })).toEqual([
      [two, 3],
      [one, 1],
    ]);
    expect(await places({ kind: 'MOST_DISCUSSED', period: 'WEEK', includeImported: false })).toEqual([[one, 1]]);
  });
});

describe('FASTEST_GROWING', () => {
  it('ranks old and new ones by votes for them in the period', async () => {
    const [old, young] = [await aged(400), await aged(1)];
    await vote(old, 5, 3);
    await vote(young, 2);
    expect(await places({ kind: 'FASTEST_GROWING', period: 'WEEK' })).toEqual([
      [old, 5],
      [young, 2],
    ]);
    for (const turn of [0, 1, 2, 3])
      await SuggestionVoteModel.updateOne({ _id: `${old}:usr_${String(turn)}` }, { $set: { castAt: daysAgo(50) } });
    expect(await places({ kind: 'FASTEST_GROWING', period: 'WEEK' })).toEqual([
      [young, 2],
      [old, 1],
    ]);
    expect(await places({ kind: 'FASTEST_GROWING', period: 'QUARTER' })).toEqual([
      [old, 5],
      [young, 2],
    ]);
    expect(await places({ kind: 'FASTEST_GROWING', period: 'QUARTER', first: 1 })).toEqual([[old, 5]]);
  });
});

describe('TOP_CONTRIBUTORS', () => {
  it('ranks people by what was accepted, imported authors by their key', async () => {
    const [anna, ben] = [await aUser({ name: 'Anna' }), await aUser({ name: 'Ben' })];
    const accepted = [SuggestionStatus.PLANNED, SuggestionStatus.IN_PROGRESS, SuggestionStatus.COMPLETED];
    for (const status of Object.values(SuggestionStatus)) await aged(5, { authorId: anna.userId, status });
    await aged(60, { authorId: ben.userId, status: SuggestionStatus.COMPLETED });
    for (const [index, status] of accepted.entries()) await imported(10 + index, { author: 'user_9' }, { status });
    await imported(20, { author: 'user_9' }, { status: SuggestionStatus.COMPLETED });
    const gone = await aged(1, { status: SuggestionStatus.COMPLETED });
    await CommunitySuggestionModel.updateOne(
      { _id: gone },
      { $unset: { authorId: 1 }, $set: { authorName: 'Erased account' } },
    );
    expect(await board({ kind: 'TOP_CONTRIBUTORS' })).toEqual([
      { rank: 1, value: 4, name: 'Imported author user_9', suggestion: null, user: null },
      { rank: 2, value: 3, name: 'Anna', suggestion: null, user: { id: anna.userId, name: 'Anna' } },
      { rank: 3, value: 1, name: 'Ben', suggestion: null, user: { id: ben.userId, name: 'Ben' } },
    ]);
    expect((await board({ kind: 'TOP_CONTRIBUTORS', includeImported: false })).map(({ name }) => name)).toEqual([
      'Anna',
      'Ben',
    ]);
    expect(
      (await board({ kind: 'TOP_CONTRIBUTORS', includeImported: false, period: 'MONTH' })).map(({ name }) => name),
    ).toEqual(['Anna']);
  });
});

describe('suggestionLeaderboard', () => {
  it('takes at most three commands, whatever the size', async () => {
    const viewer = await aUser();
    for (let turn = 0; turn < 60; turn += 1) {
      const { userId } = await aUser();
      const id = await aged(1, { authorId: userId, status: SuggestionStatus.PLANNED });
      await castTogether(id, [{ userId: viewer.userId, value: VoteChoice.UP }]);
      await CommunitySuggestionModel.updateOne({ _id: id }, { $set: { commentCount: 1, rankComments: 1 } });
    }
    for (const kind of ['MOST_VOTED', 'MOST_DISCUSSED', 'FASTEST_GROWING', 'TOP_CONTRIBUTORS']) {
      const seen = [];
      for (const first of [1, 50]) {
        const { result, commands } = await requestCommandsOf(() =>
          graph.data<{ suggestionLeaderboard: Entry[] }>(viewer, BOARD, { kind, first }),
        );
        expect(result.suggestionLeaderboard).toHaveLength(first);
        expect(result.suggestionLeaderboard.map(({ rank }) => rank)).toEqual(
          Array.from({ length: first }, (_, index) => index + 1),
        );
        seen.push(commands.length);
      }
      expect(seen[0]).toBe(seen[1]);
      expect(seen[0]).toBeLessThanOrEqual(3);
    }
  });

  it.each([0, 101, -1])('refuses to answer %i places', async (first) => {
    const { errors } = await graph.run(anonymous, BOARD, { kind: 'MOST_VOTED', first });
    expect(errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
  });
});
