import { describe, expect, it } from 'vitest';
import { anAdmin, anAgent, anonymous, aUser, capability, PASSWORD, service } from '../../../../test/testkit/callers.js';
import { useGraph } from '../../../../test/testkit/graph.js';
import { newId } from '../../../shared/ids.js';
import { FavoriteFolderModel } from '../favorite-folder/favorite-folder.model.js';
import { UserFavoriteModel } from './favorite.model.js';

const graph = useGraph();

type Person = Awaited<ReturnType<typeof aUser>>;
const ADD = `mutation ($input: AddFavoriteInput!) { addFavorite(input: $input) { favorite { id metadata } userErrors { code field message } } }`;
interface Added {
  addFavorite: { favorite: { id: string; metadata: unknown } | null; userErrors: { code: string; field: string[] }[] };
}

async function filled(person: Person): Promise<{ favorite: string; folder: string }> {
  const { createFavoriteFolder } = await graph.data<{ createFavoriteFolder: { folder: { id: string } } }>(
    person,
    'mutation { createFavoriteFolder(input: { name: "Private" }) { folder { id } } }',
  );
  const folder = createFavoriteFolder.folder.id;
  const { addFavorite } = await graph.data<Added>(person, ADD, {
    input: { type: 'AGENT', itemId: 'canary-item', note: 'canary-note', folder },
  });
  return { favorite: addFavorite.favorite?.id ?? '', folder };
}

describe('favorites are for their owner alone', () => {
  it('through node, for everybody else', async () => {
    const anna = await aUser();
    const { favorite, folder } = await filled(anna);
    const query = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id __typename } }';
    const own = await graph.data(anna, query, { ids: [favorite, folder] });
    expect(own).toEqual({
      nodes: [
        { id: favorite, __typename: 'UserFavorite' },
        { id: folder, __typename: 'FavoriteFolder' },
      ],
    });
    for (const viewer of [
      await aUser(),
      await anAgent(),
      await anAdmin(),
      anonymous,
      service,
      capability(anna.email),
    ]) {
      expect(await graph.data(viewer, query, { ids: [favorite, folder] })).toEqual({ nodes: [null, null] });
    }
  });

  it('in every mutation: a foreign id answers as a missing one', async () => {
    const { favorite, folder } = await filled(await aUser());
    const admin = await anAdmin();
    const own = await filled(admin);
    const calls = (fav: string, fld: string): string[] => [
      `updateFavorite(id: "${fav}", input: { note: "x" })`,
      `updateFavorite(id: "${own.favorite}", input: { folder: "${fld}" })`,
      `removeFavorite(input: { id: "${fav}" })`,
      `restoreFavorite(id: "${fav}")`,
      `useFavorite(id: "${fav}")`,
      `moveFavorite(id: "${fav}", input: { after: "${own.favorite}" })`,
      `addFavorite(input: { type: TOOL, itemId: "x", folder: "${fld}" })`,
      `createFavoriteFolder(input: { name: "x", parent: "${fld}" })`,
      `renameFavoriteFolder(id: "${fld}", input: { name: "x" })`,
      `moveFavoriteFolder(id: "${fld}", input: { parent: null })`,
      `moveFavoriteFolder(id: "${own.folder}", input: { parent: "${fld}" })`,
      `deleteFavoriteFolder(id: "${fld}")`,
    ];
    const missing = calls(newId('fav'), newId('fld'));
    for (const [position, call] of calls(favorite, folder).entries()) {
      const foreign = await graph.run(admin, `mutation { call: ${call} { userErrors { code field message } } }`);
      const absent = await graph.run(
        admin,
        `mutation { call: ${missing[position] ?? ''} { userErrors { code field message } } }`,
      );
      expect(foreign.data, call).toEqual(absent.data);
      expect(foreign.data, call).toMatchObject({ call: { userErrors: [{ code: 'NOT_FOUND' }] } });
    }
    expect(await UserFavoriteModel.findOne({ _id: favorite }).lean()).toMatchObject({
      note: 'canary-note',
      state: 'active',
      usageCount: 0,
      folderId: folder,
    });
  });

  it('and nobody who is not signed in has any', async () => {
    for (const viewer of [anonymous, capability('a@people.example'), service]) {
      const { errors } = await graph.run(viewer, '{ myFavorites { nodes { id } } favoriteFolders { id } }');
      expect(errors?.length).toBeGreaterThan(0);
    }
  });

  it('are exported and erased with their account', async () => {
    const anna = await aUser({ password: PASSWORD });
    const ben = await aUser();
    await filled(anna);
    await filled(ben);
    const reader = graph.app.platform.domains.find((domain) => domain.name === 'preferences')?.personalData ?? [];
    const exported = await Promise.all(reader.map((data) => data.export(anna)));
    const counts = reader.map(({ collection }, index) => [collection, exported[index]?.length]);
    expect(Object.fromEntries(counts)).toMatchObject({ userfavorites: 1, favoritefolders: 1 });
    expect(JSON.stringify(exported)).toContain('canary-note');
    const { inTransaction } = await import('../../../database/transaction.js');
    await inTransaction(async (session) => {
      for (const data of reader) await data.erase(anna, session);
    });
    expect(await UserFavoriteModel.countDocuments({ userId: anna.userId })).toBe(0);
    expect(await FavoriteFolderModel.countDocuments({ userId: anna.userId })).toBe(0);
    expect(await UserFavoriteModel.countDocuments({ userId: ben.userId })).toBe(1);
  });
});

