import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PHONE, startConsole, type Console, type ConsolePage } from '../../testkit/console.js';
import { askerAs, newUser, type Ask, type ConsoleUser } from '../../testkit/console-user.js';

const RESUME = { name: 'résumé.txt', mimeType: 'text/plain', buffer: Buffer.from('Vera Visitor\n2020-2026 Harbour\n') };
const DAY = 86_400_000;

let tally: Console;
let admin: Ask;

beforeAll(async () => {
  tally = await startConsole();
  admin = await askerAs(tally, 'admin');
});

afterAll(async () => {
  await tally.close();
});

async function withUser(
  work: (one: ConsolePage, user: ConsoleUser) => Promise<void>,
  viewport?: { width: number; height: number },
): Promise<void> {
  const user = await newUser(tally);
  const one = await tally.open({ as: user, ...(viewport ? { viewport } : {}) });
  try {
    await work(one, user);
  } finally {
    await one.close();
  }
}

describe('the sessions of an account', () => {
  const marked = ({ page }: ConsolePage) =>
    page.getByRole('list', { name: 'Sessions' }).getByRole('listitem').filter({ hasText: 'This browser' });

  it('show which one is this browser, also after its tokens were renewed, and end without it', async () => {
    await withUser(async (one, user) => {
      const { page } = one;
      const other = await tally.open({ as: user });
      await one.goto('/privacy');
      // Those of signing up, of the other browser and of this one.
      await expect.poll(() => page.getByRole('list', { name: 'Sessions' }).getByRole('listitem').count()).toBe(3);
      await expect.poll(() => marked(one).count()).toBe(1);
      await expect.poll(() => marked(one).getByRole('button').count()).toBe(0);
      await one.expectAccessible();

      await renewTokens(one);
      await one.goto('/privacy');
      await marked(one).waitFor();
      await expect.poll(() => marked(one).count()).toBe(1);

      await page.getByRole('button', { name: 'Sign out all other sessions' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Sign out all other sessions' }).click();
      await page.getByText('2 sessions signed out').first().waitFor();
      await expect.poll(() => page.getByRole('list', { name: 'Sessions' }).getByRole('listitem').count()).toBe(1);
      await marked(one).waitFor();
      await expect.poll(() => page.getByRole('button', { name: 'Sign out all other sessions' }).count()).toBe(0);
      await one.goto('/tickets');
      await page.getByRole('heading', { level: 1, name: 'My tickets' }).waitFor();
      one.expectClean();

      await other.page.goto(`${tally.url}/privacy`);
      await other.page.waitForURL('**/sign-in**');
      await other.close();
    });
  });

  it('end one by one', async () => {
    await withUser(async (one, user) => {
      const { page } = one;
      const other = await tally.open({ as: user });
      await one.goto('/privacy');
      await page
        .getByRole('button', { name: /^Sign out session: node/ })
        .first()
        .click();
      await page.getByText('Session signed out').first().waitFor();
      await other.page.goto(`${tally.url}/privacy`);
      await other.page.waitForURL('**/sign-in**');
      await other.close();
      one.expectClean();
    });
  });
});

/** As the client does when its access token ends. */
async function renewTokens({ page, url }: ConsolePage): Promise<void> {
  await page.evaluate(async (graph) => {
    const { refreshToken } = JSON.parse(localStorage.getItem('tally.session') ?? '{}') as { refreshToken: string };
    const query =
      'mutation ($token: String!) { refreshSession(input: { refreshToken: $token }) { accessToken refreshToken } }';
    const answer = await fetch(graph, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables: { token: refreshToken } }),
    });
    const { data } = (await answer.json()) as { data: { refreshSession: { accessToken: string } } };
    const { accessToken, ...rest } = data.refreshSession;
    localStorage.setItem('tally.session', JSON.stringify({ accessToken, ...rest }));
  }, `${url}/graphql`);
}

