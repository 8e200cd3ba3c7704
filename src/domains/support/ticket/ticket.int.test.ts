import { describe, expect, it } from 'vitest';
import { anAgent, anonymous, aUser } from '../../../../test/testkit/callers.js';
import { useGraph } from '../../../../test/testkit/graph.js';
import {
  act,
  aTicket,
  aTicketIn,
  CREATE_TICKET,
  done,
  readTicket,
  type TicketAnswer,
} from '../../../../test/testkit/tickets.js';
import { newId } from '../../../shared/ids.js';
import { newMessage, newTicketRecord } from './ticket-record.js';
import { TicketCategory, TicketSource } from './ticket.enums.js';
import { TicketModel } from './ticket.model.js';

const graph = useGraph();

describe('createTicket', () => {
  it('makes a ticket of the caller with its first message', async () => {
    const anna = await aUser();
    const ticket = await aTicket(graph, anna, { subject: '  No rows  ', tags: ['export', 'export', 'csv'] });
    expect(ticket).toMatchObject({
      subject: 'No rows',
      status: 'NEW',
      priority: 'NORMAL',
      tags: ['export', 'csv'],
      requester: { id: anna.userId },
      requesterName: anna.name,
      assignee: null,
      messageCount: 1,
      sla: null,
      availableTransitions: [],
      messages: { nodes: [{ authorKind: 'REQUESTER', author: { id: anna.userId }, authorName: anna.name }] },
    });
    expect(ticket.waitingSince).not.toBeNull();
    const next = await aTicket(graph, anna);
    expect(next.ticketNumber).toBeGreaterThan(ticket.ticketNumber);
  });

  it('masks card numbers in subject and message', async () => {
    const anna = await aUser();
    const ticket = await aTicket(graph, anna, { subject: 'Card 4111 1111 1111 1111', body: 'It is 4111111111111111.' });
    expect(ticket.subject).toBe('Card [card number removed]');
    expect(ticket.messages.nodes[0]?.body).toBe('It is [card number removed].');
  });

  it.each([
    ['a blank subject', { subject: ' ' }, 'REQUIRED', 'subject'],
    ['a subject that is too long', { subject: 'x'.repeat(201) }, 'TOO_LONG', 'subject'],
    ['a subject of two lines', { subject: 'a\nb' }, 'INVALID', 'subject'],
    ['a message with control characters', { body: 'a\u0000b' }, 'INVALID', 'body'],
    ['a message that is too long', { body: 'x'.repeat(10_001) }, 'TOO_LONG', 'body'],
    ['too many tags', { tags: Array.from({ length: 11 }, (_, index) => `t${String(index)}`) }, 'TOO_LONG', 'tags'],
    ['a blank tag', { tags: ['a', ' '] }, 'REQUIRED', 'tags'],
  ])('refuses %s', async (_what, input, code, field) => {
    const anna = await aUser();
    const fields = { subject: 'Subject', body: 'Body', category: 'GENERAL', ...input };
    const { createTicket } = await graph.data<{ createTicket: TicketAnswer }>(anna, CREATE_TICKET, { input: fields });
    expect(createTicket).toMatchObject({ ticket: null, userErrors: [{ code, field: ['input', field] }] });
    expect(await TicketModel.countDocuments({ requesterId: anna.userId })).toBe(0);
  });

  it('refuses what the schema does not have: unknown values, operators, owner and status', async () => {
    const anna = await aUser();
    const base = { subject: 'Subject', body: 'Body', category: 'GENERAL' };
    const inputs = [
      { ...base, category: 'NONSENSE' },
      { ...base, subject: { $ne: 1 } },
      { ...base, status: 'OPEN' },
      { ...base, requesterId: 'usr_x' },
    ];
    for (const input of inputs) {
      const answer = await graph.run(anna, CREATE_TICKET, { input });
      expect(answer.errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
    }
  });

  it('is for signed-in users', async () => {
    const answer = await graph.run(anonymous, CREATE_TICKET, {
      input: { subject: 'a', body: 'b', category: 'GENERAL' },
    });
    expect(answer.errors?.[0]?.extensions['code']).toBe('UNAUTHENTICATED');
  });

  it('makes one ticket of 200 parallel requests with the same key, and refuses the key for another input', async () => {
    const anna = await aUser();
    const input = { subject: 'Once', body: 'Only once.', category: 'GENERAL', idempotencyKey: 'the-key' };
    const answers = await Promise.all(
      Array.from({ length: 200 }, () => graph.run<{ createTicket: TicketAnswer }>(anna, CREATE_TICKET, { input })),
    );
    expect(answers.filter((answer) => answer.errors)).toEqual([]);
    expect(new Set(answers.map((answer) => answer.data?.createTicket.ticket?.id)).size).toBe(1);
    expect(await TicketModel.countDocuments({ requesterId: anna.userId })).toBe(1);
    const other = await graph.data<{ createTicket: TicketAnswer }>(anna, CREATE_TICKET, {
      input: { ...input, body: 'Other.' },
    });
    expect(other.createTicket.userErrors[0]?.code).toBe('IDEMPOTENCY_CONFLICT');
  });
});

describe('an imported ticket', () => {
  it('is there once for its source and number', async () => {
    const at = new Date('2024-05-01T00:00:00Z');
    const recordOf = (ticketNumber: number): object =>
      newTicketRecord({
        id: newId('tkt'),
        ticketNumber,
        subject: 'Imported',
        category: TicketCategory.BUG_REPORT,
        source: TicketSource.API,
        requesterId: null,
        requesterName: 'Imported author user_1',
        message: newMessage({ authorId: null, authorName: 'Imported author user_1', body: '', at }),
        imported: {
          source: 'elsewhere',
          number: 7,
          author: 'user_1',
          upVotes: 3,
          downVotes: 0,
          comments: 2,
          labels: ['bug'],
        },
      });
    await TicketModel.create(recordOf(800_001));
    await expect(TicketModel.create(recordOf(800_002))).rejects.toThrow('E11000');
    const query = `{ ticketByNumber(number: 800001) {
      requester { id } requesterName createdAt imported { number upVotes } sla { state } messages { nodes { body author { id } } } } }`;
    expect(await graph.data(await anAgent(), query)).toEqual({
      ticketByNumber: {
        requester: null,
        requesterName: 'Imported author user_1',
        createdAt: at.toISOString(),
        imported: { number: 7, upVotes: 3 },
        sla: null,
        messages: { nodes: [{ body: '', author: null }] },
      },
    });
  });
});

describe('reading a ticket', () => {
  it('answers a foreign ticket like a missing one, by id, number and node', async () => {
    const [anna, ben, agent] = [await aUser(), await aUser(), await anAgent()];
    const ticket = await aTicket(graph, anna);
    const query = `query ($id: ID!, $number: Int!) { ticket(id: $id) { id } ticketByNumber(number: $number) { id } node(id: $id) { id } }`;
    const variables = { id: ticket.id, number: ticket.ticketNumber };
    const found = { ticket: { id: ticket.id }, ticketByNumber: { id: ticket.id }, node: { id: ticket.id } };
    expect(await graph.data(anna, query, variables)).toEqual(found);
    expect(await graph.data(agent, query, variables)).toEqual(found);
    expect(await graph.data(ben, query, variables)).toEqual({ ticket: null, ticketByNumber: null, node: null });
    const missing = { id: 'tkt_01h455vb4pex5vsknk084sn02q', number: 999_999 };
    expect(await graph.data(agent, query, missing)).toEqual({ ticket: null, ticketByNumber: null, node: null });
    expect(await graph.data(anonymous, 'query ($id: ID!) { node(id: $id) { id } }', { id: ticket.id })).toEqual({
      node: null,
    });
    expect(await graph.data(ben, 'query ($id: ID!) { ticket(id: $id) { id } }', { id: 'nonsense' })).toEqual({
      ticket: null,
    });
  });

  it('refuses every change of a foreign ticket as of a missing one', async () => {
    const [anna, ben] = [await aUser(), await aUser()];
    const { id } = await aTicket(graph, anna);
    const changes: [string, object][] = [
      ['addTicketMessage', { body: 'Hello' }],
      ['rateTicket', { score: 5 }],
      ['reopenTicket', {}],
    ];
    for (const [mutation, input] of changes) {
      const foreign = await act(graph, ben, mutation, id, input);
      const missing = await act(graph, ben, mutation, 'tkt_01h455vb4pex5vsknk084sn02q', input);
      expect(foreign).toEqual(missing);
      expect(foreign.userErrors[0]).toMatchObject({ code: 'NOT_FOUND', field: ['id'] });
    }
    expect((await readTicket(graph, anna, id))?.messageCount).toBe(1);
  });

  it('keeps the desk to support agents', async () => {
    const [anna, agent] = [await aUser(), await anAgent()];
    const { id } = await aTicket(graph, anna);
    const inputs: Record<string, object> = {
      addInternalNote: { body: 'x' },
      assignTicket: { assigneeId: agent.userId },
      setTicketPriority: { priority: 'LOW' },
      changeTicketStatus: { status: 'OPEN' },
      resolveTicket: { summary: 'x' },
      mergeTickets: { from: [id] },
      snoozeTicket: { until: null },
    };
    for (const [mutation, input] of Object.entries(inputs)) {
      await expect(act(graph, anna, mutation, id, input)).rejects.toThrow('FORBIDDEN');
    }
    for (const query of ['{ tickets { nodes { id } } }', '{ ticketStats { total } }']) {
      expect((await graph.run(anna, query)).errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
    }
  });
});

describe('rateTicket', () => {
  it.each(['NEW', 'OPEN', 'PENDING', 'ON_HOLD', 'SPAM', 'MERGED'])('refuses a ticket that is %s', async (status) => {
    const [anna, agent] = [await aUser(), await anAgent()];
    const ticket = await aTicketIn(graph, status, anna, agent);
    const { userErrors } = await act(graph, anna, 'rateTicket', ticket.id, { score: 5 });
    expect(userErrors).toMatchObject([{ code: 'INVALID_STATE', allowed: ['RESOLVED', 'CLOSED'] }]);
  });

  it('is done once, may be changed for 7 days, and remembers whose work it is about', async () => {
    const [anna, agent, other] = [await aUser(), await anAgent(), await anAgent()];
    const { id } = await aTicketIn(graph, 'RESOLVED', anna, agent);
    const first = await done(graph, anna, 'rateTicket', id, { score: 2, comment: 'Slow.', reasonCode: 'SLOW' });
    expect(first.satisfaction).toMatchObject({ score: 2, comment: 'Slow.', reasonCode: 'SLOW' });
    await done(graph, agent, 'assignTicket', id, { assigneeId: other.userId });
    const second = await done(graph, anna, 'rateTicket', id, { score: 4 });
    expect(second.satisfaction).toEqual({
      score: 4,
      comment: null,
      reasonCode: null,
      ratedAt: first.satisfaction?.ratedAt,
    });
    const stored = await TicketModel.findOne({ _id: id }).lean();
    expect(stored?.satisfaction?.assigneeId).toBe(agent.userId);
    await TicketModel.updateOne(
      { _id: id },
      { $set: { 'satisfaction.ratedAt': new Date(Date.now() - 8 * 86_400_000) } },
    );
    expect((await act(graph, anna, 'rateTicket', id, { score: 1 })).userErrors[0]?.code).toBe('ALREADY_DONE');
  });

  it('is for the requester, and has a range', async () => {
    const [anna, agent] = [await aUser(), await anAgent()];
    const { id } = await aTicketIn(graph, 'CLOSED', anna, agent);
    expect((await act(graph, agent, 'rateTicket', id, { score: 5 })).userErrors[0]?.code).toBe('NOT_ALLOWED');
    for (const score of [0, 6]) {
      const { userErrors } = await act(graph, anna, 'rateTicket', id, { score });
      expect(userErrors).toMatchObject([{ code: 'OUT_OF_RANGE', field: ['input', 'score'] }]);
    }
    expect((await done(graph, anna, 'rateTicket', id, { score: 1 })).satisfaction?.score).toBe(1);
  });

  it('takes 200 parallel ratings as one', async () => {
    const [anna, agent] = [await aUser(), await anAgent()];
    const { id } = await aTicketIn(graph, 'RESOLVED', anna, agent);
    const answers = await Promise.all(
      Array.from({ length: 200 }, () =>
        done(graph, anna, 'rateTicket', id, { score: 5 }).catch((error: unknown) => error),
      ),
    );
    expect(answers.filter((answer) => answer instanceof Error && !answer.message.includes('CONFLICT'))).toEqual([]);
    const times = new Set(
      answers.flatMap((answer) =>
        answer instanceof Error ? [] : [(answer as Awaited<ReturnType<typeof done>>).satisfaction?.ratedAt],
      ),
    );
    expect(times.size).toBe(1);
  });
});
