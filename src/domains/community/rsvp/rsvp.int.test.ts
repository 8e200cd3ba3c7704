import { describe, expect, it } from 'vitest';
import { aUser } from '../../../../test/testkit/callers.js';
import { useGraph } from '../../../../test/testkit/graph.js';
import { aGroup, aMembership, anEvent, doTo, tryTo, type Outcome } from '../../../../test/testkit/groups.js';
import { sentMails } from '../../../../test/testkit/mails.js';
import { requestCommandsOf } from '../../../../test/testkit/suggestions.js';
import type { UserViewer } from '../../../auth/viewer.js';
import { newId } from '../../../shared/ids.js';
import { inTransaction } from '../../../database/transaction.js';
import { RsvpResponse, RsvpStatus } from '../event/event.enums.js';
import { CommunityEventModel, type CommunityEvent } from '../event/event.model.js';
import { MembershipStatus } from '../membership/membership.enums.js';
import { answerWithin } from './rsvp-seats.service.js';
import { CommunityRsvpModel, type CommunityRsvp } from './rsvp.model.js';

const graph = useGraph();
const { GOING, WAITLISTED } = RsvpStatus;

const MINE = `query ($first: Int!, $filter: RsvpFilter) {
  myRsvps(first: $first, filter: $filter) { nodes { id status waitlistPosition user { id } event { id title group { id } } } }
}`;
const WHO = `query ($id: ID!, $first: Int!, $filter: RsvpFilter) {
  eventAttendees(eventId: $id, first: $first, filter: $filter) { nodes { id status user { id name } } }
}`;

async function counts(id: string): Promise<Pick<CommunityEvent, 'goingCount' | 'waitlistCount' | 'interestedCount'>> {
  const event = await CommunityEventModel.findOne({ _id: id }).lean<CommunityEvent>();
  if (!event) throw new Error(`There is no ${id}.`);
  const { goingCount, waitlistCount, interestedCount } = event;
  return { goingCount, waitlistCount, interestedCount };
}
function answer(viewer: UserViewer, id: string, response: string): Promise<Outcome> {
  return doTo(graph, viewer, 'rsvp', { id, input: { response } });
}
async function statusOf(eventId: string, { userId }: UserViewer): Promise<RsvpStatus | undefined> {
  return (await CommunityRsvpModel.findOne({ userId, eventId }).lean<CommunityRsvp>())?.status;
}
/** The waitlist, in order. */
async function line(eventId: string): Promise<string[]> {
  const rows = await CommunityRsvpModel.find({ eventId, status: WAITLISTED })
    .sort({ place: 1 })
    .lean<CommunityRsvp[]>();
  return rows.map(({ userId }) => userId);
}
async function scene(fields: object = {}): Promise<{ anna: UserViewer; id: string; groupId: string }> {
  const anna = await aUser();
  const groupId = await aGroup(graph, anna);
  return { anna, groupId, id: await anEvent(graph, anna, groupId, fields) };
}

