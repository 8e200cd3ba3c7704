import { beforeAll, describe, expect, it } from 'vitest';
import { capability, aUser } from '../../../../test/testkit/callers.js';
import {
  act,
  anAddress,
  anApplicationIn,
  aPosting,
  aRecruiter,
  done,
  OFFER_INPUT,
  readApplication,
  submit,
  type ApplicationAnswer,
  type ApplicationView,
} from '../../../../test/testkit/careers.js';
import { useGraph } from '../../../../test/testkit/graph.js';
import { anonymous } from '../../../../test/testkit/callers.js';
import { EmailScope, type UserViewer } from '../../../auth/viewer.js';
import { proveApplications } from './job-application-proof.service.js';

const graph = useGraph();
let recruiter: Awaited<ReturnType<typeof aRecruiter>>;
let jobId: string;

beforeAll(async () => {
  recruiter = await aRecruiter();
  jobId = await aPosting(graph, recruiter);
});

/** The specified transitions, repeated independently: from each key to its stages. */
const TABLE: Record<string, string[]> = Object.fromEntries(
  `
  SUBMITTED: UNDER_REVIEW SHORTLISTED PHONE_SCREEN ASSESSMENT INTERVIEW FINAL_INTERVIEW REFERENCE_CHECK OFFER_EXTENDED REJECTED WITHDRAWN
  UNDER_REVIEW: SUBMITTED SHORTLISTED PHONE_SCREEN ASSESSMENT INTERVIEW FINAL_INTERVIEW REFERENCE_CHECK OFFER_EXTENDED REJECTED WITHDRAWN
  SHORTLISTED: UNDER_REVIEW PHONE_SCREEN ASSESSMENT INTERVIEW FINAL_INTERVIEW REFERENCE_CHECK OFFER_EXTENDED REJECTED WITHDRAWN
  PHONE_SCREEN: SHORTLISTED ASSESSMENT INTERVIEW FINAL_INTERVIEW REFERENCE_CHECK OFFER_EXTENDED REJECTED WITHDRAWN
  ASSESSMENT: PHONE_SCREEN INTERVIEW FINAL_INTERVIEW REFERENCE_CHECK OFFER_EXTENDED REJECTED WITHDRAWN
  INTERVIEW: ASSESSMENT FINAL_INTERVIEW REFERENCE_CHECK OFFER_EXTENDED REJECTED WITHDRAWN
  FINAL_INTERVIEW: INTERVIEW REFERENCE_CHECK OFFER_EXTENDED REJECTED WITHDRAWN
  REFERENCE_CHECK: FINAL_INTERVIEW OFFER_EXTENDED REJECTED WITHDRAWN
  OFFER_EXTENDED: REFERENCE_CHECK OFFER_ACCEPTED REJECTED WITHDRAWN
  OFFER_ACCEPTED: OFFER_EXTENDED HIRED REJECTED WITHDRAWN
  HIRED: OFFER_ACCEPTED
  REJECTED: SUBMITTED
  WITHDRAWN:`
    .trim()
    .split('\n')
    .map((line) => line.trim().split(':'))
    .map(([from = '', to = '']) => [from, to.split(' ').filter((word) => word !== '')]),
);
const STAGES = Object.keys(TABLE);
const PAIRS = STAGES.flatMap((from) => STAGES.map((to) => [from, to] as const));

/** Runs the operation that makes this move. */
function perform(application: ApplicationView, to: string, applicant: UserViewer): Promise<ApplicationAnswer> {
  const { id, status: from } = application;
  if (to === 'REJECTED')
    return act(graph, recruiter, 'rejectApplication', id, { reasonCode: 'EXPERIENCE', note: 'Because' });
  if (to === 'WITHDRAWN') return act(graph, applicant, 'withdrawApplication', id, { reason: 'Because' });
  if (to === 'OFFER_EXTENDED') return act(graph, recruiter, 'extendOffer', id, OFFER_INPUT);
  if (from === 'REJECTED') return act(graph, recruiter, 'reopenApplication', id, { reason: 'Because' });
  if (from === 'OFFER_EXTENDED' && to === 'OFFER_ACCEPTED')
    return act(graph, applicant, 'respondToOffer', id, { version: 1, response: 'ACCEPT', reason: 'Because' });
  return act(graph, recruiter, 'moveApplication', id, { from, to, reason: 'Because' });
}

