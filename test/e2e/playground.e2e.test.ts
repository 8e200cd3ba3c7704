import type { Browser, Locator, Page, WebSocket } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readExamples } from '../../src/http/explorer.examples.js';
import { openBrowser, openOfflinePage, type OfflinePage } from '../testkit/browser.js';
import { startBuiltServer, type BuiltServer } from '../testkit/built-server.js';

const { examples } = readExamples();
const SUBSCRIPTION = 'Ticket updates';
const ANSWER = 'Answer the ticket';

interface Answer {
  data?: Record<string, { userErrors?: unknown[] } | null> | null;
  errors?: unknown[];
}

/** The playground in a browser that reaches nothing but the server. */
class Playground {
  constructor(readonly offline: OfflinePage) {}

  get page(): Page {
    return this.offline.page;
  }

  tab(title: string): Locator {
    return this.page.locator('.window-switcher__item').filter({ hasText: new RegExp(`^\\s*${title}\\s*×?\\s*$`) });
  }

  /** Opens the tab of an example and waits until its operation stands in the editor. */
  async open(title: string): Promise<void> {
    await this.tab(title).click();
    await this.page
      .locator('.cm-content:visible')
      .filter({ hasText: operationOf(title) })
      .first()
      .waitFor();
  }

  async send(): Promise<void> {
    await this.page.locator('.send-request__button:visible').click();
  }

  /** Sends the operation of the open tab and answers what came back over HTTP. */
  async answerTo(title: string): Promise<Answer> {
    const operation = operationOf(title);
    const [response] = await Promise.all([
      this.page.waitForResponse((one) => one.request().postData()?.includes(`"operationName":"${operation}"`) === true),
      this.send(),
    ]);
    return (await response.json()) as Answer;
  }

  /** What the result pane of the open tab shows. */
  get result(): Locator {
    return this.page.locator('app-query-result:visible .cm-content').first();
  }
}

function operationOf(title: string): string {
  const query = examples.find((example) => example.title === title)?.query ?? '';
  return /^(?:query|mutation|subscription) (\w+)/m.exec(query)?.[1] ?? '';
}

describe('the playground of the built server, with the network off', () => {
  let server: BuiltServer;
  let browser: Browser;
  let playground: Playground;

  beforeAll(async () => {
    [server, browser] = await Promise.all([startBuiltServer(), openBrowser()]);
    playground = new Playground(await openOfflinePage(browser, server.url));
  });

  afterAll(async () => {
    await browser.close();
    await server.stop();
  });

  it('opens with every example in a tab, the first one in front', async () => {
    await playground.page.goto(`${server.url}/playground/`);
    await playground.tab(examples.at(-1)?.title ?? '').waitFor();
    const titles = await playground.page.locator('.window-switcher__input').allInnerTexts();
    expect(titles.map((title) => title.trim())).toEqual(examples.map((example) => example.title));
    expect(examples.length).toBeGreaterThanOrEqual(8);
    await playground.page.locator('.cm-content:visible').filter({ hasText: 'query MyAccount' }).first().waitFor();
  });

  it.each(examples.map(({ title }) => title).filter((title) => title !== SUBSCRIPTION))('runs %s', async (title) => {
    await playground.open(title);
    const { data, errors } = await playground.answerTo(title);
    expect(errors).toBeUndefined();
    const fields = Object.values(data ?? {});
    expect(fields.length).toBeGreaterThan(0);
    for (const field of fields) {
      expect(field).not.toBeNull();
      expect(field?.userErrors ?? []).toEqual([]);
    }
    await playground.result.filter({ hasText: '"data"' }).waitFor();
  });

  it('shows signed-in data, not empty lists', async () => {
    await playground.open('My account');
    const account = await playground.answerTo('My account');
    expect(account.data).toMatchObject({ me: { email: 'user@tally.example' } });
    await playground.open('Favorites by folder');
    const { data } = await playground.answerTo('Favorites by folder');
    const { favoritesByFolder } = data as unknown as { favoritesByFolder: { nodes: { favorites: unknown[] }[] } };
    expect(favoritesByFolder.nodes.some((folder) => folder.favorites.length > 0)).toBe(true);
  });

  it('receives a change over the WebSocket', async () => {
    const { page } = playground;
    await playground.open(SUBSCRIPTION);
    // Listens in the handler itself: the answer can arrive before a promise goes on.
    const opened = new Promise<{ socket: WebSocket; isReady: Promise<unknown> }>((resolve) => {
      page.once('websocket', (socket) => {
        const isReady = socket.waitForEvent('framereceived', ({ payload }) =>
          String(payload).includes('connection_ack'),
        );
        resolve({ socket, isReady });
      });
    });
    await playground.send();
    const { socket, isReady } = await opened;
    expect(new URL(socket.url()).pathname).toBe('/graphql');
    await isReady;
    const received = socket.waitForEvent('framereceived', ({ payload }) => String(payload).includes('"ticketUpdated"'));
    await playground.open(ANSWER);
    const answer = await playground.answerTo(ANSWER);
    expect(answer.data).toMatchObject({ addTicketMessage: { userErrors: [] } });
    const { payload } = await received;
    expect(JSON.parse(String(payload))).toMatchObject({
      type: 'next',
      payload: { data: { ticketUpdated: { messageCount: expect.any(Number) as number } } },
    });
    await playground.open(SUBSCRIPTION);
    await playground.result.filter({ hasText: 'ticketUpdated' }).waitFor();
  });

  it('asked nothing of other hosts, and nothing went wrong on the page', () => {
    expect(playground.offline.outside).toEqual([]);
    expect(playground.offline.faults).toEqual([]);
  });
});