describe('rsvp', () => {
  it('counts each answer once, however often it is said and changed', async () => {
    const { id } = await scene();
    const ben = await aUser();
    for (const [response, expected] of [
      ['GOING', { goingCount: 1, waitlistCount: 0, interestedCount: 0 }],
      ['GOING', { goingCount: 1, waitlistCount: 0, interestedCount: 0 }],
      ['INTERESTED', { goingCount: 0, waitlistCount: 0, interestedCount: 1 }],
      ['NOT_GOING', { goingCount: 0, waitlistCount: 0, interestedCount: 0 }],
      ['GOING', { goingCount: 1, waitlistCount: 0, interestedCount: 0 }],
    ] as const) {
      expect(await answer(ben, id, response)).toMatchObject({
        rsvp: { response, status: response, waitlistPosition: null },
        event: expected,
      });
      expect(await counts(id)).toEqual(expected);
    }
    expect(await CommunityRsvpModel.countDocuments({ eventId: id, status: GOING })).toBe(1);
  });

  it('gives the last seats to exactly as many of 200 at once, and lets the others in by turns', async () => {
    const { id } = await scene({ capacity: 3 });
    const people = await Promise.all(Array.from({ length: 200 }, () => aUser()));
    const answers = await Promise.all(people.map((person) => answer(person, id, 'GOING')));
    const seats = answers.filter(({ rsvp }) => (rsvp as { status: string }).status === 'GOING');
    expect(seats).toHaveLength(3);
    expect(await counts(id)).toEqual({ goingCount: 3, waitlistCount: 197, interestedCount: 0 });
    expect(await CommunityRsvpModel.countDocuments({ eventId: id, status: GOING })).toBe(3);
    const places = (await CommunityRsvpModel.find({ eventId: id }).lean<CommunityRsvp[]>()).map(({ place }) => place);
    expect(new Set(places).size).toBe(200);

    const waiting = await line(id);
    const seated: UserViewer[] = [];
    for (const person of people) if ((await statusOf(id, person)) === GOING) seated.push(person);
    await Promise.all(seated.map((person) => answer(person, id, 'NOT_GOING')));
    expect(await line(id)).toEqual(waiting.slice(3));
    expect(await counts(id)).toEqual({ goingCount: 3, waitlistCount: 194, interestedCount: 0 });
    const first = people.find(({ userId }) => userId === waiting[0]);
    expect(await sentMails(graph.config.dataDir, first?.email ?? '')).toMatchObject([
      { subject: 'You have a seat: An evening together' },
    ]);
  }, 180_000);

  it('never oversells where other servers answer at the same moment', async () => {
    const { id } = await scene({ capacity: 2 });
    // Without serialization, as in another process.
    const results = await Promise.allSettled(
      Array.from({ length: 30 }, () =>
        inTransaction((session) =>
          answerWithin({ eventId: id, userId: newId('usr'), response: RsvpResponse.GOING }, session),
        ),
      ),
    );
    for (const result of results)
      if (result.status === 'rejected') expect(result.reason).toMatchObject({ code: 'CONFLICT' });
    const done = results.filter(({ status }) => status === 'fulfilled').length;
    const { goingCount, waitlistCount } = await counts(id);
    expect(goingCount).toBe(Math.min(2, done));
    expect(goingCount + waitlistCount).toBe(done);
    expect(await CommunityRsvpModel.countDocuments({ eventId: id, status: GOING })).toBe(goingCount);
  });

  it('is one row of 200 of the same person at once', async () => {
    const { id } = await scene({ capacity: 1 });
    const ben = await aUser();
    const answers = await Promise.all(Array.from({ length: 200 }, () => answer(ben, id, 'GOING')));
    for (const { rsvp } of answers) expect(rsvp).toMatchObject({ status: 'GOING' });
    expect(await counts(id)).toMatchObject({ goingCount: 1, waitlistCount: 0 });
    expect(await CommunityRsvpModel.countDocuments({ eventId: id, status: GOING })).toBe(1);
  }, 180_000);

  it('shows the place in line, which the free seat goes to; who comes back stands at the end', async () => {
    const { id } = await scene({ capacity: 1 });
    const [ben, cleo, dora] = [await aUser(), await aUser(), await aUser()];
    await answer(ben, id, 'GOING');
    expect(await answer(cleo, id, 'GOING')).toMatchObject({ rsvp: { status: 'WAITLISTED', waitlistPosition: 1 } });
    expect(await answer(dora, id, 'GOING')).toMatchObject({ rsvp: { status: 'WAITLISTED', waitlistPosition: 2 } });
    await answer(cleo, id, 'INTERESTED');
    expect(await answer(cleo, id, 'GOING')).toMatchObject({ rsvp: { status: 'WAITLISTED', waitlistPosition: 2 } });
    await answer(ben, id, 'NOT_GOING');
    expect([await statusOf(id, cleo), await statusOf(id, dora)]).toEqual([WAITLISTED, GOING]);
  });

  it('lets in as many as there are more seats, and everybody where there is no limit any more', async () => {
    const { anna, id } = await scene({ capacity: 1 });
    const people = await Promise.all(Array.from({ length: 5 }, () => aUser()));
    for (const person of people) await answer(person, id, 'GOING');
    const waiting = await line(id);
    expect(await doTo(graph, anna, 'updateEvent', { id, input: { capacity: 3 } })).toMatchObject({
      event: { goingCount: 3, waitlistCount: 2 },
    });
    expect(await line(id)).toEqual(waiting.slice(2));
    expect((await tryTo(graph, anna, 'updateEvent', { id, input: { capacity: 2 } })).userErrors).toMatchObject([
      { code: 'OUT_OF_RANGE', field: ['input', 'capacity'] },
    ]);
    expect(await doTo(graph, anna, 'updateEvent', { id, input: { capacity: null } })).toMatchObject({
      event: { goingCount: 5, waitlistCount: 0 },
    });
  });

  it('is refused to who is banned from the group, but for taking it back', async () => {
    const { id, groupId } = await scene();
    const ben = await aUser();
    await answer(ben, id, 'GOING');
    await aMembership(groupId, ben.userId, MembershipStatus.BANNED);
    expect((await tryTo(graph, ben, 'rsvp', { id, input: { response: 'INTERESTED' } })).userErrors).toMatchObject([
      { code: 'NOT_ALLOWED' },
    ]);
    expect(await answer(ben, id, 'NOT_GOING')).toMatchObject({ rsvp: { status: 'NOT_GOING' } });
  });
});

