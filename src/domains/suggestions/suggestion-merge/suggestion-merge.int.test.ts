import { describe, expect, it } from 'vitest';
import { aModerator, anAgent, anonymous, aUser } from '../../../../test/testkit/callers.js';
import { useGraph } from '../../../../test/testkit/graph.js';
import { aSuggestion, storedSuggestion, SUGGESTION_TABLE } from '../../../../test/testkit/suggestions.js';
import type { Viewer } from '../../../auth/viewer.js';
import { newId } from '../../../shared/ids.js';
import { SuggestionStatus, VoteChoice } from '../suggestion/suggestion.enums.js';
import { SuggestionFollowModel } from '../suggestion-follow/suggestion-follow.model.js';
import { bringVotes } from './suggestion-merge.rows.service.js';
import { CommunitySuggestionModel } from '../suggestion/suggestion.model.js';
import { MERGE_TARGETS, statusFields } from '../suggestion/suggestion.states.js';
import { castTogether, recountVotes } from '../suggestion-vote/suggestion-vote.service.js';
import { SuggestionVoteModel } from '../suggestion-vote/suggestion-vote.model.js';

const graph = useGraph();

const MERGE = `mutation ($id: ID!, $from: [ID!]!) {
  mergeSuggestions(id: $id, input: { from: $from }) { suggestion { id votes { up down } followerCount commentCount } userErrors { code field allowed } }
}`;
const UNMERGE = `mutation ($id: ID!) {
  unmergeSuggestion(id: $id) { suggestion { id status votes { up down } followerCount mergedInto { id } } userErrors { code field allowed } }
}`;
interface Problem {
  code: string;
  field: string[];
  allowed: string[];
}
interface Outcome {
  suggestion: { id: string; votes: { up: number; down: number }; followerCount: number } | null;
  userErrors: Problem[];
}
const { UP, DOWN, NONE } = VoteChoice;

async function merge(viewer: Viewer, id: string, from: readonly string[]): Promise<Outcome> {
  return (await graph.data<{ mergeSuggestions: Outcome }>(viewer, MERGE, { id, from })).mergeSuggestions;
}
async function unmerge(viewer: Viewer, id: string): Promise<Outcome> {
  return (await graph.data<{ unmergeSuggestion: Outcome }>(viewer, UNMERGE, { id })).unmergeSuggestion;
}
async function voted(votes: Record<string, VoteChoice>): Promise<string> {
  const id = await aSuggestion();
  await castTogether(
    id,
    Object.entries(votes).map(([userId, value]) => ({ userId, value })),
  );
  return id;
}
async function votesOn(id: string): Promise<Record<string, VoteChoice>> {
  const rows = await SuggestionVoteModel.find({ suggestionId: id }).lean();
  return Object.fromEntries(rows.map(({ userId, value }) => [userId, value]));
}
async function followed(userIds: readonly string[]): Promise<string> {
  const id = await aSuggestion({ followerCount: userIds.length });
  await SuggestionFollowModel.insertMany(
    userIds.map((userId) => ({ _id: `${id}:${userId}`, suggestionId: id, userId })),
  );
  return id;
}
async function followersOf(id: string): Promise<string[]> {
  return (await SuggestionFollowModel.find({ suggestionId: id }).lean()).map(({ userId }) => userId).sort();
}
async function counts(id: string): Promise<{ up: number; down: number }> {
  const { upvotes: up, downvotes: down } = await storedSuggestion(id);
  return { up, down };
}

