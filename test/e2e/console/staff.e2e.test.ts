import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { pressWhileLifted } from '../../testkit/console-keys.js';
import { intercept, type Answer } from '../../testkit/console-states.js';
import { PHONE, startConsole, type Console, type ConsolePage, type PageOptions } from '../../testkit/console.js';

interface StaffScreen {
  /** The list's path; with `record` its first entry is opened. */
  path: string;
  record?: true;
  operation: string;
  /** Something that only data bring. */
  shows: RegExp;
}

const QUEUE: StaffScreen = { path: '/staff/tickets', operation: 'StaffQueue', shows: /\d+ tickets/ };
const SCREENS: readonly StaffScreen[] = [
  QUEUE,
  { path: '/staff/tickets', record: true, operation: 'StaffTicket', shows: /Conversation/ },
  { path: '/staff/consultations', operation: 'StaffCalendar', shows: /Hudson Mutual/ },
  { path: '/staff/hiring', operation: 'HiringBoard', shows: /In this stage/ },
  { path: '/staff/hiring', record: true, operation: 'StaffApplication', shows: /Cover letter/ },
  { path: '/staff/webinars', operation: 'StaffWebinars', shows: /Customer round table/ },
  { path: '/staff/webinars', record: true, operation: 'StaffWebinar', shows: /seats taken/ },
  { path: '/staff/moderation', operation: 'ModerationDesk', shows: /10x your agent/ },
  { path: '/staff/moderation', record: true, operation: 'ModerationItem', shows: /Reported for/ },
  { path: '/staff/transactions', operation: 'StaffTransactions', shows: /Credit, paid by bank transfer/ },
  { path: '/staff/transactions', record: true, operation: 'StaffTransaction', shows: /Refundable/ },
  { path: '/staff/webhook-events', operation: 'StaffWebhookEvents', shows: /payment_intent.succeeded/ },
  { path: '/staff/webhook-events', record: true, operation: 'StaffWebhookEvent', shows: /Provider ID/ },
  { path: '/staff/appeals', operation: 'AppealsDesk', shows: /Appeal text/ },
  { path: '/staff/audit', operation: 'StaffAudit', shows: /Grace Agent/ },
];
const LISTS = SCREENS.filter(({ record }) => !record);

/** Filters that leave nothing, and what is said then. */
const EMPTY: readonly (readonly [path: string, words: string])[] = [
  ['/staff/tickets?status=SPAM', 'No tickets'],
  ['/staff/consultations?week=2031-01-06', 'No consultations this week.'],
  ['/staff/hiring?search=zzzzz', 'No applications'],
  ['/staff/webinars?search=zzzzz', 'No webinars'],
  ['/staff/moderation?status=DELETED', 'No reported content'],
  ['/staff/appeals?status=OVERTURNED', 'No appeals'],
  ['/staff/transactions?currency=CHF', 'No transactions'],
  ['/staff/webhook-events?type=never.sent', 'No events'],
  ['/staff/audit?operation=neverDone', 'No entries'],
];

/** What the shell asks for itself. */
const OF_SHELL = ['ShellViewer'];

let console_: Console;
const opened: ConsolePage[] = [];

async function open(options: PageOptions): Promise<ConsolePage> {
  const page = await console_.open(options);
  opened.push(page);
  return page;
}

beforeAll(async () => {
  // A server of its own: these tests decide about what the demo brings.
  console_ = await startConsole({});
});

afterEach(async () => {
  for (const page of opened.splice(0)) await page.close();
});

afterAll(async () => {
  await console_.close();
});

function main(page: ConsolePage): ReturnType<Page['locator']> {
  return page.page.locator('main');
}

/** Opens a screen as its users do, and names the operations that it sent. */
async function visit(page: ConsolePage, { path, record, shows }: StaffScreen): Promise<string[]> {
  const see = async (): Promise<void> => {
    await main(page).getByText(shows).first().waitFor();
    await page.settled();
  };
  if (!record) {
    return page.operationsOf(async () => {
      await page.goto(path);
      await see();
    });
  }
  await page.goto(path);
  const first = main(page).locator(`a[href^="${path}/"]`).first();
  await first.waitFor();
  return page.operationsOf(async () => {
    await first.click();
    await see();
  });
}

const FAULT = {
  errors: [{ message: 'The disk is full.', extensions: { code: 'INTERNAL_SERVER_ERROR', errorId: 'err-7' } }],
  data: null,
};

