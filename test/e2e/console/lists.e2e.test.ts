import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startConsole, type Console, type ConsolePage } from '../../testkit/console.js';
import { newId } from '../../../src/shared/ids.js';
import { askerAs } from '../../testkit/console-user.js';

const ROWS = 1_000;
/** What the server gives at most in a page. */
const PAGE = 100;
/** What fits the window, and what is drawn beyond it. */
const MOST_DRAWN = 60;

let tally: Console;
let target: string;

beforeAll(async () => {
  tally = await startConsole();
  target = await manyAuditEntries();
});

afterAll(async () => {
  await tally.close();
});

/** Each try of the staff to change a record makes an entry, also where there is no such record; answers the record's id. */
async function manyAuditEntries(): Promise<string> {
  const admin = await askerAs(tally, 'admin');
  const id = newId('tkt');
  const tries = Array.from(
    { length: 10 },
    (_, at) => `t${String(at)}: setTicketPriority(id: $id, input: { priority: HIGH }) { __typename }`,
  );
  for (let made = 0; made < ROWS; made += tries.length)
    await admin(`mutation ($id: ID!) { ${tries.join(' ')} }`, { id });
  return id;
}

/** Pages as large as the server gives them, so that a thousand rows are ten requests. */
async function inLargePages({ page }: ConsolePage, operation: string): Promise<void> {
  await page.route('**/graphql', (route) => {
    const body = route.request().postDataJSON() as { operationName?: string; variables?: object };
    if (body.operationName !== operation) return route.fallback();
    return route.fallback({ postData: { ...body, variables: { ...body.variables, first: PAGE } } });
  });
}

interface Scroll {
  longest: number;
  frames: number;
  mostRows: number;
}

/** From the top to the bottom by the wheel, and what the frames in between took. */
async function scrollThrough({ page }: ConsolePage, label: string): Promise<Scroll> {
  const table = page.getByRole('region', { name: label });
  await table.hover();
  await page.evaluate(() => {
    const seen = { longest: 0, frames: 0, mostRows: 0, isOver: false };
    let last = performance.now();
    const frame = (now: number): void => {
      seen.longest = Math.max(seen.longest, now - last);
      seen.mostRows = Math.max(seen.mostRows, document.querySelectorAll('tbody tr[aria-rowindex]').length);
      seen.frames += 1;
      last = now;
      if (!seen.isOver) requestAnimationFrame(frame);
    };
    requestAnimationFrame((now) => {
      last = now;
      requestAnimationFrame(frame);
    });
    Object.assign(window, { seen });
  });
  const isAtEnd = (): Promise<boolean> =>
    table.evaluate((box) => box.scrollTop + box.clientHeight >= box.scrollHeight - 2);
  for (let step = 0; step < 400 && !(await isAtEnd()); step += 1) await page.mouse.wheel(0, 400);
  expect(await isAtEnd()).toBe(true);
  return page.evaluate(() => {
    const { seen } = window as unknown as { seen: Scroll & { isOver: boolean } };
    seen.isOver = true;
    return seen;
  });
}

describe('a table of a thousand rows', () => {
  it('is scrolled without a dropped second, and draws what is in sight', async () => {
    const one = await tally.open({ as: 'admin' });
    const { page } = one;
    await inLargePages(one, 'StaffAudit');
    await one.goto(`/staff/audit?target=${target}`);
    const table = page.getByRole('table');
    for (let count = PAGE; count < ROWS; count += PAGE) {
      await page.getByText(`${String(count)} shown`).waitFor();
      await page.getByRole('button', { name: 'Show more' }).click();
    }
    await page.getByText(`${String(ROWS)} shown`).waitFor();
    await expect.poll(() => table.getAttribute('aria-rowcount')).toBe(String(ROWS + 1));

    const label = (await table.getAttribute('aria-label')) ?? '';
    const { longest, frames, mostRows } = await scrollThrough(one, label);
    console.log(
      `${String(ROWS)} rows: ${String(frames)} frames, the longest ${longest.toFixed(0)} ms, at most ${String(mostRows)} rows drawn`,
    );
    await page.locator(`tr[aria-rowindex="${String(ROWS + 1)}"]`).waitFor();
    expect(mostRows).toBeGreaterThan(5);
    expect(mostRows).toBeLessThan(MOST_DRAWN);
    await one.expectAccessible();
    one.expectClean();
    await one.close();
  });
});
