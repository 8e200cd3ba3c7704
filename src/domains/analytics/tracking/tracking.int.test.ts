import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { anonymous, aUser, service } from '../../../../test/testkit/callers.js';
import { collectionsWith } from '../../../../test/testkit/collections.js';
import { unwatched } from '../../../../test/testkit/commands.js';
import { useGraph } from '../../../../test/testkit/graph.js';
import { browser, GOOGLEBOT, PHONE } from '../../../../test/testkit/traffic.js';
import type { RateLimits } from '../../../auth/rate-limits.js';
import type { Viewer } from '../../../auth/viewer.js';
import { newId } from '../../../shared/ids.js';
import { PageviewModel } from '../pageview/pageview.model.js';
import { SessionModel, type Session } from '../session/session.model.js';
import { PageviewKind, TrackedEventKind, TrackedEventOutcome, VisitorConsent } from './tracking.enums.js';
import { trackEvents, trackPageview, trackUserEvent } from './tracking.service.js';
import { UserEventModel } from '../user-event/user-event.model.js';
import { VisitorModel } from '../visitor/visitor.model.js';
import { trackVisitor } from '../visitor/visitor.service.js';

const graph = useGraph();
const NOW = new Date();
const minutes = (count: number): Date => new Date(NOW.getTime() + count * 60_000);
const page = (path = '/'): { url: string } => ({ url: `https://site.example${path}` });

const sessionOf = (id: string | undefined): Promise<Session | null> =>
  SessionModel.findOne({ _id: id ?? '' }).lean<Session>();

const TRACK = `mutation ($input: TrackPageviewInput!) { trackPageview(input: $input) {
  tracked { outcome id clientEventId visitorId sessionId message } userErrors { code field message } } }`;

describe('what an address may have stored in a day', () => {
  it('is 50,000 points: one for an event, and one for each KiB of the request', async () => {
    const viewer: Viewer = { kind: 'anonymous', ip: '2001:db8:99:99::1' };
    const counted: [name: string, points: number, most: number, seconds: number][] = [];
    const context = graph.context(viewer);
    const limits: RateLimits = {
      ...context.platform.limits,
      consumeVolume: (_viewer, name, points, { points: most, seconds }) => {
        counted.push([name, points, most, seconds]);
        return Promise.resolve();
      },
    };
    const counting = { ...context, platform: { ...context.platform, limits } };
    const event = {
      kind: TrackedEventKind.CUSTOM,
      name: 'opened',
      properties: { text: 'x'.repeat(500) },
      clientEventId: 'e-1',
    };
    await trackPageview(counting, page('/counted'));
    await trackEvents(counting, { events: Array.from({ length: 20 }, () => event) });
    await trackVisitor(counting, { consent: VisitorConsent.UNKNOWN });
    expect(counted).toEqual([
      ['events today', 1, 50_000, 86_400],
      // 20 events of 580 characters each are 11 KiB.
      ['events today', 31, 50_000, 86_400],
      ['events today', 1, 50_000, 86_400],
    ]);
  });

  it('is refused with a code before anything is stored', async () => {
    const viewer: Viewer = { kind: 'anonymous', ip: '2001:db8:99:98::1' };
    const { limits } = graph.app.platform;
    const most = 50_000 * graph.config.rateLimitFactor;
    await limits.consumeVolume(viewer, 'events today', most, { points: 50_000, seconds: 86_400 });
    const before = await unwatched(() => PageviewModel.countDocuments());
    await limits.consumeVolume(viewer, 'events today', 999, { points: 50_000, seconds: 86_400 });
    const { errors } = await graph.run(viewer, TRACK, { input: page('/refused') });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'RATE_LIMITED', retryAfter: expect.any(Number) as number });
    expect(await unwatched(() => PageviewModel.countDocuments())).toBe(before);
  });
});

