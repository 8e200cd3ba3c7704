import { beforeAll, describe, expect, it } from 'vitest';
import { anAdmin, anAgent, aUser } from '../../../../test/testkit/callers.js';
import {
  aConsultation,
  aConsultationIn,
  freeTimes,
  moved,
  onConsultation,
  readConsultation,
} from '../../../../test/testkit/consultations.js';
import { useGraph } from '../../../../test/testkit/graph.js';
import { sentMails, type SentMail } from '../../../../test/testkit/mails.js';
import { UserModel } from '../../identity/user/user.model.js';

const graph = useGraph();
type Person = Awaited<ReturnType<typeof aUser>>;
let admin: Person;
let hosts: [Person, Person];
beforeAll(async () => {
  admin = await anAdmin();
  hosts = [await anAgent(), await anAgent()];
  for (const { userId } of hosts) {
    await UserModel.updateOne({ _id: userId }, { $set: { timeZone: 'America/Chicago' } });
  }
});

const hostOf = (id: string | undefined): Person => (hosts[0].userId === id ? hosts[0] : hosts[1]);
const otherThan = (id: string | undefined): Person => (hosts[0].userId === id ? hosts[1] : hosts[0]);

/** Emails each person receives because of some work. */
async function newMails(people: readonly Person[], work: () => Promise<unknown>): Promise<SentMail[][]> {
  const read = (): Promise<SentMail[][]> =>
    Promise.all(people.map(({ email }) => sentMails(graph.config.dataDir, email)));
  const before = await read();
  await work();
  return (await read()).map((mails, index) => mails.slice(before[index]?.length ?? 0));
}

/** A confirmed consultation at a time that only this test uses. */
async function confirmed(guest: Person, place: number, input: object = {}): ReturnType<typeof aConsultationIn> {
  const scheduledAt = (await freeTimes(graph, guest)).at(place);
  return aConsultationIn(graph, 'CONFIRMED', guest, admin, { scheduledAt, ...input });
}

describe('who is told', () => {
  it('of another host: the old one, the new one and the guest, each with who it is', async () => {
    const guest = await aUser();
    const { id, host } = await confirmed(guest, -1);
    const [old, next] = [hostOf(host?.id), otherThan(host?.id)];
    const [toGuest, toOld, toNext] = await newMails([guest, old, next], () =>
      moved(graph, admin, 'assignConsultationHost', id, { hostId: next.userId, reason: 'Holiday' }),
    );
    expect(toGuest).toMatchObject([{ subject: 'Your product demo: new host' }]);
    expect(toGuest?.[0]?.text).toContain(`${next.name} will meet you.`);
    expect(toGuest?.[0]?.text).toContain('We will let you know where to meet.');
    expect(toOld).toMatchObject([{ subject: 'A product demo: new host' }]);
    expect(toOld?.[0]?.text).toContain(`${next.name} is the new host.`);
    expect(toNext).toMatchObject([{ subject: 'A product demo: you are the host' }]);
  });

  it('of a move: the host, and where another one takes it both', async () => {
    const guest = await aUser();
    const { id, host } = await confirmed(guest, -3);
    const [old, next] = [hostOf(host?.id), otherThan(host?.id)];
    const scheduledAt = (await freeTimes(graph, guest)).at(-6);
    // The old host is not free at that time.
    const other = await aUser();
    const first = await aConsultation(graph, other, { scheduledAt });
    if (first.host?.id !== old.userId) {
      await moved(graph, admin, 'assignConsultationHost', first.id, { hostId: old.userId });
    }
    const [toGuest, toOld, toNext] = await newMails([guest, old, next], () =>
      moved(graph, guest, 'rescheduleConsultation', id, { scheduledAt }),
    );
    expect(toGuest?.map(({ text }) => text.split('\n')[0])).toEqual([
      `Your booking was moved to another time. ${next.name} will meet you.`,
    ]);
    expect(toOld?.map(({ text }) => text.split('\n')[0])).toEqual([
      `The guest moved it to another time, and ${next.name} is the new host.`,
    ]);
    expect(toNext?.map(({ text }) => text.split('\n')[0])).toEqual([
      'The guest moved it to another time. You are the host.',
    ]);
  });

  it.each(['guest', 'staff', 'host'])('of who cancelled: the %s', async (who) => {
    const guest = await aUser();
    const { id, host } = await confirmed(guest, who === 'guest' ? -9 : who === 'staff' ? -11 : -13);
    const own = hostOf(host?.id);
    const viewer = { guest, staff: admin, host: own }[who] ?? guest;
    const [toGuest, toHost] = await newMails([guest, own], () =>
      moved(graph, viewer, 'cancelConsultation', id, { reason: 'Office closed' }),
    );
    const begin = (mails: SentMail[] | undefined): string[] =>
      (mails ?? []).map(({ text }) => text.split('\n')[0] ?? '');
    const said: Record<string, [string[], string[]]> = {
      guest: [['You canceled your booking.'], ['The guest canceled it.']],
      staff: [['We are sorry, but we had to cancel your booking.'], [`${admin.name} canceled it.`]],
      // People are not emailed about their own actions.
      host: [['We are sorry, but we had to cancel your booking.'], []],
    };
    expect([begin(toGuest), begin(toHost)]).toEqual(said[who]);
  });

  it('gives the time in the own zone first, and that of the guest', async () => {
    const guest = await aUser();
    const [toGuest = [], ...toHosts] = await newMails([guest, ...hosts], () =>
      aConsultation(graph, guest, { timeZone: 'Asia/Tokyo', consultationType: 'ONBOARDING_TRAINING' }),
    );
    const [mail] = toHosts.flat();
    expect(mail?.subject).toBe('An onboarding training: new request');
    const zones = [...(mail?.text ?? '').matchAll(/\((\w+\/\w+)\)/g)].map(([, zone]) => zone);
    expect(zones).toEqual(['America/Chicago', 'Asia/Tokyo']);
    expect(toGuest[0]?.text).toContain('(Asia/Tokyo)');
    expect(toGuest[0]?.text).not.toContain('America/Chicago');
  });

  it('is nobody who is no host any more', async () => {
    const guest = await aUser();
    const { id, host } = await confirmed(guest, -16);
    const former = hostOf(host?.id);
    await UserModel.updateOne({ _id: former.userId }, { $set: { roles: [] } });
    const [toFormer] = await newMails([former], () => moved(graph, guest, 'cancelConsultation', id));
    await UserModel.updateOne({ _id: former.userId }, { $set: { roles: former.roles } });
    expect(toFormer).toEqual([]);
  });
});

