import { beforeAll, describe, expect, it } from 'vitest';
import { anAdmin, anAgent, aUser } from '../../../../test/testkit/callers.js';
import {
  act,
  anApplication,
  anApplicationIn,
  aPosting,
  aRecruiter,
  done,
  readApplication,
  type ApplicationAnswer,
} from '../../../../test/testkit/careers.js';
import { useGraph } from '../../../../test/testkit/graph.js';
import { sentMails } from '../../../../test/testkit/mails.js';
import type { UserViewer } from '../../../auth/viewer.js';
import { newId } from '../../../shared/ids.js';
import { JobApplicationModel } from '../job-application/job-application.model.js';

const graph = useGraph();
let [recruiter, one, two]: UserViewer[] = [];
let jobId: string;
const SOON = new Date(Date.now() + 86_400_000);

beforeAll(async () => {
  [recruiter, one, two] = [await aRecruiter(), await aRecruiter(), await aRecruiter()];
  jobId = await aPosting(graph, staff());
});
const staff = (viewer = recruiter): UserViewer => {
  if (!viewer) throw new Error('no recruiter');
  return viewer;
};
let days = 0;
/** A day after the last one, since an interviewer cannot have two interviews at once. */
const nextTime = (): Date => new Date(SOON.getTime() + (days += 1) * 86_400_000);
const plan = (interviewers: readonly (UserViewer | undefined)[], more: object = {}): object => ({
  kind: 'VIDEO',
  startsAt: nextTime(),
  durationMinutes: 45,
  timeZone: 'Europe/Berlin',
  location: 'https://meet.example/abc',
  briefing: 'secret briefing',
  interviewerIds: interviewers.map((viewer) => staff(viewer).userId),
  ...more,
});

async function anInterview(
  interviewers = [one, two],
  more: object = {},
): Promise<{ id: string; interviewId: string; anna: Awaited<ReturnType<typeof aUser>> }> {
  const anna = await aUser();
  const { id } = await anApplication(graph, anna, jobId);
  const { interviews } = await done(graph, staff(), 'scheduleInterview', id, plan(interviewers, more));
  return { id, anna, interviewId: interviews[0]?.id ?? '' };
}
interface Cards {
  scorecards: { rating: string; notes: string | null; interviewer: { id: string } | null }[];
  scorecardCount: number;
  status: string;
}
async function cardsFor(viewer: UserViewer, id: string): Promise<Cards[]> {
  const { application } = await graph.data<{ application: { interviews: Cards[] } }>(
    viewer,
    'query ($id: ID!) { application(id: $id) { interviews { status scorecardCount scorecards { rating notes interviewer { id } } } } }',
    { id },
  );
  return application.interviews;
}
const feedback = (
  viewer: UserViewer | undefined,
  id: string,
  interviewId: string,
  more: object = {},
): Promise<ApplicationAnswer> =>
  act(graph, staff(viewer), 'submitInterviewFeedback', id, {
    interviewId,
    rating: 'YES',
    notes: 'secret notes',
    ...more,
  });

describe('scheduleInterview', () => {
  it('tells the applicant time and place, and nothing for the staff', async () => {
    const { id, anna } = await anInterview([one, two], { startsAt: SOON });
    const shown = await readApplication(graph, anna, id);
    expect(shown?.interviews).toMatchObject([
      {
        kind: 'VIDEO',
        status: 'SCHEDULED',
        startsAt: SOON.toISOString(),
        location: 'https://meet.example/abc',
        briefing: null,
      },
    ]);
    const [, mail] = await sentMails(graph.config.dataDir, anna.email);
    expect(mail?.text).toContain('(Europe/Berlin)');
    expect(mail?.text).not.toContain('secret');
    const { application } = await graph.data<{ application: { interviews: { calendarFile: string }[] } }>(
      anna,
      'query ($id: ID!) { application(id: $id) { interviews { calendarFile } } }',
      { id },
    );
    const stamp = SOON.toISOString().replace(/[-:]|\.\d+/g, '');
    expect(application.interviews[0]?.calendarFile).toContain(`DTSTART:${stamp}`);
    for (const field of ['interviewers { id }', 'scorecards { id }', 'scorecardCount']) {
      const { errors } = await graph.run(
        anna,
        `query ($id: ID!) { application(id: $id) { interviews { id ${field} } } }`,
        { id },
      );
      expect(errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
    }
  });

  it('takes recruiters alone, in the future, for who is in the running', async () => {
    const anna = await aUser();
    const { id } = await anApplication(graph, anna, jobId);
    const codeOf = async (input: object): Promise<string | undefined> =>
      (await act(graph, staff(), 'scheduleInterview', id, input)).userErrors[0]?.code;
    expect(await codeOf(plan([await anAgent()]))).toBe('NOT_ALLOWED');
    expect(await codeOf({ ...plan([one]), interviewerIds: [newId('usr')] })).toBe('NOT_ALLOWED');
    expect(await codeOf(plan([one], { startsAt: new Date(0) }))).toBe('OUT_OF_RANGE');
    expect(await codeOf(plan([one], { durationMinutes: 5 }))).toBe('OUT_OF_RANGE');
    expect(await codeOf(plan([]))).toBe('TOO_SHORT');
    expect(await codeOf(plan([await anAdmin()]))).toBeUndefined();
    await done(graph, anna, 'withdrawApplication', id);
    expect(await codeOf(plan([one]))).toBe('INVALID_STATE');
    const own = await aRecruiter();
    const mine = await anApplication(graph, own, jobId);
    expect((await act(graph, staff(), 'scheduleInterview', mine.id, plan([own]))).userErrors).toMatchObject([
      { code: 'NOT_ALLOWED' },
    ]);
  });

  it('is done once for a key', async () => {
    const { id } = await anApplication(graph, await aUser(), jobId);
    const input = plan([one], { idempotencyKey: newId('key') });
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => act(graph, staff(), 'scheduleInterview', id, input)),
    );
    expect(answers.map(({ application }) => application?.interviews.length)).toEqual(Array(10).fill(1));
  });
});

