import { describe, expect, it } from 'vitest';
import { aUser } from '../../../../test/testkit/callers.js';
import { useGraph, type GraphAnswer } from '../../../../test/testkit/graph.js';
import type { Viewer } from '../../../auth/viewer.js';
import { newId } from '../../../shared/ids.js';
import { UserFavoriteModel } from './favorite.model.js';

const graph = useGraph();

const FIELDS = `id type itemId itemTitle itemImageUrl itemUrl note tags pinned archived usageCount lastUsedAt metadata rank state trashedAt purgeAt
  folder { id } item { __typename ... on FavoriteSnapshot { title imageUrl url available } }`;
const ADD = `mutation ($input: AddFavoriteInput!) { addFavorite(input: $input) { created favorite { ${FIELDS} } userErrors { code field message } } }`;
const UPDATE = `mutation ($id: ID!, $input: UpdateFavoriteInput!) { updateFavorite(id: $id, input: $input) { favorite { ${FIELDS} } userErrors { code field allowed } } }`;
const REMOVE = `mutation ($input: RemoveFavoriteInput!) { removeFavorite(input: $input) { removed favorite { ${FIELDS} } userErrors { code field } } }`;
const RESTORE = `mutation ($id: ID!) { restoreFavorite(id: $id) { favorite { ${FIELDS} } userErrors { code field allowed } } }`;
const USE = `mutation ($id: ID!) { useFavorite(id: $id) { favorite { usageCount lastUsedAt } userErrors { code allowed } } }`;

interface Favorite {
  id: string;
  itemTitle: string;
  note: string;
  tags: string[];
  pinned: boolean;
  usageCount: number;
  rank: string;
  state: string;
  purgeAt: string | null;
  trashedAt: string | null;
}
interface Outcome {
  favorite: Favorite | null;
  created?: boolean;
  removed?: boolean;
  userErrors: { code: string; field: string[]; allowed?: string[] }[];
}

/** Runs a mutation and returns its payload. */
async function mutate(viewer: Viewer, query: string, variables: Record<string, unknown>): Promise<Outcome> {
  const data = await graph.data<Record<string, Outcome>>(viewer, query, variables);
  const [outcome] = Object.values(data);
  if (!outcome) throw new Error('no payload');
  return outcome;
}

const item = (itemId = 'neural-chat'): object => ({ type: 'AGENT', itemId });

async function added(viewer: Viewer, fields: object = {}): Promise<Favorite> {
  const { favorite, userErrors } = await mutate(viewer, ADD, { input: { ...item(newId('agt')), ...fields } });
  if (!favorite) throw new Error(JSON.stringify(userErrors));
  return favorite;
}

const faultsOf = (answers: GraphAnswer[]): unknown[] => answers.flatMap((answer) => answer.errors ?? []);

