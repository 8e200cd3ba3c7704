import { beforeAll, describe, expect, it } from 'vitest';
import { anonymous, aUser } from '../../../../test/testkit/callers.js';
import {
  anApplication,
  aPosting,
  aRecruiter,
  CREATE_POSTING,
  POSTING,
  readApplication,
} from '../../../../test/testkit/careers.js';
import { commandsOf } from '../../../../test/testkit/commands.js';
import { useGraph } from '../../../../test/testkit/graph.js';
import type { UserViewer, Viewer } from '../../../auth/viewer.js';
import { newId } from '../../../shared/ids.js';
import { closeDuePostings } from './job-posting.service.js';
import { JobPostingModel } from './job-posting.model.js';

const graph = useGraph();
let recruiter: UserViewer;

beforeAll(async () => {
  recruiter = await aRecruiter();
});

interface Answer {
  answer: {
    jobPosting: Record<string, unknown> | null;
    userErrors: { code: string; field: string[]; allowed: string[] }[];
  };
}
const FIELDS =
  'id title department status closesAt closedAt requirements salaryMin { formatted } salaryMax { formatted } history { from to reason }';
async function act(mutation: string, id: string, input: object = {}, viewer = recruiter): Promise<Answer['answer']> {
  const type = mutation === 'closeJobPosting' ? 'CloseJobPostingInput' : 'UpdateJobPostingInput!';
  const document = `mutation ($id: ID!, $input: ${type}) { answer: ${mutation}(id: $id, input: $input) { jobPosting { ${FIELDS} } userErrors { code field allowed } } }`;
  return (await graph.data<Answer>(viewer, document, { id, input })).answer;
}
const LIST = `query ($filter: JobPostingFilter, $sort: JobPostingSort!, $first: Int!) {
  jobPostings(filter: $filter, sort: $sort, first: $first) { totalCount nodes { id title status salaryMin { formatted } } }
}`;
async function list(viewer: Viewer, filter: object = {}, sort = 'NEWEST', first = 100): Promise<string[]> {
  const { jobPostings } = await graph.data<{ jobPostings: { nodes: { id: string }[] } }>(viewer, LIST, {
    filter,
    sort,
    first,
  });
  return jobPostings.nodes.map(({ id }) => id);
}
const one = async (viewer: Viewer, id: string): Promise<{ id: string } | null> => {
  const document = 'query ($id: ID!) { jobPosting(id: $id) { id title } node(id: $id) { id } }';
  const { jobPosting, node } = await graph.data<{ jobPosting: { id: string } | null; node: object | null }>(
    viewer,
    document,
    { id },
  );
  expect(node === null).toBe(jobPosting === null);
  return jobPosting;
};

