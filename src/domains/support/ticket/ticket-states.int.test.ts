import { beforeAll, describe, expect, it } from 'vitest';
import { anAgent, aUser } from '../../../../test/testkit/callers.js';
import { useGraph } from '../../../../test/testkit/graph.js';
import { act, aTicket, aTicketIn, done, readTicket } from '../../../../test/testkit/tickets.js';
import type { UserViewer } from '../../../auth/viewer.js';
import { closeResolvedTickets } from './ticket-closing.service.js';
import { TicketModel } from './ticket.model.js';

const graph = useGraph();
let anna: UserViewer;
let agent: UserViewer;

beforeAll(async () => {
  [anna, agent] = [await aUser(), await anAgent()];
});

/** The table of the specification, repeated here. */
const TABLE: Record<string, string[]> = {
  NEW: ['OPEN', 'PENDING', 'ON_HOLD', 'RESOLVED', 'SPAM', 'MERGED'],
  OPEN: ['PENDING', 'ON_HOLD', 'RESOLVED', 'SPAM', 'MERGED'],
  PENDING: ['OPEN', 'ON_HOLD', 'RESOLVED', 'MERGED'],
  ON_HOLD: ['OPEN', 'PENDING', 'RESOLVED', 'MERGED'],
  RESOLVED: ['OPEN', 'CLOSED'],
  CLOSED: [],
  SPAM: ['OPEN'],
  MERGED: [],
};
const STATUSES = Object.keys(TABLE);
const PAIRS = STATUSES.flatMap((from) => STATUSES.map((to) => [from, to] as const));

describe('changeTicketStatus', () => {
  it.each(PAIRS)('from %s to %s', async (from, to) => {
    const ticket = await aTicketIn(graph, from, anna, agent);
    expect(ticket.status).toBe(from);
    expect([...ticket.availableTransitions].sort()).toEqual([...(TABLE[from] ?? [])].sort());
    const legal = TABLE[from]?.includes(to) ?? false;
    if (legal && to === 'RESOLVED') await done(graph, agent, 'assignTicket', ticket.id, { assigneeId: agent.userId });
    const before = await readTicket(graph, agent, ticket.id);
    const { ticket: changed, userErrors } = await act(graph, agent, 'changeTicketStatus', ticket.id, {
      status: to,
      reason: 'For a test',
    });
    if (!legal) {
      expect(userErrors).toMatchObject([{ code: 'INVALID_STATE', field: ['input', 'status'] }]);
      expect([...(userErrors[0]?.allowed ?? [])].sort()).toEqual([...(TABLE[from] ?? [])].sort());
      expect(await readTicket(graph, agent, ticket.id)).toEqual(before);
    } else if (to === 'MERGED') {
      expect(userErrors[0]?.code).toBe('NOT_ALLOWED');
      const target = await aTicket(graph, anna);
      await done(graph, agent, 'mergeTickets', target.id, { from: [ticket.id] });
      expect(await readTicket(graph, agent, ticket.id)).toMatchObject({
        status: 'MERGED',
        mergedInto: { id: target.id },
      });
    } else {
      expect(userErrors).toEqual([]);
      expect(changed?.status).toBe(to);
      expect(changed?.history).toHaveLength((before?.history.length ?? 0) + 1);
      const was = before?.status;
      expect(changed?.history.at(-1)).toEqual({ from: was, to, reason: 'For a test', actor: { id: agent.userId } });
    }
  });

  it('resolves only what somebody has', async () => {
    const ticket = await aTicket(graph, anna);
    const { userErrors } = await act(graph, agent, 'changeTicketStatus', ticket.id, { status: 'RESOLVED' });
    expect(userErrors).toMatchObject([{ code: 'NOT_ALLOWED', field: ['input', 'status'] }]);
  });

  it('keeps a label of the present status, for the staff alone', async () => {
    const ticket = await aTicket(graph, anna);
    const labelled = await done(graph, agent, 'changeTicketStatus', ticket.id, {
      status: 'PENDING',
      statusLabel: 'Asked for a log',
    });
    expect(labelled.statusLabel).toBe('Asked for a log');
    expect((await readTicket(graph, anna, ticket.id))?.statusLabel).toBeNull();
    expect((await done(graph, agent, 'changeTicketStatus', ticket.id, { status: 'OPEN' })).statusLabel).toBeNull();
  });

  it('lets one of 200 parallel changes win', async () => {
    const ticket = await aTicket(graph, anna);
    const answers = await Promise.all(
      Array.from({ length: 200 }, () => act(graph, agent, 'changeTicketStatus', ticket.id, { status: 'PENDING' })),
    );
    expect(answers.filter((answer) => answer.ticket)).toHaveLength(1);
    expect(new Set(answers.flatMap((answer) => answer.userErrors.map(({ code }) => code)))).toEqual(
      new Set(['INVALID_STATE']),
    );
    expect((await readTicket(graph, agent, ticket.id))?.history).toHaveLength(1);
  });
});

