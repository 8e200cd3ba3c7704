import { describe, expect, it } from 'vitest';
import { UserModel } from '../../src/domains/identity/user/user.model.js';
import { anAdmin, anAgent, anonymous, aUser } from '../testkit/callers.js';
import { useGraph, type GraphAnswer } from '../testkit/graph.js';

const graph = useGraph();

/** Intl knows them, and Temporal does not: what one accepts must not be the other's to reckon with. */
const ABBREVIATIONS = ['PST', 'IST', 'JST', 'AST', 'ACT', 'VST', 'PNT'];
const UPDATE = `mutation ($zone: TimeZone) { updateProfile(input: { timeZone: $zone }) { user { timeZone } } }`;
const SUMMARY = '{ billingSummary(filter: { from: "2026-01-01" }) { timeZone } }';
const HOUR = 3_600_000;

const codesOf = ({ errors = [] }: GraphAnswer): unknown[] => errors.map(({ extensions }) => extensions['code']);
const dayFromNow = (days: number): string => new Date(Date.now() + days * 24 * HOUR).toISOString().slice(0, 10);
const slots = (zone: string): string =>
  `{ consultationSlots(type: PRODUCT_DEMO, from: "${dayFromNow(3)}", to: "${dayFromNow(12)}", timeZone: "${zone}") { startsAt } }`;

/** What an older version accepted. */
async function storeZone(userId: string, timeZone: string): Promise<void> {
  await UserModel.updateOne({ _id: userId }, { $set: { timeZone } });
}

describe('a zone that nothing can reckon with', () => {
  it.each(ABBREVIATIONS)('%s is refused as the zone of a profile', async (zone) => {
    const anna = await aUser();
    expect(codesOf(await graph.run(anna, UPDATE, { zone }))).toEqual(['BAD_USER_INPUT']);
    const literal = await graph.run(anna, `mutation { updateProfile(input: { timeZone: "${zone}" }) { user { id } } }`);
    expect(codesOf(literal)).toEqual(['GRAPHQL_VALIDATION_FAILED']);
    expect((await graph.data<{ me: unknown }>(anna, '{ me { timeZone } }')).me).toEqual({ timeZone: null });
  });

  it.each(ABBREVIATIONS)('%s is refused wherever a report or a list takes a zone', async (zone) => {
    const admin = await anAdmin();
    const range = 'from: "2026-09-01T00:00:00Z", to: "2026-09-03T00:00:00Z"';
    const documents = [
      `{ analyticsSeries(input: { ${range}, interval: DAY, timeZone: "${zone}" }) { points { at } } }`,
      `{ retention(input: { ${range}, period: WEEK, timeZone: "${zone}" }) { __typename } }`,
      `{ usageSummary(filter: { ${range}, timeZone: "${zone}" }) { from } }`,
      slots(zone),
    ];
    for (const document of documents) {
      const answer = await graph.run(admin, document);
      expect([document, codesOf(answer)]).toEqual([document, ['BAD_USER_INPUT']]);
      expect(answer.errors?.[0]?.message).toBe('timeZone must be an IANA time zone, for example Europe/Berlin.');
    }
    const billing = `{ billingSummary(filter: { from: "2026-01-01", timeZone: "${zone}" }) { timeZone } }`;
    expect(codesOf(await graph.run(admin, billing))).toEqual(['GRAPHQL_VALIDATION_FAILED']);
  });
});

