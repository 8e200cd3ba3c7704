import { describe, expect, it } from 'vitest';
import { anAdmin, anAgent, anonymous, aUser } from '../../../../test/testkit/callers.js';
import {
  aConsultationIn,
  freeTimes,
  onConsultation,
  tryRequest,
  type ConsultationAnswer,
} from '../../../../test/testkit/consultations.js';
import { unwatched } from '../../../../test/testkit/commands.js';
import { useGraph } from '../../../../test/testkit/graph.js';
import type { UserViewer } from '../../../auth/viewer.js';
import { ConsultationCalendarModel } from '../consultation-calendar/consultation-calendar.model.js';
import { ConsultationModel } from './consultation.model.js';

const graph = useGraph();

const codesOf = (answers: readonly ConsultationAnswer[]): string[] => [
  ...new Set(answers.flatMap(({ userErrors }) => userErrors.map(({ code }) => code))),
];
const people = (count: number): Promise<UserViewer[]> => Promise.all(Array.from({ length: count }, () => aUser()));

/** A host's held times never overlap, and each has its consultation. */
async function assertSound(hostId: string): Promise<number> {
  const calendar = await ConsultationCalendarModel.findOne({ _id: hostId }).lean();
  const held = [...(calendar?.held ?? [])].sort((one, other) => one.from.getTime() - other.from.getTime());
  for (const [index, time] of held.entries()) {
    const next = held[index + 1];
    if (next) expect(time.to <= next.from).toBe(true);
    const consultation = await ConsultationModel.findOne({ _id: time.consultationId }).lean();
    expect(consultation?.hostId).toBe(hostId);
    if (consultation?.open) expect(consultation.scheduledAt).toEqual(time.startsAt);
  }
  return held.length;
}

describe('of 200 at once', () => {
  it('who want the last slot exactly one gets it, whatever the number of hosts', async () => {
    const host = await anAgent();
    const [scheduledAt] = await freeTimes(graph, host);
    const guests = await people(200);
    const answers = await Promise.all(guests.map((guest) => tryRequest(graph, guest, { scheduledAt })));
    expect(answers.filter(({ consultation }) => consultation)).toHaveLength(1);
    expect(codesOf(answers)).toEqual(['TAKEN']);
    expect(await ConsultationModel.find({ hostId: host.userId }).lean()).toHaveLength(1);
    expect(await assertSound(host.userId)).toBe(1);

    const second = await anAgent();
    const again = await Promise.all(guests.slice(0, 20).map((guest) => tryRequest(graph, guest, { scheduledAt })));
    expect(again.filter(({ consultation }) => consultation)).toHaveLength(1);
    expect(again.find(({ consultation }) => consultation)?.consultation?.host?.id).toBe(second.userId);
    expect(await assertSound(second.userId)).toBe(1);
  }, 180_000);
});

