import type { Locator } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { pressWhileLifted } from '../../testkit/console-keys.js';
import { intercept } from '../../testkit/console-states.js';
import { PHONE, startConsole, type Console, type ConsolePage, type PageOptions } from '../../testkit/console.js';
import { askerAs, type Ask } from '../../testkit/console-user.js';

let tally: Console;
let admin: Ask;
let applicant: Ask;
let made = 0;
const opened: ConsolePage[] = [];

beforeAll(async () => {
  tally = await startConsole();
  [admin, applicant] = [await askerAs(tally, 'admin'), await askerAs(tally, 'user')];
});

afterEach(async () => {
  for (const one of opened.splice(0)) await one.close();
});

afterAll(async () => {
  await tally.close();
});

interface Answer {
  id: string;
  status: string;
  interviews: { id: string; status: string }[];
  notes: { body: string }[];
  offers: { status: string; salary: { amountMinor: number; currency: string } }[];
}
interface Payload {
  answer: { userErrors: { code: string; message: string }[] };
}

/** A posting of this test alone, and an application for it. */
async function anApplication(resumeUploadId?: string): Promise<{ id: string; jobId: string; name: string }> {
  made += 1;
  const key = `${String(Date.now() % 1_000_000)}-${String(made)}`;
  const posting = {
    ...{ title: `Lighthouse keeper ${key}`, department: 'Coast', location: 'Sylt', workplace: 'ON_SITE' },
    ...{ employmentType: 'FULL_TIME', description: 'You keep the light.' },
  };
  const { createJobPosting } = await admin<{ createJobPosting: { jobPosting: { id: string } } }>(
    'mutation ($input: CreateJobPostingInput!) { createJobPosting(input: $input) { jobPosting { id } userErrors { message } } }',
    { input: posting },
  );
  const [jobId, name] = [createJobPosting.jobPosting.id, `Nora Night ${key}`];
  const { submitApplication } = await applicant<{ submitApplication: { application: { id: string } } }>(
    'mutation ($input: SubmitApplicationInput!) { submitApplication(input: $input) { application { id } userErrors { message } } }',
    {
      input: {
        ...{ jobId, consent: true, resumeUploadId },
        applicant: { name, coverLetter: 'I sleep by day.', links: ['https://nora.example/'] },
      },
    },
  );
  return { id: submitApplication.application.id, jobId, name };
}

/** What a recruiter elsewhere does to it; answers the codes of what was refused. */
async function act(mutation: string, id: string, type: string, input: object): Promise<string[]> {
  const { answer } = await admin<Payload>(
    `mutation ($id: ID!, $input: ${type}!) { answer: ${mutation}(id: $id, input: $input) { userErrors { code message } } }`,
    { id, input },
  );
  return answer.userErrors.map(({ code }) => code);
}

async function stored(id: string): Promise<Answer> {
  const { application } = await admin<{ application: Answer }>(
    'query ($id: ID!) { application(id: $id) { id status interviews { id status } notes { body } offers { status salary { amountMinor currency } } } }',
    { id },
  );
  return application;
}

async function open(path: string, options: PageOptions = {}): Promise<ConsolePage> {
  const one = await tally.open({ as: 'admin', ...options });
  opened.push(one);
  await one.goto(path);
  return one;
}

function column({ page }: ConsolePage, name: string): Locator {
  return page.getByRole('region', { name, exact: true });
}

/** By mouse from anywhere on the card into the middle of a column, as a hand moves: not in one leap. */
async function drag({ page }: ConsolePage, card: Locator, to: Locator): Promise<void> {
  await to.scrollIntoViewIfNeeded();
  const [from, into] = [await card.boundingBox(), await to.boundingBox()];
  if (!from || !into) throw new Error('The card or the column is not in sight.');
  await page.mouse.move(from.x + 30, from.y + from.height - 12);
  await page.mouse.down();
  await page.mouse.move(from.x + 50, from.y + from.height + 10, { steps: 4 });
  await page.mouse.move(into.x + into.width / 2, into.y + 120, { steps: 12 });
  await page.mouse.up();
}

