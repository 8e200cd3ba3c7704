import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserContext, BrowserContextOptions, Page, Response } from 'playwright-core';
import { expect, inject } from 'vitest';
import { noteOutside, openBrowser } from './browser.js';
import { startBuiltServer } from './built-server.js';

/** The demo's logins, by what their owners do. */
export const LOGINS = {
  admin: { name: 'Ada Admin', email: 'admin@tally.example' },
  agent: { name: 'Grace Agent', email: 'agent@tally.example' },
  user: { name: 'Uma User', email: 'user@tally.example' },
} as const;
export const DEMO_PASSWORD = 'tally demo password';
export type Login = keyof typeof LOGINS;
export interface Credentials {
  email: string;
  password: string;
}

const DESKTOP = { width: 1280, height: 860 };
/** A narrow phone. */
export const PHONE = { width: 360, height: 740 };
type BrowserState = Exclude<BrowserContextOptions['storageState'], string | undefined>;
const require = createRequire(import.meta.url);
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
/** What Chromium writes to the console for an answer that a test expects to fail. */
const FAILED_ANSWER = 'Failed to load resource';

/** Names what sticks out of the window; a text, since here are no types of a browser. */
const WIDER_THAN_WINDOW = `(() => {
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= width) return [];
  return [...document.querySelectorAll('main *')]
    .filter((element) => element.getBoundingClientRect().right > width + 1)
    .slice(0, 5)
    .map((element) => element.tagName + ' ' + element.className);
})()`;

/** Resolves when colours and sizes have changed to what they will be. */
const ANIMATIONS_ENDED = `(async () => {
  await new Promise(requestAnimationFrame);
  const running = document.getAnimations().filter(({ effect }) => effect.getComputedTiming().endTime < Infinity);
  await Promise.all(running.map(({ finished }) => finished.catch(() => undefined)));
})()`;

export interface PageOptions {
  /** Signed in before the page opens; otherwise nobody is. */
  as?: Login | Credentials;
  viewport?: { width: number; height: number };
  scheme?: 'light' | 'dark';
}

/** A built server with demo data and a browser that reaches nothing else. Start it in beforeAll. */
export interface Console {
  readonly url: string;
  /** Where its server keeps files and the mails that it sent. */
  readonly dataDir: string;
  readonly browser: Browser;
  /** A page of its own, with a session of its own. */
  open(options?: PageOptions): Promise<ConsolePage>;
  close(): Promise<void>;
}

/** All files share one server, so make records of your own; with settings it is a server of this file alone. */
export async function startConsole(env?: Record<string, string>): Promise<Console> {
  const [own, browser] = await Promise.all([env ? startBuiltServer({ env }) : undefined, openBrowser()]);
  const url = own?.url ?? inject('consoleUrl');
  return {
    url,
    dataDir: own?.dataDir ?? inject('consoleDataDir'),
    browser,
    open: (options = {}) => openPage(url, browser, options),
    async close() {
      await browser.close();
      await own?.stop();
    },
  };
}

async function openPage(
  url: string,
  browser: Browser,
  { as, viewport = DESKTOP, scheme = 'light' }: PageOptions,
): Promise<ConsolePage> {
  const context = await browser.newContext({
    viewport,
    colorScheme: scheme,
    reducedMotion: 'reduce',
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    ...(as ? { storageState: await signedIn(url, as) } : {}),
  });
  return new ConsolePage(await context.newPage(), context, url);
}

const SIGN_IN =
  'mutation SignIn($input: SignInInput!) { signIn(input: $input) { accessToken refreshToken userErrors { code } } }';

/** What a browser has stored that signed in before. */
async function signedIn(url: string, as: Login | Credentials): Promise<BrowserState> {
  const input =
    typeof as === 'string'
      ? { email: LOGINS[as].email, password: DEMO_PASSWORD }
      : { email: as.email, password: as.password };
  const answer = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: SIGN_IN, variables: { input } }),
  });
  const { data } = (await answer.json()) as {
    data?: { signIn: { accessToken: string | null; refreshToken: string | null } };
  };
  const { accessToken, refreshToken } = data?.signIn ?? {};
  if (!accessToken || !refreshToken) throw new Error(`${input.email} was not signed in: HTTP ${String(answer.status)}`);
  const session = { name: 'tally.session', value: JSON.stringify({ accessToken, refreshToken }) };
  return { cookies: [], origins: [{ origin: url, localStorage: [session] }] };
}