describe('trackPageview', () => {
  it('stores the view, its visitor and its visit, and answers their ids', async () => {
    const input = {
      ...page('/pricing?utm_source=mail&utm_campaign=spring&email=ann@example.com'),
      title: 'Prices',
      referrer: 'https://search.example/find?q=secret',
      language: 'de-CH',
      clientEventId: randomUUID(),
    };
    const { trackPageview: answer } = await graph.data<{ trackPageview: { tracked: Record<string, string> } }>(
      anonymous,
      TRACK,
      { input },
    );
    const { tracked } = answer;
    expect(tracked).toMatchObject({ outcome: 'ACCEPTED', clientEventId: input.clientEventId, message: null });
    const view = await PageviewModel.findOne({ _id: tracked['id'] ?? '' }).lean();
    expect(view).toMatchObject({
      visitorId: tracked['visitorId'],
      sessionId: tracked['sessionId'],
      kind: PageviewKind.PAGE,
      url: 'https://site.example/pricing?utm_source=mail&utm_campaign=spring',
      path: '/pricing',
      title: 'Prices',
      referrer: 'https://search.example/find',
    });
    expect(await sessionOf(tracked['sessionId'])).toMatchObject({
      number: 1,
      pageCount: 1,
      entryPath: '/pricing',
      exitPath: '/pricing',
      referrerHost: 'search.example',
      utm: { source: 'mail', campaign: 'spring' },
      country: 'CH',
      seconds: 0,
    });
    expect(await collectionsWith('ann@')).toEqual([]);
    expect(await collectionsWith('q=secret')).toEqual([]);
  });

  it('knows a visitor for a day by address and browser, stores neither, and nobody the next day', async () => {
    const ip = '203.0.113.77';
    const there = browser(graph, { ip });
    const first = await trackPageview(there(), page(), NOW);
    const second = await trackPageview(there(), page('/two'), minutes(1));
    expect(second.visitorId).toBe(first.visitorId);
    expect((await trackPageview(browser(graph, { ip, userAgent: PHONE })(), page(), NOW)).visitorId).not.toBe(
      first.visitorId,
    );
    expect((await trackPageview(there(), page(), minutes(1_440))).visitorId).not.toBe(first.visitorId);
    expect(await collectionsWith(ip)).toEqual([]);
    expect(await collectionsWith('iPhone OS')).toEqual([]);
  });

  it('makes visits itself: half an hour of nothing begins another', async () => {
    const there = browser(graph);
    const times = [0, 10, 39, 70, 71];
    const ids: (string | undefined)[] = [];
    for (const at of times) {
      const now = new Date(Date.UTC(2026, 9, 5, 10) + at * 60_000);
      ids.push((await trackPageview(there(), page(`/${String(at)}`), now)).sessionId);
    }
    expect(new Set(ids.slice(0, 3)).size).toBe(1);
    expect(ids[3]).not.toBe(ids[2]);
    expect(ids[4]).toBe(ids[3]);
    expect(await sessionOf(ids[0])).toMatchObject({ pageCount: 3, entryPath: '/0', exitPath: '/39', seconds: 39 * 60 });
    expect(await sessionOf(ids[3])).toMatchObject({ pageCount: 2, number: 2, exitPath: '/71', seconds: 60 });
  });

  it('takes events late and out of order, up to 72 hours back and 5 minutes ahead', async () => {
    const there = browser(graph);
    const now = new Date();
    const at = (ms: number): Date => new Date(now.getTime() + ms);
    const hour = 3_600_000;
    const live = await trackPageview(there(), page('/live'), now);
    const late = await trackPageview(there(), { ...page('/late'), at: at(-71.9 * hour) }, now);
    const near = await trackPageview(there(), { ...page('/near'), at: at(-10 * 60_000) }, now);
    expect(late.sessionId).not.toBe(live.sessionId);
    expect(near.sessionId).toBe(live.sessionId);
    expect(await sessionOf(live.sessionId)).toMatchObject({ pageCount: 2, exitPath: '/live', startedAt: now });
    await trackPageview(there(), { ...page(), at: at(4.9 * 60_000) }, now);
    for (const wrong of [-72.1 * hour, 5.1 * 60_000, -400 * 24 * hour]) {
      const input = { ...page(), at: at(wrong).toISOString() };
      const { trackPageview: answer } = await graph.data<{
        trackPageview: { tracked: null; userErrors: { code: string; field: string[] }[] };
      }>(anonymous, TRACK, { input });
      expect(answer.tracked).toBeNull();
      expect(answer.userErrors).toMatchObject([{ code: 'OUT_OF_RANGE', field: ['input', 'at'] }]);
    }
  });

  it('flags programs and counts them apart', async () => {
    const there = browser(graph, { userAgent: GOOGLEBOT });
    const { visitorId, sessionId, id } = await trackPageview(there(), page());
    expect(await VisitorModel.findOne({ _id: visitorId ?? '' }).lean()).toMatchObject({
      isBot: true,
      botReasons: ['user_agent'],
    });
    expect((await sessionOf(sessionId))?.isBot).toBe(true);
    expect((await PageviewModel.findOne({ _id: id ?? '' }).lean())?.isBot).toBe(true);
    const nameless = await trackPageview(browser(graph, { userAgent: '' })(), page());
    expect((await VisitorModel.findOne({ _id: nameless.visitorId ?? '' }).lean())?.botReasons).toEqual([
      'no_user_agent',
    ]);
  });

  it('stores a repeated event once, and tells nobody whose it was', async () => {
    const there = browser(graph);
    const input = { ...page('/once'), clientEventId: randomUUID() };
    const first = await trackPageview(there(), input);
    const again = await trackPageview(there(), input, new Date(Date.now() + 40 * 60_000));
    expect(again).toMatchObject({ outcome: TrackedEventOutcome.DUPLICATE, id: first.id, sessionId: first.sessionId });
    expect((await sessionOf(first.sessionId))?.pageCount).toBe(1);
    const other = await trackPageview(browser(graph)(), input);
    expect(other).toEqual({ outcome: TrackedEventOutcome.DUPLICATE, clientEventId: input.clientEventId });
  });

  it('refuses an id that was used for another page, alone and in a batch', async () => {
    const there = browser(graph);
    const clientEventId = randomUUID();
    await trackPageview(there(), { ...page('/one'), clientEventId });
    const { visitorId = '' } = await trackPageview(there(), page('/before'));
    await expect(trackPageview(there(), { ...page('/two'), clientEventId })).rejects.toMatchObject({
      problems: [{ code: 'IDEMPOTENCY_CONFLICT', field: ['input', 'clientEventId'] }],
    });
    const view = { kind: TrackedEventKind.PAGEVIEW, url: 'https://site.example/three', clientEventId };
    const { events, accepted } = await trackEvents(there(), { events: [view] });
    expect([events[0]?.outcome, events[0]?.id, accepted]).toEqual([TrackedEventOutcome.REJECTED, undefined, 0]);
    const views = await PageviewModel.find({ visitorId }).lean();
    expect(views.map(({ path }) => path).sort()).toEqual(['/before', '/one']);
  });

  it('refuses bad input by field', async () => {
    const inputs = [
      { url: 'javascript:alert(1)' },
      { url: '/relative' },
      { ...page(), title: 'x'.repeat(301) },
      { ...page(), clientEventId: 'short' },
      { ...page(), clientEventId: `${randomUUID()}$` },
      { ...page(), duration: -1 },
      { ...page(), visitorKey: 'vis_nonsense' },
    ];
    for (const input of inputs) {
      const { trackPageview: answer } = await graph.data<{ trackPageview: { userErrors: { code: string }[] } }>(
        anonymous,
        TRACK,
        { input },
      );
      expect([input, answer.userErrors.length]).toEqual([input, 1]);
    }
  });
});

