import { beforeAll, describe, expect, it } from 'vitest';
import { anAdmin, anonymous, aUser, capability, service } from '../../../../test/testkit/callers.js';
import {
  act,
  anAddress,
  anApplication,
  anApplicationIn,
  APPLICATION_FIELDS,
  aPosting,
  aRecruiter,
  done,
  OFFER_INPUT,
  readApplication,
  submit,
  type ApplicationView,
} from '../../../../test/testkit/careers.js';
import { commandsOf } from '../../../../test/testkit/commands.js';
import { useGraph } from '../../../../test/testkit/graph.js';
import { sentMails } from '../../../../test/testkit/mails.js';
import { EmailScope, type Viewer } from '../../../auth/viewer.js';
import { newId } from '../../../shared/ids.js';
import { JobApplicationModel } from './job-application.model.js';

const graph = useGraph();
let recruiter: Awaited<ReturnType<typeof aRecruiter>>;
let jobId: string;

beforeAll(async () => {
  recruiter = await aRecruiter();
  jobId = await aPosting(graph, recruiter);
});

const named = (email: string, more: object = {}): object => ({ applicant: { name: 'Olga Osprey', email, ...more } });
const codes = ({ userErrors }: { userErrors: { code: string; field: string[] }[] }): string[] =>
  userErrors.map(({ code, field }) => `${code} ${field.join('.')}`);

