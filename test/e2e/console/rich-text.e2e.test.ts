import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startConsole, PHONE, type Console, type ConsolePage, type PageOptions } from '../../testkit/console.js';
import { askerAs, type Ask } from '../../testkit/console-user.js';

const SUBMIT =
  'mutation ($input: SubmitSuggestionInput!) { submitSuggestion(input: $input) { suggestion { id } userErrors { code message } } }';
const FENCE = '```';
const WRITTEN = [
  '# The lantern',
  'first line',
  'second line with **bold** and `code`',
  '',
  '- [x] lit',
  '- [ ] hung',
  '',
  '| Port | Lamp |\n| --- | --- |\n| Kiel | red |',
  '',
  '![a lamp](https://pictures.example/lamp.png) and <img width="20" src="https://pictures.example/sea.png">',
  '',
  'See https://docs.example/a and [the mail](mailto:harbour@tally.example).',
  '',
  `${FENCE}python\n${'x = 1 # a line that is far too long for any window, and scrolls in its own place '.repeat(6)}\n${FENCE}`,
].join('\n');
const HOSTILE = [
  '<script>window.wasHit = 1</script>',
  '<img src=x onerror="window.wasHit = 2">',
  '[one](javascript:window.wasHit=3) [two](data:text/html,x) [three](//elsewhere.example) [four](JaVaScRiPt&colon;alert(1))',
  '![five](javascript:window.wasHit=5)',
  '<a href="javascript:window.wasHit=6" onclick="window.wasHit=7">six</a>',
  '<svg onload="window.wasHit=8"></svg><iframe srcdoc="x"></iframe><style>body{display:none}</style>',
  `${'>'.repeat(3_000)} deep`,
  `${'- '.repeat(1_000)}nested`,
  '['.repeat(2_000),
  '[ref]\n\n[ref]: vbscript:x "title"',
].join('\n\n');
/** A screen's heading, the panel's and no other above what the text brings. */
const TOP_HEADINGS = 'h1, h2';

let tally: Console;
let ask: Ask;

beforeAll(async () => {
  tally = await startConsole();
  ask = await askerAs(tally, 'user');
});

afterAll(async () => {
  await tally.close();
});

async function withPage(options: PageOptions, work: (one: ConsolePage) => Promise<void>): Promise<void> {
  const one = await tally.open({ as: 'user', ...options });
  try {
    await work(one);
  } finally {
    await one.close();
  }
}

/** The path of a new suggestion. */
async function suggest(title: string, body: string): Promise<string> {
  const { submitSuggestion } = await ask<{ submitSuggestion: { suggestion: { id: string } | null } }>(SUBMIT, {
    input: { title: `${title} ${String(Date.now())}`, body, category: 'NEW_FEATURE' },
  });
  if (!submitSuggestion.suggestion) throw new Error(`Refused: ${JSON.stringify(submitSuggestion)}`);
  return `/suggestions/${submitSuggestion.suggestion.id}`;
}

