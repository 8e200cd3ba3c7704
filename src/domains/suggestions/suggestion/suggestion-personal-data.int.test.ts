import { describe, expect, it } from 'vitest';
import { aModerator, anonymous, aUser } from '../../../../test/testkit/callers.js';
import { collectionsWith } from '../../../../test/testkit/collections.js';
import { useGraph } from '../../../../test/testkit/graph.js';
import { aSuggestion, storedSuggestion } from '../../../../test/testkit/suggestions.js';
import { inTransaction } from '../../../database/transaction.js';
import { SuggestionStatus, VoteChoice } from './suggestion.enums.js';
import { SuggestionFollowModel } from '../suggestion-follow/suggestion-follow.model.js';
import { suggestionsPersonalData } from './suggestion-personal-data.service.js';
import { CommunitySuggestionModel } from './suggestion.model.js';
import { castTogether, recountVotes } from '../suggestion-vote/suggestion-vote.service.js';
import { SuggestionVoteModel } from '../suggestion-vote/suggestion-vote.model.js';

const graph = useGraph();
type Person = Awaited<ReturnType<typeof aUser>>;

const COMMENT =
  'mutation ($id: ID!, $body: String!) { commentOnSuggestion(id: $id, input: { body: $body }) { userErrors { code } } }';
const NOTE =
  'mutation ($id: ID!, $body: String!) { addInternalSuggestionComment(id: $id, input: { body: $body }) { userErrors { code } } }';
const EDIT =
  'mutation ($id: ID!, $body: String!) { editSuggestion(id: $id, input: { body: $body }) { userErrors { code } } }';
const STATUS =
  'mutation ($id: ID!) { changeSuggestionStatus(id: $id, input: { status: PLANNED }) { userErrors { code } } }';
const FOLLOW = 'mutation ($id: ID!) { followSuggestion(id: $id, input: { following: true }) { userErrors { code } } }';

async function exported(person: Person): Promise<Record<string, unknown[]>> {
  const parts = await Promise.all(
    suggestionsPersonalData.map(async ({ collection, export: read }) => [collection, await read(person)] as const),
  );
  return Object.fromEntries(parts);
}
/** Number of records per collection in the receipt. */
function erase(person: Person): Promise<Record<string, number>> {
  return inTransaction(async (session) => {
    const receipt: Record<string, number> = {};
    for (const { collection, erase: eraseOne } of suggestionsPersonalData)
      receipt[collection] = (await eraseOne(person, session)).records;
    return receipt;
  });
}

async function scene(): Promise<{ anna: Person; ben: Person; own: string; draft: string; foreign: string }> {
  const [anna, ben] = [await aModerator(), await aUser()];
  const own = await aSuggestion({ authorId: anna.userId, title: 'A wish of Anna herself' });
  const draft = await aSuggestion({ authorId: anna.userId, status: SuggestionStatus.PENDING_REVIEW });
  const foreign = await aSuggestion({ authorId: ben.userId });
  await graph.data(anna, EDIT, { id: own, body: 'Edited by Anna' });
  for (const id of [own, draft, foreign]) await graph.data(anna, FOLLOW, { id });
  await graph.data(ben, FOLLOW, { id: foreign });
  await castTogether(foreign, [
    { userId: anna.userId, value: VoteChoice.DOWN },
    { userId: ben.userId, value: VoteChoice.UP },
  ]);
  await castTogether(own, [{ userId: anna.userId, value: VoteChoice.UP }]);
  await graph.data(anna, COMMENT, { id: foreign, body: 'Comment of Anna' });
  await graph.data(ben, COMMENT, { id: foreign, body: 'Comment of Ben' });
  await graph.data(ben, COMMENT, { id: own, body: 'Comment of Ben' });
  await graph.data(anna, NOTE, { id: foreign, body: 'Note of Anna' });
  return { anna, ben, own, draft, foreign };
}

