import type { ExecutionResult } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { anAgent, aUser } from '../../../../test/testkit/callers.js';
import { useGraph } from '../../../../test/testkit/graph.js';
import { eventsOf, subscribeTo } from '../../../../test/testkit/live.js';
import {
  act,
  aTicket,
  aTicketIn,
  done,
  readTicket,
  TICKET_FIELDS,
  type TicketView,
} from '../../../../test/testkit/tickets.js';
import type { UserViewer } from '../../../auth/viewer.js';
import { InputError } from '../../../shared/errors.js';
import { newId } from '../../../shared/ids.js';
import { MAX_NOTES } from '../ticket-message/ticket-text.js';
import { TicketModel } from './ticket.model.js';

const graph = useGraph();
let anna: UserViewer;
let agent: UserViewer;

beforeAll(async () => {
  [anna, agent] = [await aUser(), await anAgent()];
});

const NOTE = `mutation ($id: ID!, $input: AddInternalNoteInput!) {
  addInternalNote(id: $id, input: $input) { note { id body author { id } } ticket { internalNotes { body } } userErrors { code } }
}`;
const SECRET = 'xylophonesecret';

interface NoteAnswer {
  addInternalNote: {
    note: { id: string; body: string; author: { id: string } } | null;
    ticket: { internalNotes: { body: string }[] } | null;
    userErrors: { code: string }[];
  };
}

async function note(id: string, body = `Careful: ${SECRET}`): Promise<NoteAnswer['addInternalNote']> {
  return (await graph.data<NoteAnswer>(agent, NOTE, { id, input: { body } })).addInternalNote;
}

interface Events<T> {
  /** The next event, or undefined if there will be none. */
  next(): Promise<T | undefined>;
  stop(): Promise<void>;
}

/** Events of a subscription as they arrive. */
async function listen<T>(
  viewer: UserViewer,
  document: string,
  variables: Record<string, unknown> = {},
): Promise<Events<T>> {
  const events = await eventsOf(graph, viewer, document, variables);
  return {
    async next() {
      const event = (await events.next()) as IteratorResult<ExecutionResult, undefined>;
      if (event.value?.errors) throw new Error(JSON.stringify(event.value.errors));
      return event.value?.data as T;
    },
    async stop() {
      await events.return(undefined);
    },
  };
}

/** No event has arrived so far: the two replies sent now bring one event each, and those are the first to arrive. */
async function expectNothingYet(events: Events<Updated>, id: string): Promise<void> {
  for (const body of ['The first answer', 'The second answer']) {
    const event = events.next();
    await done(graph, agent, 'addTicketMessage', id, { body });
    expect((await event)?.ticketUpdated.messages.nodes.at(-1)?.body).toBe(body);
  }
  await events.stop();
}

/** The error a subscription is rejected with. */
async function refusalOf(viewer: UserViewer, document: string, variables: object): Promise<unknown> {
  const result = await subscribeTo(graph, viewer, document, { ...variables });
  if (Symbol.asyncIterator in result) throw new Error('It is not refused.');
  const [refusal] = (result.errors ?? []).map(({ originalError }) => originalError);
  return refusal instanceof InputError ? refusal.problems : refusal;
}

const UPDATED = `subscription ($id: ID!) { ticketUpdated(id: $id) { ...T } } ${TICKET_FIELDS}`;
interface Updated {
  ticketUpdated: TicketView;
}

describe('a note that is sent again', () => {
  it('is written once under its key, also by 20 requests at once, and answers the first', async () => {
    const ticket = await aTicket(graph, anna);
    const input = { body: 'Called back.', idempotencyKey: 'note 1' };
    const send = async (): Promise<NoteAnswer['addInternalNote']> =>
      (await graph.data<NoteAnswer>(agent, NOTE, { id: ticket.id, input })).addInternalNote;
    const answers = [...(await Promise.all(Array.from({ length: 20 }, send))), await send()];
    expect(new Set(answers.map(({ note: made }) => made?.id)).size).toBe(1);
    const other = await graph.data<NoteAnswer>(agent, NOTE, { id: ticket.id, input: { ...input, body: 'Else.' } });
    expect(other.addInternalNote.userErrors).toMatchObject([{ code: 'IDEMPOTENCY_CONFLICT' }]);
    const last = await note(ticket.id, 'Another one');
    expect(last.ticket?.internalNotes).toHaveLength(2);
  });
});

