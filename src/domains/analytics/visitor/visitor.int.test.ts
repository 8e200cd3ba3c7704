import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { anAdmin, anAgent, anonymous, aUser } from '../../../../test/testkit/callers.js';
import { collectionsWith } from '../../../../test/testkit/collections.js';
import { commandsOf, unwatched } from '../../../../test/testkit/commands.js';
import { useGraph } from '../../../../test/testkit/graph.js';
import { browser, GOOGLEBOT } from '../../../../test/testkit/traffic.js';
import type { UserViewer } from '../../../auth/viewer.js';
import type { Context } from '../../../graphql/context.js';
import { inTransaction } from '../../../database/transaction.js';
import type { InputError } from '../../../shared/errors.js';
import { newId } from '../../../shared/ids.js';
import { PageviewModel } from '../pageview/pageview.model.js';
import { SessionModel } from '../session/session.model.js';
import { VisitorConsent } from '../tracking/tracking.enums.js';
import { trackEvents, trackPageview, trackUserEvent } from '../tracking/tracking.service.js';
import { UserEventModel } from '../user-event/user-event.model.js';
import { eraseVisitor } from './visitor-erasure.service.js';
import { visitorPersonalData } from './visitor-personal-data.service.js';
import { identifyVisitor, trackVisitor } from './visitor.service.js';

const graph = useGraph();
const page = { url: 'https://site.example/' };
const codeOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'done',
    (error: unknown) => (error as InputError).problems[0]?.code,
  );

