import { beforeAll, describe, expect, it } from 'vitest';
import { anonymous, aUser } from '../../../../test/testkit/callers.js';
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
  type RegistrationAnswer,
} from '../../../../test/testkit/webinars.js';
import { newId } from '../../../shared/ids.js';
import { RegistrationStatus } from './registration.enums.js';
import { RegistrationModel, type WebinarRegistration } from './registration.model.js';
import { expireOffers, offerSeats } from './registration-seats.service.js';
import { register } from './registration.service.js';
import { openDesk } from '../webinar/webinar-desk.service.js';
import { WebinarApproval } from '../webinar/webinar.enums.js';

const graph = useGraph();
const S = RegistrationStatus;
const MANY = 200;
type Person = Awaited<ReturnType<typeof aUser>>;
let people: Person[];

beforeAll(async () => {
  people = await Promise.all(Array.from({ length: MANY }, () => aUser()));
});

const codesOf = (answers: readonly RegistrationAnswer[]): string[] =>
  answers.flatMap(({ userErrors }) => userErrors.map(({ code }) => code));

/** Invariants: seats never exceed the capacity, and counters match the registrations. */
async function expectSound(webinarId: string): Promise<Record<string, number>> {
  const [webinar, counts] = [await storedWebinar(webinarId), await countedRegistrations(webinarId)];
  const held = (counts[S.REGISTERED] ?? 0) + (counts[S.OFFERED] ?? 0);
  expect(held).toBeLessThanOrEqual(webinar.capacity);
  expect(webinar.seatsTaken).toBe(held);
  expect(webinar.waitlistCount).toBe(counts[S.WAITLISTED] ?? 0);
  expect(webinar.pendingCount).toBe(counts[S.PENDING_APPROVAL] ?? 0);
  return counts;
}

describe('the last seat', () => {
  it('goes to one of 200 who try at once, and the others wait in line, each at a place of their own', async () => {
    const webinarId = await aWebinar({ capacity: 3 });
    for (let seat = 0; seat < 2; seat += 1) await aRegistration(webinarId);
    const answers = await Promise.all(people.map((person) => registerAs(graph, person, webinarId)));
    expect(codesOf(answers)).toEqual([]);
    expect(answers.filter(({ outcome }) => outcome === 'REGISTERED')).toHaveLength(1);
    expect(answers.filter(({ outcome }) => outcome === 'WAITLISTED')).toHaveLength(MANY - 1);
    expect(await expectSound(webinarId)).toEqual({ registered: 3, waitlisted: MANY - 1 });
    const rows = await RegistrationModel.find({ webinarId, status: S.WAITLISTED }).lean<WebinarRegistration[]>();
    const places = rows.map(({ place = 0 }) => place).sort((one, other) => one - other);
    expect(places).toEqual(Array.from({ length: MANY - 1 }, (_, index) => index + 1));
  });

  it('is refused to the others where nobody may wait', async () => {
    const webinarId = await aWebinar({ capacity: 1, waitlistEnabled: false });
    const answers = await Promise.all(people.slice(0, 60).map((person) => registerAs(graph, person, webinarId)));
    expect(answers.filter(({ outcome }) => outcome === 'REGISTERED')).toHaveLength(1);
    expect(codesOf(answers)).toEqual(Array.from({ length: 59 }, () => 'LIMIT_REACHED'));
    expect(await expectSound(webinarId)).toEqual({ registered: 1 });
  });

  it('is not given twice by several servers, each in its own transaction', async () => {
    const webinarId = await aWebinar({ capacity: 5 });
    const rivals = Array.from({ length: 24 }, (_, index) => {
      const who = { email: `rival${String(index)}@guests.example`, name: 'Rival', isProven: true };
      return openDesk(webinarId, new Date(), (desk) => register(desk, who, newId('reg')));
    });
    const outcomes = await Promise.allSettled(rivals);
    const done = outcomes.filter(({ status }) => status === 'fulfilled').length;
    expect(done).toBeGreaterThan(5);
    expect(await expectSound(webinarId)).toEqual({ registered: 5, waitlisted: done - 5 });
  });

  it('is given once, though 40 different registrations are approved at once', async () => {
    const manager = await aManager();
    const webinarId = await aWebinar({ capacity: 1, approval: WebinarApproval.MANUAL });
    const ids: string[] = [];
    for (let index = 0; index < 40; index += 1) {
      ids.push(await aRegistration(webinarId, { status: S.PENDING_APPROVAL }));
    }
    const answers = await Promise.all(ids.map((id) => actOn(graph, manager, 'approveRegistration', id)));
    expect(codesOf(answers)).toEqual(Array.from({ length: 39 }, () => 'LIMIT_REACHED'));
    expect(await expectSound(webinarId)).toEqual({ registered: 1, pending_approval: 39 });
  });
});

