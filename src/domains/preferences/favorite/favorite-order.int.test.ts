import { describe, expect, it } from 'vitest';
import { aUser } from '../../../../test/testkit/callers.js';
import { useGraph } from '../../../../test/testkit/graph.js';
import { until } from '../../../../test/testkit/until.js';
import type { Viewer } from '../../../auth/viewer.js';
import { newId } from '../../../shared/ids.js';
import { UserFavoriteModel } from './favorite.model.js';

const graph = useGraph();

const MOVE = `mutation ($id: ID!, $input: MoveFavoriteInput!) { moveFavorite(id: $id, input: $input) { favorite { id rank } userErrors { code field } } }`;
const MOVE_MANY = `mutation ($input: MoveFavoritesInput!) { moveFavorites(input: $input) { results { id code favorite { state folder { id } } } userErrors { code field } } }`;

interface Moved {
  moveFavorite: { favorite: { rank: string } | null; userErrors: { code: string; field: string[] }[] };
}
interface MovedMany {
  moveFavorites: {
    results:
      { id: string; code: string | null; favorite: { state: string; folder: { id: string } | null } | null }[] | null;
    userErrors: { code: string; field: string[] }[];
  };
}

async function added(viewer: Viewer): Promise<string> {
  const { addFavorite } = await graph.data<{ addFavorite: { favorite: { id: string } } }>(
    viewer,
    'mutation ($input: AddFavoriteInput!) { addFavorite(input: $input) { favorite { id } } }',
    { input: { type: 'AGENT', itemId: newId('agt') } },
  );
  return addFavorite.favorite.id;
}

/** Favorites in this order: the last one added comes first. */
async function inOrder(viewer: Viewer, count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let number = 0; number < count; number += 1) {
    ids.unshift(await added(viewer));
    const at = Date.now();
    await until(() => Date.now() > at, { interval: 1 });
  }
  return ids;
}

async function order(viewer: Viewer): Promise<string[]> {
  const { myFavorites } = await graph.data<{ myFavorites: { nodes: { id: string }[] } }>(
    viewer,
    '{ myFavorites(first: 100, sort: MANUAL) { nodes { id } } }',
  );
  return myFavorites.nodes.map((node) => node.id);
}

const move = async (viewer: Viewer, id: string, input: object): Promise<Moved['moveFavorite']> =>
  (await graph.data<Moved>(viewer, MOVE, { id, input })).moveFavorite;

describe('moveFavorite', () => {
  it('puts it behind, before, between, first and last', async () => {
    const anna = await aUser();
    const ids = await inOrder(anna, 5);
    expect(await order(anna)).toEqual(ids);
    const [a = '', b = '', c = '', d = '', e = ''] = ids;
    await move(anna, e, { after: a });
    expect(await order(anna)).toEqual([a, e, b, c, d]);
    await move(anna, d, { before: b });
    expect(await order(anna)).toEqual([a, e, d, b, c]);
    await move(anna, c, { before: a });
    expect(await order(anna)).toEqual([c, a, e, d, b]);
    await move(anna, a, { after: b });
    expect(await order(anna)).toEqual([c, e, d, b, a]);
    await move(anna, a, { after: c, before: d });
    expect(await order(anna)).toEqual([c, a, e, d, b]);
    await move(anna, a, { after: c });
    expect(await order(anna)).toEqual([c, a, e, d, b]);
  });

  it('refuses places that are none', async () => {
    const anna = await aUser();
    const ben = await aUser();
    const foreign = await added(ben);
    const [a = '', b = '', c = ''] = await inOrder(anna, 3);
    const refused = async (id: string, input: object): Promise<unknown> => (await move(anna, id, input)).userErrors[0];
    expect(await refused(a, {})).toMatchObject({ code: 'REQUIRED', field: ['input'] });
    expect(await refused(a, { after: a })).toMatchObject({ code: 'INVALID' });
    expect(await refused(a, { after: c, before: b })).toMatchObject({ code: 'INVALID', field: ['input', 'before'] });
    expect(await refused(a, { after: foreign })).toMatchObject({ code: 'NOT_FOUND', field: ['input', 'after'] });
    expect(await refused(a, { after: newId('fav') })).toMatchObject({ code: 'NOT_FOUND', field: ['input', 'after'] });
    expect(await refused(foreign, { after: a })).toMatchObject({ code: 'NOT_FOUND', field: ['id'] });
    expect(await refused(a, { after: newId('usr') })).toMatchObject({ code: 'INVALID', field: ['input', 'after'] });
  });

  it('gives each its own place when many go to the same one at once', async () => {
    const anna = await aUser();
    const [anchor = '', ...others] = await inOrder(anna, 12);
    const answers = await Promise.all(
      others.map((id) => graph.run<Moved>(anna, MOVE, { id, input: { after: anchor } })),
    );
    expect(answers.flatMap((answer) => answer.errors ?? [])).toEqual([]);
    const stored = await UserFavoriteModel.find({ userId: anna.userId }).lean();
    expect(new Set(stored.map((favorite) => favorite.rank)).size).toBe(12);
    expect((await order(anna))[0]).toBe(anchor);
  });
});

