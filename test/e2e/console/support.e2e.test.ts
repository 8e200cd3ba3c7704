import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PHONE, startConsole, type Console, type ConsolePage, type PageOptions } from '../../testkit/console.js';
import { expectFailing, expectLoading, expectOffline, expectOneRequest } from '../../testkit/console-states.js';

const TICKETS = { path: '/tickets', operation: 'TicketsScreen', shows: /\d+ tickets/ };
const CONSULTATIONS = { path: '/consultations', operation: 'ConsultationsScreen', shows: 'Confirmed' };
const NEW_CONSULTATION = { path: '/consultations/new', operation: 'SlotPicker', shows: /^\d{2}:\d{2}$/ };
/** Wrong on purpose: what the tests above break. */
const BROKEN = /^(500|ERR_)|Failed to fetch|WebSocket/;

let tally: Console;

beforeAll(async () => {
  tally = await startConsole();
});

afterAll(async () => {
  await tally.close();
});

async function withPage(options: PageOptions, work: (one: ConsolePage) => Promise<void>): Promise<void> {
  const one = await tally.open(options);
  try {
    await work(one);
  } finally {
    await one.close();
  }
}

/** Opens a ticket by the form; answers its path. */
async function createTicket({ page, url }: ConsolePage, subject: string): Promise<string> {
  await page.goto(`${url}/tickets/new`);
  await page.getByLabel('Subject').fill(subject);
  await page.getByLabel('What happened?').fill('The harbour is painted without a lighthouse.');
  await page.getByRole('button', { name: 'Submit ticket' }).click();
  await page.getByRole('heading', { level: 1, name: subject }).waitFor();
  return new URL(page.url()).pathname;
}

async function reply({ page }: ConsolePage, body: string): Promise<void> {
  await page.getByLabel('Your reply').fill(body);
  await page.getByLabel('Your reply').press('Control+Enter');
  await page.getByRole('log').getByText(body).waitFor();
}

describe.each([TICKETS, CONSULTATIONS, NEW_CONSULTATION])('$path', (screen) => {
  it('shows its data after one request', async () => {
    await withPage({ as: 'user' }, async (one) => {
      await expectOneRequest(one, screen);
      await one.expectAccessible();
      one.expectClean();
    });
  });

  it('says that it is loading, that it failed with which code, and that the server is away', async () => {
    await withPage({ as: 'user' }, async (one) => {
      await expectLoading(one, screen);
      await expectFailing(one, screen);
      await expectOffline(one, screen);
      one.expectClean(BROKEN);
    });
  });

  it('fits a phone, light and dark', async () => {
    await withPage({ as: 'user', viewport: PHONE, scheme: 'dark' }, async (one) => {
      await one.goto(screen.path);
      await one.page.getByText(screen.shows).first().waitFor();
      await one.expectNoSidewaysScroll();
      await one.expectAccessible();
      one.expectClean();
    });
  });
});