describe('a stored zone that nothing can reckon with', () => {
  it.each(['PST', 'IST', 'Mars/Olympus'])('%s counts as none for its owner', async (zone) => {
    const anna = await aUser();
    await storeZone(anna.userId, zone);
    expect(await graph.data(anna, SUMMARY)).toEqual({ billingSummary: { timeZone: 'UTC' } });
    expect(await graph.data(anna, '{ me { timeZone } }')).toEqual({ me: { timeZone: null } });
  });

  it('takes the slots of nobody: its owner works by UTC', async () => {
    await anAgent();
    const before = await graph.data(anonymous, slots('Europe/Berlin'));
    const other = await anAgent();
    await storeZone(other.userId, 'IST');
    expect(await graph.data(anonymous, slots('Europe/Berlin'))).toEqual(before);
  });

  it('does not keep its owner from a consultation', async () => {
    await anAgent();
    const anna = await aUser();
    await storeZone(anna.userId, 'PST');
    const { consultationSlots } = await graph.data<{ consultationSlots: { startsAt: string }[] }>(anna, slots('UTC'));
    const answer = await graph.data(
      anna,
      `mutation ($at: DateTimeISO!) { requestConsultation(input: { consultationType: PRODUCT_DEMO, scheduledAt: $at }) {
        consultation { timeZone } userErrors { code } } }`,
      { at: consultationSlots[0]?.startsAt },
    );
    expect(answer).toEqual({ requestConsultation: { consultation: { timeZone: 'UTC' }, userErrors: [] } });
  });
});

describe('a range at the ends of the calendar', () => {
  const EARLY = '0000-01-01T00:00:00Z';
  const LATE = '9999-12-31T23:00:00Z';
  const moments = (from: string, to: string): string => `from: "${from}", to: "${to}"`;
  const days = (from: string, to: string): string => moments(from.slice(0, 10), to.slice(0, 10));
  /** Reports that divide a range into steps. */
  const reports = (range: string, zone: string): string[] => [
    `{ usageSummary(filter: { ${range}, timeZone: "${zone}" }) { from } }`,
    `{ labExperimentStats(filter: { ${range} }) { __typename } }`,
    `{ ticketStats(${range}) { __typename } }`,
    `{ analyticsOverview(input: { ${range} }) { __typename } }`,
    `{ analyticsSeries(input: { ${range}, interval: DAY, timeZone: "${zone}" }) { points { at } } }`,
    `{ retention(input: { ${range}, period: WEEK, timeZone: "${zone}" }) { __typename } }`,
  ];
  const ENDS = [
    ['9999-12-20T00:00:00Z', LATE],
    [EARLY, '0000-01-05T00:00:00Z'],
    [EARLY, EARLY],
    [EARLY, LATE],
  ] as const;
  const ZONES = ['Pacific/Kiritimati', 'Pacific/Pago_Pago'];

  it.each(ENDS)('from %s to %s is refused by reports, with its code', async (from, to) => {
    const admin = await anAdmin();
    for (const document of ZONES.flatMap((zone) => reports(moments(from, to), zone))) {
      const answer = await graph.run(admin, document);
      expect([document, codesOf(answer)]).toEqual([document, ['BAD_USER_INPUT']]);
      expect(answer.errors?.[0]?.message).toContain('must be in the years 1970 to 9000');
    }
  });

  it.each(ENDS)('from %s to %s breaks no list and no sum', async (from, to) => {
    const admin = await anAdmin();
    const documents = ZONES.flatMap((zone) => [
      `{ billingSummary(filter: { ${days(from, to)}, timeZone: "${zone}" }) { timeZone } }`,
      `{ revenueSummary(period: DAY, filter: { ${days(from, to)}, timeZone: "${zone}" }) { __typename } }`,
      `{ consultationSlots(type: PRODUCT_DEMO, ${days(from, to)}, timeZone: "${zone}") { startsAt } }`,
      `{ hiringFunnel(${moments(from, to)}) { __typename } }`,
      `{ communityMetrics(filter: { ${days(from, to)} }) { nodes { day } } }`,
      `{ webinars(filter: { ${moments(from, to)} }) { nodes { id } } }`,
      `{ consultations(filter: { ${moments(from, to)} }) { nodes { id } } }`,
    ]);
    for (const document of documents) {
      const codes = codesOf(await graph.run(admin, document));
      expect([document, codes.filter((code) => code !== 'BAD_USER_INPUT')]).toEqual([document, []]);
    }
  });
});
