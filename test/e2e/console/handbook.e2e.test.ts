import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PHONE, startConsole, type Console, type ConsolePage, type PageOptions } from '../../testkit/console.js';

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

describe('the handbook', () => {
  it('is there for everybody, and its links lead on', async () => {
    await withPage({}, async (one) => {
      await one.goto('/handbook');
      await one.page.getByRole('heading', { level: 1, name: 'Five minutes to the first query' }).waitFor();
      await one.expectAccessible();
      await one.page.getByRole('article').getByRole('link', { name: 'reference', exact: true }).click();
      await one.page.getByRole('heading', { level: 1, name: 'Reference' }).waitFor();
      await one.page.getByRole('link', { name: 'createTicket', exact: true }).click();
      await one.page.getByRole('heading', { level: 1, name: 'support' }).waitFor();
      expect(one.page.url()).toMatch(/[/]handbook[/]reference[/]support#createticket$/);
      await expect
        .poll(() => one.page.getByRole('heading', { level: 3, name: 'createTicket' }).boundingBox())
        .toMatchObject({ y: expect.closeTo(66, -2) as number });
      one.expectClean();
    });
  });

  it('finds an operation by its name', async () => {
    await withPage({}, async (one) => {
      await one.goto('/handbook');
      await one.page.getByRole('searchbox').fill('voteonsugg');
      await one.page.getByRole('complementary').getByRole('link', { name: 'voteOnSuggestion', exact: true }).click();
      await one.page.getByRole('heading', { level: 1, name: 'suggestions' }).waitFor();
      await one.page.getByRole('searchbox').fill('no such thing');
      await one.page.getByText('No results').waitFor();
      one.expectClean();
    });
  });

  it('says where there is no page', async () => {
    await withPage({}, async (one) => {
      await one.goto('/handbook/guides/nothing');
      await one.page.getByText('Page not found').waitFor();
      await one.expectAccessible();
      one.expectClean();
    });
  });

  it.each(['reference/objects', 'errors'])('shows its largest tables on a phone, in dark colours: %s', async (page) => {
    await withPage({ viewport: PHONE, scheme: 'dark' }, async (one) => {
      await one.goto(`/handbook/${page}`);
      await one.page.getByRole('article').waitFor();
      await one.expectNoSidewaysScroll();
      if (page === 'errors') await one.expectAccessible();
      one.expectClean();
    });
  });
});
