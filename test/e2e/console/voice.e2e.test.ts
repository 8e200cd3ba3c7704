import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PHONE, startConsole, type Console, type ConsolePage, type PageOptions } from '../../testkit/console.js';
import {
  expectFailing,
  expectLoading,
  expectOffline,
  expectOneRequest,
  intercept,
} from '../../testkit/console-states.js';
import { aGate } from '../../testkit/until.js';

const BOARD = { path: '/suggestions', operation: 'SuggestionsScreen', shows: /\d+ suggestions/ };
const LEADERBOARD = { path: '/leaderboard', operation: 'LeaderboardScreen', shows: /^by / };
const FAVORITES = { path: '/favorites', operation: 'FavoritesScreen', shows: /\d+ favorites/ };
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

/** Puts a suggestion on the board by the form; answers its path. */
async function submit({ page, url }: ConsolePage, title: string): Promise<string> {
  await page.goto(`${url}/suggestions/new`);
  await page.getByLabel('Title').fill(title);
  await page.getByRole('combobox', { name: 'Category' }).click();
  await page.getByRole('option', { name: 'New feature' }).click();
  await page.getByRole('button', { name: 'Submit suggestion' }).click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  return new URL(page.url()).pathname;
}

const score = (within: Locator): Locator => within.getByText(/^Score -?\d+:/);
const scoreIs = (within: Locator, value: number): Promise<void> =>
  within.getByText(`Score ${String(value)}:`).waitFor();

