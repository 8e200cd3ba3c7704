import type { Locator } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { letBegin } from '../../testkit/console-database.js';
import { PHONE, startConsole, type Console, type ConsolePage, type PageOptions } from '../../testkit/console.js';
import { askerAs, newUser, type Ask, type ConsoleUser } from '../../testkit/console-user.js';

const DAY = 86_400_000;

let tally: Console;
let staff: Ask;
let made = 0;
const opened: ConsolePage[] = [];

beforeAll(async () => {
  tally = await startConsole();
  staff = await askerAs(tally, 'agent');
});

afterEach(async () => {
  for (const one of opened.splice(0)) await one.close();
});

afterAll(async () => {
  await tally.close();
});

async function open(options: PageOptions): Promise<ConsolePage> {
  const one = await tally.open(options);
  opened.push(one);
  return one;
}

const main = ({ page }: ConsolePage): Locator => page.locator('main');
const badgeOf = (one: ConsolePage, words: string): Locator =>
  main(one).locator('header').getByText(words, { exact: true });
/** The dialog that is on top: one of the drawer's actions, or the drawer itself. */
const dialogOf = ({ page }: ConsolePage): Locator => page.getByRole('dialog').last();

interface Asked {
  id: string;
  company: string;
  scheduledAt: string;
  guest: ConsoleUser;
}

/** Times that are free some days ahead, where no other test looks for them. */
async function freeTimes(ask: Ask, days = 20): Promise<string[]> {
  const date = (ahead: number): string => new Date(Date.now() + ahead * DAY).toISOString().slice(0, 10);
  const { consultationSlots } = await ask<{ consultationSlots: { startsAt: string }[] }>(
    'query ($from: String!, $to: String!) { consultationSlots(type: PRODUCT_DEMO, from: $from, to: $to, timeZone: "Europe/Berlin") { startsAt } }',
    { from: date(days), to: date(days + 10) },
  );
  return consultationSlots.map(({ startsAt }) => startsAt);
}

/** A request of a guest that only this test has. */
async function aRequest(): Promise<Asked> {
  made += 1;
  const guest = await newUser(tally);
  const company = `Lighthouse ${String(Date.now() % 1_000_000)}-${String(made)}`;
  const times = await freeTimes(guest.ask);
  const scheduledAt = times[Math.floor(Math.random() * times.length)];
  const input = {
    ...{ consultationType: 'PRODUCT_DEMO', scheduledAt, timeZone: 'Europe/Berlin', company: { name: company } },
    project: { description: 'A light that turns by itself.' },
  };
  const { requestConsultation } = await guest.ask<{
    requestConsultation: { consultation: { id: string; scheduledAt: string }; userErrors: unknown[] };
  }>(
    'mutation ($input: RequestConsultationInput!) { requestConsultation(input: $input) { consultation { id scheduledAt } userErrors { message } } }',
    { input },
  );
  expect(requestConsultation.userErrors).toEqual([]);
  return { ...requestConsultation.consultation, company, guest };
}

/** The same, confirmed; with minutes it began so long ago. */
async function aConfirmed(beganMinutesAgo?: number): Promise<Asked> {
  const asked = await aRequest();
  const { confirmConsultation } = await staff<{ confirmConsultation: { userErrors: unknown[] } }>(
    'mutation ($id: ID!) { confirmConsultation(id: $id, input: { meetingUrl: "https://meet.example.com/light" }) { userErrors { message } } }',
    { id: asked.id },
  );
  expect(confirmConsultation.userErrors).toEqual([]);
  if (beganMinutesAgo === undefined) return asked;
  await letBegin(tally, asked.id, beganMinutesAgo);
  return { ...asked, scheduledAt: new Date(Date.now() - beganMinutesAgo * 60_000).toISOString() };
}

/** `2026-12-15` in Berlin, where the pages are. */
const dayOf = (at: string): string => new Date(at).toLocaleDateString('sv-SE', { timeZone: 'Europe/Berlin' });
const clockOf = (at: string): string =>
  new Date(at).toLocaleTimeString('en-GB', { timeZone: 'Europe/Berlin', timeStyle: 'short' });

async function atWeekOf(one: ConsolePage, at: string): Promise<void> {
  await one.goto(`/staff/consultations?week=${dayOf(at)}`);
  await main(one).getByRole('group', { name: 'Consultations this week' }).waitFor();
}

const blockOf = (one: ConsolePage, { company }: Asked): Locator =>
  main(one).getByRole('group', { name: 'Consultations this week' }).getByRole('button', { name: company });