describe('trackEvents', () => {
  it('takes or rejects each event by itself, in the order they came', async () => {
    const there = browser(graph);
    const id = randomUUID();
    const event = (fields: object): never => ({ clientEventId: randomUUID(), ...fields }) as never;
    const { events, accepted } = await trackEvents(there(), {
      events: [
        event({ kind: TrackedEventKind.PAGEVIEW, url: 'https://site.example/a', at: minutes(-2), title: ' A ' }),
        event({ kind: TrackedEventKind.CUSTOM, name: 'click', properties: { who: 'bob@example.com', n: 3, ok: true } }),
        event({ kind: TrackedEventKind.CUSTOM, name: 'old', at: minutes(-73 * 60) }),
        event({ kind: TrackedEventKind.PAGEVIEW }),
        event({ kind: TrackedEventKind.PERFORMANCE, name: 'LCP', value: 1_234.5, clientEventId: id }),
        event({ kind: TrackedEventKind.PERFORMANCE, name: 'LCP', value: 1_234.5, clientEventId: id }),
        event({ kind: TrackedEventKind.PERFORMANCE, name: 'LCP' }),
        event({ kind: TrackedEventKind.REVENUE, name: 'order', amountMinor: 1_999, currency: 'EUR' }),
        event({ kind: TrackedEventKind.REVENUE, name: 'order' }),
        event({ kind: TrackedEventKind.CUSTOM, name: ' ' }),
      ],
    });
    expect(events.map(({ outcome }) => outcome)).toEqual(
      [
        ['accepted', 'accepted', 'rejected', 'rejected', 'accepted'],
        ['duplicate', 'rejected', 'accepted', 'rejected', 'rejected'],
      ].flat(),
    );
    expect(accepted).toBe(4);
    expect(events[2]?.message).toContain('72 hours');
    expect(new Set(events.map(({ sessionId }) => sessionId).filter(Boolean)).size).toBe(1);
    expect(await sessionOf(events[0]?.sessionId)).toMatchObject({ pageCount: 1, eventCount: 3 });
    const stored = await UserEventModel.findOne({ _id: events[1]?.id ?? '' }).lean();
    expect(stored?.properties).toEqual([
      { name: 'who', value: '[email]' },
      { name: 'n', value: '3' },
      { name: 'ok', value: 'true' },
    ]);
    const order = await UserEventModel.findOne({ _id: events[7]?.id ?? '' }).lean();
    expect(order?.revenue).toEqual({ amountMinor: 1_999, currency: 'EUR' });
  });

  it('goes through the graph, with the rules on nested input', async () => {
    const query = `mutation ($input: TrackEventsInput!) { trackEvents(input: $input) {
      accepted events { outcome clientEventId message } userErrors { code field } } }`;
    const event = { kind: 'CUSTOM', name: 'click', clientEventId: randomUUID() };
    const { trackEvents: good } = await graph.data<{ trackEvents: Record<string, unknown> }>(anonymous, query, {
      input: { events: [event, { ...event, clientEventId: randomUUID() }] },
    });
    expect(good).toMatchObject({ accepted: 2, userErrors: [] });
    const bad = [
      [],
      Array.from({ length: 51 }, () => ({ ...event, clientEventId: randomUUID() })),
      [{ ...event, name: 'x'.repeat(51) }],
      [{ ...event, properties: { deep: { er: 1 } } }],
      [{ ...event, properties: Object.fromEntries(Array.from({ length: 21 }, (_, n) => [`p${String(n)}`, n])) }],
      [{ ...event, properties: { long: 'x'.repeat(501) } }],
      [{ ...event, currency: 'euro' }],
    ];
    for (const events of bad) {
      const { trackEvents: answer } = await graph.data<{ trackEvents: { accepted: null; userErrors: unknown[] } }>(
        anonymous,
        query,
        { input: { events } },
      );
      expect(answer.accepted).toBeNull();
      expect(answer.userErrors).toHaveLength(1);
    }
  });
});

