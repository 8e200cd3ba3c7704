import mongoose from 'mongoose';
import { beforeAll, describe, expect, it } from 'vitest';
import { Role } from '../auth/viewer.js';
import { anonymous, anAgent, aUser } from '../../test/testkit/callers.js';
import { unwatched } from '../../test/testkit/commands.js';
import { useGraph } from '../../test/testkit/graph.js';
import { domains } from '../domains/index.js';
import { UserModel } from '../domains/identity/user/user.model.js';
import { titleWords } from '../shared/text.js';
import { migrateFor, MigrationModel, recordMigration } from './migrations.js';

const graph = useGraph();
const MINUTE = 60_000;

/** A record as an older version stored it. */
const store = (collection: string, _id: string, fields: object): Promise<unknown> =>
  unwatched(() =>
    mongoose.connection.collection<{ _id: string }>(collection).updateOne({ _id }, { $set: fields }, { upsert: true }),
  );
const stored = (collection: string, _id: string): Promise<Record<string, unknown> | null> =>
  unwatched(() => mongoose.connection.collection<{ _id: string }>(collection).findOne({ _id }));
const all = domains.flatMap((domain) => domain.migrations ?? []);

async function made(
  viewer: Parameters<typeof graph.data>[0],
  mutation: string,
  type: string,
  path: string,
  input: object,
) {
  const answer = await graph.data<Record<string, Record<string, { id: string; ticketNumber?: number }>>>(
    viewer,
    `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${path} { id } } }`,
    { input },
  );
  return answer[mutation]?.[path]?.id ?? '';
}

describe('records that an older version stored', () => {
  const ids = new Map<string, string>();
  const id = (name: string): string => ids.get(name) ?? '';
  let [anna, staff] = [undefined, undefined] as unknown as [
    Awaited<ReturnType<typeof aUser>>,
    Awaited<ReturnType<typeof aUser>>,
  ];

  beforeAll(async () => {
    [anna, staff] = [await aUser({ name: 'Łukasz 李' }), await aUser({ roles: Object.values(Role) })];
    ids.set(
      'ticket',
      await made(anna, 'createTicket', 'CreateTicketInput', 'ticket', {
        subject: '退款没有到账',
        body: 'Größe',
        category: 'GENERAL',
      }),
    );
    ids.set(
      'suggestion',
      await made(anna, 'submitSuggestion', 'SubmitSuggestionInput', 'suggestion', {
        title: '支持深色模式',
        category: 'OTHER',
      }),
    );
    ids.set('group', await made(anna, 'createGroup', 'CreateGroupInput', 'group', { name: 'C++ and Go' }));
    ids.set(
      'post',
      await made(anna, 'createPost', 'CreatePostInput', 'post', { title: 'A post', body: 'x', tags: ['한국어'] }),
    );
    ids.set(
      'favorite',
      await made(anna, 'addFavorite', 'AddFavoriteInput', 'favorite', {
        type: 'DOCUMENT',
        itemId: 'one',
        itemTitle: 'Łódź',
        tags: ['Größe'],
      }),
    );
    ids.set(
      'folder',
      await made(anna, 'createFavoriteFolder', 'CreateFavoriteFolderInput', 'folder', { name: 'Łódź' }),
    );
    await store('supporttickets', id('ticket'), { searchWords: ['退款没有到账', 'grosse'] });
    await store('communitysuggestions', id('suggestion'), { searchWords: ['支持深色模式'] });
    await store('communitygroups', id('group'), { searchWords: ['go'] });
    const tags = ['한국어'.normalize('NFKD')];
    await store('communityposts', id('post'), {
      tags,
      feeds: ['public', `public#${tags[0] ?? ''}`, `public@${anna.userId}`],
    });
    await store('userfavorites', id('favorite'), { sortTitle: 'łodz', terms: ['łodz', 'grosse', '#grosse'] });
    await store('favoritefolders', id('folder'), { foldedName: 'łodz' });
    await store('users', anna.userId, { searchWords: ['łukasz'] });
  });

  it('are found as new ones are, and keep their times', async () => {
    const before = await stored('supporttickets', id('ticket'));
    expect(await migrateFor(MINUTE, all)).toBe(true);
    const found = async (
      field: string,
      search: string,
      viewer: Parameters<typeof graph.data>[0],
    ): Promise<string[]> => {
      const data = await graph.data<Record<string, { nodes: { id: string }[] }>>(
        viewer,
        `query ($search: String) { ${field}(filter: { search: $search }) { nodes { id } } }`,
        { search },
      );
      return (data[field]?.nodes ?? []).map((node) => node.id);
    };
    const number = (before?.['ticketNumber'] as number | undefined) ?? 0;
    expect(await found('tickets', '退款', await anAgent())).toEqual([id('ticket')]);
    expect(await found('tickets', `#${String(number)}`, await anAgent())).toEqual([id('ticket')]);
    expect(await found('suggestions', '深色', anonymous)).toEqual([id('suggestion')]);
    expect(await found('groups', 'C++', anonymous)).toEqual([id('group')]);
    expect(await found('users', 'lukasz 李', staff)).toEqual([anna.userId]);
    expect(await found('myFavorites', 'lodz', anna)).toEqual([id('favorite')]);
    const feed = await graph.data<{ feed: { nodes: { id: string; tags: string[] }[] } }>(
      anonymous,
      '{ feed(filter: { tag: "한국어" }) { nodes { id tags } } }',
    );
    expect(feed.feed.nodes).toEqual([{ id: id('post'), tags: ['한국어'] }]);
    expect(await stored('favoritefolders', id('folder'))).toMatchObject({ foldedName: 'lodz' });
    const after = await stored('supporttickets', id('ticket'));
    expect(after?.['updatedAt']).toEqual(before?.['updatedAt']);
    expect(after?.['searchWords']).toEqual([
      `#${String(number)}`,
      String(number),
      '退款',
      '款没',
      '没有',
      '有到',
      '到账',
      '退',
      '款',
      '没',
      '有',
      '到',
      '账',
      'grosse',
    ]);
  });

  it('are looked at once', async () => {
    await store('users', anna.userId, { searchWords: ['łukasz'] });
    expect(await migrateFor(MINUTE, all)).toBe(true);
    expect(await stored('users', anna.userId)).toMatchObject({ searchWords: ['łukasz'] });
    const rows = await unwatched(() =>
      MigrationModel.find({}).lean<{ _id: string; doneAt?: Date; after?: string }[]>(),
    );
    expect(rows.map(({ _id }) => _id).sort()).toEqual([
      'communitycontents 1',
      'communitygroups 1',
      'communityposts 1',
      'communitysuggestions 1',
      'favoritefolders 1',
      'jobapplications 2',
      'jobpostings 1',
      'supporttickets 1',
      'userfavorites 1',
      'users 1',
      'webinars 1',
    ]);
    expect(rows.filter(({ doneAt, after }) => !doneAt || after !== undefined)).toEqual([]);
  });
});