describe('consent', () => {
  it('unknown: the visitor of the day, counted without a key', async () => {
    const there = browser(graph);
    const { visitor, visitorKey } = await trackVisitor(there(), { language: 'fr' });
    expect(visitorKey).toBeUndefined();
    expect(visitor).toMatchObject({
      consent: VisitorConsent.UNKNOWN,
      browser: 'Firefox',
      os: 'Linux',
      device: 'desktop',
    });
    expect((await trackPageview(there(), page)).visitorId).toBe(visitor._id);
    expect((await trackVisitor(there(), {})).visitor._id).toBe(visitor._id);
  });

  it('granted: a random id that is known again anywhere by its key, and by nothing else', async () => {
    const there = browser(graph);
    const { visitor, visitorKey = '' } = await trackVisitor(there(), { consent: VisitorConsent.GRANTED });
    expect(visitor).toMatchObject({
      consent: VisitorConsent.GRANTED,
      consentHistory: [{ from: 'unknown', to: 'granted' }],
    });
    const elsewhere = browser(graph);
    expect((await trackPageview(elsewhere(), { ...page, visitorKey })).visitorId).toBe(visitor._id);
    const nextWeek = new Date(Date.now() + 7 * 86_400_000);
    expect((await trackPageview(elsewhere(), { ...page, visitorKey }, nextWeek)).visitorId).toBe(visitor._id);
    expect((await trackPageview(there(), page)).visitorId).not.toBe(visitor._id);
    const wrong = `${visitor._id}.${'A'.repeat(43)}`;
    expect((await trackPageview(there(), { ...page, visitorKey: wrong })).visitorId).not.toBe(visitor._id);
    expect((await trackVisitor(there(), { consent: VisitorConsent.GRANTED, visitorKey })).visitor._id).toBe(
      visitor._id,
    );
    expect(await collectionsWith(visitorKey.split('.')[1] ?? '')).toEqual([]);
  });

  it('granted, with an idempotency key: the same visitor and key for the same request, 50 times at once', async () => {
    const there = browser(graph);
    const input = { consent: VisitorConsent.GRANTED, idempotencyKey: randomUUID() };
    const first = await trackVisitor(there(), input);
    const more = await Promise.all(Array.from({ length: 50 }, () => trackVisitor(there(), input)));
    expect(new Set([first, ...more].map(({ visitorKey }) => visitorKey)).size).toBe(1);
    const other = await trackVisitor(browser(graph)(), input);
    expect(other.visitorKey).not.toBe(first.visitorKey);
  });

  it('withdrawn: the key counts for nothing from then on, and never again', async () => {
    const there = browser(graph);
    const { visitor, visitorKey = '' } = await trackVisitor(there(), { consent: VisitorConsent.GRANTED });
    const denied = await trackVisitor(there(), { consent: VisitorConsent.DENIED, visitorKey });
    expect(denied.visitor).toMatchObject({ _id: visitor._id, consent: VisitorConsent.DENIED });
    expect(denied.visitor.consentHistory).toHaveLength(2);
    expect((await trackPageview(there(), { ...page, visitorKey })).visitorId).not.toBe(visitor._id);
    const again = await trackVisitor(there(), { consent: VisitorConsent.GRANTED, visitorKey });
    expect(again.visitor._id).not.toBe(visitor._id);
  });

  it('denied: counted, but joined to no account', async () => {
    const anna = await aUser();
    const there = browser(graph, { viewer: anna });
    const { visitor } = await trackVisitor(there(), { consent: VisitorConsent.DENIED });
    expect(visitor.consent).toBe(VisitorConsent.DENIED);
    const view = await trackPageview(there(), page);
    expect(view.visitorId).toBe(visitor._id);
    expect((await PageviewModel.findOne({ _id: view.id ?? '' }).lean())?.userId).toBeUndefined();
    expect(await codeOf(identifyVisitor(there(), undefined))).toBe('NOT_ALLOWED');
    const told = await trackUserEvent(there(), { name: 'x', clientEventId: randomUUID() });
    const event = await UserEventModel.findOne({ _id: told.id ?? '' }).lean();
    expect(event).toMatchObject({ userId: anna.userId });
    expect(event?.visitorId).toBeUndefined();
  });

  it('takes no idempotency key that somebody else could guess', async () => {
    const query = `mutation ($input: TrackVisitorInput!) { trackVisitor(input: $input) {
      visitorKey userErrors { code field message } } }`;
    const answers = ['1', 'visitor-1', 'a b c d e f g h i'].map(async (idempotencyKey) => {
      const { data } = await graph.run<{ trackVisitor: object }>(anonymous, query, {
        input: { consent: 'GRANTED', idempotencyKey },
      });
      return data?.trackVisitor;
    });
    const message = 'idempotencyKey must be 16 to 64 letters, digits, - or _.';
    const refusal = { code: 'INVALID', field: ['input', 'idempotencyKey'], message };
    for (const answer of await Promise.all(answers))
      expect(answer).toEqual({ visitorKey: null, userErrors: [refusal] });
  });

  it('shows an anonymous caller the visitor, and nobody’s account', async () => {
    const query = `mutation ($input: TrackVisitorInput!) { trackVisitor(input: $input) {
      visitorKey visitor { id consent isBot botReasons sessionCount user { id } } userErrors { code } } }`;
    const { data, errors } = await graph.run<{ trackVisitor: { visitor: { user: null } } }>(anonymous, query, {
      input: {},
    });
    expect(data?.trackVisitor.visitor.user).toBeNull();
    expect(errors?.[0]?.extensions['code']).toBe('UNAUTHENTICATED');
  });
});

