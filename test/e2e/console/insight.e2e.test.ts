import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectFailing, expectLoading, expectOffline, expectOneRequest } from '../../testkit/console-states.js';
import {
  DEMO_PASSWORD,
  LOGINS,
  PHONE,
  startConsole,
  type Console,
  type ConsolePage,
  type Login,
} from '../../testkit/console.js';

const DAY = 86_400_000;
const day = (daysAgo: number): string => new Date(Date.now() - daysAgo * DAY).toISOString().slice(0, 10);

/** A range in which the demo has something, and one in which it has nothing. */
const FIRST = day(6);
const LAST = day(0);
const TABLES = `?zone=UTC&view=table&from=${FIRST}&to=${LAST}`;
const NOTHING = '?zone=UTC&from=2020-01-01&to=2020-01-07';
const RANGE = `from: "${FIRST}T00:00:00Z", to: "${day(-1)}T00:00:00Z"`;

const SCREENS = [
  {
    path: 'traffic',
    title: 'Traffic',
    operation: 'InsightTraffic',
    shows: 'By page',
    empty: 'No visits in this range',
  },
  {
    path: 'funnel',
    title: 'Funnel',
    operation: 'InsightFunnel',
    shows: 'Funnel steps',
    empty: 'No one completed the first step',
  },
  {
    path: 'retention',
    title: 'Retention',
    operation: 'InsightRetention',
    shows: 'Retention curve',
    empty: 'No recognized visitors in this range',
  },
  {
    path: 'revenue',
    title: 'Revenue',
    operation: 'InsightRevenue',
    shows: 'By currency',
    empty: 'No payments in this range',
  },
  {
    path: 'hiring',
    title: 'Hiring metrics',
    operation: 'InsightHiring',
    shows: 'Hiring funnel',
    empty: 'No applications in this range',
  },
  {
    path: 'support',
    title: 'Support load',
    operation: 'InsightSupportLoad',
    shows: 'Current queue',
    empty: 'No tickets created in this range',
  },
  {
    path: 'lab',
    title: 'Experiment costs',
    operation: 'InsightLabCost',
    shows: 'Cost by tool',
    empty: 'No experiments started in this range',
  },
] as const;

let tally: Console;
let token: string;

beforeAll(async () => {
  tally = await startConsole();
  const signedIn = await ask<{ signIn: { accessToken: string } }>(
    `mutation { signIn(input: { email: "${LOGINS.admin.email}", password: "${DEMO_PASSWORD}" }) { accessToken } }`,
  );
  token = signedIn.signIn.accessToken;
});
afterAll(() => tally.close());