const requestOf = (one: ConsolePage, { company }: Asked): Locator =>
  main(one)
    .getByRole('list', { name: /Requests awaiting confirmation/ })
    .getByRole('listitem')
    .filter({ hasText: company });

describe('the calendar', () => {
  it('asks for the week that it shows, one request a week, and jumps over empty ones', async () => {
    const agent = await open({ as: 'agent' });
    const asked: { from: string; to: string; host: string | null }[] = [];
    agent.page.on('request', (request) => {
      const body = request.url().endsWith('/graphql') ? (request.postDataJSON() as unknown) : null;
      const { operationName, variables } = (body ?? {}) as { operationName?: string; variables?: (typeof asked)[0] };
      if (operationName === 'StaffCalendar' && variables) asked.push(variables);
    });
    // The week in which Berlin's clocks go back is an hour longer.
    await agent.goto('/staff/consultations?week=2031-10-22');
    await main(agent).getByText('No consultations this week.').waitFor();
    expect(asked).toMatchObject([{ from: '2031-10-19T22:00:00.000Z', to: '2031-10-26T23:00:00.000Z', host: null }]);
    await main(agent).getByRole('button', { name: 'Next week' }).click();
    await main(agent).getByText('27 October 2031 to 2 November 2031').waitFor();
    await expect.poll(() => asked.length).toBe(2);
    expect(asked[1]).toMatchObject({ from: '2031-10-26T23:00:00.000Z', to: '2031-11-02T23:00:00.000Z' });
    agent.expectClean();
  });

  it('leads from an empty week to the next one, and to the one of today', async () => {
    const request = await aRequest();
    const agent = await open({ as: 'agent' });
    await agent.goto('/staff/consultations?week=2020-06-01');
    await main(agent).getByRole('button', { name: 'Go to next consultation' }).click();
    await main(agent).getByText('No consultations this week.').waitFor({ state: 'detached' });
    await main(agent).getByRole('button', { name: 'This week' }).click();
    await expect.poll(() => new URL(agent.page.url()).search).toBe('');
    await atWeekOf(agent, request.scheduledAt);
    await blockOf(agent, request).waitFor();
    await agent.expectAccessible();
    const phone = await open({ as: 'agent', viewport: PHONE, scheme: 'dark' });
    await atWeekOf(phone, request.scheduledAt);
    await blockOf(phone, request).waitFor();
    await phone.expectNoSidewaysScroll();
    await phone.expectAccessible();
    agent.expectClean();
    phone.expectClean();
  });
});

describe('a request', () => {
  it('is confirmed with a place to meet, which its guest then has', async () => {
    const request = await aRequest();
    const [agent, guest] = [await open({ as: 'agent' }), await open({ as: request.guest })];
    await atWeekOf(agent, request.scheduledAt);
    await requestOf(agent, request).getByRole('button', { name: 'Confirm' }).click();
    await dialogOf(agent).getByLabel('Meeting link').fill('not an address');
    await dialogOf(agent).getByRole('button', { name: 'Confirm consultation' }).click();
    const address = dialogOf(agent).getByLabel('Meeting link');
    await expect.poll(() => address.getAttribute('aria-invalid')).toBe('true');
    await address.fill('https://meet.example.com/lighthouse');
    await dialogOf(agent).getByRole('button', { name: 'Confirm consultation' }).click();
    await requestOf(agent, request).waitFor({ state: 'detached' });
    await blockOf(agent, request).getByText('Confirmed').waitFor();

    await guest.goto(`/consultations/${request.id}`);
    await badgeOf(guest, 'Confirmed').waitFor();
    const join = main(guest).getByRole('link', { name: 'Join the meeting' });
    await expect.poll(() => join.getAttribute('href')).toBe('https://meet.example.com/lighthouse');
    agent.expectClean();
    guest.expectClean();
  });

  it('is declined for a reason that its guest reads', async () => {
    const request = await aRequest();
    const [agent, guest] = [await open({ as: 'agent' }), await open({ as: request.guest })];
    await atWeekOf(agent, request.scheduledAt);
    await requestOf(agent, request)
      .getByRole('button', { name: /^Details/ })
      .click();
    // Calling off is for what was confirmed.
    await expect.poll(() => dialogOf(agent).getByRole('button', { name: 'Cancel', exact: true }).count()).toBe(0);
    await dialogOf(agent).getByRole('button', { name: 'Decline' }).click();
    await dialogOf(agent).getByLabel('Reason').fill('We sell no lighthouses.');
    await dialogOf(agent).getByRole('button', { name: 'Decline request' }).click();
    await requestOf(agent, request).waitFor({ state: 'detached' });
    await blockOf(agent, request).waitFor({ state: 'detached' });
    await guest.goto(`/consultations/${request.id}`);
    await badgeOf(guest, 'Declined').waitFor();
    await main(guest).getByText('We sell no lighthouses.').first().waitFor();
    agent.expectClean();
    guest.expectClean();
  });
});

