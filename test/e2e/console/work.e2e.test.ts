import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  DEMO_PASSWORD,
  LOGINS,
  PHONE,
  startConsole,
  type Console,
  type ConsolePage,
  type PageOptions,
} from '../../testkit/console.js';
import { expectFailing, expectLoading, expectOffline, expectOneRequest } from '../../testkit/console-states.js';

const SCREENS = [
  { path: '/lab', operation: 'LabRuns', shows: 'Neural art' },
  { path: 'run', operation: 'LabRun', shows: 'History' },
  { path: '/lab/new', operation: 'NewRun', shows: 'Reserved for experiments' },
  { path: '/usage', operation: 'Usage', shows: 'By resource' },
  { path: '/billing', operation: 'Billing', shows: 'Credit, paid by bank transfer' },
  { path: 'transaction', operation: 'Receipt', shows: 'Timeline' },
  { path: '/billing/subscribe?agent=translator', operation: 'AgentPlans', shows: 'Choose Free' },
  { path: '/careers', operation: 'MyApplications', shows: 'Senior platform engineer' },
  { path: 'application', operation: 'Application', shows: 'Your application' },
  { path: '/careers/jobs?search=engineer', operation: 'Jobs', shows: 'Support engineer, part time' },
  { path: 'job', operation: 'Job', shows: 'Requirements' },
  { path: '/agents', operation: 'Agents', shows: 'code-assistant' },
  { path: '/agents/neural-chat', operation: 'Agent', shows: 'Behavior' },
  { path: '/privacy', operation: 'Privacy', shows: 'This browser' },
] as const;
/** Wrong on purpose: what the tests of states break. */
const BROKEN = /^(500|ERR_)|Failed to fetch|WebSocket/;

let tally: Console;
let token: string;
const paths = new Map<string, string>();

beforeAll(async () => {
  tally = await startConsole();
  const { signIn } = await ask<{ signIn: { accessToken: string } }>(
    `mutation { signIn(input: { email: "${LOGINS.user.email}", password: "${DEMO_PASSWORD}" }) { accessToken } }`,
  );
  token = signIn.accessToken;
  interface Nodes {
    nodes: { id: string }[];
  }
  const found = await ask<Record<'myLabExperiments' | 'myTransactions' | 'myApplications' | 'jobPostings', Nodes>>(
    `{ myLabExperiments(first: 1, filter: { status: COMPLETED }) { nodes { id } }
       myTransactions(first: 1, filter: { status: SUCCEEDED }) { nodes { id } }
       myApplications(first: 1) { nodes { id } }
       jobPostings(first: 1, filter: { search: "Support engineer" }) { nodes { id } } }`,
  );
  paths.set('run', `/lab/${found.myLabExperiments.nodes[0]?.id ?? ''}`);
  paths.set('transaction', `/billing/${found.myTransactions.nodes[0]?.id ?? ''}`);
  paths.set('application', `/careers/${found.myApplications.nodes[0]?.id ?? ''}`);
  paths.set('job', `/careers/jobs/${found.jobPostings.nodes[0]?.id ?? ''}`);
});

afterAll(async () => {
  await tally.close();
});

/** What the graph itself answers to the demo's user. */
async function ask<Data>(query: string, variables: object = {}): Promise<Data> {
  const headers = { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) };
  const body = JSON.stringify({ query, variables });
  const answer = await fetch(`${tally.url}/graphql`, { method: 'POST', headers, body });
  const { data, errors } = (await answer.json()) as { data: Data; errors?: unknown };
  expect(errors).toBeUndefined();
  return data;
}

async function withPage(options: PageOptions, work: (one: ConsolePage) => Promise<void>): Promise<void> {
  const one = await tally.open(options);
  try {
    await work(one);
  } finally {
    await one.close();
  }
}

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
    ['/lab', 'No experiments yet'],
    ['/lab?status=EXPIRED', 'No experiments found'],
    ['/lab/exp_00000000000000000000000000', 'Experiment not found'],
    ['/billing', 'No transactions yet'],
    ['/billing/txn_00000000000000000000000000', 'Transaction not found'],
    ['/billing/subscribe', 'Enter an agent to see its plans'],
    ['/careers', 'No applications yet'],
    ['/careers/jobs?search=zzzzzz', 'No positions found'],
    ['/agents', 'No agent settings yet'],
    ['/agents/never-used?tab=prompts', 'No prompts yet'],
  ])('%s says what to do', async (path, text) => {
    await withPage({ as: 'admin' }, async (one) => {
      await one.goto(path);
      await one.page.getByText(text).first().waitFor();
      await one.expectAccessible();
      one.expectClean();
    });
  });
});

