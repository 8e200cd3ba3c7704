import { beforeAll, describe, expect, it } from 'vitest';
import { anAdmin, anAgent, aUser } from '../../../../test/testkit/callers.js';
import {
  aConsultation,
  aConsultationIn,
  freeTimes,
  moved,
  onConsultation,
  readConsultation,
} from '../../../../test/testkit/consultations.js';
import { useGraph } from '../../../../test/testkit/graph.js';
import { sentMails } from '../../../../test/testkit/mails.js';
import { ConsultationCalendarModel } from '../consultation-calendar/consultation-calendar.model.js';

const graph = useGraph();
type Person = Awaited<ReturnType<typeof aUser>>;
let admin: Person;
let hosts: [Person, Person];
beforeAll(async () => {
  admin = await anAdmin();
  hosts = [await anAgent(), await anAgent()];
});

const other = (id: string | undefined): Person => (hosts[0].userId === id ? hosts[1] : hosts[0]);
const heldBy = async ({ userId }: Person): Promise<string[]> =>
  ((await ConsultationCalendarModel.findOne({ _id: userId }).lean())?.held ?? []).map(
    ({ consultationId }) => consultationId,
  );

describe('assignConsultationHost', () => {
  it('gives it to another host with its time, and tells both sides', async () => {
    const anna = await aUser();
    const before = await aConsultationIn(graph, 'CONFIRMED', anna, admin);
    const next = other(before.host?.id);
    const after = await moved(graph, admin, 'assignConsultationHost', before.id, {
      hostId: next.userId,
      reason: 'Ill',
    });
    expect(after).toMatchObject({
      status: 'CONFIRMED',
      scheduledAt: before.scheduledAt,
      host: { id: next.userId },
      meeting: { url: null },
      calendarSequence: before.calendarSequence + 1,
    });
    expect(after.history.at(-1)).toEqual({
      from: 'CONFIRMED',
      to: 'CONFIRMED',
      reason: 'Ill',
      actor: { id: admin.userId },
    });
    expect(await heldBy(next)).toContain(before.id);
    expect(await heldBy(other(next.userId))).not.toContain(before.id);
    expect((await sentMails(graph.config.dataDir, anna.email)).at(-1)?.subject).toContain('new host');
    expect((await sentMails(graph.config.dataDir, next.email)).at(-1)?.text).toContain(before.id);
  });

  it('needs a host who is free then', async () => {
    const anna = await aUser();
    const one = await aConsultation(graph, anna, { scheduledAt: (await freeTimes(graph, anna)).at(-1) });
    const two = await aConsultation(graph, anna, { scheduledAt: one.scheduledAt });
    expect(two.host?.id).toBe(other(one.host?.id).userId);
    const assign = async (hostId?: string): Promise<object[]> =>
      (await onConsultation(graph, admin, 'assignConsultationHost', one.id, { hostId })).userErrors;
    expect(await assign(two.host?.id)).toMatchObject([{ code: 'TAKEN', field: ['input', 'hostId'] }]);
    expect(await assign(anna.userId)).toMatchObject([{ code: 'INVALID', field: ['input', 'hostId'] }]);
    expect(await assign(one.host?.id)).toMatchObject([{ code: 'ALREADY_DONE', field: ['input', 'hostId'] }]);
  });

  it('takes the place of the meeting that the new host names, and tells it', async () => {
    const anna = await aUser();
    const scheduledAt = (await freeTimes(graph, anna)).at(-20);
    const before = await aConsultationIn(graph, 'CONFIRMED', anna, admin, { scheduledAt });
    const place = { meetingUrl: 'https://meet.example/other', details: 'Ring twice.' };
    const input = { hostId: other(before.host?.id).userId, ...place };
    const after = await moved(graph, admin, 'assignConsultationHost', before.id, input);
    expect(after.meeting).toMatchObject({ url: place.meetingUrl, details: place.details });
    const wrong = { ...input, hostId: before.host?.id, meetingUrl: 'javascript:alert(1)' };
    expect((await onConsultation(graph, admin, 'assignConsultationHost', before.id, wrong)).userErrors).toMatchObject([
      { field: ['input', 'meetingUrl'] },
    ]);
    expect((await readConsultation(graph, admin, before.id))?.meeting.url).toBe(place.meetingUrl);
  });

  it.each(['DECLINED', 'CANCELLED', 'EXPIRED', 'RESCHEDULED', 'IN_PROGRESS', 'NO_SHOW', 'COMPLETED'])(
    'is too late for one that is %s',
    async (status) => {
      const { id, host } = await aConsultationIn(graph, status, await aUser(), admin);
      const { userErrors } = await onConsultation(graph, admin, 'assignConsultationHost', id, {
        hostId: other(host?.id).userId,
      });
      expect(userErrors).toMatchObject([{ code: 'INVALID_STATE', field: ['id'], allowed: ['REQUESTED', 'CONFIRMED'] }]);
    },
  );

  it('at 100 at once is done once', async () => {
    const anna = await aUser();
    const { id, host } = await aConsultation(graph, anna, { scheduledAt: (await freeTimes(graph, anna)).at(-8) });
    const next = other(host?.id);
    const answers = await Promise.all(
      Array.from({ length: 100 }, () =>
        onConsultation(graph, admin, 'assignConsultationHost', id, { hostId: next.userId }),
      ),
    );
    expect(answers.filter(({ consultation }) => consultation)).toHaveLength(1);
    expect(new Set(answers.flatMap(({ userErrors }) => userErrors.map(({ code }) => code)))).toEqual(
      new Set(['ALREADY_DONE']),
    );
    expect((await heldBy(next)).filter((one) => one === id)).toEqual([id]);
    expect(await heldBy(other(next.userId))).not.toContain(id);
  });
});