describe('moveFavorites', () => {
  async function folderOf(viewer: Viewer): Promise<string> {
    const { createFavoriteFolder } = await graph.data<{ createFavoriteFolder: { folder: { id: string } } }>(
      viewer,
      'mutation ($name: String!) { createFavoriteFolder(input: { name: $name }) { folder { id } } }',
      { name: newId('name') },
    );
    return createFavoriteFolder.folder.id;
  }

  it('moves what can be moved and says of each what became of it', async () => {
    const [anna, ben] = [await aUser(), await aUser()];
    const folder = await folderOf(anna);
    const [a = '', b = '', c = ''] = await inOrder(anna, 3);
    const foreign = await added(ben);
    await graph.data(anna, 'mutation ($id: ID!) { removeFavorite(input: { id: $id }) { removed } }', { id: c });
    const missing = newId('fav');
    const ids = [a, foreign, b, missing, c, a];
    const { moveFavorites } = await graph.data<MovedMany>(anna, MOVE_MANY, { input: { ids, folder } });
    expect(moveFavorites.results?.map(({ id, code, favorite }) => [id, code, favorite?.folder?.id])).toEqual([
      [a, null, folder],
      [foreign, 'NOT_FOUND', undefined],
      [b, null, folder],
      [missing, 'NOT_FOUND', undefined],
      [c, 'INVALID_STATE', undefined],
      [a, null, folder],
    ]);
    expect((await UserFavoriteModel.findOne({ _id: foreign }).lean())?.folderId).toBeNull();
    const back = await graph.data<MovedMany>(anna, MOVE_MANY, { input: { ids: [a, b], folder: 'UNSORTED' } });
    expect(back.moveFavorites.results?.every((result) => result.favorite?.folder === null)).toBe(true);
    const trashed = await graph.data<MovedMany>(anna, MOVE_MANY, { input: { ids: [a, b, c], folder: 'TRASH' } });
    expect(trashed.moveFavorites.results?.map((result) => [result.code, result.favorite?.state])).toEqual(
      Array.from({ length: 3 }, () => [null, 'TRASHED']),
    );
    const stored = await UserFavoriteModel.find({ userId: anna.userId }).lean();
    expect(stored.every((favorite) => (favorite.purgeAt?.getTime() ?? 0) > Date.now() + 29 * 86_400_000)).toBe(true);
  });

  it('takes 200 at once, no more and no less than one', async () => {
    const anna = await aUser();
    const folder = await folderOf(anna);
    const ids = Array.from({ length: 201 }, () => newId('fav'));
    const codes = async (some: string[]): Promise<unknown> =>
      (await graph.data<MovedMany>(anna, MOVE_MANY, { input: { ids: some, folder } })).moveFavorites.userErrors;
    expect(await codes(ids)).toMatchObject([{ code: 'TOO_LONG', field: ['input', 'ids'] }]);
    expect(await codes([])).toMatchObject([{ code: 'TOO_SHORT', field: ['input', 'ids'] }]);
    expect(await codes(ids.slice(0, 200))).toEqual([]);
  });

  it('refuses folders that are none', async () => {
    const [anna, ben] = [await aUser(), await aUser()];
    const id = await added(anna);
    for (const [folder, code] of [
      ['ALL', 'NOT_ALLOWED'],
      [await folderOf(ben), 'NOT_FOUND'],
      [newId('fld'), 'NOT_FOUND'],
      ['x', 'INVALID'],
    ] as const) {
      const { moveFavorites } = await graph.data<MovedMany>(anna, MOVE_MANY, { input: { ids: [id], folder } });
      expect(moveFavorites).toMatchObject({ results: null, userErrors: [{ code, field: ['input', 'folder'] }] });
    }
  });
});
