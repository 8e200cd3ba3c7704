import { describe, expect, it } from 'vitest';
import { Role } from '../../../auth/viewer.js';
import { anonymous, aUser } from '../../../../test/testkit/callers.js';
import { following, EVENT_MOVES } from '../../../../test/testkit/community-states.js';
import { useGraph } from '../../../../test/testkit/graph.js';
import { aGroup, aMembership, anEvent, doTo, tryTo } from '../../../../test/testkit/groups.js';
import { sentMails } from '../../../../test/testkit/mails.js';
import { requestCommandsOf } from '../../../../test/testkit/suggestions.js';
import type { UserViewer, Viewer } from '../../../auth/viewer.js';
import { newId } from '../../../shared/ids.js';
import { EventStatus } from './event.enums.js';
import { CommunityEventModel, type CommunityEvent } from './event.model.js';
import { endEvents } from './event.service.js';
import { GroupJoinPolicy, GroupVisibility } from '../group/group.enums.js';
import { GroupRole, MembershipStatus } from '../membership/membership.enums.js';

const graph = useGraph();
const HOUR = 3_600_000;
const from = (hours: number): Date => new Date(Date.now() + hours * HOUR);
const { SCHEDULED, CANCELLED, ENDED } = EventStatus;
const PRIVATE = { visibility: GroupVisibility.PRIVATE, joinPolicy: GroupJoinPolicy.APPROVAL };

const READ =
  'query ($id: ID!) { event(id: $id) { id status onlineUrl group { id } myRsvp { status } } node(id: $id) { id } }';
const LIST = `query ($first: Int!, $after: String, $filter: EventFilter, $sort: CommunityEventSort!) {
  events(first: $first, after: $after, filter: $filter, sort: $sort) {
    nodes { id title group { id name } createdBy { id name } myRsvp { status } onlineUrl } pageInfo { endCursor }
  }
}`;
interface Listed {
  events: { nodes: { id: string }[]; pageInfo: { endCursor: string } };
}

async function stored(id: string): Promise<CommunityEvent> {
  const event = await CommunityEventModel.findOne({ _id: id }).lean<CommunityEvent>();
  if (!event) throw new Error(`There is no ${id}.`);
  return event;
}
/** Sets the status of an event directly. */
async function put(id: string, status: EventStatus): Promise<void> {
  await CommunityEventModel.updateOne({ _id: id }, { $set: { status } });
}