describe('identifyVisitor', () => {
  const known = async (there: () => Context): Promise<string> =>
    (await trackVisitor(there(), { consent: VisitorConsent.GRANTED })).visitorKey ?? '';

  it('joins what a visitor with consent did to the account, once, and writes it down', async () => {
    const anna = await aUser();
    const ip = '198.51.100.9';
    const visitorKey = await known(browser(graph, { ip }));
    const before = await trackPageview(browser(graph, { ip })(), { ...page, visitorKey });
    const there = browser(graph, { ip, viewer: anna });
    const visitor = await identifyVisitor(there(), visitorKey);
    expect(visitor).toMatchObject({ _id: before.visitorId, userId: anna.userId });
    expect((await PageviewModel.findOne({ _id: before.id ?? '' }).lean())?.userId).toBe(anna.userId);
    expect(await SessionModel.findOne({ _id: before.sessionId ?? '' }).lean()).toMatchObject({
      userId: anna.userId,
      personId: anna.userId,
    });
    expect((await identifyVisitor(there(), visitorKey))._id).toBe(before.visitorId);
    const events = await UserEventModel.find({ visitorId: before.visitorId ?? '' }).lean();
    expect(events.map(({ kind }) => kind)).toEqual(['identify']);
  });

  it('joins any number of rows, and goes on where it was cut off', async () => {
    const anna = await aUser();
    const there = browser(graph, { viewer: anna });
    const visitorKey = await known(there);
    const { visitorId } = await trackPageview(browser(graph)(), { ...page, visitorKey });
    const [stored] = await unwatched(() => PageviewModel.collection.find({ visitorId: visitorId ?? '' }).toArray());
    const more = (count: number): object[] =>
      Array.from({ length: count }, () => ({ ...stored, _id: newId('pv'), eventKey: newId('key') }));
    const owned = (): Promise<number> => unwatched(() => PageviewModel.countDocuments({ userId: anna.userId }));
    await unwatched(() => PageviewModel.collection.insertMany(more(700) as never));
    await identifyVisitor(there(), visitorKey);
    expect(await owned()).toBe(701);
    await unwatched(() => PageviewModel.collection.insertMany(more(2) as never));
    await identifyVisitor(there(), visitorKey);
    expect(await owned()).toBe(703);
  });

  it('joins nobody without a key, with a wrong one, or after consent was taken back', async () => {
    const anna = await aUser();
    const there = browser(graph, { viewer: anna });
    await trackPageview(browser(graph)(), page);
    expect(await codeOf(identifyVisitor(there(), undefined))).toBe('NOT_ALLOWED');
    const visitorKey = await known(there);
    const wrong = `${visitorKey.split('.')[0] ?? ''}.${'x'.repeat(43)}`;
    expect(await codeOf(identifyVisitor(there(), wrong))).toBe('NOT_FOUND');
    await trackVisitor(there(), { consent: VisitorConsent.DENIED, visitorKey });
    const view = await trackPageview(there(), { ...page, visitorKey });
    expect((await PageviewModel.findOne({ _id: view.id ?? '' }).lean())?.userId).toBeUndefined();
    expect(await codeOf(identifyVisitor(there(), visitorKey))).toBe('NOT_ALLOWED');
    expect((await PageviewModel.findOne({ _id: view.id ?? '' }).lean())?.userId).toBeUndefined();
  });

  it('never gives a visitor to a second account, at 200 tries at once', async () => {
    const [anna, ben] = [await aUser(), await aUser()];
    const ip = '198.51.100.10';
    const visitorKey = await known(browser(graph, { ip }));
    const [first, second] = [anna, ben].map((viewer) => browser(graph, { ip, viewer }));
    const tries = Array.from({ length: 200 }, (_, index) => {
      const there = index % 2 === 0 ? first : second;
      return codeOf(there ? identifyVisitor(there(), visitorKey) : Promise.resolve());
    });
    const results = await Promise.all(tries);
    const winner = results[0] === 'done' ? 0 : 1;
    for (const [index, result] of results.entries())
      expect(result).toBe(index % 2 === winner ? 'done' : 'ALREADY_DONE');
  });

  it('keeps a visitor with consent joined to its account wherever it goes', async () => {
    const anna = await aUser();
    const visitorKey = await known(browser(graph));
    await identifyVisitor(browser(graph, { viewer: anna })(), visitorKey);
    const view = await trackPageview(browser(graph)(), { ...page, visitorKey });
    expect((await PageviewModel.findOne({ _id: view.id ?? '' }).lean())?.userId).toBe(anna.userId);
  });
});

