import { beforeAll, describe, expect, it } from 'vitest';
import { anonymous, aUser, capability } from '../../../../test/testkit/callers.js';
import { useGraph } from '../../../../test/testkit/graph.js';
import {
  actOn,
  aManager,
  aRegistration,
  aWebinar,
  inHours,
  storedRegistration,
} from '../../../../test/testkit/webinars.js';
import { EmailScope } from '../../../auth/viewer.js';
import { newId } from '../../../shared/ids.js';
import { engagementScore } from './registration-attendance.js';
import { joinWebinar, leaveWebinar, submitWebinarFeedback } from './registration-attendance.service.js';
import { RegistrationStatus } from './registration.enums.js';
import { WebinarStatus } from '../webinar/webinar.enums.js';
import { settleWebinar } from '../webinar/webinar-progress.service.js';
import { WebinarModel } from '../webinar/webinar.model.js';

const graph = useGraph();
const S = RegistrationStatus;
type Person = Awaited<ReturnType<typeof aUser>>;
let anna: Person;
let manager: Person;

beforeAll(async () => {
  [anna, manager] = [await aUser(), await aManager()];
});

/** A webinar that has been running for half an hour, and a registration for it. */
async function live(fields: Parameters<typeof aRegistration>[1] = {}): Promise<{ id: string; webinarId: string }> {
  const webinarId = await aWebinar({ startsAt: inHours(-0.5), status: WebinarStatus.LIVE });
  return { webinarId, id: await aRegistration(webinarId, fields, anna) };
}