/** What the graph itself answers. */
async function ask<Data>(query: string, authorization = token): Promise<Data> {
  const headers = {
    'content-type': 'application/json',
    ...(authorization ? { authorization: `Bearer ${authorization}` } : {}),
  };
  const answer = await fetch(`${tally.url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) });
  const { data, errors } = (await answer.json()) as { data: Data; errors?: unknown };
  expect(errors).toBeUndefined();
  return data;
}

async function onPage(
  options: { as: Login; viewport?: { width: number; height: number } },
  use: (page: ConsolePage) => Promise<void>,
): Promise<void> {
  const page = await tally.open(options);
  try {
    await use(page);
  } finally {
    await page.close();
  }
}

/** The cells of a table, row by row, without its head. */
async function rowsOf(page: Page, label: string): Promise<string[][]> {
  const rows = page.getByRole('table', { name: label }).locator('tbody tr:not([aria-hidden])');
  await rows.first().waitFor();
  const cells = (await rows.all()).map((row) => row.locator('td').allTextContents());
  return Promise.all(cells);
}

const count = (value: number): string => new Intl.NumberFormat('en-GB').format(value);
const share = (value: number | null): string =>
  value === null ? '–' : new Intl.NumberFormat('en-GB', { style: 'percent', maximumFractionDigits: 1 }).format(value);

describe('each screen of figures', () => {
  it.each(SCREENS)('$title: one request, charts and tables, accessible, in both looks', async (screen) => {
    await onPage({ as: 'admin' }, async (console) => {
      const { page } = console;
      await expectOneRequest(console, { ...screen, path: `/insight/${screen.path}` });
      expect(await page.title()).toBe(`${screen.title} · Tally`);
      await page
        .getByRole('img', { name: /^Chart: / })
        .first()
        .waitFor();
      await console.expectAccessible();
      await page.getByText('Tables', { exact: true }).click();
      await page.getByRole('table').first().waitFor();
      await expect.poll(() => page.getByRole('img', { name: /^Chart: / }).count()).toBe(0);
      await console.look('dark');
      await console.expectAccessible();
      console.expectClean();
    });
  });

  it.each(SCREENS)('$title: says what to do where there is nothing', async ({ path, empty }) => {
    await onPage({ as: 'admin' }, async (console) => {
      await console.goto(`/insight/${path}${NOTHING}`);
      await console.page.getByText(empty, { exact: true }).waitFor();
      await console.expectAccessible();
      console.expectClean();
    });
  });

  it.each(SCREENS)('$title: loading, failing and without a network', async (screen) => {
    await onPage({ as: 'admin' }, async (console) => {
      const path = `/insight/${screen.path}`;
      await expectLoading(console, { ...screen, path });
      await expectFailing(console, { ...screen, path });
      await expectOffline(console, { ...screen, path });
    });
  });

  it.each(SCREENS)('$title: fits a phone', async ({ path }) => {
    await onPage({ as: 'admin' }, async (console) => {
      await console.page.setViewportSize(PHONE);
      for (const view of ['', '?view=table']) {
        await console.goto(`/insight/${path}${view}`);
        await console.page.locator('main [role=img], main table').first().waitFor();
        await console.expectNoSidewaysScroll();
      }
      await console.expectAccessible();
      console.expectClean();
    });
  });
});

describe('the numbers in the tables', () => {
  it('are those of the graph for traffic, over time and by page', async () => {
    const figures = '{ pageviews visits visitors }';
    const expected = await ask<{
      analyticsSeries: { points: { figures: { visitors: number; visits: number; pageviews: number } }[] };
      analyticsBreakdown: { rows: { value: string; pageviews: number; visits: number; visitors: number }[] };
      analyticsOverview: { current: { visits: number; pageviews: number } };
    }>(`{
      analyticsOverview(input: { ${RANGE} }) { current ${figures} }
      analyticsSeries(input: { ${RANGE}, interval: DAY }) { points { figures ${figures} } }
      analyticsBreakdown(input: { ${RANGE}, dimension: PATH }) { rows { value pageviews visits visitors } }
    }`);
    await onPage({ as: 'agent' }, async (console) => {
      await console.goto(`/insight/traffic${TABLES}`);
      const steps = await rowsOf(console.page, 'Visitors over time');
      expect(steps.map((row) => row.slice(1, 4))).toEqual(
        expected.analyticsSeries.points.map((point) =>
          [point.figures.visitors, point.figures.visits, point.figures.pageviews].map(count),
        ),
      );
      const pages = await rowsOf(console.page, 'By page');
      const { rows } = expected.analyticsBreakdown;
      expect(rows.length).toBeGreaterThan(0);
      expect(pages.slice(0, rows.length).map((row) => row.slice(0, 4))).toEqual(
        rows.map((row) => [row.value, count(row.pageviews), count(row.visits), count(row.visitors)]),
      );
      const tiles = console.page.locator('dl').first();
      await expect
        .poll(() => tiles.textContent())
        .toContain(`Page views${count(expected.analyticsOverview.current.pageviews)}`);
      // People over several days are estimated, and marked so.
      await expect.poll(() => tiles.textContent()).toMatch(/Visitors≈ \d/);
    });
  });

  it('are those of the graph for the funnel, with steps of the address', async () => {
    const steps = 'steps: [{ path: "/" }, { path: "/pricing" }, { event: "sign_up" }]';
    const { funnel } = await ask<{ funnel: { steps: { people: number | null; share: number | null }[] } }>(
      `{ funnel(input: { ${RANGE}, ${steps} }) { steps { people share } } }`,
    );
    expect(funnel.steps[2]?.people).toBeGreaterThan(0);
    await onPage({ as: 'agent' }, async (console) => {
      await console.goto(`/insight/funnel${TABLES}`);
      const rows = await rowsOf(console.page, 'Steps');
      expect(rows.map((row) => row.slice(1, 3))).toEqual(
        funnel.steps.map(({ people, share: part }) => [
          people === null ? 'too few to show' : count(people),
          share(part),
        ]),
      );
    });
  });

  it('are those of the graph for retention', async () => {
    const { retention } = await ask<{ retention: { cohorts: { size: number; retained: (number | null)[] }[] } }>(
      `{ retention(input: { ${RANGE}, period: DAY }) { cohorts { size retained } } }`,
    );
    expect(retention.cohorts.length).toBeGreaterThan(0);
    await onPage({ as: 'agent' }, async (console) => {
      await console.goto(`/insight/retention${TABLES}`);
      const rows = await rowsOf(console.page, 'Cohorts by first visit');
      expect(rows.map((row) => row.slice(1, 3))).toEqual(
        retention.cohorts.map(({ size, retained }) => [
          count(size),
          share(retained[0] === null ? null : (retained[0] ?? 0) / size),
        ]),
      );
    });
  });

  it('are those of the graph for revenue, each currency alone', async () => {
    const { revenueSummary } = await ask<{
      revenueSummary: { points: { totals: { currency: string; count: number; gross: { amountMinor: number } } }[] };
    }>(`{ revenueSummary(filter: { from: "${day(179)}", to: "${LAST}", timeZone: "UTC" }, period: MONTH) {
      points { totals { currency count gross { amountMinor } } } } }`);
    await onPage({ as: 'admin' }, async (console) => {
      await console.goto('/insight/revenue?zone=UTC&view=table');
      const rows = await rowsOf(console.page, 'By currency');
      for (const [currency = '', payments, gross] of rows) {
        const own = revenueSummary.points.filter(({ totals }) => totals.currency === currency);
        expect(payments).toBe(count(own.reduce((sum, { totals }) => sum + totals.count, 0)));
        const format = new Intl.NumberFormat('en-GB', { style: 'currency', currency });
        const minor = own.reduce((sum, { totals }) => sum + totals.gross.amountMinor, 0);
        expect(gross).toBe(format.format(minor / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2)));
      }
      expect(rows.map(([currency]) => currency).sort()).toEqual(
        [...new Set(revenueSummary.points.map(({ totals }) => totals.currency))].sort(),
      );
    });
  });

  it('are those of the graph for hiring, support and the lab', async () => {
    const expected = await ask<{
      hiringFunnel: { stages: { reached: number | null }[] };
      ticketStats: { byPriority: { count: number }[] };
      labExperimentStats: { byStatus: { count: number }[]; byType: { runs: number; costMicros: number }[] };
    }>(`{
      hiringFunnel(${RANGE}) { stages { reached } }
      ticketStats(${RANGE}) { byPriority { count } }
      labExperimentStats(filter: { from: "${FIRST}T00:00:00Z", to: "${LAST}T00:00:00Z" }) {
        byStatus { count } byType { runs costMicros }
      }
    }`);
    await onPage({ as: 'admin' }, async (console) => {
      const { page } = console;
      await console.goto(`/insight/hiring${TABLES}`);
      const reached = expected.hiringFunnel.stages.flatMap((stage) => stage.reached ?? []);
      expect((await rowsOf(page, 'Hiring funnel')).map((row) => row[1])).toEqual(reached.map(count));
      await console.goto(`/insight/support${TABLES}`);
      const tickets = (await rowsOf(page, 'By priority')).map((row) => Number(row[1])).sort();
      expect(tickets).toEqual(expected.ticketStats.byPriority.map((one) => one.count).sort());
      await console.goto(`/insight/lab${TABLES}`);
      const types = await rowsOf(page, 'Cost by tool');
      const runs = [...expected.labExperimentStats.byType].sort((a, b) => b.costMicros - a.costMicros);
      expect(types.map((row) => row[3])).toEqual(runs.map((type) => count(type.runs)));
    });
  });

  it('are the same in the file', async () => {
    await onPage({ as: 'agent' }, async (console) => {
      const { page } = console;
      await console.goto(`/insight/support${TABLES}`);
      const rows = await rowsOf(page, 'By category');
      const waiting = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Download By category as CSV' }).click();
      const download = await waiting;
      expect(download.suggestedFilename()).toBe('tickets-by-category.csv');
      const text = readFileSync(await download.path(), 'utf8').replace(/^\uFEFF/, '');
      expect(text.split('\r\n')).toEqual([
        'Category,Tickets,"Tickets, previous period"',
        ...rows.map((row) => row.join(',')),
      ]);
    });
  });
});

describe('the controls', () => {
  it('stand in the address, work by keyboard, and survive a reload', async () => {
    await onPage({ as: 'agent' }, async (console) => {
      const { page } = console;
      await console.goto('/insight/traffic');
      await page.getByRole('main').focus();
      await page.keyboard.press('Tab');
      await page.locator('select:focus').waitFor();
      await page.keyboard.type('Last 30');
      await page.waitForURL(/days=30/);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Space');
      await page.waitForURL(/compare=off/);
      await page.keyboard.press('Tab');
      await page.keyboard.press('ArrowRight');
      await page.waitForURL(/view=table/);
      await page.getByRole('table').first().waitFor();
      await page.reload();
      await console.settled();
      await expect.poll(() => page.getByLabel('Range').inputValue()).toBe('30');
      await expect.poll(() => page.getByLabel('Compare with previous period').isChecked()).toBe(false);
      await page.getByRole('table').first().waitFor();
      console.expectClean();
    });
  });

  it('say what range is too long, and do not ask for it', async () => {
    await onPage({ as: 'agent' }, async (console) => {
      const { page } = console;
      await console.goto('/insight/lab?from=2026-01-01&to=2026-02-01');
      await page.getByLabel('First day').fill('2024-01-01');
      const asked = await console.operationsOf(() => page.getByLabel('First day').blur());
      await page.getByText('Choose up to 92 days, with the first day before the last.').waitFor();
      expect(asked).toEqual([]);
    });
  });
});

describe('who may', () => {
  it('sees the figures, others are told and see no link', async () => {
    await onPage({ as: 'agent' }, async (console) => {
      await console.goto('/');
      const links = console.page.getByRole('navigation', { name: 'Main navigation' }).getByRole('link');
      const names = await links.allTextContents();
      expect(names).toContain('Traffic');
      expect(names).not.toContain('Revenue');
      await console.goto('/insight/revenue');
      await console.page.getByRole('heading', { name: 'No access' }).waitFor();
      console.expectClean();
    });
    await onPage({ as: 'user' }, async (console) => {
      const asked = await console.operationsOf(() => console.goto('/insight/traffic'));
      await console.page.getByRole('heading', { name: 'No access' }).waitFor();
      expect(asked.filter((name) => name.startsWith('Insight'))).toEqual([]);
    });
  });
});

describe('live counters', () => {
  it('count a ticket that comes in, and the queue with it', async () => {
    await onPage({ as: 'agent' }, async (console) => {
      const { page } = console;
      await console.goto('/insight/support');
      await page.getByText('Live', { exact: true }).waitFor();
      const queue = page.getByRole('region', { name: 'Current queue' });
      const before = Number(/^New(\d+)/.exec((await queue.locator('dl').textContent()) ?? '')?.[1]);
      await ask(`mutation { createTicket(input: {
        subject: "The counter counts", body: "A ticket that is made while somebody looks.", category: GENERAL
      }) { ticket { id } userErrors { message } } }`);
      await page.getByText(/[1-9]\d* changes since you opened this page/).waitFor();
      await expect.poll(() => queue.locator('dl').textContent()).toContain(`New${String(before + 1)}`);
    });
  });
});
