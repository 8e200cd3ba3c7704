import { build } from 'esbuild';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addFavorite, createTallyClient, signIn, type TallyClient } from '../../src/client/index.js';
import { openBrowser } from '../testkit/browser.js';
import { startBuiltServer, type BuiltServer } from '../testkit/built-server.js';
import { aGate, until } from '../testkit/until.js';
import { PASSWORD } from './client.harness.js';

const USER = { email: 'user@tally.example', password: PASSWORD };
const PERSON = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/147.0.0.0 Safari/537.36';

let server: BuiltServer;
let browser: Browser;
let script: string;
let admin: TallyClient;

beforeAll(async () => {
  const built = await build({
    entryPoints: ['test/client/page.tsx'],
    bundle: true,
    write: false,
    format: 'esm',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  script = built.outputFiles[0]?.text ?? '';
  server = await startBuiltServer({ env: { DEMO: 'true', RATE_LIMIT_FACTOR: '100000' } });
  browser = await openBrowser();
  admin = createTallyClient({ url: server.url });
  await signIn(admin, { email: 'admin@tally.example', password: PASSWORD });
}, 120_000);

afterAll(async () => {
  admin.close();
  await browser.close();
  await server.stop();
});

let context: BrowserContext;
let faults: string[];

beforeEach(async () => {
  context = await browser.newContext({ userAgent: PERSON });
  faults = [];
  return () => context.close();
});

async function aPage(): Promise<Page> {
  const page = await context.newPage();
  page.on('pageerror', (error) => faults.push(error.message));
  await context.route(`${server.url}/client-test.html`, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: '<!doctype html><title>Client test</title><script type="module" src="/client-test.js"></script>',
    }),
  );
  await context.route(`${server.url}/client-test.js`, (route) =>
    route.fulfill({ contentType: 'text/javascript', body: script }),
  );
  await page.goto(`${server.url}/client-test.html`);
  await page.waitForFunction(() => 'tally' in window);
  // While requests are held up for a look, the beacons of a page that closes are lost.
  await context.unrouteAll();
  return page;
}

async function signedIn(): Promise<Page> {
  const page = await aPage();
  await page.evaluate((user) => window.tally.signIn(window.tally.client, user), USER);
  return page;
}

const operationOf = (body: string | null): string =>
  /"operationName":"(\w+)"|mutation (\w+)/
    .exec(body ?? '')
    ?.slice(1)
    .find(Boolean) ?? '';

describe('useFavorites in a page', () => {
  it('lists, checks many, and toggles at once, everywhere', async () => {
    const page = await signedIn();
    const requests: string[] = [];
    page.on('request', (request) => requests.push(operationOf(request.postData())));
    await page.evaluate(() => window.tally.show());
    const heart = page.locator('#page-search');
    await page.locator('#state', { hasText: 'ready' }).waitFor();
    await page.waitForFunction(() => document.querySelector('#page-search')?.getAttribute('aria-pressed') !== 'mixed');
    expect(requests.filter((name) => name === 'FavoriteStatuses')).toHaveLength(1);
    expect(await heart.getAttribute('aria-pressed')).toBe('false');
    const total = Number(await page.locator('#total').textContent());

    await heart.click();
    await page.locator('#page-search[aria-pressed=true]').waitFor();
    await page.locator('#total', { hasText: String(total + 1) }).waitFor();
    expect(await page.locator('#favorites').textContent()).toContain('Search');
    expect(await page.locator('#folders').textContent()).toContain(String(total + 1));

    await heart.click();
    await page.locator('#page-search[aria-pressed=false]').waitFor();
    await page.locator('#total', { hasText: new RegExp(`^${String(total)}$`) }).waitFor();
    expect(await page.locator('#favorites').textContent()).not.toContain('Search');
    expect(faults).toEqual([]);
  });

  it('reads page after page', async () => {
    const filler = createTallyClient({ url: server.url });
    await signIn(filler, USER);
    for (let number = 1; number <= 7; number += 1) {
      await addFavorite(filler, {
        type: 'DOCUMENT',
        itemId: `doc-${String(number)}`,
        itemTitle: `Document ${String(number)}`,
      });
    }
    filler.close();
    const page = await signedIn();
    await page.evaluate(() => window.tally.show());
    const lines = page.locator('#favorites li');
    await lines.nth(2).waitFor();
    expect(await lines.count()).toBe(3);
    await page.locator('#more').click();
    await lines.nth(5).waitFor();
    expect(await lines.count()).toBe(6);
    expect(new Set(await lines.allTextContents()).size).toBe(6);
  });

  it('takes back what the network swallowed, and says so', async () => {
    const page = await signedIn();
    await page.evaluate(() => window.tally.show());
    await page.locator('#page-search[aria-pressed=false]').waitFor();
    const swallowed = aGate();
    await page.route('**/graphql', async (route) => {
      if (operationOf(route.request().postData()) !== 'AddFavorite') return route.continue();
      await swallowed.passed;
      return route.abort();
    });
    await page.locator('#page-search').click();
    // First as if it had worked ...
    await page.locator('#page-search[aria-pressed=true]').waitFor();
    // ... then as it is.
    swallowed.open();
    await page.locator('#page-search[aria-pressed=false]').waitFor();
    await page.locator('#error', { hasText: 'NETWORK_ERROR' }).waitFor();
  });
});