describe('joinWebinar', () => {
  it('gives each registrant a link of their own, and begins to count', async () => {
    const { id } = await live();
    const { registration, joinUrl } = await actOn(graph, anna, 'joinWebinar', id);
    expect(joinUrl).toBe(`https://meet.example.com/room?registration=${id}`);
    expect(registration).toMatchObject({ status: 'REGISTERED', attendance: { isPresent: true } });
    expect((await storedRegistration(id)).connections).toHaveLength(1);
  });

  it.each([
    ['long before', 1, 'OUT_OF_RANGE'],
    ['16 minutes before', 16 / 60, 'OUT_OF_RANGE'],
    ['14 minutes before', 14 / 60, undefined],
    ['at the start', 0, undefined],
    ['a minute before the end', -59 / 60, undefined],
    ['at the end', -1, 'OUT_OF_RANGE'],
  ])('%s', async (_name, hours, code) => {
    const webinarId = await aWebinar({ startsAt: inHours(hours) });
    const id = await aRegistration(webinarId, {}, anna);
    const answer = await actOn(graph, anna, 'joinWebinar', id);
    expect(answer.userErrors[0]?.code).toBe(code);
    expect(answer.joinUrl === null).toBe(code !== undefined);
    expect(JSON.stringify(answer).includes('meet.example.com')).toBe(code === undefined);
  });

  it.each(Object.values(S).filter((status) => status !== S.REGISTERED))('is not for who is %s', async (status) => {
    const { id } = await live({ status });
    const answer = await actOn(graph, anna, 'joinWebinar', id);
    expect(answer).toMatchObject({ registration: null, joinUrl: null, userErrors: [{ code: 'INVALID_STATE' }] });
  });

  it.each([WebinarStatus.CANCELLED, WebinarStatus.ENDED])('opens nothing that is %s', async (status) => {
    const webinarId = await aWebinar({ startsAt: inHours(-0.1), status });
    const id = await aRegistration(webinarId, {}, anna);
    expect((await actOn(graph, anna, 'joinWebinar', id)).userErrors).toMatchObject([
      { code: 'INVALID_STATE', allowed: ['SCHEDULED', 'LIVE'] },
    ]);
  });

  it('says where there is no link yet', async () => {
    const { id, webinarId } = await live();
    await WebinarModel.updateOne({ _id: webinarId }, { $unset: { joinUrl: 1 } });
    expect((await actOn(graph, anna, 'joinWebinar', id)).userErrors).toMatchObject([{ code: 'INVALID_STATE' }]);
  });

  it('shows the link nowhere else', async () => {
    const { id, webinarId } = await live();
    const read = 'query ($id: ID!) { webinar(id: $id) { title joinUrl calendarFile description } }';
    for (const viewer of [anonymous, anna, capability(anna.email, EmailScope.REGISTRATIONS)]) {
      expect(JSON.stringify(await graph.run(viewer, read, { id: webinarId }))).not.toContain('meet.example.com');
    }
    expect(JSON.stringify(await graph.run(manager, read, { id: webinarId }))).toContain('meet.example.com');
    expect((await actOn(graph, manager, 'joinWebinar', id)).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
  });

  it('opens for a guest with the mailed link', async () => {
    const { id } = await live({ email: 'gwen@guests.example' });
    const answer = await actOn(graph, capability('gwen@guests.example', EmailScope.REGISTRATIONS), 'joinWebinar', id);
    expect(answer.joinUrl).toContain('meet.example.com');
  });

  it('counts one device once, of 200 parallel tries, and at most ten devices', async () => {
    const { id } = await live();
    const answers = await Promise.all(Array.from({ length: 200 }, () => actOn(graph, anna, 'joinWebinar', id)));
    expect(answers.flatMap(({ userErrors }) => userErrors)).toEqual([]);
    expect((await storedRegistration(id)).connections).toHaveLength(1);
    for (let device = 1; device < 10; device += 1) {
      await actOn(graph, anna, 'joinWebinar', id, { connectionId: `device ${String(device)}` });
    }
    expect((await actOn(graph, anna, 'joinWebinar', id, { connectionId: 'one more' })).userErrors).toMatchObject([
      { code: 'LIMIT_REACHED' },
    ]);
  });
});

describe('attendance', () => {
  it('is merged from several devices and times', async () => {
    const { id } = await live();
    const context = (): ReturnType<typeof graph.context> => graph.context(anna);
    const at = (minutes: number): Date => inHours(-0.5 + minutes / 60);
    await joinWebinar(context(), id, 'laptop', at(0));
    await joinWebinar(context(), id, 'phone', at(5));
    await leaveWebinar(context(), id, 'laptop', at(10));
    await leaveWebinar(context(), id, 'phone', at(12));
    await joinWebinar(context(), id, 'laptop', at(20));
    const left = await leaveWebinar(context(), id, undefined, at(26));
    expect(left.intervals).toHaveLength(2);
    expect(left.watchSeconds).toBeGreaterThanOrEqual(18 * 60 - 1);
    expect(left.watchSeconds).toBeLessThanOrEqual(18 * 60 + 1);
    const { registration } = await actOn(graph, anna, 'leaveWebinar', id);
    expect(registration?.attendance).toMatchObject({ isPresent: false, percent: 30 });
    expect(registration?.attendance.intervals).toHaveLength(2);
  });

  it('is added by hand, and makes a NO_SHOW one who ATTENDED', async () => {
    const webinarId = await aWebinar({ startsAt: inHours(-3), status: WebinarStatus.ENDED });
    const id = await aRegistration(webinarId, { status: S.NO_SHOW }, anna);
    const span = (from: number, to: number): object => ({
      joinedAt: inHours(from).toISOString(),
      leftAt: inHours(to).toISOString(),
    });
    expect((await actOn(graph, manager, 'recordWebinarAttendance', id, span(-1.5, -1))).userErrors).toMatchObject([
      { code: 'OUT_OF_RANGE' },
    ]);
    const { registration } = await actOn(graph, manager, 'recordWebinarAttendance', id, span(-3, -2.5));
    expect(registration).toMatchObject({ status: 'ATTENDED', attendance: { percent: 50 } });
    const more = await actOn(graph, manager, 'recordWebinarAttendance', id, span(-2.6, -2));
    expect(more.registration).toMatchObject({ attendance: { percent: 100 }, history: [{ to: 'ATTENDED' }] });
    expect(more.registration?.attendance.intervals).toHaveLength(1);
  });
});

describe('recordEngagement', () => {
  it('counts while somebody is there, and adds up to a published score', async () => {
    const { id } = await live();
    expect((await actOn(graph, anna, 'recordEngagement', id, { kind: 'QUESTION' })).userErrors).toMatchObject([
      { code: 'INVALID_STATE' },
    ]);
    await actOn(graph, anna, 'joinWebinar', id);
    await actOn(graph, anna, 'recordEngagement', id, { kind: 'QUESTION' });
    const { registration } = await actOn(graph, anna, 'recordEngagement', id, { kind: 'REACTION', count: 3 });
    expect(registration?.engagement).toMatchObject({ questions: 1, reactions: 3, downloads: 0 });
    expect(registration?.engagementScore).toBe(11);
    await actOn(graph, anna, 'leaveWebinar', id);
    expect((await actOn(graph, anna, 'recordEngagement', id, { kind: 'QUESTION' })).userErrors).toMatchObject([
      { code: 'INVALID_STATE' },
    ]);
  });

  it('counts each of 200 parallel ones, and one key once', async () => {
    const { id } = await live();
    await actOn(graph, anna, 'joinWebinar', id);
    await Promise.all(
      Array.from({ length: 200 }, () => actOn(graph, anna, 'recordEngagement', id, { kind: 'REACTION' })),
    );
    expect((await storedRegistration(id)).engagement.reactions).toBe(200);
    const input = { kind: 'QUESTION', idempotencyKey: newId('key') };
    const same = await Promise.all(Array.from({ length: 50 }, () => actOn(graph, anna, 'recordEngagement', id, input)));
    expect(same.flatMap(({ userErrors }) => userErrors)).toEqual([]);
    expect((await storedRegistration(id)).engagement.questions).toBe(1);
    expect((await actOn(graph, anna, 'recordEngagement', id, { ...input, count: 2 })).userErrors).toMatchObject([
      { code: 'IDEMPOTENCY_CONFLICT' },
    ]);
  });

  it('has a limit, and takes no odd numbers', async () => {
    const { id } = await live({ engagement: { questions: 1_000 } as never });
    await actOn(graph, anna, 'joinWebinar', id);
    expect((await actOn(graph, anna, 'recordEngagement', id, { kind: 'QUESTION' })).userErrors).toMatchObject([
      { code: 'LIMIT_REACHED' },
    ]);
    expect((await actOn(graph, anna, 'recordEngagement', id, { kind: 'REACTION', count: 0 })).userErrors).toMatchObject(
      [{ code: 'OUT_OF_RANGE', field: ['input', 'count'] }],
    );
  });
});

describe('submitWebinarFeedback', () => {
  const was = { intervals: [{ joinedAt: inHours(-0.4), leftAt: inHours(-0.2) }] };

  it('is taken once from who attended', async () => {
    const { id } = await live(was);
    const input = { score: 4, recommendation: 9, comment: 'Useful.' };
    const { registration } = await actOn(graph, anna, 'submitWebinarFeedback', id, input);
    expect(registration?.feedback).toEqual(input);
    expect((await actOn(graph, anna, 'submitWebinarFeedback', id, { score: 1 })).userErrors).toMatchObject([
      { code: 'ALREADY_DONE' },
    ]);
    expect((await storedRegistration(id)).feedback?.score).toBe(4);
  });

  it('is taken from nobody who did not attend, or only before the start', async () => {
    for (const fields of [{}, { intervals: [{ joinedAt: inHours(-0.7), leftAt: inHours(-0.6) }] }]) {
      const { id } = await live(fields);
      expect((await actOn(graph, anna, 'submitWebinarFeedback', id, { score: 5 })).userErrors).toMatchObject([
        { code: 'NOT_ALLOWED' },
      ]);
    }
    const { id } = await live(was);
    expect((await actOn(graph, manager, 'submitWebinarFeedback', id, { score: 5 })).userErrors).toMatchObject([
      { code: 'NOT_FOUND' },
    ]);
    expect((await actOn(graph, anna, 'submitWebinarFeedback', id, { score: 6 })).userErrors).toMatchObject([
      { code: 'OUT_OF_RANGE' },
    ]);
  });

  it('is taken from one of 100 parallel tries', async () => {
    const { id } = await live(was);
    const tries = Array.from({ length: 100 }, () => submitWebinarFeedback(graph.context(anna), id, { score: 3 }));
    const outcomes = await Promise.allSettled(tries);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });
});

describe('openWebinarRecording', () => {
  it('gives the recording to who had a seat, and remembers who watched it instead', async () => {
    const recordingUrl = 'https://video.example.com/1';
    const webinarId = await aWebinar({ startsAt: inHours(-3), status: WebinarStatus.ENDED, recordingUrl });
    const ben = await aUser();
    const [absent, there] = [
      await aRegistration(webinarId, { status: S.NO_SHOW }, anna),
      await aRegistration(webinarId, { status: S.ATTENDED }, ben),
    ];
    const watched = await actOn(graph, anna, 'openWebinarRecording', absent);
    expect(watched).toMatchObject({ recordingUrl, registration: { status: 'WATCHED_RECORDING' } });
    expect((await actOn(graph, anna, 'openWebinarRecording', absent)).registration?.history).toHaveLength(1);
    expect(await actOn(graph, ben, 'openWebinarRecording', there)).toMatchObject({
      recordingUrl,
      registration: { status: 'ATTENDED' },
    });
    await WebinarModel.updateOne({ _id: webinarId }, { $unset: { recordingUrl: 1 } });
    expect((await actOn(graph, ben, 'openWebinarRecording', there)).userErrors).toMatchObject([
      { code: 'INVALID_STATE' },
    ]);
  });
});

describe('webinarStats', () => {
  const STATS = `query ($id: ID!) { webinarStats(id: $id) {
    capacity seatsTaken waitlistCount pendingCount total byStatus { status count } attendanceRate averagePercent averageScore
    feedbackCount feedbackAverage feedbackScores netPromoterScore
  } }`;

  it('says what the registrations say', async () => {
    const webinarId = await aWebinar({ startsAt: inHours(-2), status: WebinarStatus.LIVE, capacity: 9 });
    const half = [{ joinedAt: inHours(-2), leftAt: inHours(-1.5) }];
    const engagement = { questions: 1, pollAnswers: 1, chatMessages: 1, reactions: 1, handRaises: 1, downloads: 1 };
    const feedback = (score: number, recommendation: number | null): never =>
      ({ score, recommendation, comment: null, submittedAt: new Date() }) as never;
    await aRegistration(webinarId, { intervals: half, feedback: feedback(5, 10) });
    await aRegistration(webinarId, { intervals: half, engagement: engagement, feedback: feedback(2, 3) });
    await aRegistration(webinarId, { intervals: half, feedback: feedback(5, null) });
    await aRegistration(webinarId);
    await aRegistration(webinarId, { status: S.CANCELLED });
    await WebinarModel.updateOne(
      { _id: webinarId },
      { $set: { status: WebinarStatus.ENDED, revision: 2, isSettling: true } },
    );
    await settleWebinar(webinarId, new Date());
    const { webinarStats } = await graph.data<{ webinarStats: { averagePercent: number; averageScore: number } }>(
      manager,
      STATS,
      { id: webinarId },
    );
    expect(webinarStats).toMatchObject({
      capacity: 9,
      seatsTaken: 4,
      total: 5,
      byStatus: [
        { status: 'ATTENDED', count: 3 },
        { status: 'CANCELLED', count: 1 },
        { status: 'NO_SHOW', count: 1 },
      ],
      attendanceRate: 0.75,
      feedbackCount: 3,
      feedbackAverage: 4,
      feedbackScores: [0, 1, 0, 0, 2],
      netPromoterScore: 0,
    });
    const none = { questions: 0, pollAnswers: 0, chatMessages: 0, reactions: 0, handRaises: 0, downloads: 0 };
    const expected = (2 * engagementScore(none, 50) + engagementScore(engagement, 50)) / 3;
    expect(webinarStats.averageScore).toBeCloseTo(expected, 1);
    expect(webinarStats.averagePercent).toBeCloseTo(50, 0);
  });

  it('has nothing to say of a webinar without registrations, or that is not there', async () => {
    expect(await graph.data(manager, STATS, { id: await aWebinar() })).toMatchObject({
      webinarStats: { total: 0, byStatus: [], attendanceRate: null, feedbackAverage: null, netPromoterScore: null },
    });
    expect((await graph.run(manager, STATS, { id: newId('web') })).errors?.[0]?.extensions['code']).toBe('NOT_FOUND');
    expect((await graph.run(anna, STATS, { id: newId('web') })).errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
  });
});
