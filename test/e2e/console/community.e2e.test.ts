import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  DEMO_PASSWORD,
  LOGINS,
  PHONE,
  startConsole,
  type Console,
  type ConsolePage,
  type Login,
  type PageOptions,
} from '../../testkit/console.js';
import { expectFailing, expectLoading, expectOffline, expectOneRequest } from '../../testkit/console-states.js';

const SCREENS = [
  { path: '/community', operation: 'Feed', shows: 'When should an agent hand over to a person?' },
  { path: '/community?tab=MINE', operation: 'MyPosts', shows: /\d+ shown/ },
  { path: '/community/new', operation: 'GroupsToPostIn', shows: 'Save draft' },
  { path: '/groups', operation: 'Groups', shows: 'Prompt Workshop' },
  { path: '/events', operation: 'Events', shows: 'Prompt surgery, live' },
  { path: '/notices', operation: 'Notices', shows: /No notices|Locked/ },
  { path: '/webinars', operation: 'UpcomingWebinars', shows: 'Open day: ask us anything' },
  { path: 'post', operation: 'Post', shows: 'What signals do you use?' },
  { path: 'group', operation: 'Group', shows: 'Group events' },
  { path: 'webinar', operation: 'Webinar', shows: 'The people who build the agents are here all day.' },
] as const;
/** Wrong on purpose: what the tests of states break. */
const BROKEN = /^(500|ERR_)|Failed to fetch|WebSocket/;

let tally: Console;
const paths = new Map<string, string>();

beforeAll(async () => {
  tally = await startConsole();
  const found = await ask<
    Record<'feed' | 'groups' | 'webinars', { nodes: { id: string; title?: string; name?: string }[] }>
  >(
    'user',
    `{ feed(first: 50) { nodes { id title } } groups(first: 50) { nodes { id name } } webinars(first: 50) { nodes { id title } } }`,
  );
  const idOf = (nodes: { id: string; title?: string; name?: string }[], title: string): string =>
    nodes.find((node) => (node.title ?? node.name) === title)?.id ?? '';
  paths.set('post', `/community/posts/${idOf(found.feed.nodes, 'When should an agent hand over to a person?')}`);
  paths.set('group', `/groups/${idOf(found.groups.nodes, 'Prompt Workshop')}`);
  paths.set('webinar', `/webinars/${idOf(found.webinars.nodes, 'Open day: ask us anything')}`);
  paths.set('rated', `/webinars/${idOf(found.webinars.nodes, 'What changed in the autumn release')}`);
});

afterAll(async () => {
  await tally.close();
});

/** What the graph itself answers to somebody. */
async function ask<Data>(login: Login, query: string, variables: object = {}): Promise<Data> {
  const send = async (body: object, token?: string): Promise<Data> => {
    const headers = { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) };
    const answer = await fetch(`${tally.url}/graphql`, { method: 'POST', headers, body: JSON.stringify(body) });
    const { data, errors } = (await answer.json()) as { data: Data; errors?: unknown };
    expect(errors).toBeUndefined();
    return data;
  };
  const { email } = LOGINS[login];
  const signIn = `mutation { signIn(input: { email: "${email}", password: "${DEMO_PASSWORD}" }) { accessToken } }`;
  const begun = (await send({ query: signIn })) as unknown as { signIn: { accessToken: string } };
  return send({ query, variables }, begun.signIn.accessToken);
}

async function withPage(options: PageOptions, work: (one: ConsolePage) => Promise<void>): Promise<void> {
  const one = await tally.open(options);
  try {
    await work(one);
  } finally {
    await one.close();
  }
}

/** Writes a post by the form; answers its title. */
async function writePost({ page, url }: ConsolePage, title: string): Promise<void> {
  await page.goto(`${url}/community/new`);
  await page.getByLabel('Title').fill(title);
  await page.getByRole('textbox', { name: 'Text' }).fill('What I found out,\nin two lines.');
  await page.getByRole('button', { name: 'Publish' }).click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
}

const like = (within: Locator): Locator => within.getByRole('button', { name: /^\d+\s+likes?$/ }).first();

describe.each(SCREENS)('$operation', (known) => {
  const screen = (): { path: string; operation: string; shows: string | RegExp } => ({
    ...known,
    path: paths.get(known.path) ?? known.path,
  });

  it('shows its data after one request', async () => {
    await withPage({ as: 'user' }, async (one) => {
      await expectOneRequest(one, screen());
      await one.expectAccessible();
      one.expectClean();
    });
  });

  it('says that it is loading, that it failed with which code, and that the server is away', async () => {
    await withPage({ as: 'user' }, async (one) => {
      await expectLoading(one, screen());
      await expectFailing(one, screen());
      await expectOffline(one, screen());
      one.expectClean(BROKEN);
    });
  });

  it('fits a phone in dark colours', async () => {
    await withPage({ as: 'user', viewport: PHONE, scheme: 'dark' }, async (one) => {
      await one.goto(screen().path);
      await one.page.getByText(known.shows).first().waitFor();
      await one.expectNoSidewaysScroll();
      await one.expectAccessible();
      one.expectClean();
    });
  });
});

