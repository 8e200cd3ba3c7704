import { describe, expect, it } from 'vitest';
import { anAdmin, anAgent, anonymous, aUser, capability, service } from '../../../../test/testkit/callers.js';
import { useGraph } from '../../../../test/testkit/graph.js';
import type { Viewer } from '../../../auth/viewer.js';
import { newId } from '../../../shared/ids.js';
import { UserModel, type User } from './user.model.js';

const graph = useGraph();

const FIELDS = 'id name avatarUrl email roles status emailVerifiedAt locale timeZone createdAt updatedAt';
const UPDATE = `mutation ($input: UpdateProfileInput!) { updateProfile(input: $input) { user { ${FIELDS} } userErrors { code field message } } }`;
const FULL = { name: 'Anna Öz', avatarUrl: 'https://example.com/anna.png', locale: 'en-GB', timeZone: 'Europe/Berlin' };

interface Update {
  updateProfile: { user: Record<string, unknown> | null; userErrors: { code: string; field: string[] }[] };
}

const update = async (viewer: Viewer, input: Record<string, unknown>): Promise<Update['updateProfile']> =>
  (await graph.data<Update>(viewer, UPDATE, { input })).updateProfile;

describe('updateProfile', () => {
  it('changes what is given, keeps what is left out, clears what is null', async () => {
    const anna = await aUser();
    expect((await update(anna, FULL)).user).toMatchObject({ ...FULL, email: anna.email });
    expect((await update(anna, { timeZone: null })).user).toMatchObject({ ...FULL, timeZone: null });
    expect((await update(anna, { avatarUrl: null, locale: null })).user).toMatchObject({
      name: 'Anna Öz',
      avatarUrl: null,
      locale: null,
      timeZone: null,
    });
    expect((await update(anna, {})).user).toMatchObject({ name: 'Anna Öz' });
    const row = await UserModel.findOne({ _id: anna.userId }).select('+searchWords').lean<User>();
    expect(row?.searchWords).toEqual(expect.arrayContaining(['anna', 'oz']));
    expect(row).not.toHaveProperty('avatarUrl');
  });

  it('is found by the new name, whatever else is changed at that moment', async () => {
    const anna = await aUser({ name: 'Anna Before' });
    const others = Array.from({ length: 10 }, () => update(anna, { timeZone: 'Europe/Berlin' }));
    await Promise.all([...others, update(anna, { name: 'Anna Afterwards' }), ...others]);
    const row = await UserModel.findOne({ _id: anna.userId }).select('+searchWords').lean<User>();
    expect(row?.name).toBe('Anna Afterwards');
    expect(row?.searchWords).toContain('afterwards');
  });

  it('trims and brings text into NFC', async () => {
    const anna = await aUser();
    expect((await update(anna, { name: '  Zoe\u0308  ' })).user).toMatchObject({ name: 'Zoë' });
  });

  it.each([
    ['name', null, 'REQUIRED'],
    ['name', '', 'REQUIRED'],
    ['name', ' \t ', 'REQUIRED'],
    ['name', 'n'.repeat(101), 'TOO_LONG'],
    ['name', 'a\u202eb\u0007', 'INVALID'],
    ['avatarUrl', 'ftp://example.com/a', 'INVALID'],
    ['avatarUrl', 'javascript:alert(1)', 'INVALID'],
    ['avatarUrl', 'https://', 'INVALID'],
    ['avatarUrl', '', 'INVALID'],
    ['avatarUrl', `https://example.com/${'a'.repeat(2_000)}`, 'INVALID'],
  ])('refuses %s = %j', async (field, value, code) => {
    const anna = await aUser();
    const outcome = await update(anna, { timeZone: 'Europe/Berlin', [field]: value });
    expect(outcome).toMatchObject({ user: null, userErrors: [{ code, field: ['input', field] }] });
    expect(await UserModel.findOne({ _id: anna.userId }).lean()).not.toHaveProperty('timeZone');
  });

  it.each([
    ['locale', 'not a locale'],
    ['timeZone', 'Europe/Nowhere'],
    ['timeZone', ''],
    ['name', 5],
    ['name', { $ne: 1 }],
    ['email', 'other@people.example'],
    ['roles', ['ADMIN']],
    ['status', 'ACTIVE'],
    ['passwordHash', 'x'],
  ])('refuses %s = %j before anything runs, and names it', async (field, value) => {
    const anna = await aUser();
    const { errors, data } = await graph.run(anna, UPDATE, { input: { [field]: value } });
    expect(errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
    expect(errors?.[0]?.message).toContain(field);
    expect(data ?? null).toBeNull();
  });
});

describe('what others see of an account', () => {
  const PRIVATE = ['email', 'roles', 'status', 'emailVerifiedAt', 'locale', 'timeZone'];
  const NODE = `query ($id: ID!) { node(id: $id) { __typename id ... on User { ${FIELDS} } } }`;

  async function seenBy(viewer: Viewer, id: string): Promise<Record<string, unknown> | null> {
    return (await graph.data<{ node: Record<string, unknown> | null }>(viewer, NODE, { id })).node;
  }

  it('is everything for the account itself and for staff, name and picture for others, nothing for nobody', async () => {
    const anna = await aUser();
    await update(anna, FULL);
    for (const viewer of [anna, await anAgent(), await anAdmin()]) {
      const seen = await seenBy(viewer, anna.userId);
      for (const field of PRIVATE) expect(seen?.[field], field).not.toBeNull();
      expect(seen).toMatchObject({ __typename: 'User', email: anna.email });
    }
    const seen = await seenBy(await aUser(), anna.userId);
    expect(seen).toMatchObject({ __typename: 'User', id: anna.userId, name: FULL.name, avatarUrl: FULL.avatarUrl });
    for (const field of PRIVATE) expect(seen?.[field], field).toBeNull();
    for (const viewer of [anonymous, capability(anna.email), service])
      expect(await seenBy(viewer, anna.userId)).toBeNull();
  });

  it('is nothing while the address is unproven, nor for an id that is none', async () => {
    const [anna, ben] = [await aUser(), await aUser()];
    await UserModel.updateOne({ _id: ben.userId }, { $set: { status: 'unverified' } });
    for (const id of [ben.userId, newId('usr'), newId('zzz'), 'nonsense', ''])
      expect(await seenBy(anna, id)).toBeNull();
  });

  it('keeps the order of nodes(ids), null for what is missing, each id once, at most 100', async () => {
    const [anna, ben] = [await aUser(), await aUser()];
    const document = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }';
    const ids = [ben.userId, newId('usr'), anna.userId, 'nonsense'];
    const { nodes } = await graph.data<{ nodes: ({ id: string } | null)[] }>(anna, document, { ids });
    expect(nodes.map((node) => node?.id ?? null)).toEqual([ben.userId, null, anna.userId, null]);
    for (const wrong of [[ben.userId, anna.userId, ben.userId], Array.from({ length: 101 }, () => newId('usr'))]) {
      const { errors } = await graph.run(anna, document, { ids: wrong });
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: ['ids'] });
    }
  });

  it('does not open the own sessions of others by node(id)', async () => {
    expect(await seenBy(await aUser(), newId('ses'))).toBeNull();
  });

  it('answers me as null for whoever is not signed in', async () => {
    for (const viewer of [anonymous, capability('guest@people.example'), service])
      expect(await graph.data(viewer, '{ me { id } }')).toEqual({ me: null });
    const anna = await aUser();
    expect(await graph.data(anna, '{ me { id email } }')).toEqual({ me: { id: anna.userId, email: anna.email } });
  });
});