describe('one person', () => {
  it('has one registration after 200 parallel tries', async () => {
    const anna = await aUser();
    const webinarId = await aWebinar();
    const answers = await Promise.all(Array.from({ length: MANY }, () => registerAs(graph, anna, webinarId)));
    expect(codesOf(answers)).toEqual([]);
    expect(new Set(answers.map(({ registration }) => registration?.id)).size).toBe(1);
    expect(await expectSound(webinarId)).toEqual({ registered: 1 });
  });

  it('has one registration after 60 parallel tries as a guest with one key', async () => {
    const webinarId = await aWebinar();
    const input = { email: 'Guest.Once@guests.example', name: 'Gwen Guest', idempotencyKey: newId('key') };
    const answers = await Promise.all(Array.from({ length: 60 }, () => registerAs(graph, anonymous, webinarId, input)));
    expect(codesOf(answers)).toEqual([]);
    expect(await expectSound(webinarId)).toEqual({ unconfirmed: 1 });
  });

  it('is approved by one of 100 who try at once', async () => {
    const manager = await aManager();
    const webinarId = await aWebinar({ approval: WebinarApproval.MANUAL });
    const id = await aRegistration(webinarId, { status: S.PENDING_APPROVAL });
    const answers = await Promise.all(
      Array.from({ length: 100 }, () => actOn(graph, manager, 'approveRegistration', id)),
    );
    expect(answers.filter(({ registration }) => registration)).toHaveLength(1);
    expect(new Set(codesOf(answers))).toEqual(new Set(['INVALID_STATE']));
    expect((await storedRegistration(id)).history).toHaveLength(1);
  });
});

describe('a waitlist offer', () => {
  it('goes to one, the first in line, of 200 parallel cancellations of one seat', async () => {
    const anna = await aUser();
    const webinarId = await aWebinar({ capacity: 1 });
    const id = await aRegistration(webinarId, {}, anna);
    const waiting: string[] = [];
    for (let index = 0; index < 5; index += 1) {
      waiting.push(await aRegistration(webinarId, { status: S.WAITLISTED }));
    }
    const answers = await Promise.all(Array.from({ length: MANY }, () => actOn(graph, anna, 'cancelRegistration', id)));
    expect(answers.filter(({ registration }) => registration)).toHaveLength(1);
    expect(new Set(codesOf(answers))).toEqual(new Set(['INVALID_STATE']));
    expect(await expectSound(webinarId)).toEqual({ cancelled: 1, offered: 1, waitlisted: 4 });
    expect((await storedRegistration(waiting[0] ?? '')).status).toBe(S.OFFERED);
  });

  it('is confirmed by one of 200 tries', async () => {
    const anna = await aUser();
    const webinarId = await aWebinar({ capacity: 1 });
    const id = await aRegistration(webinarId, { status: S.OFFERED }, anna);
    const answers = await Promise.all(
      Array.from({ length: MANY }, () => actOn(graph, anna, 'confirmWaitlistOffer', id)),
    );
    expect(answers.filter(({ registration }) => registration)).toHaveLength(1);
    expect(new Set(codesOf(answers))).toEqual(new Set(['INVALID_STATE']));
    expect(await expectSound(webinarId)).toEqual({ registered: 1 });
    expect((await storedRegistration(id)).history).toHaveLength(1);
  });

  it('is either confirmed or ran out, and nobody is squeezed in, while jobs, people and newcomers meet', async () => {
    const webinarId = await aWebinar({ capacity: 10 });
    const offered = people.slice(0, 10);
    const ids = new Map<string, Person>();
    for (const person of offered) ids.set(await aRegistration(webinarId, { status: S.OFFERED }, person), person);
    for (let index = 0; index < 20; index += 1) await aRegistration(webinarId, { status: S.WAITLISTED });
    const newcomers = people.slice(10, 150);
    const late = inHours(12.5);
    const answers = await Promise.all([
      ...[...ids].map(([id, person]) => actOn(graph, person, 'confirmWaitlistOffer', id)),
      ...newcomers.map((person) => registerAs(graph, person, webinarId)),
      ...Array.from({ length: 10 }, () => expireOffers(late).then(() => undefined)),
      ...Array.from({ length: 10 }, () => offerSeats(late).then(() => undefined)),
      ...[...ids].slice(0, 5).map(([id, person]) => actOn(graph, person, 'cancelRegistration', id)),
    ]);
    expect(answers).toHaveLength(175);
    const counts = await expectSound(webinarId);
    expect((counts['registered'] ?? 0) + (counts['offered'] ?? 0)).toBe(10);
    expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(170);
  });
});