describe('resolveTicket', () => {
  it('assigns whoever resolves what nobody has', async () => {
    const ticket = await aTicket(graph, anna);
    const resolved = await done(graph, agent, 'resolveTicket', ticket.id, { summary: 'Rows are back.' });
    expect(resolved).toMatchObject({
      status: 'RESOLVED',
      assignee: { id: agent.userId },
      resolution: { summary: 'Rows are back.', resolvedBy: { id: agent.userId } },
      waitingSince: null,
    });
    expect(resolved.closesAt).not.toBeNull();
  });

  it('leaves the assignee', async () => {
    const [ticket, other] = [await aTicket(graph, anna), await anAgent()];
    await done(graph, agent, 'assignTicket', ticket.id, { assigneeId: other.userId });
    expect((await done(graph, agent, 'resolveTicket', ticket.id, { summary: 'Done.' })).assignee?.id).toBe(
      other.userId,
    );
  });

  it.each(['RESOLVED', 'CLOSED', 'SPAM', 'MERGED'])('refuses a ticket that is %s', async (status) => {
    const ticket = await aTicketIn(graph, status, anna, agent);
    expect((await act(graph, agent, 'resolveTicket', ticket.id, { summary: 'x' })).userErrors[0]?.code).toBe(
      'INVALID_STATE',
    );
  });
});

describe('reopenTicket', () => {
  it.each(STATUSES)('from %s, by the requester and by the staff', async (status) => {
    for (const viewer of [anna, agent]) {
      const ticket = await aTicketIn(graph, status, anna, agent);
      const { ticket: reopened, userErrors } = await act(graph, viewer, 'reopenTicket', ticket.id, {
        reason: 'Again.',
      });
      if (status === 'RESOLVED') {
        expect(reopened).toMatchObject({ status: 'OPEN', resolution: null, closesAt: null });
        expect(reopened?.waitingSince === null).toBe(viewer === agent);
        expect(reopened?.history.at(-1)).toMatchObject({
          from: 'RESOLVED',
          to: 'OPEN',
          reason: 'Again.',
          actor: { id: viewer.userId },
        });
      } else {
        expect(userErrors).toMatchObject([{ code: 'INVALID_STATE', field: ['id'] }]);
        // The requester must not learn that the ticket is on hold or marked as spam.
        if (viewer === anna) expect(userErrors[0]?.message).not.toMatch(/hold|spam/i);
      }
    }
  });

  it('is what the requester can cause, and nothing else', async () => {
    for (const status of STATUSES) {
      const ticket = await aTicketIn(graph, status, anna, agent);
      const seen = await readTicket(graph, anna, ticket.id);
      expect(seen?.availableTransitions).toEqual(status === 'RESOLVED' ? ['OPEN'] : []);
    }
  });
});

describe('closing by itself', () => {
  async function overdue(): Promise<string> {
    const { id } = await aTicketIn(graph, 'RESOLVED', anna, agent);
    const at = new Date(Date.now() - 8 * 86_400_000);
    await TicketModel.updateOne(
      { _id: id },
      { $set: { 'resolution.resolvedAt': at, closesAt: new Date(Date.now() - 86_400_000) } },
    );
    return id;
  }

  it('shows at once, before anything is written', async () => {
    const id = await overdue();
    const ticket = await readTicket(graph, anna, id);
    expect(ticket).toMatchObject({ status: 'CLOSED', closesAt: null, availableTransitions: [] });
    expect(ticket?.history.at(-1)).toEqual({ from: 'RESOLVED', to: 'CLOSED', reason: null, actor: null });
    expect((await TicketModel.findOne({ _id: id }).lean())?.status).toBe('resolved');
    expect((await act(graph, anna, 'reopenTicket', id)).userErrors[0]?.code).toBe('INVALID_STATE');
    expect((await done(graph, anna, 'rateTicket', id, { score: 5 })).status).toBe('CLOSED');
    expect(await readTicket(graph, anna, id)).toMatchObject({ status: 'CLOSED', history: ticket?.history });
  });

  it('is written by one command, once, and reads the same then', async () => {
    const ids = [await overdue(), await overdue()];
    const stays = await aTicketIn(graph, 'RESOLVED', anna, agent);
    const before = await readTicket(graph, agent, ids[0] ?? '');
    const counts = await Promise.all(Array.from({ length: 5 }, () => closeResolvedTickets()));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(2);
    const { updatedAt: _before, ...shown } = before ?? { updatedAt: '' };
    const { updatedAt: _after, ...stored } = (await readTicket(graph, agent, ids[0] ?? '')) ?? { updatedAt: '' };
    expect(stored).toEqual(shown);
    expect((await readTicket(graph, agent, stays.id))?.status).toBe('RESOLVED');
  });

  it('counts in lists by status', async () => {
    const ben = await aUser();
    const { id } = await aTicketIn(graph, 'RESOLVED', ben, agent);
    await TicketModel.updateOne({ _id: id }, { $set: { closesAt: new Date(Date.now() - 1_000) } });
    expect(await closeResolvedTickets()).toBe(1);
    const list = 'query ($status: TicketStatus) { myTickets(filter: { status: $status }) { nodes { id status } } }';
    expect(await graph.data(ben, list, { status: 'RESOLVED' })).toEqual({ myTickets: { nodes: [] } });
    expect(await graph.data(ben, list, { status: 'CLOSED' })).toEqual({
      myTickets: { nodes: [{ id, status: 'CLOSED' }] },
    });
    expect(await graph.data(ben, list, {})).toEqual({ myTickets: { nodes: [{ id, status: 'CLOSED' }] } });
  });
});
