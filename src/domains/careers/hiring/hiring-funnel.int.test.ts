import { beforeAll, describe, expect, it } from 'vitest';
import { aUser } from '../../../../test/testkit/callers.js';
import { anApplication, anApplicationIn, aPosting, aRecruiter, done } from '../../../../test/testkit/careers.js';
import { commandsOf } from '../../../../test/testkit/commands.js';
import { useGraph } from '../../../../test/testkit/graph.js';
import { JobApplicationModel, type JobApplication } from '../job-application/job-application.model.js';
import { withChanges } from '../job-application/stored-part.js';

const graph = useGraph();
let recruiter: Awaited<ReturnType<typeof aRecruiter>>;

beforeAll(async () => {
  recruiter = await aRecruiter();
});

interface Stage {
  stage: string;
  current: number;
  entered: number;
  reached: number | null;
  reachedShare: number | null;
  left: number;
  averageSeconds: number | null;
  medianSeconds: number | null;
}
interface Funnel {
  total: number;
  stages: Stage[];
  rejectionReasons: { reasonCode: string; count: number }[];
  sources: { source: string; count: number; hired: number }[];
}
const FUNNEL = `query ($jobId: ID, $from: DateTimeISO, $to: DateTimeISO) { hiringFunnel(jobId: $jobId, from: $from, to: $to) {
  total stages { stage current entered reached reachedShare left averageSeconds medianSeconds }
  rejectionReasons { reasonCode count } sources { source count hired }
} }`;
const funnelOf = async (variables: object): Promise<Funnel> =>
  (await graph.data<{ hiringFunnel: Funnel }>(recruiter, FUNNEL, { ...variables })).hiringFunnel;

/** Sets the changes of an application to fixed intervals, in seconds. */
async function paced(id: string, ...seconds: number[]): Promise<void> {
  const stored = await JobApplicationModel.findOne({ _id: id }).lean<JobApplication>();
  let at = stored?.createdAt.getTime() ?? 0;
  const history = stored?.history.map((row, place) => {
    at += (seconds[place] ?? 0) * 1000;
    return withChanges(row, { at: new Date(at) });
  });
  await JobApplicationModel.updateOne({ _id: id }, { $set: { history } });
}

describe('hiringFunnel', () => {
  it('counts who came how far, and how long they stood where', async () => {
    const jobId = await aPosting(graph, recruiter);
    const of = async (stage: string): Promise<string> =>
      (await anApplicationIn(graph, stage, { applicant: await aUser(), recruiter, jobId })).id;
    await paced(await of('HIRED'), 10, 20, 30);
    await paced(await of('UNDER_REVIEW'), 30);
    const back = await of('UNDER_REVIEW');
    await done(graph, recruiter, 'moveApplication', back, { from: 'UNDER_REVIEW', to: 'SUBMITTED', reason: 'x' });
    await done(graph, recruiter, 'rejectApplication', back, { reasonCode: 'EXPERIENCE' });
    await paced(back, 20, 100, 30);
    await of('SUBMITTED');
    await anApplication(graph, await aUser(), jobId, { source: 'REFERRAL' });

    const { total, stages, rejectionReasons, sources } = await funnelOf({ jobId });
    expect(total).toBe(5);
    expect(stages).toHaveLength(13);
    const stage = (name: string): Stage | undefined => stages.find((each) => each.stage === name);
    // Three left SUBMITTED: after 10, 30 and (20 + 30) seconds.
    expect(stage('SUBMITTED')).toMatchObject({
      current: 2,
      entered: 5,
      reached: 5,
      reachedShare: 1,
      left: 3,
      averageSeconds: 30,
      medianSeconds: 30,
    });
    expect(stage('UNDER_REVIEW')).toMatchObject({
      current: 1,
      entered: 2,
      reached: 3,
      reachedShare: 0.6,
      left: 1,
      averageSeconds: 100,
    });
    expect(stage('ASSESSMENT')).toMatchObject({
      current: 0,
      entered: 0,
      reached: 1,
      left: 0,
      averageSeconds: null,
      medianSeconds: null,
    });
    expect(stage('OFFER_EXTENDED')).toMatchObject({ current: 0, entered: 1, reached: 1, left: 1, averageSeconds: 20 });
    expect(stage('HIRED')).toMatchObject({ current: 1, reached: 1, reachedShare: 0.2, left: 0 });
    expect(stage('REJECTED')).toMatchObject({ current: 1, entered: 1, reached: null, reachedShare: null });
    expect(rejectionReasons).toEqual([{ reasonCode: 'EXPERIENCE', count: 1 }]);
    expect(sources).toEqual([
      { source: 'CAREERS_PAGE', count: 4, hired: 1 },
      { source: 'REFERRAL', count: 1, hired: 0 },
    ]);
  });

  it('is of all postings where none is named, of a time range, by one command beside the reading of the account', async () => {
    const jobId = await aPosting(graph, recruiter);
    const applicant = await aUser();
    await anApplicationIn(graph, 'SHORTLISTED', { applicant, recruiter, jobId });
    const { result, commands } = await commandsOf(() => funnelOf({}));
    expect(commands.map(({ collection }) => collection)).toEqual(['users', 'jobapplications']);
    expect(result.total).toBeGreaterThan((await funnelOf({ jobId })).total);
    const past = { from: new Date('2020-01-01'), to: new Date('2020-02-01') };
    for (const more of [{}, { jobId }]) {
      const empty = await funnelOf({ ...past, ...more });
      expect(empty).toMatchObject({ total: 0, rejectionReasons: [], sources: [] });
      expect(empty.stages.every(({ current, reachedShare }) => current === 0 && reachedShare === null)).toBe(true);
    }
    const codeOf = async (variables: object): Promise<unknown> =>
      (await graph.run(recruiter, FUNNEL, { ...variables })).errors?.[0]?.extensions['code'];
    expect(await codeOf({ from: past.to, to: past.from })).toBe('BAD_USER_INPUT');
    expect(await codeOf({ from: new Date('2000-01-01') })).toBe('BAD_USER_INPUT');
    expect((await graph.run(applicant, FUNNEL)).errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
  });
});
