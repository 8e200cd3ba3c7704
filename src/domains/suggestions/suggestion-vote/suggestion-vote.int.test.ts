import { describe, expect, it } from 'vitest';
import { aModerator, anonymous, aUser } from '../../../../test/testkit/callers.js';
import { useGraph } from '../../../../test/testkit/graph.js';
import { aSuggestion, storedSuggestion } from '../../../../test/testkit/suggestions.js';
import { countFields } from '../suggestion/suggestion.counts.js';
import { SuggestionStatus, VoteChoice } from '../suggestion/suggestion.enums.js';
import { SuggestionFollowModel } from '../suggestion-follow/suggestion-follow.model.js';
import { CommunitySuggestionModel } from '../suggestion/suggestion.model.js';
import { statusFields, VOTABLE } from '../suggestion/suggestion.states.js';
import { castTogether, recountVotes } from './suggestion-vote.service.js';
import { SuggestionVoteModel } from './suggestion-vote.model.js';

const graph = useGraph();

const VOTE = `mutation ($id: ID!, $vote: VoteChoice!) {
  voteOnSuggestion(id: $id, input: { vote: $vote }) { suggestion { votes { up down score } myVote } userErrors { code field allowed } }
}`;
const FOLLOW = `mutation ($id: ID!, $following: Boolean!) {
  followSuggestion(id: $id, input: { following: $following }) { suggestion { followerCount isFollowing } userErrors { code field } }
}`;
interface Vote {
  voteOnSuggestion: {
    suggestion: { votes: { up: number; down: number; score: number }; myVote: string } | null;
    userErrors: { code: string; allowed: string[] }[];
  };
}
interface Follow {
  followSuggestion: {
    suggestion: { followerCount: number; isFollowing: boolean } | null;
    userErrors: { code: string }[];
  };
}
type Person = Awaited<ReturnType<typeof aUser>>;

async function vote(viewer: Person, id: string, choice: 'UP' | 'DOWN' | 'NONE'): Promise<Vote['voteOnSuggestion']> {
  return (await graph.data<Vote>(viewer, VOTE, { id, vote: choice })).voteOnSuggestion;
}
/** Expected counts, from the rows. */
async function expectCounted(id: string): Promise<void> {
  const suggestion = await storedSuggestion(id);
  const rows = await SuggestionVoteModel.find({ suggestionId: id }).lean();
  const count = (value: VoteChoice): number => rows.filter((row) => row.value === value).length;
  expect(suggestion).toMatchObject(countFields({ up: count(VoteChoice.UP), down: count(VoteChoice.DOWN) }, suggestion));
}

