// `npm run pictures`: screenshots for the documentation, taken from the demo, on a server that is started for them.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import packed from '@sparticuz/chromium';
import { chromium } from 'playwright-core';
import { format, resolveConfig } from 'prettier';
import { runScript, setUp } from './setup.mjs';
import { SetupProblem } from './setup.terminal.mjs';

const FOLDER = join('docs', 'pictures', 'console');
const INDEX = join(FOLDER, 'README.md');
const PLAYGROUND = join('docs', 'playground.png');
const DESKTOP = { width: 1280, height: 860 };
const PHONE = { width: 360, height: 740 };
const LOGINS = { admin: 'Ada Admin', agent: 'Grace Agent', user: 'Uma User' };
const READY_LIMIT = 180_000;

/**
 * The path and the account; `record`: opens the first entry; `dark`: also in dark mode; `shows`: a text that appears
 * last.
 */
const SECTIONS = [
  [
    'Sign-in and home',
    [
      { name: 'sign-in', path: '/sign-in', dark: true },
      { name: 'home-admin', path: '/', as: 'admin', dark: true },
      { name: 'home-agent', path: '/', as: 'agent' },
      { name: 'home-user', path: '/', as: 'user', dark: true },
      { name: 'home-phone', path: '/', as: 'user', viewport: PHONE, dark: true },
    ],
  ],
  [
    'Support',
    [
      { name: 'support-tickets', path: '/tickets', as: 'user' },
      { name: 'support-ticket', path: '/tickets?status=RESOLVED', under: '/tickets', as: 'user', record: true },
      { name: 'support-consultations', path: '/consultations', as: 'user' },
      { name: 'support-consultation', path: '/consultations', as: 'user', record: true },
      { name: 'support-slot-picker', path: '/consultations/new', as: 'user' },
    ],
  ],
  [
    'Suggestions and favorites',
    [
      { name: 'voice-suggestions', path: '/suggestions', as: 'user' },
      {
        name: 'voice-suggestion',
        path: '/suggestions?sort=MOST_DISCUSSED',
        under: '/suggestions',
        as: 'user',
        record: true,
      },
      { name: 'voice-leaderboard', path: '/leaderboard', as: 'user' },
      { name: 'voice-favorites', path: '/favorites', as: 'user' },
    ],
  ],
  [
    'Community and webinars',
    [
      { name: 'community-feed', path: '/community', as: 'user' },
      { name: 'community-post', path: '/community?tab=TOP', under: '/community/posts', as: 'user', record: true },
      { name: 'community-groups', path: '/groups', as: 'user' },
      { name: 'community-group', path: '/groups', as: 'user', record: true },
      { name: 'community-events', path: '/events', as: 'user' },
      { name: 'community-webinars', path: '/webinars', as: 'user' },
      { name: 'community-webinar', path: '/webinars', as: 'user', record: true },
    ],
  ],
  [
    'Lab, billing, careers, agents, privacy',
    [
      { name: 'work-lab-runs', path: '/lab', as: 'user' },
      { name: 'work-lab-run', path: '/lab', as: 'user', record: true },
      { name: 'work-new-run', path: '/lab/new', as: 'user' },
      { name: 'work-usage', path: '/usage', as: 'user' },
      { name: 'work-billing', path: '/billing', as: 'user' },
      { name: 'work-receipt', path: '/billing', as: 'user', record: true },
      { name: 'work-applications', path: '/careers', as: 'user' },
      { name: 'work-application', path: '/careers', as: 'user', record: true },
      { name: 'work-jobs', path: '/careers/jobs', as: 'user' },
      { name: 'work-job', path: '/careers/jobs', as: 'user', record: true },
      { name: 'work-agents', path: '/agents', as: 'user' },
      { name: 'work-agent', path: '/agents/neural-chat', as: 'user' },
      { name: 'work-privacy', path: '/privacy', as: 'user' },
    ],
  ],
  [
    'Staff',
    [
      { name: 'staff-queue', path: '/staff/tickets', as: 'agent' },
      { name: 'staff-ticket', path: '/staff/tickets', as: 'agent', record: true },
      { name: 'staff-calendar', path: '/staff/consultations', as: 'agent' },
      { name: 'staff-hiring-board', path: '/staff/hiring', as: 'admin' },
      { name: 'staff-hiring-application', path: '/staff/hiring', as: 'admin', record: true },
      { name: 'staff-webinars', path: '/staff/webinars', as: 'admin' },
      { name: 'staff-webinar', path: '/staff/webinars', as: 'admin', record: true },
      { name: 'staff-moderation', path: '/staff/moderation', as: 'admin' },
      { name: 'staff-moderation-item', path: '/staff/moderation', as: 'admin', record: true },
      { name: 'staff-appeals', path: '/staff/appeals', as: 'admin' },
      { name: 'staff-transactions', path: '/staff/transactions', as: 'admin' },
      { name: 'staff-transaction', path: '/staff/transactions', as: 'admin', record: true },
      { name: 'staff-webhook-events', path: '/staff/webhook-events', as: 'admin' },
      { name: 'staff-webhook-event', path: '/staff/webhook-events', as: 'admin', record: true },
      { name: 'staff-audit', path: '/staff/audit', as: 'admin' },
    ],
  ],
  [
    'Insight',
    ['traffic', 'funnel', 'retention', 'revenue', 'hiring', 'support', 'lab'].map((name) => ({
      name: `insight-${name}`,
      path: `/insight/${name}`,
      as: 'admin',
      dark: name === 'traffic',
    })),
  ],
  ['Handbook', [{ name: 'handbook', path: '/handbook', as: 'user' }]],
];

