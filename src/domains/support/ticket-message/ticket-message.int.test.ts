import { beforeAll, describe, expect, it } from 'vitest';
import { anAgent, aUser } from '../../../../test/testkit/callers.js';
import { useGraph } from '../../../../test/testkit/graph.js';
import { act, aTicket, aTicketIn, done, readTicket } from '../../../../test/testkit/tickets.js';
import type { UserViewer } from '../../../auth/viewer.js';
import { MAX_MESSAGES, MAX_TEXT_BYTES } from './ticket-text.js';
import { TicketStatus } from '../ticket/ticket.enums.js';
import { TicketModel } from '../ticket/ticket.model.js';

const graph = useGraph();
let anna: UserViewer & { name: string };
let agent: UserViewer & { name: string };

beforeAll(async () => {
  [anna, agent] = [await aUser(), await anAgent()];
});

const ADD = `mutation ($id: ID!, $input: AddTicketMessageInput!) {
  addTicketMessage(id: $id, input: $input) { message { id body authorKind } ticket { id messageCount } userErrors { code } }
}`;
interface Added {
  addTicketMessage: {
    message: { id: string; body: string; authorKind: string } | null;
    ticket: { id: string; messageCount: number } | null;
    userErrors: { code: string }[];
  };
}

describe('a message of the requester', () => {
  it.each([
    ['NEW', 'NEW'],
    ['OPEN', 'OPEN'],
    ['PENDING', 'OPEN'],
    ['ON_HOLD', 'ON_HOLD'],
    ['RESOLVED', 'OPEN'],
    ['SPAM', 'SPAM'],
  ])('brings a ticket from %s to %s', async (from, to) => {
    const ticket = await aTicketIn(graph, from, anna, agent);
    const answer = await done(graph, anna, 'addTicketMessage', ticket.id, { body: 'There is more.' });
    expect(answer).toMatchObject({ id: ticket.id, messageCount: 2, resolution: null, closesAt: null });
    expect(answer.messages.nodes.at(-1)).toMatchObject({
      body: 'There is more.',
      authorKind: 'REQUESTER',
      author: { id: anna.userId },
    });
    expect(answer.waitingSince).not.toBeNull();
    const after = await readTicket(graph, agent, ticket.id);
    expect(after?.status).toBe(to);
    if (from !== to) expect(after?.history.at(-1)).toMatchObject({ from, to, actor: { id: anna.userId } });
  });

  it('makes a new ticket where the other is CLOSED, once for a key', async () => {
    const closed = await aTicketIn(graph, 'CLOSED', anna, agent);
    const input = { body: 'It is back.', idempotencyKey: `again-${closed.id}` };
    const next = await done(graph, anna, 'addTicketMessage', closed.id, input);
    expect(next).toMatchObject({
      status: 'NEW',
      subject: closed.subject,
      followUpOf: { id: closed.id },
      messageCount: 1,
    });
    expect(next.id).not.toBe(closed.id);
    expect(next.ticketNumber).toBeGreaterThan(closed.ticketNumber);
    const again = await done(graph, anna, 'addTicketMessage', closed.id, input);
    expect(again).toEqual(next);
    expect((await readTicket(graph, anna, closed.id))?.messageCount).toBe(1);
  });

  it('is refused where the ticket was merged', async () => {
    const merged = await aTicketIn(graph, 'MERGED', anna, agent);
    const { userErrors } = await act(graph, anna, 'addTicketMessage', merged.id, { body: 'Hello?' });
    expect(userErrors).toMatchObject([{ code: 'INVALID_STATE', field: ['id'] }]);
  });
});

