import { beforeEach, describe, expect, it } from 'vitest';
import { anAdmin, aUser } from '../../../../test/testkit/callers.js';
import { useGraph } from '../../../../test/testkit/graph.js';
import { sentMails } from '../../../../test/testkit/mails.js';
import {
  aManager,
  aRegistration,
  aWebinar,
  countedRegistrations,
  HOUR,
  inHours,
  storedRegistration,
  storedWebinar,
} from '../../../../test/testkit/webinars.js';
import { suspendUser } from '../../identity/user/user.service.js';
import { RegistrationStatus } from '../registration/registration.enums.js';
import { RegistrationModel, type WebinarRegistration } from '../registration/registration.model.js';
import { nextReminder } from '../registration/registration-moves.service.js';
import { WebinarStatus } from './webinar.enums.js';
import { WebinarModel } from './webinar.model.js';
import { progressWebinars, settleWebinar, settleWebinars } from './webinar-progress.service.js';
import { remindRegistrants } from './webinar-reminder.service.js';

const graph = useGraph();
const S = RegistrationStatus;

// Jobs process all records: leftovers of other tests would be counted.
beforeEach(async () => {
  await WebinarModel.collection.drop();
  await RegistrationModel.collection.drop();
  await Promise.all([WebinarModel.syncIndexes(), RegistrationModel.syncIndexes()]);
});

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);
const fiveTimes = (job: (now: Date) => Promise<number>, now: Date): Promise<number[]> =>
  Promise.all(Array.from({ length: 5 }, () => job(now)));
const subjects = async (to: string): Promise<string[]> =>
  (await sentMails(graph.config.dataDir, to)).map(({ subject }) => subject.split(':')[0] ?? '');

const UPDATE = `mutation ($id: ID!, $input: UpdateWebinarInput!) {
  updateWebinar(id: $id, input: $input) { webinar { startsAt endsAt history { from to reason actor { id } } } userErrors { code field allowed } }
}`;
const CANCEL = `mutation ($id: ID!) {
  cancelWebinar(id: $id, input: { reason: "The speaker is ill." }) { webinar { status seatsLeft } userErrors { code } }
}`;

