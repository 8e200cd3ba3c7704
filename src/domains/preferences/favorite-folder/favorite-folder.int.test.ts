import { describe, expect, it } from 'vitest';
import { aUser } from '../../../../test/testkit/callers.js';
import { useGraph } from '../../../../test/testkit/graph.js';
import type { Viewer } from '../../../auth/viewer.js';
import { inTransaction } from '../../../database/transaction.js';
import { newId } from '../../../shared/ids.js';
import { FavoriteFolderModel } from './favorite-folder.model.js';
import { placeFor } from './favorite-folder.service.js';
import { UserFavoriteModel } from '../favorite/favorite.model.js';

const graph = useGraph();

interface Folder {
  id: string;
  name: string;
  depth: number;
  parent: { id: string } | null;
}
interface Outcome {
  folder?: Folder | null;
  deletedId?: string | null;
  movedFavoriteCount?: number | null;
  movedFolderCount?: number | null;
  userErrors: { code: string; field: string[]; message: string }[];
}
type Person = Awaited<ReturnType<typeof aUser>>;

const FOLDER = 'folder { id name depth parent { id } } userErrors { code field message }';

async function mutate(viewer: Viewer, call: string, variables: Record<string, unknown>): Promise<Outcome> {
  const types: Record<string, string> = { id: 'ID!', name: 'String!', parent: 'ID' };
  const declared = Object.keys(variables).map((name) => `$${name}: ${types[name] ?? ''}`);
  const fields = call.startsWith('delete')
    ? 'deletedId movedFavoriteCount movedFolderCount userErrors { code field message }'
    : FOLDER;
  const data = await graph.data<Record<string, Outcome>>(
    viewer,
    `mutation (${declared.join(', ')}) { ${call} { ${fields} } }`,
    variables,
  );
  const [outcome] = Object.values(data);
  if (!outcome) throw new Error('no payload');
  return outcome;
}

const create = (viewer: Viewer, name: string, parent: string | null = null): Promise<Outcome> =>
  mutate(viewer, 'createFavoriteFolder(input: { name: $name, parent: $parent })', { name, parent });
const rename = (viewer: Viewer, id: string, name: string): Promise<Outcome> =>
  mutate(viewer, 'renameFavoriteFolder(id: $id, input: { name: $name })', { id, name });
const move = (viewer: Viewer, id: string, parent: string | null): Promise<Outcome> =>
  mutate(viewer, 'moveFavoriteFolder(id: $id, input: { parent: $parent })', { id, parent });
const remove = (viewer: Viewer, id: string): Promise<Outcome> =>
  mutate(viewer, 'deleteFavoriteFolder(id: $id)', { id });

async function made(viewer: Viewer, name: string, parent: string | null = null): Promise<Folder> {
  const { folder, userErrors } = await create(viewer, name, parent);
  if (!folder) throw new Error(JSON.stringify(userErrors));
  return folder;
}

/** A chain of folders, each inside the one before. */
async function chain(viewer: Viewer, length: number, name = 'Level'): Promise<Folder[]> {
  const folders: Folder[] = [];
  for (let level = 1; level <= length; level += 1)
    folders.push(await made(viewer, `${name} ${String(level)}`, folders.at(-1)?.id));
  return folders;
}

async function addTo(anna: Person, folder: string | null): Promise<string> {
  const { addFavorite } = await graph.data<{ addFavorite: { favorite: { id: string } } }>(
    anna,
    'mutation ($input: AddFavoriteInput!) { addFavorite(input: $input) { favorite { id } } }',
    { input: { type: 'AGENT', itemId: newId('agt'), folder } },
  );
  return addFavorite.favorite.id;
}

/** Invariants of every tree: parents exist, ancestors are the parent's plus the parent, no cycles, at most 5 levels. */
async function assertSound(userId: string): Promise<void> {
  const folders = await FavoriteFolderModel.find({ userId }).lean();
  for (const folder of folders) {
    const parent = folders.find((other) => other._id === folder.parentId);
    expect(folder.ancestorIds).toEqual(parent ? [...parent.ancestorIds, parent._id] : []);
    expect(folder.ancestorIds).not.toContain(folder._id);
    expect(folder.ancestorIds.length).toBeLessThan(5);
    if (folder.parentId !== null) expect(parent).toBeDefined();
  }
  const ids = new Set<string | null>([null, ...folders.map((folder) => folder._id)]);
  const favorites = await UserFavoriteModel.find({ userId }).lean();
  expect(favorites.filter((favorite) => !ids.has(favorite.folderId))).toEqual([]);
}