describe('updateConsultation', () => {
  it('sets where to meet after another host took it, and tells both sides', async () => {
    const guest = await aUser();
    const { id, host } = await confirmed(guest, -18);
    const next = otherThan(host?.id);
    const given = await moved(graph, admin, 'assignConsultationHost', id, { hostId: next.userId });
    expect(given.meeting.url).toBeNull();
    const url = 'https://meet.example/new';
    const [toGuest, toHost] = await newMails([guest, next], () =>
      moved(graph, admin, 'updateConsultation', id, { meetingUrl: url }),
    );
    expect(toGuest?.[0]?.text).toContain(`Join: ${url}`);
    expect(toHost?.[0]?.text).toContain(`${admin.name} changed the meeting place.`);
    expect(await readConsultation(graph, guest, id)).toMatchObject({
      meeting: { url, details: null },
      calendarSequence: given.calendarSequence + 1,
    });
  });

  it('keeps what is left out, and null clears; the same again tells nobody', async () => {
    const guest = await aUser();
    const { id } = await confirmed(guest, -20);
    const change = async (input: object): Promise<object> =>
      (await moved(graph, admin, 'updateConsultation', id, input)).meeting;
    expect(await change({ details: 'Ring twice.' })).toMatchObject({
      url: 'https://meet.example/abc',
      details: 'Ring twice.',
    });
    expect(await change({ meetingUrl: null })).toMatchObject({ url: null, details: 'Ring twice.' });
    const [toGuest] = await newMails([guest], () => change({ details: 'Ring twice.' }));
    expect(toGuest).toEqual([]);
    const { userErrors } = await onConsultation(graph, admin, 'updateConsultation', id, { meetingUrl: 'nowhere' });
    expect(userErrors).toMatchObject([{ code: 'INVALID', field: ['input', 'meetingUrl'] }]);
  });

  it('is for what lies ahead, and for the staff', async () => {
    const guest = await aUser();
    const { id } = await aConsultationIn(graph, 'CANCELLED', guest, admin);
    const { userErrors } = await onConsultation(graph, admin, 'updateConsultation', id, { details: 'Too late.' });
    expect(userErrors).toMatchObject([
      { code: 'INVALID_STATE', field: ['id'], allowed: ['REQUESTED', 'CONFIRMED', 'IN_PROGRESS'] },
    ]);
    await expect(onConsultation(graph, guest, 'updateConsultation', id, {})).rejects.toThrow('FORBIDDEN');
  });
});

describe('moving', () => {
  const SLOTS = `query ($from: String!, $moving: ID) {
    consultationSlots(type: PRODUCT_DEMO, from: $from, to: $from, timeZone: "UTC", moving: $moving) { startsAt } }`;

  it('to the same time is no move', async () => {
    const guest = await aUser();
    const { id, scheduledAt } = await confirmed(guest, -23);
    const [mails] = await newMails([guest], async () => {
      const { userErrors } = await onConsultation(graph, guest, 'rescheduleConsultation', id, { scheduledAt });
      expect(userErrors).toMatchObject([{ code: 'ALREADY_DONE', field: ['input', 'scheduledAt'] }]);
    });
    expect(mails).toEqual([]);
    expect(await readConsultation(graph, guest, id)).toMatchObject({ status: 'CONFIRMED', next: null });
  });

  it('has times on a day that is full but for what is moved, without its own', async () => {
    const guest = await aUser();
    const times = await freeTimes(graph, guest);
    const day = times.at(-1)?.slice(0, 10) ?? '';
    const slots = async (viewer: Person, moving?: string): Promise<string[]> =>
      (
        await graph.data<{ consultationSlots: { startsAt: string }[] }>(viewer, SLOTS, { from: day, moving })
      ).consultationSlots.map(({ startsAt }) => startsAt);
    const made: { id: string; scheduledAt: string }[] = [];
    for (let free = await slots(guest); free.length > 0; free = await slots(guest)) {
      made.push(await aConsultation(graph, made.length < 9 ? guest : await aUser(), { scheduledAt: free[0] }));
    }
    const [first] = made;
    const free = await slots(guest, first?.id);
    expect(free.length).toBeGreaterThan(0);
    expect(free).not.toContain(first?.scheduledAt);
    const stranger = await graph.run(await aUser(), SLOTS, { from: day, moving: first?.id });
    expect(stranger.errors?.[0]?.extensions['code']).toBe('NOT_FOUND');
  });
});