describe('the screens of the staff', () => {
  it('show the demo data to an administrator, by one request each, and have no serious finding of axe', async () => {
    const page = await open({ as: 'admin' });
    for (const screen of SCREENS) {
      const operations = await visit(page, screen);
      expect(
        operations.filter((name) => !OF_SHELL.includes(name)),
        screen.path,
      ).toEqual([screen.operation]);
      await page.expectAccessible();
    }
    page.expectClean();
  }, 180_000);

  it('have no serious finding of axe in the dark', async () => {
    const page = await open({ as: 'admin', scheme: 'dark' });
    for (const screen of SCREENS) {
      await visit(page, screen);
      await page.expectAccessible();
    }
    page.expectClean();
  }, 180_000);

  it('fit a narrow phone', async () => {
    const page = await open({ as: 'admin', viewport: PHONE });
    for (const screen of SCREENS) {
      await visit(page, screen);
      await page.expectNoSidewaysScroll();
    }
    page.expectClean();
  }, 180_000);

  it('show to an agent what agents may use, and nothing else', async () => {
    const page = await open({ as: 'agent' });
    await page.goto('/staff/tickets');
    const links = page.page.getByRole('navigation', { name: 'Main navigation' }).locator('a[href^="/staff/"]');
    const paths = await Promise.all((await links.all()).map((link) => link.getAttribute('href')));
    expect(paths).toEqual(['/staff/tickets', '/staff/consultations', '/staff/moderation', '/staff/appeals']);
    await page.goto('/staff/transactions');
    await page.page.getByRole('heading', { name: 'No access' }).waitFor();
    for (const path of ['/staff/tickets', '/staff/consultations', '/staff/moderation']) {
      for (const screen of SCREENS.filter((one) => one.path === path)) await visit(page, screen);
    }
    page.expectClean();
  }, 120_000);

  it('say what to do where there is nothing', async () => {
    const page = await open({ as: 'admin' });
    for (const [path, words] of EMPTY) {
      await page.goto(path);
      await main(page).getByText(words).waitFor();
    }
    page.expectClean();
  }, 120_000);

  it('show an outline while they load, a coded fault where that fails, and the data on another try', async () => {
    const page = await open({ as: 'admin' });
    for (const { path, operation, shows } of LISTS) {
      let answer: (how: Answer) => void = () => undefined;
      const held = new Promise<Answer>((resolve) => {
        answer = resolve;
      });
      const letGo = await intercept(page, operation, () => held);
      await page.page.goto(`${page.url}${path}`);
      await page.page.getByRole('status', { name: 'Loading' }).first().waitFor();
      await page.page.locator('h1').waitFor();
      answer('goes on');
      await main(page).getByText(shows).first().waitFor();
      await letGo();

      const mend = await intercept(page, operation, () => ({ status: 200, json: FAULT }));
      await page.page.goto(`${page.url}${path}`);
      const fault = main(page).getByRole('alert');
      await fault.getByText('INTERNAL_SERVER_ERROR').waitFor();
      await fault.getByText('err-7').waitFor();
      await mend();
      await fault.getByRole('button', { name: 'Try again' }).click();
      await main(page).getByText(shows).first().waitFor();
    }
    page.expectClean();
  }, 180_000);

  it('say that there is no network, keep what is known, and read again when it is back', async () => {
    const page = await open({ as: 'admin' });
    await visit(page, QUEUE);
    // The code of the next screen is there already; only its data are missing.
    await page.page.getByRole('link', { name: 'Appeals' }).click();
    await main(page).getByText('Appeal text').waitFor();
    await page.page.getByRole('link', { name: 'Ticket queue' }).click();
    await main(page)
      .getByText(/\d+ tickets/)
      .waitFor();
    await page.setOffline(true);
    await page.page.getByText('You are offline').waitFor();
    await main(page)
      .getByText(/\d+ tickets/)
      .waitFor();
    await main(page).getByLabel('Status').selectOption('PENDING');
    await main(page).getByText('NETWORK_ERROR').waitFor();
    await page.setOffline(false);
    await main(page)
      .getByText(/\d+ tickets/)
      .waitFor();
    page.expectClean(/ERR_INTERNET_DISCONNECTED|WebSocket/);
  }, 180_000);
});

