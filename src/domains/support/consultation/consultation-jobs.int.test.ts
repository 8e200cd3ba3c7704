import { beforeAll, describe, expect, it } from 'vitest';
import { anAdmin, anAgent, aUser } from '../../../../test/testkit/callers.js';
import { aConsultationIn, readConsultation } from '../../../../test/testkit/consultations.js';
import { useGraph } from '../../../../test/testkit/graph.js';
import { sentMails } from '../../../../test/testkit/mails.js';
import { suspendUser } from '../../identity/user/user.service.js';
import { ConsultationCalendarModel } from '../consultation-calendar/consultation-calendar.model.js';
import { expireConsultations, remindOfConsultations } from './consultation-jobs.service.js';
import { ConsultationModel } from './consultation.model.js';

const graph = useGraph();
let agent: Awaited<ReturnType<typeof aUser>>;
let host: Awaited<ReturnType<typeof aUser>>;
beforeAll(async () => {
  [agent, host] = [await anAdmin(), await anAgent()];
});

const HOUR = 3_600_000;
const at = (time: string, hours = 0): Date => new Date(Date.parse(time) + hours * HOUR);
const subjectsTo = async (email: string): Promise<string[]> =>
  (await sentMails(graph.config.dataDir, email)).map(({ subject }) => subject);
/** Times in the future, so that scheduled jobs find nothing due meanwhile. */
const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);

describe('requests that nobody answered', () => {
  it('expire at their start, once, with a mail, and free the time', async () => {
    const anna = await aUser();
    const requests = [];
    for (let count = 0; count < 3; count += 1) requests.push(await aConsultationIn(graph, 'REQUESTED', anna, agent));
    const confirmed = await aConsultationIn(graph, 'CONFIRMED', anna, agent);
    const [first] = requests;
    const start = first?.scheduledAt ?? '';
    expect(await expireConsultations(at(start, -0.01))).toBe(0);
    const atStart = await Promise.all(Array.from({ length: 5 }, () => expireConsultations(at(start))));
    expect(sum(atStart)).toBe(1);
    const later = at(requests.at(-1)?.scheduledAt ?? '', 1);
    const counts = await Promise.all(Array.from({ length: 5 }, () => expireConsultations(later)));
    expect(sum(counts)).toBe(2);
    for (const { id } of requests) {
      const after = await readConsultation(graph, anna, id);
      expect(after?.status).toBe('EXPIRED');
      expect(after?.history).toHaveLength(1);
    }
    expect((await readConsultation(graph, anna, confirmed.id))?.status).toBe('CONFIRMED');
    expect((await subjectsTo(anna.email)).filter((subject) => subject.endsWith('request expired'))).toHaveLength(3);
    const calendar = await ConsultationCalendarModel.findOne({ _id: host.userId }).lean();
    expect(calendar?.held.map(({ consultationId }) => consultationId)).toEqual([confirmed.id]);
  });
});

describe('reminders', () => {
  it('come a day and an hour before, each once, however often one looks', async () => {
    const anna = await aUser();
    const { id, scheduledAt } = await aConsultationIn(graph, 'CONFIRMED', anna, agent);
    const remindAll = async (hours: number): Promise<void> => {
      await Promise.all(Array.from({ length: 5 }, () => remindOfConsultations(at(scheduledAt, hours))));
    };
    const reminders = async (): Promise<number> =>
      (await subjectsTo(anna.email)).filter((subject) => subject.endsWith('starting soon')).length;
    await remindAll(-24.01);
    expect(await reminders()).toBe(0);
    await remindAll(-24);
    expect(await reminders()).toBe(1);
    await remindAll(-2);
    expect(await reminders()).toBe(1);
    await remindAll(-0.99);
    expect(await reminders()).toBe(2);
    await remindAll(-0.5);
    expect(await reminders()).toBe(2);
    expect((await ConsultationModel.findOne({ _id: id }).lean())?.remindAt).toBeNull();
    expect((await sentMails(graph.config.dataDir, anna.email)).at(-1)?.text).toContain('https://meet.example/abc');
  });

  it('are not for an account that is suspended', async () => {
    const [anna, ben] = [await aUser(), await aUser()];
    const { id, scheduledAt } = await aConsultationIn(graph, 'CONFIRMED', anna, agent);
    await aConsultationIn(graph, 'CONFIRMED', ben, agent);
    await suspendUser(graph.context(agent), anna.userId, 'Abuse');
    await remindOfConsultations(at(scheduledAt, -1));
    const reminded = async (email: string): Promise<number> =>
      (await subjectsTo(email)).filter((subject) => subject.endsWith('starting soon')).length;
    expect([await reminded(anna.email), await reminded(ben.email)]).toEqual([0, 1]);
    expect((await ConsultationModel.findOne({ _id: id }).lean())?.status).toBe('confirmed');
  });

  it('are not for what was called off, moved or missed', async () => {
    const anna = await aUser();
    const { scheduledAt } = await aConsultationIn(graph, 'CANCELLED', anna, agent);
    await aConsultationIn(graph, 'RESCHEDULED', anna, agent);
    await aConsultationIn(graph, 'REQUESTED', anna, agent);
    const late = await aConsultationIn(graph, 'CONFIRMED', anna, agent);
    const mailed = (): Promise<number> =>
      subjectsTo(anna.email).then((all) => all.filter((one) => one.includes('soon')).length);
    expect(await remindOfConsultations(at(scheduledAt, -25))).toBe(0);
    // No job ran until it was over: a reminder would be pointless by then.
    await ConsultationModel.updateOne(
      { _id: late.id },
      { $set: { scheduledAt: new Date(Date.now() - HOUR), remindAt: new Date(Date.now() - 2 * HOUR) } },
    );
    await remindOfConsultations(new Date());
    expect(await mailed()).toBe(0);
    expect((await ConsultationModel.findOne({ _id: late.id }).lean())?.remindAt).toBeNull();
  });
});
