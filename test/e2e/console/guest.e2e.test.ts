import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { letBegin } from '../../testkit/console-database.js';
import { PHONE, startConsole, type Console, type ConsolePage, type PageOptions } from '../../testkit/console.js';
import { askerAs, askerOf, mailedToken, type Ask } from '../../testkit/console-user.js';
import { until } from '../../testkit/until.js';

const MINUTE = 60_000;
const DAY = 86_400_000;
const REDEEM =
  'mutation ($token: String!) { redeemEmailAccess(input: { token: $token }) { capability userErrors { code } } }';
const REQUEST =
  'mutation ($input: RequestEmailAccessInput!) { requestEmailAccess(input: $input) { accepted userErrors { code } } }';

let tally: Console;
let admin: Ask;
let made = 0;
const opened: ConsolePage[] = [];
const taken = new Set<string>();

beforeAll(async () => {
  tally = await startConsole();
  admin = await askerAs(tally, 'admin');
});

afterEach(async () => {
  for (const one of opened.splice(0)) await one.close();
});

afterAll(async () => {
  await tally.close();
});

/** Somebody new each time, so that nobody asks too often. */
const anybody: Ask = (query, variables) => askerOf(tally.url)(query, variables);
const aKey = (): string => `${String(Date.now() % 10_000_000)}-${String((made += 1))}`;
const anAddress = (): string => `gwen.guest.${aKey()}@people.example`;

async function open(path: string, options: PageOptions = {}): Promise<ConsolePage> {
  const one = await tally.open(options);
  opened.push(one);
  await one.goto(path);
  return one;
}

type Scope = 'CONSULTATIONS' | 'APPLICATIONS' | 'REGISTRATIONS';

/** Asks for a link by the graph and takes it from the mail, which may come a moment after that of an earlier one. */
async function aLink(email: string, scope: Scope): Promise<string> {
  await anybody(REQUEST, { input: { email, scope } });
  return `/email-access#token=${await newToken(email)}`;
}

/** The token of a mail that no earlier step took. */
async function newToken(email: string): Promise<string> {
  const token = await until(async () => {
    const newest = await mailedToken(tally.dataDir, email);
    return taken.has(newest) ? undefined : newest;
  });
  taken.add(token);
  return token;
}

/** What a mailed link opens, in a page of its own. */
async function openRecords(email: string, scope: Scope, options?: PageOptions): Promise<ConsolePage> {
  const one = await open(await aLink(email, scope), options);
  await one.page.getByRole('button', { name: 'Open records' }).click();
  await one.page.getByRole('heading', { level: 1, name: /^Your / }).waitFor();
  await one.settled();
  return one;
}

async function heading({ page }: ConsolePage, name: string): Promise<void> {
  await page.getByRole('heading', { level: 1, name }).waitFor();
}

/** Runs a mutation and has it done. */
async function done(ask: Ask, mutation: string, variables: object): Promise<void> {
  const { answer } = await ask<{ answer: { userErrors: unknown[] } }>(mutation, variables);
  expect(answer.userErrors).toEqual([]);
}

/** A request of somebody without an account. */
async function aConsultation(email: string): Promise<{ id: string; scheduledAt: string }> {
  const date = (ahead: number): string => new Date(Date.now() + ahead * DAY).toISOString().slice(0, 10);
  const { consultationSlots } = await anybody<{ consultationSlots: { startsAt: string }[] }>(
    'query ($from: String!, $to: String!) { consultationSlots(type: PRODUCT_DEMO, from: $from, to: $to, timeZone: "Europe/Berlin") { startsAt } }',
    { from: date(30), to: date(40) },
  );
  const scheduledAt = consultationSlots[made % consultationSlots.length]?.startsAt ?? '';
  const { requestConsultation } = await anybody<{ requestConsultation: { consultation: { id: string } } }>(
    'mutation ($input: RequestConsultationInput!) { requestConsultation(input: $input) { consultation { id } } }',
    {
      input: {
        ...{ consultationType: 'PRODUCT_DEMO', timeZone: 'Europe/Berlin', scheduledAt },
        contact: { name: 'Gwen Guest', email },
      },
    },
  );
  return { id: requestConsultation.consultation.id, scheduledAt };
}

