import { beforeAll, describe, expect, it } from 'vitest';
import { anAdmin, anonymous, aUser, capability } from '../../../../test/testkit/callers.js';
import {
  act,
  anAddress,
  anApplication,
  aPosting,
  aRecruiter,
  done,
  readApplication,
  submit,
} from '../../../../test/testkit/careers.js';
import { useGraph } from '../../../../test/testkit/graph.js';
import { sentMails } from '../../../../test/testkit/mails.js';
import type { Viewer } from '../../../auth/viewer.js';
import { JobApplicationModel } from './job-application.model.js';

const graph = useGraph();
let recruiter: Awaited<ReturnType<typeof aRecruiter>>;
beforeAll(async () => {
  recruiter = await aRecruiter();
});

const named = (email: string, more: object = {}): object => ({ applicant: { name: 'Olga Osprey', email }, ...more });
const mails = (to: string) => sentMails(graph.config.dataDir, to);

describe('an application without a proof of the address', () => {
  it('is answered the same whether or not somebody applied with it, and changes nothing', async () => {
    const jobId = await aPosting(graph, recruiter);
    const anna = await aUser();
    const hers = await anApplication(graph, anna, jobId);
    for (const more of [{}, { resumeUploadId: 'nothing' }]) {
      const [known, unknown] = [
        await submit(graph, anonymous, jobId, named(anna.email, more)),
        await submit(graph, anonymous, jobId, named(anAddress(), more)),
      ];
      expect(known.userErrors.map(({ code, field }) => [code, field])).toEqual(
        unknown.userErrors.map(({ code, field }) => [code, field]),
      );
      expect(known.application === null).toBe(unknown.application === null);
      expect(known.application?.status).toBe(unknown.application?.status);
    }
    expect(await JobApplicationModel.countDocuments({ email: anna.email })).toBe(1);
    expect(await readApplication(graph, anna, hers.id)).toMatchObject({ status: 'SUBMITTED' });
    const written = await mails(anna.email);
    expect(written).toHaveLength(2);
    expect(written[1]?.text).toContain('An application with this address already exists');
  });

  it('gives way to that of the owner, signed in or by a mailed link', async () => {
    const jobId = await aPosting(graph, recruiter);
    const [anna, email] = [await aUser(), anAddress()];
    const owners: [Viewer, string][] = [
      [anna, anna.email],
      [capability(email), email],
    ];
    for (const [owner, address] of owners) {
      const strange = await anApplication(graph, anonymous, jobId, named(address));
      const { application, userErrors } = await submit(graph, owner, jobId, { applicant: { name: 'Anna Auk' } });
      expect(userErrors).toEqual([]);
      expect(await readApplication(graph, recruiter, strange.id)).toMatchObject({ status: 'WITHDRAWN' });
      expect(await readApplication(graph, owner, application?.id ?? '')).toMatchObject({ status: 'SUBMITTED' });
    }
  });

  it('mails no name and no link of the sender, once an hour', async () => {
    const email = anAddress();
    const refused = await submit(graph, anonymous, await aPosting(graph, recruiter), {
      applicant: { name: 'You won 500 EUR: https://evil.example/claim', email },
    });
    expect(refused.userErrors).toMatchObject([{ code: 'INVALID', field: ['input', 'applicant', 'name'] }]);
    for (let count = 0; count < 3; count += 1) {
      await anApplication(graph, anonymous, await aPosting(graph, recruiter), named(email));
    }
    const written = await mails(email);
    expect(written).toHaveLength(1);
    expect(written[0]?.text.startsWith('Hello,\n')).toBe(true);
  });

  it('with an account and another address belongs to the account alone', async () => {
    const jobId = await aPosting(graph, recruiter);
    const [anna, ben] = [await aUser(), await aUser()];
    await anApplication(graph, ben, jobId);
    const { application, userErrors } = await submit(graph, anna, jobId, named(ben.email));
    expect(userErrors).toEqual([]);
    expect(await readApplication(graph, capability(ben.email), application?.id ?? '')).toBeNull();
    expect(await readApplication(graph, recruiter, application?.id ?? '')).toMatchObject({
      applicant: { email: ben.email },
    });
    expect((await mails(anna.email)).map(({ to }) => to)).toEqual([anna.email]);
    expect(await mails(ben.email)).toHaveLength(1);
  });
});