describe('a posting', () => {
  it('is made by recruiters, once for a key, and read by everybody', async () => {
    const input = {
      ...POSTING,
      salary: { minMinor: 6_000_000, maxMinor: 8_000_000, currency: 'EUR' },
      idempotencyKey: newId('key'),
    };
    const make = (
      more: object = {},
    ): Promise<{
      createJobPosting: { jobPosting: { id: string } | null; userErrors: { code: string; field: string[] }[] };
    }> => graph.data(recruiter, CREATE_POSTING, { input: { ...input, ...more } });
    const made = await Promise.all(Array.from({ length: 20 }, () => make()));
    expect(new Set(made.map(({ createJobPosting }) => createJobPosting.jobPosting?.id)).size).toBe(1);
    expect((await make({ title: 'Other' })).createJobPosting.userErrors).toMatchObject([
      { code: 'IDEMPOTENCY_CONFLICT' },
    ]);
    const id = made[0]?.createJobPosting.jobPosting?.id ?? '';
    expect(await one(anonymous, id)).toEqual({ id, title: 'Platform engineer' });
    expect(await list(anonymous)).toContain(id);
    const { errors } = await graph.run(await aUser(), CREATE_POSTING, { input: POSTING });
    expect(errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
  });

  it.each([
    ['a blank title', { title: ' ' }, 'REQUIRED'],
    ['a last day in the past', { closesAt: new Date(0) }, 'OUT_OF_RANGE'],
    ['a salary upside down', { salary: { minMinor: 2, maxMinor: 1, currency: 'EUR' } }, 'OUT_OF_RANGE'],
    ['no currency', { salary: { minMinor: 1, maxMinor: 2, currency: 'euro' } }, 'INVALID'],
    ['too many points', { requirements: Array(21).fill('x') }, 'TOO_LONG'],
  ])('is refused with %s', async (_name, input, code) => {
    const { createJobPosting } = await graph.data<{ createJobPosting: { userErrors: object[] } }>(
      recruiter,
      CREATE_POSTING,
      {
        input: { ...POSTING, ...input },
      },
    );
    expect(createJobPosting.userErrors).toMatchObject([{ code }]);
  });

  it('changes while it is open; what is left out stays', async () => {
    const closesAt = new Date(Date.now() + 86_400_000).toISOString();
    const id = await aPosting(graph, recruiter, {
      closesAt,
      salary: { minMinor: 100, maxMinor: 200, currency: 'EUR' },
    });
    const changed = await act('updateJobPosting', id, { title: 'Gardener', requirements: ['A green thumb'] });
    expect(changed.jobPosting).toMatchObject({
      title: 'Gardener',
      department: 'Engineering',
      requirements: ['A green thumb'],
      closesAt,
      salaryMin: { formatted: '1.00 EUR' },
    });
    expect(await list(anonymous, { search: 'gardener thumb' })).toEqual([id]);
    const emptied = await act('updateJobPosting', id, { salary: null, closesAt: null });
    expect(emptied.jobPosting).toMatchObject({ title: 'Gardener', closesAt: null, salaryMin: null, salaryMax: null });
    expect((await act('updateJobPosting', id, { title: null })).userErrors).toMatchObject([
      { code: 'REQUIRED', field: ['input', 'title'] },
    ]);
  });

  it('keeps changes of different fields that are made at once', async () => {
    const id = await aPosting(graph, recruiter);
    for (let round = 0; round < 5; round += 1) {
      const inputs = [
        { title: `Title ${String(round)}` },
        { department: `Department ${String(round)}` },
        { requirements: [`Point ${String(round)}`] },
      ];
      const answers = await Promise.all(inputs.map((input) => act('updateJobPosting', id, input)));
      expect(answers.flatMap(({ userErrors }) => userErrors)).toEqual([]);
      const stored = await JobPostingModel.findOne({ _id: id }).lean();
      expect(stored).toMatchObject(Object.assign({}, ...inputs) as object);
    }
  });

  it('is closed once, of 100 at once too, and then only recruiters find it', async () => {
    const id = await aPosting(graph, recruiter);
    const anna = await aUser();
    const application = await anApplication(graph, anna, id);
    const answers = await Promise.all(
      Array.from({ length: 100 }, () => act('closeJobPosting', id, { reason: 'Filled' })),
    );
    expect(answers.filter(({ jobPosting }) => jobPosting)).toHaveLength(1);
    expect(answers.find(({ jobPosting }) => jobPosting)?.jobPosting).toMatchObject({
      status: 'CLOSED',
      history: [{ from: 'OPEN', to: 'CLOSED', reason: 'Filled' }],
    });
    expect(new Set(answers.flatMap(({ userErrors }) => userErrors.map(({ code }) => code)))).toEqual(
      new Set(['INVALID_STATE']),
    );
    expect((await act('updateJobPosting', id, { title: 'x' })).userErrors).toMatchObject([
      { code: 'INVALID_STATE', allowed: [] },
    ]);
    expect((await act('closeJobPosting', newId('job'))).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
    expect(await one(anonymous, id)).toBeNull();
    expect(await one(recruiter, id)).not.toBeNull();
    expect(await list(anonymous)).not.toContain(id);
    expect(await list(anonymous, { status: 'CLOSED' })).not.toContain(id);
    expect(await list(recruiter, { status: 'CLOSED' })).toContain(id);
    expect((await readApplication(graph, anna, application.id))?.jobPosting).toEqual({ id, status: 'CLOSED' });
  });

  it('closes by itself after its last day, by a job that may run twice', async () => {
    const [id, stays] = [await aPosting(graph, recruiter), await aPosting(graph, recruiter)];
    await JobPostingModel.updateOne({ _id: id }, { $set: { closesAt: new Date(Date.now() - 1_000) } });
    const counts = await Promise.all([closeDuePostings(), closeDuePostings(), closeDuePostings()]);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(1);
    expect(await one(anonymous, id)).toBeNull();
    expect(await one(anonymous, stays)).not.toBeNull();
    expect((await JobPostingModel.findOne({ _id: id }).lean())?.history).toMatchObject([
      { to: 'closed', actorId: null },
    ]);
  });
});

describe('jobPostings', () => {
  it('go by department, kind, place and words, newest or closing soonest first', async () => {
    const department = newId('dep');
    const soon = new Date(Date.now() + 86_400_000);
    const later = new Date(Date.now() + 2 * 86_400_000);
    const first = await aPosting(graph, recruiter, { department, closesAt: later });
    const second = await aPosting(graph, recruiter, { department, workplace: 'REMOTE', closesAt: soon });
    const third = await aPosting(graph, recruiter, { department, employmentType: 'INTERNSHIP', title: 'Zookeeper' });
    expect(await list(anonymous, { department })).toEqual([third, second, first]);
    expect(await list(anonymous, { department, workplace: 'REMOTE' })).toEqual([second]);
    expect(await list(anonymous, { department, employmentType: 'INTERNSHIP', search: 'zookeeper' })).toEqual([third]);
    expect(await list(anonymous, { department }, 'CLOSING_SOON')).toEqual([second, first]);
    const { errors } = await graph.run(anonymous, LIST, { filter: { search: 'the' }, sort: 'NEWEST', first: 1 });
    expect(errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
  });

  it('cost the same number of commands at page size 1 and 50', async () => {
    for (let count = 0; count < 3; count += 1) await aPosting(graph, recruiter);
    const count = async (first: number): Promise<number> =>
      (await commandsOf(() => list(anonymous, {}, 'NEWEST', first))).commands.length;
    expect(await count(50)).toBe(await count(1));
  });
});