describe('where there is nothing', () => {
  it.each([
    ['/community?tab=MINE', 'You have no posts yet'],
    ['/community?tag=nothing-has-this-tag', 'No posts yet'],
    ['/groups?search=zzzzzz', 'No groups found'],
    ['/webinars?tab=MINE', 'You have no registrations yet'],
    ['/community/posts/post_00000000000000000000000000', 'NOT_FOUND'],
    ['/webinars/web_00000000000000000000000000', 'Webinar not found'],
  ])('%s says what to do', async (path, text) => {
    await withPage({ as: 'admin' }, async (one) => {
      await one.goto(path);
      await one.page.getByText(text).first().waitFor();
      await one.expectAccessible();
    });
  });
});

describe('a post', () => {
  it('asks for what is missing at its field, by the rule of the server', async () => {
    await withPage({ as: 'user' }, async ({ page, url }) => {
      await page.goto(`${url}/community/new`);
      await page.getByLabel('Text').fill('A post with a short title.');
      await page.getByLabel('Title').fill('ab');
      await page.getByRole('button', { name: 'Publish' }).click();
      await page.getByText('title must have at least 3 characters.').waitFor();
      await expect.poll(() => page.getByLabel('Title').getAttribute('aria-invalid')).toBe('true');
      await page.getByLabel('Title').fill('深色');
      await page.getByRole('button', { name: 'Publish' }).click();
      await page.getByRole('heading', { name: '深色' }).waitFor();
    });
  });

  it('is written, commented on, answered by keyboard, edited and deleted', async () => {
    await withPage({ as: 'user' }, async (one) => {
      const { page } = one;
      await writePost(one, 'A post of the browser tests');
      await page.getByLabel('Your comment').fill('The first comment');
      await page.getByRole('button', { name: 'Comment', exact: true }).click();
      await page.getByText('The first comment').waitFor();

      await page.getByRole('button', { name: 'Reply to Uma User' }).focus();
      await page.keyboard.press('Enter');
      await page.keyboard.type('An answer to it');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      const answer = page.getByRole('listitem').filter({ hasText: 'An answer to it' });
      await answer.getByText('Reply, level 1').waitFor({ state: 'attached' });

      await answer.getByRole('button', { name: 'Edit' }).click();
      await page.getByLabel('Edit your comment').fill('A better answer');
      await page.getByRole('button', { name: 'Save' }).click();
      await page.getByText('A better answer').waitFor();
      await page
        .getByRole('listitem')
        .filter({ hasText: 'A better answer' })
        .getByRole('button', { name: 'Delete' })
        .click();
      await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
      await page.getByText('This comment is no longer available.').waitFor();
      await one.expectAccessible();
      one.expectClean();
    });
  });

  it('shows a like at once, and takes it back where the server refuses it', async () => {
    await withPage({ as: 'agent' }, async (one) => {
      const { page } = one;
      await one.goto(paths.get('post') ?? '');
      const button = like(page.getByRole('main'));
      const before = await button.getAttribute('aria-pressed');
      let answer = (): void => undefined;
      const gate = new Promise<void>((done) => {
        answer = done;
      });
      await page.route('**/graphql', async (route) => {
        if (!/"operationName":"(Like|Unlike)"/.test(route.request().postData() ?? '')) return route.fallback();
        await gate;
        return route.fulfill({
          status: 500,
          json: { errors: [{ message: 'No.', extensions: { code: 'INTERNAL_SERVER_ERROR' } }] },
        });
      });
      await button.click();
      const toggled = before === 'true' ? 'false' : 'true';
      await page.locator(`main button[aria-pressed="${toggled}"]`).first().waitFor();
      await expect.poll(() => button.getAttribute('aria-pressed')).toBe(toggled);
      answer();
      await page.getByRole('alert').filter({ hasText: 'INTERNAL_SERVER_ERROR' }).waitFor();
      await expect.poll(() => button.getAttribute('aria-pressed')).toBe(before);
    });
  });
});