describe('a run of the lab', () => {
  it('is asked for what it needs, says what it costs, starts and is cancelled', async () => {
    await withPage({ as: 'user' }, async (one) => {
      const { page } = one;
      await one.goto('/lab/new?type=TRANSLATOR');
      await page.getByRole('button', { name: 'Start experiment' }).click();
      await page.getByText('This field is required.').first().waitFor();
      await page.getByLabel('Text').fill('Guten Morgen');
      await page.getByLabel('Target language').fill('en');
      await page.getByRole('button', { name: 'Estimate cost' }).click();
      await page
        .getByText(/At most \$[\d.]+\. You have/)
        .or(page.getByText(/At most US\$[\d.]+\. You have/))
        .waitFor();
      await page.getByRole('button', { name: 'Start experiment' }).click();
      await page.getByText('Waiting for a worker.').waitFor();
      await page.getByRole('button', { name: 'Cancel experiment' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Cancel experiment' }).click();
      await page.getByText('No result.').waitFor();
      one.expectClean();
    });
  });

  it('shows what the server refuses at the field that it names', async () => {
    await withPage({ as: 'user' }, async (one) => {
      const { page } = one;
      await one.goto('/lab/new?type=DATA_ANALYST');
      await page.getByLabel('Question').fill('What sells best?');
      await page.getByLabel('File URL').fill('https://files.example/sales.csv');
      await page.getByLabel('Media type').fill('text/csv');
      await page.getByLabel('SHA-256 hash').fill('not a hash');
      await page.getByRole('button', { name: 'Start experiment' }).click();
      await page.getByText(/SHA-256 hash as 64 lowercase hexadecimal digits/).waitFor();
      await expect.poll(() => page.getByLabel('SHA-256 hash').getAttribute('aria-invalid')).toBe('true');
      await page
        .locator('input[type=file]')
        .setInputFiles({ name: 'a.csv', mimeType: 'text/csv', buffer: Buffer.from('a,b') });
      await page.getByText('3 bytes').waitFor();
      // SHA-256 of "a,b".
      await expect.poll(() => page.getByLabel('SHA-256 hash').inputValue()).toMatch(/^[0-9a-f]{64}$/);
    });
  });

  it('changes its status in the list without a reload', async () => {
    await withPage({ as: 'user' }, async (one) => {
      const { page } = one;
      await one.goto('/lab?type=STORY_WRITER&status=QUEUED');
      await page.getByText('Live', { exact: true }).waitFor();
      const prompt = `A story of the tests, ${String(Date.now())}`;
      const { startLabExperiment } = await ask<{ startLabExperiment: { experiment: { id: string } } }>(
        'mutation ($input: StartLabExperimentInput!) { startLabExperiment(input: $input) { experiment { id } } }',
        { input: { request: { storyWriter: { prompt } } } },
      );
      const row = page.getByRole('row').filter({ hasText: prompt });
      await row.getByText('Queued').waitFor();
      await ask('mutation ($id: ID!) { cancelLabExperiment(id: $id) { experiment { id } } }', {
        id: startLabExperiment.experiment.id,
      });
      await row.getByText('Canceled').waitFor();
      one.expectClean();
    });
  });

  it('is opened by keyboard and rated', async () => {
    await withPage({ as: 'user' }, async (one) => {
      const { page } = one;
      await one.goto('/lab?status=COMPLETED&type=NEURAL_ART');
      await page.locator('tbody tr[tabindex="0"]').focus();
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 1, name: 'Neural art' }).waitFor();
      await page.getByRole('radio', { name: '5 of 5' }).focus();
      await page.keyboard.press('Space');
      await page.getByRole('button', { name: /^(Save rating|Change rating)$/ }).click();
      await page.getByText('Rating saved').first().waitFor();
      one.expectClean();
    });
  });
});