describe('an application', () => {
  it('is sent with a résumé; an offer is read and accepted', async () => {
    await withUser(async (one) => {
      const { page } = one;
      const title = await aPosting();
      const id = await apply(one, title);
      await one.goto('/careers');
      const entry = page
        .getByRole('list', { name: 'My applications' })
        .getByRole('listitem')
        .filter({ hasText: title });
      await entry.getByText('Received').waitFor();

      await offer(id);
      await entry.getByRole('link', { name: title }).click();
      const panel = page.getByRole('region', { name: 'Offer' });
      await panel.getByText('€72,000.00').waitFor();
      await panel.getByText('Awaiting decision').waitFor();
      await one.expectAccessible();
      await panel.getByRole('button', { name: 'Accept offer' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Not now' }).click();
      await panel.getByRole('button', { name: 'Accept offer' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Accept offer' }).click();
      await page.getByText('Offer accepted').first().waitFor();
      await panel.getByText('Accepted', { exact: true }).waitFor();
      await expect.poll(() => panel.getByRole('button').count()).toBe(0);
      one.expectClean();
    });
  });

  it('ends with an offer that is declined, with words if one likes', async () => {
    await withUser(async (one) => {
      const { page } = one;
      const id = await apply(one, await aPosting());
      await offer(id);
      await one.goto(`/careers/${id}`);
      const panel = page.getByRole('region', { name: 'Offer' });
      await panel.getByRole('button', { name: 'Decline' }).click();
      await page.getByRole('dialog').getByLabel('Reason (optional)').fill('The sea is too far away.');
      await page.getByRole('dialog').getByRole('button', { name: 'Decline' }).click();
      await panel.getByText('Declined', { exact: true }).waitFor();
      await expect.poll(() => page.getByRole('button', { name: 'Withdraw', exact: true }).count()).toBe(0);
      one.expectClean();
    }, PHONE);
  });

  it('is refused where the offer was replaced meanwhile, and shows the new one', async () => {
    await withUser(async (one) => {
      const { page } = one;
      const id = await apply(one, await aPosting());
      await offer(id);
      await one.goto(`/careers/${id}`);
      const panel = page.getByRole('region', { name: 'Offer' });
      await panel.getByText('€72,000.00').waitFor();
      await extend(id, 8_000_000);
      await panel.getByRole('button', { name: 'Accept offer' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Accept offer' }).click();
      await page.getByRole('alert').first().waitFor();
      await panel.getByText('€80,000.00').waitFor();
      await panel.getByText('Awaiting decision').waitFor();
      one.expectClean();
    });
  });

  it('is withdrawn, with a reason', async () => {
    await withUser(async (one) => {
      const { page } = one;
      const id = await apply(one, await aPosting());
      await one.goto(`/careers/${id}`);
      await page.getByRole('button', { name: 'Withdraw', exact: true }).click();
      await page.getByRole('dialog').getByLabel('Reason (optional)').fill('I found a ship.');
      await page.getByRole('button', { name: 'Withdraw application' }).click();
      await page.getByText('Application withdrawn').first().waitFor();
      await page.getByText('Withdrawn', { exact: true }).first().waitFor();
      await expect.poll(() => page.getByRole('button', { name: 'Withdraw', exact: true }).count()).toBe(0);
      await one.expectAccessible();
      one.expectClean();
    });
  });

  /** A new open position; answers its title. */
  async function aPosting(): Promise<string> {
    const title = `Harbour pilot ${String(Date.now())}`;
    const { createJobPosting } = await admin<{ createJobPosting: { userErrors: unknown[] } }>(
      'mutation ($input: CreateJobPostingInput!) { createJobPosting(input: $input) { userErrors { code } } }',
      {
        input: {
          title,
          department: 'Harbour',
          location: 'Kiel',
          workplace: 'ON_SITE',
          employmentType: 'FULL_TIME',
          description: 'You bring **ships** in.\n\n- by day\n- by night',
        },
      },
    );
    expect(createJobPosting.userErrors).toEqual([]);
    return title;
  }

  /** By the form, as somebody new does it; answers the application's id. */
  async function apply(one: ConsolePage, title: string): Promise<string> {
    const { page } = one;
    await one.goto(`/careers/jobs?search=${encodeURIComponent(title)}`);
    await page.getByRole('link', { name: title }).click();
    await page.locator('li', { hasText: 'by night' }).waitFor();
    await page.getByLabel('Cover letter').fill('I know the currents.');
    await page.locator('input[type=file]').setInputFiles(RESUME);
    await page.getByLabel('I agree that my data is stored').check();
    await page.getByRole('button', { name: 'Submit application' }).click();
    await page.getByRole('link', { name: RESUME.name }).waitFor();
    return new URL(page.url()).pathname.split('/').at(-1) ?? '';
  }

  async function offer(id: string): Promise<void> {
    const { moveApplication } = await admin<{ moveApplication: { userErrors: unknown[] } }>(
      'mutation ($id: ID!, $input: MoveApplicationInput!) { moveApplication(id: $id, input: $input) { userErrors { code message } } }',
      { id, input: { from: 'SUBMITTED', to: 'REFERENCE_CHECK', reason: 'Known to us' } },
    );
    expect(moveApplication.userErrors).toEqual([]);
    await extend(id, 7_200_000);
  }

  async function extend(id: string, amountMinor: number): Promise<void> {
    const { extendOffer } = await admin<{ extendOffer: { userErrors: unknown[] } }>(
      'mutation ($id: ID!, $input: ExtendOfferInput!) { extendOffer(id: $id, input: $input) { userErrors { code message } } }',
      {
        id,
        input: {
          amountMinor,
          currency: 'EUR',
          startsAt: new Date(Date.now() + 60 * DAY).toISOString(),
          terms: 'Thirty days of holiday.',
        },
      },
    );
    expect(extendOffer.userErrors).toEqual([]);
  }
});

describe('a run of the lab', () => {
  it('shows live how it goes on, its result as a page, and is rated', async () => {
    await withUser(async (one, user) => {
      const { page } = one;
      const { startLabExperiment } = await user.ask<{ startLabExperiment: { experiment: { id: string } } }>(
        'mutation ($input: StartLabExperimentInput!) { startLabExperiment(input: $input) { experiment { id } } }',
        { input: { executor: 'CLIENT', request: { storyWriter: { prompt: 'A lantern at sea' } } } },
      );
      const { id } = startLabExperiment.experiment;
      await one.goto(`/lab/${id}`);
      await page.getByText('Live', { exact: true }).waitFor();
      const { completeLabExperiment } = await user.ask<{ completeLabExperiment: { userErrors: unknown[] } }>(
        `mutation ($id: ID!, $input: CompleteLabExperimentInput!) {
           completeLabExperiment(id: $id, input: $input) { userErrors { code message } } }`,
        {
          id,
          input: {
            modelName: 'harbour-1',
            result: { storyWriter: { title: 'The lantern', text: '## One\n\nIt **shone**.\n\n- far\n- wide' } },
          },
        },
      );
      expect(completeLabExperiment.userErrors).toEqual([]);
      await page.getByText('Completed', { exact: true }).first().waitFor();
      await page.getByRole('region', { name: 'Result' }).locator('strong', { hasText: 'shone' }).waitFor();
      await page.getByRole('region', { name: 'Result' }).locator('li', { hasText: 'wide' }).waitFor();
      await page.getByRole('button', { name: 'Save rating', exact: true }).click();
      await page.getByText('Choose 1 to 5 stars.').waitFor();
      await page.getByRole('radio', { name: '4 of 5' }).focus();
      await page.keyboard.press('Space');
      await page.getByLabel('Comment').fill('Bright.');
      await page.getByRole('button', { name: 'Save rating', exact: true }).click();
      await page.getByRole('button', { name: 'Change rating' }).waitFor();
      await page.reload();
      await page.getByRole('button', { name: 'Change rating' }).waitFor();
      await expect.poll(() => page.getByLabel('Comment').inputValue()).toBe('Bright.');
      await one.expectAccessible();
      one.expectClean();
    });
  });
});

describe('usage and spending', () => {
  it('are empty for somebody new, and take a limit of their own', async () => {
    await withUser(async (one) => {
      const { page } = one;
      await one.goto('/usage');
      await page.getByText('No usage in the last 30 days').waitFor();
      const limit = page.getByLabel('Your monthly limit');
      await limit.fill('3');
      await page.getByRole('button', { name: 'Save limit' }).click();
      await page.getByText('Limit saved').first().waitFor();
      await page.reload();
      await expect.poll(() => limit.inputValue()).toBe('$3');
      await limit.fill('');
      await page.getByRole('button', { name: 'Save limit' }).click();
      await page.getByText('Limit saved').first().waitFor();
      one.expectClean();
    }, PHONE);
  });
});

describe('privacy', () => {
  it('hands out everything against the password, and erases with a receipt', async () => {
    await withUser(async (one, user) => {
      const { page } = one;
      await user.ask(
        'mutation ($input: CreateTicketInput!) { createTicket(input: $input) { ticket { id } userErrors { code } } }',
        { input: { subject: 'A lost lantern', body: 'It went over board.', category: 'GENERAL' } },
      );
      await one.goto('/privacy');
      const passwords = page.getByRole('textbox', { name: 'Password' });
      await page.getByRole('button', { name: 'Download my data' }).click();
      await page.locator('[id$=-error]').first().waitFor();
      await passwords.first().fill(user.password);
      const waiting = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Download my data' }).click();
      const text = readFileSync(await (await waiting).path(), 'utf8');
      expect(text).toContain(user.email);
      expect(text).toContain('It went over board.');

      await passwords.last().fill('wrong password');
      await page.getByLabel('I understand that this cannot be undone.').check();
      await page.getByRole('button', { name: 'Erase my account' }).click();
      await page.locator('[id$=-error]').first().waitFor();
      await passwords.last().fill(user.password);
      await page.getByRole('button', { name: 'Erase my account' }).click();
      await page.getByRole('heading', { level: 1, name: 'Account erased' }).waitFor();
      await page.getByRole('row').filter({ hasText: 'Tickets' }).first().waitFor();
      await one.expectAccessible();
      await page.getByRole('button', { name: 'Done' }).click();
      await page.waitForURL('**/sign-in**');
      one.expectClean();
      const again = await user
        .ask<{ signIn: { userErrors: { code: string }[] } }>(
          'mutation ($input: SignInInput!) { signIn(input: $input) { userErrors { code } } }',
          { input: { email: user.email, password: user.password } },
        )
        .catch(() => undefined);
      expect(again?.signIn.userErrors).not.toEqual([]);
    });
  });
});

describe('an account without payments', () => {
  it('reads in words that credit and plans cannot be bought here', async () => {
    await withUser(async (one) => {
      const { page } = one;
      await one.goto('/billing');
      await page.getByText('No transactions yet').waitFor();
      await page.getByRole('button', { name: 'Buy credit' }).click();
      await page.getByRole('button', { name: 'Start payment' }).click();
      await page.getByRole('alert').filter({ hasText: 'Payments are not available' }).waitFor();
      await one.expectAccessible();
      await one.goto('/billing/subscribe?agent=data-analyst');
      await page.getByRole('button', { name: 'Choose Free' }).click();
      await page.waitForURL('**/billing');
      await page.getByRole('list', { name: 'Agent subscriptions' }).getByText('data-analyst').first().waitFor();
      one.expectClean();
    });
  });
});