describe.each([BOARD, LEADERBOARD, FAVORITES])('$path', (screen) => {
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

describe('somebody new', () => {
  it.each([
    ['/suggestions?view=mine', 'You have no suggestions yet'],
    ['/favorites', 'No favorites yet'],
  ])('is told at %s what to do', async (path, title) => {
    await withPage({ as: 'admin' }, async (one) => {
      await one.goto(path);
      await one.page.getByText(title).waitFor();
      await one.expectAccessible();
      one.expectClean();
    });
  });
});

describe('the board', () => {
  it('counts a vote at once, and takes it back where the server refuses', async () => {
    await withPage({ as: 'user' }, async (one) => {
      await one.goto('/suggestions?sort=NEW');
      const row = one.page.getByRole('list', { name: 'Suggestions' }).getByRole('listitem').first();
      const up = row.getByRole('button', { name: 'Upvote' });
      const before = Number(/-?\d+/.exec(await score(row).innerText())?.[0]);
      const hadVoted = (await up.getAttribute('aria-pressed')) === 'true';
      const after = before + (hadVoted ? -1 : 1);

      const refused = aGate();
      const callOff = await intercept(one, 'VoteOnSuggestion', async () => {
        await refused.passed;
        const error = { message: 'The board is closed.', extensions: { code: 'FORBIDDEN' } };
        return { status: 200, json: { data: null, errors: [error] } };
      });
      await up.click();
      await scoreIs(row, after);
      refused.open();
      await one.page.getByRole('alert').filter({ hasText: 'The board is closed.' }).waitFor();
      await scoreIs(row, before);

      await callOff();
      await up.click();
      await scoreIs(row, after);
      await one.page.reload();
      await scoreIs(row, after);
      one.expectClean();
    });
  });

  it('searches, sorts and filters, with what is chosen in the address', async () => {
    await withPage({ as: 'user' }, async (one) => {
      await one.goto('/suggestions');
      await one.page.getByRole('searchbox', { name: 'Search' }).fill('push_to_hub');
      await one.page.waitForURL(/search=push_to_hub/);
      const titles = one.page.getByRole('list', { name: 'Suggestions' }).getByRole('link');
      await titles.first().waitFor();
      await one.page.getByRole('combobox', { name: 'Sort' }).click();
      // The server searches by score or by age alone.
      expect(await one.page.getByRole('option').allInnerTexts()).toEqual(['Highest score', 'Newest']);
      await one.page.keyboard.press('Escape');
      await one.page.getByRole('searchbox', { name: 'Search' }).fill('zzz no such words');
      await one.page.getByText('No suggestions found').waitFor();
      await one.page.getByRole('button', { name: 'Show all suggestions' }).click();
      await one.page.getByText(BOARD.shows).waitFor();
      one.expectClean();
    });
  });

  it('reads on', async () => {
    await withPage({ as: 'user' }, async (one) => {
      await one.goto('/suggestions');
      await one.page.getByRole('button', { name: 'Show more' }).click();
      await one.page.getByText('40 shown').waitFor();
      one.expectClean();
    });
  });

  it('shows what is alike while a title is typed, and takes the new one', async () => {
    await withPage({ as: 'user' }, async (one) => {
      await one.goto('/suggestions/new');
      await one.page.getByLabel('Title').pressSequentially('push_to_hub overwrite');
      await one.page.getByRole('region', { name: 'Similar suggestions' }).getByRole('link').first().waitFor();
      await one.expectAccessible();
      await one.page.getByLabel('Title').fill('Short');
      await one.page.getByRole('button', { name: 'Submit suggestion' }).click();
      await one.page.getByText('This field is required.').waitFor();
      await one.page.getByRole('combobox', { name: 'Category' }).click();
      await one.page.getByRole('option', { name: 'New feature' }).click();
      await one.page.getByRole('button', { name: 'Submit suggestion' }).click();
      await one.page
        .getByText(/at least 10 characters|10 to 120 characters\./i)
        .first()
        .waitFor();
      await expect.poll(() => one.page.getByLabel('Title').getAttribute('aria-invalid')).toBe('true');
      const title = `A lighthouse for ships ${String(Date.now())}`;
      await submit(one, title);
      await one.goto('/suggestions?view=mine');
      await one.page.getByRole('link', { name: title }).waitFor();
      one.expectClean();
    });
  });
});

describe('a suggestion', () => {
  it('brings votes, comments and decisions of one session to the other live', async () => {
    await withPage({ as: 'user' }, async (user) => {
      const path = await submit(user, `A foghorn for the harbour ${String(Date.now())}`);
      await withPage({ as: 'agent' }, async (agent) => {
        await agent.goto(path);
        for (const { page } of [user, agent]) await page.getByText('Live', { exact: true }).waitFor();
        await agent.page.getByRole('button', { name: 'Upvote' }).click();
        await scoreIs(user.page.locator('main'), 1);
        await user.page.getByRole('button', { name: 'Upvote' }).click();
        await scoreIs(agent.page.locator('main'), 2);
        await user.page.getByLabel('Your comment').fill('It must be heard in the fog.');
        await user.page.getByRole('button', { name: 'Comment', exact: true }).click();
        await agent.page.getByText('It must be heard in the fog.').waitFor();
        agent.expectClean();
      });
      await user.expectAccessible();
      user.expectClean();
    });
  });

  it('shows the answer of the team, and is followed and kept', async () => {
    await withPage({ as: 'user' }, async (one) => {
      await one.goto('/suggestions?status=PLANNED');
      const link = one.page.getByRole('list', { name: 'Suggestions' }).getByRole('link').first();
      const title = await link.innerText();
      await link.click();
      await one.page.getByText('Response from the team').waitFor();
      const follow = one.page.getByRole('button', { name: 'Follow', exact: true });
      const following = one.page.getByRole('button', { name: 'Following' });
      await follow.or(following).waitFor();
      // An earlier try may have left it so.
      if ((await following.count()) > 0) await following.click();
      await follow.click();
      await following.waitFor();
      await one.page.getByRole('button', { name: 'Add to favorites' }).click();
      await one.page.getByRole('button', { name: 'In favorites' }).waitFor();
      await one.goto('/favorites?type=COMMUNITY_POST');
      await one.page.getByRole('link', { name: title }).click();
      await one.page.getByRole('heading', { level: 1, name: title }).waitFor();
      await one.page.getByRole('button', { name: 'In favorites' }).click();
      await one.page.getByRole('button', { name: 'Add to favorites' }).waitFor();
      one.expectClean();
    });
  });

  it('that does not exist is said to be missing', async () => {
    await withPage({ as: 'user' }, async (one) => {
      await one.goto('/suggestions/sug_00000000000000000000000000');
      await one.page.getByText('Suggestion not found').waitFor();
      await expect.poll(() => one.page.locator('h1').count()).toBe(1);
      one.expectClean();
    });
  });
});

describe('the leaderboard', () => {
  it('says so where nothing is ranked', async () => {
    await withPage({ as: 'user' }, async (one) => {
      // The demo fills every ranking: the answer of a new server stands in for it.
      const json = { data: { suggestionLeaderboard: [] } };
      await intercept(one, 'LeaderboardScreen', () => ({ status: 200, json }));
      await one.goto('/leaderboard');
      await one.page.getByText('No rankings yet').waitFor();
      await one.expectAccessible();
      one.expectClean();
    });
  });

  it('ranks by kind and period, with the keyboard', async () => {
    await withPage({ as: 'user' }, async (one) => {
      await one.goto('/leaderboard');
      await one.page.getByRole('radio', { name: 'Most voted' }).focus();
      await one.page.keyboard.press('ArrowRight');
      await one.page.getByRole('heading', { name: 'Fastest growing' }).waitFor();
      expect(one.page.url()).toContain('kind=FASTEST_GROWING');
      const values = one.page.getByRole('list').getByText('New votes');
      await values.first().waitFor();
      one.expectClean();
    });
  });
});

describe('favorites', () => {
  const folder = ({ page }: ConsolePage, name: string): Locator =>
    page.getByRole('button', { name: new RegExp(`^${name} ?\\d`) });

  it('are moved by dragging and by arrow keys, removed, restored; the counts follow', async () => {
    await withPage({ as: 'user' }, async (one) => {
      const { page } = one;
      await one.goto('/favorites');
      const name = `Harbour ${String(Date.now())}`;
      await page.getByRole('button', { name: 'New folder' }).click();
      await page.getByLabel('Folder name').fill(name);
      await one.expectAccessible();
      await page.getByRole('button', { name: 'Create folder' }).click();
      await folder(one, name).waitFor();

      const handle = page.getByRole('button', { name: 'Drag Voice Cloning to a folder' });
      const from = await handle.boundingBox();
      const to = await folder(one, name).boundingBox();
      if (!from || !to) throw new Error('There is nothing to drag, or nowhere to drop it.');
      await page.mouse.move(from.x + 5, from.y + 5);
      await page.mouse.down();
      await page.mouse.move(to.x + 40, to.y + 10, { steps: 12 });
      await page.mouse.up();
      await page.getByText(`Moved to ${name}`).first().waitFor();
      await page.getByRole('button', { name: `${name} 1 favorite` }).waitFor();

      // The first stop of the arrow keys is UNSORTED; the trash is the last.
      await folder(one, name).click();
      await page.getByRole('heading', { level: 2, name }).waitFor();
      await handle.focus();
      await page.keyboard.press('Space');
      await page.getByText('Picked up Voice Cloning.').waitFor({ state: 'attached' });
      // The drag listens for keys from its next timer on; the browser is idle after that.
      await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
      await page.keyboard.press('ArrowDown');
      await page.getByText('Voice Cloning is over Unsorted.').waitFor({ state: 'attached' });
      await page.keyboard.press('Space');
      await page.getByText('This folder is empty').waitFor();
      await page.getByRole('button', { name: `${name} 0 favorites` }).waitFor();

      await folder(one, 'Unsorted').click();
      await page.getByRole('button', { name: 'Actions for Voice Cloning' }).click();
      await page.getByRole('menuitem', { name: 'Remove' }).click();
      await folder(one, 'Trash').click();
      await page.getByRole('button', { name: 'Actions for Voice Cloning' }).click();
      await page.getByRole('menuitem', { name: 'Restore' }).click();
      const trashed = page.getByRole('button', { name: 'Actions for Voice Cloning' });
      await trashed.waitFor({ state: 'detached' });

      await page.getByRole('button', { name: `Actions for ${name}` }).click();
      await page.getByRole('menuitem', { name: 'Delete' }).click();
      await page.getByRole('button', { name: 'Delete folder' }).click();
      await page.getByText('Folder deleted').first().waitFor();
      await folder(one, name).waitFor({ state: 'detached' });
      await one.expectAccessible();
      one.expectClean();
    });
  });

  it('are searched, and a name that is taken is refused at its field', async () => {
    await withPage({ as: 'user' }, async (one) => {
      const { page } = one;
      await one.goto('/favorites');
      await page.getByRole('searchbox', { name: 'Search' }).fill('drafts');
      await page.getByRole('status').getByText('1 favorite', { exact: true }).waitFor();
      await page.getByText('Neural Chat').waitFor();
      await page.getByRole('button', { name: 'New folder' }).click();
      await page.getByLabel('Folder name').fill('Daily');
      await page.getByRole('button', { name: 'Create folder' }).click();
      const field = page.getByLabel('Folder name');
      await page.locator('[role=dialog] [id$=-error]').waitFor();
      await expect.poll(() => field.getAttribute('aria-invalid')).toBe('true');
      one.expectClean();
    });
  });
});