/** An application without an account for a posting of this test alone. */
async function anApplication(email: string): Promise<{ id: string; title: string }> {
  const title = `Lamp trimmer ${aKey()}`;
  const { createJobPosting } = await admin<{ createJobPosting: { jobPosting: { id: string } } }>(
    'mutation ($input: CreateJobPostingInput!) { createJobPosting(input: $input) { jobPosting { id } } }',
    {
      input: {
        ...{ title, department: 'Coast', location: 'Sylt', workplace: 'ON_SITE' },
        ...{ employmentType: 'FULL_TIME', description: 'You trim the lamps.' },
      },
    },
  );
  await done(
    anybody,
    'mutation ($input: SubmitApplicationInput!) { answer: submitApplication(input: $input) { userErrors { code message } } }',
    { input: { jobId: createJobPosting.jobPosting.id, consent: true, applicant: { name: 'Gwen Guest', email } } },
  );
  const { applicationsByEmail } = await admin<{ applicationsByEmail: { nodes: { id: string }[] } }>(
    'query ($email: String!) { applicationsByEmail(email: $email) { nodes { id } } }',
    { email },
  );
  return { id: applicationsByEmail.nodes[0]?.id ?? '', title };
}

async function anOffer(id: string): Promise<void> {
  await done(
    admin,
    'mutation ($id: ID!, $input: MoveApplicationInput!) { answer: moveApplication(id: $id, input: $input) { userErrors { code message } } }',
    { id, input: { from: 'SUBMITTED', to: 'REFERENCE_CHECK', reason: 'Known to us' } },
  );
  await done(
    admin,
    'mutation ($id: ID!, $input: ExtendOfferInput!) { answer: extendOffer(id: $id, input: $input) { userErrors { code message } } }',
    { id, input: { amountMinor: 5_400_000, currency: 'EUR', terms: 'Thirty days of holiday.' } },
  );
}

async function aWebinar(startsIn: number, capacity: number): Promise<{ id: string; title: string }> {
  const title = `Knots for guests ${aKey()}`;
  const { createWebinar } = await admin<{ createWebinar: { webinar: { id: string } } }>(
    'mutation ($input: CreateWebinarInput!) { createWebinar(input: $input) { webinar { id } userErrors { code message } } }',
    {
      input: {
        ...{ title, format: 'LIVE', capacity, durationMinutes: 45, timeZone: 'Europe/Berlin', publish: true },
        ...{ description: 'Knots.', joinUrl: 'https://meet.example/knots' },
        startsAt: new Date(Date.now() + startsIn).toISOString(),
      },
    },
  );
  return { id: createWebinar.webinar.id, title };
}

async function register(webinarId: string, email: string): Promise<void> {
  await done(
    anybody,
    'mutation ($input: RegisterForWebinarInput!) { answer: registerForWebinar(input: $input) { userErrors { code message } } }',
    { input: { webinarId, name: 'Gwen Guest', email } },
  );
  const token = await newToken(email);
  await done(
    anybody,
    'mutation ($token: String!) { answer: redeemEmailAccess(input: { token: $token }) { userErrors { code message } } }',
    { token },
  );
}

