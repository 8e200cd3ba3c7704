import { describe, expect, it } from 'vitest';
import { anAdmin, anAgent, anonymous, aUser, PASSWORD } from '../../../../test/testkit/callers.js';
import { collectionsWith } from '../../../../test/testkit/collections.js';
import {
  aConsultation,
  aConsultationIn,
  freeTimes,
  moved,
  readConsultation,
} from '../../../../test/testkit/consultations.js';
import { useGraph } from '../../../../test/testkit/graph.js';
import { sentMails } from '../../../../test/testkit/mails.js';
import { UserModel } from '../../identity/user/user.model.js';
import { inTransaction } from '../../../database/transaction.js';
import { ConsultationCalendarModel } from '../consultation-calendar/consultation-calendar.model.js';
import { consultationPersonalData } from './consultation-personal-data.service.js';

const graph = useGraph();
const [consultations, calendars] = consultationPersonalData;

describe('export', () => {
  it('has what was asked for with the account and under its address, and nothing of others', async () => {
    const [anna, ben, agent] = [await aUser(), await aUser(), await anAdmin()];
    await anAgent();
    const own = await aConsultationIn(graph, 'COMPLETED', anna, agent, { company: { name: 'Whales Ltd' } });
    await moved(graph, anna, 'submitConsultationFeedback', own.id, { rating: 4, comment: 'Fine.' });
    const asGuest = await aConsultation(graph, anonymous, { contact: { name: 'Anna', email: anna.email } });
    await aConsultation(graph, ben);
    const exported = (await consultations?.export(anna)) as { id: string }[];
    expect(exported.map(({ id }) => id).sort()).toEqual([own.id, asGuest.id].sort());
    expect(exported.find(({ id }) => id === own.id)).toMatchObject({
      consultationType: 'product_demo',
      company: { name: 'Whales Ltd' },
      contact: { email: anna.email },
      outcome: { summary: 'We talked.' },
      feedback: { rating: 4, comment: 'Fine.' },
      history: [{ from: 'requested', to: 'confirmed' }, { to: 'completed' }],
    });
    expect(JSON.stringify(exported)).not.toMatch(/actorId|revision|hostId/);
  });
});

describe('erasure', () => {
  it('tells the host of what lay ahead, in the zone of the host', async () => {
    const [guest, agent] = [await aUser(), await anAdmin()];
    const ahead = await aConsultationIn(graph, 'CONFIRMED', guest, agent);
    const host = await UserModel.findOne({ _id: ahead.host?.id ?? '' }).lean<{ email: string }>();
    const email = host?.email ?? '';
    const before = (await sentMails(graph.config.dataDir, email)).length;
    await inTransaction(async (session) => {
      for (const { erase } of consultationPersonalData) await erase(guest, session);
    });
    const mails = (await sentMails(graph.config.dataDir, email)).slice(before);
    expect(mails).toMatchObject([{ subject: 'A product demo: canceled' }]);
    expect(mails[0]?.text).toContain("the guest's account was erased");
    const { consultation } = await graph.data<{ consultation: { calendarFile: string } }>(
      agent,
      'query ($id: ID!) { consultation(id: $id) { calendarFile } }',
      { id: ahead.id },
    );
    expect(consultation.calendarFile).toContain('METHOD:CANCEL');
    expect(consultation.calendarFile).toContain(`SEQUENCE:${String(ahead.calendarSequence + 1)}`);
  });

  it('leaves nothing of the guest, and frees the times', async () => {
    const email = 'quentin@people.example';
    const quentin = await aUser({ name: 'Quentin Quagga', email, password: PASSWORD });
    const agent = await anAdmin();
    const ahead = await aConsultation(graph, quentin, { project: { description: 'A platypus agent.' } });
    const moving = await aConsultationIn(graph, 'CONFIRMED', quentin, agent, { company: { name: 'Platypus Ltd' } });
    const scheduledAt = (await freeTimes(graph, quentin)).find((time) => time !== moving.scheduledAt);
    await moved(graph, quentin, 'rescheduleConsultation', moving.id, { scheduledAt, reason: 'My platypus is ill.' });
    const done = await aConsultationIn(graph, 'COMPLETED', quentin, agent);
    await moved(graph, quentin, 'submitConsultationFeedback', done.id, { rating: 5, comment: 'My platypus liked it.' });
    await aConsultation(graph, anonymous, { contact: { name: 'Q. Quagga (Platypus)', email } });
    await sentMails(graph.config.dataDir, email);

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
    for (const word of ['latypus', 'Quagga', email]) expect(await collectionsWith(word)).toEqual([]);
    // Upcoming consultations are canceled without naming the guest.
    expect(await readConsultation(graph, agent, ahead.id)).toMatchObject({
      status: 'CANCELLED',
      contact: { name: 'Erased account', email: 'erased@erased.invalid', phone: null },
      project: null,
      requester: null,
      cancellation: { party: 'GUEST', reason: null },
    });
    const left = (await collectionsWith(quentin.userId)).filter((name) => name !== 'user_sessions');
    expect(left).toEqual([]);
    expect(await freeTimes(graph, agent)).toEqual(expect.arrayContaining([ahead.scheduledAt, scheduledAt]));
  });

  it('of a host leaves the consultations to their guests', async () => {
    const [anna, host] = [await aUser(), await anAgent()];
    const times = await freeTimes(graph, anna);
    // Fill the other host's calendar first, so that the new host is the one with the fewest upcoming consultations.
    const consultation = await aConsultation(graph, anna, { scheduledAt: times.at(-1) });
    expect(consultation.host?.id).toBe(host.userId);
    await moved(graph, host, 'confirmConsultation', consultation.id);
    expect(await calendars?.export(host)).toHaveLength(1);
    await inTransaction(async (session) => {
      for (const { erase } of consultationPersonalData) await erase(host, session);
    });
    const after = await readConsultation(graph, anna, consultation.id);
    expect(after).toMatchObject({ host: null, status: 'CONFIRMED', history: [{ to: 'CONFIRMED', actor: null }] });
    expect(await ConsultationCalendarModel.findOne({ _id: host.userId }).lean()).toBeNull();
  });
});
