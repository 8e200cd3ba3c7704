import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { beforeAll, describe, expect, it } from 'vitest';
import { anAdmin, anonymous, aUser, capability, PASSWORD } from '../../../../test/testkit/callers.js';
import {
  act,
  anAddress,
  anApplication,
  anApplicationIn,
  aPosting,
  aRecruiter,
  done,
  OFFER_INPUT,
  readApplication,
  submit,
  type ApplicationView,
} from '../../../../test/testkit/careers.js';
import { collectionsWith } from '../../../../test/testkit/collections.js';
import { unwatched } from '../../../../test/testkit/commands.js';
import { useGraph } from '../../../../test/testkit/graph.js';
import { inTransaction } from '../../../database/transaction.js';
import { StoredFileModel, type StoredFile } from '../../../files/stored-file.model.js';
import type { Person } from '../../../graphql/domain.js';
import { hiringFunnel } from '../hiring/hiring-funnel.service.js';
import { careersMigrations } from '../careers/careers.migration.js';
import { closeJobPosting } from '../job-posting/job-posting.service.js';
import { careersPersonalData } from './job-application-personal-data.service.js';
import { anonymizeDue } from './job-application-retention.service.js';
import { retainedUntil } from './job-application-retention.rules.js';
import { moveApplication } from './job-application-stage.service.js';
import { JobApplicationStatus } from './job-application.enums.js';
import { JobApplicationModel, type JobApplication } from './job-application.model.js';

const graph = useGraph();
let recruiter: Awaited<ReturnType<typeof aRecruiter>>;
let admin: Awaited<ReturnType<typeof anAdmin>>;
let jobId: string;

beforeAll(async () => {
  [recruiter, admin] = [await aRecruiter(), await anAdmin()];
  jobId = await aPosting(graph, recruiter);
});

const aResume = async (): Promise<string> =>
  (
    await graph.app.platform.files.receive({
      name: 'Walrus.txt',
      stream: Readable.from([Buffer.from('I am a walrus.')]),
    })
  ).uploadId;
const walrus = (email: string): object => ({
  applicant: {
    name: 'Wanda Walrus',
    email,
    phone: '+49 30 555777999',
    location: 'Walrus Bay',
    links: ['https://walrus.example'],
    coverLetter: 'Walruses work.',
  },
  campaign: 'walrus campaign',
});
const files = (): Promise<StoredFile[]> => unwatched(() => StoredFileModel.find().lean<StoredFile[]>());

/** A rejected application with text in every field. */
async function aWholeApplication(email: string): Promise<ApplicationView> {
  const { id } = await anApplication(graph, anonymous, jobId, { ...walrus(email), resumeUploadId: await aResume() });
  const startsAt = new Date(Date.now() + 86_400_000);
  const { interviews } = await done(graph, recruiter, 'scheduleInterview', id, {
    ...{
      kind: 'PHONE',
      startsAt,
      durationMinutes: 30,
      timeZone: 'UTC',
      location: 'call the walrus',
      briefing: 'walrus talk',
    },
    interviewerIds: [recruiter.userId],
  });
  const card = { rating: 'YES', strengths: 'walrus', concerns: 'walrus', notes: 'walrus' };
  await done(graph, recruiter, 'submitInterviewFeedback', id, { interviewId: interviews[0]?.id, ...card });
  await done(graph, recruiter, 'addApplicationNote', id, { body: 'what a walrus' });
  await done(graph, recruiter, 'moveApplication', id, { from: 'SUBMITTED', to: 'INTERVIEW', reason: 'a good walrus' });
  await done(graph, recruiter, 'extendOffer', id, { ...OFFER_INPUT, terms: 'fish for the walrus' });
  return done(graph, recruiter, 'rejectApplication', id, {
    reasonCode: 'COMPENSATION',
    note: 'too much fish for a walrus',
    notifyApplicant: false,
  });
}