describe('a confirmed consultation', () => {
  it('is moved to a time that is free, with a reason', async () => {
    const confirmed = await aConfirmed();
    const [agent, guest] = [await open({ as: 'agent' }), await open({ as: confirmed.guest })];
    const wanted = (await freeTimes(confirmed.guest.ask)).filter((at) => dayOf(at) !== dayOf(confirmed.scheduledAt));
    const [target = ''] = wanted;
    await atWeekOf(agent, confirmed.scheduledAt);
    await blockOf(agent, confirmed).click();
    await dialogOf(agent).getByRole('button', { name: 'Reschedule' }).click();
    await dialogOf(agent)
      .getByLabel('New time')
      .fill(`${dayOf(target)}T03:00`);
    await dialogOf(agent)
      .getByRole('group', { name: 'Available times that day' })
      .getByRole('button', { name: clockOf(target), exact: true })
      .click();
    await expect
      .poll(() => dialogOf(agent).getByLabel('New time').inputValue())
      .toBe(`${dayOf(target)}T${clockOf(target)}`);
    await dialogOf(agent).getByRole('button', { name: 'Reschedule consultation' }).click();
    await expect.poll(() => dialogOf(agent).getByLabel('Reason').getAttribute('aria-invalid')).toBe('true');
    await dialogOf(agent).getByLabel('Reason').fill('The host travels.');
    await dialogOf(agent).getByRole('button', { name: 'Reschedule consultation' }).click();
    await agent.page.getByText('Consultation rescheduled. The guest was notified.').first().waitFor();
    await atWeekOf(agent, target);
    await blockOf(agent, confirmed).getByText(clockOf(target)).waitFor();
    await blockOf(agent, confirmed).getByText('Confirmed').waitFor();

    await guest.goto(`/consultations/${confirmed.id}`);
    await badgeOf(guest, 'Rescheduled').waitFor();
    await main(guest).getByText('Rescheduled to').waitFor();
    agent.expectClean();
    guest.expectClean();
  });

  it('is called off, with a reason that its guest reads', async () => {
    const confirmed = await aConfirmed();
    const [agent, guest] = [await open({ as: 'agent' }), await open({ as: confirmed.guest })];
    await atWeekOf(agent, confirmed.scheduledAt);
    await blockOf(agent, confirmed).click();
    // Before its time nothing can be said about how it went.
    await dialogOf(agent)
      .getByText('You can start it, complete it or mark it as a no-show once its start time has passed.')
      .waitFor();
    await expect.poll(() => dialogOf(agent).getByRole('button', { name: 'Complete' }).count()).toBe(0);
    await dialogOf(agent).getByRole('button', { name: 'Cancel', exact: true }).click();
    await dialogOf(agent).getByRole('button', { name: 'Cancel consultation' }).click();
    await expect.poll(() => dialogOf(agent).getByLabel('Reason').getAttribute('aria-invalid')).toBe('true');
    await dialogOf(agent).getByLabel('Reason').fill('The lamp is broken.');
    await dialogOf(agent).getByRole('button', { name: 'Cancel consultation' }).click();
    await blockOf(agent, confirmed).waitFor({ state: 'detached' });
    await guest.goto(`/consultations/${confirmed.id}`);
    await badgeOf(guest, 'Canceled').waitFor();
    await main(guest).getByText('The lamp is broken.').first().waitFor();
    agent.expectClean();
    guest.expectClean();
  });

  it('is given to another host, whose week it then stands in', async () => {
    const host = await newUser(tally);
    const admin = await askerAs(tally, 'admin');
    const { me } = await host.ask<{ me: { id: string } }>('{ me { id } }');
    const roles = async (given: string[]): Promise<void> => {
      await admin(
        'mutation ($id: ID!, $roles: [Role!]!) { setUserRoles(id: $id, input: { roles: $roles }) { userErrors { message } } }',
        { id: me.id, roles: given },
      );
    };
    const confirmed = await aConfirmed();
    // Only now: before, another test's consultation could have come to this host.
    await roles(['SUPPORT_AGENT']);
    try {
      const agent = await open({ as: 'agent' });
      await atWeekOf(agent, confirmed.scheduledAt);
      await blockOf(agent, confirmed).click();
      await dialogOf(agent).getByRole('button', { name: 'Change host' }).click();
      await dialogOf(agent).getByRole('button', { name: 'Assign host' }).click();
      await dialogOf(agent).getByText('This field is required.').waitFor();
      const field = dialogOf(agent).getByRole('combobox', { name: 'New host' });
      await field.fill(host.name);
      await agent.page.getByRole('option', { name: host.name }).click();
      await dialogOf(agent).getByLabel('Meeting link').fill('https://meet.example.com/other');
      await dialogOf(agent).getByRole('button', { name: 'Assign host' }).click();
      await agent.page.getByText('Host changed. The guest was notified.').first().waitFor();
      await dialogOf(agent).getByText(host.name).waitFor();
      await dialogOf(agent).getByRole('link', { name: 'https://meet.example.com/other' }).waitFor();
      await dialogOf(agent).getByRole('button', { name: 'Close' }).click();

      const filter = main(agent).getByRole('combobox', { name: 'Host' });
      await filter.click();
      await agent.page.keyboard.type('Grace');
      await agent.page.getByRole('option', { name: 'Grace Agent (you)' }).click();
      await blockOf(agent, confirmed).waitFor({ state: 'detached' });
      await filter.click();
      await agent.page.keyboard.type(host.name);
      await agent.page.getByRole('option', { name: host.name }).click();
      await blockOf(agent, confirmed).getByText(host.name).waitFor();
      agent.expectClean();
    } finally {
      await roles([]);
    }
  });
});