describe('people behind one address and browser', () => {
  const rowsOf = (userId: string): Promise<string> =>
    Promise.all(visitorPersonalData.map(({ export: read }) => read({ userId, email: '' }))).then(JSON.stringify);
  const at = (name: string): { url: string } => ({ url: `https://site.example/${name}` });

  it('have rows and visits of their own once they are signed in', async () => {
    const [anna, ben] = [await aUser(), await aUser()];
    const ip = '198.51.100.20';
    const nobody = await trackPageview(browser(graph, { ip })(), at('of-nobody'));
    const annas = await trackPageview(browser(graph, { ip, viewer: anna })(), at('of-anna'));
    const bens = await trackPageview(browser(graph, { ip, viewer: ben })(), at('of-ben'));
    expect(new Set([nobody, annas, bens].map(({ visitorId }) => visitorId)).size).toBe(1);
    expect(new Set([nobody, annas, bens].map(({ sessionId }) => sessionId)).size).toBe(3);
    expect(await rowsOf(anna.userId)).toMatch(/of-anna/);
    expect(await rowsOf(anna.userId)).not.toMatch(/of-nobody|of-ben/);
    expect((await trackPageview(browser(graph, { ip, viewer: ben })(), at('more'))).sessionId).toBe(bens.sessionId);
  });

  it('keep their rows when another erases the account, or somebody there asks for an erasure', async () => {
    const [anna, ben] = [await aUser(), await aUser()];
    const ip = '198.51.100.21';
    await trackPageview(browser(graph, { ip, viewer: ben })(), at('of-ben'));
    await trackPageview(browser(graph, { ip, viewer: anna })(), at('of-anna'));
    await inTransaction(async (session) => {
      for (const { erase } of visitorPersonalData) await erase({ userId: anna.userId, email: anna.email }, session);
    });
    expect(await rowsOf(anna.userId)).toBe('[[],[],[],[]]');
    expect(await codeOf(eraseVisitor(browser(graph, { ip })(), {}))).toBe('NOT_ALLOWED');
    expect(await rowsOf(ben.userId)).toMatch(/of-ben/);
  });

  it('keep their rows in a browser whose visitor with consent belongs to another account', async () => {
    const [anna, ben] = [await aUser(), await aUser()];
    const there = browser(graph);
    const { visitorKey = '' } = await trackVisitor(there(), { consent: VisitorConsent.GRANTED });
    await trackPageview(there(), { ...at('before'), visitorKey });
    await identifyVisitor(browser(graph, { viewer: anna })(), visitorKey);
    await trackPageview(browser(graph, { viewer: ben })(), { ...at('of-ben'), visitorKey });
    expect(await rowsOf(anna.userId)).toMatch(/before/);
    expect(await rowsOf(anna.userId)).not.toMatch(/of-ben/);
    await eraseVisitor(there(), { visitorKey });
    expect(await rowsOf(anna.userId)).not.toMatch(/before/);
    expect(await rowsOf(ben.userId)).toMatch(/of-ben/);
  });
});

