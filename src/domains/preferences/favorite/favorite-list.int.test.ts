import { beforeAll, describe, expect, it } from 'vitest';
import { aUser } from '../../../../test/testkit/callers.js';
import { commandsOf as allCommandsOf } from '../../../../test/testkit/commands.js';
import { useGraph } from '../../../../test/testkit/graph.js';
import { newId } from '../../../shared/ids.js';
import { rankBetween } from './favorite-rank.js';
import { UserFavoriteModel } from './favorite.model.js';
import { derivedFields } from './favorite-texts.js';

const graph = useGraph();

/** The commands of the work itself: the mail outbox polls in between. */
const commandsOf: typeof allCommandsOf = async (work) => {
  const { result, commands } = await allCommandsOf(work);
  return { result, commands: commands.filter((command) => command.collection !== 'mails') };
};

const LIST = `query ($first: Int, $after: String, $type: FavoriteType, $folder: ID, $tag: String, $pinned: Boolean, $archived: Boolean, $search: String, $sort: FavoriteSort) {
  myFavorites(filter: { type: $type, folder: $folder, tag: $tag, pinned: $pinned, archived: $archived, search: $search }, first: $first, after: $after, sort: $sort) {
    nodes { itemId } totalCount pageInfo { hasNextPage endCursor }
  }
}`;