describe('a migration', () => {
  const version = (number: number) =>
    recordMigration(UserModel, {
      version: number,
      reads: ['name', 'email', 'searchWords'],
      fieldsOf: ({ name, email }) => ({ searchWords: titleWords(`${name} ${email}`) }),
      batch: 7,
    });

  beforeAll(async () => {
    for (let count = 0; count < 30; count += 1) {
      const { userId } = await aUser({ name: 'Old Person' });
      await store('users', userId, { searchWords: [] });
    }
  });

  const empty = (): Promise<number> =>
    unwatched(() => mongoose.connection.collection('users').countDocuments({ searchWords: [] }));

  it('goes on where it was stopped, batch by batch', async () => {
    const migration = version(2);
    expect(await migration.step()).toBe(true);
    expect(await empty()).toBeGreaterThanOrEqual(20);
    expect(await migrateFor(-1, [version(2)])).toBe(false);
    expect(await migrateFor(MINUTE, [version(2)])).toBe(true);
    expect(await empty()).toBe(0);
  });

  it('is shared by processes that run it at once, and runs anew with another version', async () => {
    const rows = await unwatched(() => UserModel.find({}, { _id: 1 }).lean<{ _id: string }[]>());
    for (const { _id } of rows) await store('users', _id, { searchWords: [] });
    const done = await Promise.all(Array.from({ length: 4 }, () => migrateFor(MINUTE, [version(3)])));
    expect(done).toEqual([true, true, true, true]);
    expect(await empty()).toBe(0);
    const row = await MigrationModel.findOne({ _id: 'users 3' }).lean<{ changed: number }>();
    expect(row?.changed).toBe(rows.length);
  });
});