describe('mergeSuggestions', () => {
  it('unites voters: each counts once, and the vote on the target wins', async () => {
    const mod = await aModerator();
    const target = await voted({ anna: UP, ben: DOWN });
    const one = await voted({ ben: UP, cara: UP, dan: DOWN });
    const two = await voted({ cara: DOWN, eve: UP });
    const { suggestion, userErrors } = await merge(mod, target, [one, two]);
    expect(userErrors).toEqual([]);
    expect(suggestion).toMatchObject({ id: target, votes: { up: 3, down: 2 } });
    expect(await votesOn(target)).toEqual({ anna: UP, ben: DOWN, cara: UP, dan: DOWN, eve: UP });
    expect(await counts(target)).toEqual({ up: 3, down: 2 });
    await recountVotes(target);
    expect(await counts(target)).toEqual({ up: 3, down: 2 });
  });

  it('makes the sources duplicates with their own votes, comments and a pointer', async () => {
    const [mod, anna] = [await aModerator(), await aUser()];
    const [target, source] = [await aSuggestion({ title: 'The one that stays' }), await voted({ ben: UP })];
    await graph.data(
      anna,
      'mutation ($id: ID!) { commentOnSuggestion(id: $id, input: { body: "Hello" }) { userErrors { code } } }',
      { id: source },
    );
    expect((await merge(mod, target, [source])).suggestion).toMatchObject({ commentCount: 0 });
    const query = `query ($id: ID!) { suggestion(id: $id) { status votes { up } commentCount mergedInto { id title } history { from to reason } } }`;
    expect(await graph.data(anonymous, query, { id: source })).toEqual({
      suggestion: {
        status: 'DUPLICATE',
        votes: { up: 1 },
        commentCount: 1,
        mergedInto: { id: target, title: 'The one that stays' },
        history: [{ from: 'OPEN', to: 'DUPLICATE', reason: 'Merged into “The one that stays”.' }],
      },
    });
    expect(await graph.data(anonymous, query, { id: target })).toMatchObject({
      suggestion: {
        status: 'OPEN',
        history: [{ from: 'OPEN', to: 'OPEN', reason: '“A wish of somebody” was merged into it.' }],
      },
    });
  });

  it('unites followers', async () => {
    const mod = await aModerator();
    const [target, source] = [await followed(['anna', 'ben']), await followed(['ben', 'cara'])];
    expect((await merge(mod, target, [source])).suggestion?.followerCount).toBe(3);
    expect(await followersOf(target)).toEqual(['anna', 'ben', 'cara']);
    expect((await unmerge(mod, source)).suggestion?.followerCount).toBe(2);
    expect(await followersOf(target)).toEqual(['anna', 'ben']);
    expect((await storedSuggestion(target)).followerCount).toBe(2);
    expect(await followersOf(source)).toEqual(['ben', 'cara']);
  });

  it('copies more voters than one batch holds, and goes on where it was cut short', async () => {
    const mod = await aModerator();
    const many = Object.fromEntries(
      Array.from({ length: 450 }, (_, turn) => [newId('usr'), turn % 3 === 0 ? DOWN : UP]),
    );
    const [target, source] = [await voted({ anna: UP }), await voted(many)];
    // Simulates a crash after the status change, with part of the rows copied.
    await CommunitySuggestionModel.updateOne(
      { _id: source },
      { $set: { ...statusFields(SuggestionStatus.DUPLICATE), mergedIntoId: target } },
    );
    await bringVotes(target, source);
    await castTogether(
      target,
      Object.keys(many)
        .slice(0, 250)
        .map((userId) => ({ userId, value: NONE })),
    );
    expect((await merge(mod, target, [source])).suggestion?.votes).toEqual({ up: 301, down: 150 });
    expect((await merge(mod, target, [source])).suggestion?.votes).toEqual({ up: 301, down: 150 });
    await unmerge(mod, source);
    expect(await votesOn(target)).toEqual({ anna: UP });
    expect(await votesOn(source)).toEqual(many);
  });

  it('brings nobody twice: who took the vote back after the merge meant it', async () => {
    const mod = await aModerator();
    const [target, source] = [await voted({ anna: UP }), await voted({ ben: UP })];
    await merge(mod, target, [source]);
    await castTogether(target, [{ userId: 'ben', value: NONE }]);
    expect((await merge(mod, target, [source])).suggestion?.votes).toEqual({ up: 1, down: 0 });
    expect(await votesOn(target)).toEqual({ anna: UP });
  });

  it.each(Object.values(SuggestionStatus))('takes or refuses a source that is %s', async (status) => {
    const [mod, target, source] = [await aModerator(), await aSuggestion(), await aSuggestion({ status })];
    const { userErrors } = await merge(mod, target, [source]);
    if (SUGGESTION_TABLE[status].includes(SuggestionStatus.DUPLICATE)) expect(userErrors).toEqual([]);
    else expect(userErrors).toMatchObject([{ code: 'INVALID_STATE', field: ['input', 'from'] }]);
  });

  it.each(Object.values(SuggestionStatus))('takes or refuses a target that is %s', async (status) => {
    const [mod, target, source] = [await aModerator(), await aSuggestion({ status }), await aSuggestion()];
    const { userErrors } = await merge(mod, target, [source]);
    if (MERGE_TARGETS.includes(status)) expect(userErrors).toEqual([]);
    else expect(userErrors).toMatchObject([{ code: 'INVALID_STATE', field: ['id'] }]);
    expect((await storedSuggestion(source)).status).toBe(
      MERGE_TARGETS.includes(status) ? SuggestionStatus.DUPLICATE : SuggestionStatus.OPEN,
    );
  });

  it('changes nothing where one of several sources is wrong', async () => {
    const [mod, target, good] = [await aModerator(), await aSuggestion(), await voted({ anna: UP })];
    const missing = 'sug_01h455vb4pex5vsknk084sn02q';
    expect((await merge(mod, target, [good, missing])).userErrors).toMatchObject([
      { code: 'NOT_FOUND', field: ['input', 'from'] },
    ]);
    expect((await merge(mod, missing, [good])).userErrors).toMatchObject([{ code: 'NOT_FOUND', field: ['id'] }]);
    expect((await merge(mod, target, [good, target])).userErrors).toMatchObject([
      { code: 'INVALID', field: ['input', 'from'] },
    ]);
    expect((await merge(mod, target, [])).userErrors).toMatchObject([{ code: 'TOO_SHORT', field: ['input', 'from'] }]);
    expect((await merge(mod, target, Array<string>(21).fill(good))).userErrors).toMatchObject([{ code: 'TOO_LONG' }]);
    expect((await merge(mod, target, ['usr_1'])).userErrors).toMatchObject([{ code: 'INVALID' }]);
    expect(await storedSuggestion(good)).toMatchObject({ status: 'open', history: [] });
    expect(await votesOn(target)).toEqual({});
  });

  it('never merges two suggestions into each other', async () => {
    const mod = await aModerator();
    for (let turn = 0; turn < 5; turn += 1) {
      const [one, two] = [await aSuggestion(), await aSuggestion()];
      const outcomes = await Promise.all([merge(mod, one, [two]), merge(mod, two, [one])]);
      expect(outcomes.filter(({ suggestion }) => suggestion)).toHaveLength(1);
      const statuses = [(await storedSuggestion(one)).status, (await storedSuggestion(two)).status];
      expect(statuses.sort()).toEqual(['duplicate', 'open']);
    }
  });

  it('loses no vote that comes in meanwhile', async () => {
    const mod = await aModerator();
    const people = await Promise.all(Array.from({ length: 30 }, () => aUser()));
    const [target, source] = [await aSuggestion(), await aSuggestion()];
    const vote = `mutation ($id: ID!) { voteOnSuggestion(id: $id, input: { vote: UP }) { suggestion { id } userErrors { code } } }`;
    const [, ...answers] = await Promise.all([
      merge(mod, target, [source]),
      ...people.map((viewer) => graph.data<{ voteOnSuggestion: Outcome }>(viewer, vote, { id: source })),
      ...people.map((viewer) => graph.data<{ voteOnSuggestion: Outcome }>(viewer, vote, { id: target })),
    ]);
    const onTarget = await votesOn(target);
    for (const [index, { voteOnSuggestion }] of answers.entries()) {
      if (voteOnSuggestion.suggestion) expect(onTarget).toHaveProperty(people[index % 30]?.userId ?? 'nobody', UP);
      else expect(voteOnSuggestion.userErrors).toMatchObject([{ code: 'INVALID_STATE' }]);
    }
    expect(await counts(target)).toEqual({ up: Object.keys(onTarget).length, down: 0 });
  });

  it('is for moderators', async () => {
    const [target, source] = [await aSuggestion(), await aSuggestion()];
    for (const viewer of [await aUser(), await anAgent(), anonymous]) {
      const merged = await graph.run(viewer, MERGE, { id: target, from: [source] });
      const unmerged = await graph.run(viewer, UNMERGE, { id: source });
      const code = viewer === anonymous ? 'UNAUTHENTICATED' : 'FORBIDDEN';
      expect([merged, unmerged].map(({ errors }) => errors?.[0]?.extensions['code'])).toEqual([code, code]);
    }
  });
});