describe('submitApplication', () => {
  it('takes an application without an account, and confirms it by mail', async () => {
    const email = anAddress();
    const { application, userErrors } = await submit(graph, anonymous, jobId, {
      ...named(` ${email.toUpperCase()} `, { phone: '+49 30 1234567', coverLetter: 'Dear all,\nhello.' }),
      source: 'REFERRAL',
      retentionMonths: 12,
    });
    expect(userErrors).toEqual([]);
    expect(application).toMatchObject({
      position: 'Platform engineer',
      jobPosting: { id: jobId, status: 'OPEN' },
      applicant: { name: 'Olga Osprey', email, phone: '+49 30 1234567', coverLetter: 'Dear all,\nhello.' },
      status: 'SUBMITTED',
      stageLabel: 'Received',
      nextStep: 'We will read your application.',
      availableTransitions: ['WITHDRAWN'],
      consent: { retentionMonths: 12 },
      source: 'REFERRAL',
      history: [],
      offers: [],
      resume: null,
      anonymizeAt: null,
    });
    const [mail] = await sentMails(graph.config.dataDir, email);
    expect(mail?.text).toContain(application?.id);
  });

  it('takes the address of the account where none is given', async () => {
    const anna = await aUser();
    expect((await anApplication(graph, anna, jobId)).applicant?.email).toBe(anna.email);
  });

  it('finds the posting by its title, however long its text is', async () => {
    const description = Array.from({ length: 300 }, (_, place) => String.fromCodePoint(0x5000 + place)).join('');
    const posting = await aPosting(graph, recruiter, { title: '東京 engineer', description });
    const byTitle = { ...named(anAddress()), jobId: null, position: '東京 ENGINEER' };
    const { application, userErrors } = await submit(graph, anonymous, jobId, byTitle);
    expect(userErrors).toEqual([]);
    expect(application?.jobPosting?.id).toBe(posting);
  });

  it('asks for consent and an address, and for an open posting', async () => {
    const email = anAddress();
    expect(codes(await submit(graph, anonymous, jobId, { ...named(email), consent: false }))).toEqual([
      'REQUIRED input.consent',
    ]);
    expect(codes(await submit(graph, anonymous, jobId, { applicant: { name: 'X' } }))).toEqual([
      'REQUIRED input.applicant.email',
    ]);
    expect(codes(await submit(graph, anonymous, newId('job'), named(email)))).toEqual(['NOT_FOUND input.jobId']);
    const closed = await aPosting(graph, recruiter);
    await graph.data(recruiter, 'mutation ($id: ID!) { closeJobPosting(id: $id) { userErrors { code } } }', {
      id: closed,
    });
    expect(codes(await submit(graph, anonymous, closed, named(email)))).toEqual(['INVALID_STATE input.jobId']);
  });

  it.each([
    ['a blank name', { applicant: { name: ' ', email: 'a@b.example' } }, 'REQUIRED input.applicant.name'],
    ['control characters', { applicant: { name: 'a\u0000b', email: 'a@b.example' } }, 'INVALID input.applicant.name'],
    ['no address', { applicant: { name: 'x', email: 'nobody' } }, 'INVALID input.applicant.email'],
    [
      'no web address',
      { applicant: { name: 'x', email: 'a@b.example', links: ['javascript:alert(1)'] } },
      'INVALID input.applicant.links',
    ],
    [
      'a letter too long',
      { applicant: { name: 'x', email: 'a@b.example', coverLetter: 'x'.repeat(10_001) } },
      'TOO_LONG input.applicant.coverLetter',
    ],
    ['too many months', { retentionMonths: 25 }, 'OUT_OF_RANGE input.retentionMonths'],
    ['another kind of id', { jobId: newId('tkt') }, 'INVALID input.jobId'],
  ])('refuses %s', async (_name, input, problem) => {
    expect(codes(await submit(graph, anonymous, jobId, input))).toEqual([problem]);
  });

  it('takes one application at a time for an address and a posting', async () => {
    const [email, other] = [anAddress(), await aPosting(graph, recruiter)];
    const first = await anApplication(graph, anonymous, jobId, named(email));
    expect(codes(await submit(graph, capability(email), jobId, named(email.toUpperCase())))).toEqual([]);
    expect(await readApplication(graph, recruiter, first.id)).toMatchObject({ status: 'WITHDRAWN' });
    const live = await JobApplicationModel.find({ email }).lean<{ _id: string; status: string }[]>();
    const id = live.find(({ status }) => status === 'submitted')?._id ?? '';
    expect(codes(await submit(graph, capability(email), jobId, named(email)))).toEqual(['ALREADY_DONE input.jobId']);
    await anApplication(graph, anonymous, other, named(email));
    await done(graph, capability(email), 'withdrawApplication', id);
    const second = await anApplication(graph, anonymous, jobId, named(email));
    await done(graph, recruiter, 'rejectApplication', second.id, { reasonCode: 'OTHER' });
    await anApplication(graph, anonymous, jobId, named(email));
  });

  it('leaves one in the running of 200 at once', async () => {
    const email = anAddress();
    const answers = await Promise.all(Array.from({ length: 200 }, () => submit(graph, anonymous, jobId, named(email))));
    // Unverified senders do not learn which of them succeeded.
    expect(answers.filter(({ application }) => application)).toHaveLength(200);
    expect(answers.flatMap(codes)).toEqual([]);
    expect(await JobApplicationModel.countDocuments({ email })).toBe(1);
    expect(await sentMails(graph.config.dataDir, email)).toHaveLength(1);
  });

  it('is done once for a key, of 50 at once too', async () => {
    const [email, idempotencyKey] = [anAddress(), newId('key')];
    const send = (more: object = {}): ReturnType<typeof submit> =>
      submit(graph, anonymous, jobId, { ...named(email, more), idempotencyKey });
    const answers = await Promise.all(Array.from({ length: 50 }, () => send()));
    expect(new Set(answers.map(({ application }) => application?.id)).size).toBe(1);
    expect(answers.flatMap(codes)).toEqual([]);
    expect(await JobApplicationModel.countDocuments({ email })).toBe(1);
    expect(codes(await send({ phone: '1' }))).toEqual(['IDEMPOTENCY_CONFLICT input.idempotencyKey']);
  });
});

