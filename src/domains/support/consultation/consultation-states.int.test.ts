import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { anAdmin, anAgent, aUser } from '../../../../test/testkit/callers.js';
import {
  aConsultationIn,
  begin,
  freeTimes,
  moved,
  onConsultation,
  readConsultation,
} from '../../../../test/testkit/consultations.js';
import { useGraph } from '../../../../test/testkit/graph.js';
import { sentMails } from '../../../../test/testkit/mails.js';
import { expireConsultations } from './consultation-jobs.service.js';
import { ConsultationModel } from './consultation.model.js';

const graph = useGraph();
let guest: Awaited<ReturnType<typeof aUser>>;
let agent: Awaited<ReturnType<typeof aUser>>;
beforeAll(async () => {
  agent = await anAdmin();
  for (let host = 0; host < 4; host += 1) await anAgent();
});
beforeEach(async () => {
  guest = await aUser();
});

/** The reference table, repeated here so that changes to the table in the code are deliberate. */
const TABLE: Record<string, string[]> = {
  REQUESTED: ['CONFIRMED', 'DECLINED', 'CANCELLED', 'EXPIRED'],
  CONFIRMED: ['RESCHEDULED', 'CANCELLED', 'IN_PROGRESS', 'COMPLETED', 'NO_SHOW'],
  DECLINED: [],
  CANCELLED: [],
  EXPIRED: [],
  RESCHEDULED: [],
  IN_PROGRESS: ['COMPLETED'],
  NO_SHOW: ['COMPLETED'],
  COMPLETED: [],
};
/** The mutation that leads to a status; only time leads to EXPIRED, and nothing leads back to REQUESTED. */
const MOVES: Record<string, { mutation: string; input: object }> = {
  CONFIRMED: { mutation: 'confirmConsultation', input: {} },
  DECLINED: { mutation: 'declineConsultation', input: { reason: 'For a test' } },
  CANCELLED: { mutation: 'cancelConsultation', input: { reason: 'For a test' } },
  RESCHEDULED: { mutation: 'rescheduleConsultation', input: { reason: 'For a test' } },
  IN_PROGRESS: { mutation: 'startConsultation', input: {} },
  COMPLETED: { mutation: 'completeConsultation', input: { summary: 'For a test' } },
  NO_SHOW: { mutation: 'markConsultationNoShow', input: { party: 'HOST', reason: 'For a test' } },
};
const PAIRS = Object.keys(TABLE).flatMap((from) => Object.keys(MOVES).map((to) => [from, to] as const));
const NEEDS_TIME = ['IN_PROGRESS', 'COMPLETED', 'NO_SHOW'];
const WITH_REASON = ['DECLINED', 'CANCELLED', 'RESCHEDULED', 'NO_SHOW'];

