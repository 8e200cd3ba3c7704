import { trusted } from 'mongoose';
import { beforeAll, describe, expect, it } from 'vitest';
import { anAdmin, anAgent, aUser } from '../../../../test/testkit/callers.js';
import { commandsOf } from '../../../../test/testkit/commands.js';
import { useGraph } from '../../../../test/testkit/graph.js';
import { act, aTicket, aTicketIn, done, readTicket } from '../../../../test/testkit/tickets.js';
import type { UserViewer } from '../../../auth/viewer.js';
import { TicketModel } from '../ticket/ticket.model.js';
import { wakeSnoozedTickets } from '../ticket/ticket-closing.service.js';

const graph = useGraph();
let anna: UserViewer;
let agent: UserViewer;

beforeAll(async () => {
  [anna, agent] = [await aUser(), await anAgent()];
});

const TYPES =
  '$status: TicketStatus, $statuses: [TicketStatus!], $category: TicketCategory, $priority: TicketPriority, $assignee: ID, $unassigned: Boolean, $mine: Boolean, $unattended: Boolean, $snoozed: Boolean, $search: String, $sort: TicketSort, $first: Int = 100, $after: String';
const QUEUE = `query (${TYPES}) {
  tickets(filter: { status: $status, statuses: $statuses, category: $category, priority: $priority, assignee: $assignee, unassigned: $unassigned, mine: $mine, unattended: $unattended, snoozed: $snoozed, search: $search }, sort: $sort, first: $first, after: $after) {
    totalCount nodes { id status priority } pageInfo { hasNextPage endCursor }
  }
}`;
interface Queue {
  tickets: {
    totalCount: number;
    nodes: { id: string; status: string; priority: string }[];
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
}

async function queue(variables: Record<string, unknown> = {}, viewer: UserViewer = agent): Promise<string[]> {
  return (await graph.data<Queue>(viewer, QUEUE, variables)).tickets.nodes.map(({ id }) => id);
}

async function code(variables: Record<string, unknown>): Promise<unknown> {
  return (await graph.run(agent, QUEUE, variables)).errors?.[0]?.extensions['code'];
}

const inADay = (): string => new Date(Date.now() + 86_400_000).toISOString();

describe('tickets', () => {
  it('filters, each alone and together', async () => {
    const [first, second] = [
      await aTicket(graph, anna, { category: 'BILLING', priority: 'HIGH' }),
      await aTicket(graph, anna, { category: 'BILLING' }),
    ];
    const status = 'NEW';
    expect(await queue({ status, category: 'BILLING' })).toEqual([second.id, first.id]);
    expect(await queue({ status, category: 'BILLING', priority: 'HIGH' })).toEqual([first.id]);
    await done(graph, agent, 'assignTicket', first.id, { assigneeId: agent.userId });
    expect(await queue({ category: 'BILLING' })).toEqual([second.id, first.id]);
    expect(await queue({ mine: true, category: 'BILLING', unattended: true })).toEqual([first.id]);
    expect(await queue({ assignee: agent.userId, category: 'BILLING' })).toEqual([first.id]);
    expect(await queue({ mine: true, category: 'BILLING' }, await anAdmin())).toEqual([]);
    expect(await queue({ unassigned: true, status, category: 'BILLING' })).toEqual([second.id]);
    expect(await queue({ unassigned: true, category: 'BILLING' })).toEqual([second.id]);
    await done(graph, agent, 'addTicketMessage', first.id, { body: 'Hello' });
    expect(await queue({ mine: true, category: 'BILLING', unattended: true })).toEqual([]);
    expect(await queue({ mine: null, unattended: false, category: 'BILLING', search: null, after: null })).toEqual([
      second.id,
      first.id,
    ]);
  });

  it.each(['NEW', 'PENDING', 'ON_HOLD', 'RESOLVED', 'CLOSED', 'SPAM', 'MERGED'])('lists what is %s', async (status) => {
    const ticket = await aTicketIn(graph, status, anna, agent);
    expect((await queue({ status }))[0]).toBe(ticket.id);
  });

  it('shows what waits for the staff where no status is asked for, and several statuses in one list', async () => {
    const category = 'FEATURE_REQUEST';
    const ids: Record<string, string> = {};
    for (const status of ['NEW', 'OPEN', 'PENDING', 'ON_HOLD', 'RESOLVED', 'SPAM']) {
      const { id } = await aTicketIn(graph, status, anna, agent);
      await TicketModel.updateOne({ _id: id }, { $set: { category: 'feature_request' } });
      ids[status] = id;
    }
    const of = (...statuses: string[]): (string | undefined)[] => statuses.map((status) => ids[status]);
    expect(await queue({ category })).toEqual(of('OPEN', 'NEW'));
    expect(await queue({ category, statuses: ['PENDING', 'NEW', 'NEW', 'SPAM'] })).toEqual(
      of('SPAM', 'PENDING', 'NEW'),
    );
    expect(await code({ status: 'NEW', statuses: ['OPEN'] })).toBe('BAD_USER_INPUT');
    expect(await code({ statuses: [] })).toBe('BAD_USER_INPUT');
    await done(graph, agent, 'snoozeTicket', ids['ON_HOLD'] ?? '', { until: inADay() });
    expect(await queue({ category, snoozed: true })).toEqual(of('ON_HOLD'));
    expect(await queue({ category, statuses: ['ON_HOLD'] })).toEqual([]);
  });

  it.each(['CREATED_AT_DESC', 'UPDATED_AT_DESC', 'WAITING_SINCE_ASC', 'PRIORITY_DESC'])(
    'pages several statuses by %s with one command a page, without losing or repeating',
    async (sort) => {
      const filter = { statuses: ['NEW', 'OPEN', 'PENDING', 'RESOLVED'], sort };
      const whole = await queue({ ...filter, first: 100 });
      expect(whole.length).toBeGreaterThan(4);
      const seen: string[] = [];
      let after: string | null = null;
      do {
        const variables: Record<string, unknown> = { ...filter, first: 4, after };
        const { result, commands } = await commandsOf(() => graph.data<Queue>(agent, QUEUE, variables));
        // The page and its total.
        expect(commands).toHaveLength(2);
        seen.push(...result.tickets.nodes.map(({ id }) => id));
        after = result.tickets.pageInfo.hasNextPage ? result.tickets.pageInfo.endCursor : null;
      } while (after !== null);
      expect(seen).toEqual(whole);
      expect((await graph.data<Queue>(agent, QUEUE, filter)).tickets.totalCount).toBeGreaterThanOrEqual(whole.length);
    },
  );

  it('sorts and pages in every order without losing or repeating', async () => {
    const ids: string[] = [];
    for (const priority of ['LOW', 'URGENT', 'NORMAL', 'URGENT', 'LOW', 'NORMAL', 'HIGH']) {
      const { id } = await aTicket(graph, anna, { category: 'PRIVACY_SECURITY', priority });
      ids.push(id);
    }
    const at = (index: number): string => ids[index] ?? '';
    const filter = { status: 'NEW', category: 'PRIVACY_SECURITY' };
    await TicketModel.updateMany(
      { _id: trusted({ $in: ids.slice(2, 5) }) },
      { $set: { waitingSince: new Date('2030-01-01') } },
    );
    await TicketModel.updateOne({ _id: at(6) }, { $set: { waitingSince: null } });
    await TicketModel.updateOne({ _id: at(0) }, { $set: { updatedAt: new Date('2031-01-01') } }, { timestamps: false });
    const orders: Record<string, string[]> = {
      CREATED_AT_DESC: [6, 5, 4, 3, 2, 1, 0].map(at),
      PRIORITY_DESC: [3, 1, 6, 5, 2, 4, 0].map(at),
      WAITING_SINCE_ASC: [0, 1, 5, 2, 3, 4].map(at),
    };
    for (const [sort, expected] of Object.entries(orders)) {
      expect(await queue({ ...filter, sort })).toEqual(expected);
      for (const first of [1, 2, 3]) {
        const seen: string[] = [];
        let after: string | null = null;
        for (;;) {
          const { tickets }: Queue = await graph.data<Queue>(agent, QUEUE, { ...filter, sort, first, after });
          seen.push(...tickets.nodes.map(({ id }) => id));
          after = tickets.pageInfo.endCursor;
          if (!tickets.pageInfo.hasNextPage) break;
        }
        expect(seen).toEqual(expected);
      }
    }
    expect((await queue({ ...filter, sort: 'UPDATED_AT_DESC' }))[0]).toBe(at(0));
  });

  it('finds words of subject and messages, folded, and numbers, not notes', async () => {
    const ticket = await aTicket(graph, anna, {
      subject: 'Übermäßig langsam',
      body: 'The Zeppelin report takes an hour.',
    });
    await done(graph, anna, 'addTicketMessage', ticket.id, { body: 'Also the quagga page.' });
    const status = 'NEW';
    expect(await queue({ status, search: 'ZEPPELIN ubermassig' })).toEqual([ticket.id]);
    expect(await queue({ status, search: 'quagga' })).toEqual([ticket.id]);
    expect(await queue({ status, search: 'quagga walrus' })).toEqual([]);
    expect(await queue({ status, search: `#${String(ticket.ticketNumber)}` })).toContain(ticket.id);
    expect(
      await queue({
        status,
        search: String(ticket.ticketNumber),
        category: 'TECHNICAL',
        unattended: true,
        unassigned: true,
      }),
    ).toContain(ticket.id);
    const mine =
      'query ($search: String, $status: TicketStatus) { myTickets(filter: { search: $search, status: $status }) { nodes { id } } }';
    expect(await graph.data(anna, mine, { search: 'quagga', status: 'NEW' })).toEqual({
      myTickets: { nodes: [{ id: ticket.id }] },
    });
    expect(await graph.data(await aUser(), mine, { search: 'quagga' })).toEqual({ myTickets: { nodes: [] } });
  });

  it('refuses what makes no sense', async () => {
    expect(await code({ mine: true, unassigned: true })).toBe('BAD_USER_INPUT');
    expect(await code({ assignee: 'tkt_01h455vb4pex5vsknk084sn02q' })).toBe('BAD_USER_INPUT');
    expect(await code({ search: 'the' })).toBe('BAD_USER_INPUT');
    expect(await code({ search: ' ' })).toBe('BAD_USER_INPUT');
    expect(await code({ search: 'x'.repeat(101) })).toBe('BAD_USER_INPUT');
    expect(await code({ search: 'export', sort: 'PRIORITY_DESC' })).toBe('BAD_USER_INPUT');
    expect(await code({ first: 101 })).toBe('BAD_USER_INPUT');
    expect(await code({ after: 'nonsense' })).toBe('BAD_USER_INPUT');
    expect(await code({ status: { $ne: 'OPEN' } })).toBe('BAD_USER_INPUT');
  });

  it('knows a cursor of another filter', async () => {
    await aTicket(graph, anna, { category: 'ACCOUNT_ACCESS' });
    const { tickets } = await graph.data<Queue>(agent, QUEUE, { status: 'NEW', category: 'ACCOUNT_ACCESS', first: 1 });
    expect(await code({ status: 'NEW', first: 1, after: tickets.pageInfo.endCursor })).toBe('BAD_USER_INPUT');
  });
});

describe('snoozeTicket', () => {
  it('takes a ticket out of the queue, and null brings it back', async () => {
    const ticket = await aTicketIn(graph, 'OPEN', anna, agent);
    const until = inADay();
    const asleep = await done(graph, agent, 'snoozeTicket', ticket.id, { until });
    expect(asleep).toMatchObject({ snoozedUntil: until, status: 'OPEN', sla: { state: 'PAUSED' } });
    expect(await queue()).not.toContain(ticket.id);
    expect(await queue({ snoozed: true })).toContain(ticket.id);
    expect((await done(graph, agent, 'snoozeTicket', ticket.id, { until: null })).sla?.state).toBe('ACTIVE');
    expect(await queue()).toContain(ticket.id);
    expect(await queue({ snoozed: true })).not.toContain(ticket.id);
  });

  it('ends by itself; a job brings the ticket back into its queue', async () => {
    const ticket = await aTicketIn(graph, 'OPEN', anna, agent);
    await done(graph, agent, 'snoozeTicket', ticket.id, { until: inADay() });
    expect(await queue()).not.toContain(ticket.id);
    await TicketModel.updateOne({ _id: ticket.id }, { $set: { snoozedUntil: new Date(Date.now() - 1_000) } });
    expect(await readTicket(graph, agent, ticket.id)).toMatchObject({ snoozedUntil: null, sla: { state: 'ACTIVE' } });
    expect(await Promise.all([wakeSnoozedTickets(), wakeSnoozedTickets()])).toContain(1);
    expect(await queue()).toContain(ticket.id);
    expect(await readTicket(graph, agent, ticket.id)).toMatchObject({ snoozedUntil: null, sla: { state: 'ACTIVE' } });
  });

  it('ends with a reply of the requester, unless told otherwise', async () => {
    for (const wakeOnReply of [true, false]) {
      const ticket = await aTicketIn(graph, 'OPEN', anna, agent);
      await done(graph, agent, 'snoozeTicket', ticket.id, { until: inADay(), wakeOnReply });
      await done(graph, anna, 'addTicketMessage', ticket.id, { body: 'Any news?' });
      expect((await readTicket(graph, agent, ticket.id))?.snoozedUntil === null).toBe(wakeOnReply);
      expect((await queue()).includes(ticket.id)).toBe(wakeOnReply);
    }
  });

  it('keeps what is left out', async () => {
    const ticket = await aTicketIn(graph, 'OPEN', anna, agent);
    const until = inADay();
    await done(graph, agent, 'snoozeTicket', ticket.id, { until, wakeOnReply: false });
    expect(await done(graph, agent, 'snoozeTicket', ticket.id, {})).toMatchObject({ snoozedUntil: until });
    await done(graph, agent, 'snoozeTicket', ticket.id, { wakeOnReply: true });
    await done(graph, anna, 'addTicketMessage', ticket.id, { body: 'Any news?' });
    expect((await readTicket(graph, agent, ticket.id))?.snoozedUntil).toBeNull();
    expect((await act(graph, agent, 'snoozeTicket', ticket.id, { wakeOnReply: null })).userErrors).toMatchObject([
      { code: 'REQUIRED', field: ['input', 'wakeOnReply'] },
    ]);
    await done(graph, agent, 'assignTicket', ticket.id, { assigneeId: agent.userId });
    expect((await done(graph, agent, 'assignTicket', ticket.id, {})).assignee).toEqual({ id: agent.userId });
  });

  it('needs a time in the future and within 90 days', async () => {
    const ticket = await aTicketIn(graph, 'OPEN', anna, agent);
    for (const until of [new Date(Date.now() - 1_000), new Date(Date.now() + 91 * 86_400_000)]) {
      const { userErrors } = await act(graph, agent, 'snoozeTicket', ticket.id, { until: until.toISOString() });
      expect(userErrors).toMatchObject([{ code: 'OUT_OF_RANGE', field: ['input', 'until'] }]);
    }
    await expect(act(graph, agent, 'snoozeTicket', ticket.id, { until: '2030-02-30T00:00:00Z' })).rejects.toThrow(
      'BAD_USER_INPUT',
    );
  });

  it.each(['RESOLVED', 'CLOSED', 'SPAM', 'MERGED'])('is refused in %s', async (status) => {
    const ticket = await aTicketIn(graph, status, anna, agent);
    expect((await act(graph, agent, 'snoozeTicket', ticket.id, { until: inADay() })).userErrors[0]?.code).toBe(
      'INVALID_STATE',
    );
  });
});

describe('assignTicket and setTicketPriority', () => {
  it('gives a ticket to the staff alone, and takes it back', async () => {
    const ticket = await aTicket(graph, anna);
    for (const assigneeId of [anna.userId, 'usr_01h455vb4pex5vsknk084sn02q']) {
      expect((await act(graph, agent, 'assignTicket', ticket.id, { assigneeId })).userErrors).toMatchObject([
        { code: 'NOT_ALLOWED', field: ['input', 'assigneeId'] },
      ]);
    }
    expect((await act(graph, agent, 'assignTicket', ticket.id, { assigneeId: ticket.id })).userErrors[0]?.code).toBe(
      'INVALID',
    );
    const admin = await anAdmin();
    expect(await done(graph, agent, 'assignTicket', ticket.id, { assigneeId: admin.userId })).toMatchObject({
      status: 'OPEN',
      assignee: { id: admin.userId },
    });
    expect(await readTicket(graph, anna, ticket.id)).toMatchObject({ assignee: { id: admin.userId }, status: 'OPEN' });
    expect(await done(graph, agent, 'assignTicket', ticket.id, { assigneeId: null })).toMatchObject({
      status: 'OPEN',
      assignee: null,
    });
  });

  it('changes nothing where nothing changes', async () => {
    const ticket = await aTicketIn(graph, 'OPEN', anna, agent);
    await done(graph, agent, 'setTicketPriority', ticket.id, { priority: 'HIGH' });
    const before = await TicketModel.findOne({ _id: ticket.id }).lean();
    await done(graph, agent, 'setTicketPriority', ticket.id, { priority: 'HIGH' });
    expect(await TicketModel.findOne({ _id: ticket.id }).lean()).toEqual(before);
  });

  it.each(['CLOSED', 'MERGED'])('are refused in %s', async (status) => {
    const ticket = await aTicketIn(graph, status, anna, agent);
    expect((await act(graph, agent, 'setTicketPriority', ticket.id, { priority: 'LOW' })).userErrors[0]?.code).toBe(
      'INVALID_STATE',
    );
    expect((await act(graph, agent, 'assignTicket', ticket.id, { assigneeId: agent.userId })).userErrors[0]?.code).toBe(
      'INVALID_STATE',
    );
  });
});

describe('commands', () => {
  const PAGE =
    'nodes { id subject requester { id name } assignee { id name } messages { nodes { excerpt author { name } } } }';

  it('a page of tickets with messages, requester and assignee costs 2, whatever its size', async () => {
    const ben = await aUser();
    const make = async (requester: UserViewer): Promise<void> => {
      const { id } = await aTicket(graph, requester, { category: 'API_INTEGRATION' });
      await done(graph, agent, 'resolveTicket', id, { summary: 'x' });
      await done(graph, agent, 'reopenTicket', id);
    };
    await Promise.all(Array.from({ length: 55 }, (_, index) => make(index % 2 === 0 ? ben : anna)));
    const query = `query ($first: Int!) { tickets(filter: { category: API_INTEGRATION }, first: $first) { ${PAGE} } }`;
    const notes = `query ($first: Int!) { tickets(filter: { category: API_INTEGRATION }, first: $first) { nodes { internalNotes { body author { name } } } } }`;
    for (const first of [1, 50]) {
      const { commands, result } = await commandsOf(() =>
        graph.data<{ tickets: { nodes: object[] } }>(agent, query, { first }),
      );
      expect(result.tickets.nodes).toHaveLength(first);
      expect(commands.map(({ collection }) => collection)).toEqual(['supporttickets', 'users']);
      const withNotes = await commandsOf(() => graph.data(agent, notes, { first }));
      expect(withNotes.commands).toHaveLength(2);
    }
    const mine = `query ($first: Int!) { myTickets(first: $first) { ${PAGE} } }`;
    for (const first of [1, 50])
      expect((await commandsOf(() => graph.data(ben, mine, { first }))).commands).toHaveLength(2);
  });

  it('a hundred tickets with messages and authors are affordable for a user', async () => {
    const answer = await graph.run(anna, `{ myTickets(first: 100) { ${PAGE} } }`);
    expect(answer.errors).toBeUndefined();
    expect(answer.extensions?.cost?.requested).toBeLessThan(1_000);
  });

  it('accounts with their tickets cost one command more, whatever their number', async () => {
    const admin = await anAdmin();
    const query =
      'query ($first: Int!) { users(first: $first) { nodes { tickets(first: 3) { totalCount nodes { id } pageInfo { hasNextPage } } } } }';
    await Promise.all(Array.from({ length: 10 }, async () => aTicket(graph, await aUser())));
    for (const first of [1, 10]) {
      expect((await commandsOf(() => graph.data(admin, query, { first }))).commands).toHaveLength(3);
    }
  });
});

describe('User.tickets', () => {
  const QUERY = `query ($id: ID!, $first: Int!, $after: String) { node(id: $id) { ... on User {
    tickets(first: $first, after: $after) { totalCount nodes { id status } pageInfo { hasNextPage endCursor } } } } }`;
  interface Answer {
    node: {
      tickets: {
        totalCount: number;
        nodes: { id: string; status: string }[];
        pageInfo: { hasNextPage: boolean; endCursor: string };
      } | null;
    };
  }

  it('pages for the account itself and for support, and is null for others', async () => {
    const cara = await aUser();
    const ids = [await aTicket(graph, cara), await aTicketIn(graph, 'ON_HOLD', cara, agent), await aTicket(graph, cara)]
      .map(({ id }) => id)
      .reverse();
    const first = (await graph.data<Answer>(cara, QUERY, { id: cara.userId, first: 2 })).node.tickets;
    expect(first).toMatchObject({
      totalCount: 3,
      nodes: [{ id: ids[0] }, { id: ids[1], status: 'OPEN' }],
      pageInfo: { hasNextPage: true },
    });
    const second = (
      await graph.data<Answer>(cara, QUERY, { id: cara.userId, first: 2, after: first?.pageInfo.endCursor })
    ).node.tickets;
    expect(second).toMatchObject({ nodes: [{ id: ids[2] }], pageInfo: { hasNextPage: false } });
    const staff = (await graph.data<Answer>(agent, QUERY, { id: cara.userId, first: 100 })).node.tickets;
    expect(staff?.nodes.map(({ status }) => status)).toEqual(['NEW', 'ON_HOLD', 'NEW']);
    expect((await graph.data<Answer>(anna, QUERY, { id: cara.userId, first: 100 })).node.tickets).toBeNull();
    const foreign = await graph.run(anna, QUERY, { id: anna.userId, first: 2, after: first?.pageInfo.endCursor });
    expect(foreign.errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
  });
});