describe('the way in', () => {
  it('leads from the sign-in page by a mailed link to the consultations, whose capability is kept nowhere', async () => {
    const email = anAddress();
    const { scheduledAt } = await aConsultation(email);
    const one = await open('/sign-in');
    const { page } = one;
    await page.getByRole('link', { name: 'Continue without an account' }).click();
    await heading(one, 'View your records');
    await one.expectAccessible();
    await page.getByRole('button', { name: 'Email me a link' }).click();
    await page.getByText('This field is required.').waitFor();
    await page.getByLabel('Email').fill(email);
    await page.getByRole('button', { name: 'Email me a link' }).click();
    await heading(one, 'Check your email');
    await page.getByText(`We sent a link to ${email}.`).waitFor();
    await one.expectAccessible();

    const token = await mailedToken(tally.dataDir, email);
    const mails = await readFile(join(tally.dataDir, 'outbox', 'mails.jsonl'), 'utf8');
    expect(mails).toContain(`/email-access#token=${token}`);
    await one.goto(`/email-access#token=${token}`);
    await one.expectAccessible();
    const redeemed = page.waitForResponse((answer) => answer.request().postData()?.includes('Redeem') ?? false);
    await page.getByRole('button', { name: 'Open records' }).click();
    const { data } = (await (await redeemed).json()) as { data: { redeemEmailAccess: { capability: string } } };
    await heading(one, 'Your consultations');
    const entry = page.getByRole('list', { name: 'Your consultations' }).getByRole('listitem');
    await entry.getByText('Requested', { exact: true }).waitFor();
    await expect.poll(() => entry.locator('time').first().getAttribute('datetime')).toBe(scheduledAt);
    const hours = new Date(scheduledAt).toLocaleTimeString('en-GB', { timeZone: 'Europe/Berlin', timeStyle: 'short' });
    await expect.poll(() => entry.locator('time').first().textContent()).toContain(hours);
    await one.expectAccessible();
    expect(page.url()).toBe(`${tally.url}/email-access`);
    const kept = await page.evaluate(() => JSON.stringify([localStorage, sessionStorage]));
    expect(data.redeemEmailAccess.capability.length).toBeGreaterThan(20);
    expect(kept).not.toContain(data.redeemEmailAccess.capability);
    expect(await one.context.cookies()).toEqual([]);

    await entry.getByRole('button', { name: 'Cancel consultation' }).click();
    await page.getByRole('dialog').getByLabel('Reason').fill('My ship sails earlier.');
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel consultation' }).click();
    await entry.getByText('My ship sails earlier.').waitFor();
    await entry.getByText('Canceled', { exact: true }).waitFor();
    await expect.poll(() => entry.getByRole('button').count()).toBe(0);

    await page.getByRole('button', { name: 'Close', exact: true }).click();
    await page.getByText('Access closed').waitFor();
    await one.page.reload();
    await heading(one, 'View your records');
    one.expectClean();
  });

  it('is refused to a used link and to a wrong one, with a way to another', async () => {
    const email = anAddress();
    const used = await aLink(email, 'CONSULTATIONS');
    await anybody(REDEEM, { token: used.split('=')[1] });
    for (const link of [used, '/email-access#token=nothing-of-ours']) {
      const one = await open(link);
      await one.page.getByRole('button', { name: 'Open records' }).click();
      await heading(one, 'This link no longer works');
      await one.expectAccessible();
      await one.page.getByRole('button', { name: 'Request a new link' }).click();
      await heading(one, 'View your records');
      expect(one.page.url()).toBe(`${tally.url}/email-access`);
      one.expectClean();
    }
  });

  it('says so where nothing was sent, and where the server is not there', async () => {
    const one = await openRecords(anAddress(), 'APPLICATIONS');
    await one.page.getByText('No applications', { exact: true }).waitFor();
    one.expectClean();

    const other = await open(await aLink(anAddress(), 'REGISTRATIONS'));
    await other.context.route('**/graphql', (route) =>
      route.request().postData()?.includes('GuestRegistrations') ? route.abort() : route.fallback(),
    );
    await other.page.getByRole('button', { name: 'Open records' }).click();
    await other.page.getByText('Cannot reach the server.').waitFor();
    await other.expectAccessible();
    await other.context.unroute('**/graphql');
    await other.page.getByRole('button', { name: 'Try again' }).click();
    await other.page.getByText('No registrations', { exact: true }).waitFor();
  });

  it('are moved to another time', async () => {
    const email = anAddress();
    const { id, scheduledAt } = await aConsultation(email);
    await done(admin, 'mutation ($id: ID!) { answer: confirmConsultation(id: $id) { userErrors { code message } } }', {
      id,
    });
    const one = await openRecords(email, 'CONSULTATIONS');
    const entries = one.page.getByRole('list', { name: 'Your consultations' }).getByRole('listitem');
    await one.page.getByRole('button', { name: 'Reschedule' }).click();
    const dialog = one.page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Reschedule to this time' }).click();
    await dialog.getByText('Choose a time.').waitFor();
    // Others who test at once take the first.
    const time = dialog
      .getByRole('group', { name: /^Available times on/ })
      .getByRole('button')
      .last();
    await time.click();
    await one.expectAccessible();
    await dialog.getByRole('button', { name: 'Reschedule to this time' }).click();
    await entries
      .filter({ hasText: 'Rescheduled' })
      .getByText(/^Rescheduled to /)
      .waitFor();
    const moved = entries.filter({ hasText: 'Confirmed' }).locator('time').first();
    await expect.poll(() => moved.getAttribute('datetime')).not.toBe(scheduledAt);
    one.expectClean();
  });

  it('ends when the server takes the capability no more', async () => {
    const email = anAddress();
    await aConsultation(email);
    const one = await openRecords(email, 'CONSULTATIONS');
    // As hours later, when a computer wakes: the capability that is sent has run out.
    await one.context.route('**/graphql', (route) =>
      route.continue({ headers: { ...route.request().headers(), authorization: 'Bearer run.out.now' } }),
    );
    await one.page.getByRole('button', { name: 'Cancel consultation' }).click();
    await one.page.getByRole('dialog').getByRole('button', { name: 'Cancel consultation' }).click();
    await one.page.getByText('Your access has expired').waitFor();
    await expect.poll(() => one.page.getByText('Product demo').count()).toBe(0);
    one.expectClean(/^401 /);
  });

  it('ends after half an hour', async () => {
    const one = await open(await aLink(anAddress(), 'CONSULTATIONS'));
    await one.page.clock.install();
    await one.page.getByRole('button', { name: 'Open records' }).click();
    await one.page.getByText('No consultations', { exact: true }).waitFor();
    await one.page.clock.fastForward('30:01');
    await one.page.getByText('Your access has expired').waitFor();
    await one.page.getByRole('button', { name: 'Email me a link' }).waitFor();
    one.expectClean();
  });
});

