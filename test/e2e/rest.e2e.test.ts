import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEMO_LOGINS, DEMO_PASSWORD } from '../../src/demo/demo.accounts.js';
import { openBrowser, openOfflinePage, type OfflinePage } from '../testkit/browser.js';
import { startBuiltServer, type BuiltServer } from '../testkit/built-server.js';

let server: BuiltServer;
let browser: Browser;
let offline: OfflinePage;
let page: Page;

beforeAll(async () => {
  server = await startBuiltServer({ env: { DEMO: 'true' } });
  browser = await openBrowser();
  offline = await openOfflinePage(browser, server.url);
  page = offline.page;
  await page.goto(`${server.url}/docs`);
  await page.locator('.opblock').first().waitFor();
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

describe('/docs with the network off', () => {
  it('shows every path, with its own files alone and without an error', async () => {
    const document = (await (await fetch(`${server.url}/openapi.json`)).json()) as { paths: Record<string, object> };
    const operations = Object.values(document.paths).flatMap((methods) => Object.keys(methods));
    expect(await page.locator('.opblock').count()).toBe(operations.length);
    expect([offline.outside, offline.faults]).toEqual([[], []]);
  });

  it('runs an example of the demo as it opens, signed in', async () => {
    const favorites = page.locator('#operations-favorites-myFavorites');
    await favorites.locator('.opblock-summary-control').click();
    const [answer] = await Promise.all([
      page.waitForResponse((one) => one.url().includes('/api/favorites/user/')),
      favorites.locator('button.execute').click(),
    ]);
    expect(answer.status()).toBe(200);
    expect(((await answer.json()) as { data: unknown[] }).data.length).toBeGreaterThan(0);
    expect(offline.faults).toEqual([]);
  });
});

describe("the document's two examples of fetch, from a page", () => {
  it('work as they are written, once a token goes with them', async () => {
    // An account that has no favorite yet.
    const [login] = DEMO_LOGINS;
    const answers = await page.evaluate(
      async ({ email, password, url }) => {
        const query = `mutation ($input: SignInInput!) { signIn(input: $input) { accessToken user { id } } }`;
        const signedIn = await globalThis.fetch('/graphql', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ query, variables: { input: { email, password } } }),
        });
        const { data } = (await signedIn.json()) as {
          data: { signIn: { accessToken: string; user: { id: string } } };
        };
        const userId = data.signIn.user.id;
        const [visitorId, sessionId, title] = ['v-1', 's-1', 'Tally REST'];
        const told: [status: number, answer: Record<string, unknown>][] = [];
        /** What a front end puts around its requests: the token, and nothing about the body. */
        const fetch = async (path: string, init: RequestInit): Promise<void> => {
          const headers = { authorization: `Bearer ${data.signIn.accessToken}` };
          const answer = await globalThis.fetch(path, { ...init, headers });
          told.push([answer.status, (await answer.json()) as Record<string, unknown>]);
        };

        // Track page view
        await fetch('/api/analytics/track/pageview', {
          method: 'POST',
          body: JSON.stringify({ visitorId, sessionId, userId, url, title }),
        });

        // Add to favorites
        await fetch('/api/favorites', {
          method: 'POST',
          body: JSON.stringify({
            userId,
            type: 'agent',
            itemId: 'neural-chat',
            itemTitle: 'Neural Chat',
          }),
        });
        return told;
      },
      { email: login.email, password: DEMO_PASSWORD, url: page.url() },
    );
    expect(answers).toMatchObject([
      [200, { outcome: 'ACCEPTED' }],
      [201, { type: 'AGENT', itemId: 'neural-chat', itemTitle: 'Neural Chat' }],
    ]);
  });
});