describe('bad input', () => {
  const refused = async (input: object): Promise<unknown> => {
    const { addFavorite } = await graph.data<Added>(await aUser(), ADD, {
      input: { type: 'AGENT', itemId: 'x', ...input },
    });
    expect(addFavorite.favorite).toBeNull();
    return addFavorite.userErrors;
  };

  it.each([
    [{ itemId: ' ' }, 'REQUIRED', 'itemId'],
    [{ itemId: 'x'.repeat(201) }, 'TOO_LONG', 'itemId'],
    [{ itemId: 'a\u0000b' }, 'INVALID', 'itemId'],
    [{ itemTitle: 'x'.repeat(201) }, 'TOO_LONG', 'itemTitle'],
    [{ itemTitle: 'a\nb' }, 'INVALID', 'itemTitle'],
    [{ note: 'x'.repeat(2_001) }, 'TOO_LONG', 'note'],
    [{ note: 'a\u0007b' }, 'INVALID', 'note'],
    [{ tags: Array.from({ length: 21 }, (_, number) => String(number)) }, 'TOO_LONG', 'tags'],
    [{ tags: ['x'.repeat(41)] }, 'TOO_LONG', 'tags'],
    [{ tags: [' '] }, 'REQUIRED', 'tags'],
    [{ itemUrl: 'javascript:alert(1)' }, 'INVALID', 'itemUrl'],
    [{ itemImageUrl: 'picture.png' }, 'INVALID', 'itemImageUrl'],
    [{ folder: 'x' }, 'INVALID', 'folder'],
    [{ folder: 'TRASH' }, 'NOT_ALLOWED', 'folder'],
    [{ folder: newId('fld') }, 'NOT_FOUND', 'folder'],
    [{ metadata: { $set: 1 } }, 'INVALID', 'metadata'],
    [{ metadata: { 'a.b': 1 } }, 'INVALID', 'metadata'],
    [{ metadata: { _bsontype: 'ObjectId' } }, 'INVALID', 'metadata'],
    [{ metadata: JSON.parse('{"__proto__":{"admin":true}}') as object }, 'INVALID', 'metadata'],
    [{ metadata: { a: { b: { c: { d: { e: {} } } } } } }, 'INVALID', 'metadata'],
    [{ metadata: { text: 'x'.repeat(17_000) } }, 'TOO_LONG', 'metadata'],
  ])('%j answers %s for %s', async (input, code, field) => {
    expect(await refused(input)).toMatchObject([{ code, field: ['input', field] }]);
  });

  it('lets no operator through the schema', async () => {
    for (const input of [
      { itemId: { $ne: 1 } },
      { type: { $ne: 'AGENT' } },
      { tags: [{ $gt: '' }] },
      { metadata: 'text' },
      { metadata: [1] },
      { userId: 'usr_x' },
      { usageCount: 5 },
    ]) {
      const { errors } = await graph.run(await aUser(), ADD, { input: { type: 'AGENT', itemId: 'x', ...input } });
      expect(errors?.[0]?.extensions['code'], JSON.stringify(input)).toBe('BAD_USER_INPUT');
    }
  });

  it('is not brought down by metadata of fifteen thousand levels', async () => {
    const metadata = JSON.parse(`${'{"a":'.repeat(15_000)}1${'}'.repeat(15_000)}`) as object;
    expect(await refused({ metadata })).toMatchObject([{ code: 'INVALID', field: ['input', 'metadata'] }]);
  });

  it('keeps metadata as it is', async () => {
    const metadata = {
      text: ' spaces ',
      number: 1.5,
      no: null,
      list: [],
      empty: {},
      nested: { deep: { er: { still: 1 } } },
    };
    const expected = structuredClone(metadata);
    const { addFavorite } = await graph.data<Added>(await aUser(), ADD, {
      input: { type: 'AGENT', itemId: 'x', metadata },
    });
    expect(addFavorite.favorite?.metadata).toEqual(expected);
  });
});