/** One page of the console, and everything that went wrong on it. */
export class ConsolePage {
  /** Addresses elsewhere that it asked for, in vain. */
  readonly outside: string[] = [];
  /** Errors on its console, uncaught errors, and answers of 400 and above. */
  readonly faults: string[] = [];

  constructor(
    readonly page: Page,
    readonly context: BrowserContext,
    readonly url: string,
  ) {
    noteOutside(page, new URL(url).host, this.outside);
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.text().startsWith(FAILED_ANSWER)) this.faults.push(message.text());
    });
    page.on('pageerror', (error) => this.faults.push(error.message));
    page.on('response', (response: Response) => {
      if (response.status() >= 400) this.faults.push(`${String(response.status())} ${response.url()}`);
    });
  }

  /** Opens a path and waits until its screen is there: a heading, and nothing that is still loading. */
  async goto(path: string): Promise<void> {
    await this.page.goto(`${this.url}${path}`);
    await this.settled();
  }

  async settled(): Promise<void> {
    await this.page.locator('h1').first().waitFor();
    await this.page.locator('[role=status][aria-label=Loading]').first().waitFor({ state: 'detached' });
  }

  /** By the one click of the demo. */
  async signInAs(login: Login): Promise<void> {
    await this.page.goto(`${this.url}/sign-in`);
    await this.page.getByRole('button', { name: `Sign in as ${LOGINS[login].name}` }).click();
    await this.page.locator('#main').waitFor();
    await this.settled();
  }

  /** Requests of GraphQL that `action` causes, by the names of their operations. */
  async operationsOf(action: () => Promise<void>): Promise<string[]> {
    const names: string[] = [];
    const listener = (request: { url(): string; postDataJSON(): unknown }): void => {
      if (!request.url().endsWith('/graphql')) return;
      names.push((request.postDataJSON() as { operationName?: string } | null)?.operationName ?? '?');
    };
    this.page.on('request', listener);
    await action();
    this.page.off('request', listener);
    return names;
  }

  /** Has the system ask for light or dark colours, and waits until the page has them: they change over a moment. */
  async look(scheme: 'light' | 'dark'): Promise<void> {
    await this.page.emulateMedia({ colorScheme: scheme });
    await this.page.locator(`html[data-mantine-color-scheme="${scheme}"]`).waitFor({ state: 'attached' });
    await this.page.evaluate(ANIMATIONS_ENDED);
  }

  /** Runs axe in the page: no serious and no critical finding. */
  async expectAccessible(): Promise<void> {
    // The page's policy forbids inline script; the browser's own evaluation does not ask it.
    await this.page.evaluate(AXE);
    const findings = await this.page.evaluate(async () => {
      const { axe } = globalThis as unknown as {
        axe: { run(options: object): Promise<{ violations: Finding[] }> };
      };
      interface Finding {
        id: string;
        impact: string | null;
        nodes: { target: unknown[]; failureSummary?: string }[];
      }
      const { violations } = await axe.run({ resultTypes: ['violations'] });
      return violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .map(
          ({ id, nodes }) =>
            `${id}: ${nodes.map((node) => `${node.target.join(' ')} ${node.failureSummary ?? ''}`).join(' | ')}`,
        );
    });
    expect(findings, `axe on ${this.page.url()}`).toEqual([]);
  }

  /** Nothing is wider than the window: a phone's page never scrolls sideways. */
  async expectNoSidewaysScroll(): Promise<void> {
    const tooWide = await this.page.evaluate<string[]>(WIDER_THAN_WINDOW);
    expect(tooWide, `wider than the window on ${this.page.url()}`).toEqual([]);
  }

  /** Nothing went wrong and nothing was asked elsewhere, besides what a test brought about. */
  expectClean(except = /^$/): void {
    expect(this.outside).toEqual([]);
    expect(this.faults.filter((fault) => !except.test(fault))).toEqual([]);
  }

  /** Cuts the network, or gives it back; the page learns of it as from a real one. */
  async setOffline(isOffline: boolean): Promise<void> {
    await this.context.setOffline(isOffline);
  }

  async close(): Promise<void> {
    await this.context.close();
  }
}
