import mongoose from 'mongoose';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { UserViewer } from '../../src/auth/viewer.js';
import { DEMO_LOGINS, DEMO_PASSWORD } from '../../src/demo/demo.accounts.js';
import { declaredIndexes } from '../../src/database/indexes.js';
import { Demo } from '../../src/demo/demo.runner.js';
import { seedDemo } from '../../src/demo/demo.seed.js';
import { newId } from '../../src/shared/ids.js';
import { anonymous } from '../testkit/callers.js';
import { unwatched } from '../testkit/commands.js';
import { collectionsWith, recordsWith } from '../testkit/collections.js';
import { useGraph } from '../testkit/graph.js';
import { ERASE, TECHNICAL_ROWS, wrongLines, type Receipt } from '../testkit/receipts.js';

const graph = useGraph();

/** A word that stands in every text that the demo's user writes, in every domain. */
const CANARY = newId('canary');
const TEXTS =
  /^(body|note|text|comment|description|summary|message|subject|title|reason|content|coverLetter|company|name)$/;
const [, , { email: EMAIL }] = DEMO_LOGINS;

function withCanary(value: unknown, key = ''): unknown {
  if (typeof value === 'string') return TEXTS.test(key) ? `${value.slice(0, 60)} ${CANARY}` : value;
  if (Array.isArray(value)) return value.map((item) => withCanary(item, key));
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, withCanary(part, name)]));
}

let viewer: UserViewer;

beforeAll(async () => {
  // eslint-disable-next-line @typescript-eslint/unbound-method -- called with the demo that it was taken from
  const run = Demo.prototype.run;
  const spy = vi.spyOn(Demo.prototype, 'run').mockImplementation(function (this: Demo, caller, query, variables, mode) {
    const isUser = typeof caller === 'object' && caller.email === EMAIL;
    return run.call(this, caller, query, isUser ? (withCanary(variables) as typeof variables) : variables, mode);
  });
  await seedDemo(graph.app, () => undefined, { tickets: 10, voters: 30 });
  spy.mockRestore();
  const { signIn } = await graph.data<{ signIn: { accessToken: string } }>(
    anonymous,
    'mutation ($input: SignInInput!) { signIn(input: $input) { accessToken } }',
    { input: { email: EMAIL, password: DEMO_PASSWORD } },
  );
  viewer = (await graph.viewerOf(signIn.accessToken)) as UserViewer;
}, 600_000);

/** Rows that say of a person only that there are others: a revision, a revocation. */
const NOTHING_TO_TELL = new Set(['favoritetrees']);

const inAll = async (...words: string[]): Promise<string[]> => {
  const found = await Promise.all(words.map(collectionsWith));
  return [...new Set(found.flat())].filter((name) => !TECHNICAL_ROWS.has(name)).sort();
};

/** The collections that Tally stands for; others help them. */
const COLLECTIONS =
  'users user_sessions visitors sessions pageviews chatinteractions toolusages userevents apiusages labexperiments agentsubscriptions transactions supporttickets consultations communityposts communitycomments communitylikes communitygroups communitymemberships communityevents communitycontents communitymetrics communitymoderations communitysuggestions agentpersonalizations userfavorites webinarregistrations jobapplications webinars jobpostings webhookevents idempotencykeys';

describe('the demo', () => {
  it('has records in every collection, each with indexes that say why they are there', async () => {
    const empty = (): Promise<string[]> =>
      unwatched(async () => {
        const names: string[] = [];
        for (const name of COLLECTIONS.split(' '))
          if ((await mongoose.connection.collection(name).countDocuments()) === 0) names.push(name);
        return names;
      });
    // The embedded database was once seen to count none where some had just been stored.
    await expect.poll(empty).toEqual([]);
    const declared = declaredIndexes();
    for (const name of COLLECTIONS.split(' ')) {
      expect(declared.get(name)?.length, name).toBeGreaterThan(0);
      for (const { reason } of declared.get(name) ?? []) expect(reason.length, name).toBeGreaterThan(10);
    }
  });
});

describe('a person who used everything', () => {
  it('is given all of it, and afterwards is nowhere but in the listed holds', async () => {
    // Mails of the demo to others wait until they are sent, with what the person wrote.
    await expect.poll(() => collectionsWith(CANARY), { timeout: 30_000 }).not.toContain('mails');
    const before = await inAll(CANARY, viewer.userId, EMAIL);
    expect(before.length).toBeGreaterThan(25);

    const { exportMyData } = await graph.data<{ exportMyData: { data: Record<string, unknown[]> } }>(
      viewer,
      'mutation ($password: String!) { exportMyData(input: { password: $password }) { data } }',
      { password: DEMO_PASSWORD },
    );
    const given = Object.entries(exportMyData.data).flatMap(([name, rows]) => (rows.length > 0 ? [name] : []));
    expect(before.filter((name) => !given.includes(name) && !NOTHING_TO_TELL.has(name))).toEqual([]);
    const told = Object.entries(exportMyData.data).flatMap(([name, rows]) =>
      JSON.stringify(rows).includes(CANARY) ? [name] : [],
    );
    expect((await inAll(CANARY)).filter((name) => !told.includes(name))).toEqual([]);

    const named = await recordsWith(CANARY, viewer.userId, EMAIL);
    const { eraseMyAccount } = await graph.data<Receipt>(viewer, ERASE, { password: DEMO_PASSWORD });
    const receipt = eraseMyAccount.receipt ?? [];
    expect(receipt.length).toBeGreaterThan(20);
    expect(await wrongLines(receipt, named)).toEqual([]);
    const holds = receipt.flatMap(({ collection, kept }) => (kept === null ? [] : [collection]));
    expect((await inAll(CANARY)).filter((name) => !holds.includes(name))).toEqual([]);
    expect(await inAll(EMAIL)).toEqual([]);
    expect((await inAll(viewer.userId)).filter((name) => !holds.includes(name))).toEqual([]);
  }, 120_000);
});
