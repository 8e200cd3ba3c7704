import { beforeAll, describe, expect, it } from 'vitest';
import { aModerator, aUser } from '../../../../test/testkit/callers.js';
import { commandsOf } from '../../../../test/testkit/commands.js';
import { aPost } from '../../../../test/testkit/community-posts.js';
import { useGraph } from '../../../../test/testkit/graph.js';
import { aRunIn } from '../../../../test/testkit/lab.js';
import { newId } from '../../../shared/ids.js';
import { CommunitySuggestionModel } from '../../suggestions/suggestion/suggestion.model.js';

const graph = useGraph();

type Person = Awaited<ReturnType<typeof aUser>>;
const ITEMS = `query ($first: Int!) {
  myFavorites(first: $first) { nodes { item { __typename ... on CommunitySuggestion { id title } ... on FavoriteSnapshot { title available } } } }
}`;
interface Items {
  myFavorites: { nodes: { item: { __typename: string; title: string; available?: boolean } }[] };
}

async function submitted(author: Person, title: string): Promise<string> {
  const { submitSuggestion } = await graph.data<{
    submitSuggestion: { suggestion: { id: string } | null; userErrors: unknown[] };
  }>(
    author,
    'mutation ($input: SubmitSuggestionInput!) { submitSuggestion(input: $input) { suggestion { id } userErrors { code field message } } }',
    { input: { title, body: `${title}: so that work goes on when the network is away.`, category: 'NEW_FEATURE' } },
  );
  if (!submitSuggestion.suggestion) throw new Error(JSON.stringify(submitSuggestion.userErrors));
  return submitSuggestion.suggestion.id;
}

async function favor(person: Person, itemId: string, type = 'COMMUNITY_POST'): Promise<void> {
  await graph.data(person, 'mutation ($input: AddFavoriteInput!) { addFavorite(input: $input) { created } }', {
    input: { type, itemId, itemTitle: 'As it was called' },
  });
}

describe('the item of a favorite', () => {
  let author: Person;
  beforeAll(async () => {
    author = await aModerator();
  });

  it('is the suggestion as it is now, and the snapshot once it is gone or where it lives elsewhere', async () => {
    const anna = await aUser();
    const id = await submitted(author, `Offline mode ${newId('x')}`);
    await favor(anna, id);
    await favor(anna, 'forum-post-17');
    await favor(anna, newId('sug'));
    await favor(anna, id, 'DOCUMENT');
    await CommunitySuggestionModel.updateOne({ _id: id }, { $set: { isPublic: true, title: 'A better name' } });
    const snapshot = { __typename: 'FavoriteSnapshot', title: 'As it was called', available: false };
    const seen = await graph.data<Items>(anna, ITEMS, { first: 10 });
    expect(seen.myFavorites.nodes.map((node) => node.item)).toEqual([
      snapshot,
      snapshot,
      snapshot,
      { __typename: 'CommunitySuggestion', id, title: 'A better name' },
    ]);
    await CommunitySuggestionModel.updateOne({ _id: id }, { $set: { isPublic: false } });
    const hidden = await graph.data<Items>(anna, ITEMS, { first: 10 });
    expect(hidden.myFavorites.nodes.map((node) => node.item)).toEqual(Array.from({ length: 4 }, () => snapshot));
    await CommunitySuggestionModel.deleteOne({ _id: id });
    expect((await graph.data<Items>(anna, ITEMS, { first: 10 })).myFavorites.nodes[3]?.item).toEqual(snapshot);
  });

  it('is the own run of the lab, and the post while its author has not deleted it', async () => {
    const [anna, bert] = [await aUser(), await aUser()];
    const [own, foreign] = [await aRunIn(graph, 'QUEUED', anna), await aRunIn(graph, 'QUEUED', bert)];
    const postId = await aPost({ authorId: bert.userId });
    for (const { id } of [own, foreign]) await favor(anna, id, 'LAB_EXPERIMENT');
    await favor(anna, postId);
    const kinds = async (): Promise<string[]> =>
      (await graph.data<Items>(anna, ITEMS, { first: 10 })).myFavorites.nodes.map(({ item }) => item.__typename);
    expect(await kinds()).toEqual(['CommunityPost', 'FavoriteSnapshot', 'LabExperiment']);
    await graph.data(bert, 'mutation ($id: ID!) { deletePost(id: $id) { userErrors { code } } }', { id: postId });
    expect(await kinds()).toEqual(['FavoriteSnapshot', 'FavoriteSnapshot', 'LabExperiment']);
  });

  it('costs one command for a page, at 1 and at 50', async () => {
    const anna = await aUser();
    for (let number = 0; number < 52; number += 1) await favor(anna, newId('sug'));
    const id = await submitted(author, `Dark mode ${newId('x')}`);
    await CommunitySuggestionModel.updateOne({ _id: id }, { $set: { isPublic: true } });
    await favor(anna, id);
    for (const first of [1, 50]) {
      const { result, commands } = await commandsOf(() => graph.data<Items>(anna, ITEMS, { first }));
      expect(result.myFavorites.nodes).toHaveLength(first);
      expect(result.myFavorites.nodes[0]?.item.__typename).toBe('CommunitySuggestion');
      const names = commands.map((command) => command.collection).filter((name) => name !== 'mails');
      expect(names).toEqual(['userfavorites', 'communitysuggestions']);
    }
  });
});