describe('anonymizeApplication', () => {
  it('takes out all that identifies the person, the file too, and keeps the figures', async () => {
    const email = anAddress();
    const { id, resume } = await aWholeApplication(email);
    const [before] = await figuresOf();
    const anonymized = await done(graph, admin, 'anonymizeApplication', id);
    expect(anonymized).toMatchObject({
      position: 'Platform engineer',
      applicant: null,
      resume: null,
      status: 'REJECTED',
      anonymized: true,
      anonymizeAt: null,
      availableTransitions: [],
      rejection: { reasonCode: 'COMPENSATION', note: null },
      offers: [{ status: 'RESCINDED', terms: null }],
      interviews: [{ kind: 'PHONE', location: null, briefing: null }],
    });
    expect(anonymized.history.map(({ from, to, reason }) => [from, to, reason])).toEqual([
      ['SUBMITTED', 'INTERVIEW', null],
      ['INTERVIEW', 'OFFER_EXTENDED', null],
      ['OFFER_EXTENDED', 'REJECTED', null],
    ]);
    expect(await figuresOf()).toEqual([before]);
    const stored = await unwatched(() => JobApplicationModel.collection.findOne({ _id: id as never }));
    expect(JSON.stringify(stored)).not.toMatch(/walrus/i);
    expect(JSON.stringify(stored)).not.toContain(email);
    expect(await readApplication(graph, capability(email), id)).toBeNull();
    await graph.app.platform.files.removeDue(new Date(Date.now() + 1_000));
    const url = resume?.url.slice(graph.config.publicUrl.length) ?? '';
    expect((await graph.app.fastify.inject({ url })).statusCode).toBe(404);
    expect((await files()).filter(({ ownerId }) => ownerId === id)).toEqual([]);
    expect((await submit(graph, anonymous, jobId, { applicant: { name: 'W', email } })).userErrors).toEqual([]);
  });

  async function figuresOf(): Promise<unknown[]> {
    const { total, stages, rejectionReasons } = await hiringFunnel(
      { viewer: anonymous, loaders: new Map() },
      { jobId },
    );
    return [{ total, stages, rejectionReasons }];
  }

  it('is for admins, once, and only when somebody has said no or the person was hired', async () => {
    const applicant = await aUser();
    for (const stage of ['SUBMITTED', 'OFFER_ACCEPTED']) {
      const { id } = await anApplicationIn(graph, stage, { applicant: await aUser(), recruiter, jobId });
      expect((await act(graph, admin, 'anonymizeApplication', id)).userErrors).toMatchObject([
        { code: 'INVALID_STATE', allowed: ['REJECTED'] },
      ]);
    }
    const { id } = await anApplicationIn(graph, 'HIRED', { applicant, recruiter, jobId });
    await expect(act(graph, recruiter, 'anonymizeApplication', id)).rejects.toThrow('FORBIDDEN');
    const answers = await Promise.all(Array.from({ length: 20 }, () => act(graph, admin, 'anonymizeApplication', id)));
    expect(answers.filter(({ application }) => application)).toHaveLength(1);
    expect(new Set(answers.flatMap(({ userErrors }) => userErrors.map(({ code }) => code)))).toEqual(
      new Set(['ALREADY_DONE']),
    );
    const { userErrors } = await act(graph, recruiter, 'moveApplication', id, {
      from: 'HIRED',
      to: 'OFFER_ACCEPTED',
      reason: 'x',
    });
    expect(userErrors).toMatchObject([{ code: 'INVALID_STATE', allowed: [] }]);
    const rejected = await anApplicationIn(graph, 'REJECTED', { applicant: await aUser(), recruiter, jobId });
    await done(graph, admin, 'anonymizeApplication', rejected.id);
    expect((await act(graph, recruiter, 'reopenApplication', rejected.id)).userErrors).toMatchObject([
      { code: 'INVALID_STATE' },
    ]);
  });
});