describe('an application', () => {
  it('is for its applicant and for recruiters, and missing for everybody else', async () => {
    const [anna, ben, email] = [await aUser(), await aUser(), anAddress()];
    const hers = await anApplication(graph, anna, jobId);
    const theirs = await anApplication(graph, anonymous, jobId, named(email));
    const sees = async (viewer: Viewer, { id }: ApplicationView): Promise<boolean> => {
      const { node } = await graph.data<{ node: object | null }>(viewer, 'query ($id: ID!) { node(id: $id) { id } }', {
        id,
      });
      const direct = await readApplication(graph, viewer, id);
      expect(node === null).toBe(direct === null);
      return direct !== null;
    };
    for (const viewer of [anna, recruiter, await anAdmin(), capability(anna.email)])
      expect(await sees(viewer, hers)).toBe(true);
    for (const viewer of [ben, capability(email), capability(anna.email, EmailScope.REGISTRATIONS)]) {
      expect(await sees(viewer, hers)).toBe(false);
    }
    expect(await sees(capability(email), theirs)).toBe(true);
    expect(await sees(anna, theirs)).toBe(false);
    for (const viewer of [anonymous, service]) {
      const { errors, data } = await graph.run(viewer, 'query ($id: ID!) { application(id: $id) { id } }', {
        id: hers.id,
      });
      expect(errors?.[0]?.extensions['code']).toBe(viewer.kind === 'anonymous' ? 'UNAUTHENTICATED' : 'FORBIDDEN');
      expect(data?.['application'] ?? null).toBeNull();
    }
    const missing = newId('app');
    const inputs: [string, object][] = [
      ['withdrawApplication', {}],
      ['respondToOffer', { version: 1, response: 'ACCEPT' }],
    ];
    for (const viewer of [ben, recruiter, capability(email), capability(anna.email, EmailScope.CONSULTATIONS)]) {
      for (const [mutation, input] of inputs) {
        const foreign = await act(graph, viewer, mutation, hers.id, input);
        expect(foreign.userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
        expect(foreign).toEqual(await act(graph, viewer, mutation, missing, input));
      }
    }
    expect(
      (await act(graph, recruiter, 'moveApplication', missing, { from: 'SUBMITTED', to: 'UNDER_REVIEW' })).userErrors,
    ).toMatchObject([{ code: 'NOT_FOUND' }]);
  });

  it('shows its applicant the public stage and next step, and nothing that the staff thinks', async () => {
    const anna = await aUser();
    const { id } = await anApplication(graph, anna, jobId);
    const before = (await readApplication(graph, anna, id))?.updatedAt;
    await done(graph, recruiter, 'moveApplication', id, { from: 'SUBMITTED', to: 'UNDER_REVIEW' });
    await done(graph, recruiter, 'moveApplication', id, {
      from: 'UNDER_REVIEW',
      to: 'SHORTLISTED',
      reason: 'secret reason',
    });
    const shortlisted = await readApplication(graph, anna, id);
    expect(shortlisted).toMatchObject({
      status: 'UNDER_REVIEW',
      stageLabel: 'In review',
      stageSince: null,
      history: [{ to: 'UNDER_REVIEW' }],
    });
    await done(graph, recruiter, 'moveApplication', id, {
      from: 'SHORTLISTED',
      to: 'ASSESSMENT',
      reason: 'secret reason',
    });
    const interviewed = await readApplication(graph, anna, id);
    expect(interviewed).toMatchObject({ status: 'INTERVIEW', stageLabel: 'Interviews' });
    await done(graph, recruiter, 'moveApplication', id, {
      from: 'ASSESSMENT',
      to: 'INTERVIEW',
      reason: 'secret reason',
    });
    expect((await readApplication(graph, anna, id))?.updatedAt).toBe(interviewed?.updatedAt);
    expect(interviewed?.updatedAt).not.toBe(before);
    await done(graph, recruiter, 'rejectApplication', id, { reasonCode: 'INTERVIEW_RESULT', note: 'secret note' });
    for (const viewer of [anna, capability(anna.email)]) {
      const rejected = await readApplication(graph, viewer, id);
      expect(rejected).toMatchObject({
        status: 'REJECTED',
        stageLabel: 'Not selected',
        nextStep: null,
        rejection: null,
        availableTransitions: [],
      });
      expect(rejected?.history.map(({ from, to, reason, actor }) => [from, to, reason, actor])).toEqual([
        ['SUBMITTED', 'UNDER_REVIEW', null, null],
        ['UNDER_REVIEW', 'INTERVIEW', null, null],
        ['INTERVIEW', 'REJECTED', null, null],
      ]);
      expect(JSON.stringify(rejected)).not.toMatch(/secret|SHORTLISTED|ASSESSMENT|INTERVIEW_RESULT/);
    }
    const [, mail] = await sentMails(graph.config.dataDir, anna.email);
    expect(mail?.subject).toContain('Platform engineer');
    expect(mail?.text).not.toMatch(/secret|interview/i);
    expect((await readApplication(graph, recruiter, id))?.rejection).toEqual({
      reasonCode: 'INTERVIEW_RESULT',
      note: 'secret note',
    });
  });

  it('keeps what is for the staff from applicants, field by field', async () => {
    const anna = await aUser();
    const { id } = await anApplicationIn(graph, 'OFFER_EXTENDED', { applicant: anna, recruiter, jobId });
    for (const field of ['possibleDuplicates { id }', 'user { id }']) {
      const { data, errors } = await graph.run<{ application: Record<string, unknown> }>(
        anna,
        `query ($id: ID!) { application(id: $id) { id ${field} } }`,
        { id },
      );
      expect(errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
      expect(data?.application).toMatchObject({ id });
    }
  });

  it('keeps the own words of who withdraws', async () => {
    const anna = await aUser();
    const { id } = await anApplication(graph, anna, jobId);
    const { history } = await done(graph, anna, 'withdrawApplication', id, { reason: 'I found something else.' });
    expect(history).toMatchObject([
      { from: 'SUBMITTED', to: 'WITHDRAWN', reason: 'I found something else.', actor: { id: anna.userId } },
    ]);
    const again = await act(graph, anna, 'withdrawApplication', id);
    expect(again.userErrors).toMatchObject([{ code: 'INVALID_STATE', allowed: [] }]);
  });

  it('knows others that may be of the same person', async () => {
    const digits = newId('x').replace(/\D/g, '').padEnd(12, '7').slice(0, 12);
    const [job, email] = [await aPosting(graph, recruiter), anAddress()];
    const plus = email.replace('@', '+jobs@');
    const first = await anApplication(graph, anonymous, jobId, {
      applicant: { name: 'Pia Puffin', email, phone: `+${digits}` },
    });
    const byMail = await anApplication(graph, anonymous, job, { applicant: { name: 'P. P.', email: plus } });
    const byPhone = await anApplication(graph, anonymous, job, {
      applicant: { name: 'X', email: anAddress(), phone: `0${digits.slice(2)}` },
    });
    const byName = await anApplication(graph, anonymous, job, {
      applicant: { name: 'PUFFIN, Pía', email: anAddress() },
    });
    await anApplication(graph, anonymous, job, { applicant: { name: 'Pia', email: anAddress() } });
    const { application } = await graph.data<{ application: { possibleDuplicates: { id: string }[] } }>(
      recruiter,
      'query ($id: ID!) { application(id: $id) { possibleDuplicates { id } } }',
      { id: first.id },
    );
    expect(application.possibleDuplicates.map(({ id }) => id)).toEqual([byName.id, byPhone.id, byMail.id]);
  });
});

describe('lists', () => {
  it('myApplications are the own ones, newest first, by the stage that shows', async () => {
    const anna = await aUser();
    const jobs = [await aPosting(graph, recruiter), await aPosting(graph, recruiter), jobId];
    const ids: string[] = [];
    for (const job of jobs) ids.unshift((await anApplication(graph, anna, job)).id);
    await anApplication(graph, await aUser(), jobId);
    await done(graph, recruiter, 'moveApplication', ids[0] ?? '', {
      from: 'SUBMITTED',
      to: 'SHORTLISTED',
      reason: 'x',
    });
    const query = `query ($filter: MyApplicationsFilter) { myApplications(filter: $filter) { totalCount nodes { id status } } }`;
    const list = async (filter?: object): Promise<string[]> => {
      const { myApplications } = await graph.data<{ myApplications: { totalCount: number; nodes: { id: string }[] } }>(
        anna,
        query,
        { filter },
      );
      expect(myApplications.totalCount).toBe(myApplications.nodes.length);
      return myApplications.nodes.map(({ id }) => id);
    };
    expect(await list()).toEqual(ids);
    expect(await list({ status: 'UNDER_REVIEW' })).toEqual([ids[0]]);
    expect(await list({ status: 'SHORTLISTED' })).toEqual([]);
  });

  it('applicationsByEmail are those of the proven address, or of any for recruiters', async () => {
    const [email, other] = [anAddress(), anAddress()];
    const { id } = await anApplication(graph, anonymous, jobId, named(email));
    await anApplication(graph, anonymous, jobId, named(other));
    const query = 'query ($email: String) { applicationsByEmail(email: $email) { nodes { id status } } }';
    const list = async (viewer: Viewer, address?: string): Promise<unknown> => {
      const { data, errors } = await graph.run<{ applicationsByEmail: { nodes: { id: string }[] } }>(viewer, query, {
        email: address,
      });
      return errors?.[0]?.extensions['code'] ?? data?.applicationsByEmail.nodes.map((node) => node.id);
    };
    expect(await list(capability(email))).toEqual([id]);
    expect(await list(capability(email), email.toUpperCase())).toEqual([id]);
    expect(await list(capability(email), other)).toEqual([]);
    expect(await list(capability(email), anAddress())).toEqual([]);
    expect(await list(capability(email, EmailScope.REGISTRATIONS))).toBe('FORBIDDEN');
    expect(await list(recruiter, email)).toEqual([id]);
    expect(await list(recruiter)).toBe('BAD_USER_INPUT');
    expect(await list(await aUser(), email)).toBe('FORBIDDEN');
    expect(await list(anonymous, email)).toBe('UNAUTHENTICATED');
  });

  interface Listed {
    applications: {
      nodes: { id: string; status: string }[];
      pageInfo: { endCursor: string; hasNextPage: boolean };
      totalCount: number;
    };
  }
  const QUEUE = `query ($filter: JobApplicationFilter, $sort: JobApplicationSort!, $first: Int!, $after: String) {
    applications(filter: $filter, sort: $sort, first: $first, after: $after) { totalCount nodes { id status } pageInfo { endCursor hasNextPage } }
  }`;
  const queue = async (filter: object, sort = 'NEWEST', first = 100): Promise<string[]> => {
    const ids: string[] = [];
    for (let after: string | undefined; ;) {
      const { applications } = await graph.data<Listed>(recruiter, QUEUE, { filter, sort, first, after });
      ids.push(...applications.nodes.map(({ id }) => id));
      if (!applications.pageInfo.hasNextPage) {
        expect(applications.totalCount).toBe(ids.length);
        return ids;
      }
      after = applications.pageInfo.endCursor;
    }
  };

  it('applications go by posting, stage and words, newest or longest still first', async () => {
    const job = await aPosting(graph, recruiter);
    const ids: string[] = [];
    for (const name of ['Quinn Quail', 'Rita Raven', 'Sven Swan']) {
      ids.push((await anApplication(graph, anonymous, job, { applicant: { name, email: anAddress() } })).id);
    }
    const [first = '', second = '', third = ''] = ids;
    await done(graph, recruiter, 'moveApplication', first, { from: 'SUBMITTED', to: 'UNDER_REVIEW' });
    for (const size of [100, 1]) {
      expect(await queue({ jobId: job }, 'NEWEST', size)).toEqual([third, second, first]);
      expect(await queue({ jobId: job }, 'LONGEST_IN_STAGE', size)).toEqual([second, third, first]);
      expect(await queue({ jobId: job, status: 'SUBMITTED' }, 'LONGEST_IN_STAGE', size)).toEqual([second, third]);
    }
    expect(await queue({ jobId: job, status: 'UNDER_REVIEW' })).toEqual([first]);
    expect(await queue({ jobId: job, search: 'räven' })).toEqual([second]);
    expect(await queue({ jobId: job, status: 'SUBMITTED', search: 'quail' })).toEqual([]);
    expect((await queue({ status: 'UNDER_REVIEW' })).includes(first)).toBe(true);
    expect((await queue({ search: 'swan platform' })).includes(third)).toBe(true);
    expect(await queue({}, 'LONGEST_IN_STAGE')).toHaveLength((await queue({})).length);
    expect((await queue({ status: 'SUBMITTED' }, 'LONGEST_IN_STAGE')).length).toBeGreaterThan(1);
    const { errors } = await graph.run(recruiter, QUEUE, {
      filter: { search: 'x' },
      sort: 'LONGEST_IN_STAGE',
      first: 1,
    });
    expect(errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
    await done(graph, recruiter, 'rejectApplication', third, { reasonCode: 'SPAM', notifyApplicant: false });
    await done(graph, await anAdmin(), 'anonymizeApplication', third);
    expect(await queue({ jobId: job })).toEqual([second, first]);
    expect(await queue({ jobId: job, anonymized: true })).toEqual([third]);
    expect((await queue({ anonymized: true })).includes(third)).toBe(true);
  });

  it('cost the same number of commands at page size 1 and 50', async () => {
    const [anna, email] = [await aUser(), anAddress()];
    let interviews = 0;
    for (let count = 0; count < 4; count += 1) {
      const job = await aPosting(graph, recruiter);
      for (const [viewer, input] of [
        [anonymous, named(email)],
        [anna, {}],
      ] as const) {
        const { id } = await anApplication(graph, viewer, job, input);
        const interview = {
          kind: 'PHONE',
          startsAt: new Date(Date.now() + (interviews += 1) * 3_600_000),
          durationMinutes: 30,
          timeZone: 'UTC',
          interviewerIds: [recruiter.userId],
        };
        await done(graph, recruiter, 'scheduleInterview', id, interview);
        await done(graph, recruiter, 'extendOffer', id, OFFER_INPUT);
      }
    }
    const parts = '{ nodes { ...A } } } ' + APPLICATION_FIELDS;
    const staff = 'user { id name } possibleDuplicates { id } interviews { scorecardCount }';
    const deep = 'interviews { interviewers { id name } scorecards { id } }';
    const lists: [viewer: Viewer, list: string, most: number, rest: string][] = [
      [anna, 'myApplications(first: N)', 50, parts],
      [capability(email), 'applicationsByEmail(first: N)', 50, parts],
      [recruiter, `applicationsByEmail(first: N, email: "${email}")`, 50, parts],
      [recruiter, 'applications(first: N, filter: { status: OFFER_EXTENDED })', 50, parts],
      [recruiter, 'applications(first: N, filter: { status: OFFER_EXTENDED })', 50, `{ nodes { id ${staff} } } }`],
      // Three nested lists: 20 fits within the complexity limit.
      [recruiter, 'applications(first: N, filter: { status: OFFER_EXTENDED })', 20, `{ nodes { id ${deep} } } }`],
    ];
    for (const [viewer, list, most, rest] of lists) {
      const count = async (first: number): Promise<number> => {
        const document = `{ list: ${list.replace('N', String(first))} ${rest}`;
        const { result, commands } = await commandsOf(() =>
          graph.data<{ list: { nodes: object[] } }>(viewer, document),
        );
        expect(result.list.nodes.length).toBeGreaterThanOrEqual(Math.min(first, 4));
        // Jobs of the server read other collections from time to time.
        return commands.filter(({ collection }) => ['jobapplications', 'jobpostings', 'users'].includes(collection))
          .length;
      };
      expect(await count(most)).toBe(await count(1));
    }
  });
});