describe('addFavorite', () => {
  it('brings an archived favorite back into the list, out of the trash as well', async () => {
    const anna = await aUser();
    const list = async (): Promise<unknown[]> =>
      (await graph.data<{ myFavorites: { nodes: unknown[] } }>(anna, '{ myFavorites { nodes { itemId } } }'))
        .myFavorites.nodes;
    const { favorite } = await mutate(anna, ADD, { input: item('one') });
    const archive = { id: favorite?.id, input: { archived: true } };
    await mutate(anna, UPDATE, archive);
    expect(await list()).toEqual([]);
    expect((await mutate(anna, ADD, { input: item('one') })).created).toBe(true);
    expect(await list()).toEqual([{ itemId: 'one' }]);
    await mutate(anna, UPDATE, archive);
    await mutate(anna, REMOVE, { input: { id: favorite?.id } });
    expect((await mutate(anna, ADD, { input: item('one') })).created).toBe(true);
    expect(await list()).toEqual([{ itemId: 'one' }]);
  });

  it('puts it into the folder of a name, which is made at the top where there is none', async () => {
    const anna = await aUser();
    const folders = async (): Promise<unknown> =>
      (await graph.data(anna, '{ favoriteFolders { name system favoriteCount } }'))['favoriteFolders'];
    const places = await Promise.all(
      ['Reading list', 'READING LIST', 'Elsewhere'].map((folderName, index) =>
        mutate(anna, ADD, { input: { ...item(`at-${index}`), folderName } }),
      ),
    );
    expect(places.map(({ userErrors }) => userErrors)).toEqual([[], [], []]);
    expect(await folders()).toEqual(
      expect.arrayContaining([
        { name: expect.stringMatching(/^reading list$/i) as unknown, system: null, favoriteCount: 2 },
        { name: 'Elsewhere', system: null, favoriteCount: 1 },
      ]),
    );
    const both = { ...item('both'), folder: 'UNSORTED', folderName: 'Reading list' };
    expect((await mutate(anna, ADD, { input: both })).userErrors).toMatchObject([
      { code: 'INVALID', field: ['input', 'folderName'] },
    ]);
  });

  it('never leaves a favorite in a folder that is deleted at the same moment', async () => {
    const anna = await aUser();
    for (let round = 0; round < 5; round += 1) {
      const create = `mutation ($input: CreateFavoriteFolderInput!) { createFavoriteFolder(input: $input) { folder { id } } }`;
      const made = await graph.data<{ createFavoriteFolder: { folder: { id: string } } }>(anna, create, {
        input: { name: `Folder ${round}` },
      });
      const folder = made.createFavoriteFolder.folder.id;
      const remove = `mutation ($id: ID!) { deleteFavoriteFolder(id: $id) { userErrors { code } } }`;
      await Promise.all([
        ...Array.from({ length: 4 }, (_, index) =>
          mutate(anna, ADD, { input: { ...item(`race-${round}-${index}`), folder } }),
        ),
        graph.data(anna, remove, { id: folder }),
      ]);
      expect(await UserFavoriteModel.countDocuments({ userId: anna.userId, folderId: folder })).toBe(0);
    }
  });

  it('keeps what was given', async () => {
    const anna = await aUser();
    const { favorite, created } = await mutate(anna, ADD, {
      input: {
        ...item(' neural-chat '),
        itemTitle: 'Neural Chat',
        itemImageUrl: 'https://pictures.example/chat.png',
        itemUrl: 'https://tally.example/agents/neural-chat',
        note: 'for mornings\nand evenings',
        tags: ['Daily', 'daily', 'writing'],
        pinned: true,
        metadata: { color: 'red', seen: [1, 2, { deep: null }] },
      },
    });
    expect(created).toBe(true);
    expect(favorite).toMatchObject({
      type: 'AGENT',
      itemId: 'neural-chat',
      itemTitle: 'Neural Chat',
      note: 'for mornings\nand evenings',
      tags: ['Daily', 'writing'],
      pinned: true,
      archived: false,
      usageCount: 0,
      lastUsedAt: null,
      metadata: { color: 'red', seen: [1, 2, { deep: null }] },
      state: 'ACTIVE',
      purgeAt: null,
      folder: null,
      item: {
        __typename: 'FavoriteSnapshot',
        title: 'Neural Chat',
        imageUrl: 'https://pictures.example/chat.png',
        url: 'https://tally.example/agents/neural-chat',
        available: false,
      },
    });
  });

  it('needs nothing but type and key', async () => {
    const { favorite } = await mutate(await aUser(), ADD, { input: item() });
    expect(favorite).toMatchObject({
      itemTitle: 'neural-chat',
      note: '',
      tags: [],
      metadata: {},
      item: { title: 'neural-chat', imageUrl: null, url: null },
    });
  });

  it('changes nothing when it is asked again', async () => {
    const anna = await aUser();
    const first = await mutate(anna, ADD, { input: { ...item(), note: 'first' } });
    const second = await mutate(anna, ADD, { input: { ...item(), note: 'second' } });
    expect(second).toEqual({ ...first, created: false });
    const other = await mutate(anna, ADD, { input: { type: 'TOOL', itemId: 'neural-chat' } });
    expect(other.created).toBe(true);
  });

  it('makes one row of 200 at once, and says so once', async () => {
    const anna = await aUser();
    const answers = await Promise.all(
      Array.from({ length: 200 }, () => graph.run<{ addFavorite: Outcome }>(anna, ADD, { input: item() })),
    );
    expect(faultsOf(answers as GraphAnswer[])).toEqual([]);
    const outcomes = answers.map((answer) => answer.data?.addFavorite);
    expect(outcomes.filter((outcome) => outcome?.created === true)).toHaveLength(1);
    expect(new Set(outcomes.map((outcome) => outcome?.favorite?.id)).size).toBe(1);
    expect(await UserFavoriteModel.countDocuments({ userId: anna.userId })).toBe(1);
  });

  it('brings one back out of the trash, once of 200 at once, with its texts and what is new', async () => {
    const anna = await aUser();
    const { favorite } = await mutate(anna, ADD, { input: { ...item(), note: 'kept', itemTitle: 'Old name' } });
    await mutate(anna, REMOVE, { input: item() });
    const input = { ...item(), itemTitle: 'New name' };
    const answers = await Promise.all(
      Array.from({ length: 200 }, () => graph.run<{ addFavorite: Outcome }>(anna, ADD, { input })),
    );
    expect(faultsOf(answers as GraphAnswer[])).toEqual([]);
    expect(answers.filter((answer) => answer.data?.addFavorite.created === true)).toHaveLength(1);
    const back = await mutate(anna, ADD, { input });
    expect(back.favorite).toMatchObject({
      id: favorite?.id,
      note: 'kept',
      itemTitle: 'New name',
      state: 'ACTIVE',
      trashedAt: null,
      purgeAt: null,
    });
  });

  it('stops at 5,000, trash included, also for those that come at once', async () => {
    const anna = await aUser();
    const row = (number: number): object => ({
      _id: newId('fav'),
      userId: anna.userId,
      type: 'agent',
      itemId: `agent-${String(number)}`,
      itemTitle: 'x',
      sortTitle: 'x',
      frecency: 0,
      rank: `r${String(number)}`,
      state: number % 2 === 0 ? 'active' : 'trashed',
    });
    await UserFavoriteModel.insertMany(Array.from({ length: 4_995 }, (_, number) => row(number)));
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, (_, number) => mutate(anna, ADD, { input: item(`new-${String(number)}`) })),
    );
    expect(await UserFavoriteModel.countDocuments({ userId: anna.userId })).toBeLessThanOrEqual(5_000);
    expect(
      outcomes
        .filter((outcome) => outcome.created !== true)
        .every((outcome) => outcome.userErrors[0]?.code === 'LIMIT_REACHED'),
    ).toBe(true);
    expect((await mutate(anna, ADD, { input: item('agent-0') })).created).toBe(false);
    const emptied = await graph.data<{ emptyFavoriteTrash: { deletedCount: number } }>(
      anna,
      'mutation { emptyFavoriteTrash { deletedCount } }',
    );
    expect(emptied.emptyFavoriteTrash.deletedCount).toBe(2_497);
    expect((await mutate(anna, ADD, { input: item('agent-1') })).created).toBe(true);
  });
});