describe('a message of the staff', () => {
  it.each([
    ['NEW', 'OPEN'],
    ['OPEN', 'OPEN'],
    ['PENDING', 'PENDING'],
    ['ON_HOLD', 'ON_HOLD'],
    ['RESOLVED', 'RESOLVED'],
  ])('brings a ticket from %s to %s', async (from, to) => {
    const ticket = await aTicketIn(graph, from, anna, agent);
    const answer = await done(graph, agent, 'addTicketMessage', ticket.id, { body: 'We look into it.' });
    expect(answer).toMatchObject({ status: to, waitingSince: null, messageCount: 2 });
    expect(answer.messages.nodes.at(-1)).toMatchObject({
      authorKind: 'AGENT',
      authorName: agent.name,
      author: { id: agent.userId },
    });
    expect(answer.sla?.firstRepliedAt).not.toBeNull();
  });

  it.each(['CLOSED', 'SPAM', 'MERGED'])('is refused in %s', async (status) => {
    const ticket = await aTicketIn(graph, status, anna, agent);
    expect((await act(graph, agent, 'addTicketMessage', ticket.id, { body: 'x' })).userErrors[0]?.code).toBe(
      'INVALID_STATE',
    );
  });

  it('is one of the requester in the own ticket', async () => {
    const own = await aTicket(graph, agent);
    const answer = await done(graph, agent, 'addTicketMessage', own.id, { body: 'More.' });
    expect(answer.messages.nodes.at(-1)?.authorKind).toBe('REQUESTER');
    expect(answer.waitingSince).not.toBeNull();
  });
});

describe('waiting', () => {
  it('begins with the first unanswered message and ends with an answer', async () => {
    const ticket = await aTicket(graph, anna);
    const second = await done(graph, anna, 'addTicketMessage', ticket.id, { body: 'Hello?' });
    expect(second.waitingSince).toBe(ticket.waitingSince);
    const answered = await done(graph, agent, 'addTicketMessage', ticket.id, { body: 'Here.' });
    expect(answered.waitingSince).toBeNull();
    const third = await done(graph, anna, 'addTicketMessage', ticket.id, { body: 'Thanks, but no.' });
    expect(Date.parse(third.waitingSince ?? '')).toBeGreaterThan(Date.parse(ticket.waitingSince ?? ''));
    expect((await readTicket(graph, agent, ticket.id))?.sla?.nextReplyDueAt).not.toBeNull();
  });
});

describe('bad input', () => {
  it.each([
    ['blank', '   ', 'REQUIRED'],
    ['too long', 'x'.repeat(10_001), 'TOO_LONG'],
    ['control characters', 'a\u0007b', 'INVALID'],
  ])('%s', async (_what, body, code) => {
    const ticket = await aTicket(graph, anna);
    const { userErrors } = await act(graph, anna, 'addTicketMessage', ticket.id, { body });
    expect(userErrors).toMatchObject([{ code, field: ['input', 'body'] }]);
    expect((await readTicket(graph, anna, ticket.id))?.messageCount).toBe(1);
  });

  it('takes the longest text that is allowed, in several lines', async () => {
    const ticket = await aTicket(graph, anna);
    const body = `first\n\tsecond\n${'x'.repeat(9_986)}`;
    const { messages } = await done(graph, anna, 'addTicketMessage', ticket.id, { body, idempotencyKey: null });
    expect(messages.nodes.at(-1)?.body).toBe(body);
  });
});

describe('many at once', () => {
  it('adds one message of 200 parallel requests with the same key', async () => {
    const ticket = await aTicket(graph, anna);
    const input = { body: 'Once.', idempotencyKey: `once-${ticket.id}` };
    const answers = await Promise.all(
      Array.from({ length: 200 }, () => graph.data<Added>(anna, ADD, { id: ticket.id, input })),
    );
    expect(new Set(answers.map(({ addTicketMessage }) => addTicketMessage.message?.id)).size).toBe(1);
    expect((await readTicket(graph, anna, ticket.id))?.messageCount).toBe(2);
    const other = await graph.data<Added>(anna, ADD, { id: ticket.id, input: { ...input, body: 'Other.' } });
    expect(other.addTicketMessage.userErrors).toEqual([{ code: 'IDEMPOTENCY_CONFLICT' }]);
  });

  it('adds 200 different messages, and opens a resolved ticket once', async () => {
    const ticket = await aTicketIn(graph, 'RESOLVED', anna, agent);
    const answers = await Promise.all(
      Array.from({ length: 200 }, (_, index) =>
        graph.data<Added>(anna, ADD, { id: ticket.id, input: { body: `Message ${String(index)}` } }),
      ),
    );
    expect(answers.flatMap(({ addTicketMessage }) => addTicketMessage.userErrors)).toEqual([]);
    const stored = await TicketModel.findOne({ _id: ticket.id }).lean();
    expect(stored?.messages).toHaveLength(201);
    expect(stored?.messageCount).toBe(201);
    expect(stored?.history.filter(({ to }) => to === TicketStatus.OPEN)).toHaveLength(1);
  });
});