describe('folders', () => {
  it('nest five levels deep, and no deeper', async () => {
    const anna = await aUser();
    const folders = await chain(anna, 5);
    expect(folders.map((folder) => folder.depth)).toEqual([1, 2, 3, 4, 5]);
    expect(folders[4]?.parent?.id).toBe(folders[3]?.id);
    const sixth = await create(anna, 'Level 6', folders[4]?.id);
    expect(sixth).toMatchObject({ folder: null, userErrors: [{ code: 'LIMIT_REACHED', field: ['input', 'parent'] }] });
  });

  it('have each name once in one place, whatever the case, also when made at once', async () => {
    const anna = await aUser();
    const outer = await made(anna, 'Ideas');
    expect((await create(anna, ' ÏDEAS ')).userErrors).toMatchObject([{ code: 'TAKEN', field: ['input', 'name'] }]);
    expect((await create(anna, 'Ideas', outer.id)).folder).toMatchObject({ name: 'Ideas', depth: 2 });
    const other = await made(anna, 'Other');
    expect((await rename(anna, other.id, 'ideas')).userErrors).toMatchObject([{ code: 'TAKEN' }]);
    const outcomes = await Promise.all(Array.from({ length: 50 }, () => create(anna, 'Same')));
    expect(outcomes.filter((outcome) => outcome.folder)).toHaveLength(1);
    expect(await FavoriteFolderModel.countDocuments({ userId: anna.userId })).toBe(4);
  });

  it('are renamed in one write', async () => {
    const anna = await aUser();
    const { id } = await made(anna, 'Old');
    const favorite = await addTo(anna, id);
    expect((await rename(anna, id, 'New')).folder).toMatchObject({ id, name: 'New' });
    const { node } = await graph.data<{ node: unknown }>(
      anna,
      'query ($id: ID!) { node(id: $id) { ... on UserFavorite { folder { name } } } }',
      { id: favorite },
    );
    expect(node).toEqual({ folder: { name: 'New' } });
  });

  it('move with all that is inside, unless that closes a circle, nests too deep or doubles a name', async () => {
    const anna = await aUser();
    const [a1, a2, a3] = await chain(anna, 3, 'A');
    const [b1, b2, b3] = await chain(anna, 3, 'B');
    if (!a1 || !a2 || !a3 || !b1 || !b2 || !b3) throw new Error('no folders');
    expect((await move(anna, a1.id, a3.id)).userErrors).toMatchObject([
      { code: 'NOT_ALLOWED', field: ['input', 'parent'] },
    ]);
    expect((await move(anna, a1.id, a1.id)).userErrors).toMatchObject([{ code: 'NOT_ALLOWED' }]);
    expect((await move(anna, a1.id, b3.id)).userErrors).toMatchObject([{ code: 'LIMIT_REACHED' }]);
    expect((await move(anna, a1.id, newId('fld'))).userErrors).toMatchObject([
      { code: 'NOT_FOUND', field: ['input', 'parent'] },
    ]);
    expect((await move(anna, a1.id, b2.id)).folder).toMatchObject({ depth: 3, parent: { id: b2.id } });
    await assertSound(anna.userId);
    await made(anna, 'a 1');
    expect((await move(anna, a1.id, null)).userErrors).toMatchObject([{ code: 'TAKEN' }]);
    expect((await move(anna, a2.id, null)).folder).toMatchObject({ depth: 1, parent: null });
    await assertSound(anna.userId);
  });

  it('never close a circle when moved into each other at once', async () => {
    const anna = await aUser();
    for (let round = 0; round < 10; round += 1) {
      const [a, a2] = await chain(anna, 2, `A${String(round)}`);
      const [b, b2] = await chain(anna, 2, `B${String(round)}`);
      await Promise.all([
        graph.run(
          anna,
          'mutation ($id: ID!, $parent: ID!) { moveFavoriteFolder(id: $id, input: { parent: $parent }) { folder { id } } }',
          { id: a?.id, parent: b2?.id },
        ),
        graph.run(
          anna,
          'mutation ($id: ID!, $parent: ID!) { moveFavoriteFolder(id: $id, input: { parent: $parent }) { folder { id } } }',
          { id: b?.id, parent: a2?.id },
        ),
      ]);
      await assertSound(anna.userId);
    }
  });

  it('leave what is in them to their parent when deleted', async () => {
    const anna = await aUser();
    const [outer, middle, inner] = await chain(anna, 3);
    if (!outer || !middle || !inner) throw new Error('no folders');
    await made(anna, 'Twin', outer.id);
    const twin = await made(anna, 'twin', middle.id);
    const kept = await addTo(anna, middle.id);
    const trashed = await addTo(anna, middle.id);
    await graph.data(anna, 'mutation ($id: ID!) { removeFavorite(input: { id: $id }) { removed } }', { id: trashed });
    expect(await remove(anna, middle.id)).toMatchObject({
      deletedId: middle.id,
      movedFavoriteCount: 2,
      movedFolderCount: 2,
      userErrors: [],
    });
    await assertSound(anna.userId);
    const stored = await UserFavoriteModel.find({ userId: anna.userId }).lean();
    expect(new Map(stored.map((favorite) => [favorite._id, favorite.folderId]))).toEqual(
      new Map([
        [kept, outer.id],
        [trashed, outer.id],
      ]),
    );
    expect(await FavoriteFolderModel.findOne({ _id: twin.id }).lean()).toMatchObject({
      name: 'twin (2)',
      parentId: outer.id,
    });
    expect(await remove(anna, outer.id)).toMatchObject({ movedFavoriteCount: 2, movedFolderCount: 3 });
    await assertSound(anna.userId);
    expect((await remove(anna, outer.id)).userErrors).toMatchObject([{ code: 'NOT_FOUND', field: ['id'] }]);
  });

  it('lose nothing that is put in while they are deleted', async () => {
    const anna = await aUser();
    for (let round = 0; round < 5; round += 1) {
      const outer = await made(anna, `Outer ${String(round)}`);
      const inner = await made(anna, 'Inner', outer.id);
      const adds = Array.from({ length: 20 }, () =>
        graph.run(
          anna,
          'mutation ($input: AddFavoriteInput!) { addFavorite(input: $input) { created userErrors { code } } }',
          {
            input: { type: 'AGENT', itemId: newId('agt'), folder: inner.id },
          },
        ),
      );
      const answers = await Promise.all([...adds.slice(0, 10), remove(anna, inner.id), ...adds.slice(10)]);
      expect(answers.flatMap((answer) => ('errors' in answer ? (answer.errors ?? []) : []))).toEqual([]);
      await assertSound(anna.userId);
    }
  });

  it('that everybody has stay as they are', async () => {
    const anna = await aUser();
    const own = await made(anna, 'Own');
    for (const id of ['ALL', 'UNSORTED', 'TRASH']) {
      for (const outcome of [
        await rename(anna, id, 'x'),
        await remove(anna, id),
        await move(anna, id, own.id),
        await move(anna, own.id, id),
        await create(anna, 'x', id),
      ]) {
        expect(outcome.userErrors).toMatchObject([{ code: 'NOT_ALLOWED' }]);
      }
    }
  });

  it('are at most 200, also when many are made at once', async () => {
    const anna = await aUser();
    const rows = Array.from({ length: 195 }, (_, number) => ({
      _id: newId('fld'),
      userId: anna.userId,
      name: String(number),
      foldedName: String(number),
    }));
    await FavoriteFolderModel.insertMany(rows);
    const outcomes = await Promise.all(
      Array.from({ length: 15 }, (_, number) => create(anna, `New ${String(number)}`)),
    );
    expect(outcomes.filter((outcome) => outcome.folder)).toHaveLength(5);
    expect(outcomes.filter((outcome) => outcome.userErrors[0]?.code === 'LIMIT_REACHED')).toHaveLength(10);
    expect(await FavoriteFolderModel.countDocuments({ userId: anna.userId })).toBe(200);
  });

  it('keep the limit and single names also where several servers make them at once', async () => {
    const anna = await aUser();
    // Without the queue of one process: each is a transaction that meets the others in the database.
    const outcomes = await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        inTransaction((session) =>
          placeFor(anna.userId, { folderName: index % 2 ? 'Reading LIST' : 'reading list' }, session),
        ),
      ),
    );
    expect(new Set(outcomes).size).toBe(1);
    expect(await FavoriteFolderModel.countDocuments({ userId: anna.userId })).toBe(1);
  });

  it('refuse names that are blank, too long or not one line', async () => {
    const anna = await aUser();
    for (const [name, code] of [
      [' ', 'REQUIRED'],
      ['x'.repeat(81), 'TOO_LONG'],
      ['a\nb', 'INVALID'],
      ['a\u0000b', 'INVALID'],
    ] as const) {
      expect((await create(anna, name)).userErrors).toMatchObject([{ code, field: ['input', 'name'] }]);
    }
  });
});

