import type { Request } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startConsole, type Console, type ConsolePage } from '../../testkit/console.js';

/** What the first page may bring in script, compressed. */
const SCRIPT_BUDGET = 200_000;
const KILO = 1_000;

let tally: Console;

beforeAll(async () => {
  tally = await startConsole();
});

afterAll(async () => {
  await tally.close();
});

interface Load {
  /** Bytes of script as they travel, without headers. */
  script: number;
  files: number;
  /** From the first byte asked until the page's button is there: printed, for a busy machine takes longer. */
  ms: number;
}

/** Opens a page in a browser that has nothing of it yet, signed in by the storage of another one. */
async function load(path: string, ready: string, from?: ConsolePage): Promise<Load> {
  const context = await tally.browser.newContext(from ? { storageState: await from.context.storageState() } : {});
  try {
    const page = await context.newPage();
    const scripts: Request[] = [];
    page.on('requestfinished', (request) => {
      if (request.resourceType() === 'script') scripts.push(request);
    });
    await page.goto(`${tally.url}${path}`, { waitUntil: 'commit' });
    await page.getByRole('button', { name: ready }).first().waitFor();
    const ms = await page.evaluate(() => performance.now());
    const sizes = await Promise.all(scripts.map(async (request) => (await request.sizes()).responseBodySize));
    return { script: sizes.reduce((sum, size) => sum + size, 0), files: sizes.length, ms };
  } finally {
    await context.close();
  }
}

describe('the first page', () => {
  it.each([
    ['sign-in', '/sign-in', 'Sign in', undefined],
    ['home', '/', 'Sign out', 'admin'],
  ] as const)('of %s is small and soon there', async (name, path, ready, as) => {
    const one = as ? await tally.open({ as }) : undefined;
    const runs = [await load(path, ready, one), await load(path, ready, one), await load(path, ready, one)];
    const [{ script, files } = { script: 0, files: 0 }] = runs;
    const ms = Math.min(...runs.map((run) => run.ms));
    console.log(
      `${name}: ${(script / KILO).toFixed(1)} kB of script in ${String(files)} files, there after ${ms.toFixed(0)} ms`,
    );
    expect(files).toBeGreaterThan(0);
    expect(script).toBeGreaterThan(50_000);
    expect(script).toBeLessThan(SCRIPT_BUDGET);
    await one?.close();
  });

  it('sends files compressed, and those with a changing name for good', async () => {
    const page = await (await fetch(`${tally.url}/`, { headers: { accept: 'text/html' } })).text();
    const [, script = ''] =
      /src="([^"]+[.]js)"><\/script>\s*<link/.exec(page) ?? /type="module"[^>]*src="([^"]+)"/.exec(page) ?? [];
    for (const encoding of ['br', 'gzip']) {
      const answer = await fetch(`${tally.url}${script}`, { headers: { 'accept-encoding': encoding } });
      expect([answer.status, answer.headers.get('content-encoding')]).toEqual([200, encoding]);
      expect(answer.headers.get('cache-control')).toContain('immutable');
    }
    const index = await fetch(`${tally.url}/`);
    expect(index.headers.get('cache-control')).toBe('no-cache');
    expect(index.headers.get('content-security-policy')).toMatch(/script-src 'self';/);
    expect(page).not.toMatch(/<script(?![^>]*src=)/);
  });
});