describe('the room of a ticket', () => {
  it('ends at 500 messages', async () => {
    const ticket = await aTicket(graph, anna);
    await TicketModel.updateOne({ _id: ticket.id }, { $set: { messageCount: MAX_MESSAGES - 1 } });
    const answers = await Promise.all(
      [1, 2, 3].map((index) => act(graph, anna, 'addTicketMessage', ticket.id, { body: `x${String(index)}` })),
    );
    expect(answers.filter((answer) => answer.ticket)).toHaveLength(1);
    expect(answers.flatMap((answer) => answer.userErrors.map(({ code }) => code))).toEqual([
      'LIMIT_REACHED',
      'LIMIT_REACHED',
    ]);
  });

  it('ends at 8 MB', async () => {
    const ticket = await aTicket(graph, anna);
    await TicketModel.updateOne({ _id: ticket.id }, { $set: { textBytes: MAX_TEXT_BYTES - 5 } });
    expect((await act(graph, anna, 'addTicketMessage', ticket.id, { body: '123456' })).userErrors[0]?.code).toBe(
      'LIMIT_REACHED',
    );
    expect((await act(graph, anna, 'addTicketMessage', ticket.id, { body: '12345' })).ticket?.messageCount).toBe(2);
  });
});

describe('Message', () => {
  it('pages through the conversation, oldest first, with an excerpt of a long body', async () => {
    const ticket = await aTicket(graph, anna, { body: 'word '.repeat(1_000) });
    for (const body of ['two', 'three']) await done(graph, anna, 'addTicketMessage', ticket.id, { body });
    const query = `query ($id: ID!, $first: Int!, $after: String) { ticket(id: $id) {
      messages(first: $first, after: $after) { totalCount nodes { body excerpt } pageInfo { hasNextPage endCursor } } } }`;
    interface Answer {
      ticket: {
        messages: {
          totalCount: number;
          nodes: { body: string; excerpt: string }[];
          pageInfo: { hasNextPage: boolean; endCursor: string };
        };
      };
    }
    const first = (await graph.data<Answer>(anna, query, { id: ticket.id, first: 2 })).ticket.messages;
    expect(first.totalCount).toBe(3);
    expect(first.nodes[0]?.body).toHaveLength(4_999);
    expect(first.nodes[0]?.excerpt).toHaveLength(280);
    expect(first.pageInfo.hasNextPage).toBe(true);
    const second = (await graph.data<Answer>(anna, query, { id: ticket.id, first: 2, after: first.pageInfo.endCursor }))
      .ticket.messages;
    expect(second).toMatchObject({ nodes: [{ body: 'three' }], pageInfo: { hasNextPage: false } });
    const other = await aTicket(graph, anna);
    const wrong = await graph.run(anna, query, { id: other.id, first: 2, after: first.pageInfo.endCursor });
    expect(wrong.errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
  });

  it('gives an imported text of 250,000 characters whole', async () => {
    const ticket = await aTicket(graph, anna);
    const body = 'long '.repeat(50_000);
    await TicketModel.updateOne({ _id: ticket.id }, { $set: { 'messages.0.body': body } });
    expect((await readTicket(graph, anna, ticket.id))?.messages.nodes[0]?.body).toBe(body);
  });

  it('is no record of its own', async () => {
    const ticket = await aTicket(graph, anna);
    const id = ticket.messages.nodes[0]?.id;
    expect(await graph.data(anna, 'query ($id: ID!) { node(id: $id) { id } }', { id })).toEqual({ node: null });
  });
});