describe('favoriteFolders', () => {
  it('lists system folders and the tree, with counts as the lists show them', async () => {
    const anna = await aUser();
    const [outer, inner] = await chain(anna, 2, 'B');
    await made(anna, 'A');
    if (!outer || !inner) throw new Error('no folders');
    await addTo(anna, outer.id);
    const archived = await addTo(anna, inner.id);
    await addTo(anna, inner.id);
    await addTo(anna, null);
    const trashed = await addTo(anna, inner.id);
    await graph.data(
      anna,
      'mutation ($id: ID!) { updateFavorite(id: $id, input: { archived: true }) { favorite { id } } }',
      { id: archived },
    );
    await graph.data(anna, 'mutation ($id: ID!) { removeFavorite(input: { id: $id }) { removed } }', { id: trashed });
    const { favoriteFolders } = await graph.data<{ favoriteFolders: unknown[] }>(
      anna,
      '{ favoriteFolders { id name system favoriteCount folder { name depth parent { name } } favorites { itemId } } }',
    );
    expect(favoriteFolders).toMatchObject([
      { id: 'ALL', system: 'ALL', folder: null, favoriteCount: 3, favorites: { length: 3 } },
      { id: 'UNSORTED', system: 'UNSORTED', favoriteCount: 1, favorites: { length: 1 } },
      {
        name: 'A',
        system: null,
        favoriteCount: 0,
        folder: { name: 'A', depth: 1, parent: null },
        favorites: { length: 0 },
      },
      { id: outer.id, name: 'B 1', favoriteCount: 1, favorites: { length: 1 } },
      {
        id: inner.id,
        name: 'B 2',
        favoriteCount: 1,
        folder: { depth: 2, parent: { name: 'B 1' } },
        favorites: { length: 1 },
      },
      { id: 'TRASH', favoriteCount: 1, favorites: { length: 1 } },
    ]);
  });
});
