import { beforeAll, describe, expect, it } from 'vitest';
import { anAdmin, anAgent, anonymous, aUser, capability } from '../../../../test/testkit/callers.js';
import {
  aConsultation,
  aConsultationIn,
  begin,
  freeTimes,
  moved,
  onConsultation,
  readConsultation,
  type ConsultationView,
} from '../../../../test/testkit/consultations.js';
import { unwatched } from '../../../../test/testkit/commands.js';
import { useGraph } from '../../../../test/testkit/graph.js';
import { sentMails } from '../../../../test/testkit/mails.js';
import { EmailScope, type Viewer } from '../../../auth/viewer.js';
import { newId } from '../../../shared/ids.js';
import { UserModel } from '../../identity/user/user.model.js';
import { ConsultationCalendarModel } from '../consultation-calendar/consultation-calendar.model.js';
import { ConsultationModel } from './consultation.model.js';

const graph = useGraph();
let agent: Awaited<ReturnType<typeof aUser>>;
let host: Awaited<ReturnType<typeof aUser>>;
beforeAll(async () => {
  [agent, host] = [await anAdmin(), await anAgent()];
});

/** Reschedules to the first free time. */
async function move(viewer: Viewer, id: string, input: object = {}): Promise<ConsultationView> {
  const [scheduledAt] = await freeTimes(graph, viewer);
  return moved(graph, viewer, 'rescheduleConsultation', id, { scheduledAt, ...input });
}

async function fileOf(viewer: Viewer, id: string): Promise<string | null> {
  const { consultation } = await graph.data<{ consultation: { calendarFile: string | null } }>(
    viewer,
    'query ($id: ID!) { consultation(id: $id) { calendarFile } }',
    { id },
  );
  return consultation.calendarFile;
}

const heldIds = async (): Promise<string[]> =>
  (await unwatched(() => ConsultationCalendarModel.find().lean())).flatMap(({ held }) =>
    held.map(({ consultationId }) => consultationId),
  );

describe('rescheduling', () => {
  it('closes the old one and links a new one to it, confirmed, with all that was said', async () => {
    const anna = await aUser();
    const company = { name: 'Whales Ltd' };
    const old = await aConsultationIn(graph, 'CONFIRMED', anna, agent, { company, timeZone: 'Europe/Berlin' });
    const next = await move(anna, old.id, { reason: 'School holidays' });
    expect(next).toMatchObject({
      status: 'CONFIRMED',
      previous: { id: old.id },
      next: null,
      rescheduleCount: 1,
      timeZone: 'Europe/Berlin',
      company: { name: 'Whales Ltd' },
      contact: old.contact,
      host: { id: host.userId },
      meeting: { url: old.meeting.url, durationMinutes: 30 },
      history: [{ from: 'REQUESTED', to: 'CONFIRMED', reason: 'School holidays', actor: { id: anna.userId } }],
    });
    expect(Date.parse(next.meeting.endsAt) - Date.parse(next.scheduledAt)).toBe(1_800_000);
    const closed = await readConsultation(graph, anna, old.id);
    expect(closed).toMatchObject({ status: 'RESCHEDULED', next: { id: next.id }, scheduledAt: old.scheduledAt });
    expect(closed?.history.at(-1)).toMatchObject({ from: 'CONFIRMED', to: 'RESCHEDULED', reason: 'School holidays' });
    const held = await heldIds();
    expect([held.includes(old.id), held.includes(next.id)]).toEqual([false, true]);
    expect(await freeTimes(graph, anna)).toContain(old.scheduledAt);
    expect((await sentMails(graph.config.dataDir, anna.email)).at(-1)?.subject).toBe('Your product demo: moved');
  });

  it('can be by half a slot: the own time is not in the way', async () => {
    const anna = await aUser();
    const [scheduledAt = ''] = (await freeTimes(graph, anna)).filter((time) => time.endsWith('T12:00:00.000Z'));
    const { id } = await aConsultation(graph, anna, { scheduledAt });
    await moved(graph, agent, 'confirmConsultation', id);
    const later = scheduledAt.replace('T12:00', 'T12:30');
    expect((await move(anna, id, { scheduledAt: later })).scheduledAt).toBe(later);
  });

  it('is possible three times along the chain', async () => {
    const anna = await aUser();
    let current = await aConsultationIn(graph, 'CONFIRMED', anna, agent);
    for (let count = 1; count <= 3; count += 1) {
      current = await move(anna, current.id);
      expect(current.rescheduleCount).toBe(count);
    }
    const [scheduledAt] = await freeTimes(graph, anna);
    for (const viewer of [anna, agent]) {
      const answer = await onConsultation(graph, viewer, 'rescheduleConsultation', current.id, {
        scheduledAt,
        reason: 'Once more',
      });
      expect(answer.userErrors).toMatchObject([{ code: 'LIMIT_REACHED', field: ['id'] }]);
    }
  });

  it('needs a free time and leaves everything as it was without', async () => {
    const anna = await aUser();
    const other = await aConsultationIn(graph, 'CONFIRMED', anna, agent);
    const { id } = await aConsultationIn(graph, 'CONFIRMED', anna, agent);
    const [mine, before] = [await readConsultation(graph, anna, id), await heldIds()];
    const refused = await onConsultation(graph, anna, 'rescheduleConsultation', id, {
      scheduledAt: other.scheduledAt,
    });
    expect(refused.userErrors).toMatchObject([{ code: 'TAKEN', field: ['input', 'scheduledAt'] }]);
    const nowhere = await onConsultation(graph, anna, 'rescheduleConsultation', id, {
      localTime: '2027-03-28T02:30',
      timeZone: 'Europe/Berlin',
    });
    expect(nowhere.userErrors).toMatchObject([{ code: 'INVALID', field: ['input', 'localTime'] }]);
    expect(await readConsultation(graph, anna, id)).toEqual(mine);
    expect((await heldIds()).sort()).toEqual(before.sort());
  });

  it('by the staff needs a reason, and no notice', async () => {
    const anna = await aUser();
    const { id } = await aConsultationIn(graph, 'CONFIRMED', anna, agent);
    const [scheduledAt] = await freeTimes(graph, agent);
    const { userErrors } = await onConsultation(graph, agent, 'rescheduleConsultation', id, { scheduledAt });
    expect(userErrors).toMatchObject([{ code: 'REQUIRED', field: ['input', 'reason'] }]);
    await begin(id, -30);
    expect((await move(agent, id, { reason: 'The host is ill.' })).status).toBe('CONFIRMED');
    expect((await sentMails(graph.config.dataDir, anna.email)).at(-1)?.text).toContain('The host is ill.');
  });

  it('goes to another host where the own one cannot, with another place to meet', async () => {
    const anna = await aUser();
    const old = await aConsultationIn(graph, 'CONFIRMED', anna, agent);
    const second = await anAgent();
    await UserModel.updateOne({ _id: second.userId }, { $set: { timeZone: 'Pacific/Auckland' } });
    // 22:00 UTC is within working hours only in Auckland.
    const night = (await freeTimes(graph, anna)).find((time) => time.endsWith('T22:00:00.000Z'));
    const next = await move(anna, old.id, { scheduledAt: night });
    expect(next).toMatchObject({ host: { id: second.userId }, meeting: { url: null, details: null } });
    const held = await heldIds();
    expect([held.includes(old.id), held.includes(next.id)]).toEqual([false, true]);
    await UserModel.updateOne({ _id: second.userId }, { $set: { status: 'suspended' } });
  });

  it('sent again with the same key is the same move', async () => {
    const anna = await aUser();
    const { id } = await aConsultationIn(graph, 'CONFIRMED', anna, agent);
    const [scheduledAt] = await freeTimes(graph, anna);
    const input = { scheduledAt, idempotencyKey: 'move' };
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => onConsultation(graph, anna, 'rescheduleConsultation', id, input)),
    );
    answers.push(await onConsultation(graph, anna, 'rescheduleConsultation', id, input));
    expect(answers.flatMap(({ userErrors }) => userErrors)).toEqual([]);
    expect(new Set(answers.map(({ consultation }) => consultation?.id)).size).toBe(1);
    expect(await ConsultationModel.find({ userId: anna.userId }).lean()).toHaveLength(2);
  });
});

