import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { intercept } from '../../testkit/console-states.js';
import {
  type ConsolePage,
  DEMO_PASSWORD,
  LOGINS,
  PHONE,
  startConsole,
  type Console,
  type Login,
  type PageOptions,
} from '../../testkit/console.js';

const EVERYBODY = Object.keys(LOGINS) as Login[];

let tally: Console;

beforeAll(async () => {
  tally = await startConsole();
});

afterAll(async () => {
  await tally.close();
});

async function fillIn({ page }: ConsolePage, email: string, password: string): Promise<void> {
  await page.getByLabel('Email').fill(email);
  await page.getByRole('textbox', { name: 'Password' }).fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

async function atHome(options: PageOptions): Promise<ConsolePage> {
  const one = await tally.open(options);
  await one.goto('/');
  return one;
}

describe('signing in', () => {
  it.each(EVERYBODY)('takes one click as %s', async (login) => {
    const one = await tally.open();
    await one.goto('/');
    expect(new URL(one.page.url()).pathname).toBe('/sign-in');
    await one.signInAs(login);
    const [firstName = ''] = LOGINS[login].name.split(' ');
    await one.page.getByRole('heading', { level: 1, name: `Hello, ${firstName}` }).waitFor();
    expect(await one.page.title()).toBe(`Hello, ${firstName} · Tally`);
    await one.expectAccessible();
    one.expectClean();
    await one.close();
  });

  it.each(EVERYBODY)('takes e-mail and password of %s, and leads on to where one wanted to go', async (login) => {
    const one = await tally.open();
    await one.goto('/nowhere?at=all');
    await fillIn(one, LOGINS[login].email, DEMO_PASSWORD);
    await one.page.getByRole('heading', { level: 1, name: 'Page not found' }).waitFor();
    expect(one.page.url()).toBe(`${tally.url}/nowhere?at=all`);
    one.expectClean();
    await one.close();
  });

  it('never leads to another site', async () => {
    const one = await tally.open();
    await one.goto(`/sign-in?next=${encodeURIComponent('//elsewhere.example/')}`);
    await fillIn(one, LOGINS.user.email, DEMO_PASSWORD);
    await one.page.getByRole('button', { name: 'Sign out' }).waitFor();
    expect(one.page.url()).toBe(`${tally.url}/`);
    one.expectClean();
    await one.close();
  });

  it('says what is wrong with a password, in words, and keeps the form', async () => {
    const one = await tally.open();
    await one.goto('/sign-in');
    await fillIn(one, 'nobody-at-all@tally.example', 'not the password');
    await one.page.getByText(/Invalid email or password/).waitFor();
    const email = one.page.getByLabel('Email');
    expect([await email.inputValue(), await email.getAttribute('aria-invalid')]).toEqual([
      'nobody-at-all@tally.example',
      'true',
    ]);
    await one.expectAccessible();
    one.expectClean();
    await one.close();
  });

  it('asks for what is missing at its field, without asking the server', async () => {
    const one = await tally.open();
    await one.goto('/sign-in');
    const asked = await one.operationsOf(async () => {
      await one.page.getByRole('button', { name: 'Sign in', exact: true }).click();
      await one.page.getByText('This field is required.').first().waitFor();
    });
    expect(asked).toEqual([]);
    const email = one.page.getByLabel('Email');
    await expect.poll(() => email.getAttribute('aria-invalid')).toBe('true');
    expect(await email.evaluate((field) => field === document.activeElement)).toBe(true);
    await one.close();
  });

  it('shows what the server refuses at the field that it names', async () => {
    const one = await tally.open();
    await one.goto('/sign-up');
    // Something that only the server sees to be empty.
    await one.page.getByLabel('Name').fill('\u2800\u2800');
    await one.page.getByLabel('Email').fill('nora.new@tally.example');
    await one.page.getByRole('button', { name: 'Create account' }).click();
    await one.page.getByLabel('Name').and(one.page.locator('[aria-invalid="true"]')).waitFor();
    await one.page.getByLabel('Name').fill('Nora New');
    await one.page.getByRole('button', { name: 'Create account' }).click();
    await one.page.getByRole('heading', { name: 'Check your email' }).waitFor();
    await one.expectAccessible();
    one.expectClean();
    await one.close();
  });

  it('is over for all tabs when one signs out', async () => {
    const one = await atHome({ as: 'user' });
    const second = await one.context.newPage();
    await second.goto(`${tally.url}/`);
    await second.getByRole('button', { name: 'Sign out' }).click();
    await one.page.waitForURL('**/sign-in');
    await one.page.getByRole('heading', { name: 'Sign in' }).waitFor();
    one.expectClean();
    await one.close();
  });

  it('offers nothing of a demo where there is none', async () => {
    const alone = await startConsole({ DEMO: 'false' });
    try {
      const one = await alone.open();
      await one.goto('/');
      await one.page.getByRole('heading', { name: 'Sign in' }).waitFor();
      await expect.poll(() => one.page.getByRole('button', { name: /Sign in as/ }).count()).toBe(0);
      expect((await fetch(`${alone.url}/console/demo-logins`)).status).toBe(404);
      one.expectClean(/404 .*demo-logins$/);
    } finally {
      await alone.close();
    }
  });
});

it('stands in a browser that reaches this machine alone, and notes what it asks elsewhere', async () => {
  const one = await tally.open();
  for (const url of ['http://tally.example/', 'http://192.0.2.1/']) {
    await expect(one.page.goto(url)).rejects.toThrow('ERR_PROXY_CONNECTION_FAILED');
    expect(one.outside).toContain(url);
  }
  await one.close();
});

describe('the frame', () => {
  it('shows each login what it may use, and says so where it may not', async () => {
    const user = await atHome({ as: 'user' });
    const groups = user.page.getByRole('navigation', { name: 'Main navigation' }).getByRole('group');
    await expect.poll(() => groups.count()).toBe(1);
    const admin = await atHome({ as: 'admin' });
    const adminGroups = admin.page.getByRole('navigation', { name: 'Main navigation' }).getByRole('group');
    await expect.poll(() => adminGroups.count()).toBe(3);
    const staffLink = adminGroups.nth(1).getByRole('link').first();
    await user.goto((await staffLink.getAttribute('href')) ?? '');
    await user.page.getByRole('heading', { name: 'No access' }).waitFor();
    user.expectClean();
    admin.expectClean();
    await user.close();
    await admin.close();
  });

  it('works by the keyboard alone', async () => {
    const one = await tally.open();
    await one.goto('/sign-in');
    await one.page.getByRole('button', { name: /Uma User/ }).focus();
    await one.page.keyboard.press('Enter');
    await one.page.getByRole('button', { name: 'Sign out' }).waitFor();
    await one.settled();
    await one.page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());

    await one.page.keyboard.press('Tab');
    expect(await one.page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to content');
    await one.page.keyboard.press('Enter');
    expect(await one.page.evaluate(() => document.activeElement?.id)).toBe('main');

    const link = one.page.getByRole('navigation', { name: 'Main navigation' }).getByRole('link').nth(1);
    const name = (await link.textContent()) ?? '';
    await link.focus();
    await one.page.keyboard.press('Enter');
    await one.page.waitForFunction(() => location.pathname !== '/');
    await one.settled();
    expect(await one.page.evaluate(() => document.activeElement?.tagName), `focus after opening ${name}`).toBe('MAIN');
    await expect.poll(() => link.getAttribute('aria-current')).toBe('page');
    one.expectClean();
    await one.close();
  });

  it('fits a phone, with the navigation behind its button', async () => {
    const one = await atHome({ as: 'user', viewport: PHONE });
    await one.expectNoSidewaysScroll();
    const navigation = one.page.getByRole('navigation', { name: 'Main navigation' });
    await expect.poll(() => navigation.isVisible()).toBe(false);
    await one.page.getByRole('button', { name: 'Open navigation' }).click();
    await navigation.waitFor();
    await one.expectAccessible();
    await one.page.keyboard.press('Escape');
    await navigation.waitFor({ state: 'hidden' });
    one.expectClean();
    await one.close();
  });

  it('keeps dark colours, which are there before the first paint', async () => {
    const one = await atHome({ as: 'user' });
    await one.page.getByRole('button', { name: 'Use dark mode' }).click();
    const scheme = (): Promise<string | null> =>
      one.page.evaluate(() => document.documentElement.getAttribute('data-mantine-color-scheme'));
    expect(await scheme()).toBe('dark');
    await one.expectAccessible();
    await one.page.goto(`${tally.url}/`, { waitUntil: 'commit' });
    await one.page.waitForFunction(() => document.body);
    expect(await scheme()).toBe('dark');
    await one.settled();
    one.expectClean();
    await one.close();
  });

  it('follows the system where nothing was chosen', async () => {
    const one = await tally.open({ scheme: 'dark' });
    await one.goto('/sign-in');
    await one.page.getByRole('button', { name: 'Use light mode' }).waitFor();
    await one.expectAccessible();
    await one.close();
  });

  it('says that it is offline, keeps what it knows, and comes back by itself', async () => {
    const one = await atHome({ as: 'user' });
    await one.page.getByRole('heading', { name: 'Activity' }).waitFor();
    await one.setOffline(true);
    await one.page.getByText(/You are offline/).waitFor();
    await expect.poll(() => one.page.getByRole('heading', { name: 'Activity' }).isVisible()).toBe(true);
    await one.setOffline(false);
    await one.page.getByText(/You are offline/).waitFor({ state: 'detached' });
    one.expectClean(/ERR_INTERNET_DISCONNECTED/);
    await one.close();
  });

  it('shows a fault with its code, and tries again when asked', async () => {
    const one = await tally.open({ as: 'user' });
    let isBroken = true;
    const errors = [{ message: 'It broke.', extensions: { code: 'INTERNAL_SERVER_ERROR', errorId: 'err_1' } }];
    await intercept(one, 'Home', () => (isBroken ? { status: 500, json: { errors } } : 'goes on'));
    await one.goto('/');
    const alert = one.page.getByRole('alert').filter({ hasText: 'It broke.' });
    await alert.getByText('Code: INTERNAL_SERVER_ERROR').waitFor();
    await alert.getByText('Error ID: err_1').waitFor();
    await one.expectAccessible();
    isBroken = false;
    await alert.getByRole('button', { name: 'Try again' }).click();
    await one.page.getByRole('heading', { name: 'Activity' }).waitFor();
    one.expectClean(/^500 /);
    await one.close();
  });

  it('asks for home in one request, beside the name in the frame', async () => {
    const one = await tally.open({ as: 'admin' });
    const asked = await one.operationsOf(() => one.goto('/'));
    expect(asked.sort()).toEqual(['Home', 'ShellViewer']);
    await one.close();
  });

  it('has a page for what is not there, but not where programs ask', async () => {
    const asPage = { headers: { accept: 'text/html' } };
    expect((await fetch(`${tally.url}/nothing/here`, asPage)).headers.get('content-type')).toContain('text/html');
    for (const [path, accept] of [
      ['/nothing/here', 'application/json'],
      ['/api/nothing', 'text/html'],
      ['/assets/nothing.js', 'text/html'],
    ] as const) {
      const answer = await fetch(`${tally.url}${path}`, { headers: { accept } });
      expect([path, answer.status]).toEqual([path, 404]);
      expect(answer.headers.get('content-type')).toContain('json');
    }
  });

  it('signs out by itself when the session ends', async () => {
    const one = await atHome({ as: 'user' });
    await one.page.evaluate(() => {
      localStorage.setItem('tally.session', JSON.stringify({ accessToken: 'a.b.c', refreshToken: 'gone' }));
    });
    await one.page.goto(`${tally.url}/`);
    await one.page.getByRole('heading', { name: 'Sign in' }).waitFor();
    one.expectClean(/^401 /);
    await one.close();
  });
});