describe('each move', () => {
  it.each(PAIRS)('from %s to %s', async (from, to) => {
    const { id } = await aConsultationIn(graph, from, guest, agent);
    if (from === 'CONFIRMED' && NEEDS_TIME.includes(to)) await begin(id);
    const before = await readConsultation(graph, agent, id);
    const { mutation, input } = MOVES[to] ?? { mutation: '', input: {} };
    const time = to === 'RESCHEDULED' ? { scheduledAt: (await freeTimes(graph, agent))[0] } : {};
    const { consultation, userErrors } = await onConsultation(graph, agent, mutation, id, { ...input, ...time });
    const after = await readConsultation(graph, agent, id);
    if (!TABLE[from]?.includes(to)) {
      expect(consultation).toBeNull();
      expect(userErrors).toMatchObject([{ code: 'INVALID_STATE', field: ['id'], allowed: TABLE[from] }]);
      expect(after).toEqual(before);
      return;
    }
    expect(userErrors).toEqual([]);
    expect(after?.status).toBe(to);
    expect(consultation?.id === id).toBe(to !== 'RESCHEDULED');
    expect(after?.history).toHaveLength((before?.history.length ?? 0) + 1);
    const reason = WITH_REASON.includes(to) ? 'For a test' : null;
    expect(after?.history.at(-1)).toEqual({ from, to, reason, actor: { id: agent.userId } });
    // IN_PROGRESS, NO_SHOW, and COMPLETED change nothing in a calendar; a rescheduled one is covered by its successor.
    const told = ['CONFIRMED', 'DECLINED', 'CANCELLED'].includes(to) ? 1 : 0;
    expect(after?.calendarSequence).toBe((before?.calendarSequence ?? 0) + told);
  });

  it.each(Object.keys(TABLE))('by time: %s', async (from) => {
    const { id } = await aConsultationIn(graph, from, guest, agent);
    await begin(id);
    await expireConsultations();
    const after = await readConsultation(graph, agent, id);
    expect(after?.status).toBe(from === 'REQUESTED' ? 'EXPIRED' : from);
    if (from === 'REQUESTED')
      expect(after?.history.at(-1)).toEqual({ from: 'REQUESTED', to: 'EXPIRED', reason: null, actor: null });
  });

  it.each(Object.keys(TABLE))('is listed beforehand: %s', async (status) => {
    const { id } = await aConsultationIn(graph, status, guest, agent);
    expect((await readConsultation(graph, agent, id))?.availableTransitions).toEqual(
      TABLE[status]?.filter((next) => next !== 'EXPIRED'),
    );
    expect((await readConsultation(graph, guest, id))?.availableTransitions).toEqual(
      TABLE[status]?.filter((next) => next === 'RESCHEDULED' || next === 'CANCELLED'),
    );
  });
});

describe('before its time', () => {
  it.each(NEEDS_TIME)('nothing becomes %s', async (to) => {
    const { id } = await aConsultationIn(graph, 'CONFIRMED', guest, agent);
    const { mutation, input } = MOVES[to] ?? { mutation: '', input: {} };
    const { userErrors } = await onConsultation(graph, agent, mutation, id, input);
    expect(userErrors).toMatchObject([{ code: 'NOT_ALLOWED', field: ['id'] }]);
    expect((await readConsultation(graph, agent, id))?.status).toBe('CONFIRMED');
  });
});

describe('once its time has come', () => {
  it('a request has expired, also before the job wrote it', async () => {
    const { id } = await aConsultationIn(graph, 'REQUESTED', guest, agent);
    await begin(id);
    const { userErrors } = await onConsultation(graph, agent, 'confirmConsultation', id);
    expect(userErrors).toMatchObject([{ code: 'INVALID_STATE', allowed: [] }]);
    expect(userErrors[0]?.message).toContain('EXPIRED');
  });
});