describe('the calendar file', () => {
  const uidOf = (file: string | null): string | undefined => /UID:(.*)\r\n/.exec(file ?? '')?.[1];
  const sequenceOf = (file: string | null): number => Number(/SEQUENCE:(\d+)/.exec(file ?? '')?.[1]);

  it('keeps its UID and raises its sequence, from the request to the end of the chain', async () => {
    const email = `${newId('usr')}@people.example`;
    const guest = capability(email, EmailScope.CONSULTATIONS);
    const made = await aConsultation(graph, anonymous, { contact: { name: 'Gwen Guest', email } });
    const files = [await fileOf(guest, made.id)];
    await moved(graph, agent, 'confirmConsultation', made.id, { meetingUrl: 'https://meet.example/abc' });
    files.push(await fileOf(guest, made.id));
    const second = await move(guest, made.id);
    files.push(await fileOf(guest, second.id));
    const third = await move(agent, second.id, { reason: 'Ill' });
    files.push(await fileOf(guest, third.id));
    await moved(graph, guest, 'cancelConsultation', third.id);
    files.push(await fileOf(guest, third.id));

    expect(new Set(files.map(uidOf)).size).toBe(1);
    expect(files.map(sequenceOf)).toEqual([0, 1, 2, 3, 4]);
    expect(files.map((file) => /METHOD:(\w+)/.exec(file ?? '')?.[1])).toEqual([
      'REQUEST',
      'REQUEST',
      'REQUEST',
      'REQUEST',
      'CANCEL',
    ]);
    expect(files[0]).toContain('STATUS:TENTATIVE');
    expect(files[1]).toContain('STATUS:CONFIRMED');
    expect(files[4]).toContain('STATUS:CANCELLED');
    expect(files[2]).toContain(`DTSTART:${second.scheduledAt.replaceAll(/[-:]|\.000/g, '')}`);
    expect(await fileOf(guest, made.id)).toBeNull();
    const other = await aConsultation(graph, anonymous, { contact: { name: 'Gwen Guest', email } });
    expect(uidOf(await fileOf(guest, other.id))).not.toBe(uidOf(files[0] ?? null));
  });
});
