import { describe, expect, it } from 'vitest';
import { anAgent, anonymous, aUser, PASSWORD } from '../../../../test/testkit/callers.js';
import { collectionsWith } from '../../../../test/testkit/collections.js';
import { useGraph } from '../../../../test/testkit/graph.js';
import { aTicket, aTicketIn, done, readTicket } from '../../../../test/testkit/tickets.js';
import type { Erased } from '../../../database/erasure.js';
import { inTransaction } from '../../../database/transaction.js';
import { Role } from '../../../auth/viewer.js';
import { ticketPersonalData } from './ticket-personal-data.service.js';
import { TicketModel } from './ticket.model.js';

const graph = useGraph();
const [personalData] = ticketPersonalData;

const erase = (person: { userId: string; email: string }): Promise<Erased | undefined> =>
  inTransaction(async (session) => personalData?.erase(person, session));

describe('export', () => {
  it('has the own tickets with their ratings, and nothing of the staff', async () => {
    const [anna, ben, agent] = [await aUser(), await aUser(), await anAgent()];
    const ticket = await aTicketIn(graph, 'ON_HOLD', anna, agent);
    await done(graph, agent, 'addInternalNote', ticket.id, { body: 'secret note' });
    await done(graph, agent, 'changeTicketStatus', ticket.id, {
      status: 'OPEN',
      reason: 'secret reason',
      statusLabel: 'secret label',
    });
    const resolved = await aTicketIn(graph, 'RESOLVED', anna, agent);
    await done(graph, anna, 'rateTicket', resolved.id, { score: 4, comment: 'Fine.' });
    await aTicket(graph, ben);
    const exported = (await personalData?.export(anna)) as Record<string, unknown>[];
    expect(exported.map(({ id }) => id)).toEqual([resolved.id, ticket.id]);
    expect(exported[0]).toMatchObject({
      satisfaction: { score: 4, comment: 'Fine.' },
      resolution: { summary: 'Mended.' },
    });
    expect(exported[1]).toMatchObject({
      subject: ticket.subject,
      status: 'open',
      messages: [{ body: ticket.messages.nodes[0]?.body }],
    });
    expect(JSON.stringify(exported)).not.toMatch(/secret|on_hold|searchWords|internalNotes/);
  });
});

describe('erasure', () => {
  it('takes the person out and keeps what the statistics need', async () => {
    const email = 'quentin@people.example';
    const quentin = await aUser({ name: 'Quentin Quagga', email, password: PASSWORD });
    const agent = await anAgent();
    const ticket = await aTicket(graph, quentin, {
      subject: 'Platypus trouble',
      body: 'My platypus is gone.',
      tags: ['platypus'],
    });
    await done(graph, agent, 'addTicketMessage', ticket.id, { body: 'We have an answer.' });
    await done(graph, agent, 'addInternalNote', ticket.id, { body: 'Platypus owner' });
    await done(graph, agent, 'resolveTicket', ticket.id, { summary: 'Found.' });
    await done(graph, quentin, 'reopenTicket', ticket.id, { reason: 'The platypus left again.' });
    await done(graph, agent, 'resolveTicket', ticket.id, { summary: 'Found again.' });
    await done(graph, quentin, 'rateTicket', ticket.id, { score: 3, comment: 'My platypus says hello.' });

    const { signIn } = await graph.data<{ signIn: { accessToken: string } }>(
      anonymous,
      'mutation ($input: SignInInput!) { signIn(input: $input) { accessToken } }',
      { input: { email, password: PASSWORD } },
    );
    const { eraseMyAccount } = await graph.data<{ eraseMyAccount: { userErrors: object[] } }>(
      await graph.viewerOf(signIn.accessToken),
      'mutation ($input: ConfirmInput!) { eraseMyAccount(input: $input) { userErrors { code } } }',
      { input: { password: PASSWORD } },
    );
    expect(eraseMyAccount.userErrors).toEqual([]);
    expect(await collectionsWith('latypus')).toEqual([]);
    const after = await readTicket(graph, agent, ticket.id);
    expect(after).toMatchObject({
      subject: '[erased]',
      requester: null,
      requesterName: 'Erased account',
      tags: [],
      satisfaction: { score: 3, comment: null },
      status: 'RESOLVED',
    });
    expect(after?.messages.nodes).toMatchObject([
      { body: '[erased]', authorName: 'Erased account', author: null, authorKind: 'REQUESTER' },
      { body: 'We have an answer.', authorKind: 'AGENT' },
    ]);
    const stored = JSON.stringify(
      await TicketModel.findOne({ _id: ticket.id }).select('+searchWords +internalNotes').lean(),
    );
    expect(stored).not.toMatch(new RegExp(`quentin|${quentin.userId}`, 'i'));
    const search =
      'query ($search: String) { tickets(filter: { status: RESOLVED, search: $search }) { nodes { id } } }';
    expect(await graph.data(agent, search, { search: 'platypus' })).toEqual({ tickets: { nodes: [] } });
    expect(await graph.data(agent, search, { search: 'answer' })).toEqual({ tickets: { nodes: [{ id: ticket.id }] } });
  });

  it('leaves no id of somebody of the staff in the tickets of others, and counts each of these once', async () => {
    const [anna, agent, next] = [await aUser(), await anAgent(), await anAgent()];
    const ticket = await aTicket(graph, anna);
    await done(graph, agent, 'assignTicket', ticket.id, { assigneeId: agent.userId });
    await done(graph, agent, 'addTicketMessage', ticket.id, { body: 'An answer.' });
    await done(graph, agent, 'addInternalNote', ticket.id, { body: 'A note.' });
    await done(graph, agent, 'resolveTicket', ticket.id, { summary: 'Mended.' });
    await done(graph, anna, 'rateTicket', ticket.id, { score: 5 });
    const noted = await aTicket(graph, anna);
    await done(graph, agent, 'addInternalNote', noted.id, { body: 'Another note.' });
    expect(await erase(agent)).toEqual({
      records: 2,
      kept: 'Your replies as staff stay in the conversations of others, without your name.',
    });
    expect(await collectionsWith(agent.userId)).not.toContain('supporttickets');
    const stored = await TicketModel.findOne({ _id: ticket.id }).select('+internalNotes').lean();
    expect(stored).toMatchObject({
      assigneeId: null,
      resolution: { summary: 'Mended.', resolvedById: null },
      satisfaction: { score: 5, assigneeId: null },
      internalNotes: [{ body: 'A note.', authorId: null }],
    });
    const after = await readTicket(graph, next, ticket.id);
    expect(after).toMatchObject({ status: 'RESOLVED', assignee: null });
  });

  it('takes the name of staff out of the conversations of others', async () => {
    const [anna, agent] = [await aUser(), await aUser({ name: 'Walter Walrus', roles: [Role.SUPPORT_AGENT] })];
    const ticket = await aTicket(graph, anna);
    await done(graph, agent, 'addTicketMessage', ticket.id, { body: 'An answer.' });
    await erase(agent);
    const after = await readTicket(graph, anna, ticket.id);
    expect(after?.subject).toBe(ticket.subject);
    expect(after?.messages.nodes).toMatchObject([
      { body: ticket.messages.nodes[0]?.body, author: { id: anna.userId } },
      { body: 'An answer.', authorName: 'Erased account', author: null, authorKind: 'AGENT' },
    ]);
  });
});