interface List {
  myFavorites: {
    nodes: { itemId: string }[];
    totalCount: number;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
}

type Person = Awaited<ReturnType<typeof aUser>>;

/** A row as the service writes it, for lists too long to create by mutations. */
function row(userId: string, number: number, fields: Record<string, unknown> = {}): Record<string, unknown> {
  const texts = { itemTitle: `Item ${String(number)}`, note: '', tags: [] as string[], ...(fields as object) };
  return {
    _id: newId('fav'),
    userId,
    type: 'agent',
    itemId: `item-${String(number)}`,
    ...derivedFields(texts),
    frecency: 1_000 + number,
    rank: `r${String(number).padStart(3, '0')}i`,
    state: 'active',
    ...texts,
    ...fields,
  };
}

async function listOf(anna: Person, variables: Record<string, unknown> = {}): Promise<string[]> {
  const { myFavorites } = await graph.data<List>(anna, LIST, variables);
  expect(myFavorites.totalCount).toBe(myFavorites.nodes.length);
  return myFavorites.nodes.map((node) => node.itemId);
}

/** All items of a list, read in pages of two. */
async function pagedOf(anna: Person, variables: Record<string, unknown>): Promise<string[]> {
  const items: string[] = [];
  for (let after: string | null = null, isMore = true; isMore;) {
    const { myFavorites }: List = await graph.data<List>(anna, LIST, { ...variables, first: 2, after });
    items.push(...myFavorites.nodes.map((node) => node.itemId));
    after = myFavorites.pageInfo.endCursor;
    isMore = myFavorites.pageInfo.hasNextPage;
  }
  return items;
}

describe('myFavorites', () => {
  let anna: Person;
  const folderId = newId('fld');
  const lists = {
    everything: ['e', 'd', 'c', 'b', 'a'],
    trash: ['t'],
  };

  beforeAll(async () => {
    anna = await aUser();
    const ben = await aUser();
    const rows = [
      row(anna.userId, 1, { itemId: 'a', itemTitle: 'Émile', usageCount: 5, pinned: true, folderId, tags: ['Work'] }),
      row(anna.userId, 2, { itemId: 'b', itemTitle: 'delta', usageCount: 5, type: 'tool', tags: ['work', 'fun'] }),
      row(anna.userId, 3, { itemId: 'c', itemTitle: 'Charlie', usageCount: 9, folderId, note: 'a lighthouse in fog' }),
      row(anna.userId, 4, { itemId: 'd', itemTitle: 'bravo', usageCount: 0, pinned: true, type: 'tool' }),
      row(anna.userId, 5, { itemId: 'e', itemTitle: 'Alpha', usageCount: 1, tags: ['fun'] }),
      row(anna.userId, 6, { itemId: 'f', itemTitle: 'Archived', archived: true, tags: ['work'] }),
      row(anna.userId, 7, { itemId: 't', itemTitle: 'Trashed', state: 'trashed', archived: true, tags: ['work'] }),
      row(ben.userId, 8, { itemId: 'z', itemTitle: 'Foreign', tags: ['work'] }),
    ];
    await UserFavoriteModel.insertMany(rows);
  });

  it.each([
    ['NEW', ['e', 'd', 'c', 'b', 'a']],
    ['FRECENCY', ['e', 'd', 'c', 'b', 'a']],
    ['MANUAL', ['a', 'b', 'c', 'd', 'e']],
    ['MOST_USED', ['c', 'b', 'a', 'e', 'd']],
    ['TITLE', ['e', 'd', 'c', 'b', 'a']],
  ])('orders by %s, whole and in pages', async (sort, expected) => {
    expect(await listOf(anna, { sort })).toEqual(expected);
    expect(await pagedOf(anna, { sort })).toEqual(expected);
  });

  it.each([
    [{}, lists.everything],
    [{ folder: 'ALL' }, lists.everything],
    [{ folder: 'UNSORTED' }, ['e', 'd', 'b']],
    [{ folder: folderId }, ['c', 'a']],
    [{ folder: newId('fld') }, []],
    [{ folder: 'TRASH' }, lists.trash],
    [{ folder: 'TRASH', archived: false }, []],
    [{ archived: true }, ['f']],
    [{ type: 'TOOL' }, ['d', 'b']],
    [{ pinned: true }, ['d', 'a']],
    [{ pinned: false }, ['e', 'c', 'b']],
    [{ tag: 'WORK' }, ['b', 'a']],
    [{ tag: 'work', archived: true }, ['f']],
    [{ tag: 'wor' }, []],
    [{ search: 'emile' }, ['a']],
    [{ search: 'Lighthouse FOG' }, ['c']],
    [{ search: 'lighthouse rain' }, []],
    [{ search: 'fun' }, ['e', 'b']],
    [{ tag: 'fun', type: 'TOOL' }, ['b']],
    [{ tag: 'work', pinned: true, folder: folderId, type: 'AGENT', search: 'émile', archived: false }, ['a']],
  ])('filters by %j', async (filter, expected) => {
    expect(await listOf(anna, filter)).toEqual(expected);
    for (const sort of ['FRECENCY', 'MANUAL', 'MOST_USED', 'TITLE']) {
      const sorted = await pagedOf(anna, { ...filter, sort });
      expect([...sorted].sort()).toEqual([...expected].sort());
    }
  });

  it('refuses what is no folder, a blank search and a cursor of another list', async () => {
    for (const [variables, field] of [
      [{ folder: 'nowhere' }, 'folder'],
      [{ folder: 'toString' }, 'folder'],
      [{ folder: 'usr_01h455vb4pex5vsknk084sn02q' }, 'folder'],
      [{ search: ' ' }, 'search'],
      [{ search: 'x'.repeat(101) }, 'search'],
      [{ tag: 'x\u0000' }, 'tag'],
    ] as const) {
      const { errors } = await graph.run(anna, LIST, variables);
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
      expect(JSON.stringify(errors)).toContain(field);
    }
    const { myFavorites } = await graph.data<List>(anna, LIST, { first: 1 });
    const { errors } = await graph.run(anna, LIST, { first: 1, sort: 'TITLE', after: myFavorites.pageInfo.endCursor });
    expect(errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
  });
});

describe('is it a favorite?', () => {
  const STATUSES = `query ($items: [FavoriteItemInput!]!) { favoriteStatuses(items: $items) { type itemId favorited favorite { itemTitle } } }`;
  interface Statuses {
    favoriteStatuses: { type: string; itemId: string; favorited: boolean; favorite: { itemTitle: string } | null }[];
  }

  it('answers one and many, in order, in one command; the trash does not count', async () => {
    const anna = await aUser();
    await UserFavoriteModel.insertMany([
      row(anna.userId, 1),
      row(anna.userId, 2, { type: 'tool' }),
      row(anna.userId, 3, { state: 'trashed' }),
    ]);
    const items = [
      { type: 'TOOL', itemId: 'item-2' },
      { type: 'AGENT', itemId: 'item-2' },
      { type: 'AGENT', itemId: 'item-1' },
      { type: 'AGENT', itemId: 'item-3' },
      { type: 'AGENT', itemId: 'item-1' },
      ...Array.from({ length: 95 }, (_, number) => ({ type: 'PROMPT', itemId: `other:${String(number)}` })),
    ];
    const { result, commands } = await commandsOf(() => graph.data<Statuses>(anna, STATUSES, { items }));
    expect(commands).toHaveLength(1);
    expect(result.favoriteStatuses.slice(0, 5).map((status) => status.favorited)).toEqual([
      true,
      false,
      true,
      false,
      true,
    ]);
    expect(result.favoriteStatuses[0]).toEqual({
      type: 'TOOL',
      itemId: 'item-2',
      favorited: true,
      favorite: { itemTitle: 'Item 2' },
    });
    expect(result.favoriteStatuses.slice(5).every((status) => !status.favorited && status.favorite === null)).toBe(
      true,
    );
    const single = await commandsOf(() =>
      graph.data(
        anna,
        '{ a: isFavorited(type: AGENT, itemId: "item-1") b: isFavorited(type: AGENT, itemId: "item-3") c: isFavorited(type: LAB_EXPERIMENT, itemId: "x") }',
      ),
    );
    expect(single.result).toEqual({ a: true, b: false, c: false });
    expect(single.commands).toHaveLength(1);
  });

  it('refuses more than 100 at once', async () => {
    const items = Array.from({ length: 101 }, (_, number) => ({ type: 'AGENT', itemId: String(number) }));
    const { errors } = await graph.run(await aUser(), STATUSES, { items });
    expect(errors?.[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
  });
});

describe('database commands', () => {
  it('are the same for one favorite and for fifty', async () => {
    const anna = await aUser();
    const { createFavoriteFolder } = await graph.data<{ createFavoriteFolder: { folder: { id: string } } }>(
      anna,
      'mutation { createFavoriteFolder(input: { name: "One" }) { folder { id } } }',
    );
    const folderId = createFavoriteFolder.folder.id;
    await UserFavoriteModel.insertMany(
      Array.from({ length: 60 }, (_, number) => row(anna.userId, number, { folderId })),
    );
    const query =
      'query ($first: Int!) { myFavorites(first: $first) { nodes { id folder { name parent { name } } item { ... on FavoriteSnapshot { title } } } } }';
    const [one, fifty] = [1, 50].map((first) => () => commandsOf(() => graph.data(anna, query, { first })));
    const names = async (run: typeof one): Promise<string[]> =>
      (await run?.())?.commands.map(({ name, collection }) => `${name} ${collection}`) ?? [];
    const reads = ['aggregate userfavorites', 'find favoritefolders'];
    expect(await names(one)).toEqual(reads);
    expect(await names(fifty)).toEqual(reads);
  });

  it('are three for all folders with counts and their first favorites', async () => {
    const anna = await aUser();
    const add = (name: string): Promise<{ createFavoriteFolder: { folder: { id: string } } }> =>
      graph.data(anna, 'mutation ($name: String!) { createFavoriteFolder(input: { name: $name }) { folder { id } } }', {
        name,
      });
    const folders: string[] = [];
    for (let number = 0; number < 30; number += 1)
      folders.push((await add(`Folder ${String(number).padStart(2, '0')}`)).createFavoriteFolder.folder.id);
    let rank = 'a';
    const rows = Array.from({ length: 120 }, (_, number) => {
      rank = rankBetween(rank, undefined, newId('fav'));
      return row(anna.userId, number, { rank, folderId: number % 40 < 30 ? folders[number % 40] : null });
    });
    await UserFavoriteModel.insertMany(rows);
    const query = `query ($first: Int!, $each: Int!) {
      favoritesByFolder(first: $first) { nodes { id name favoriteCount favorites(first: $each) { itemId } } pageInfo { hasNextPage endCursor } totalCount }
    }`;
    interface ByFolder {
      favoritesByFolder: {
        nodes: { id: string; name: string; favoriteCount: number; favorites: { itemId: string }[] }[];
        totalCount: number;
      };
    }
    for (const first of [1, 31]) {
      const { result, commands } = await commandsOf(() => graph.data<ByFolder>(anna, query, { first, each: 2 }));
      expect(commands.map(({ name, collection }) => `${name} ${collection}`).sort()).toEqual([
        'aggregate userfavorites',
        'aggregate userfavorites',
        'find favoritefolders',
      ]);
      expect(result.favoritesByFolder.nodes).toHaveLength(first);
      expect(result.favoritesByFolder.totalCount).toBe(31);
      const [unsorted, firstFolder] = result.favoritesByFolder.nodes;
      expect(unsorted).toEqual({
        id: 'UNSORTED',
        name: 'Unsorted',
        favoriteCount: 30,
        favorites: [{ itemId: 'item-30' }, { itemId: 'item-31' }],
      });
      if (first > 1)
        expect(firstFolder).toMatchObject({
          name: 'Folder 00',
          favoriteCount: 3,
          favorites: [{ itemId: 'item-0' }, { itemId: 'item-40' }],
        });
    }
    const counts = await commandsOf(() => graph.data(anna, '{ favoriteFolders { id favoriteCount } }'));
    expect(counts.commands).toHaveLength(2);
  });
});