await runScript(async () => {
  await setUp();
  const server = await startServer();
  try {
    const browser = await openBrowser();
    try {
      await takeAll(browser, server.url, process.argv.slice(2));
    } finally {
      await browser.close();
    }
  } finally {
    await server.stop();
  }
});

/** The built server with only the demo data, in its own folder. */
async function startServer() {
  const dataDir = mkdtempSync(join(tmpdir(), 'tally-pictures-'));
  const program = resolve('.data/secantusdb');
  if (existsSync(program)) symlinkSync(program, join(dataDir, 'secantusdb'));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const child = spawn(process.execPath, ['dist/server/main.js'], {
    env: { ...process.env, PORT: String(port), DATA_DIR: dataDir, DEMO: 'true', LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = new Promise((done) => child.once('exit', done));
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
    rmSync(dataDir, { recursive: true, force: true });
  };
  const deadline = Date.now() + READY_LIMIT;
  while (!(await isReady(url))) {
    if (child.exitCode === null && Date.now() < deadline) await new Promise((done) => setTimeout(done, 200));
    else {
      await stop();
      throw new SetupProblem('The server for the screenshots did not start.');
    }
  }
  return { url, stop };
}

async function isReady(url) {
  const answer = await fetch(`${url}/readyz`).catch(() => undefined);
  return answer?.ok === true;
}

async function freePort() {
  const server = createServer();
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address();
  await new Promise((done) => server.close(done));
  return port;
}

async function openBrowser() {
  const isPacked = process.platform === 'linux' && process.arch === 'x64';
  if (!isPacked) return chromium.launch({ channel: 'chrome' });
  return chromium.launch({ args: ['--no-sandbox', '--disable-gpu'], executablePath: await packed.executablePath() });
}

/** All screenshots and their page; with names, only those. */
async function takeAll(browser, url, wanted) {
  const all = SECTIONS.flatMap(([, pictures]) => pictures);
  const isWanted = ({ name }) => wanted.length === 0 || wanted.includes(name);
  if (wanted.length === 0) rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  for (const picture of all.filter(isWanted)) {
    await take(browser, url, picture);
    console.log(picture.name);
  }
  if (isWanted({ name: 'playground' })) await takePlayground(browser, url);
  await writeIndex();
}

async function take(browser, url, { name, path, under = path, as, record, viewport = DESKTOP, dark }) {
  const context = await browser.newContext({
    viewport,
    reducedMotion: 'reduce',
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
  });
  const page = await context.newPage();
  if (as) {
    await page.goto(`${url}/sign-in`);
    await page.getByRole('button', { name: `Sign in as ${LOGINS[as]}` }).click();
    await page.locator('#main').waitFor();
  }
  await page.goto(`${url}${path}`);
  await settled(page);
  if (record) {
    const link = page.locator(`main a[href^="${under}/"][href*="_"]`);
    // Rows of some tables open without a link.
    const entry = (await link.count()) > 0 ? link : page.locator('main tbody tr');
    await entry.first().click();
    await page.waitForURL((address) => address.pathname.startsWith(`${under}/`));
    await settled(page);
  }
  const shoot = async (scheme, file) => {
    await page.emulateMedia({ colorScheme: scheme });
    await page.locator(`html[data-mantine-color-scheme="${scheme}"]`).waitFor({ state: 'attached' });
    await page.screenshot({ path: join(FOLDER, `${file}.png`), animations: 'disabled' });
  };
  await shoot('light', name);
  if (dark) await shoot('dark', `${name}.dark`);
  await context.close();
}

async function settled(page) {
  await page.locator('h1').first().waitFor();
  await page.locator('[role=status][aria-label=Loading]').first().waitFor({ state: 'detached' });
  await page.waitForLoadState('networkidle');
}

async function takePlayground(browser, url) {
  const page = await browser.newPage({ viewport: { width: 1500, height: 950 } });
  await page.goto(`${url}/playground`);
  await page.locator('.window-switcher__item').filter({ hasText: 'My tickets with messages' }).click();
  await page.locator('.cm-content:visible').filter({ hasText: 'MyTickets' }).first().waitFor();
  await page.locator('.send-request__button:visible').click();
  await page.locator('app-query-result:visible .cm-content').filter({ hasText: '"data"' }).first().waitFor();
  await page.getByText('Reloaded doc successfully').first().waitFor({ state: 'hidden' });
  await page.screenshot({ path: PLAYGROUND, animations: 'disabled' });
  await page.close();
}

async function writeIndex() {
  const words = (name) => `${name.slice(0, 1).toUpperCase()}${name.slice(1).replaceAll('-', ' ')}`;
  const sections = SECTIONS.map(
    ([title, pictures]) =>
      `## ${title}\n\n${pictures.map(({ name }) => `![${words(name)}](${name}.png)`).join('\n\n')}\n`,
  );
  const text = [
    '# Console screenshots\n',
    'Taken from the demo by `npm run pictures`. Screenshots in dark mode end in `.dark.png`.\n',
    ...sections,
  ].join('\n');
  writeFileSync(INDEX, await format(text, { ...(await resolveConfig(INDEX)), filepath: INDEX }));
}