describe('the clock', () => {
  it('starts and ends webinars, once, with history rows', async () => {
    const [due, later] = [await aWebinar({ startsAt: inHours(1) }), await aWebinar({ startsAt: inHours(5) })];
    expect(await progressWebinars(new Date())).toBe(0);
    expect(sum(await fiveTimes(progressWebinars, inHours(1.1)))).toBe(1);
    expect((await storedWebinar(due)).status).toBe(WebinarStatus.LIVE);
    expect(sum(await fiveTimes(progressWebinars, inHours(2.1)))).toBe(1);
    const { status, history } = await storedWebinar(due);
    expect(status).toBe(WebinarStatus.ENDED);
    expect(history).toMatchObject([
      { from: 'scheduled', to: 'live', actorId: null },
      { from: 'live', to: 'ended', actorId: null },
    ]);
    expect((await storedWebinar(later)).status).toBe(WebinarStatus.SCHEDULED);
    expect(await progressWebinars(inHours(9))).toBe(2);
    expect((await storedWebinar(later)).status).toBe(WebinarStatus.ENDED);
  });

  it('tells who was there from who was not, with times that end with the webinar', async () => {
    const id = await aWebinar({ startsAt: inHours(-0.5), status: WebinarStatus.LIVE });
    const { startsAt, endsAt } = await storedWebinar(id);
    const stayed = await aRegistration(id, { connections: [{ connectionId: 'a', joinedAt: inHours(-0.7) }] });
    const early = new Date(startsAt.getTime() - HOUR / 10);
    const leftBefore = await aRegistration(id, { intervals: [{ joinedAt: inHours(-0.9), leftAt: early }] });
    const absent = await aRegistration(id);
    const waiting = await aRegistration(id, { status: S.WAITLISTED });
    const pending = await aRegistration(id, { status: S.PENDING_APPROVAL });
    const expired = await aRegistration(id, { status: S.OFFER_EXPIRED });
    await fiveTimes(progressWebinars, inHours(1));
    const there = await storedRegistration(stayed);
    expect(there).toMatchObject({ status: S.ATTENDED, watchSeconds: 3_600, watchPercent: 100, connections: [] });
    expect(there.intervals[0]?.leftAt).toEqual(endsAt);
    expect((await storedRegistration(leftBefore)).status).toBe(S.NO_SHOW);
    expect((await storedRegistration(absent)).status).toBe(S.NO_SHOW);
    expect(await storedRegistration(waiting)).toMatchObject({ status: S.CANCELLED, messages: [] });
    expect((await storedRegistration(pending)).status).toBe(S.CANCELLED);
    expect((await storedRegistration(expired)).status).toBe(S.OFFER_EXPIRED);
    expect(await storedWebinar(id)).toMatchObject({
      seatsTaken: 3,
      waitlistCount: 0,
      pendingCount: 0,
      isSettling: false,
    });
    const before = await storedRegistration(stayed);
    await settleWebinar(id, inHours(2));
    expect(await storedRegistration(stayed)).toEqual(before);
  });

  it('settles more registrations than one batch, and goes on where a process stopped', async () => {
    const id = await aWebinar({ capacity: 200 });
    const { startsAt, endsAt } = await storedWebinar(id);
    const rows = Array.from({ length: 120 }, (_, index) => ({
      _id: `reg_batch${String(index)}`,
      webinarId: id,
      email: `batch${String(index)}@guests.example`,
      name: 'Batch',
      status: S.REGISTERED,
      scheduledDate: startsAt,
      scheduledEnd: endsAt,
      settledRevision: 1,
    }));
    await RegistrationModel.insertMany(rows);
    await WebinarModel.updateOne(
      { _id: id },
      { $set: { status: WebinarStatus.ENDED, revision: 2, isSettling: true, seatsTaken: 120 } },
    );
    expect(sum(await fiveTimes(settleWebinars, new Date()))).toBe(120);
    expect(await countedRegistrations(id)).toEqual({ no_show: 120 });
    expect(await settleWebinars(new Date())).toBe(0);
    expect(await storedWebinar(id)).toMatchObject({ seatsTaken: 120, isSettling: false });
  });
});

describe('another time', () => {
  it('is told to everybody who is registered or waits, and moves their reminders and offers', async () => {
    const manager = await aManager();
    const id = await aWebinar({ capacity: 2 });
    const registered = await aRegistration(id, { remindAt: inHours(48) });
    const offered = await aRegistration(id, { status: S.OFFERED });
    const waiting = await aRegistration(id, { status: S.WAITLISTED });
    const cancelled = await aRegistration(id, { status: S.CANCELLED });
    const startsAt = inHours(6);
    const { updateWebinar } = await graph.data<{ updateWebinar: { webinar: { history: object[] } } }>(manager, UPDATE, {
      id,
      input: { startsAt: startsAt.toISOString() },
    });
    expect(updateWebinar.webinar.history).toMatchObject([
      { from: 'SCHEDULED', to: 'SCHEDULED', actor: { id: manager.userId } },
    ]);
    const row = await storedRegistration(registered);
    expect(row).toMatchObject({ scheduledDate: startsAt, remindAt: new Date(startsAt.getTime() - HOUR) });
    expect((await storedRegistration(offered)).offerExpiresAt).toEqual(startsAt);
    for (const one of [registered, offered, waiting]) {
      const { email, messages } = await storedRegistration(one);
      expect(messages.map(({ kind }) => kind)).toEqual(['rescheduled']);
      expect(await subjects(email)).toEqual(['New time']);
    }
    expect((await storedRegistration(cancelled)).messages).toEqual([]);
    await fiveTimes(settleWebinars, new Date());
    expect((await storedRegistration(waiting)).messages).toHaveLength(1);
  });

  it('is not told where only the title changed', async () => {
    const id = await aWebinar();
    const registration = await aRegistration(id);
    await graph.data(await aManager(), UPDATE, { id, input: { title: 'Another title' } });
    expect((await storedRegistration(registration)).messages).toEqual([]);
    expect(await storedWebinar(id)).toMatchObject({ revision: 1, history: [] });
  });
});