describe('trackUserEvent', () => {
  const query = `mutation ($input: TrackUserEventInput!) { trackUserEvent(input: $input) {
    tracked { outcome id visitorId } userErrors { code field } } }`;
  interface Answer {
    trackUserEvent: { tracked: { outcome: string; id: string; visitorId: string | null }; userErrors: unknown[] };
  }

  it('is told by the account itself, or by a back end on its behalf', async () => {
    const anna = await aUser();
    const input = { name: 'run_agent', clientEventId: randomUUID() };
    const own = await graph.data<Answer>(anna, query, { input });
    expect(own.trackUserEvent.tracked.outcome).toBe('ACCEPTED');
    const told = await graph.data<Answer>(service, query, { input: { ...input, onBehalfOf: anna.userId } });
    expect(told.trackUserEvent.tracked).toMatchObject({ outcome: 'ACCEPTED', visitorId: null });
    const rows = await UserEventModel.find({ userId: anna.userId }).sort({ _id: 1 }).lean();
    expect(rows.map(({ source }) => source).sort()).toEqual(['service:tests', anna.userId].sort());
  });

  it('knows ids of events by their source: two accounts may use the same one', async () => {
    const [anna, ben] = [await aUser(), await aUser()];
    const input = { name: 'run_agent', clientEventId: randomUUID() };
    for (const outcome of ['ACCEPTED', 'DUPLICATE']) {
      for (const user of [anna, ben])
        expect((await graph.data<Answer>(user, query, { input })).trackUserEvent.tracked.outcome).toBe(outcome);
    }
  });

  it('refuses an id that a back end used for another account or other properties', async () => {
    const [anna, ben] = [await aUser(), await aUser()];
    const input = { name: 'run_agent', clientEventId: randomUUID(), onBehalfOf: anna.userId, properties: { a: 1 } };
    const problem = `mutation ($input: TrackUserEventInput!) { trackUserEvent(input: $input) { tracked { outcome } userErrors { code } } }`;
    const send = async (changed: object): Promise<unknown> => {
      const { trackUserEvent } = await graph.data<{
        trackUserEvent: { tracked: { outcome: string } | null; userErrors: { code: string }[] };
      }>(service, problem, { input: { ...input, ...changed } });
      return trackUserEvent.tracked?.outcome ?? trackUserEvent.userErrors[0]?.code;
    };
    expect(await send({})).toBe('ACCEPTED');
    expect(await send({})).toBe('DUPLICATE');
    for (const changed of [{ properties: { a: 2 } }, { name: 'other' }, { onBehalfOf: ben.userId }])
      expect(await send(changed)).toBe('IDEMPOTENCY_CONFLICT');
  });

  it('lets nobody tell for somebody else', async () => {
    const [anna, ben] = [await aUser(), await aUser()];
    const input = { name: 'x', clientEventId: randomUUID() };
    const foreign = await graph.data<Answer>(anna, query, { input: { ...input, onBehalfOf: ben.userId } });
    expect(foreign.trackUserEvent.userErrors).toMatchObject([{ code: 'NOT_ALLOWED' }]);
    const nobody = await graph.data<Answer>(service, query, { input });
    expect(nobody.trackUserEvent.userErrors).toMatchObject([{ code: 'REQUIRED', field: ['input', 'onBehalfOf'] }]);
    expect((await graph.run(anonymous, query, { input })).errors?.[0]?.extensions['code']).toBe('UNAUTHENTICATED');
    expect(await unwatched(() => UserEventModel.countDocuments({ name: 'x' }))).toBe(0);
    const unknown = { ...input, onBehalfOf: newId('tkt') };
    expect((await graph.data<Answer>(service, query, { input: unknown })).trackUserEvent.userErrors).toHaveLength(1);
    const gone = { ...input, onBehalfOf: newId('usr') };
    expect((await graph.data<Answer>(service, query, { input: gone })).trackUserEvent.userErrors).toMatchObject([
      { code: 'NOT_FOUND', field: ['input', 'onBehalfOf'] },
    ]);
    const late = { ...input, at: new Date(Date.now() - 80 * 3_600_000).toISOString() };
    expect((await graph.data<Answer>(anna, query, { input: late })).trackUserEvent.userErrors).toHaveLength(1);
    await expect(trackUserEvent(graph.context(anna), { clientEventId: randomUUID() })).rejects.toThrow('name');
  });
});