describe('retention', () => {
  it.each([
    ['2026-01-31T10:00:00Z', 1, '2026-02-28T10:00:00.000Z'],
    ['2026-08-31T10:00:00Z', 6, '2027-02-28T10:00:00.000Z'],
    ['2028-01-31T10:00:00Z', 1, '2028-02-29T10:00:00.000Z'],
    ['2026-11-23T10:00:00Z', 24, '2028-11-23T10:00:00.000Z'],
  ])('ends, from %s on, after %i months', (from, retentionMonths, until) => {
    const consent = { givenAt: new Date(0), retentionMonths };
    expect(retainedUntil({ consent }, new Date(from)).toISOString()).toBe(until);
  });

  it('anonymises what was rejected or withdrawn as long ago as was agreed, once, however many servers look', async () => {
    const job = await aPosting(graph, recruiter);
    const of = async (stage: string): Promise<string> =>
      (await anApplicationIn(graph, stage, { applicant: await aUser(), recruiter, jobId: job })).id;
    const [rejected, withdrawn, live, hired, reopened] = [
      await of('REJECTED'),
      await of('WITHDRAWN'),
      await of('SHORTLISTED'),
      await of('HIRED'),
      await of('REJECTED'),
    ];
    await done(graph, recruiter, 'reopenApplication', reopened);
    const inMonths = (months: number): Date => new Date(Date.now() + months * 31 * 86_400_000);
    await anonymizeDue(inMonths(5));
    const isAnonymous = async (id: string): Promise<boolean | undefined> =>
      (await readApplication(graph, recruiter, id))?.anonymized;
    expect(await isAnonymous(rejected)).toBe(false);
    const counts = await Promise.all([anonymizeDue(inMonths(7)), anonymizeDue(inMonths(7)), anonymizeDue(inMonths(7))]);
    const all = await unwatched(() => JobApplicationModel.find({ anonymized: true }).lean());
    expect(counts.reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(all.length);
    expect(await anonymizeDue(inMonths(7))).toBe(0);
    for (const id of [rejected, withdrawn]) expect(await isAnonymous(id)).toBe(true);
    for (const id of [live, hired, reopened]) expect(await isAnonymous(id)).toBe(false);
  });
});

describe('a hire for a closed posting', () => {
  /** An accepted offer for a posting that has closed since. */
  async function anAcceptedOffer(): Promise<string> {
    const closing = await aPosting(graph, recruiter);
    const { id } = await anApplicationIn(graph, 'OFFER_ACCEPTED', {
      applicant: await aUser(),
      recruiter,
      jobId: closing,
    });
    await closeJobPosting(graph.context(recruiter), closing, null);
    return id;
  }
  const hired = { from: 'OFFER_ACCEPTED', to: 'HIRED' };
  const stored = (id: string): Promise<JobApplication | null> =>
    unwatched(() => JobApplicationModel.findOne({ _id: id }).lean<JobApplication>());
  const DAYS_200 = 200 * 86_400_000;

  it('is never anonymised by itself', async () => {
    const id = await anAcceptedOffer();
    expect((await stored(id))?.anonymizeAt).toBeInstanceOf(Date);
    expect(await done(graph, recruiter, 'moveApplication', id, hired)).toMatchObject({ anonymizeAt: null });
    await anonymizeDue(new Date(Date.now() + DAYS_200));
    expect(await readApplication(graph, recruiter, id)).toMatchObject({
      status: 'HIRED',
      anonymized: false,
      applicant: { name: 'Nora Nightingale' },
    });
  });

  it('has a date again once the hire is taken back', async () => {
    const id = await anAcceptedOffer();
    await moveApplication(graph.context(recruiter), id, {
      from: JobApplicationStatus.OFFER_ACCEPTED,
      to: JobApplicationStatus.HIRED,
    });
    const back = { from: JobApplicationStatus.HIRED, to: JobApplicationStatus.OFFER_ACCEPTED, reason: 'A mistake' };
    await moveApplication(graph.context(recruiter), id, back, new Date('2026-01-31T10:00:00Z'));
    expect((await stored(id))?.anonymizeAt).toEqual(new Date('2026-07-31T10:00:00Z'));
  });

  it('is not anonymised either where an older version gave it a date, and loses that date', async () => {
    const id = await anAcceptedOffer();
    await done(graph, recruiter, 'moveApplication', id, hired);
    await unwatched(() => JobApplicationModel.updateOne({ _id: id }, { $set: { anonymizeAt: new Date() } }));
    await anonymizeDue(new Date(Date.now() + DAYS_200));
    expect(await stored(id)).toMatchObject({ anonymized: false, status: 'hired' });
    for (const { step } of careersMigrations) while (await step());
    expect((await stored(id))?.anonymizeAt).toBeNull();
  });
});

const erase = (person: Person): Promise<void> =>
  inTransaction(async (session) => {
    for (const { erase: eraseFrom } of careersPersonalData) await eraseFrom(person, session);
  });

describe('personal data', () => {
  it('is exported as the applicant sees it', async () => {
    const anna = await aUser();
    const { id } = await anApplication(graph, anna, jobId, { ...walrus(anna.email), resumeUploadId: await aResume() });
    await done(graph, recruiter, 'moveApplication', id, {
      from: 'SUBMITTED',
      to: 'SHORTLISTED',
      reason: 'secret reason',
    });
    const parts = await Promise.all(
      careersPersonalData.map(async ({ collection, export: read }) => [collection, await read(anna)] as const),
    );
    const exported = Object.fromEntries(parts);
    expect(exported['jobapplications']).toMatchObject([
      {
        id,
        status: 'under_review',
        applicant: { name: 'Wanda Walrus', coverLetter: 'Walruses work.' },
        resume: { fileName: 'Walrus.txt' },
      },
    ]);
    expect(exported['storedfiles']).toMatchObject([{ fileName: 'Walrus.txt', contentType: 'text/plain' }]);
    expect(JSON.stringify(exported)).not.toMatch(/secret|shortlisted|searchWords|duplicateKeys|staffIds/);
  });

  it('has the uploads that wait for an application: they are exported, counted, and go with the account', async () => {
    const [uma, other] = [await aUser(), await aUser()];
    const senders = [uma.userId, `email:${uma.email}`, other.userId];
    for (const [index, key] of senders.entries()) {
      const stream = Readable.from([Buffer.from('I am an urchin.')]);
      const sender = { key, hasAccount: true };
      await graph.app.platform.files.receive({ name: `Urchin ${String(index)}.txt`, stream, sender });
    }
    const [part] = careersPersonalData.filter(({ collection }) => collection === 'storedfiles');
    const mine = ((await part?.export(uma)) ?? []) as StoredFile[];
    expect(mine.map(({ fileName }) => fileName).sort()).toEqual(['Urchin 0.txt', 'Urchin 1.txt']);
    const erased = await inTransaction((session) => part?.erase(uma, session) ?? Promise.reject(new Error('no part')));
    expect(erased).toEqual({
      records: 2,
      kept: 'The files themselves, without their names, are deleted within a minute.',
    });
    expect(await part?.export(uma)).toEqual([]);
    await graph.app.platform.files.removeDue();
    const urchin = createHash('sha256').update('I am an urchin.').digest('base64url');
    const left = (await files()).filter(({ contentHash }) => contentHash === urchin);
    expect(left.map(({ fileName }) => fileName)).toEqual(['Urchin 2.txt']);
  });

  it('goes with the account: applications of its address too, what is open is withdrawn', async () => {
    const email = 'zelda@people.example';
    const zelda = await aUser({ name: 'Zelda Zebra', email, password: PASSWORD });
    const input = {
      applicant: { name: 'Zelda Zebra', coverLetter: 'A zebra applies.' },
      resumeUploadId: await aResume(),
    };
    const { id } = await anApplication(graph, zelda, jobId, input);
    const other = await anApplication(graph, anonymous, await aPosting(graph, recruiter), {
      applicant: { name: 'Zelda Zebra', email },
    });
    await done(graph, recruiter, 'extendOffer', other.id, { ...OFFER_INPUT, terms: 'zebra terms' });
    const { signIn } = await graph.data<{ signIn: { accessToken: string } }>(
      anonymous,
      'mutation ($input: SignInInput!) { signIn(input: $input) { accessToken } }',
      { input: { email, password: PASSWORD } },
    );
    const { eraseMyAccount } = await graph.data<{ eraseMyAccount: { userErrors: object[] } }>(
      await graph.viewerOf(signIn.accessToken),
      'mutation ($input: ConfirmInput!) { eraseMyAccount(input: $input) { userErrors { code } } }',
      { input: { password: PASSWORD } },
    );
    expect(eraseMyAccount.userErrors).toEqual([]);
    for (const text of ['Zebra', 'zebra', email]) expect(await collectionsWith(text)).toEqual([]);
    for (const each of [id, other.id]) {
      expect(await readApplication(graph, recruiter, each)).toMatchObject({
        status: 'WITHDRAWN',
        anonymized: true,
        applicant: null,
      });
    }
    expect((await readApplication(graph, recruiter, other.id))?.offer).toMatchObject({
      status: 'DECLINED',
      terms: null,
    });
    expect((await collectionsWith(zelda.userId)).filter((name) => /^(job|stored)/.test(name))).toEqual([]);
    await graph.app.platform.files.removeDue(new Date(Date.now() + 1_000));
    expect((await files()).filter(({ ownerId }) => ownerId === id)).toEqual([]);
  });

  it('of the staff: the id goes from the applications and postings of others, the decisions stay', async () => {
    const leaving = await aRecruiter();
    const job = await aPosting(graph, leaving);
    const { id } = await anApplication(graph, await aUser(), job);
    const startsAt = new Date(Date.now() + 86_400_000);
    const plan = { kind: 'PHONE', startsAt, durationMinutes: 30, timeZone: 'UTC', interviewerIds: [leaving.userId] };
    const { interviews } = await done(graph, leaving, 'scheduleInterview', id, plan);
    await done(graph, leaving, 'submitInterviewFeedback', id, {
      interviewId: interviews[0]?.id,
      rating: 'NO',
      notes: 'Not convinced.',
    });
    await done(graph, leaving, 'addApplicationNote', id, { body: 'Ask again next year.' });
    await done(graph, leaving, 'rejectApplication', id, { reasonCode: 'INTERVIEW_RESULT' });
    const close =
      'mutation ($id: ID!) { closeJobPosting(id: $id, input: { reason: "Filled" }) { userErrors { code } } }';
    await graph.data(leaving, close, { id: job });
    const exported = JSON.stringify(await Promise.all(careersPersonalData.map(({ export: read }) => read(leaving))));
    expect(exported).toContain('Not convinced.');
    expect(exported).toContain('Ask again next year.');
    await erase(leaving);
    expect((await collectionsWith(leaving.userId)).filter((name) => name.startsWith('job'))).toEqual([]);
    const { application } = await graph.data<{ application: unknown }>(
      recruiter,
      'query ($id: ID!) { application(id: $id) { status notes { body author { id } } history { actor { id } } interviews { scorecards { rating notes interviewer { id } } } } }',
      { id },
    );
    expect(application).toEqual({
      status: 'REJECTED',
      history: [{ actor: null }],
      notes: [{ body: 'Ask again next year.', author: null }],
      interviews: [{ scorecards: [{ rating: 'NO', notes: 'Not convinced.', interviewer: null }] }],
    });
  });
});
