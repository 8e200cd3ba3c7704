import { describe, expect, it } from 'vitest';
import { anAdmin, anAgent, anonymous, aUser, PASSWORD } from '../../../test/testkit/callers.js';
import { collectionsWith } from '../../../test/testkit/collections.js';
import {
  aConsultation,
  aConsultationIn,
  freeTimes,
  moved,
  readConsultation,
} from '../../../test/testkit/consultations.js';
import { useGraph } from '../../../test/testkit/graph.js';
import { sentMails } from '../../../test/testkit/mails.js';
import { inTransaction } from '../../database/transaction.js';
import { ConsultationCalendarModel } from './consultation-calendar.model.js';
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
  it('leaves nothing of the guest, and frees the times', async () => {
    const email = 'quentin@people.example';
    const quentin = await aUser({ name: 'Quentin Quagga', email, password: PASSWORD });
    const agent = await anAdmin();
    const ahead = await aConsultation(graph, quentin, { project: { description: 'A platypus agent.' } });
    const moving = await aConsultationIn(graph, 'CONFIRMED', quentin, agent, { company: { name: 'Platypus Ltd' } });
    const [scheduledAt] = await freeTimes(graph, quentin);
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
    for (const word of ['latypus', 'Quagga', email, ahead.id]) expect(await collectionsWith(word)).toEqual([]);
    const left = (await collectionsWith(quentin.userId)).filter((name) => name !== 'user_sessions');
    expect(left).toEqual([]);
    expect(await freeTimes(graph, agent)).toEqual(expect.arrayContaining([ahead.scheduledAt, scheduledAt]));
  });

  it('of a host leaves the consultations to their guests', async () => {
    const [anna, host] = [await aUser(), await anAgent()];
    const times = await freeTimes(graph, anna);
    // The other host's calendar is filled first, so that the new one is the one with the least ahead.
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