const APPLICANTS_OWN = (from: string, to: string): boolean =>
  to === 'WITHDRAWN' || (from === 'OFFER_EXTENDED' && to === 'OFFER_ACCEPTED');

describe('the stages', () => {
  it.each(PAIRS)('from %s to %s', async (from, to) => {
    const applicant = await aUser();
    const before = await anApplicationIn(graph, from, { applicant, recruiter, jobId });
    const possible = [...(TABLE[from] ?? [])].sort();
    expect(before.status).toBe(from);
    expect([...before.availableTransitions].sort()).toEqual(possible);
    if (!possible.includes(to)) {
      const { userErrors } = await act(graph, recruiter, 'moveApplication', before.id, { from, to, reason: 'Because' });
      expect(userErrors).toMatchObject([{ code: 'INVALID_STATE', field: ['input', 'to'] }]);
      expect([...(userErrors[0]?.allowed ?? [])].sort()).toEqual(possible);
      const after = await readApplication(graph, recruiter, before.id);
      expect(after).toEqual({ ...before, resume: after?.resume });
      return;
    }
    const { userErrors } = await perform(before, to, applicant);
    expect(userErrors).toEqual([]);
    const after = await readApplication(graph, recruiter, before.id);
    expect(after?.status).toBe(to);
    expect(after?.history).toHaveLength(before.history.length + 1);
    const row = after?.history.at(-1);
    const byApplicant = APPLICANTS_OWN(from, to);
    expect(row).toMatchObject({ from, to, actor: { id: byApplicant ? applicant.userId : recruiter.userId } });
    expect(row?.reason).toBe(to === 'OFFER_EXTENDED' ? null : 'Because');
    expect(after?.stageSince).toBe(row?.at);
  });

  it('that have an operation of their own are not reached by moveApplication', async () => {
    const [applicant, moves] = [
      await aUser(),
      [
        ['SUBMITTED', 'REJECTED'],
        ['SUBMITTED', 'WITHDRAWN'],
        ['SUBMITTED', 'OFFER_EXTENDED'],
        ['OFFER_EXTENDED', 'OFFER_ACCEPTED'],
        ['REJECTED', 'SUBMITTED'],
      ],
    ];
    for (const [from = '', to = ''] of moves) {
      const job = await aPosting(graph, recruiter);
      const { id } = await anApplicationIn(graph, from, { applicant, recruiter, jobId: job });
      const { userErrors } = await act(graph, recruiter, 'moveApplication', id, { from, to, reason: 'x' });
      expect(userErrors).toMatchObject([{ code: 'NOT_ALLOWED', field: ['input', 'to'] }]);
    }
  });

  it('are skipped and gone back to only with a reason', async () => {
    const { id } = await anApplicationIn(graph, 'SHORTLISTED', { applicant: await aUser(), recruiter, jobId });
    for (const to of ['UNDER_REVIEW', 'ASSESSMENT']) {
      const { userErrors } = await act(graph, recruiter, 'moveApplication', id, { from: 'SHORTLISTED', to });
      expect(userErrors).toMatchObject([{ code: 'REQUIRED', field: ['input', 'reason'] }]);
    }
    await done(graph, recruiter, 'moveApplication', id, { from: 'SHORTLISTED', to: 'PHONE_SCREEN' });
  });

  it('are left only from where the recruiter believes the application to be: of 100 at once one wins', async () => {
    const { id } = await anApplicationIn(graph, 'SUBMITTED', { applicant: await aUser(), recruiter, jobId });
    const answers = await Promise.all(
      Array.from({ length: 100 }, () =>
        act(graph, recruiter, 'moveApplication', id, { from: 'SUBMITTED', to: 'UNDER_REVIEW' }),
      ),
    );
    expect(answers.filter(({ application }) => application)).toHaveLength(1);
    const refusals = answers.flatMap(({ userErrors }) => userErrors);
    expect(new Set(refusals.map(({ code }) => code))).toEqual(new Set(['CONFLICT']));
    expect(refusals[0]).toMatchObject({ field: ['input', 'from'], allowed: ['UNDER_REVIEW'] });
    expect((await readApplication(graph, recruiter, id))?.history).toHaveLength(1);
  });

  it('takes one of 100 rejections at once, and mails once', async () => {
    const applicant = await aUser();
    const { id } = await anApplicationIn(graph, 'SUBMITTED', { applicant, recruiter, jobId });
    const answers = await Promise.all(
      Array.from({ length: 100 }, () => act(graph, recruiter, 'rejectApplication', id, { reasonCode: 'EXPERIENCE' })),
    );
    expect(answers.filter(({ application }) => application)).toHaveLength(1);
    expect(new Set(answers.flatMap(({ userErrors }) => userErrors.map(({ code }) => code)))).toEqual(
      new Set(['INVALID_STATE']),
    );
  });
});