describe('lists of answers', () => {
  it('cost the same for 1 as for 50; who waits is for those who organize it', async () => {
    const { anna, groupId, id } = await scene({ capacity: 2 });
    const ben = await aUser();
    const others = [
      await anEvent(graph, anna, groupId, { capacity: 1 }),
      await anEvent(graph, anna, groupId, { capacity: 1 }),
    ];
    for (const event of [id, ...others]) await answer(await aUser(), event, 'GOING');
    for (const event of [id, ...others]) await answer(ben, event, 'GOING');
    await answer(await aUser(), id, 'GOING');
    const mine = (first: number, filter: object): Promise<{ myRsvps: { nodes: object[] } }> =>
      graph.data(ben, MINE, { first, filter });
    const who = (viewer: UserViewer, first: number, filter: object): Promise<{ eventAttendees: { nodes: object[] } }> =>
      graph.data(viewer, WHO, { id, first, filter });
    expect((await mine(50, {})).myRsvps.nodes).toMatchObject([
      { status: 'WAITLISTED', waitlistPosition: 1 },
      { status: 'WAITLISTED', waitlistPosition: 1 },
      { status: 'GOING', waitlistPosition: null },
    ]);
    expect((await mine(50, { status: 'WAITLISTED' })).myRsvps.nodes).toHaveLength(2);
    for (const filter of [{}, { status: 'WAITLISTED' }]) {
      const sizes: number[] = [];
      for (const first of [1, 50]) sizes.push((await requestCommandsOf(() => mine(first, filter))).commands.length);
      expect(sizes[0]).toBe(sizes[1]);
      const rows: number[] = [];
      for (const first of [1, 50]) rows.push((await requestCommandsOf(() => who(anna, first, filter))).commands.length);
      expect(rows[0]).toBe(rows[1]);
    }
    expect((await who(ben, 50, {})).eventAttendees.nodes).toHaveLength(2);
    expect((await who(anna, 50, { status: 'WAITLISTED' })).eventAttendees.nodes).toHaveLength(1);
    const refused = await graph.run(ben, WHO, { id, first: 5, filter: { status: 'WAITLISTED' } });
    expect(refused.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
    const [own] = (await mine(1, {})).myRsvps.nodes as { id: string }[];
    const NODE = 'query ($id: ID!) { node(id: $id) { id } }';
    expect(await graph.data(ben, NODE, { id: own?.id })).toEqual({ node: { id: own?.id } });
    expect(await graph.data(anna, NODE, { id: own?.id })).toEqual({ node: null });
  });
});