describe('a text in Markdown', () => {
  it('of the import reads as a page: headings, lists, code', async () => {
    interface Found {
      suggestions: { nodes: { id: string; title: string; body: string }[] };
    }
    const { suggestions } = await ask<Found>('{ suggestions(first: 50) { nodes { id title body } } }');
    const real = suggestions.nodes.find(({ body }) => /^```/m.test(body) && /^#+ /m.test(body));
    if (!real) throw new Error('No imported suggestion has both code and a heading.');
    await withPage({}, async (one) => {
      await one.goto(`/suggestions/${real.id}`);
      const panel = one.page.getByRole('region', { name: 'Description' }).or(one.page.locator('main')).first();
      await panel.locator('pre code').first().waitFor();
      await panel.locator('h3, h4, h5').first().waitFor();
      await expect.poll(() => panel.locator('pre').first().innerText()).not.toContain('```');
      expect(await one.page.locator('h1').allInnerTexts()).toEqual([real.title]);
      await one.expectAccessible();
      one.expectClean();
    });
  });

  it('keeps line breaks, tables, tasks and links; pictures are links; code scrolls in its place', async () => {
    const path = await suggest('A lantern for the pier', WRITTEN);
    await withPage({ viewport: PHONE }, async (one) => {
      const { page } = one;
      await one.goto(path);
      await page.getByRole('heading', { level: 3, name: 'The lantern' }).waitFor();
      await expect
        .poll(() => page.locator('p', { hasText: 'second line' }).innerText())
        .toBe('first line\nsecond line with bold and code');
      await page.getByRole('group', { name: 'Table' }).getByRole('cell', { name: 'Kiel' }).waitFor();
      await page.getByText('To do:').waitFor({ state: 'attached' });
      for (const [name, href] of [
        ['Image: a lamp', 'https://pictures.example/lamp.png'],
        ['Image', 'https://pictures.example/sea.png'],
        ['https://docs.example/a', 'https://docs.example/a'],
        ['the mail', 'mailto:harbour@tally.example'],
      ] as const) {
        const link = page.getByRole('link', { name, exact: true });
        await expect.poll(() => link.getAttribute('href')).toBe(href);
        await expect.poll(() => link.getAttribute('rel')).toBe('noopener noreferrer nofollow');
        await expect.poll(() => link.getAttribute('target')).toBe('_blank');
      }
      const [width, inside] = await page.locator('pre').evaluate((pre) => [pre.clientWidth, pre.scrollWidth]);
      expect(inside).toBeGreaterThan(width);
      await one.expectNoSidewaysScroll();
      await one.expectAccessible();
      one.expectClean();
    });
  });

  it('that means harm stands there as words', async () => {
    const path = await suggest('A text that means harm', HOSTILE);
    await withPage({}, async (one) => {
      const { page } = one;
      await one.goto(path);
      await page.getByText('window.wasHit = 1').first().waitFor();
      await page.getByText('deep').first().waitFor();
      const main = page.locator('main');
      await expect
        .poll(() => main.locator('script, iframe, style, img, [onerror], [onclick], [onload]').count())
        .toBe(0);
      const hrefs = await main
        .locator('a')
        .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).protocol));
      expect(hrefs.filter((protocol) => !/^https?:$/.test(protocol))).toEqual([]);
      await expect.poll(() => main.getByRole('link', { name: /^(one|two|three|four|six|ref)$/ }).count()).toBe(0);
      expect(await page.evaluate(() => 'wasHit' in window)).toBe(false);
      await expect.poll(() => main.locator(TOP_HEADINGS).count()).toBeGreaterThan(0);
      one.expectClean();
    });
  });

  it('of 230,000 characters comes in parts and holds up nothing', async () => {
    const path = await suggest('A very long text', 'Stands for the long one.');
    const part = `## Part\n\nSome *words* with \`code\`, **more** and https://docs.example/page.\n\n${FENCE}\nx = 1\n\ny = 2\n${FENCE}\n\n`;
    const body = `${part.repeat(2_400).slice(0, 229_980)}\n${FENCE}\n\nThe last words.`;
    await withPage({}, async (one) => {
      const { page } = one;
      // Longer than the server takes from a form: only imports bring such texts.
      await page.route('**/graphql', async (route) => {
        const { operationName } = route.request().postDataJSON() as { operationName?: string };
        if (operationName !== 'SuggestionScreen') return route.fallback();
        const answer = await route.fetch();
        const json = (await answer.json()) as { data: { suggestion: { body: string } } };
        json.data.suggestion.body = body;
        return route.fulfill({ json });
      });
      await one.goto(path);
      const all = page.getByRole('button', { name: /^Show all 230,\d{3} characters$|^Show all 229,\d{3} characters$/ });
      await all.waitFor();
      expect((await page.locator('main').innerText()).length).toBeLessThan(40_000);
      await page.evaluate(() => {
        const gaps = { longest: 0, last: performance.now() };
        const frame = (): void => {
          gaps.longest = Math.max(gaps.longest, performance.now() - gaps.last);
          gaps.last = performance.now();
          requestAnimationFrame(frame);
        };
        requestAnimationFrame(frame);
        Object.assign(window, { gaps });
      });
      await all.click();
      // Counted seldom and cheaply: a search for words in a page of this length is what would hold it up.
      const drawn = (): Promise<number> => page.evaluate(() => document.querySelectorAll('main h4').length);
      await expect.poll(drawn, { timeout: 50_000, interval: 500 }).toBe(body.split('## Part').length - 1);
      const longest = await page.evaluate(() => (window as unknown as { gaps: { longest: number } }).gaps.longest);
      console.log(`230,000 characters of Markdown: longest pause ${longest.toFixed(0)} ms`);
      await expect.poll(() => page.locator('main').textContent()).toContain('The last words.');
      one.expectClean();
    });
  });
});

describe('an excerpt', () => {
  it('in a list shows words without marks', async () => {
    const key = `lantern${String(Date.now())}`;
    await suggest(
      `An excerpt ${key}`,
      `## Why\n\n**Ships** need \`light\`, see [the map](https://maps.example/x).\n\n- [ ] lamp`,
    );
    await withPage({}, async (one) => {
      await one.goto(`/suggestions?search=${key}`);
      await one.page.getByText('Why Ships need light, see the map. lamp').waitFor();
      one.expectClean();
    });
  });
});