describe('calling off', () => {
  it('cancels every open registration and tells them, once', async () => {
    const manager = await aManager();
    const id = await aWebinar({ capacity: 3 });
    const open = [S.REGISTERED, S.OFFERED, S.WAITLISTED, S.PENDING_APPROVAL];
    const ids = await openOnes(id, open);
    const expired = await aRegistration(id, { status: S.OFFER_EXPIRED });
    expect(await graph.data(manager, CANCEL, { id })).toEqual({
      cancelWebinar: { webinar: { status: 'CANCELLED', seatsLeft: 3 }, userErrors: [] },
    });
    await fiveTimes(settleWebinars, new Date());
    for (const [index, one] of ids.entries()) {
      const { status, history, email } = await storedRegistration(one);
      expect(status).toBe(S.CANCELLED);
      expect(history).toMatchObject([{ from: open[index], to: S.CANCELLED, reason: 'The speaker is ill.' }]);
      const mails = await sentMails(graph.config.dataDir, email);
      expect(mails).toHaveLength(1);
      expect(mails[0]?.text).toContain('The speaker is ill.');
    }
    expect((await storedRegistration(expired)).status).toBe(S.OFFER_EXPIRED);
    expect(await storedWebinar(id)).toMatchObject({ seatsTaken: 0, waitlistCount: 0, pendingCount: 0 });
  });

  it('is done by one of 100 who try at once', async () => {
    const manager = await aManager();
    const id = await aWebinar();
    await aRegistration(id);
    interface Cancel {
      cancelWebinar: { webinar: object | null; userErrors: { code: string }[] };
    }
    const answers = await Promise.all(Array.from({ length: 100 }, () => graph.data<Cancel>(manager, CANCEL, { id })));
    expect(answers.filter(({ cancelWebinar }) => cancelWebinar.webinar)).toHaveLength(1);
    expect(answers.flatMap(({ cancelWebinar }) => cancelWebinar.userErrors.map(({ code }) => code))).toEqual(
      Array.from({ length: 99 }, () => 'INVALID_STATE'),
    );
    expect((await storedWebinar(id)).history).toHaveLength(1);
  });

  async function openOnes(id: string, statuses: readonly RegistrationStatus[]): Promise<string[]> {
    const ids: string[] = [];
    for (const status of statuses) ids.push(await aRegistration(id, { status }));
    return ids;
  }
});