describe('the consultations of a guest', () => {
  it('are rated once they took place', async () => {
    const email = anAddress();
    await aConsultation(email);
    const id = await consultationOf(email);
    const staff = await askerAs(tally, 'agent');
    await done(
      staff,
      'mutation ($id: ID!) { answer: confirmConsultation(id: $id, input: { meetingUrl: "https://meet.example/light" }) { userErrors { message } } }',
      { id },
    );
    const one = await openRecords(email, 'CONSULTATIONS');
    const { page } = one;
    const link = page.getByRole('link', { name: 'Join the meeting' });
    await expect.poll(() => link.getAttribute('href')).toBe('https://meet.example/light');

    await letBegin(tally, id, 40);
    await done(
      staff,
      'mutation ($id: ID!) { answer: completeConsultation(id: $id, input: { summary: "A light was seen." }) { userErrors { message } } }',
      { id },
    );
    const later = await openRecords(email, 'CONSULTATIONS');
    await later.page.getByRole('button', { name: 'Leave feedback' }).click();
    await later.page.getByRole('button', { name: 'Send feedback' }).click();
    await later.page.getByText('Choose 1 to 5 stars.').waitFor();
    await later.page.getByRole('radio', { name: '4 of 5' }).focus();
    await later.page.keyboard.press('Space');
    await later.page.getByLabel('Comment').fill('Bright.');
    await later.expectAccessible();
    await later.page.getByRole('button', { name: 'Send feedback' }).click();
    await later.page.getByText('Your feedback', { exact: true }).waitFor();
    await later.page.getByText('Bright.', { exact: true }).waitFor();
    later.expectClean();
  });

  /** By a link of its own. */
  async function consultationOf(email: string): Promise<string> {
    const token = (await aLink(email, 'CONSULTATIONS')).split('=')[1];
    const { redeemEmailAccess } = await anybody<{ redeemEmailAccess: { capability: string } }>(REDEEM, { token });
    const guest = askerOf(tally.url, redeemEmailAccess.capability);
    const { consultationsByEmail } = await guest<{ consultationsByEmail: { nodes: { id: string }[] } }>(
      '{ consultationsByEmail { nodes { id } } }',
    );
    return consultationsByEmail.nodes[0]?.id ?? '';
  }
});

