import { beforeAll, describe, expect, it } from 'vitest';
import { anonymous, aUser } from '../../../../test/testkit/callers.js';
import { act, anApplication, aPosting, aRecruiter, done, readApplication } from '../../../../test/testkit/careers.js';
import { useGraph } from '../../../../test/testkit/graph.js';
import { sentMails } from '../../../../test/testkit/mails.js';
import type { UserViewer, Viewer } from '../../../auth/viewer.js';
import { anonymizeDue } from '../job-application/job-application-retention.service.js';
import { JobApplicationModel } from '../job-application/job-application.model.js';
import { dateClosedPostings } from '../job-posting/job-posting-retention.service.js';
import { JobPostingModel } from '../job-posting/job-posting.model.js';

const graph = useGraph();
let recruiter: Awaited<ReturnType<typeof aRecruiter>>;
let jobId: string;
beforeAll(async () => {
  recruiter = await aRecruiter();
  jobId = await aPosting(graph, recruiter);
});

const SOON = Date.now() + 3 * 86_400_000;
const plan = (interviewer: UserViewer, minutesLater = 0): object => ({
  kind: 'VIDEO',
  startsAt: new Date(SOON + minutesLater * 60_000),
  durationMinutes: 45,
  timeZone: 'Europe/Berlin',
  interviewerIds: [interviewer.userId],
});
const textsTo = async (to: string): Promise<string[]> =>
  (await sentMails(graph.config.dataDir, to)).map(({ text }) => text);

async function anInterview(): Promise<{
  id: string;
  applicant: UserViewer & { email: string };
  interviewer: UserViewer & { email: string };
}> {
  const [applicant, interviewer] = [await aUser(), await aRecruiter()];
  const { id } = await anApplication(graph, applicant, jobId);
  await done(graph, recruiter, 'scheduleInterview', id, plan(interviewer));
  return { id, applicant, interviewer };
}

async function calendarOf(viewer: Viewer, id: string): Promise<string> {
  const { application } = await graph.data<{ application: { interviews: { calendarFile: string }[] } }>(
    viewer,
    'query ($id: ID!) { application(id: $id) { interviews { calendarFile } } }',
    { id },
  );
  return application.interviews[0]?.calendarFile ?? '';
}

describe('interviews of an application that ends', () => {
  it('are cancelled with a rejection; everybody is told, and nothing is promised', async () => {
    const { id, applicant, interviewer } = await anInterview();
    const before = await calendarOf(applicant, id);
    expect(before).toContain('METHOD:PUBLISH');
    expect(before).toContain('SEQUENCE:0');
    await done(graph, recruiter, 'rejectApplication', id, { reasonCode: 'OTHER', notifyApplicant: false });
    for (const viewer of [recruiter, applicant]) {
      expect((await readApplication(graph, viewer, id))?.interviews.map(({ status }) => status)).toEqual(['CANCELLED']);
    }
    const toApplicant = (await textsTo(applicant.email)).at(-1);
    expect(toApplicant).toContain('has been canceled');
    expect(toApplicant).not.toContain('get back to you');
    expect((await textsTo(interviewer.email)).at(-1)).toContain('has been canceled');
    const after = await calendarOf(applicant, id);
    expect(after).toContain('METHOD:CANCEL');
    expect(after).toContain('SEQUENCE:1');
    const { interviews } = (await readApplication(graph, recruiter, id)) ?? { interviews: [] };
    const again = await act(graph, recruiter, 'cancelInterview', id, { interviewId: interviews[0]?.id });
    expect(again.userErrors).toMatchObject([{ code: 'ALREADY_DONE' }]);
  });

  it('stand in the mail of the rejection, which is one', async () => {
    const { id, applicant } = await anInterview();
    const before = (await textsTo(applicant.email)).length;
    await done(graph, recruiter, 'rejectApplication', id, { reasonCode: 'OTHER' });
    const texts = (await textsTo(applicant.email)).slice(before);
    expect(texts).toHaveLength(1);
    expect(texts[0]).toMatch(/decided to move forward with other applicants[^]*has been canceled/);
  });

  it('are cancelled with a withdrawal, and the interviewers are told', async () => {
    const { id, applicant, interviewer } = await anInterview();
    await done(graph, applicant, 'withdrawApplication', id);
    expect((await readApplication(graph, recruiter, id))?.interviews.map(({ status }) => status)).toEqual([
      'CANCELLED',
    ]);
    expect((await textsTo(interviewer.email)).at(-1)).toContain('has been canceled');
  });
});