describe('what comes with a move', () => {
  it('confirming tells where to meet, by mail too', async () => {
    const anna = await aUser();
    const { id } = await aConsultationIn(graph, 'REQUESTED', anna, agent);
    const input = { meetingUrl: 'https://meet.example/xyz', details: 'Bring your questions.' };
    const confirmed = await moved(graph, agent, 'confirmConsultation', id, input);
    expect(confirmed.meeting).toMatchObject({ url: input.meetingUrl, details: input.details, durationMinutes: 30 });
    const mails = await sentMails(graph.config.dataDir, anna.email);
    expect(mails.map(({ subject }) => subject)).toEqual([
      'Your product demo: request received',
      'Your product demo: confirmed',
    ]);
    expect(mails[1]?.text).toContain(input.meetingUrl);
    expect(mails[1]?.text).toContain(`/consultations/${id}`);
  });

  it('declining tells why and frees the time', async () => {
    const anna = await aUser();
    const { id, scheduledAt } = await aConsultationIn(graph, 'REQUESTED', anna, agent);
    const before = await freeTimes(graph, anna);
    await moved(graph, agent, 'declineConsultation', id, { reason: 'We do not sell to whales.' });
    expect(await freeTimes(graph, anna)).toEqual(expect.arrayContaining([...before, scheduledAt]));
    expect((await sentMails(graph.config.dataDir, anna.email)).at(-1)?.text).toContain('whales');
  });

  it('completing keeps what came of it and asks for feedback', async () => {
    const anna = await aUser();
    const { id } = await aConsultationIn(graph, 'IN_PROGRESS', anna, agent);
    const outcome = { summary: 'They take the enterprise plan.', nextSteps: 'Send the contract.' };
    expect((await moved(graph, agent, 'completeConsultation', id, outcome)).outcome).toEqual(outcome);
    expect((await sentMails(graph.config.dataDir, anna.email)).at(-1)?.subject).toBe(
      'Your product demo: how did it go?',
    );
  });

  it.each(['GUEST', 'HOST'])('a no-show of the %s is noted, and corrected within 7 days', async (party) => {
    const { id } = await aConsultationIn(graph, 'CONFIRMED', guest, agent);
    await begin(id);
    const missed = await moved(graph, agent, 'markConsultationNoShow', id, { party });
    expect(missed).toMatchObject({ status: 'NO_SHOW', noShow: { party } });
    await ConsultationModel.updateOne(
      { _id: id },
      { $set: { 'noShow.markedAt': new Date(Date.now() - 8 * 86_400_000) } },
    );
    const late = await onConsultation(graph, agent, 'completeConsultation', id, { summary: 'They came.' });
    expect(late.userErrors).toMatchObject([{ code: 'NOT_ALLOWED', field: ['id'] }]);
    await ConsultationModel.updateOne(
      { _id: id },
      { $set: { 'noShow.markedAt': new Date(Date.now() - 6 * 86_400_000) } },
    );
    const corrected = await moved(graph, agent, 'completeConsultation', id, { summary: 'They came.' });
    expect(corrected).toMatchObject({ status: 'COMPLETED', noShow: null, outcome: { summary: 'They came.' } });
  });
});

describe('cancelling', () => {
  it('is told with its side and reason, and frees the time', async () => {
    for (const [viewer, party] of [
      [guest, 'GUEST'],
      [agent, 'HOST'],
    ] as const) {
      const { id, scheduledAt } = await aConsultationIn(graph, 'CONFIRMED', guest, agent);
      const cancelled = await moved(graph, viewer, 'cancelConsultation', id, { reason: 'Ill.' });
      expect(cancelled.cancellation).toEqual({ party, reason: 'Ill.' });
      expect(await freeTimes(graph, guest)).toContain(scheduledAt);
    }
  });

  it('needs a reason of the staff, and none of the guest', async () => {
    const { id } = await aConsultationIn(graph, 'CONFIRMED', guest, agent);
    const { userErrors } = await onConsultation(graph, agent, 'cancelConsultation', id);
    expect(userErrors).toMatchObject([{ code: 'REQUIRED', field: ['input', 'reason'] }]);
    expect((await moved(graph, guest, 'cancelConsultation', id)).cancellation).toEqual({
      party: 'GUEST',
      reason: null,
    });
  });

  it('is up to the staff alone shortly before', async () => {
    const { id } = await aConsultationIn(graph, 'CONFIRMED', guest, agent);
    const soon = new Date(Date.now() + 119 * 60_000);
    await ConsultationModel.updateOne({ _id: id }, { $set: { scheduledAt: soon } });
    const [scheduledAt] = await freeTimes(graph, guest);
    for (const [mutation, input] of [
      ['cancelConsultation', {}],
      ['rescheduleConsultation', { scheduledAt }],
    ] as const) {
      const { userErrors } = await onConsultation(graph, guest, mutation, id, input);
      expect(userErrors).toMatchObject([{ code: 'NOT_ALLOWED', field: ['id'] }]);
    }
    expect((await moved(graph, agent, 'cancelConsultation', id, { reason: 'Fire.' })).status).toBe('CANCELLED');
  });

  it('is possible for the guest while nobody answered', async () => {
    const { id } = await aConsultationIn(graph, 'REQUESTED', guest, agent);
    await ConsultationModel.updateOne({ _id: id }, { $set: { scheduledAt: new Date(Date.now() + 600_000) } });
    expect((await moved(graph, guest, 'cancelConsultation', id)).status).toBe('CANCELLED');
  });
});