describe('the ticket queue', () => {
  it('is worked by keyboard alone', async () => {
    const page = await open({ as: 'admin' });
    await page.goto('/staff/tickets');
    const { keyboard } = page.page;
    await keyboard.press('j');
    await keyboard.press('j');
    await keyboard.press('k');
    const row = page.page.locator('tr[data-index="0"]');
    await row.and(page.page.locator(':focus')).waitFor();
    await keyboard.press('a');
    await row.getByText('Ada Admin').waitFor();
    await keyboard.press('Enter');
    await main(page).getByRole('heading', { name: 'Conversation' }).waitFor();

    await keyboard.press('n');
    await main(page).getByLabel('Your internal note').and(page.page.locator(':focus')).waitFor();
    await keyboard.type('Ask the engineers first.');
    await keyboard.press('Control+Enter');
    const note = main(page).locator('li[data-kind=note]', { hasText: 'Ask the engineers first.' });
    await note.getByText('Internal note').waitFor();

    await main(page).getByRole('heading', { name: 'Conversation' }).click();
    await keyboard.press('u');
    await main(page)
      .getByText(/\d+ tickets/)
      .waitFor();
    await keyboard.press('/');
    await keyboard.type('zzzzz');
    await main(page).getByText('No tickets').waitFor();
    page.expectClean();
  });

  it('has clocks that tick', async () => {
    const page = await open({ as: 'admin' });
    await page.page.clock.install();
    await page.goto('/staff/tickets');
    const clock = page.page.locator('tr[data-index="0"] time').first();
    const before = await clock.textContent();
    await page.page.clock.fastForward('02:00');
    await expect.poll(() => clock.textContent()).not.toBe(before);
  });

  it('changes a ticket by what it allows, and shows a coded fault at its field', async () => {
    const page = await open({ as: 'agent' });
    await page.goto('/staff/tickets?whose=mine');
    await page.page.locator('tr[data-index="1"]').click();
    await main(page).getByRole('button', { name: 'Resolve' }).click();
    const dialog = page.page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Resolve ticket' }).click();
    await expect.poll(() => dialog.getByLabel('Resolution').getAttribute('aria-invalid')).toBe('true');
    await dialog.getByRole('button', { name: 'Cancel' }).last().click();

    await main(page).getByRole('button', { name: 'Snooze' }).click();
    await page.page.getByRole('dialog').getByRole('button', { name: 'Snooze ticket' }).click();
    await main(page).getByRole('button', { name: 'Wake ticket' }).click();
    await main(page).getByRole('button', { name: 'Snooze' }).waitFor();

    await main(page).getByRole('button', { name: 'Change status' }).click();
    await page.page.getByRole('dialog').getByLabel('New status').selectOption('ON_HOLD');
    await page.page.getByRole('dialog').getByRole('button', { name: 'Change' }).click();
    await main(page).locator('header').getByText('On hold').waitFor();
    page.expectClean();
  });

  it('is live: the requester and the agent see what the other writes', async () => {
    const agent = await open({ as: 'agent' });
    await agent.goto('/staff/tickets');
    const ofUser = agent.page.locator('tr', { hasText: 'from Uma User' }).first().getByRole('link').first();
    const id = (await ofUser.getAttribute('href'))?.split('/').at(-1) ?? '';
    await ofUser.click();
    await main(agent).getByRole('heading', { name: 'Conversation' }).waitFor();
    const user = await open({ as: 'user' });
    await user.goto(`/tickets/${id}`);
    await user.page.getByText('Live', { exact: true }).waitFor();

    await main(agent).getByLabel('Your reply').fill('Which version do you run?');
    await main(agent).getByRole('button', { name: 'Send reply' }).click();
    await main(user).getByText('Which version do you run?').waitFor();

    await main(user).getByLabel('Your reply').fill('The newest one.');
    await main(user).getByRole('button', { name: 'Send reply' }).click();
    await main(agent).locator('li[data-kind=requester]', { hasText: 'The newest one.' }).waitFor();
    agent.expectClean();
    user.expectClean();
  });
});