describe('export', () => {
  it('has everything that a person made, and nothing of others', async () => {
    const { anna, own, draft, foreign } = await scene();
    const data = await exported(anna);
    expect(data['communitysuggestions']).toHaveLength(4);
    expect(data['communitysuggestions']).toMatchObject([
      { _id: draft, status: 'pending_review' },
      { _id: own, title: 'A wish of Anna herself', body: 'Edited by Anna' },
      { suggestionId: foreign, comment: { body: 'Comment of Anna' } },
      { suggestionId: foreign, comment: { body: 'Note of Anna' } },
    ]);
    expect(data['suggestionvotes']).toHaveLength(2);
    expect(data['suggestionvotes']).toEqual(
      expect.arrayContaining([expect.objectContaining({ suggestionId: foreign, value: 'down' })]),
    );
    expect(data['suggestionfollows']).toHaveLength(3);
    expect(JSON.stringify(data)).not.toContain('Ben');
  });
});

describe('erasure', () => {
  it('takes the name from what others need, deletes the rest, and counts anew', async () => {
    const { anna, ben, own, draft, foreign } = await scene();
    const before = await storedSuggestion(foreign);
    await erase(anna);

    const query = `query ($id: ID!) { suggestion(id: $id) { author { id } authorName body comments { nodes { body authorName author { id } } } votes { up down } followerCount } }`;
    expect(await graph.data(anonymous, query, { id: own })).toMatchObject({
      suggestion: {
        author: null,
        authorName: 'Erased account',
        body: 'Edited by Anna',
        votes: { up: 0, down: 0 },
        followerCount: 0,
      },
    });
    expect(await graph.data(anonymous, query, { id: foreign })).toMatchObject({
      suggestion: {
        author: { id: ben.userId },
        comments: {
          nodes: [
            { body: 'Erased together with the account.', authorName: 'Erased account', author: null },
            { authorName: ben.name, author: { id: ben.userId } },
          ],
        },
        votes: { up: 1, down: 0 },
        followerCount: 1,
      },
    });
    expect(await CommunitySuggestionModel.findOne({ _id: draft }).lean()).toBeNull();
    expect(await SuggestionVoteModel.countDocuments({ userId: anna.userId })).toBe(0);
    expect(await SuggestionFollowModel.countDocuments({ userId: anna.userId })).toBe(0);
    expect(await SuggestionFollowModel.countDocuments({ suggestionId: draft })).toBe(0);

    const after = await storedSuggestion(foreign);
    expect(after.updatedAt).toEqual(before.updatedAt);
    expect(after.internalComments).toMatchObject([{ authorName: 'Erased account' }]);
    expect(JSON.stringify(after)).not.toMatch(/Comment of Anna|Note of Anna/);
    await recountVotes(foreign);
    expect(await storedSuggestion(foreign)).toEqual(Object.assign(after, { updatedAt: expect.any(Date) as Date }));
    for (const id of [own, foreign]) expect(JSON.stringify(await storedSuggestion(id))).not.toContain(anna.userId);
  });

  it('names in its receipt also what goes with a draft', async () => {
    const { anna, draft } = await scene();
    expect(await SuggestionFollowModel.countDocuments({ userId: anna.userId })).toBe(3);
    // Anna's and Ben's suggestions lose a name; the draft, three follows and two votes are deleted.
    expect(await erase(anna)).toEqual({ communitysuggestions: 3, suggestionvotes: 2, suggestionfollows: 3 });
    expect(await SuggestionFollowModel.countDocuments({ suggestionId: draft })).toBe(0);
  });

  it('leaves no id of a moderator in what they decided and edited', async () => {
    const [moderator, ben] = [await aModerator(), await aUser()];
    const wish = await aSuggestion({ authorId: ben.userId });
    await graph.data(moderator, STATUS, { id: wish });
    await graph.data(moderator, EDIT, { id: wish, body: 'Edited by a moderator' });
    expect(await collectionsWith(moderator.userId)).toContain('communitysuggestions');
    expect(await erase(moderator)).toMatchObject({ communitysuggestions: 1 });
    expect(await collectionsWith(moderator.userId)).not.toContain('communitysuggestions');
  });

  it('does nothing for somebody who did nothing', async () => {
    const { anna, own } = await scene();
    const before = await storedSuggestion(own);
    await erase(await aUser());
    expect(await storedSuggestion(own)).toEqual(before);
    expect(before.authorId).toBe(anna.userId);
  });
});