describe('internal notes', () => {
  it('are kept and shown to the staff', async () => {
    const ticket = await aTicket(graph, anna);
    const { note: made, ticket: noted } = await note(ticket.id);
    expect(made).toMatchObject({ body: `Careful: ${SECRET}`, author: { id: agent.userId } });
    expect(noted?.internalNotes).toEqual([{ body: `Careful: ${SECRET}` }]);
    const query = 'query ($id: ID!) { ticket(id: $id) { internalNotes { body author { id } } } }';
    expect(await graph.data(agent, query, { id: ticket.id })).toEqual({
      ticket: { internalNotes: [{ body: `Careful: ${SECRET}`, author: { id: agent.userId } }] },
    });
  });

  it('mask card numbers and end at their limit', async () => {
    const ticket = await aTicket(graph, anna);
    expect((await note(ticket.id, 'Card 4111111111111111')).note?.body).toBe('Card [card number removed]');
    await TicketModel.updateOne({ _id: ticket.id }, { $set: { noteCount: MAX_NOTES } });
    expect((await note(ticket.id)).userErrors).toEqual([{ code: 'LIMIT_REACHED' }]);
    expect((await note('tkt_01h455vb4pex5vsknk084sn02q')).userErrors).toEqual([{ code: 'NOT_FOUND' }]);
  });

  it('are refused to the requester, by every way to the ticket', async () => {
    const ticket = await aTicket(graph, anna);
    await note(ticket.id);
    const ways = [
      'ticket(id: $id) { internalNotes { body } }',
      'myTickets { nodes { internalNotes { body } } }',
      'node(id: $id) { ... on SupportTicket { internalNotes { body } } }',
      'me { tickets { nodes { internalNotes { body } } } }',
    ];
    for (const way of ways) {
      const answer = await graph.run(anna, `{ ${way.replace('$id', `"${ticket.id}"`)} ok: __typename }`);
      expect(answer.errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
      expect(answer.data).toMatchObject({ ok: 'Query' });
      expect(JSON.stringify(answer)).not.toContain(SECRET);
    }
  });

  it('leave no trace for the requester: no field, time, count, search word, version or event', async () => {
    const ticket = await aTicket(graph, anna);
    const before = await readTicket(graph, anna, ticket.id);
    const stored = await TicketModel.findOne({ _id: ticket.id }).select('+searchWords').lean();
    const events = await listen<Updated>(anna, UPDATED, { id: ticket.id });
    const staffEvents = await listen<Updated>(agent, UPDATED, { id: ticket.id });
    const staffEvent = staffEvents.next();
    await note(ticket.id);
    expect((await staffEvent)?.ticketUpdated.id).toBe(ticket.id);
    await staffEvents.stop();
    expect(await readTicket(graph, anna, ticket.id)).toEqual(before);
    const after = await TicketModel.findOne({ _id: ticket.id }).select('+searchWords').lean();
    expect(after).toEqual(Object.assign({}, stored, { staffVersion: 1 }));
    const found = await graph.data<{ myTickets: { totalCount: number } }>(
      anna,
      `{ myTickets(filter: { search: "${SECRET}" }) { totalCount } }`,
    );
    expect(found.myTickets.totalCount).toBe(0);
    const staffFound = await graph.data<{ tickets: { totalCount: number } }>(
      agent,
      `{ tickets(filter: { status: NEW, search: "${SECRET}" }) { totalCount } }`,
    );
    expect(staffFound.tickets.totalCount).toBe(0);
    await expectNothingYet(events, ticket.id);
  });
});

describe('what the requester sees of ON_HOLD, SPAM and snoozes', () => {
  it.each(['ON_HOLD', 'SPAM'])('%s is OPEN everywhere', async (status) => {
    const ben = await aUser();
    const ticket = await aTicketIn(graph, 'OPEN', ben, agent);
    const before = await readTicket(graph, ben, ticket.id);
    const events = await listen<Updated>(ben, UPDATED, { id: ticket.id });
    await done(graph, agent, 'changeTicketStatus', ticket.id, {
      status,
      reason: 'Secret reason',
      statusLabel: 'Secret label',
    });
    expect(await readTicket(graph, ben, ticket.id)).toEqual(before);
    expect(before).toMatchObject({ status: 'OPEN', sla: null, snoozedUntil: null, statusLabel: null });
    const list =
      'query ($status: TicketStatus) { myTickets(filter: { status: $status }) { totalCount nodes { status history { from to } availableTransitions } } }';
    expect(await graph.data(ben, list, { status: 'OPEN' })).toEqual({
      myTickets: {
        totalCount: 1,
        nodes: [{ status: 'OPEN', history: [{ from: 'NEW', to: 'OPEN' }], availableTransitions: [] }],
      },
    });
    expect(await graph.data(ben, list, { status })).toEqual({ myTickets: { totalCount: 0, nodes: [] } });
    const back = await done(graph, agent, 'changeTicketStatus', ticket.id, { status: 'OPEN' });
    expect(back.history).toHaveLength(3);
    expect(await readTicket(graph, ben, ticket.id)).toEqual(before);
    await expectNothingYet(events, ticket.id);
  });

  it('a new ticket that is put on hold becomes OPEN for them', async () => {
    const ben = await aUser();
    const ticket = await aTicketIn(graph, 'ON_HOLD', ben, agent);
    expect(await readTicket(graph, ben, ticket.id)).toMatchObject({
      status: 'OPEN',
      history: [{ from: 'NEW', to: 'OPEN', reason: null, actor: null }],
    });
  });

  it('a snooze changes nothing', async () => {
    const ticket = await aTicketIn(graph, 'OPEN', anna, agent);
    const before = await readTicket(graph, anna, ticket.id);
    const until = new Date(Date.now() + 86_400_000).toISOString();
    expect((await done(graph, agent, 'snoozeTicket', ticket.id, { until })).snoozedUntil).toBe(until);
    expect(await readTicket(graph, anna, ticket.id)).toEqual(before);
  });

  it('history keeps names and reasons of the staff, apart from the resolution', async () => {
    const ticket = await aTicketIn(graph, 'OPEN', anna, agent);
    await done(graph, agent, 'changeTicketStatus', ticket.id, { status: 'PENDING', reason: 'Secret reason' });
    await done(graph, agent, 'resolveTicket', ticket.id, { summary: 'Mended.' });
    await done(graph, anna, 'reopenTicket', ticket.id, { reason: 'Not quite.' });
    expect((await readTicket(graph, anna, ticket.id))?.history).toEqual([
      { from: 'NEW', to: 'OPEN', reason: null, actor: null },
      { from: 'OPEN', to: 'PENDING', reason: null, actor: null },
      { from: 'PENDING', to: 'RESOLVED', reason: 'Mended.', actor: { id: agent.userId } },
      { from: 'RESOLVED', to: 'OPEN', reason: 'Not quite.', actor: { id: anna.userId } },
    ]);
    expect((await readTicket(graph, agent, ticket.id))?.history[1]).toMatchObject({
      reason: 'Secret reason',
      actor: { id: agent.userId },
    });
  });
});

describe('ticketUpdated', () => {
  it('tells the requester and the staff what shows, as each may see it', async () => {
    const ticket = await aTicket(graph, anna);
    const [mine, theirs] = [
      await listen<Updated>(anna, UPDATED, { id: ticket.id }),
      await listen<Updated>(agent, UPDATED, { id: ticket.id }),
    ];
    const [toRequester, toStaff] = [mine.next(), theirs.next()];
    await note(ticket.id);
    await done(graph, agent, 'changeTicketStatus', ticket.id, { status: 'ON_HOLD' });
    expect((await toRequester)?.ticketUpdated).toMatchObject({ status: 'OPEN', sla: null });
    expect((await toStaff)?.ticketUpdated.id).toBe(ticket.id);
    expect((await theirs.next())?.ticketUpdated).toMatchObject({ status: 'ON_HOLD', sla: { state: 'PAUSED' } });
    await done(graph, agent, 'addTicketMessage', ticket.id, { body: 'An answer' });
    expect((await mine.next())?.ticketUpdated.messages.nodes.at(-1)?.body).toBe('An answer');
    await mine.stop();
    await theirs.stop();
  });

  it('is refused at once for others, in the words for a missing ticket', async () => {
    const [ticket, ben] = [await aTicket(graph, anna), await aUser()];
    const refusals = [
      await refusalOf(ben, UPDATED, { id: ticket.id }),
      await refusalOf(ben, UPDATED, { id: newId('tkt') }),
      await refusalOf(agent, UPDATED, { id: newId('tkt') }),
      await refusalOf(agent, UPDATED, { id: 'nonsense' }),
    ];
    for (const problems of refusals) {
      expect(problems).toMatchObject([{ code: 'NOT_FOUND', field: ['id'] }]);
      expect(problems).toEqual(refusals[0]);
    }
  });

  it('tells nothing more of a ticket that became somebody else’s', async () => {
    const [ticket, ben] = [await aTicket(graph, anna), await aUser()];
    const events = await listen<Updated>(anna, UPDATED, { id: ticket.id });
    const staffEvents = await listen<Updated>(agent, UPDATED, { id: ticket.id });
    const [event, staffEvent] = [events.next(), staffEvents.next()];
    const give = (to: UserViewer): Promise<unknown> =>
      TicketModel.updateOne({ _id: ticket.id }, { $set: { requesterId: to.userId }, $inc: { version: 1 } });
    await give(ben);
    await staffEvent;
    await staffEvents.stop();
    await give(anna);
    expect((await event)?.ticketUpdated.requester).toEqual({ id: anna.userId });
    await expectNothingYet(events, ticket.id);
  });

  it('ticketQueueChanged tells the staff of new tickets and of staff-only changes', async () => {
    const events = await listen<{ ticketQueueChanged: { id: string; status: string } }>(
      agent,
      'subscription { ticketQueueChanged { id status } }',
    );
    const first = events.next();
    const ticket = await aTicket(graph, anna);
    expect(await first).toEqual({ ticketQueueChanged: { id: ticket.id, status: 'NEW' } });
    const second = events.next();
    await note(ticket.id);
    expect((await second)?.ticketQueueChanged.id).toBe(ticket.id);
    await events.stop();
    await expect(listen(anna, 'subscription { ticketQueueChanged { id } }')).rejects.toThrow(/queue/i);
  });
});

describe('error messages', () => {
  it('do not tell a requester that a ticket is on hold or spam', async () => {
    for (const status of ['ON_HOLD', 'SPAM']) {
      const ticket = await aTicketIn(graph, status, anna, agent);
      const answers = [
        await act(graph, anna, 'reopenTicket', ticket.id),
        await act(graph, anna, 'rateTicket', ticket.id, { score: 1 }),
      ];
      expect(JSON.stringify(answers)).not.toMatch(/hold|spam/i);
    }
  });
});
