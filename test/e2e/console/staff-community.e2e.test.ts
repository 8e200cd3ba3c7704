import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { askerAs, mailedToken, newUser, type Ask, type ConsoleUser } from '../../testkit/console-user.js';
import { PHONE, startConsole, type Console, type ConsolePage, type PageOptions } from '../../testkit/console.js';

const MINUTE = 60_000;

let tally: Console;
let admin: Ask;
let agent: Ask;
let made = 0;
const opened: ConsolePage[] = [];

beforeAll(async () => {
  tally = await startConsole();
  [admin, agent] = [await askerAs(tally, 'admin'), await askerAs(tally, 'agent')];
});

afterEach(async () => {
  for (const one of opened.splice(0)) await one.close();
});

afterAll(async () => {
  await tally.close();
});

const aKey = (): string => {
  made += 1;
  return `${String(Date.now() % 10_000_000)}-${String(made)}`;
};

async function open(path: string, options: PageOptions = {}): Promise<ConsolePage> {
  const one = await tally.open({ as: 'admin', ...options });
  opened.push(one);
  await one.goto(path);
  return one;
}

const parameter = (one: ConsolePage, name: string): string | null => new URL(one.page.url()).searchParams.get(name);

describe('webinars', () => {
  async function aWebinar(input: object = {}): Promise<{ id: string; title: string }> {
    const title = `Sewing of sails ${aKey()}`;
    const { createWebinar } = await admin<{ createWebinar: { webinar: { id: string } } }>(
      'mutation ($input: CreateWebinarInput!) { createWebinar(input: $input) { webinar { id } userErrors { code message } } }',
      {
        input: {
          ...{ title, format: 'LIVE', capacity: 1, durationMinutes: 60, timeZone: 'Europe/Berlin', publish: true },
          ...{ startsAt: new Date(Date.now() + 5 * 86_400_000).toISOString(), approval: 'MANUAL' },
          ...input,
        },
      },
    );
    return { id: createWebinar.webinar.id, title };
  }

  /** As a guest, who follows the mailed link. */
  async function register(webinarId: string, name: string): Promise<void> {
    const email = `guest.${aKey()}@people.example`;
    const { registerForWebinar } = await askAsGuest<{ registerForWebinar: { userErrors: unknown[] } }>(
      'mutation ($input: RegisterForWebinarInput!) { registerForWebinar(input: $input) { userErrors { code message } } }',
      { input: { webinarId, name, email } },
    );
    expect(registerForWebinar.userErrors).toEqual([]);
    const token = await mailedToken(tally.dataDir, email);
    const { redeemEmailAccess } = await askAsGuest<{ redeemEmailAccess: { userErrors: unknown[] } }>(
      'mutation ($token: String!) { redeemEmailAccess(input: { token: $token }) { userErrors { code message } } }',
      { token },
    );
    expect(redeemEmailAccess.userErrors).toEqual([]);
  }

  async function askAsGuest<Data>(query: string, variables: object): Promise<Data> {
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify({ query, variables });
    const answer = await fetch(`${tally.url}/graphql`, { method: 'POST', headers, body });
    return ((await answer.json()) as { data: Data }).data;
  }

  const statusOf = async (id: string): Promise<string> =>
    (await admin<{ webinar: { status: string } }>('query ($id: ID!) { webinar(id: $id) { status } }', { id })).webinar
      .status;

  it('are found by the filters of the address', async () => {
    const { title } = await aWebinar();
    const one = await open(`/staff/webinars?search=${encodeURIComponent(title)}`);
    await one.page.getByRole('link', { name: title }).waitFor();
    await one.page.getByLabel('Status').selectOption('ENDED');
    await one.page.getByText('No webinars').waitFor();
    expect(parameter(one, 'status')).toBe('ENDED');
    await one.goto('/staff/webinars');
    one.expectClean();
  });

  it('are published, give a seat, refuse one, and are cancelled with a reason', async () => {
    const { id } = await aWebinar({ publish: false });
    const one = await open(`/staff/webinars/${id}`);
    const { page } = one;
    const dialog = page.getByRole('dialog');
    await page.getByRole('button', { name: 'Publish' }).click();
    await dialog.getByRole('button', { name: 'Publish webinar' }).click();
    await page.locator('header').getByText('Scheduled').waitFor();
    expect(await statusOf(id)).toBe('SCHEDULED');

    await register(id, 'Greta Guest');
    await register(id, 'Gustav Guest');
    await page.reload();
    await page.getByText('0 of 1 seats taken').waitFor();
    await page.getByRole('button', { name: 'Approve: Greta Guest' }).click();
    await page.getByText('1 of 1 seats taken').first().waitFor();
    const row = page.getByRole('row').filter({ hasText: 'Gustav Guest' });
    await row.getByRole('button', { name: 'Reject' }).click();
    await dialog.getByLabel('Reason').fill('It is for sailors.');
    await dialog.getByRole('button', { name: 'Reject registration' }).click();
    await row.getByText('Denied').filter({ visible: true }).waitFor();
    await page.getByLabel('Status').selectOption('REGISTERED');
    await row.waitFor({ state: 'detached' });
    expect(parameter(one, 'status')).toBe('REGISTERED');
    await one.expectAccessible();

    await page.getByRole('button', { name: 'Cancel webinar' }).click();
    await dialog.getByRole('button', { name: 'Yes, cancel webinar' }).click();
    await expect.poll(() => dialog.getByLabel('Reason').getAttribute('aria-invalid')).toBe('true');
    await dialog.getByLabel('Reason').fill('The sails are all sewn.');
    await dialog.getByRole('button', { name: 'Yes, cancel webinar' }).click();
    await page.locator('header').getByText('Canceled').waitFor();
    expect(await statusOf(id)).toBe('CANCELLED');
    one.expectClean();
  });

  it('offer a seat to who waits', async () => {
    const { id } = await aWebinar({ approval: 'AUTOMATIC' });
    await register(id, 'Freya First');
    await register(id, 'Simon Second');
    await admin('mutation ($id: ID!) { updateWebinar(id: $id, input: { capacity: 1 }) { userErrors { code } } }', {
      id,
    });
    const one = await open(`/staff/webinars/${id}`);
    const row = one.page.getByRole('row').filter({ hasText: 'Simon Second' });
    await row.getByText('Number 1 on the waitlist').filter({ visible: true }).waitFor();
    await row.getByRole('button', { name: 'Offer seat: Simon Second' }).click();
    await row
      .getByText('Seat offered')
      .or(one.page.getByRole('alert').getByText(/seat/))
      .filter({ visible: true })
      .first()
      .waitFor();
    one.expectClean();
  });

  it('note who was there, once they have begun', async () => {
    const { webinars } = await admin<{ webinars: { nodes: { id: string; startsAt: string }[] } }>(
      '{ webinars(first: 20, sort: LATEST, filter: { status: ENDED }) { nodes { id startsAt } } }',
    );
    const found: { id: string; name: string; webinar: string; startsAt: string }[] = [];
    for (const { id, startsAt } of webinars.nodes) {
      const { registrations } = await admin<{ registrations: { nodes: { id: string; name: string }[] } }>(
        'query ($id: ID!) { registrations(webinarId: $id, first: 50, filter: { status: NO_SHOW }) { nodes { id name } } }',
        { id },
      );
      found.push(...registrations.nodes.map((one) => ({ ...one, webinar: id, startsAt })));
    }
    const [someone] = found;
    if (!someone) throw new Error('The demo has nobody who did not come.');
    const one = await open(`/staff/webinars/${someone.webinar}`);
    const row = one.page.getByRole('row').filter({ hasText: someone.name });
    await row.getByRole('button', { name: 'Record attendance' }).click();
    const dialog = one.page.getByRole('dialog');
    const until = dialog.getByLabel('Left');
    const end = await until.inputValue();
    await until.fill('');
    await dialog.getByRole('button', { name: 'Save attendance' }).click();
    await expect.poll(() => until.getAttribute('aria-invalid')).toBe('true');
    // The whole time is offered: who came late or left early has the fields changed.
    await until.fill(end);
    await dialog.getByRole('button', { name: 'Save attendance' }).click();
    await row.getByText('Attended').filter({ visible: true }).waitFor();
    const { node } = await admin<{ node: { status: string; attendance: { watchSeconds: number } } }>(
      'query ($id: ID!) { node(id: $id) { ... on WebinarRegistration { status attendance { watchSeconds } } } }',
      { id: someone.id },
    );
    expect(node.status).toBe('ATTENDED');
    expect(node.attendance.watchSeconds).toBeGreaterThan(20 * 60);
    one.expectClean();
  });
});