describe('eraseVisitor', () => {
  const rowsOf = async (visitorId: string): Promise<number> => {
    const counts = await unwatched(() =>
      Promise.all(
        [PageviewModel, SessionModel, UserEventModel].map((model) => model.collection.countDocuments({ visitorId })),
      ),
    );
    return counts.reduce((sum, count) => sum + count, 0);
  };

  it('erases what is the caller’s own, and answers a receipt', async () => {
    const there = browser(graph);
    const { visitor, visitorKey = '' } = await trackVisitor(there(), { consent: VisitorConsent.GRANTED });
    const visitorId = visitor._id;
    await trackPageview(there(), { ...page, visitorKey });
    await trackPageview(there(), { ...page, visitorKey });
    const event = { kind: 'custom', name: 'x', clientEventId: randomUUID() } as never;
    await trackEvents(there(), { visitorKey, events: [event] });
    expect(await rowsOf(visitorId)).toBe(4);
    expect(await eraseVisitor(there(), { visitorKey })).toEqual([
      { collection: 'pageviews', deleted: 2, remaining: 0 },
      { collection: 'userevents', deleted: 1, remaining: 0 },
      { collection: 'sessions', deleted: 1, remaining: 0 },
      { collection: 'visitors', deleted: 1, remaining: 0 },
    ]);
    expect(await rowsOf(visitorId)).toBe(0);
    expect(await collectionsWith(visitorId)).toEqual([]);
    expect(await codeOf(eraseVisitor(there(), { visitorKey }))).toBe('NOT_FOUND');
    expect((await trackPageview(there(), { ...page, visitorKey })).outcome).toBe('accepted');
  });

  it('by key from anywhere; by id for admins alone, who get for a missing one what others get for any', async () => {
    const query = `mutation ($input: EraseVisitorInput!) { eraseVisitor(input: $input) {
      erased { collection deleted } userErrors { code field } } }`;
    const { visitor, visitorKey = '' } = await trackVisitor(browser(graph)(), { consent: VisitorConsent.GRANTED });
    const refusal = { erased: null, userErrors: [{ code: 'NOT_FOUND', field: ['input', 'visitorId'] }] };
    const ask = async (viewer: UserViewer | typeof anonymous, input: object): Promise<unknown> =>
      (await graph.data<{ eraseVisitor: unknown }>(viewer, query, { input })).eraseVisitor;
    const [agent, admin] = [await anAgent(), await anAdmin()];
    for (const caller of [anonymous, await aUser(), agent])
      expect(await ask(caller, { visitorId: visitor._id })).toEqual(refusal);
    expect(await ask(admin, { visitorId: newId('vis') })).toEqual(refusal);
    expect(await ask(anonymous, { visitorKey: `${visitor._id}.${'x'.repeat(43)}` })).toMatchObject({ erased: null });
    expect(await ask(anonymous, { visitorKey })).toMatchObject({ userErrors: [] });
    const { visitorId } = await trackPageview(browser(graph)(), page);
    expect(await ask(admin, { visitorId })).toMatchObject({ userErrors: [] });
    expect(await rowsOf(visitorId ?? '')).toBe(0);
  });
});

describe('personal data', () => {
  it('is exported, and erased with the account: nothing of it stays', async () => {
    const anna = await aUser();
    const there = browser(graph, { viewer: anna });
    const { visitor, visitorKey = '' } = await trackVisitor(there(), { consent: VisitorConsent.GRANTED });
    const visitorId = visitor._id;
    await trackPageview(there(), { ...page, title: 'Anna was here', visitorKey });
    await identifyVisitor(there(), visitorKey);
    await trackUserEvent(there(), { name: 'anna_event', clientEventId: randomUUID() });
    const person = { userId: anna.userId, email: anna.email };
    const found = await Promise.all(
      visitorPersonalData.map(async ({ collection, export: read }) => [collection, (await read(person)).length]),
    );
    expect(Object.fromEntries(found)).toEqual({ sessions: 2, pageviews: 1, userevents: 2, visitors: 1 });
    const text = JSON.stringify(await Promise.all(visitorPersonalData.map(({ export: read }) => read(person))));
    expect(text).not.toMatch(/keyHash|eventKey/);
    await inTransaction(async (session) => {
      for (const { erase } of visitorPersonalData) await erase(person, session);
    });
    expect((await collectionsWith(anna.userId)).filter((name) => name !== 'users')).toEqual([]);
    expect(await collectionsWith(visitorId)).toEqual([]);
    expect(await collectionsWith('Anna was here')).toEqual([]);
  });
});