describe('reopenApplication', () => {
  it.each(STAGES.filter((stage) => stage !== 'REJECTED'))('refuses what is %s', async (stage) => {
    const { id } = await anApplicationIn(graph, stage, { applicant: await aUser(), recruiter, jobId });
    const { userErrors } = await act(graph, recruiter, 'reopenApplication', id);
    expect(userErrors).toMatchObject([{ code: 'INVALID_STATE', field: ['id'] }]);
  });

  it('leads back to the stage before, and forgets the rejection', async () => {
    const { id } = await anApplicationIn(graph, 'ASSESSMENT', { applicant: await aUser(), recruiter, jobId });
    const rejected = await done(graph, recruiter, 'rejectApplication', id, { reasonCode: 'OTHER', note: 'Gone' });
    expect(rejected).toMatchObject({
      rejection: { reasonCode: 'OTHER', note: 'Gone' },
      availableTransitions: ['ASSESSMENT'],
    });
    expect(rejected.anonymizeAt).not.toBeNull();
    const opened = await done(graph, recruiter, 'reopenApplication', id, { reason: 'A mistake' });
    expect(opened).toMatchObject({ status: 'ASSESSMENT', rejection: null, anonymizeAt: null });
  });

  it('waits while the person has another application in the running', async () => {
    const [email, now] = [anAddress(), { name: 'Olga Osprey' }];
    const { application } = await submit(graph, anonymous, jobId, { applicant: { ...now, email } });
    const id = application?.id ?? '';
    await done(graph, recruiter, 'rejectApplication', id, { reasonCode: 'DUPLICATE', notifyApplicant: false });
    const again = await submit(graph, capability(email), jobId, { applicant: { ...now, email } });
    expect(again.userErrors).toEqual([]);
    expect((await act(graph, recruiter, 'reopenApplication', id)).userErrors).toMatchObject([{ code: 'ALREADY_DONE' }]);
    await done(graph, capability(email), 'withdrawApplication', again.application?.id ?? '');
    await done(graph, recruiter, 'reopenApplication', id);
    await proveApplications({ email, scope: EmailScope.APPLICATIONS });
    const third = await submit(graph, capability(email), jobId, { applicant: { ...now, email } });
    expect(third.userErrors).toMatchObject([{ code: 'ALREADY_DONE' }]);
  });
});

describe('a recruiter who applies', () => {
  it('sees and may do what any applicant does, and no more', async () => {
    const { id } = await anApplicationIn(graph, 'SHORTLISTED', { applicant: await aRecruiter(), recruiter, jobId });
    const own = await aRecruiter();
    const mine = (await submit(graph, own, jobId)).application;
    await done(graph, recruiter, 'moveApplication', mine?.id ?? '', {
      from: 'SUBMITTED',
      to: 'SHORTLISTED',
      reason: 'Good',
    });
    expect(await readApplication(graph, own, mine?.id ?? '')).toMatchObject({
      status: 'UNDER_REVIEW',
      stageSince: null,
    });
    expect(await readApplication(graph, own, id)).toMatchObject({ status: 'SHORTLISTED' });
    const { userErrors } = await act(graph, own, 'moveApplication', mine?.id ?? '', {
      from: 'SHORTLISTED',
      to: 'PHONE_SCREEN',
    });
    expect(userErrors).toMatchObject([{ code: 'NOT_ALLOWED', field: ['id'] }]);
  });
});