describe('updateFavorite', () => {
  it('changes what is given and keeps the rest', async () => {
    const anna = await aUser();
    const before = await added(anna, { note: 'old', tags: ['a'], metadata: { a: 1 } });
    const pinned = await mutate(anna, UPDATE, { id: before.id, input: { pinned: true, archived: true } });
    expect(pinned.favorite).toEqual({ ...before, pinned: true, archived: true });
    const changed = await mutate(anna, UPDATE, {
      id: before.id,
      input: { note: 'new', tags: ['b'], itemTitle: 'Title', metadata: { b: 2 } },
    });
    expect(changed.favorite).toMatchObject({
      note: 'new',
      tags: ['b'],
      itemTitle: 'Title',
      metadata: { b: 2 },
      pinned: true,
    });
  });

  it('empties by null what may be empty, and refuses the rest', async () => {
    const anna = await aUser();
    const { id } = await added(anna, { note: 'old', tags: ['a'], metadata: { a: 1 } });
    const emptied = await mutate(anna, UPDATE, { id, input: { note: null, tags: null, metadata: null, folder: null } });
    expect(emptied.favorite).toMatchObject({ note: '', tags: [], metadata: {} });
    for (const field of ['itemTitle', 'pinned', 'archived']) {
      const refused = await mutate(anna, UPDATE, { id, input: { [field]: null } });
      expect(refused.userErrors).toEqual([{ code: 'REQUIRED', field: ['input', field], allowed: [] }]);
    }
  });

  it('keeps the search words true to the texts when two change them at once', async () => {
    const anna = await aUser();
    const { id } = await added(anna, { itemTitle: 'Harbour' });
    await Promise.all([
      mutate(anna, UPDATE, { id, input: { note: 'lighthouse' } }),
      mutate(anna, UPDATE, { id, input: { tags: ['seagull'] } }),
    ]);
    const stored = await UserFavoriteModel.findOne({ _id: id }).select('+terms').lean();
    expect([...(stored?.terms ?? [])].sort()).toEqual(['#seagull', 'harbour', 'lighthouse', 'seagull']);
  });
});