describe.each([
  ['with locks', true],
  ['without locks, as over plain HTTP', false],
])('the tabs of a browser %s', (_name, hasLocks) => {
  it('refresh a session once among them', async () => {
    if (!hasLocks) {
      await context.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'locks'));
    }
    const first = await signedIn();
    const others = [await aPage(), await aPage()];
    let refreshes = 0;
    context.on('request', (request) => {
      if (operationOf(request.postData()) === 'RefreshSession') refreshes += 1;
    });
    await first.evaluate(() => {
      const tokens = JSON.parse(localStorage.getItem('tally.session') ?? '{}') as object;
      localStorage.setItem('tally.session', JSON.stringify({ ...tokens, accessToken: 'no.good.token' }));
    });
    const ask = (page: Page): Promise<number[]> =>
      page.evaluate(async () => {
        const send = async (): Promise<number> => {
          const headers = { 'content-type': 'application/json' };
          const body = JSON.stringify({ query: '{ me { id } }' });
          return (await window.tally.client.session.fetch('/graphql', { method: 'POST', headers, body })).status;
        };
        return Promise.all(Array.from({ length: 10 }, send));
      });
    const statuses = await Promise.all([first, ...others].map((page) => ask(page)));
    expect(statuses.flat()).toEqual(Array.from({ length: 30 }, () => 200));
    expect(refreshes).toBe(1);
  });

  it('all sign out when one does', async () => {
    const [first, second] = [await signedIn(), await aPage()];
    await second.evaluate(() => window.tally.show());
    await second.locator('#who', { hasText: 'usr_' }).waitFor();
    await first.evaluate(() => window.tally.client.session.end('signed-out'));
    await second.locator('#who', { hasText: 'nobody' }).waitFor();
  });
});

async function pagesOf(title: string): Promise<number> {
  const headers = { 'content-type': 'application/json' };
  const query = `{ pageviews(first: 50) { nodes { title } } }`;
  const answer = await admin.session.fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ query }),
  });
  const { data } = (await answer.json()) as { data: { pageviews: { nodes: { title: string | null }[] } } };
  return data.pageviews.nodes.filter((each) => each.title === title).length;
}

describe('analytics', () => {
  it('survive a closed tab: one page view by the REST row, several things by one beacon', async () => {
    await context.addInitScript(() => {
      const send = navigator.sendBeacon.bind(navigator);
      navigator.sendBeacon = (url, body) => {
        const path = new URL(url).pathname;
        localStorage.setItem('beacons', `${localStorage.getItem('beacons') ?? ''}${path} `);
        return send(url, body);
      };
    });
    const page = await aPage();
    await page.evaluate(() => window.tally.trackPageview(window.tally.analytics, { title: 'Closed at once' }));
    expect(await pagesOf('Closed at once')).toBe(0);
    // As somebody closes a tab, whose handlers run.
    await page.close({ runBeforeUnload: true });
    await until(async () => (await pagesOf('Closed at once')) === 1);

    const other = await aPage();
    await other.evaluate(() => {
      for (const number of [1, 2, 3]) {
        window.tally.trackPageview(window.tally.analytics, { title: 'One of three' });
        window.tally.trackEvent(window.tally.analytics, 'clicked', { number });
      }
    });
    await other.close({ runBeforeUnload: true });
    await until(async () => (await pagesOf('One of three')) === 3);
    const beacons = await (await aPage()).evaluate(() => localStorage.getItem('beacons'));
    expect(beacons).toBe('/api/analytics/track/pageview /graphql ');
  });

  it('gather what happens, and keep it while the server is away', async () => {
    const page = await aPage();
    let away = true;
    await page.route('**/graphql', (route) => (away ? route.abort() : route.continue()));
    const lose = page.evaluate(async () => {
      window.tally.trackPageview(window.tally.analytics, { title: 'Kept' });
      await window.tally.analytics.queue.flush();
    });
    await lose;
    expect(await pagesOf('Kept')).toBe(0);
    away = false;
    await page.evaluate(() => window.tally.analytics.queue.flush());
    expect(await pagesOf('Kept')).toBe(1);
  });

  it('honour what the visitor says: nothing kept before yes, a key after it, nothing sent after no', async () => {
    const page = await aPage();
    const kept = (): Promise<string | null> => page.evaluate(() => localStorage.getItem('tally.visitor'));
    const tell = (answer: 'UNKNOWN' | 'GRANTED' | 'DENIED'): Promise<void> =>
      page.evaluate((given) => window.tally.trackVisitor(window.tally.analytics, given), answer);
    await tell('UNKNOWN');
    expect(await kept()).toBeNull();
    await tell('GRANTED');
    expect(await kept()).toMatch(/"consent":"GRANTED","visitorKey":"vis_/);
    await tell('DENIED');
    expect(await kept()).toBe('{"consent":"DENIED"}');

    const sent: string[] = [];
    context.on('request', (request) => sent.push(request.method()));
    await page.evaluate(async () => {
      window.tally.trackPageview(window.tally.analytics, { title: 'Refused' });
      await window.tally.analytics.queue.flush();
    });
    await page.close();
    const next = await aPage();
    await next.evaluate(() => window.tally.trackPageview(window.tally.analytics, { title: 'Refused' }));
    await next.close();
    expect(sent.filter((method) => method === 'POST')).toEqual([]);
    expect(await pagesOf('Refused')).toBe(0);
  });

  it('take a browser that refuses for all for a no', async () => {
    await context.addInitScript(() => Object.defineProperty(navigator, 'globalPrivacyControl', { value: true }));
    const page = await aPage();
    expect(await page.evaluate(() => window.tally.analytics.consent)).toBe('DENIED');
  });
});