describe('createEvent', () => {
  it('is for owners and moderators of the group, once for one idempotency key', async () => {
    const [anna, mona, ben] = [await aUser(), await aUser(), await aUser()];
    const groupId = await aGroup(graph, anna);
    await aMembership(groupId, mona.userId, MembershipStatus.ACTIVE, { role: GroupRole.MODERATOR });
    await aMembership(groupId, ben.userId);
    const key = { idempotencyKey: newId('key'), startsAt: from(24), endsAt: from(25) };
    const ids = await Promise.all(Array.from({ length: 20 }, () => anEvent(graph, mona, groupId, key)));
    expect(new Set(ids).size).toBe(1);
    const input = {
      groupId,
      title: 'Mine',
      startsAt: from(1),
      endsAt: from(2),
      timeZone: 'Europe/Berlin',
      location: 'Here',
    };
    expect((await tryTo(graph, ben, 'createEvent', { input })).userErrors).toMatchObject([
      { code: 'NOT_ALLOWED', field: ['input', 'groupId'] },
    ]);
    const secret = await aGroup(graph, anna, PRIVATE);
    for (const id of [secret, newId('grp')]) {
      expect((await tryTo(graph, ben, 'createEvent', { input: { ...input, groupId: id } })).userErrors).toMatchObject([
        { code: 'NOT_FOUND' },
      ]);
    }
  });

  it('without a group is for event managers', async () => {
    const manager = await aUser({ roles: [Role.EVENT_MANAGER] });
    const input = {
      title: 'For everybody',
      startsAt: from(1),
      endsAt: from(2),
      timeZone: 'Asia/Tokyo',
      onlineUrl: 'https://meet.example/1',
    };
    expect(await doTo(graph, manager, 'createEvent', { input })).toMatchObject({
      event: { status: 'SCHEDULED', group: null, availableTransitions: ['CANCELLED', 'ENDED'] },
    });
    expect((await tryTo(graph, await aUser(), 'createEvent', { input })).userErrors).toMatchObject([
      { code: 'REQUIRED', field: ['input', 'groupId'] },
    ]);
  });

  it.each([
    [{ startsAt: from(-1) }, 'OUT_OF_RANGE', 'startsAt'],
    [{ startsAt: from(24 * 800), endsAt: from(24 * 800 + 1) }, 'OUT_OF_RANGE', 'startsAt'],
    [{ startsAt: from(5), endsAt: from(5) }, 'OUT_OF_RANGE', 'endsAt'],
    [{ startsAt: from(5), endsAt: from(5 + 15 * 24) }, 'OUT_OF_RANGE', 'endsAt'],
    [{ location: null }, 'REQUIRED', 'location'],
    [{ capacity: 0 }, 'OUT_OF_RANGE', 'capacity'],
    [{ title: 'x' }, 'TOO_SHORT', 'title'],
    [{ onlineUrl: 'javascript:alert(1)' }, 'INVALID', 'onlineUrl'],
  ])('refuses %o', async (fields, code, field) => {
    const anna = await aUser();
    const groupId = await aGroup(graph, anna);
    const input = {
      groupId,
      title: 'An event',
      startsAt: from(1),
      endsAt: from(2),
      timeZone: 'Europe/Berlin',
      location: 'Here',
      ...fields,
    };
    expect((await tryTo(graph, anna, 'createEvent', { input })).userErrors).toMatchObject([
      { code, field: ['input', field] },
    ]);
  });

  it('refuses a zone that is none', async () => {
    const input = { title: 'An event', startsAt: from(1), endsAt: from(2), timeZone: 'Mars/Olympus', location: 'Here' };
    const answer = await graph.run(
      await aUser(),
      'mutation ($input: CreateEventInput!) { createEvent(input: $input) { userErrors { code } } }',
      { input },
    );
    expect(answer.errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
  });
});

describe('the table of events', () => {
  const moves = Object.values(EventStatus).map((status) => [status] as const);

  it.each(moves)('%s can be cancelled and ended as it says', async (status) => {
    const anna = await aUser();
    const id = await anEvent(graph, anna, await aGroup(graph, anna));
    await put(id, status);
    const answer = await tryTo(graph, anna, 'cancelEvent', { id, input: { reason: 'Ill.' } });
    if (following(EVENT_MOVES, status).includes(CANCELLED)) {
      expect(answer).toMatchObject({
        userErrors: [],
        event: {
          status: 'CANCELLED',
          availableTransitions: [],
          history: [{ from: 'SCHEDULED', to: 'CANCELLED', reason: 'Ill.', actor: { id: anna.userId } }],
        },
      });
    } else {
      expect(answer.userErrors).toMatchObject([{ code: 'INVALID_STATE', field: ['id'], allowed: ['SCHEDULED'] }]);
      expect(await stored(id)).toMatchObject({ status, history: [] });
    }
    const other = await anEvent(graph, anna, await aGroup(graph, anna));
    await put(other, status);
    const { endsAt } = await stored(other);
    await endEvents(new Date(endsAt.getTime() + 1));
    const ended = following(EVENT_MOVES, status).includes(ENDED);
    expect(await stored(other)).toMatchObject({
      status: ended ? ENDED : status,
      history: ended ? [{ from: SCHEDULED, to: ENDED, at: endsAt }] : [],
    });
  });

  it.each([CANCELLED, ENDED])('%s takes neither changes nor answers', async (status) => {
    const anna = await aUser();
    const id = await anEvent(graph, anna, await aGroup(graph, anna));
    await put(id, status);
    for (const problem of [
      await tryTo(graph, anna, 'updateEvent', { id, input: { title: 'Another' } }),
      await tryTo(graph, anna, 'rsvp', { id, input: { response: 'GOING' } }),
    ]) {
      expect(problem.userErrors).toMatchObject([{ code: 'INVALID_STATE', allowed: ['SCHEDULED'] }]);
    }
  });

  it('is cancelled once by one of a hundred at the same moment', async () => {
    const anna = await aUser();
    const id = await anEvent(graph, anna, await aGroup(graph, anna));
    const answers = await Promise.all(
      Array.from({ length: 100 }, () => tryTo(graph, anna, 'cancelEvent', { id, input: { reason: 'Ill.' } })),
    );
    expect(answers.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
    expect((await stored(id)).history).toHaveLength(1);
  });

  it('ends by time even before the job, which ends each once', async () => {
    const anna = await aUser();
    const id = await anEvent(graph, anna, await aGroup(graph, anna), { startsAt: from(1), endsAt: from(2) });
    await CommunityEventModel.updateOne({ _id: id }, { $set: { startsAt: from(-2), endsAt: from(-1) } });
    expect(await graph.data(anonymous, READ, { id })).toMatchObject({ event: { status: 'ENDED' } });
    expect((await tryTo(graph, anna, 'cancelEvent', { id, input: { reason: 'x' } })).userErrors).toMatchObject([
      { code: 'INVALID_STATE' },
    ]);
    const ended = await Promise.all([endEvents(new Date()), endEvents(new Date())]);
    expect(ended[0] + ended[1]).toBe(1);
    expect((await stored(id)).history).toHaveLength(1);
    expect(await endEvents(new Date())).toBe(0);
  });
});

describe('who reads an event', () => {
  it('is who reads its group; its address is for those with a seat and those who organize it', async () => {
    const [anna, ben, stranger] = [await aUser(), await aUser(), await aUser()];
    const secret = await aGroup(graph, anna, PRIVATE);
    await aMembership(secret, ben.userId);
    const id = await anEvent(graph, anna, secret, { onlineUrl: 'https://meet.example/2' });
    const read = (viewer: Viewer, eventId = id): Promise<Record<string, unknown>> =>
      graph.data(viewer, READ, { id: eventId });
    for (const viewer of [stranger, anonymous]) {
      expect(await read(viewer)).toEqual(await read(viewer, newId('evt')));
      expect(await read(viewer)).toEqual({ event: null, node: null });
    }
    for (const mutation of ['rsvp', 'cancelEvent'] as const) {
      const input = mutation === 'rsvp' ? { response: 'GOING' } : { reason: 'x' };
      const foreign = await tryTo(graph, stranger, mutation, { id, input });
      expect(foreign).toEqual(await tryTo(graph, stranger, mutation, { id: newId('evt'), input }));
      expect(foreign.userErrors).toMatchObject([{ code: 'NOT_FOUND', field: ['id'] }]);
    }
    expect(await read(anna)).toMatchObject({ event: { onlineUrl: 'https://meet.example/2' } });
    expect(await read(ben)).toMatchObject({ event: { id, onlineUrl: null, myRsvp: null }, node: { id } });
    await doTo(graph, ben, 'rsvp', { id, input: { response: 'GOING' } });
    expect(await read(ben)).toMatchObject({
      event: { onlineUrl: 'https://meet.example/2', myRsvp: { status: 'GOING' } },
    });
    expect((await tryTo(graph, ben, 'cancelEvent', { id, input: { reason: 'x' } })).userErrors).toMatchObject([
      { code: 'NOT_ALLOWED' },
    ]);
  });

  it('changes with the visibility of its group', async () => {
    const anna = await aUser();
    const groupId = await aGroup(graph, anna);
    const id = await anEvent(graph, anna, groupId, { startsAt: from(300), endsAt: from(301) });
    const isListed = async (): Promise<boolean> => {
      const filter = { startsAfter: from(299.5), startsBefore: from(300.5) };
      const { events } = await graph.data<Listed>(anonymous, LIST, { first: 50, sort: 'SOONEST', filter });
      return events.nodes.some((event) => event.id === id);
    };
    expect(await isListed()).toBe(true);
    await doTo(graph, anna, 'updateGroup', { id: groupId, input: { visibility: 'UNLISTED' } });
    expect(await isListed()).toBe(false);
    expect(await graph.data(anonymous, READ, { id })).toMatchObject({ event: { id } });
    await doTo(graph, anna, 'updateGroup', { id: groupId, input: { visibility: 'PUBLIC' } });
    expect(await isListed()).toBe(true);
  });
});

describe('events', () => {
  it('are listed by time, of a group or of all, with as many commands for 1 as for 50', async () => {
    const anna = await aUser();
    const groupId = await aGroup(graph, anna);
    const ids: string[] = [];
    for (const hours of [30, 10, 20, 20])
      ids.push(
        await anEvent(graph, anna, groupId, {
          startsAt: from(hours),
          endsAt: from(hours + 1),
          onlineUrl: 'https://meet.example/3',
        }),
      );
    await doTo(graph, anna, 'cancelEvent', { id: await anEvent(graph, anna, groupId), input: { reason: 'x' } });
    const list = (variables: object): Promise<Listed> =>
      graph.data<Listed>(anna, LIST, { first: 50, sort: 'SOONEST', filter: { groupId }, ...variables });
    const found = async (variables: object): Promise<string[]> =>
      (await list(variables)).events.nodes.map(({ id }) => id);
    const [late, early, ...middle] = ids;
    expect(await found({})).toEqual([early, ...middle, late]);
    expect(await found({ sort: 'LATEST' })).toEqual([late, ...middle.toReversed(), early]);
    expect(await found({ filter: { groupId, startsAfter: from(15), startsBefore: from(25) } })).toEqual(middle);
    expect(await found({ filter: { groupId, status: 'CANCELLED' } })).toHaveLength(1);
    const page = await list({ first: 2 });
    expect(await found({ first: 50, after: page.events.pageInfo.endCursor })).toEqual([middle[1], late]);
    for (const filter of [{}, { groupId }, { groupId, startsAfter: from(15) }, { startsBefore: from(25) }]) {
      const counts: number[] = [];
      for (const first of [1, 50])
        counts.push((await requestCommandsOf(() => list({ first, filter }))).commands.length);
      expect(counts[0]).toBe(counts[1]);
    }
    const secret = await aGroup(graph, anna, PRIVATE);
    const refused = await graph.run(await aUser(), LIST, { first: 5, sort: 'SOONEST', filter: { groupId: secret } });
    expect(refused.errors?.[0]?.message).toContain('Group not found.');
  });
});

describe('updateEvent', () => {
  it('changes what is given, empties what may be empty, and tells who comes of another place', async () => {
    const [anna, ben] = [await aUser(), await aUser()];
    const id = await anEvent(graph, anna, await aGroup(graph, anna), {
      capacity: 5,
      onlineUrl: 'https://meet.example/4',
    });
    await doTo(graph, ben, 'rsvp', { id, input: { response: 'GOING' } });
    const update = (viewer: UserViewer, input: object): ReturnType<typeof tryTo> =>
      tryTo(graph, viewer, 'updateEvent', { id, input });
    expect(await update(anna, { title: 'Another title', capacity: null })).toMatchObject({
      event: { title: 'Another title', capacity: null, goingCount: 1 },
      userErrors: [],
    });
    expect(await sentMails(graph.config.dataDir, ben.email)).toHaveLength(0);
    expect(await update(anna, { location: null })).toMatchObject({ event: { location: null }, userErrors: [] });
    const mails = await sentMails(graph.config.dataDir, ben.email);
    expect(mails).toMatchObject([{ subject: 'New time or location: Another title' }]);
    expect((await update(anna, { onlineUrl: null })).userErrors).toMatchObject([
      { code: 'REQUIRED', field: ['input', 'location'] },
    ]);
    expect((await update(anna, { startsAt: from(-1) })).userErrors).toMatchObject([
      { code: 'OUT_OF_RANGE', field: ['input', 'startsAt'] },
    ]);
    expect((await update(ben, { title: 'Mine' })).userErrors).toMatchObject([{ code: 'NOT_ALLOWED' }]);
    await doTo(graph, anna, 'cancelEvent', { id, input: { reason: 'The room is flooded.' } });
    expect((await sentMails(graph.config.dataDir, ben.email)).at(-1)).toMatchObject({
      subject: 'Canceled: Another title',
    });
  });
});