describe('moderation', () => {
  let reporter: ConsoleUser;

  beforeAll(async () => {
    reporter = await newUser(tally);
  });

  /** A post of an author of its own, for decisions stay with authors, reported by somebody else. */
  async function aReport(): Promise<{ path: string; id: string; body: string; author: ConsoleUser }> {
    const author = await newUser(tally);
    const body = `Buy my barnacles ${aKey()}`;
    const { createPost } = await author.ask<{ createPost: { post: { id: string } | null; userErrors: unknown[] } }>(
      'mutation ($input: CreatePostInput!) { createPost(input: $input) { post { id } userErrors { code message } } }',
      { input: { title: 'Barnacles', body } },
    );
    expect(createPost.userErrors).toEqual([]);
    const targetId = createPost.post?.id ?? '';
    const { reportContent } = await reporter.ask<{ reportContent: { userErrors: unknown[] } }>(
      'mutation ($input: ReportContentInput!) { reportContent(input: $input) { userErrors { code message } } }',
      { input: { targetId, targetKind: 'POST', reason: 'SPAM', text: 'Again.' } },
    );
    expect(reportContent.userErrors).toEqual([]);
    const { moderationQueue } = await admin<{ moderationQueue: { nodes: { id: string; snapshot: string }[] } }>(
      '{ moderationQueue(first: 50, sort: NEW) { nodes { id snapshot } } }',
    );
    const item = moderationQueue.nodes.find(({ snapshot }) => snapshot.includes(body));
    if (!item) throw new Error('What was reported is not in the queue.');
    return { id: item.id, path: `/staff/moderation/${item.id}`, body, author };
  }

  interface Item {
    status: string;
    actions: { id: string; action: string; state: string; expiresAt: string | null }[];
  }
  const stored = async (id: string): Promise<Item> =>
    (
      await admin<{ moderationItem: Item }>(
        'query ($id: ID!) { moderationItem(id: $id) { status actions { id action state expiresAt } } }',
        { id },
      )
    ).moderationItem;

  async function decide({ page }: ConsolePage, action: string, words: string): Promise<void> {
    await page.getByLabel('Action').selectOption(action);
    await page.getByLabel('Reason').fill('Advertising, again.');
    await page.getByRole('button', { name: 'Decide' }).click();
    await page.getByText('Decision saved').first().waitFor();
    if (words) await page.getByRole('list', { name: 'Decisions' }).getByText(words, { exact: true }).first().waitFor();
  }

  it('opens what was reported from the queue by keyboard, and decides by keyboard', async () => {
    const { id, body } = await aReport();
    const one = await open('/staff/moderation?sort=NEW&kind=POST');
    const { page } = one;
    const row = page.getByRole('row').filter({ hasText: body });
    await row.waitFor();
    await row.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Decide' }).waitFor();
    await one.expectAccessible();
    await page.getByLabel('Action').focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    const isInForm = await page.getByLabel('Reason').evaluate((field) => document.activeElement === field);
    if (!isInForm) await page.getByLabel('Reason').focus();
    await page.keyboard.type('It is only about barnacles.');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('Decision saved').first().waitFor();
    expect(await stored(id)).toMatchObject({ status: 'IGNORED', actions: [] });
    one.expectClean();
  });

  it.each([
    ['WARN', 'Warn', 'APPROVED'],
    ['HIDE', 'Hide', 'APPROVED'],
    ['LOCK', 'Lock', 'APPROVED'],
    ['REMOVE', 'Remove', 'DELETED'],
  ])('decides to %s', async (action, words, status) => {
    const { id, path } = await aReport();
    const one = await open(path);
    await decide(one, action, words);
    const item = await stored(id);
    expect(item.actions.map((done) => done.action)).toEqual([action]);
    expect(item.status).toBe(status);
    one.expectClean();
  });

  it('hides and puts back', async () => {
    const { id, path } = await aReport();
    const one = await open(path);
    await decide(one, 'HIDE', 'Hide');
    await one.page.reload();
    await decide(one, 'RESTORE', 'Restore');
    expect((await stored(id)).actions.map(({ action }) => action).sort()).toEqual(['HIDE', 'RESTORE']);
    one.expectClean();
  });

  it('refuses to decide about what somebody else has decided meanwhile', async () => {
    const { id, path } = await aReport();
    const one = await open(path);
    await one.page.getByLabel('Action').waitFor();
    const { resolveModeration } = await agent<{ resolveModeration: { userErrors: unknown[] } }>(
      'mutation ($id: ID!, $input: ResolveModerationInput!) { resolveModeration(id: $id, input: $input) { userErrors { code message } } }',
      { id, input: { expectedVersion: 1, reason: 'Quicker.', action: 'WARN' } },
    );
    expect(resolveModeration.userErrors).toEqual([]);
    await one.page.getByLabel('Action').selectOption('REMOVE');
    await one.page.getByLabel('Reason').fill('Away with it.');
    await one.page.getByRole('button', { name: 'Decide' }).click();
    await one.page.getByRole('alert').waitFor();
    expect((await stored(id)).actions.map(({ action }) => action)).toEqual(['WARN']);
    one.expectClean();
  });

  it('decides an appeal: it stands, or it is taken back', async () => {
    for (const [label, yes, outcome] of [
      ['Uphold', 'Uphold decision', 'UPHELD'],
      ['Overturn', 'Overturn decision', 'OVERTURNED'],
    ] as const) {
      const { id, author } = await aReport();
      const { resolveModeration } = await agent<{ resolveModeration: { userErrors: unknown[] } }>(
        'mutation ($id: ID!, $input: ResolveModerationInput!) { resolveModeration(id: $id, input: $input) { userErrors { code message } } }',
        { id, input: { expectedVersion: 1, reason: 'Advertising.', action: 'HIDE' } },
      );
      expect(resolveModeration.userErrors).toEqual([]);
      const action = (await stored(id)).actions[0]?.id ?? '';
      const text = `They are my own barnacles ${aKey()}.`;
      const { appealModeration } = await author.ask<{ appealModeration: { userErrors: unknown[] } }>(
        'mutation ($id: ID!, $input: AppealModerationInput!) { appealModeration(id: $id, input: $input) { userErrors { code message } } }',
        { id: action, input: { text } },
      );
      expect(appealModeration.userErrors).toEqual([]);
      const one = await open('/staff/appeals');
      const { page } = one;
      const appeal = page.getByRole('list', { name: 'Appeals' }).getByRole('listitem').filter({ hasText: text });
      await appeal.waitFor();
      await appeal.getByRole('button', { name: label }).click();
      await page.getByRole('dialog').getByLabel('Reason').fill('Looked at it again.');
      await page.getByRole('dialog').getByRole('button', { name: yes }).click();
      await appeal.waitFor({ state: 'detached' });
      await page.getByLabel('Status').selectOption(outcome);
      await appeal.getByText('Looked at it again.').waitFor();
      expect(parameter(one, 'status')).toBe(outcome);
      const [done] = (await stored(id)).actions.filter((one) => one.id === action);
      expect(done?.state).toBe(outcome === 'UPHELD' ? 'IN_FORCE' : 'REVERTED');
      one.expectClean();
    }
  });

  it.each([
    ['MUTE', 'Mute'],
    ['TEMP_BAN', 'Temporary ban'],
  ])('decides to %s, until a time', async (action, words) => {
    const { id, path } = await aReport();
    const one = await open(path);
    await one.page.getByLabel('Action').selectOption(action);
    await one.page.getByLabel('Ends').fill('');
    await one.page.getByLabel('Reason').fill('Advertising, again.');
    await one.page.getByRole('button', { name: 'Decide' }).click();
    await expect.poll(() => one.page.getByLabel('Ends').getAttribute('aria-invalid')).toBe('true');
    await one.page.getByLabel('Action').selectOption('WARN');
    await decide(one, action, words);
    const [done] = (await stored(id)).actions;
    expect(done).toMatchObject({ action, state: 'IN_FORCE' });
    expect(Date.parse(done?.expiresAt ?? '')).toBeGreaterThan(Date.now() + 60 * MINUTE);
    one.expectClean();
  });

  it('bans for good only when a second moderator agrees', async () => {
    const { id, path } = await aReport();
    const first = await open(path, { as: 'agent' });
    await decide(first, 'BAN', '');
    expect((await stored(id)).actions).toEqual([]);
    const second = await open(path);
    await second.page.getByText('Grace Agent proposes a permanent ban.').waitFor();
    await decide(second, 'BAN', 'Ban');
    expect((await stored(id)).actions).toMatchObject([{ action: 'BAN', state: 'IN_FORCE' }]);
    first.expectClean();
    second.expectClean();
  });
});

