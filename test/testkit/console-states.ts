import { expect } from 'vitest';
import type { ConsolePage } from './console.js';

interface Screen {
  path: string;
  /** Name of the screen's query. */
  operation: string;
  /** A text that only its data brings. */
  shows: string | RegExp;
}

const FAULT = {
  errors: [
    { message: 'Something went wrong here.', extensions: { code: 'INTERNAL_SERVER_ERROR', errorId: 'err_e2e' } },
  ],
};

export type Answer = 'goes on' | 'is lost' | { status: number; json: unknown };

/**
 * Decides what becomes of each request for an operation, until it is called off. Not by `page.route`: with that Playwright turns
 * the browser's cache off, and each page would read all scripts anew.
 */
export async function intercept(
  one: ConsolePage,
  operation: string,
  decide: () => Answer | Promise<Answer>,
): Promise<() => Promise<void>> {
  const session = await one.context.newCDPSession(one.page);
  session.on('Fetch.requestPaused', ({ requestId, request }) => {
    void (async () => {
      const asked = JSON.parse(request.postData ?? '{}') as { operationName?: string };
      const answer = asked.operationName === operation ? await decide() : 'goes on';
      if (answer === 'goes on') return session.send('Fetch.continueRequest', { requestId });
      if (answer === 'is lost')
        return session.send('Fetch.failRequest', { requestId, errorReason: 'InternetDisconnected' });
      return session.send('Fetch.fulfillRequest', {
        requestId,
        responseCode: answer.status,
        responseHeaders: [{ name: 'content-type', value: 'application/json' }],
        body: Buffer.from(JSON.stringify(answer.json)).toString('base64'),
      });
      // Of a page that has moved on meanwhile.
    })().catch(() => undefined);
  });
  await session.send('Fetch.enable', { patterns: [{ urlPattern: '*/graphql' }] });
  return () => session.detach();
}

/** The screen asks once for its data, and shows them. */
export async function expectOneRequest(one: ConsolePage, { path, operation, shows }: Screen): Promise<void> {
  const asked = await one.operationsOf(async () => {
    await one.goto(path);
    await one.page.getByText(shows).first().waitFor();
  });
  expect(asked.filter((name) => !name.startsWith('Shell'))).toEqual([operation]);
}

/** While its data are on their way, the screen says so, under its heading. */
export async function expectLoading(one: ConsolePage, { path, operation, shows }: Screen): Promise<void> {
  let goOn = (): void => undefined;
  const gate = new Promise<Answer>((done) => {
    goOn = () => {
      done('goes on');
    };
  });
  const callOff = await intercept(one, operation, () => gate);
  await one.page.goto(`${one.url}${path}`);
  // Not the outline that stands there while the screen's own script is on its way.
  await one.page.locator('h1').first().waitFor();
  await one.page.locator('[role=status][aria-label=Loading]').first().waitFor();
  await expect.poll(() => one.page.locator('h1').count()).toBe(1);
  goOn();
  await one.page.getByText(shows).first().waitFor();
  await callOff();
}

/** A fault of the server stands there with its code, and a second try mends it. */
export async function expectFailing(one: ConsolePage, { path, operation, shows }: Screen): Promise<void> {
  const callOff = await intercept(one, operation, () => ({ status: 500, json: FAULT }));
  await one.page.goto(`${one.url}${path}`);
  const alert = one.page.getByRole('alert').filter({ hasText: 'INTERNAL_SERVER_ERROR' });
  await alert.getByText('err_e2e').waitFor();
  await expect.poll(() => one.page.locator('h1').count()).toBe(1);
  await one.expectAccessible();
  await callOff();
  await alert.getByRole('button', { name: 'Try again' }).click();
  await one.page.getByText(shows).first().waitFor();
  await expect.poll(() => alert.count()).toBe(0);
}

/** Without an answer the screen says that the server cannot be reached; back online it loads by itself. */
export async function expectOffline(one: ConsolePage, { path, operation, shows }: Screen): Promise<void> {
  const callOff = await intercept(one, operation, () => 'is lost');
  await one.page.goto(`${one.url}${path}`);
  await one.page.getByRole('alert').filter({ hasText: 'NETWORK_ERROR' }).waitFor();
  await one.setOffline(true);
  await one.page.getByText('You are offline.').waitFor();
  await callOff();
  await one.setOffline(false);
  await one.page.getByText(shows).first().waitFor();
}
