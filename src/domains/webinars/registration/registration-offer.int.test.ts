import { beforeEach, describe, expect, it } from 'vitest';
import { aUser } from '../../../../test/testkit/callers.js';
import { useGraph } from '../../../../test/testkit/graph.js';
import {
  actOn,
  aManager,
  aRegistration,
  aWebinar,
  countedRegistrations,
  inHours,
  registerAs,
  storedRegistration,
  storedWebinar,
} from '../../../../test/testkit/webinars.js';
import { joinWebinar, leaveWebinar } from './registration-attendance.service.js';
import { RegistrationStatus } from './registration.enums.js';
import { RegistrationModel } from './registration.model.js';
import { expireOffers, offerSeats } from './registration-seats.service.js';
import { WebinarModel } from '../webinar/webinar.model.js';

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

describe('an offer', () => {
  it('goes on in line, first come, first served, when it runs out', async () => {
    const webinarId = await aWebinar({ capacity: 2 });
    const offered = [
      await aRegistration(webinarId, { status: S.OFFERED }),
      await aRegistration(webinarId, { status: S.OFFERED, offerExpiresAt: inHours(24) }),
    ];
    const line: string[] = [];
    for (let index = 0; index < 3; index += 1) line.push(await aRegistration(webinarId, { status: S.WAITLISTED }));
    const statuses = async (): Promise<string[]> =>
      Promise.all([...offered, ...line].map(async (id) => (await storedRegistration(id)).status));
    expect(await expireOffers(inHours(11))).toBe(0);
    expect(sum(await fiveTimes(expireOffers, inHours(12.1)))).toBe(1);
    expect(await statuses()).toEqual([S.OFFER_EXPIRED, S.OFFERED, S.OFFERED, S.WAITLISTED, S.WAITLISTED]);
    const next = await storedRegistration(line[0] ?? '');
    expect(Math.abs((next.offerExpiresAt?.getTime() ?? 0) - inHours(24.1).getTime())).toBeLessThan(60_000);
    expect(next.messages.map(({ kind }) => kind)).toEqual(['offer']);
    expect((await storedRegistration(offered[0] ?? '')).messages.map(({ kind }) => kind)).toEqual(['offer_expired']);
    expect(await expireOffers(inHours(25))).toBe(2);
    expect(await statuses()).toEqual([S.OFFER_EXPIRED, S.OFFER_EXPIRED, S.OFFER_EXPIRED, S.OFFERED, S.OFFERED]);
    expect(await storedWebinar(webinarId)).toMatchObject({ seatsTaken: 2, waitlistCount: 0 });
  });

  it('ends at the latest when the webinar starts, and nothing is offered from then on', async () => {
    const webinarId = await aWebinar({ capacity: 1, startsAt: inHours(3) });
    const anna = await aUser();
    const id = await aRegistration(webinarId, {}, anna);
    const [next, last] = [
      await aRegistration(webinarId, { status: S.WAITLISTED }),
      await aRegistration(webinarId, { status: S.WAITLISTED }),
    ];
    await actOn(graph, anna, 'cancelRegistration', id);
    const { startsAt } = await storedWebinar(webinarId);
    expect((await storedRegistration(next)).offerExpiresAt).toEqual(startsAt);
    expect(await expireOffers(startsAt)).toBe(1);
    expect((await storedRegistration(last)).status).toBe(S.WAITLISTED);
    expect(await offerSeats(startsAt)).toBe(0);
    expect(await storedWebinar(webinarId)).toMatchObject({ seatsTaken: 0, waitlistCount: 1 });
  });

  it('is made for new seats, and by the job where a process stopped before', async () => {
    const manager = await aManager();
    const webinarId = await aWebinar({ capacity: 1 });
    await aRegistration(webinarId);
    for (let index = 0; index < 4; index += 1) await aRegistration(webinarId, { status: S.WAITLISTED });
    const update = `mutation ($id: ID!, $input: UpdateWebinarInput!) {
      updateWebinar(id: $id, input: $input) { webinar { capacity seatsLeft waitlistCount } userErrors { code field } }
    }`;
    expect(await graph.data(manager, update, { id: webinarId, input: { capacity: 3 } })).toEqual({
      updateWebinar: { webinar: { capacity: 3, seatsLeft: 0, waitlistCount: 2 }, userErrors: [] },
    });
    expect(await graph.data(manager, update, { id: webinarId, input: { capacity: 2 } })).toEqual({
      updateWebinar: { webinar: null, userErrors: [{ code: 'OUT_OF_RANGE', field: ['input', 'capacity'] }] },
    });
    await WebinarModel.updateOne({ _id: webinarId }, { $set: { capacity: 4 } });
    expect(sum(await fiveTimes(offerSeats, new Date()))).toBe(1);
    expect(await countedRegistrations(webinarId)).toEqual({ registered: 1, offered: 3, waitlisted: 1 });
    expect(await offerSeats(new Date())).toBe(0);
  });

  it('is made behind any number of webinars that are full', async () => {
    for (let full = 0; full < 101; full += 1) {
      await WebinarModel.updateOne(
        { _id: await aWebinar({ capacity: 1 }) },
        { $set: { seatsTaken: 1, waitlistCount: 1 } },
      );
    }
    const waiting = await aRegistration(await aWebinar({ capacity: 1 }), { status: S.WAITLISTED });
    expect(await offerSeats(new Date())).toBe(1);
    expect((await storedRegistration(waiting)).status).toBe(S.OFFERED);
  });

  it('is declined by cancelling, and goes to the next at once', async () => {
    const anna = await aUser();
    const webinarId = await aWebinar({ capacity: 1 });
    const id = await aRegistration(webinarId, { status: S.OFFERED }, anna);
    const next = await aRegistration(webinarId, { status: S.WAITLISTED });
    const { registration } = await actOn(graph, anna, 'cancelRegistration', id);
    expect(registration).toMatchObject({ status: 'CANCELLED', offerExpiresAt: null });
    expect((await storedRegistration(next)).status).toBe(S.OFFERED);
  });

  it.each(['registerForWebinar', 'offerWebinarSeat'])(
    'that ran out before the webinar moved is for the new times when it is made again by %s',
    async (way) => {
      const [manager, anna] = [await aManager(), await aUser()];
      const webinarId = await aWebinar();
      const id = await aRegistration(webinarId, { status: S.OFFER_EXPIRED }, anna);
      const startsAt = inHours(24 * 9);
      await graph.data(
        manager,
        `mutation ($id: ID!, $startsAt: DateTimeISO!) {
          updateWebinar(id: $id, input: { startsAt: $startsAt }) { userErrors { code } }
        }`,
        { id: webinarId, startsAt: startsAt.toISOString() },
      );
      if (way === 'registerForWebinar') await registerAs(graph, anna, webinarId);
      else await actOn(graph, manager, way, id);
      await actOn(graph, anna, 'confirmWaitlistOffer', id);
      const minutes = (count: number): Date => new Date(startsAt.getTime() + count * 60_000);
      expect(await storedRegistration(id)).toMatchObject({ scheduledDate: startsAt, scheduledEnd: minutes(60) });
      await joinWebinar(graph.context(anna), id, 'laptop', minutes(5));
      await leaveWebinar(graph.context(anna), id, 'laptop', minutes(55));
      expect((await storedRegistration(id)).watchSeconds).toBe(3_000);
    },
  );

  it('that ran out before the webinar moved is for the new times when it leads back into the line', async () => {
    const [manager, anna] = [await aManager(), await aUser()];
    const webinarId = await aWebinar({ capacity: 1, waitlistEnabled: true });
    await aRegistration(webinarId);
    const id = await aRegistration(webinarId, { status: S.OFFER_EXPIRED }, anna);
    const startsAt = inHours(24 * 9);
    await graph.data(
      manager,
      `mutation ($id: ID!, $startsAt: DateTimeISO!) {
        updateWebinar(id: $id, input: { startsAt: $startsAt }) { userErrors { code } }
      }`,
      { id: webinarId, startsAt: startsAt.toISOString() },
    );
    await registerAs(graph, anna, webinarId);
    expect(await storedRegistration(id)).toMatchObject({ status: S.WAITLISTED, scheduledDate: startsAt });
  });

  it('made in the change that moves the webinar is followed by the mail about its new time', async () => {
    const manager = await aManager();
    const webinarId = await aWebinar({ capacity: 1 });
    await aRegistration(webinarId);
    const id = await aRegistration(webinarId, { status: S.WAITLISTED });
    await graph.data(
      manager,
      `mutation ($id: ID!, $startsAt: DateTimeISO!) {
        updateWebinar(id: $id, input: { startsAt: $startsAt, capacity: 2 }) { userErrors { code } }
      }`,
      { id: webinarId, startsAt: inHours(24 * 9).toISOString() },
    );
    expect((await storedRegistration(id)).messages.map(({ kind }) => kind)).toEqual(['offer', 'rescheduled']);
  });
});