describe('voteOnSuggestion', () => {
  it('counts up and down apart, switches and takes back', async () => {
    const [anna, ben] = [await aUser(), await aUser()];
    const id = await aSuggestion();
    expect((await vote(anna, id, 'UP')).suggestion).toEqual({ votes: { up: 1, down: 0, score: 1 }, myVote: 'UP' });
    expect((await vote(ben, id, 'DOWN')).suggestion).toEqual({ votes: { up: 1, down: 1, score: 0 }, myVote: 'DOWN' });
    expect((await vote(anna, id, 'UP')).suggestion).toEqual({ votes: { up: 1, down: 1, score: 0 }, myVote: 'UP' });
    expect((await vote(anna, id, 'DOWN')).suggestion).toEqual({ votes: { up: 0, down: 2, score: -2 }, myVote: 'DOWN' });
    expect((await vote(anna, id, 'NONE')).suggestion).toEqual({ votes: { up: 0, down: 1, score: -1 }, myVote: 'NONE' });
    expect((await vote(anna, id, 'NONE')).suggestion).toEqual({ votes: { up: 0, down: 1, score: -1 }, myVote: 'NONE' });
    expect(await SuggestionVoteModel.countDocuments({ suggestionId: id })).toBe(1);
    await expectCounted(id);
  });

  it('is not following', async () => {
    const anna = await aUser();
    const id = await aSuggestion();
    await vote(anna, id, 'UP');
    expect(await SuggestionFollowModel.countDocuments({ suggestionId: id })).toBe(0);
  });

  it('needs an account and a suggestion that the caller may see', async () => {
    const [anna, mod] = [await aUser(), await aModerator()];
    const id = await aSuggestion();
    expect((await graph.run(anonymous, VOTE, { id, vote: 'UP' })).errors?.[0]?.extensions['code']).toBe(
      'UNAUTHENTICATED',
    );
    for (const foreign of ['sug_01h455vb4pex5vsknk084sn02q', 'x', ''])
      expect((await vote(anna, foreign, 'UP')).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
    for (const status of [SuggestionStatus.PENDING_REVIEW, SuggestionStatus.REJECTED]) {
      const hidden = await aSuggestion({ status, authorId: anna.userId });
      expect((await vote(await aUser(), hidden, 'UP')).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
      expect((await vote(anna, hidden, 'UP')).userErrors).toMatchObject([{ code: 'INVALID_STATE' }]);
      expect((await vote(mod, hidden, 'UP')).userErrors).toMatchObject([{ code: 'INVALID_STATE' }]);
    }
    const bad = await graph.run(anna, VOTE, { id, vote: 'up' });
    expect(bad.errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
  });

  it.each(Object.values(SuggestionStatus))('counts or refuses where it is %s', async (status) => {
    const author = await aUser();
    const id = await aSuggestion({ status, authorId: author.userId });
    const { userErrors } = await vote(author, id, 'UP');
    const open = VOTABLE.includes(status);
    if (open) expect(userErrors).toEqual([]);
    else
      expect(userErrors).toMatchObject([
        { code: 'INVALID_STATE', field: ['id'], allowed: ['OPEN', 'UNDER_REVIEW', 'PLANNED', 'IN_PROGRESS'] },
      ]);
    expect((await storedSuggestion(id)).upvotes).toBe(open ? 1 : 0);
    expect(await SuggestionVoteModel.countDocuments({ suggestionId: id })).toBe(open ? 1 : 0);
  });

  it('makes one row of 200 parallel votes of one person, and counts it once', async () => {
    const anna = await aUser();
    const id = await aSuggestion();
    const same = await Promise.all(Array.from({ length: 200 }, () => graph.run<Vote>(anna, VOTE, { id, vote: 'UP' })));
    expect(same.flatMap(({ errors = [] }) => errors)).toEqual([]);
    expect(same.flatMap(({ data }) => data?.voteOnSuggestion.userErrors)).toEqual([]);
    expect((await storedSuggestion(id)).upvotes).toBe(1);
    const choices = ['UP', 'DOWN', 'NONE'] as const;
    const mixed = await Promise.all(
      Array.from({ length: 200 }, (_, turn) => graph.run(anna, VOTE, { id, vote: choices[turn % 3] })),
    );
    expect(mixed.flatMap(({ errors = [] }) => errors)).toEqual([]);
    expect(await SuggestionVoteModel.countDocuments({ suggestionId: id })).toBeLessThanOrEqual(1);
    await expectCounted(id);
  });

  it('counts every one of 200 people who vote at once', async () => {
    const people = await Promise.all(Array.from({ length: 200 }, () => aUser()));
    const id = await aSuggestion();
    const answers = await Promise.all(
      people.map((viewer, turn) => graph.run<Vote>(viewer, VOTE, { id, vote: turn % 4 === 0 ? 'DOWN' : 'UP' })),
    );
    expect(answers.flatMap(({ errors = [] }) => errors)).toEqual([]);
    expect(answers.every(({ data }) => data?.voteOnSuggestion.suggestion)).toBe(true);
    expect(await storedSuggestion(id)).toMatchObject({ upvotes: 150, downvotes: 50, score: 100, voteCount: 200 });
    await expectCounted(id);
  });

  it('counts right where several servers write at once, each in its own transaction', async () => {
    const id = await aSuggestion();
    const writers = Array.from({ length: 12 }, (_, turn) =>
      castTogether(id, [{ userId: `usr_${String(turn)}`, value: turn % 3 === 0 ? VoteChoice.DOWN : VoteChoice.UP }]),
    );
    const rival = Array.from({ length: 4 }, () => castTogether(id, [{ userId: 'usr_rival', value: VoteChoice.UP }]));
    const outcomes = await Promise.allSettled([...writers, ...rival]);
    expect(outcomes.filter(({ status }) => status === 'rejected')).toEqual([]);
    expect(await storedSuggestion(id)).toMatchObject({ upvotes: 9, downvotes: 4 });
    await expectCounted(id);
  });

  it('leaves neither row nor count where the suggestion was closed in between', async () => {
    const id = await aSuggestion();
    await CommunitySuggestionModel.updateOne({ _id: id }, { $set: statusFields(SuggestionStatus.COMPLETED) });
    await expect(castTogether(id, [{ userId: 'usr_late', value: VoteChoice.UP }])).rejects.toThrow(/COMPLETED/);
    expect(await SuggestionVoteModel.countDocuments({ suggestionId: id })).toBe(0);
    await expectCounted(id);
  });

  it('repairs counts that went wrong', async () => {
    const [anna, ben] = [await aUser(), await aUser()];
    const id = await aSuggestion();
    await vote(anna, id, 'UP');
    await vote(ben, id, 'DOWN');
    const right = await storedSuggestion(id);
    await CommunitySuggestionModel.updateOne(
      { _id: id },
      { $set: { upvotes: 99, downvotes: 7, score: 92, voteCount: 106, rankVotes: 1, trendScore: 0, controversy: 3 } },
    );
    await recountVotes(id);
    expect(await storedSuggestion(id)).toEqual(Object.assign(right, { updatedAt: expect.any(Date) as Date }));
  });
});

describe('followSuggestion', () => {
  const follow = async (viewer: Person, id: string, following: boolean): Promise<Follow['followSuggestion']> =>
    (await graph.data<Follow>(viewer, FOLLOW, { id, following })).followSuggestion;

  it('follows without voting, once, and stops', async () => {
    const anna = await aUser();
    const id = await aSuggestion();
    expect((await follow(anna, id, true)).suggestion).toEqual({ followerCount: 1, isFollowing: true });
    expect((await follow(anna, id, true)).suggestion).toEqual({ followerCount: 1, isFollowing: true });
    expect((await follow(anna, id, false)).suggestion).toEqual({ followerCount: 0, isFollowing: false });
    expect((await follow(anna, id, false)).suggestion).toEqual({ followerCount: 0, isFollowing: false });
    expect((await storedSuggestion(id)).upvotes).toBe(0);
  });

  it('is refused for what the caller may not see', async () => {
    const hidden = await aSuggestion({ status: SuggestionStatus.PENDING_REVIEW });
    expect((await follow(await aUser(), hidden, true)).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
    expect((await graph.run(anonymous, FOLLOW, { id: hidden, following: true })).errors?.[0]?.extensions['code']).toBe(
      'UNAUTHENTICATED',
    );
  });

  it('counts 100 followers at once, and one person once', async () => {
    const people = await Promise.all(Array.from({ length: 100 }, () => aUser()));
    const id = await aSuggestion();
    const twice = [...people, ...people];
    const answers = await Promise.all(twice.map((viewer) => graph.run(viewer, FOLLOW, { id, following: true })));
    expect(answers.flatMap(({ errors = [] }) => errors)).toEqual([]);
    expect((await storedSuggestion(id)).followerCount).toBe(100);
    expect(await SuggestionFollowModel.countDocuments({ suggestionId: id })).toBe(100);
  });
});