describe('the audit log', () => {
  it('is filtered by operation, record, kind and person, in the address', async () => {
    const { createWebinar } = await admin<{ createWebinar: { webinar: { id: string } } }>(
      'mutation ($input: CreateWebinarInput!) { createWebinar(input: $input) { webinar { id } userErrors { code message } } }',
      {
        input: {
          ...{ title: `Rope work ${aKey()}`, format: 'LIVE', capacity: 5, durationMinutes: 30, timeZone: 'UTC' },
          startsAt: new Date(Date.now() + 86_400_000).toISOString(),
        },
      },
    );
    const { id } = createWebinar.webinar;
    await admin('mutation ($id: ID!) { publishWebinar(id: $id) { userErrors { code } } }', { id });
    const one = await open('/staff/audit');
    const { page } = one;
    const rows = page.getByRole('table', { name: 'Audit log entries' }).locator('tbody tr');
    await page.getByRole('searchbox', { name: 'Record' }).fill(id);
    await expect.poll(() => parameter(one, 'target')).toBe(id);
    await rows.getByText('Mutation.publishWebinar').waitFor();
    await expect.poll(() => rows.count()).toBe(1);
    // The operation's own name is enough.
    await page.getByRole('searchbox', { name: 'Operation' }).fill('cancelWebinar');
    await page.getByText('No entries').waitFor();
    await page.getByRole('searchbox', { name: 'Operation' }).fill('publishWebinar');
    await rows.getByText('Mutation.publishWebinar').waitFor();
    const link = page.url().slice(one.url.length);
    await page.getByLabel('Type').selectOption('READ');
    await page.getByText('No entries').waitFor();

    const other = await open(link);
    const same = other.page.getByRole('table', { name: 'Audit log entries' }).locator('tbody tr');
    await same.getByText('Mutation.publishWebinar').waitFor();
    await same.getByRole('button', { name: 'Ada Admin' }).click();
    await other.page.getByText('Showing only actions by Ada Admin.').waitFor();
    expect(parameter(other, 'actor')).toMatch(/^usr_/);
    await other.page.getByRole('button', { name: 'Show all actions' }).click();
    await expect.poll(() => parameter(other, 'actor')).toBeNull();
    await other.expectAccessible();
    one.expectClean();
    other.expectClean();
  });

  it('fits a phone in dark colours', async () => {
    const one = await open('/staff/audit', { viewport: PHONE, scheme: 'dark' });
    await one.page.locator('main tbody tr').first().waitFor();
    await one.expectNoSidewaysScroll();
    await one.expectAccessible();
    one.expectClean();
  });
});