describe('the hiring board', () => {
  it('moves a card by mouse to its next stage, and it stays there', async () => {
    const { id, jobId, name } = await anApplication();
    const one = await open(`/staff/hiring?job=${jobId}`);
    await drag(one, column(one, 'Submitted').getByRole('article'), column(one, 'Under review'));
    await column(one, 'Under review').getByRole('link', { name }).waitFor();
    await expect.poll(async () => (await stored(id)).status).toBe('UNDER_REVIEW');
    await one.page.reload();
    await column(one, 'Under review').getByRole('link', { name }).waitFor();
    one.expectClean();
  });

  it('asks why where a stage is skipped, and moves the card once that is said', async () => {
    const { id, jobId, name } = await anApplication();
    const one = await open(`/staff/hiring?job=${jobId}`);
    await drag(one, column(one, 'Submitted').getByRole('article'), column(one, 'Shortlisted'));
    const dialog = one.page.getByRole('dialog', { name: `Move ${name} to Shortlisted` });
    await dialog.getByRole('button', { name: 'Move application' }).click();
    await expect.poll(() => dialog.getByLabel('Reason').getAttribute('aria-invalid')).toBe('true');
    expect((await stored(id)).status).toBe('SUBMITTED');
    await dialog.getByLabel('Reason').fill('Known from the last round.');
    await dialog.getByRole('button', { name: 'Move application' }).click();
    await column(one, 'Shortlisted').getByRole('link', { name }).waitFor();
    expect((await stored(id)).status).toBe('SHORTLISTED');
    one.expectClean();
  });

  it('says why where a card may not go, and leaves it where it was', async () => {
    const { id, jobId, name } = await anApplication();
    const one = await open(`/staff/hiring?job=${jobId}&closed=yes`, { viewport: { width: 1500, height: 800 } });
    await act('moveApplication', id, 'MoveApplicationInput', { from: 'SUBMITTED', to: 'REFERENCE_CHECK', reason: 'x' });
    await one.page.reload();
    const card = column(one, 'Reference check').getByRole('article');
    await drag(one, card, column(one, 'Offer extended'));
    await one.page.getByRole('alert').getByText('an offer needs terms').waitFor();
    await drag(one, card, column(one, 'Offer accepted'));
    await one.page.getByRole('alert').getByText('Only the applicant can accept an offer.').waitFor();
    await drag(one, card, column(one, 'Rejected'));
    await one.page.getByRole('alert').getByText('a rejection needs a reason').waitFor();
    await column(one, 'Reference check').getByRole('link', { name }).waitFor();
    expect((await stored(id)).status).toBe('REFERENCE_CHECK');
    one.expectClean();
  });

  it('moves a card by keyboard, reads out each step, and keeps the focus on it', async () => {
    const { id, jobId, name } = await anApplication();
    const one = await open(`/staff/hiring?job=${jobId}`);
    const { keyboard } = one.page;
    const handle = one.page.getByRole('button', { name: `Drag ${name}` });
    await handle.focus();
    await keyboard.press('Space');
    await one.page.getByText(`${name} is over the stage Submitted.`).waitFor();
    await pressWhileLifted(one.page, 'ArrowRight');
    await one.page.getByText(`${name} is over the stage Under review.`).waitFor();
    await keyboard.press('Space');
    await column(one, 'Under review').getByRole('link', { name }).waitFor();
    await expect.poll(() => handle.evaluate((button) => document.activeElement === button)).toBe(true);
    await expect.poll(async () => (await stored(id)).status).toBe('UNDER_REVIEW');

    await keyboard.press('Space');
    await one.page.getByText(`${name} is over the stage Under review.`).waitFor();
    await pressWhileLifted(one.page, 'ArrowRight');
    await one.page.getByText(`${name} is over the stage Shortlisted.`).waitFor();
    await keyboard.press('Escape');
    await column(one, 'Under review').getByRole('link', { name }).waitFor();
    expect((await stored(id)).status).toBe('UNDER_REVIEW');
    one.expectClean();
  });

  it('takes a move back that the server refuses, says why, and shows what somebody else did meanwhile', async () => {
    const { id, jobId, name } = await anApplication();
    const one = await open(`/staff/hiring?job=${jobId}`);
    await act('moveApplication', id, 'MoveApplicationInput', { from: 'SUBMITTED', to: 'ASSESSMENT', reason: 'Quick' });
    await drag(one, column(one, 'Submitted').getByRole('article'), column(one, 'Under review'));
    const alert = one.page.getByRole('alert').filter({ hasText: 'CONFLICT' });
    await alert.getByText('This application was changed in the meantime').waitFor();
    await column(one, 'Assessment').getByRole('link', { name }).waitFor();
    await expect.poll(() => column(one, 'Under review').getByRole('article').count()).toBe(0);
    one.expectClean();
  });

  it('takes a move back when the server cannot be reached', async () => {
    const { id, jobId, name } = await anApplication();
    const one = await open(`/staff/hiring?job=${jobId}`);
    await intercept(one, 'StaffMoveApplication', () => 'is lost');
    await drag(one, column(one, 'Submitted').getByRole('article'), column(one, 'Under review'));
    await one.page.getByRole('alert').filter({ hasText: 'NETWORK_ERROR' }).waitFor();
    await column(one, 'Submitted').getByRole('link', { name }).waitFor();
    expect((await stored(id)).status).toBe('SUBMITTED');
    one.expectClean(/ERR_INTERNET_DISCONNECTED/);
  });

  it('keeps its filters in the address, so that a link shows the same', async () => {
    const { jobId, name } = await anApplication();
    const one = await open('/staff/hiring');
    await one.page.getByLabel('Position').selectOption(jobId);
    await one.page.getByRole('searchbox').fill(name);
    // Before the pause in typing is over: neither filter may undo the other.
    await one.page.getByLabel('Show rejected and withdrawn').click();
    await expect.poll(() => new URL(one.page.url()).search).toMatch(/search=Nora.*closed=yes|closed=yes.*search=Nora/);
    const link = one.page.url();
    const other = await open(link.slice(one.url.length));
    await column(other, 'Submitted').getByRole('link', { name }).waitFor();
    await column(other, 'Withdrawn').waitFor();
    await expect.poll(() => other.page.getByRole('article').count()).toBe(1);
    await expect.poll(() => other.page.getByRole('searchbox').inputValue()).toBe(name);
    one.expectClean();
  });
});