describe('an interviewer', () => {
  it('holds one interview at a time, of five that are scheduled at once too', async () => {
    const interviewer = await aRecruiter();
    const ids = await Promise.all(
      Array.from({ length: 5 }, async () => (await anApplication(graph, await aUser(), jobId)).id),
    );
    const answers = await Promise.all(
      ids.map((id, place) => act(graph, recruiter, 'scheduleInterview', id, plan(interviewer, place * 10))),
    );
    expect(answers.filter(({ application }) => application)).toHaveLength(1);
    expect(new Set(answers.flatMap(({ userErrors }) => userErrors.map(({ code }) => code)))).toEqual(
      new Set(['TAKEN']),
    );
    const { id } = await anApplication(graph, await aUser(), jobId);
    expect((await act(graph, recruiter, 'scheduleInterview', id, plan(interviewer, 120))).userErrors).toEqual([]);
  });

  it('is free again when an interview is cancelled, and right after it', async () => {
    const { id, interviewer } = await anInterview();
    const other = (await anApplication(graph, await aUser(), jobId)).id;
    expect((await act(graph, recruiter, 'scheduleInterview', other, plan(interviewer, 45))).userErrors).toEqual([]);
    const interviewId = (await readApplication(graph, recruiter, id))?.interviews[0]?.id;
    await done(graph, recruiter, 'cancelInterview', id, { interviewId });
    expect((await act(graph, recruiter, 'scheduleInterview', other, plan(interviewer))).userErrors).toEqual([]);
  });
});

describe('an undecided application of a closed posting', () => {
  it('has the date on which it is anonymised; a move gives it more time', async () => {
    const closing = await aPosting(graph, recruiter);
    const { id } = await anApplication(graph, anonymous, closing, {
      applicant: { name: 'Una Decided', email: 'una.decided@people.example' },
      retentionMonths: 6,
    });
    expect((await readApplication(graph, recruiter, id))?.anonymizeAt).toBeNull();
    await graph.data(recruiter, 'mutation ($id: ID!) { closeJobPosting(id: $id) { userErrors { code } } }', {
      id: closing,
    });
    const dated = (await readApplication(graph, recruiter, id))?.anonymizeAt;
    expect(dated).not.toBeNull();
    const moved = await done(graph, recruiter, 'moveApplication', id, { from: 'SUBMITTED', to: 'UNDER_REVIEW' });
    expect(Date.parse(moved.anonymizeAt ?? '')).toBeGreaterThanOrEqual(Date.parse(dated ?? ''));
    await anonymizeDue(new Date(Date.now() + 7 * 31 * 86_400_000));
    expect(await readApplication(graph, recruiter, id)).toMatchObject({ anonymized: true, status: 'WITHDRAWN' });
  });

  it('gets it from a job where a process stopped in between', async () => {
    const closing = await aPosting(graph, recruiter);
    const { id } = await anApplication(graph, await aUser(), closing);
    const closedAt = new Date(Date.now() - 120_000);
    await JobPostingModel.updateOne({ _id: closing }, { $set: { status: 'closed', closedAt } });
    await dateClosedPostings();
    const stored = await JobApplicationModel.findOne({ _id: id }).lean<{ anonymizeAt: Date | null }>();
    expect(stored?.anonymizeAt).toBeInstanceOf(Date);
    expect(await dateClosedPostings()).toBe(0);
  });
});
