import { beforeAll, describe, expect, it } from 'vitest';
import { anAgent, aUser } from '../../../../test/testkit/callers.js';
import { useGraph } from '../../../../test/testkit/graph.js';
import { sentMails, type SentMail } from '../../../../test/testkit/mails.js';
import { aTicket, done } from '../../../../test/testkit/tickets.js';
import { UserModel, UserStatus } from '../../identity/user/user.model.js';
import { mailTicketRequesters } from './ticket-mail-jobs.service.js';

const graph = useGraph();
type Person = Awaited<ReturnType<typeof aUser>>;
let anna: Person;
let agent: Person;
beforeAll(async () => {
  [anna, agent] = [await aUser({ name: 'Anna' }), await anAgent()];
});

const URL = 'https://tally.test';
/** Emails sent a minute from now, with two servers running the job. */
async function mailsTo({ email }: Person): Promise<SentMail[]> {
  const later = new Date(Date.now() + 61_000);
  await Promise.all([mailTicketRequesters(later, URL), mailTicketRequesters(later, URL)]);
  return sentMails(graph.config.dataDir, email);
}

describe('the requester of a ticket', () => {
  it('is mailed once for a burst of replies, with a link, and not before it is over', async () => {
    const ticket = await aTicket(graph, anna, { subject: 'The lamp' });
    for (const body of ['One.', 'Two.', 'Three.']) await done(graph, agent, 'addTicketMessage', ticket.id, { body });
    expect(await mailTicketRequesters(new Date(), URL)).toBe(0);
    expect(await mailsTo(anna)).toMatchObject([
      {
        subject: `Ticket ${String(ticket.ticketNumber)}: new reply`,
        text: [
          `Your ticket ${String(ticket.ticketNumber)}: The lamp`,
          `${agent.name} sent 3 replies.`,
          `${URL}/tickets/${ticket.id}`,
        ].join('\n\n'),
      },
    ]);
    expect(await mailsTo(anna)).toHaveLength(1);
    await done(graph, agent, 'addTicketMessage', ticket.id, { body: 'Four.' });
    expect((await mailsTo(anna)).at(-1)?.text).toContain(`${agent.name} replied.`);
  });

  it('is mailed a resolution with what was done, in the own zone', async () => {
    const ben = await aUser();
    await UserModel.updateOne({ _id: ben.userId }, { $set: { timeZone: 'America/Chicago' } });
    const { id, ticketNumber } = await aTicket(graph, ben);
    await done(graph, agent, 'resolveTicket', id, { summary: 'Restarted.' });
    const [mail, ...others] = await mailsTo(ben);
    expect(others).toEqual([]);
    expect(mail?.subject).toBe(`Ticket ${String(ticketNumber)}: resolved`);
    expect(mail?.text).toContain('Your ticket was resolved: Restarted.');
    expect(mail?.text).toMatch(/It will close on .*\(America\/Chicago\)/);
  });

  it('hears nothing of notes, of holds and of a resolution that was taken back', async () => {
    const cara = await aUser();
    const { id } = await aTicket(graph, cara);
    await done(graph, agent, 'addInternalNote', id, { body: 'Secret.' });
    await done(graph, agent, 'changeTicketStatus', id, { status: 'ON_HOLD', reason: 'Secret.' });
    await done(graph, agent, 'resolveTicket', id, { summary: 'Done.' });
    await done(graph, cara, 'reopenTicket', id);
    expect(await mailsTo(cara)).toEqual([]);
  });

  it('is not mailed about the own words, also where the requester works here', async () => {
    const { id } = await aTicket(graph, agent);
    await done(graph, agent, 'addTicketMessage', id, { body: 'More.' });
    await done(graph, agent, 'resolveTicket', id, { summary: 'Found it.' });
    expect(await mailsTo(agent)).toEqual([]);
  });

  it('is not mailed once the account is closed', async () => {
    const dora = await aUser();
    const { id } = await aTicket(graph, dora);
    await done(graph, agent, 'addTicketMessage', id, { body: 'Hello.' });
    await UserModel.updateOne({ _id: dora.userId }, { $set: { status: UserStatus.SUSPENDED } });
    expect(await mailsTo(dora)).toEqual([]);
  });

  it('is mailed what a merge moved, once', async () => {
    const emil = await aUser();
    const [target, source] = [await aTicket(graph, emil), await aTicket(graph, emil)];
    await done(graph, agent, 'addTicketMessage', source.id, { body: 'Hello.' });
    await done(graph, agent, 'mergeTickets', target.id, { from: [source.id] });
    const mails = await mailsTo(emil);
    expect(mails.map(({ subject }) => subject)).toEqual([`Ticket ${String(target.ticketNumber)}: new reply`]);
  });
});