describe('unmergeSuggestion', () => {
  it('takes back exactly what the merge brought', async () => {
    const mod = await aModerator();
    const target = await voted({ anna: UP, ben: DOWN });
    const one = await voted({ ben: UP, cara: UP, dan: DOWN, gus: UP });
    const two = await voted({ cara: DOWN, eve: UP });
    await merge(mod, target, [one, two]);
    // After the merge, one copied voter repeats the vote, another changes it, and a third withdraws it.
    await castTogether(target, [
      { userId: 'dan', value: DOWN },
      { userId: 'eve', value: DOWN },
      { userId: 'gus', value: NONE },
    ]);
    expect(await votesOn(target)).toEqual({ anna: UP, ben: DOWN, cara: UP, dan: DOWN, eve: DOWN });

    expect((await unmerge(mod, one)).suggestion).toMatchObject({
      id: one,
      status: 'OPEN',
      votes: { up: 3, down: 1 },
      mergedInto: null,
    });
    expect(await votesOn(target)).toEqual({ anna: UP, ben: DOWN, cara: DOWN, dan: DOWN, eve: DOWN });
    expect(await counts(target)).toEqual({ up: 1, down: 4 });
    await unmerge(mod, two);
    expect(await votesOn(target)).toEqual({ anna: UP, ben: DOWN, dan: DOWN, eve: DOWN });
    expect(await counts(target)).toEqual({ up: 1, down: 3 });
    expect(await votesOn(one)).toEqual({ ben: UP, cara: UP, dan: DOWN, gus: UP });
    expect(await votesOn(two)).toEqual({ cara: DOWN, eve: UP });
    expect(await storedSuggestion(one)).toMatchObject({
      isRanked: true,
      history: [{ to: 'duplicate' }, { from: 'duplicate', to: 'open' }],
    });
  });

  it('goes from the outside in where merges were chained', async () => {
    const mod = await aModerator();
    const [one, two, three] = [await voted({ anna: UP }), await voted({ ben: UP }), await voted({ cara: UP })];
    await merge(mod, two, [one]);
    await merge(mod, three, [two]);
    expect(await votesOn(three)).toEqual({ anna: UP, ben: UP, cara: UP });
    expect((await unmerge(mod, one)).userErrors).toMatchObject([{ code: 'INVALID_STATE', field: ['id'] }]);
    await unmerge(mod, two);
    expect(await votesOn(three)).toEqual({ cara: UP });
    expect(await votesOn(two)).toEqual({ anna: UP, ben: UP });
    await unmerge(mod, one);
    expect(await votesOn(two)).toEqual({ ben: UP });
  });

  it.each(Object.values(SuggestionStatus).filter((status) => status !== SuggestionStatus.DUPLICATE))(
    'refuses what is %s',
    async (status) => {
      const { userErrors } = await unmerge(await aModerator(), await aSuggestion({ status }));
      expect(userErrors).toMatchObject([{ code: 'INVALID_STATE', field: ['id'] }]);
    },
  );

  it('happens once of many at the same time', async () => {
    const mod = await aModerator();
    const [target, source] = [await voted({ anna: UP }), await voted({ ben: UP })];
    await merge(mod, target, [source]);
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => unmerge(mod, source)));
    expect(outcomes.filter(({ suggestion }) => suggestion)).toHaveLength(1);
    expect(await counts(target)).toEqual({ up: 1, down: 0 });
    expect((await unmerge(mod, 'sug_01h455vb4pex5vsknk084sn02q')).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
  });
});