describe('an application', () => {
  it('has a link to the résumé that works however long the screen is open', async () => {
    const form = new FormData();
    form.append('file', new Blob(['Nora Night\nKeeper since 2015']), 'nora.txt');
    const upload = await fetch(`${tally.url}/uploads/resumes`, { method: 'POST', body: form });
    const { uploadId } = (await upload.json()) as { uploadId: string };
    const { id } = await anApplication(uploadId);
    const one = await open(`/staff/hiring/${id}`);
    await one.page.getByText('I sleep by day.').waitFor();
    const asked = await one.operationsOf(async () => {
      const [file] = await Promise.all([
        one.page.waitForEvent('download'),
        one.page.getByRole('button', { name: 'nora.txt' }).click(),
      ]);
      expect(file.suggestedFilename()).toBe('nora.txt');
    });
    // The link is minted when it is needed: it is good for some minutes alone.
    expect(asked).toEqual(['StaffResume']);
    const outside = one.page.getByRole('link', { name: 'https://nora.example/' });
    await expect.poll(() => outside.getAttribute('rel')).toContain('noopener');
    one.expectClean();
  });

  it('takes notes that the staff alone reads', async () => {
    const { id } = await anApplication();
    const one = await open(`/staff/hiring/${id}`);
    const { page } = one;
    await page.getByText('No notes yet.').waitFor();
    await page.getByRole('button', { name: 'Add note' }).click();
    await expect.poll(() => page.getByLabel('New note').getAttribute('aria-invalid')).toBe('true');
    await page.getByLabel('New note').fill('Knows every ship by its sound.\nAsk the harbour master.');
    await page.getByRole('button', { name: 'Add note' }).click();
    const note = page.getByRole('list', { name: 'Notes' }).getByRole('listitem');
    await note.getByText('Ask the harbour master.').waitFor();
    await note.getByText('Ada Admin').waitFor();
    await expect.poll(() => page.getByLabel('New note').inputValue()).toBe('');
    const seen = await applicant<{ application: { id: string; status: string } }>(
      'query ($id: ID!) { application(id: $id) { id status } }',
      { id },
    );
    expect(JSON.stringify(seen)).not.toContain('harbour');
    expect((await stored(id)).notes).toHaveLength(1);
    await one.expectAccessible();
    one.expectClean();
  });

  it('has a note once, although the answers to the first tries got lost', async () => {
    const { id } = await anApplication();
    const one = await open(`/staff/hiring/${id}`);
    let [lost, isMended] = [0, false];
    await one.page.route('**/graphql', async (route) => {
      const body = route.request().postDataJSON() as { operationName?: string } | null;
      if (body?.operationName !== 'StaffAddApplicationNote' || isMended) return route.fallback();
      await route.fetch();
      lost += 1;
      return route.abort('connectionreset');
    });
    await one.page.getByLabel('New note').fill('Only once, please.');
    await one.page.getByRole('button', { name: 'Add note' }).click();
    await one.page.getByRole('alert').getByText('Cannot reach the server').waitFor();
    expect(lost).toBeGreaterThan(0);
    isMended = true;
    await one.page.getByRole('button', { name: 'Add note' }).click();
    await one.page.getByRole('list', { name: 'Notes' }).getByText('Only once, please.').waitFor();
    expect((await stored(id)).notes).toHaveLength(1);
    one.expectClean(/ERR_CONNECTION_RESET/);
  });

  it('gets an interview, which its scorecard completes', async () => {
    const { id } = await anApplication();
    const one = await open(`/staff/hiring/${id}`);
    const { page } = one;
    await page.getByRole('button', { name: 'Schedule interview' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Start').fill('2020-01-01T10:00');
    await dialog.getByRole('button', { name: 'Schedule' }).click();
    await expect.poll(() => dialog.getByLabel('Start').getAttribute('aria-invalid')).toBe('true');
    const nextWeek = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10);
    await dialog.getByLabel('Start').fill(`${nextWeek}T10:00`);
    await dialog.getByLabel('Duration in minutes').fill('45');
    await dialog.getByLabel('Location').fill('https://meet.example/keeper');
    await expect.poll(() => dialog.getByLabel('Ada Admin (you)').isChecked()).toBe(true);
    await dialog.getByRole('button', { name: 'Schedule' }).click();
    const interview = page.getByRole('list', { name: 'Interviews' }).getByRole('listitem');
    await interview.getByText('45 minutes').waitFor();
    await interview.getByText('Scheduled').waitFor();

    await interview.getByRole('button', { name: 'Submit scorecard' }).click();
    await page.getByRole('dialog').getByLabel('Recommendation').selectOption('STRONG_YES');
    await page.getByRole('dialog').getByLabel('Strengths').fill('Patient, and never late.');
    await page.getByRole('dialog').getByRole('button', { name: 'Submit' }).click();
    await interview.getByText('Patient, and never late.').waitFor();
    await interview.getByText('Complete', { exact: true }).waitFor();
    expect((await stored(id)).interviews).toMatchObject([{ status: 'COMPLETE' }]);
    await expect.poll(() => interview.getByRole('button', { name: 'Submit scorecard' }).count()).toBe(0);
    await one.expectAccessible();
    one.expectClean();
  });

  it('has an interview called off', async () => {
    const { id } = await anApplication();
    const startsAt = new Date(Date.now() + 3 * 86_400_000).toISOString();
    const { me } = await admin<{ me: { id: string } }>('{ me { id } }');
    const plan = { kind: 'PHONE', startsAt, durationMinutes: 30, timeZone: 'Europe/Berlin', interviewerIds: [me.id] };
    expect(await act('scheduleInterview', id, 'ScheduleInterviewInput', plan)).toEqual([]);
    const one = await open(`/staff/hiring/${id}`);
    const interview = one.page.getByRole('list', { name: 'Interviews' }).getByRole('listitem');
    await interview.getByRole('button', { name: 'Cancel interview' }).click();
    await one.page.getByRole('dialog').getByRole('button', { name: 'Yes, cancel interview' }).click();
    await interview.getByText('Canceled').waitFor();
    expect((await stored(id)).interviews).toMatchObject([{ status: 'CANCELLED' }]);
    one.expectClean();
  });

  it('gets an offer of exactly the amount that was written, and has it withdrawn', async () => {
    const { id } = await anApplication();
    const one = await open(`/staff/hiring/${id}`);
    const { page } = one;
    await page.getByRole('button', { name: 'Make an offer' }).click();
    const dialog = page.getByRole('dialog');
    for (const unclear of ['', '84,000', '84.000,50', 'a lot', '0']) {
      await dialog.getByLabel('Annual salary, before tax').fill(unclear);
      await dialog.getByRole('button', { name: 'Send offer' }).click();
      await dialog.getByText('Enter an amount such as 84000').waitFor();
    }
    expect((await stored(id)).offers).toEqual([]);
    await dialog.getByLabel('Annual salary, before tax').fill('84000.50');
    await dialog.getByLabel('Terms').fill('A house with a view.');
    await dialog.getByRole('button', { name: 'Send offer' }).click();
    const offer = page.getByRole('list', { name: 'Offers' }).getByRole('listitem');
    await offer.getByText('A house with a view.').waitFor();
    await page.locator('header').getByText('Offer extended').waitFor();
    expect((await stored(id)).offers).toMatchObject([
      { status: 'EXTENDED', salary: { amountMinor: 8_400_050, currency: 'EUR' } },
    ]);

    await page.getByRole('button', { name: 'Rescind offer' }).click();
    await dialog.getByRole('button', { name: 'Yes, rescind offer' }).click();
    await expect.poll(() => dialog.getByLabel('Reason').getAttribute('aria-invalid')).toBe('true');
    await dialog.getByLabel('Reason').fill('The light is automatic now.');
    await dialog.getByRole('button', { name: 'Yes, rescind offer' }).click();
    await offer.getByText('Rescinded').waitFor();
    expect(await stored(id)).toMatchObject({ status: 'REFERENCE_CHECK', offers: [{ status: 'RESCINDED' }] });
    one.expectClean();
  });

  it('is rejected with a reason, opened again, rejected, and anonymised', async () => {
    const { id, name } = await anApplication();
    const one = await open(`/staff/hiring/${id}`);
    const { page } = one;
    const reject = async (): Promise<void> => {
      await page.getByRole('button', { name: 'Reject', exact: true }).click();
      await page.getByRole('dialog').getByLabel('Rejection reason').selectOption('POSITION_FILLED');
      await page.getByRole('dialog').getByLabel('Note').fill('The automat was quicker.');
      await page.getByRole('dialog').getByLabel('Notify the applicant by email').uncheck();
      await page.getByRole('dialog').getByRole('button', { name: 'Reject application' }).click();
      await page.getByRole('alert').filter({ hasText: 'Position filled' }).waitFor();
    };
    await reject();
    expect((await stored(id)).status).toBe('REJECTED');
    await page.getByRole('button', { name: 'Reopen' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Reopen application' }).click();
    await page.locator('header').getByText('Submitted').waitFor();
    expect((await stored(id)).status).toBe('SUBMITTED');
    await reject();
    await page.getByRole('button', { name: 'Anonymize' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Anonymize application' }).click();
    await page.getByRole('heading', { level: 1, name: 'Anonymized applicant' }).waitFor();
    await expect.poll(() => page.getByText(name).count()).toBe(0);
    one.expectClean();
  });

  it('fits a phone in dark colours', async () => {
    const { id, jobId } = await anApplication();
    const one = await open(`/staff/hiring/${id}`, { viewport: PHONE, scheme: 'dark' });
    await one.page.getByText('I sleep by day.').waitFor();
    await one.expectNoSidewaysScroll();
    await one.expectAccessible();
    await one.goto(`/staff/hiring?job=${jobId}`);
    await column(one, 'Submitted').getByRole('article').waitFor();
    await one.expectNoSidewaysScroll();
    await one.expectAccessible();
    one.expectClean();
  });
});