describe('reminders', () => {
  it('are posted a day and an hour before, once each, however many look', async () => {
    const webinarId = await aWebinar({ startsAt: inHours(30) });
    const ids: string[] = [];
    for (let index = 0; index < 3; index += 1) ids.push(await aRegistration(webinarId, { remindAt: inHours(6) }));
    await aRegistration(webinarId, { status: S.WAITLISTED });
    expect(await remindRegistrants(inHours(5))).toBe(0);
    expect(sum(await fiveTimes(remindRegistrants, inHours(6.1)))).toBe(3);
    expect(await remindRegistrants(inHours(28))).toBe(0);
    expect(sum(await fiveTimes(remindRegistrants, inHours(29.5)))).toBe(3);
    expect(await remindRegistrants(inHours(31))).toBe(0);
    for (const id of ids) {
      const { email, messages, remindAt } = await storedRegistration(id);
      expect(remindAt).toBeUndefined();
      expect(messages.map(({ kind }) => kind)).toEqual(['reminder_24h', 'reminder_1h']);
      expect(await subjects(email)).toEqual(['Starting within a day', 'Starting within an hour']);
    }
  });

  it('go to guests and to accounts that can be used, and to no suspended one', async () => {
    const [admin, anna, ben] = [await anAdmin(), await aUser(), await aUser()];
    const webinarId = await aWebinar({ startsAt: inHours(30) });
    const guest = await aRegistration(webinarId, { remindAt: inHours(6) });
    for (const person of [anna, ben]) await aRegistration(webinarId, { remindAt: inHours(6) }, person);
    await suspendUser(graph.context(admin), anna.userId, 'Abuse');
    expect(await remindRegistrants(inHours(6.1))).toBe(2);
    const reminder = 'Starting within a day';
    expect(await subjects(anna.email)).not.toContain(reminder);
    expect(await subjects(ben.email)).toContain(reminder);
    expect(await subjects((await storedRegistration(guest)).email)).toEqual([reminder]);
  });

  it('leave out what an outage missed', async () => {
    const webinarId = await aWebinar({ startsAt: inHours(30) });
    const id = await aRegistration(webinarId, { remindAt: inHours(6) });
    expect(await remindRegistrants(inHours(29.5))).toBe(1);
    expect((await storedRegistration(id)).messages.map(({ kind }) => kind)).toEqual(['reminder_1h']);
    const late = await aRegistration(webinarId, { remindAt: inHours(6) });
    expect(await remindRegistrants(inHours(30.1))).toBe(0);
    expect((await storedRegistration(late)).remindAt).toBeUndefined();
  });

  it('go to more than one batch', async () => {
    const webinarId = await aWebinar({ startsAt: inHours(20) });
    const { startsAt, endsAt } = await storedWebinar(webinarId);
    await RegistrationModel.insertMany(
      Array.from({ length: 120 }, (_, index) => ({
        _id: `reg_remind${String(index)}`,
        webinarId,
        email: `remind${String(index)}@guests.example`,
        name: 'Remind',
        status: S.REGISTERED,
        scheduledDate: startsAt,
        scheduledEnd: endsAt,
        settledRevision: 1,
        remindAt: inHours(-1),
      })),
    );
    expect(sum(await fiveTimes(remindRegistrants, new Date()))).toBeLessThanOrEqual(120);
    await remindRegistrants(new Date());
    const rows = await RegistrationModel.find({ webinarId }).lean<WebinarRegistration[]>();
    expect(new Set(rows.map(({ messages }) => messages.length))).toEqual(new Set([1]));
  });

  it('are set when somebody gets a seat', () => {
    const startsAt = inHours(48);
    expect(nextReminder(startsAt, new Date())).toEqual(inHoursBefore(startsAt, 24));
    expect(nextReminder(startsAt, inHoursBefore(startsAt, 24))).toEqual(inHoursBefore(startsAt, 1));
    expect(nextReminder(startsAt, inHoursBefore(startsAt, 1))).toBeUndefined();
  });

  const inHoursBefore = (time: Date, hours: number): Date => new Date(time.getTime() - hours * HOUR);
});

describe('a recording', () => {
  it('is told once to everybody who had a seat', async () => {
    const manager = await aManager();
    const id = await aWebinar({ status: WebinarStatus.ENDED, startsAt: inHours(-3) });
    const [attended, absent, cancelled] = [
      await aRegistration(id, { status: S.ATTENDED }),
      await aRegistration(id, { status: S.NO_SHOW }, await aUser()),
      await aRegistration(id, { status: S.CANCELLED }),
    ];
    for (const url of ['https://video.example.com/1', 'https://video.example.com/2']) {
      await graph.data(manager, UPDATE, { id, input: { recordingUrl: url } });
    }
    for (const one of [attended, absent]) {
      const { email, messages } = await storedRegistration(one);
      expect(messages.map(({ kind }) => kind)).toEqual(['recording_ready']);
      expect(await subjects(email)).toEqual(['The recording is ready']);
    }
    expect((await storedRegistration(cancelled)).messages).toEqual([]);
  });
});