describe('billing', () => {
  it('says clearly that the server takes no payments', async () => {
    await withPage({ as: 'user' }, async (one) => {
      const { page } = one;
      await one.goto('/billing/subscribe?agent=data-analyst');
      await page.getByRole('button', { name: 'Choose Pro' }).click();
      await page.getByRole('alert').filter({ hasText: 'Payments are not available' }).waitFor();
      await one.goto('/billing');
      await page.getByRole('button', { name: 'Buy credit' }).click();
      await page.getByRole('button', { name: 'Start payment' }).click();
      await page.getByRole('alert').filter({ hasText: 'Payments are not available' }).waitFor();
      one.expectClean();
    });
  });

  it('lets a trial end, and go on again', async () => {
    await withPage({ as: 'user' }, async (one) => {
      const { page } = one;
      await one.goto('/billing');
      await page.getByRole('button', { name: 'Cancel subscription to code-assistant' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Yes, cancel subscription' }).click();
      await page.getByRole('button', { name: 'Resume subscription to code-assistant' }).click();
      await page.getByRole('button', { name: 'Cancel subscription to code-assistant' }).waitFor();
      one.expectClean();
    });
  });
});

describe('an application', () => {
  it('is sent with a résumé, and withdrawn', async () => {
    await withPage({ as: 'agent' }, async (one) => {
      const { page } = one;
      await one.goto('/careers/jobs?search=engineer');
      await page.getByRole('link', { name: 'Support engineer, part time' }).click();
      await page.getByRole('button', { name: 'Submit application' }).click();
      await page.getByText('You must agree before you can apply.').waitFor();
      await page.getByLabel('Cover letter').fill('I read code and answer kindly.');
      await page.locator('input[type=file]').setInputFiles({
        name: 'resume.txt',
        mimeType: 'text/plain',
        buffer: Buffer.from('Grace Agent\n2020-2026 Support\n'),
      });
      await page.getByLabel('I agree that my data is stored').check();
      await page.getByRole('button', { name: 'Submit application' }).click();
      await page.getByRole('link', { name: 'resume.txt' }).waitFor();
      await page.getByRole('button', { name: 'Withdraw', exact: true }).click();
      await page.getByRole('button', { name: 'Withdraw application' }).click();
      await page.getByText('Application withdrawn').first().waitFor();
      one.expectClean();
    });
  });
});

describe('an agent', () => {
  it('is not saved over what was changed elsewhere, and keeps what was typed', async () => {
    await withPage({ as: 'user' }, async (one) => {
      const { page } = one;
      await one.goto('/agents/story-writer');
      await ask(
        'mutation ($input: SavePersonalizationInput!) { savePersonalization(agentId: "story-writer", input: $input) { personalization { version } } }',
        { input: { customInstructions: 'From elsewhere' } },
      );
      const told = page.getByLabel('Custom instructions');
      await told.fill('Typed here');
      await page.getByRole('button', { name: 'Save settings' }).click();
      await page.getByRole('alert').filter({ hasText: 'Settings not saved' }).waitFor();
      await expect.poll(() => told.inputValue()).toBe('Typed here');
      await page.getByRole('button', { name: 'Load current settings' }).click();
      await expect.poll(() => told.inputValue()).toBe('From elsewhere');
      await page.getByLabel('Cite sources').uncheck();
      await page.getByRole('button', { name: 'Save settings' }).click();
      await page.getByText('Settings saved').first().waitFor();
      await page.reload();
      await expect.poll(() => page.getByLabel('Cite sources').isChecked()).toBe(false);
      one.expectClean();
    });
  });

  it('keeps prompts with versions that come back', async () => {
    await withPage({ as: 'user' }, async (one) => {
      const { page } = one;
      const title = `Prompt ${String(Date.now())}`;
      await one.goto('/agents/translator?tab=prompts');
      await page.getByRole('button', { name: 'New prompt' }).click();
      await page.getByLabel('Title').fill(title);
      await page.getByRole('dialog').getByLabel('Text').fill('The first words');
      await page.getByRole('button', { name: 'Save prompt' }).click();
      await page.getByRole('button', { name: `Edit ${title}` }).click();
      await page.getByRole('dialog').getByLabel('Text').fill('Better words');
      await page.getByRole('button', { name: 'Save as new version' }).click();
      await page.getByText('Better words').waitFor();
      await page.getByRole('button', { name: `2 versions of ${title}` }).click();
      await page.getByRole('button', { name: 'Restore version 1' }).click();
      await page.getByText('restored from version 1').waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: `Delete ${title}` }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
      await page.getByText('Prompt deleted').first().waitFor();
      one.expectClean();
    });
  });
});

describe('privacy', () => {
  it('asks for the password before it hands out everything', async () => {
    await withPage({ as: 'user' }, async (one) => {
      const { page } = one;
      await one.goto('/privacy');
      const password = page.getByRole('textbox', { name: 'Password' }).first();
      await password.fill('wrong');
      await page.getByRole('button', { name: 'Download my data' }).click();
      await page.locator('[id$=-error]').first().waitFor();
      await password.fill(DEMO_PASSWORD);
      const waiting = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Download my data' }).click();
      const file = await waiting;
      expect(file.suggestedFilename()).toMatch(/^tally-export-\d{4}-\d\d-\d\d\.json$/);
      expect(readFileSync(await file.path(), 'utf8')).toContain(LOGINS.user.email);
      one.expectClean();
    });
  });
});