describe('of many at once', () => {
  it('who give feedback one is kept', async () => {
    const [guest, agent] = [await aUser(), await anAdmin()];
    const { id } = await aConsultationIn(graph, 'COMPLETED', guest, agent);
    const answers = await Promise.all(
      Array.from({ length: 100 }, (_, index) =>
        onConsultation(graph, guest, 'submitConsultationFeedback', id, { rating: 1 + (index % 5) }),
      ),
    );
    expect(answers.filter(({ consultation }) => consultation)).toHaveLength(1);
    expect(codesOf(answers)).toEqual(['ALREADY_DONE']);
  }, 180_000);

  it('who want times of one day that overlap, no host has two at a time or more than the cap', async () => {
    const [, host] = [await anAdmin(), await anAgent()];
    const times = await freeTimes(graph, host);
    const day = times.at(-1)?.slice(0, 10) ?? '';
    const ofDay = times.filter((time) => time.startsWith(day));
    const guests = await people(60);
    const answers = await Promise.all(
      guests.map((guest, index) => tryRequest(graph, guest, { scheduledAt: ofDay[index % ofDay.length] })),
    );
    const booked = answers.flatMap(({ consultation }) => consultation ?? []);
    expect(codesOf(answers)).toEqual(['TAKEN']);
    const hosts = [...new Set(booked.map((consultation) => consultation.host?.id ?? ''))];
    for (const id of hosts) {
      await assertSound(id);
      expect(booked.filter((consultation) => consultation.host?.id === id)).toHaveLength(5);
    }
    expect(hosts.length).toBeGreaterThan(1);
    expect(await freeTimes(graph, host).then((free) => free.filter((time) => time.startsWith(day)))).toEqual([]);
  }, 180_000);

  it('who send the same request again one is made, and all get it', async () => {
    const guest = await aUser();
    const [scheduledAt] = await freeTimes(graph, guest);
    const input = { scheduledAt, idempotencyKey: 'the same request' };
    const answers = await Promise.all(Array.from({ length: 50 }, () => tryRequest(graph, guest, input)));
    expect(codesOf(answers)).toEqual([]);
    expect(new Set(answers.map(({ consultation }) => consultation?.id)).size).toBe(1);
    expect(await ConsultationModel.find({ userId: guest.userId }).lean()).toHaveLength(1);
  }, 180_000);

  it.each([
    ['confirmConsultation', 'REQUESTED', {}],
    ['cancelConsultation', 'CONFIRMED', { reason: 'No.' }],
    ['markConsultationNoShow', 'IN_TIME', { party: 'HOST' }],
  ])(
    'who %s one does it, once',
    async (mutation, from, input) => {
      const [guest, agent] = [await aUser(), await anAdmin()];
      const { id } = await aConsultationIn(graph, from === 'IN_TIME' ? 'CONFIRMED' : from, guest, agent);
      if (from === 'IN_TIME')
        await ConsultationModel.updateOne({ _id: id }, { $set: { scheduledAt: new Date(Date.now() - 60_000) } });
      const before = await ConsultationModel.findOne({ _id: id }).lean();
      const answers = await Promise.all(
        Array.from({ length: 100 }, () => onConsultation(graph, agent, mutation, id, input)),
      );
      expect(answers.filter(({ consultation }) => consultation)).toHaveLength(1);
      expect(codesOf(answers)).toEqual(['INVALID_STATE']);
      const after = await ConsultationModel.findOne({ _id: id }).lean();
      expect(after?.history).toHaveLength((before?.history.length ?? 0) + 1);
    },
    60_000,
  );

  it('who move one consultation one does it: the chain has one next, and one time is held', async () => {
    const [guest, agent] = [await aUser(), await anAdmin()];
    const { id, scheduledAt: from } = await aConsultationIn(graph, 'CONFIRMED', guest, agent);
    const times = (await freeTimes(graph, guest)).filter((time) => time !== from);
    const answers = await Promise.all(
      Array.from({ length: 100 }, (_, index) =>
        onConsultation(graph, guest, 'rescheduleConsultation', id, { scheduledAt: times[index % 20] }),
      ),
    );
    const [next, ...more] = answers.flatMap(({ consultation }) => consultation ?? []);
    expect(more).toEqual([]);
    expect(codesOf(answers).every((code) => code === 'INVALID_STATE' || code === 'TAKEN')).toBe(true);
    expect(await ConsultationModel.find({ userId: guest.userId }).lean()).toHaveLength(2);
    expect((await ConsultationModel.findOne({ _id: id }).lean())?.nextId).toBe(next?.id);
    const calendars = await unwatched(() => ConsultationCalendarModel.find().lean());
    const held = calendars.flatMap((calendar) => calendar.held.map(({ consultationId }) => consultationId));
    expect(held.filter((one) => one === id || one === next?.id)).toEqual([next?.id]);
  }, 180_000);

  it('who confirm and cancel, both cannot win', async () => {
    const [guest, agent] = [await aUser(), await anAdmin()];
    const { id } = await aConsultationIn(graph, 'REQUESTED', guest, agent);
    await Promise.all(
      Array.from({ length: 100 }, (_, index) =>
        index % 2 === 0
          ? onConsultation(graph, agent, 'declineConsultation', id, { reason: 'No.' })
          : onConsultation(graph, guest, 'cancelConsultation', id),
      ),
    );
    const { history, hostId } = (await ConsultationModel.findOne({ _id: id }).lean()) ?? { history: [], hostId: '' };
    expect(history).toHaveLength(1);
    const calendar = await ConsultationCalendarModel.findOne({ _id: hostId ?? '' }).lean();
    expect(calendar?.held.some(({ consultationId }) => consultationId === id)).toBe(false);
  }, 180_000);
});

it('books many times of one host at once, and refuses none that is free', async () => {
  const guest = await aUser();
  const times = await freeTimes(graph, guest);
  // One a day, so that neither the cap nor a buffer gets in the way.
  const perDay = [...new Map(times.map((time) => [time.slice(0, 10), time])).values()].slice(0, 15);
  const guests = await people(perDay.length);
  const answers = await Promise.all(guests.map((one, index) => tryRequest(graph, one, { scheduledAt: perDay[index] })));
  expect(codesOf(answers)).toEqual([]);
  const made = answers.flatMap(({ consultation }) => consultation ?? []);
  expect(made.map(({ scheduledAt }) => scheduledAt)).toEqual(perDay);
}, 180_000);

it('hears ten of 16 requests of one account at once, whatever strangers asked for under its address', async () => {
  const anna = await aUser();
  const hosts = await Promise.all([anAgent(), anAgent(), anAgent()]);
  const times = (await freeTimes(graph, anna)).filter((_, index) => index % 5 === 0);
  const contact = { name: 'Somebody', email: anna.email };
  for (const scheduledAt of times.slice(0, 5)) await tryRequest(graph, anonymous, { contact, scheduledAt });
  const wanted = times.slice(5, 21);
  expect([hosts.length, wanted.length]).toEqual([3, 16]);
  const answers = await Promise.all(wanted.map((scheduledAt) => tryRequest(graph, anna, { scheduledAt })));
  expect(answers.filter(({ consultation }) => consultation)).toHaveLength(10);
  expect(codesOf(answers)).toEqual(['LIMIT_REACHED']);
  expect(await ConsultationModel.find({ userId: anna.userId }).lean()).toHaveLength(10);
}, 180_000);
