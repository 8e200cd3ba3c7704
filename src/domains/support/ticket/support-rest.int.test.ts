import { beforeAll, describe, expect, it } from 'vitest';
import { anAgent, aUser } from '../../../../test/testkit/callers.js';
import { freeTimes } from '../../../../test/testkit/consultations.js';
import { useGraph } from '../../../../test/testkit/graph.js';
import { ask, type Answered } from '../../../../test/testkit/rest.js';
import { aTicketIn, readTicket } from '../../../../test/testkit/tickets.js';

const graph = useGraph();
type Person = Awaited<ReturnType<typeof aUser>>;
let anna: Person;
let agent: Person;
beforeAll(async () => {
  [anna, agent] = [await aUser(), await anAgent()];
});

const post = (body: object): Promise<Answered> =>
  ask(graph, anna, 'POST /api/support/tickets', { body: { subject: 'Help', category: 'general', ...body } });

describe('a ticket by REST', () => {
  it.each([
    ['body', { body: 'Hello' }, 'Hello'],
    ['message', { message: 'Hello' }, 'Hello'],
    ['description', { description: 'Hello' }, 'Hello'],
    ['messages of texts', { messages: ['Hello', 'again'] }, 'Hello\n\nagain'],
    ['messages of objects', { messages: [{ message: 'Hello' }, { body: 'again' }] }, 'Hello\n\nagain'],
    ['a description and messages', { description: 'Hello', messages: [{ content: 'again' }] }, 'Hello\n\nagain'],
  ])('takes its first message as %s', async (_name, fields, body) => {
    const { status, json } = await post(fields);
    expect(status).toBe(201);
    const ticket = await readTicket(graph, anna, String(json['ticketId']));
    expect(ticket?.messages.nodes.map((message) => message.body)).toEqual([body]);
  });

  it.each([
    ['none', {}, ''],
    ['an empty list', { messages: [] }, '#/messages'],
    ['what is no text', { messages: [{ attachment: 'x' }] }, '#/messages'],
    ['too much', { messages: ['x'.repeat(9_000), 'y'.repeat(2_000)] }, '#/messages'],
    ['a long message', { message: 'x'.repeat(10_001) }, '#/message'],
  ])('refuses %s under its own name', async (_name, fields, pointer) => {
    const { status, text } = await post(fields);
    expect(status).toBe(422);
    expect(text).toContain(pointer);
  });

  it('takes further messages and a rating by old names', async () => {
    const { id } = await aTicketIn(graph, 'RESOLVED', anna, agent);
    const rated = await ask(graph, anna, `POST /api/support/tickets/${id}/satisfaction`, {
      body: { rating: 4, feedback: 'Fine.' },
    });
    expect([rated.status, rated.json['satisfaction']]).toMatchObject([200, { score: 4, comment: 'Fine.' }]);
    const added = await ask(graph, anna, `POST /api/support/tickets/${id}/messages`, { body: { message: 'More.' } });
    expect([added.status, added.json['message']]).toMatchObject([201, { body: 'More.' }]);
  });
});

describe('a consultation by REST', () => {
  it('needs no zone', async () => {
    const [scheduledAt] = await freeTimes(graph, anna);
    const { status, json } = await ask(graph, anna, 'POST /api/support/consultations', {
      body: { consultationType: 'PRODUCT_DEMO', scheduledAt },
    });
    expect([status, json['timeZone']]).toEqual([201, 'UTC']);
  });
});
