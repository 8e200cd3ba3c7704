import packed from '@sparticuz/chromium';
import { chromium, type Browser, type Page } from 'playwright-core';

/** Altair's own words while its editor of variables is still empty, as it is for a moment in a tab that opens. */
const EMPTY_VARIABLES = 'Could not parse JSON. Using default instead.';

/** A real browser: the one that npm brings on Linux x64, otherwise the system's Chrome. */
export async function openBrowser(): Promise<Browser> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return chromium.launch({ channel: 'chrome' });
  // With one process for all pages, the first context that is closed takes the browser with it.
  const args = packed.args.filter((arg) => arg !== '--single-process');
  return chromium.launch({ args, executablePath: await packed.executablePath() });
}

/** A page that reaches one host only, and what went wrong on it. */
export interface OfflinePage {
  page: Page;
  /** Addresses elsewhere that it asked for, in vain. */
  outside: string[];
  /** Errors on its console, uncaught errors, and answers of 400 and above. */
  faults: string[];
}

/** Opens an empty page with the network off, but for `host`. */
export async function openOfflinePage(browser: Browser, host = '127.0.0.1'): Promise<OfflinePage> {
  const outside: string[] = [];
  const faults: string[] = [];
  const context = await browser.newContext({ viewport: { width: 1500, height: 950 } });
  await context.route('**/*', (route) => {
    const url = route.request().url();
    if (new URL(url).hostname === host || /^(data|blob):/.test(url)) return route.continue();
    outside.push(url);
    return route.abort();
  });
  await context.routeWebSocket(
    (url) => url.hostname !== host,
    (socket) => {
      outside.push(socket.url());
      void socket.close();
    },
  );
  const page = await context.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error' && message.text() !== EMPTY_VARIABLES) faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${String(response.status())} ${response.url()}`);
  });
  return { page, outside, faults };
}
