import type { Route } from 'playwright-core';
import { expect } from 'vitest';
import type { ConsolePage } from './console.js';

interface Screen {
  path: string;
  /** Name of the screen's query. */
  operation: string;
  /** A text that only its data brings. */
  shows: string | RegExp;
}

const GRAPHQL = '**/graphql';
const FAULT = {
  errors: [
    { message: 'Something went wrong here.', extensions: { code: 'INTERNAL_SERVER_ERROR', errorId: 'err_e2e' } },
  ],
};

const isOf = (route: Route, operation: string): boolean =>
  (route.request().postDataJSON() as { operationName?: string } | null)?.operationName === operation;

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
  const gate = new Promise<void>((done) => {
    goOn = done;
  });
  await one.page.route(GRAPHQL, async (route) => {
    if (isOf(route, operation)) await gate;
    await route.fallback();
  });
  await one.page.goto(`${one.url}${path}`);
  // Not the outline that stands there while the screen's own script is on its way.
  await one.page.locator('h1').first().waitFor();
  await one.page.locator('[role=status][aria-label=Loading]').first().waitFor();
  expect(await one.page.locator('h1').count()).toBe(1);
  goOn();
  await one.page.getByText(shows).first().waitFor();
  await one.page.unroute(GRAPHQL);
}

/** A fault of the server stands there with its code, and a second try mends it. */
export async function expectFailing(one: ConsolePage, { path, operation, shows }: Screen): Promise<void> {
  await one.page.route(GRAPHQL, (route) =>
    isOf(route, operation) ? route.fulfill({ status: 500, json: FAULT }) : route.fallback(),
  );
  await one.page.goto(`${one.url}${path}`);
  const alert = one.page.getByRole('alert').filter({ hasText: 'INTERNAL_SERVER_ERROR' });
  await alert.getByText('err_e2e').waitFor();
  expect(await one.page.locator('h1').count()).toBe(1);
  await one.expectAccessible();
  await one.page.unroute(GRAPHQL);
  await alert.getByRole('button', { name: 'Try again' }).click();
  await one.page.getByText(shows).first().waitFor();
  expect(await alert.count()).toBe(0);
}

/** Without an answer the screen says that the server cannot be reached; back online it loads by itself. */
export async function expectOffline(one: ConsolePage, { path, operation, shows }: Screen): Promise<void> {
  await one.page.route(GRAPHQL, (route) =>
    isOf(route, operation) ? route.abort('internetdisconnected') : route.fallback(),
  );
  await one.page.goto(`${one.url}${path}`);
  await one.page.getByRole('alert').filter({ hasText: 'NETWORK_ERROR' }).waitFor();
  await one.setOffline(true);
  await one.page.getByText('You are offline.').waitFor();
  await one.page.unroute(GRAPHQL);
  await one.setOffline(false);
  await one.page.getByText(shows).first().waitFor();
}

/** The name of a screen's picture, by its query: `voice-suggestions` of SuggestionsScreen. */
export function pictureName(area: string, operation: string): string {
  const words = operation.replace(/Screen$/, '').replace(/(?<=[a-z])(?=[A-Z])/g, '-');
  return `${area}-${words.toLowerCase()}`;
}