interface Listed {
  applications: {
    totalCount: number;
    edges: { cursor: string; node: { id: string; status: string; stageSince: string | null } }[];
    pageInfo: { hasNextPage: boolean; endCursor: string };
  };
}
const LIST = `query ($filter: JobApplicationFilter, $sort: JobApplicationSort!, $first: Int!, $after: String) {
  applications(filter: $filter, sort: $sort, first: $first, after: $after) {
    totalCount edges { cursor node { id status stageSince } } pageInfo { hasNextPage endCursor }
  }
}`;

describe('a recruiter who applied', () => {
  async function list(
    viewer: Viewer,
    filter: object,
    sort = 'NEWEST',
    first = 50,
  ): Promise<Listed['applications']['edges']> {
    const edges: Listed['applications']['edges'] = [];
    for (let after: string | null = null; ;) {
      const { applications }: Listed = await graph.data<Listed>(viewer, LIST, { filter, sort, first, after });
      edges.push(...applications.edges);
      if (!applications.pageInfo.hasNextPage) {
        expect(applications.totalCount).toBe(edges.length);
        return edges;
      }
      after = applications.pageInfo.endCursor;
    }
  }

  it('finds, orders and counts the own application by what an applicant sees', async () => {
    const [rita, admin, jobId] = [await aRecruiter(), await anAdmin(), await aPosting(graph, recruiter)];
    const before = await anApplication(graph, await aUser(), jobId);
    const own = await anApplication(graph, rita, jobId);
    const after = await anApplication(graph, await aUser(), jobId);
    await done(graph, admin, 'moveApplication', own.id, { from: 'SUBMITTED', to: 'UNDER_REVIEW' });
    for (const { id } of [before, after]) {
      await done(graph, admin, 'moveApplication', id, { from: 'SUBMITTED', to: 'UNDER_REVIEW' });
    }
    await done(graph, admin, 'moveApplication', own.id, { from: 'UNDER_REVIEW', to: 'SHORTLISTED' });
    await done(graph, admin, 'moveApplication', after.id, { from: 'UNDER_REVIEW', to: 'SHORTLISTED' });
    const ids = (edges: Listed['applications']['edges']): string[] => edges.map(({ node }) => node.id);
    for (const first of [50, 1]) {
      expect(ids(await list(rita, { jobId, status: 'UNDER_REVIEW' }, 'NEWEST', first))).toEqual([own.id, before.id]);
      expect(ids(await list(rita, { jobId, status: 'SHORTLISTED' }, 'NEWEST', first))).toEqual([after.id]);
      expect(ids(await list(rita, { jobId }, 'NEWEST', first))).toEqual([after.id, own.id, before.id]);
      expect(ids(await list(rita, { jobId }, 'LONGEST_IN_STAGE', first))).toEqual([own.id, before.id, after.id]);
      expect(ids(await list(recruiter, { jobId }, 'LONGEST_IN_STAGE', first))).toEqual([before.id, own.id, after.id]);
    }
    const hidden = Date.parse((await readApplication(graph, admin, own.id))?.stageSince ?? '');
    const edge = (await list(rita, { jobId }, 'LONGEST_IN_STAGE')).find(({ node }) => node.id === own.id);
    expect(edge?.node).toMatchObject({ status: 'UNDER_REVIEW', stageSince: null });
    expect(Buffer.from(edge?.cursor ?? '', 'base64url').toString()).not.toContain(String(hidden));
    const FUNNEL = 'query ($jobId: ID) { hiringFunnel(jobId: $jobId) { total } }';
    expect(await graph.data(rita, FUNNEL, { jobId })).toEqual({ hiringFunnel: { total: 2 } });
    expect(await graph.data(recruiter, FUNNEL, { jobId })).toEqual({ hiringFunnel: { total: 3 } });
  });

  it('learns nothing of the hidden stage of the own application by whether there is a next page', async () => {
    const [rita, jobId] = [await aRecruiter(), await aPosting(graph, recruiter)];
    const own = await anApplication(graph, rita, jobId);
    const shortlist = (id: string) =>
      done(graph, recruiter, 'moveApplication', id, { from: 'SUBMITTED', to: 'SHORTLISTED', reason: 'Good' });
    for (let count = 0; count < 2; count += 1) await shortlist((await anApplication(graph, await aUser(), jobId)).id);
    const isNext = async (first: number): Promise<[boolean, number]> => {
      const variables = { filter: { jobId, status: 'SHORTLISTED' }, sort: 'NEWEST', first };
      const { applications } = await graph.data<Listed>(rita, LIST, variables);
      return [applications.pageInfo.hasNextPage, applications.totalCount];
    };
    const before = [await isNext(1), await isNext(2)];
    expect(before).toEqual([
      [true, 2],
      [false, 2],
    ]);
    await shortlist(own.id);
    expect([await isNext(1), await isNext(2)]).toEqual(before);
  });

  it('decides nothing on what they sent as a guest of their own address, and sees of it what an applicant sees', async () => {
    const [rita, jobId] = [await aRecruiter(), await aPosting(graph, recruiter)];
    const applicant = { name: rita.name };
    const own = await anApplication(graph, capability(rita.email), jobId, { applicant });
    await done(graph, recruiter, 'addApplicationNote', own.id, { body: 'A remark' });
    await done(graph, recruiter, 'moveApplication', own.id, { from: 'SUBMITTED', to: 'UNDER_REVIEW' });
    await done(graph, recruiter, 'moveApplication', own.id, { from: 'UNDER_REVIEW', to: 'SHORTLISTED' });
    const steps: [string, object][] = [
      ['moveApplication', { from: 'SHORTLISTED', to: 'PHONE_SCREEN' }],
      ['addApplicationNote', { body: 'Very good' }],
      ['extendOffer', { amountMinor: 99_000_000, currency: 'EUR' }],
    ];
    for (const [step, input] of steps) {
      const { userErrors } = await act(graph, rita, step, own.id, input);
      expect([step, userErrors.map(({ code }) => code)]).toEqual([step, ['NOT_ALLOWED']]);
    }
    const talk = { kind: 'PHONE', startsAt: new Date(Date.now() + 86_400_000), durationMinutes: 30, timeZone: 'UTC' };
    const { userErrors } = await act(graph, recruiter, 'scheduleInterview', own.id, {
      ...talk,
      interviewerIds: [rita.userId],
    });
    expect(userErrors).toMatchObject([{ code: 'NOT_ALLOWED', field: ['input', 'interviewerIds'] }]);

    expect(await readApplication(graph, rita, own.id)).toMatchObject({ status: 'UNDER_REVIEW', stageSince: null });
    const NOTES = 'query ($id: ID!) { application(id: $id) { notes { body } } }';
    expect(await graph.data(rita, NOTES, { id: own.id })).toEqual({ application: { notes: [] } });
    expect(await graph.data(recruiter, NOTES, { id: own.id })).toEqual({
      application: { notes: [{ body: 'A remark' }] },
    });
    expect((await list(rita, { jobId, status: 'UNDER_REVIEW' })).map(({ node }) => node.id)).toEqual([own.id]);
    expect(await list(rita, { jobId, status: 'SHORTLISTED' })).toEqual([]);
    const FUNNEL = 'query ($jobId: ID) { hiringFunnel(jobId: $jobId) { total } }';
    expect(await graph.data(rita, FUNNEL, { jobId })).toEqual({ hiringFunnel: { total: 0 } });
    expect(await graph.data(recruiter, FUNNEL, { jobId })).toEqual({ hiringFunnel: { total: 1 } });
  });
});