describe('groups and events', () => {
  it('let one join and leave', async () => {
    await withPage({ as: 'agent' }, async (one) => {
      const { page } = one;
      await one.goto('/groups');
      await page.getByRole('button', { name: 'Join Agent builders' }).click();
      await page.getByText('You joined the group.').first().waitFor();
      const mine = page
        .getByRole('list', { name: 'My groups' })
        .getByRole('listitem')
        .filter({ hasText: 'Agent builders' });
      await mine.getByRole('button', { name: 'Leave' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Leave' }).click();
      await page.getByRole('button', { name: 'Join Agent builders' }).waitFor();
      one.expectClean();
    });
  });

  it('take an answer by keyboard, and tell the place in line where all seats are taken', async () => {
    await withPage({ as: 'admin' }, async (one) => {
      const { page } = one;
      await one.goto('/events');
      const event = page.getByRole('listitem').filter({ hasText: 'Prompt surgery, live' });
      await event.getByRole('radio', { name: 'Going', exact: true }).focus();
      await page.keyboard.press('Space');
      await event.getByText(/You are number \d+ on the waitlist/).waitFor();
      await event.getByText('Not going', { exact: true }).click();
      await page.getByText('Response saved: not going.').first().waitFor();
      one.expectClean();
    });
  });
});

describe('a moderation notice', () => {
  it('tells what was done and why, and takes an appeal', async () => {
    const { createPost } = await ask<{ createPost: { post: { id: string } } }>(
      'user',
      'mutation ($input: CreatePostInput!) { createPost(input: $input) { post { id } } }',
      { input: { title: 'Buy my course', body: 'Only today.' } },
    );
    const targetId = createPost.post.id;
    await ask('admin', 'mutation ($input: ReportContentInput!) { reportContent(input: $input) { report { id } } }', {
      input: { targetKind: 'POST', targetId, reason: 'SPAM' },
    });
    const { moderationQueue } = await ask<{
      moderationQueue: { nodes: { id: string; version: number; targetId: string }[] };
    }>('agent', '{ moderationQueue(first: 50, sort: NEW) { nodes { id version targetId } } }');
    const item = moderationQueue.nodes.find((one) => one.targetId === targetId);
    await ask(
      'agent',
      'mutation ($id: ID!, $input: ResolveModerationInput!) { resolveModeration(id: $id, input: $input) { moderation { id } } }',
      {
        id: item?.id,
        input: { action: 'LOCK', reason: 'Advertising has no place here.', expectedVersion: item?.version },
      },
    );
    await withPage({ as: 'user' }, async (one) => {
      const { page } = one;
      await one.goto('/notices');
      const notice = page.getByRole('listitem').filter({ hasText: 'Advertising has no place here.' }).first();
      await notice.getByText('Locked', { exact: true }).waitFor();
      await notice.getByRole('button', { name: 'Appeal' }).click();
      await notice.getByRole('button', { name: 'Send appeal' }).click();
      await notice.getByText('This field is required.').waitFor();
      // As many letters as the server counts in five characters of Chinese.
      await notice.getByLabel('Why was this decision wrong?').fill('这不是广告');
      await notice.getByRole('button', { name: 'Send appeal' }).click();
      await notice.getByText('Open', { exact: true }).waitFor();
      await one.expectAccessible();
      one.expectClean();
    });
  });
});

describe('a webinar', () => {
  it('gives the personal link while it runs', async () => {
    await withPage({ as: 'user' }, async (one) => {
      const { page } = one;
      await one.goto(paths.get('webinar') ?? '');
      await page.getByRole('button', { name: 'Join now' }).click();
      const link = page.getByRole('link', { name: 'Open the room' });
      await link.waitFor();
      await expect.poll(() => link.getAttribute('href')).toMatch(/^https:\/\/meet\.example\.com\/.*registration=/);
      await page.getByRole('button', { name: 'Mark as left' }).click();
      await page.getByText('Marked as left').first().waitFor();
      one.expectClean();
    });
  });

  it('takes a registration, gives a calendar file, and takes it back', async () => {
    await withPage({ as: 'agent' }, async (one) => {
      const { page } = one;
      await one.goto('/webinars');
      await page.getByRole('link', { name: 'From prompt to production: agents that people rely on' }).click();
      await page
        .getByRole('button', { name: 'Register', exact: true })
        .or(page.getByRole('button', { name: 'Register again' }))
        .click();
      await page.getByText('Registered', { exact: true }).waitFor();
      const waiting = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Add to calendar' }).click();
      expect((await waiting).suggestedFilename()).toBe('webinar.ics');
      await page.getByRole('button', { name: 'Cancel registration' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Cancel registration' }).click();
      await page.getByRole('button', { name: 'Register again' }).waitFor();
      one.expectClean();
    });
  });

  it('is rated once by who was there', async () => {
    await withPage({ as: 'user' }, async (one) => {
      const { page } = one;
      await one.goto(paths.get('rated') ?? '');
      await page.getByRole('button', { name: 'Send rating' }).click();
      await page.getByText('Choose 1 to 5 stars.').waitFor();
      await page.getByRole('radio', { name: '4 of 5' }).focus();
      await page.keyboard.press('Space');
      await page.getByLabel('Comment').fill('Clear and short.');
      await page.getByRole('button', { name: 'Send rating' }).click();
      await page.getByText('You rated it 4 of 5.').waitFor();
      one.expectClean();
    });
  });
});