describe('the lists of the staff', () => {
  it('cost the same number of commands for one and for fifty', async () => {
    const agent = await anAgent();
    const anna = await aUser();
    for (let index = 0; index < 55; index += 1)
      await trackPageview(browser(graph, index % 2 === 0 ? { viewer: anna } : {})(), page);
    const queries = [
      `query ($first: Int!) { visitors(first: $first) { nodes { id user { id } } } }`,
      `query ($first: Int!) { sessions(first: $first) { nodes { id user { id } visitor { id } } } }`,
      `query ($first: Int!) { pageviews(first: $first) { nodes { id user { id } visitor { id } session { id } } } }`,
    ];
    for (const [index, query] of queries.entries()) {
      const [one, fifty] = [
        await commandsOf(() => graph.data<Record<string, { nodes: unknown[] }>>(agent, query, { first: 1 })),
        await commandsOf(() => graph.data<Record<string, { nodes: unknown[] }>>(agent, query, { first: 50 })),
      ];
      expect(Object.values(fifty.result)[0]?.nodes).toHaveLength(50);
      expect(fifty.commands.length).toBeLessThanOrEqual(2 + index);
      expect(one.commands.length).toBeLessThanOrEqual(fifty.commands.length);
    }
  });

  it('filter, page and count', async () => {
    const agent = await anAgent();
    const bot = await trackPageview(browser(graph, { userAgent: GOOGLEBOT })(), page);
    const there = browser(graph);
    const { visitorId } = await trackPageview(there(), page);
    await trackPageview(there(), { url: 'https://site.example/two' });
    const query = `query ($v: ID!, $after: String) {
      bots: visitors(filter: { isBot: true }) { nodes { id isBot } }
      botVisits: sessions(filter: { isBot: true, status: ACTIVE }) { nodes { id } }
      botViews: pageviews(filter: { isBot: true }) { nodes { id } }
      own: pageviews(filter: { visitorId: $v }, first: 1, after: $after) { totalCount nodes { path } pageInfo { hasNextPage endCursor } }
      kinds: pageviews(filter: { visitorId: $v, kind: PAGE }) { nodes { id } }
      visits: sessions(filter: { visitorId: $v }) { nodes { pageCount status visitorId } } }`;
    interface Answer {
      bots: { nodes: { id: string; isBot: boolean }[] };
      botVisits: { nodes: { id: string }[] };
      botViews: { nodes: { id: string }[] };
      own: { totalCount: number; nodes: { path: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
      kinds: { nodes: unknown[] };
      visits: { nodes: unknown[] };
    }
    const first = await graph.data<Answer>(agent, query, { v: visitorId });
    expect(first.bots.nodes).toContainEqual({ id: bot.visitorId, isBot: true });
    expect(first.botVisits.nodes).toContainEqual({ id: bot.sessionId });
    expect(first.botViews.nodes).toContainEqual({ id: bot.id });
    expect(first.own).toMatchObject({ totalCount: 2, nodes: [{ path: '/two' }], pageInfo: { hasNextPage: true } });
    expect(first.kinds.nodes).toHaveLength(2);
    expect(first.visits.nodes).toEqual([{ pageCount: 2, status: 'ACTIVE', visitorId }]);
    const second = await graph.data<Answer>(agent, query, { v: visitorId, after: first.own.pageInfo.endCursor });
    expect(second.own.nodes).toEqual([{ path: '/' }]);
    for (const filter of [
      'sessions(filter: { visitorId: $v, isBot: true })',
      'pageviews(filter: { visitorId: $v, isBot: true })',
    ])
      expect(
        (await graph.run(agent, `query ($v: ID!) { ${filter} { nodes { id } } }`, { v: visitorId })).errors?.[0]
          ?.extensions['code'],
      ).toBe('BAD_USER_INPUT');
  });

  it('and single records are for the staff; others get what they get for missing ones', async () => {
    const [anna, ben, agent] = [await aUser(), await aUser(), await anAgent()];
    const there = browser(graph, { viewer: anna });
    const view = await trackPageview(there(), page);
    const event = await trackUserEvent(there(), { name: 'own', clientEventId: randomUUID() });
    const ids = [view.visitorId, view.sessionId, view.id, event.id];
    const query = `query ($ids: [ID!]!) { nodes(ids: $ids) { id } }`;
    const nodes = async (viewer: UserViewer | typeof anonymous): Promise<unknown> =>
      (await graph.data<{ nodes: unknown }>(viewer, query, { ids })).nodes;
    expect(await nodes(agent)).toEqual(ids.map((id) => ({ id })));
    expect(await nodes(anna)).toEqual([null, null, null, { id: event.id }]);
    for (const viewer of [ben, anonymous]) expect(await nodes(viewer)).toEqual([null, null, null, null]);
    for (const list of ['visitors', 'sessions', 'pageviews'])
      expect((await graph.run(ben, `{ ${list} { nodes { id } } }`)).errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
  });
});