describe('the other desks', () => {
  it('confirms and declines consultations, and opens one from the week', async () => {
    const page = await open({ as: 'agent' });
    await page.goto('/staff/consultations');
    const requests = main(page)
      .getByRole('list', { name: /Requests awaiting confirmation/ })
      .getByRole('listitem');
    const before = await requests.count();
    await requests.first().getByRole('button', { name: 'Decline' }).click();
    const dialog = page.page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Decline request' }).click();
    await expect.poll(() => dialog.getByLabel('Reason').getAttribute('aria-invalid')).toBe('true');
    await dialog.getByRole('button', { name: 'Cancel' }).last().click();
    await requests.first().getByRole('button', { name: 'Confirm' }).click();
    await page.page.getByRole('dialog').getByLabel('Meeting link').fill('https://meet.example.com/staff');
    await page.page.getByRole('dialog').getByRole('button', { name: 'Confirm consultation' }).click();
    await expect.poll(() => requests.count()).toBe(before - 1);

    await main(page)
      .getByRole('button', { name: /Nordlicht/ })
      .click();
    const drawer = page.page.getByRole('dialog');
    await drawer.getByRole('button', { name: 'Reschedule' }).waitFor();
    await expect.poll(() => drawer.getByRole('button', { name: 'Complete' }).count()).toBe(0);
    page.expectClean();
  });

  it('moves an application by keyboard and by its menu, and says when somebody else was first', async () => {
    const page = await open({ as: 'admin' });
    const other = await open({ as: 'admin' });
    await page.goto('/staff/hiring');
    await other.goto('/staff/hiring');
    const column = (on: ConsolePage, name: string): ReturnType<Page['locator']> =>
      main(on)
        .getByRole('region', { name, exact: false })
        .filter({ has: on.page.getByRole('heading', { name }) });
    const card = column(page, 'Under review').getByRole('article').first();
    const name = (await card.getByRole('link').textContent()) ?? '';
    await card.getByRole('button', { name: `Drag ${name}` }).focus();
    await page.page.keyboard.press('Space');
    await page.page.getByText(`${name} is over the stage Under review.`).waitFor();
    await pressWhileLifted(page.page, 'ArrowRight');
    await page.page.getByText(`${name} is over the stage Shortlisted.`).waitFor();
    await page.page.keyboard.press('Space');
    await column(page, 'Shortlisted').getByRole('link', { name }).waitFor();

    // The other page still believes that it is under review.
    await column(other, 'Under review')
      .getByRole('button', { name: `Move ${name} to another stage` })
      .click();
    await other.page.getByRole('menuitem', { name: 'Shortlisted' }).click();
    await other.page.getByText('CONFLICT').waitFor();

    await column(page, 'Shortlisted')
      .getByRole('button', { name: `Move ${name} to another stage` })
      .click();
    await page.page.getByRole('menuitem', { name: 'Interview', exact: true }).click();
    const dialog = page.page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Move application' }).click();
    await expect.poll(() => dialog.getByLabel('Reason').getAttribute('aria-invalid')).toBe('true');
    await dialog.getByLabel('Reason').fill('We know each other well.');
    await dialog.getByRole('button', { name: 'Move application' }).click();
    await column(page, 'Interview').getByRole('link', { name }).waitFor();
    page.expectClean();
  });

  it('gives a seat to who waits for a decision', async () => {
    const page = await open({ as: 'admin' });
    await page.goto('/staff/webinars');
    await main(page)
      .getByRole('link', { name: /Customer round table/ })
      .click();
    await main(page).getByText('2 of 12 seats taken').waitFor();
    await main(page)
      .getByRole('button', { name: /^Approve/ })
      .first()
      .click();
    await main(page).getByText('3 of 12 seats taken').waitFor();
    page.expectClean();
  });

  it('decides about a report, with an end where the action needs one', async () => {
    const page = await open({ as: 'agent' });
    await page.goto('/staff/moderation');
    await main(page).locator('a[href^="/staff/moderation/"]').first().click();
    await main(page).getByLabel('Action').selectOption('MUTE');
    await main(page).getByLabel('Ends').fill('');
    await main(page).getByLabel('Reason').fill('Advertising, twice.');
    await main(page).getByRole('button', { name: 'Decide' }).click();
    await expect.poll(() => main(page).getByLabel('Ends').getAttribute('aria-invalid')).toBe('true');
    await main(page).getByLabel('Action').selectOption('HIDE');
    await main(page).getByRole('button', { name: 'Decide' }).click();
    await main(page).getByRole('list', { name: 'Decisions' }).getByText('Hide').waitFor();
    page.expectClean();
  });

  it('leaves an appeal to who had no part in the action', async () => {
    const agent = await open({ as: 'agent' });
    await agent.goto('/staff/appeals');
    await main(agent).getByText('You were involved in this decision').waitFor();
    await expect.poll(() => main(agent).getByRole('button', { name: 'Uphold' }).count()).toBe(0);

    const admin = await open({ as: 'admin' });
    await admin.goto('/staff/appeals');
    await main(admin).getByRole('button', { name: 'Uphold' }).click();
    const dialog = admin.page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Uphold decision' }).click();
    await expect.poll(() => dialog.getByLabel('Reason').getAttribute('aria-invalid')).toBe('true');
    await dialog.getByLabel('Reason').fill('The rule stands above the feed.');
    await dialog.getByRole('button', { name: 'Uphold decision' }).click();
    await main(admin).getByText('No appeals').waitFor();
    admin.expectClean();
  });

  it('refunds no more than there is, and checks the ledger', async () => {
    const page = await open({ as: 'admin' });
    await page.goto('/staff/transactions?status=SUCCEEDED');
    await main(page).getByRole('button', { name: 'Check ledger' }).click();
    await main(page)
      .getByText(/No problems found/)
      .waitFor();
    await main(page).locator('a[href^="/staff/transactions/"]').first().click();
    await main(page).getByRole('button', { name: 'Refund' }).click();
    const dialog = page.page.getByRole('dialog');
    const amount = dialog.getByLabel(/^Amount in/);
    await amount.fill('999999');
    await dialog.getByRole('button', { name: 'Refund payment' }).click();
    await expect.poll(() => amount.getAttribute('aria-invalid')).toBe('true');
    await amount.fill('1');
    await dialog.getByRole('button', { name: 'Refund payment' }).click();
    await main(page).getByText('Pending refund').waitFor();
    page.expectClean();
  });
});