describe('tickets', () => {
  it.each([
    ['/tickets', 'You have no tickets'],
    ['/consultations', 'You have no consultations'],
  ])('%s says to somebody new what to do', async (path, title) => {
    await withPage({ as: 'agent' }, async (one) => {
      await one.goto(path);
      await one.page.getByText(title).waitFor();
      const links = one.page.locator('main').getByRole('link', { name: /New ticket|Request a consultation/ });
      await expect.poll(() => links.count()).toBe(2);
      await one.expectAccessible();
      one.expectClean();
    });
  });

  it('are found by status and words, and the address keeps both', async () => {
    await withPage({ as: 'user' }, async (one) => {
      await one.goto('/tickets?status=RESOLVED');
      const statuses = one.page.getByRole('row').locator('td:nth-child(3)');
      await statuses.first().waitFor();
      expect(new Set(await statuses.allInnerTexts())).toEqual(new Set(['Resolved']));
      await one.page.getByRole('searchbox', { name: 'Search' }).fill('zzz no such words');
      await one.page.getByText('No tickets found').waitFor();
      expect(one.page.url()).toContain('search=zzz');
      await one.page.getByRole('button', { name: 'Show all tickets' }).click();
      await one.page.getByRole('row').nth(1).waitFor();
      expect(new URL(one.page.url()).search).toBe('');
      await expect.poll(() => one.page.getByRole('searchbox', { name: 'Search' }).inputValue()).toBe('');
      one.expectClean();
    });
  });

  it('are opened, row by row, with the keyboard', async () => {
    await withPage({ as: 'user' }, async (one) => {
      await one.goto('/tickets');
      const rows = one.page.locator('tbody tr[data-index]');
      await rows.first().focus();
      await one.page.keyboard.press('ArrowDown');
      const subject = await rows.nth(1).getByRole('link').innerText();
      await one.page.keyboard.press('Enter');
      await one.page.getByRole('heading', { level: 1, name: subject }).waitFor();
      one.expectClean();
    });
  });

  it('are made by a form that says what is missing at its field', async () => {
    await withPage({ as: 'user' }, async (one) => {
      await one.goto('/tickets/new');
      await one.page.getByRole('button', { name: 'Submit ticket' }).click();
      await one.page.getByText('This field is required.').first().waitFor();
      await expect.poll(() => one.page.getByLabel('Subject').getAttribute('aria-invalid')).toBe('true');
      await one.expectAccessible();
      // Blanks pass the browser; the server refuses them at the same field.
      await one.page.getByLabel('Subject').fill('   ');
      await one.page.getByLabel('What happened?').fill('Something');
      const asked = await one.operationsOf(async () => {
        await one.page.getByRole('button', { name: 'Submit ticket' }).click();
        await one.page.locator('[aria-invalid=true]').waitFor();
      });
      expect(asked).toEqual(['CreateTicket']);
      await expect.poll(() => one.page.getByLabel('Subject').getAttribute('aria-invalid')).toBe('true');
      one.expectClean();
    });
  });

  it('point to the board where somebody has a wish', async () => {
    await withPage({ as: 'user' }, async (one) => {
      await one.goto('/tickets/new');
      await one.page.getByLabel('Subject').fill('push_to_hub overwrite');
      await one.page.getByRole('combobox', { name: 'Category' }).click();
      await one.page.getByRole('option', { name: 'Feature request' }).click();
      await one.page.getByText('If one of these matches').waitFor();
      await one.expectAccessible();
      one.expectClean();
    });
  });

  it('bring the messages of each side to the other live, in two sessions', async () => {
    await withPage({ as: 'user' }, async (user) => {
      const path = await createTicket(user, `The lighthouse is missing ${String(Date.now())}`);
      await withPage({ as: 'agent' }, async (agent) => {
        await agent.goto(path);
        await user.page.getByText('Live', { exact: true }).waitFor();
        await agent.page.getByText('Live', { exact: true }).waitFor();
        await reply(agent, 'Which harbour do you mean?');
        await user.page.getByRole('log').getByText('Which harbour do you mean?').waitFor();
        await reply(user, 'The one at dawn.');
        await agent.page.getByRole('log').getByText('The one at dawn.').waitFor();
        await user.expectAccessible();
        agent.expectClean();
      });
      user.expectClean();
    });
  });

  it('are rated once they are resolved, and opened again with a reason', async () => {
    await withPage({ as: 'user' }, async (one) => {
      await one.goto('/tickets?status=RESOLVED');
      await one.page.locator('tbody').getByRole('link').first().click();
      await one.page.getByRole('button', { name: 'Change rating' }).click();
      await one.page.getByRole('radio', { name: '4 stars of 5' }).focus();
      await one.page.keyboard.press('Space');
      await one.page.getByLabel('Comment').fill('Better than I thought.');
      await one.page.getByRole('button', { name: 'Send rating' }).click();
      await one.page.getByText('Better than I thought.').waitFor();
      await one.page.getByText('4 stars of 5').first().waitFor();
      await one.page.getByRole('button', { name: 'Reopen ticket' }).click();
      const dialog = one.page.getByRole('dialog');
      await dialog.getByLabel('What is still wrong?').fill('It came back.');
      await one.expectAccessible();
      await dialog.getByRole('button', { name: 'Reopen ticket' }).click();
      await one.page.getByText('Ticket reopened').first().waitFor();
      await one.page.locator('header').getByText('Open', { exact: true }).waitFor();
      one.expectClean();
    });
  });

  it('that do not exist are said to be missing', async () => {
    await withPage({ as: 'user' }, async (one) => {
      await one.goto('/tickets/tkt_00000000000000000000000000');
      await one.page.getByText('Ticket not found').waitFor();
      await expect.poll(() => one.page.locator('h1').count()).toBe(1);
      one.expectClean();
    });
  });
});

