import { beforeAll, describe, expect, it } from 'vitest';
import { anAgent, aUser } from '../../../../test/testkit/callers.js';
import { useGraph } from '../../../../test/testkit/graph.js';
import { act, aTicket, aTicketIn, done, readTicket } from '../../../../test/testkit/tickets.js';
import type { UserViewer } from '../../../auth/viewer.js';
import { newMessage, newTicketRecord } from './ticket-record.js';
import { MAX_MESSAGES } from '../ticket-message/ticket-text.js';
import { TicketCategory, TicketSource } from './ticket.enums.js';
import { TicketModel } from './ticket.model.js';

const graph = useGraph();
let anna: UserViewer;
let agent: UserViewer;

beforeAll(async () => {
  [anna, agent] = [await aUser(), await anAgent()];
});

const NOTES = 'query ($id: ID!) { ticket(id: $id) { internalNotes { body } } }';

describe('mergeTickets', () => {
  it('moves messages and notes in order of time, with authors, and leaves a pointer', async () => {
    const target = await aTicket(graph, anna, { body: 'one' });
    const source = await aTicket(graph, anna, { body: 'two', subject: 'Walrus' });
    await done(graph, agent, 'addTicketMessage', target.id, { body: 'three' });
    await done(graph, anna, 'addTicketMessage', source.id, { body: 'four' });
    await done(graph, agent, 'addInternalNote', source.id, { body: 'note of the source' });
    await done(graph, agent, 'addInternalNote', target.id, { body: 'note of the target' });
    const parts = [...target.messages.nodes, ...source.messages.nodes];

    const merged = await done(graph, agent, 'mergeTickets', target.id, { from: [source.id] });
    expect(merged.messages.nodes.map(({ body }) => body)).toEqual(['one', 'two', 'three', 'four']);
    expect(merged.messages.nodes.slice(0, 2)).toEqual(parts);
    expect(merged.messages.nodes.map(({ authorKind }) => authorKind)).toEqual([
      'REQUESTER',
      'REQUESTER',
      'AGENT',
      'REQUESTER',
    ]);
    expect(merged).toMatchObject({ messageCount: 4, status: 'OPEN' });
    // The source's requester has been waiting since then.
    expect(merged.waitingSince).toBe(source.waitingSince);
    expect(await graph.data(agent, NOTES, { id: target.id })).toEqual({
      ticket: { internalNotes: [{ body: 'note of the source' }, { body: 'note of the target' }] },
    });
    const seen = await readTicket(graph, anna, source.id);
    expect(seen).toMatchObject({
      status: 'MERGED',
      mergedInto: { id: target.id },
      messageCount: 1,
      availableTransitions: [],
      waitingSince: null,
    });
    expect(seen?.messages.nodes[0]).toMatchObject({
      authorKind: 'SYSTEM',
      author: null,
      body: expect.stringContaining(String(target.ticketNumber)) as string,
    });
    expect(await graph.data(agent, NOTES, { id: source.id })).toEqual({ ticket: { internalNotes: [] } });
    const found = await graph.data<{ tickets: { nodes: { id: string }[] } }>(
      agent,
      '{ tickets(filter: { search: "four two" }) { nodes { id } } }',
    );
    expect(found.tickets.nodes).toEqual([{ id: target.id }]);
  });

  it('takes several at once, doubles counted once', async () => {
    const [target, first, second] = [
      await aTicket(graph, anna),
      await aTicket(graph, anna),
      await aTicket(graph, anna),
    ];
    const merged = await done(graph, agent, 'mergeTickets', target.id, { from: [first.id, second.id, first.id] });
    expect(merged.messageCount).toBe(3);
  });

  it('joins only tickets of the same requester', async () => {
    const [target, source] = [await aTicket(graph, anna), await aTicket(graph, await aUser())];
    expect((await act(graph, agent, 'mergeTickets', target.id, { from: [source.id] })).userErrors).toMatchObject([
      { code: 'NOT_ALLOWED', field: ['input', 'from'] },
    ]);
    const imported = ['1', '2'].map((number) =>
      newTicketRecord({
        id: `tkt_01h455vb4pex5vsknk084sn02${number}`,
        ticketNumber: 900_000 + Number(number),
        subject: 'Imported',
        category: TicketCategory.GENERAL,
        source: TicketSource.API,
        requesterId: null,
        requesterName: 'Imported author user_1',
        message: newMessage({ authorId: null, authorName: 'Imported author user_1', body: '', at: new Date() }),
        imported: {
          source: 'test',
          number: Number(number),
          author: 'user_1',
          upVotes: 0,
          downVotes: 0,
          comments: 0,
          labels: [],
        },
      }),
    );
    await TicketModel.insertMany(imported);
    const [one, two] = imported;
    expect(
      (await act(graph, agent, 'mergeTickets', one?._id ?? '', { from: [two?._id ?? ''] })).userErrors[0]?.code,
    ).toBe('NOT_ALLOWED');
    expect(await readTicket(graph, agent, one?._id ?? '')).toMatchObject({
      requester: null,
      requesterName: 'Imported author user_1',
      sla: null,
    });
  });

  it.each(['RESOLVED', 'CLOSED', 'SPAM', 'MERGED'])('neither takes nor fills a ticket that is %s', async (status) => {
    const [ticket, other] = [await aTicketIn(graph, status, anna, agent), await aTicket(graph, anna)];
    expect((await act(graph, agent, 'mergeTickets', other.id, { from: [ticket.id] })).userErrors).toMatchObject([
      { code: 'INVALID_STATE', field: ['input', 'from'] },
    ]);
    expect((await act(graph, agent, 'mergeTickets', ticket.id, { from: [other.id] })).userErrors).toMatchObject([
      { code: 'INVALID_STATE', field: ['id'] },
    ]);
    expect((await readTicket(graph, agent, other.id))?.status).toBe('NEW');
  });

  it('refuses itself, the missing, none and too many, and what does not fit', async () => {
    const [target, source] = [await aTicket(graph, anna), await aTicket(graph, anna)];
    const missing = 'tkt_01h455vb4pex5vsknk084sn02q';
    const code = async (from: string[], id = target.id): Promise<string | undefined> =>
      (await act(graph, agent, 'mergeTickets', id, { from })).userErrors[0]?.code;
    expect(await code([target.id])).toBe('INVALID');
    expect(await code([missing])).toBe('NOT_FOUND');
    expect(await code([source.id], missing)).toBe('NOT_FOUND');
    expect(await code([])).toBe('TOO_SHORT');
    expect(await code(Array.from({ length: 11 }, () => source.id))).toBe('TOO_LONG');
    expect(await code([anna.userId])).toBe('INVALID');
    await TicketModel.updateOne({ _id: source.id }, { $set: { messageCount: MAX_MESSAGES } });
    expect(await code([source.id])).toBe('LIMIT_REACHED');
    expect((await readTicket(graph, agent, source.id))?.status).toBe('NEW');
  });

  it('happens once of 50 parallel tries, and loses no message that comes in meanwhile', async () => {
    const [target, source] = [await aTicket(graph, anna), await aTicket(graph, anna)];
    const merges = Array.from({ length: 50 }, () =>
      act(graph, agent, 'mergeTickets', target.id, { from: [source.id] }).catch((error: unknown) => String(error)),
    );
    const messages = Array.from({ length: 20 }, (_, index) =>
      act(graph, anna, 'addTicketMessage', source.id, { body: `meanwhile ${String(index)}` }).catch((error: unknown) =>
        String(error),
      ),
    );
    const [merged, added] = [await Promise.all(merges), await Promise.all(messages)];
    const isFault = (answer: unknown): boolean => typeof answer === 'string' && !answer.includes('CONFLICT');
    expect([...merged, ...added].filter(isFault)).toEqual([]);
    const done_ = merged.filter((answer) => typeof answer !== 'string' && answer.ticket);
    expect(done_.length).toBeLessThanOrEqual(1);
    if (done_.length === 0) await done(graph, agent, 'mergeTickets', target.id, { from: [source.id] });
    const taken = added.filter((answer) => typeof answer !== 'string' && answer.ticket).length;
    const stored = await TicketModel.findOne({ _id: target.id }).lean();
    expect(stored?.messages).toHaveLength(2 + taken);
    expect(stored?.messageCount).toBe(2 + taken);
  });

  it('wakes and opens the ticket that a question comes into, as a reply would', async () => {
    const until = new Date(Date.now() + 80 * 86_400_000).toISOString();
    for (const hide of [
      (id: string) => done(graph, agent, 'snoozeTicket', id, { until }),
      (id: string) => done(graph, agent, 'changeTicketStatus', id, { status: 'PENDING' }),
    ]) {
      const [target, source] = [await aTicket(graph, anna), await aTicket(graph, anna)];
      await done(graph, agent, 'addTicketMessage', target.id, { body: 'We look into it.' });
      await hide(target.id);
      expect(await done(graph, agent, 'mergeTickets', target.id, { from: [source.id] })).toMatchObject({
        status: 'OPEN',
        snoozedUntil: null,
        waitingSince: source.waitingSince,
        sla: { nextReplyDueAt: new Date(new Date(source.waitingSince ?? '').getTime() + 24 * 3_600_000).toISOString() },
      });
    }
  });

  it('leaves asleep what no question comes into, and what a reply does not wake', async () => {
    const until = new Date(Date.now() + 80 * 86_400_000).toISOString();
    const [target, answered] = [await aTicket(graph, anna), await aTicket(graph, anna)];
    for (const { id } of [target, answered]) await done(graph, agent, 'addTicketMessage', id, { body: 'Done.' });
    await done(graph, agent, 'snoozeTicket', target.id, { until });
    const merged = await done(graph, agent, 'mergeTickets', target.id, { from: [answered.id] });
    expect(merged).toMatchObject({ snoozedUntil: until, waitingSince: null });
    const [deaf, question] = [await aTicket(graph, anna), await aTicket(graph, anna)];
    await done(graph, agent, 'snoozeTicket', deaf.id, { until, wakeOnReply: false });
    expect(await done(graph, agent, 'mergeTickets', deaf.id, { from: [question.id] })).toMatchObject({
      snoozedUntil: until,
    });
  });

  it('of two into each other at once does one', async () => {
    const [one, two] = [await aTicket(graph, anna), await aTicket(graph, anna)];
    const answers = await Promise.all([
      act(graph, agent, 'mergeTickets', one.id, { from: [two.id] }),
      act(graph, agent, 'mergeTickets', two.id, { from: [one.id] }),
    ]);
    expect(answers.flatMap(({ userErrors }) => userErrors.map(({ code }) => code))).toEqual(['INVALID_STATE']);
    const stored = [await readTicket(graph, agent, one.id), await readTicket(graph, agent, two.id)];
    expect(stored.map((ticket) => ticket?.status).sort()).toEqual(['MERGED', 'NEW']);
  });

  it('does not make a message or a note that is sent again a second one', async () => {
    const [last, target, source] = [await aTicket(graph, anna), await aTicket(graph, anna), await aTicket(graph, anna)];
    const again = (mutation: string, viewer: UserViewer, part: string): Promise<Record<string, object>> =>
      graph.data(
        viewer,
        `mutation ($id: ID!) { answer: ${mutation}(id: $id, input: { body: "Hello", idempotencyKey: "merged-${source.id}" }) {
          ${part} { id body } userErrors { code } } }`,
        { id: source.id },
      );
    const message = await again('addTicketMessage', anna, 'message');
    const note = await again('addInternalNote', agent, 'note');
    await done(graph, agent, 'mergeTickets', target.id, { from: [source.id] });
    await done(graph, agent, 'mergeTickets', last.id, { from: [target.id] });
    expect(await again('addTicketMessage', anna, 'message')).toEqual(message);
    expect(await again('addInternalNote', agent, 'note')).toEqual(note);
    expect(message).toMatchObject({ answer: { message: { body: 'Hello' }, userErrors: [] } });
    expect(
      (await readTicket(graph, agent, last.id))?.messages.nodes.filter(({ body }) => body === 'Hello'),
    ).toHaveLength(1);
  });
});