describe('cancelInterview', () => {
  it('calls off what has not taken place, once, and tells the applicant', async () => {
    const { id, interviewId, anna } = await anInterview();
    const cancelled = await done(graph, staff(), 'cancelInterview', id, { interviewId });
    expect(cancelled.interviews[0]?.status).toBe('CANCELLED');
    expect((await act(graph, staff(), 'cancelInterview', id, { interviewId })).userErrors).toMatchObject([
      { code: 'ALREADY_DONE' },
    ]);
    expect((await feedback(one, id, interviewId)).userErrors).toMatchObject([{ code: 'INVALID_STATE' }]);
    expect((await sentMails(graph.config.dataDir, anna.email)).at(-1)?.subject).toContain('canceled');
    const held = await anInterview();
    await feedback(one, held.id, held.interviewId);
    expect(
      (await act(graph, staff(), 'cancelInterview', held.id, { interviewId: held.interviewId })).userErrors,
    ).toMatchObject([{ code: 'INVALID_STATE' }]);
    expect((await act(graph, staff(), 'cancelInterview', id, { interviewId: newId('itv') })).userErrors).toMatchObject([
      { code: 'NOT_FOUND', field: ['input', 'interviewId'] },
    ]);
  });
});

describe('scorecards', () => {
  it('of others are hidden from an interviewer until the own one is in', async () => {
    const { id, interviewId, anna } = await anInterview();
    const before = (await readApplication(graph, anna, id))?.updatedAt;
    expect(await cardsFor(staff(), id)).toMatchObject([{ status: 'SCHEDULED', scorecards: [], scorecardCount: 0 }]);
    expect((await feedback(one, id, interviewId, { notes: 'what one thinks' })).userErrors).toEqual([]);
    expect(await cardsFor(staff(two), id)).toMatchObject([
      { status: 'AWAITING_FEEDBACK', scorecards: [], scorecardCount: 1 },
    ]);
    expect(await cardsFor(staff(one), id)).toMatchObject([{ scorecards: [{ notes: 'what one thinks' }] }]);
    expect(await cardsFor(staff(), id)).toMatchObject([{ scorecards: [{ interviewer: { id: staff(one).userId } }] }]);
    await feedback(two, id, interviewId, { rating: 'NO' });
    expect(await cardsFor(staff(two), id)).toMatchObject([
      { status: 'COMPLETE', scorecards: [{ rating: 'YES' }, { rating: 'NO' }], scorecardCount: 2 },
    ]);
    const shown = await readApplication(graph, anna, id);
    expect(shown).toMatchObject({ updatedAt: before, interviews: [{ status: 'SCHEDULED' }] });
  });

  it('are one each, of 100 at once too, and only of the interviewers', async () => {
    const { id, interviewId } = await anInterview();
    const answers = await Promise.all(Array.from({ length: 100 }, () => feedback(one, id, interviewId)));
    expect(answers.filter(({ application }) => application)).toHaveLength(1);
    expect(new Set(answers.flatMap(({ userErrors }) => userErrors.map(({ code }) => code)))).toEqual(
      new Set(['ALREADY_DONE']),
    );
    expect(await cardsFor(staff(), id)).toMatchObject([{ scorecardCount: 1 }]);
    expect((await feedback(recruiter, id, interviewId)).userErrors).toMatchObject([{ code: 'NOT_ALLOWED' }]);
    expect((await feedback(one, id, newId('itv'))).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
  });

  it('of ten interviewers at once are all kept', async () => {
    const interviewers = await Promise.all(Array.from({ length: 10 }, () => aRecruiter()));
    const { id, interviewId } = await anInterview(interviewers);
    const answers = await Promise.all(interviewers.map((viewer) => feedback(viewer, id, interviewId)));
    expect(answers.flatMap(({ userErrors }) => userErrors)).toEqual([]);
    expect(await cardsFor(staff(), id)).toMatchObject([{ status: 'COMPLETE', scorecardCount: 10 }]);
  });

  it('are never seen by who applied, a recruiter or not', async () => {
    const own = await aRecruiter();
    const { id } = await anApplicationIn(graph, 'INTERVIEW', { applicant: own, recruiter: staff(), jobId });
    const { interviews } = await done(graph, staff(), 'scheduleInterview', id, plan([one]));
    await feedback(one, id, interviews[0]?.id ?? '');
    expect(await cardsFor(own, id)).toMatchObject([{ scorecards: [], scorecardCount: 0, status: 'SCHEDULED' }]);
    expect(JSON.stringify(await readApplication(graph, own, id))).not.toContain('secret');
  });

  it('show an interview that is over as awaited to the staff and as complete to the applicant', async () => {
    const { id, anna } = await anInterview();
    const past = new Date(Date.now() - 3_600_000);
    await JobApplicationModel.updateOne(
      { _id: id },
      { $set: { 'interviews.0.startsAt': past, 'interviews.0.endsAt': past } },
    );
    expect((await readApplication(graph, staff(), id))?.interviews[0]?.status).toBe('AWAITING_FEEDBACK');
    expect((await readApplication(graph, anna, id))?.interviews[0]?.status).toBe('COMPLETE');
  });
});