describe('a consultation', () => {
  it('is asked for at a free time in my zone, saved to a calendar, and called off', async () => {
    await withPage({ as: 'user' }, async (one) => {
      await one.goto('/consultations/new');
      await one.page.getByText('Europe/Berlin').waitFor();
      await one.page.getByRole('button', { name: 'Request consultation' }).click();
      await one.page.getByRole('alert').getByText('Choose a time.').waitFor();
      await one.page
        .getByRole('group', { name: /Available times on/ })
        .getByRole('button')
        .first()
        .click();
      await one.page.getByLabel('Timeline').fill('Soon');
      await one.page.getByRole('button', { name: 'Request consultation' }).click();
      await one.page.getByText('Enter a description as well.').waitFor();
      await one.page.getByLabel('Description').fill('A lighthouse that answers ships.');
      await one.page.getByRole('button', { name: 'Request consultation' }).click();
      await one.page.getByText('A lighthouse that answers ships.').waitFor();
      await one.page.getByRole('button', { name: 'Add to calendar' }).waitFor();

      const [download] = await Promise.all([
        one.page.waitForEvent('download'),
        one.page.getByRole('button', { name: 'Add to calendar' }).click(),
      ]);
      expect(await readFile(await download.path(), 'utf8')).toMatch(/^BEGIN:VCALENDAR[\s\S]*UID:/);

      await one.page.getByRole('button', { name: 'Cancel consultation' }).click();
      const dialog = one.page.getByRole('dialog');
      await dialog.getByLabel(/Reason/).fill('The ship has sailed.');
      await dialog.getByRole('button', { name: 'Cancel consultation' }).click();
      await one.page.getByText('You canceled it').waitFor();
      await expect.poll(() => one.page.getByRole('button', { name: 'Cancel consultation' }).count()).toBe(0);
      await one.expectAccessible();
      one.expectClean();
    });
  });

  it('that is confirmed is moved to another time', async () => {
    await withPage({ as: 'user' }, async (one) => {
      await one.goto('/consultations?status=CONFIRMED');
      await one.page.getByRole('list', { name: 'My consultations' }).getByRole('link').first().click();
      await one.settled();
      const before = one.page.url();
      // What it holds itself is free for it.
      const asked = one.page.waitForRequest(
        (request) => request.postData()?.includes(`"moving":"${before.split('/').at(-1) ?? ''}"`) === true,
      );
      await one.page.getByRole('button', { name: 'Reschedule' }).click();
      await asked;
      const dialog = one.page.getByRole('dialog');
      await dialog.getByRole('button', { name: 'Next month' }).click();
      await dialog
        .getByRole('group', { name: /Available times on/ })
        .getByRole('button')
        .last()
        .click();
      await one.expectAccessible();
      await dialog.getByRole('button', { name: 'Reschedule to this time' }).click();
      await one.page.getByText('Rescheduled from').waitFor();
      expect(one.page.url()).not.toBe(before);
      one.expectClean();
    });
  });

  it('that took place is shown with what came of it, and takes my feedback', async () => {
    await withPage({ as: 'user' }, async (one) => {
      await one.goto('/consultations?status=COMPLETED');
      const list = one.page.getByRole('list', { name: 'My consultations' });
      await list.getByRole('link', { name: /Technical consultation/ }).click();
      await one.page.getByRole('heading', { name: 'Summary' }).waitFor();
      await one.page.getByRole('radio', { name: '5 stars of 5' }).focus();
      await one.page.keyboard.press('Space');
      await one.page.getByLabel('Comment').fill('We left with a plan.');
      await one.page.getByRole('button', { name: 'Send feedback' }).click();
      await one.page.getByRole('heading', { name: 'Your feedback' }).waitFor();
      await one.page.getByText('We left with a plan.').waitFor();
      await one.page.getByText('5 stars of 5').waitFor();
      await one.expectAccessible();
      one.expectClean();
    });
  });
});