describe('the trash', () => {
  it('takes by id and by item, for 30 days', async () => {
    const anna = await aUser();
    const { id } = await added(anna);
    const removed = await mutate(anna, REMOVE, { input: { id } });
    expect(removed).toMatchObject({ removed: true, favorite: { id, state: 'TRASHED' } });
    const days =
      (Date.parse(removed.favorite?.purgeAt ?? '') - Date.parse(removed.favorite?.trashedAt ?? '')) / 86_400_000;
    expect(days).toBe(30);
    await mutate(anna, ADD, { input: item('by-item') });
    expect((await mutate(anna, REMOVE, { input: item('by-item') })).removed).toBe(true);
  });

  it('takes once of 200 at once, and stays as it is when asked again', async () => {
    const anna = await aUser();
    const { id } = await added(anna);
    const outcomes = await Promise.all(Array.from({ length: 200 }, () => mutate(anna, REMOVE, { input: { id } })));
    expect(outcomes.filter((outcome) => outcome.removed === true)).toHaveLength(1);
    expect(new Set(outcomes.map((outcome) => outcome.favorite?.purgeAt)).size).toBe(1);
  });

  it('gives back what was there, and only from there', async () => {
    const anna = await aUser();
    const before = await added(anna, { note: 'kept' });
    const early = await mutate(anna, RESTORE, { id: before.id });
    expect(early.userErrors).toEqual([{ code: 'INVALID_STATE', field: ['id'], allowed: ['TRASHED'] }]);
    await mutate(anna, REMOVE, { input: { id: before.id } });
    const restored = await mutate(anna, RESTORE, { id: before.id });
    expect(restored.favorite).toEqual(before);
  });

  it('forbids what needs the favorite in use', async () => {
    const anna = await aUser();
    const { id } = await added(anna);
    await mutate(anna, REMOVE, { input: { id } });
    for (const [query, variables] of [
      [UPDATE, { id, input: { note: 'x' } }],
      [USE, { id }],
    ] as const) {
      expect((await mutate(anna, query, variables)).userErrors[0]).toMatchObject({
        code: 'INVALID_STATE',
        allowed: ['ACTIVE'],
      });
    }
  });

  it('asks for exactly one way to name the favorite', async () => {
    const anna = await aUser();
    const { id } = await added(anna);
    for (const input of [
      {},
      { type: 'AGENT' },
      { itemId: 'x' },
      { id, type: 'AGENT', itemId: 'x' },
      { id, itemId: 'x' },
    ]) {
      expect((await mutate(anna, REMOVE, { input })).userErrors[0]).toMatchObject({
        code: 'INVALID',
        field: ['input'],
      });
    }
  });
});

describe('useFavorite', () => {
  it('counts each of 200 uses at once', async () => {
    const anna = await aUser();
    const { id } = await added(anna);
    const began = Date.now();
    const answers = await Promise.all(Array.from({ length: 200 }, () => graph.run(anna, USE, { id })));
    expect(faultsOf(answers)).toEqual([]);
    const stored = await UserFavoriteModel.findOne({ _id: id }).lean();
    expect(stored?.usageCount).toBe(200);
    expect(stored?.lastUsedAt?.getTime()).toBeGreaterThanOrEqual(began);
  });

  it('adds up uses so that they count half after two weeks', async () => {
    const anna = await aUser();
    const { id } = await added(anna);
    const scale = (14 * 86_400_000) / Math.LN2;
    await UserFavoriteModel.updateOne({ _id: id }, { $set: { frecency: Date.now() / scale + Math.log(3) } });
    await mutate(anna, USE, { id });
    const stored = await UserFavoriteModel.findOne({ _id: id }).lean();
    expect(Math.exp((stored?.frecency ?? 0) - Date.now() / scale)).toBeCloseTo(4, 2);
    await UserFavoriteModel.updateOne({ _id: id }, { $set: { frecency: (Date.now() - 14 * 86_400_000) / scale } });
    await mutate(anna, USE, { id });
    const aged = await UserFavoriteModel.findOne({ _id: id }).lean();
    expect(Math.exp((aged?.frecency ?? 0) - Date.now() / scale)).toBeCloseTo(1.5, 2);
  });
});