describe('the applications of a guest', () => {
  it('show an offer, which is accepted', async () => {
    const email = anAddress();
    const { id, title } = await anApplication(email);
    await anOffer(id);
    const one = await openRecords(email, 'APPLICATIONS');
    const { page } = one;
    await page.getByRole('heading', { name: title }).waitFor();
    await page.getByText('Thirty days of holiday.').waitFor();
    await page.getByText('€54,000.00').waitFor();
    await one.expectAccessible();
    await page.getByRole('button', { name: 'Accept offer' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Accept offer' }).click();
    await page.getByText('Accepted', { exact: true }).waitFor();
    one.expectClean();
  });

  it('are declined or withdrawn', async () => {
    const email = anAddress();
    const [offered, sent] = [await anApplication(email), await anApplication(email)];
    await anOffer(offered.id);
    const one = await openRecords(email, 'APPLICATIONS');
    const { page } = one;
    const dialog = page.getByRole('dialog');
    const entry = (title: string) => page.locator('li', { hasText: title });
    await entry(offered.title).getByRole('button', { name: 'Decline' }).click();
    await dialog.getByLabel('Reason').fill('Too far from home.');
    await dialog.getByRole('button', { name: 'Decline' }).click();
    await entry(offered.title).getByText('Declined', { exact: true }).waitFor();
    await dialog.waitFor({ state: 'detached' });
    await entry(sent.title).getByRole('button', { name: 'Withdraw' }).click();
    await dialog.getByRole('button', { name: 'Withdraw application' }).click();
    await page.getByText('Application withdrawn').first().waitFor();
    await expect.poll(() => entry(sent.title).getByRole('button').count()).toBe(0);
    const { application } = await admin<{ application: { status: string } }>(
      'query ($id: ID!) { application(id: $id) { status } }',
      { id: sent.id },
    );
    expect(application.status).toBe('WITHDRAWN');
    one.expectClean();
  });
});

describe('the registrations of a guest', () => {
  it('give the link to join in its time', async () => {
    const email = anAddress();
    const [soon, later] = [await aWebinar(10 * MINUTE, 5), await aWebinar(5 * DAY, 5)];
    for (const { id } of [soon, later]) await register(id, email);
    const one = await openRecords(email, 'REGISTRATIONS');
    const { page } = one;
    const entry = (title: string) => page.locator('li', { hasText: title });
    await entry(later.title).getByText('The join link opens 15 minutes before the start:').waitFor();
    await one.expectAccessible();
    await entry(soon.title).getByRole('button', { name: 'Join now' }).click();
    const link = entry(soon.title).getByRole('link', { name: 'Open the room' });
    await expect.poll(() => link.getAttribute('href')).toContain('https://meet.example/knots');
    await entry(soon.title).getByRole('button', { name: 'Mark as left' }).click();
    await page.getByText('Marked as left').first().waitFor();
    one.expectClean();
  });

  it('are confirmed when a seat is offered, and cancelled', async () => {
    const [first, second] = [anAddress(), anAddress()];
    const { id } = await aWebinar(5 * DAY, 1);
    await register(id, first);
    await register(id, second);
    const before = await openRecords(first, 'REGISTRATIONS');
    await before.page.getByRole('button', { name: 'Cancel registration' }).click();
    await before.page.getByRole('dialog').getByRole('button', { name: 'Cancel registration' }).click();
    await before.page.getByText('Canceled', { exact: true }).waitFor();
    before.expectClean();

    const one = await openRecords(second, 'REGISTRATIONS');
    await one.page.getByText('Seat offered').waitFor();
    await one.page.getByRole('button', { name: 'Confirm seat' }).click();
    await one.page.getByText('Registered', { exact: true }).waitFor();
    one.expectClean();
  });
});

describe('on a phone, in the dark', () => {
  it.each(['CONSULTATIONS', 'APPLICATIONS', 'REGISTRATIONS'] as const)('%s fit and can be read', async (scope) => {
    const email = anAddress();
    if (scope === 'CONSULTATIONS') await aConsultation(email);
    if (scope === 'APPLICATIONS') await anOffer((await anApplication(email)).id);
    if (scope === 'REGISTRATIONS') await register((await aWebinar(5 * DAY, 5)).id, email);
    const one = await openRecords(email, scope, { viewport: PHONE, scheme: 'dark' });
    await one.page.locator('main li').first().waitFor();
    await one.expectNoSidewaysScroll();
    await one.expectAccessible();
    await one.page.getByRole('button', { name: 'Close', exact: true }).click();
    await one.page.getByText('Access closed').waitFor();
    await one.expectNoSidewaysScroll();
    await one.expectAccessible();
    one.expectClean();
  });
});