describe('a consultation whose time has come', () => {
  it('is started and completed, and its guest reads what came of it', async () => {
    const begun = await aConfirmed(5);
    const [agent, guest] = [await open({ as: 'agent' }), await open({ as: begun.guest })];
    await atWeekOf(agent, begun.scheduledAt);
    await blockOf(agent, begun).click();
    await dialogOf(agent).getByRole('button', { name: 'Start' }).click();
    await dialogOf(agent).getByText('In progress').waitFor();
    await dialogOf(agent).getByRole('button', { name: 'Complete' }).click();
    await dialogOf(agent).getByRole('button', { name: 'Complete consultation' }).click();
    await expect.poll(() => dialogOf(agent).getByLabel('Summary').getAttribute('aria-invalid')).toBe('true');
    await dialogOf(agent).getByLabel('Summary').fill('They take two lamps.');
    await dialogOf(agent).getByLabel('Next steps').fill('We send an offer.');
    await dialogOf(agent).getByRole('button', { name: 'Complete consultation' }).click();
    await agent.page.getByText('Consultation completed. The guest was asked for feedback.').first().waitFor();
    await dialogOf(agent).getByText('They take two lamps.').waitFor();
    await dialogOf(agent).getByRole('button', { name: 'Close' }).click();
    await blockOf(agent, begun).getByText('Completed').waitFor();

    await guest.goto(`/consultations/${begun.id}`);
    await badgeOf(guest, 'Completed').waitFor();
    await main(guest).getByText('They take two lamps.').waitFor();
    await main(guest).getByText('We send an offer.').waitFor();
    await main(guest).getByRole('heading', { name: 'How was it?' }).waitFor();
    agent.expectClean();
    guest.expectClean();
  });

  it('is marked as missed, and corrected when that was wrong', async () => {
    const begun = await aConfirmed(20);
    const [agent, guest] = [await open({ as: 'agent' }), await open({ as: begun.guest })];
    await atWeekOf(agent, begun.scheduledAt);
    await blockOf(agent, begun).click();
    await dialogOf(agent).getByRole('button', { name: 'No-show' }).click();
    await dialogOf(agent).getByLabel('Who did not attend?').selectOption('GUEST');
    await dialogOf(agent).getByRole('button', { name: 'Mark as no-show' }).click();
    await agent.page.getByText('Marked as a no-show').first().waitFor();
    await dialogOf(agent).getByText('No-show', { exact: true }).waitFor();
    await guest.goto(`/consultations/${begun.id}`);
    await badgeOf(guest, 'No-show').waitFor();

    await dialogOf(agent).getByRole('button', { name: 'Complete' }).click();
    await dialogOf(agent).getByLabel('Summary').fill('They came late; we talked.');
    await dialogOf(agent).getByRole('button', { name: 'Complete consultation' }).click();
    await dialogOf(agent).getByText('They came late; we talked.').waitFor();
    await guest.goto(`/consultations/${begun.id}`);
    await badgeOf(guest, 'Completed').waitFor();
    agent.expectClean();
    guest.expectClean();
  });
});
