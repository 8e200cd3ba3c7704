import { beforeAll, describe, expect, it } from 'vitest';
import { anAdmin, anAgent, anonymous, aUser, capability, service } from '../../../../test/testkit/callers.js';
import { aConsultation, freeTimes, moved, tryRequest } from '../../../../test/testkit/consultations.js';
import { useGraph } from '../../../../test/testkit/graph.js';
import { sentMails } from '../../../../test/testkit/mails.js';
import { EmailScope, type Viewer } from '../../../auth/viewer.js';
import { newId } from '../../../shared/ids.js';
import { UserModel } from '../../identity/user/user.model.js';
import { ConsultationModel } from './consultation.model.js';
import { CONSULTATION_SETTINGS } from '../consultation-calendar/consultation.settings.js';

const graph = useGraph();
let host: Awaited<ReturnType<typeof aUser>>;
let admin: Awaited<ReturnType<typeof aUser>>;
beforeAll(async () => {
  [host, admin] = [await anAgent(), await anAdmin()];
});

const guestContact = (): { name: string; email: string } => ({
  name: 'Gwen Guest',
  email: `${newId('usr')}@people.example`,
});
const problemOf = async (
  ...args: Parameters<typeof tryRequest> extends [unknown, ...infer R] ? R : never
): Promise<object> => {
  const { consultation, userErrors } = await tryRequest(graph, ...args);
  expect(consultation).toBeNull();
  expect(userErrors).toHaveLength(1);
  return userErrors[0] ?? {};
};

describe('a request', () => {
  it('of an account holds the time, with all that was said', async () => {
    const anna = await aUser({ name: 'Anna' });
    const company = { name: 'Whales Ltd', website: 'https://whales.example/', industry: 'Sea', employees: 12 };
    const project = { description: 'A whale song agent.\nFor calves.', timeline: 'Spring', budget: '10,000 EUR' };
    const [scheduledAt] = await freeTimes(graph, anna, 'CUSTOM_AGENT_DEVELOPMENT');
    const made = await aConsultation(graph, anna, {
      consultationType: 'CUSTOM_AGENT_DEVELOPMENT',
      timeZone: 'Europe/Berlin',
      company,
      project,
    });
    expect(made).toMatchObject({
      consultationType: 'CUSTOM_AGENT_DEVELOPMENT',
      status: 'REQUESTED',
      scheduledAt,
      timeZone: 'Europe/Berlin',
      contact: { name: 'Anna', email: anna.email, phone: null },
      company,
      project,
      meeting: { durationMinutes: 60, url: null, details: null },
      requester: { id: anna.userId },
      host: { id: host.userId },
      history: [],
      availableTransitions: ['CANCELLED'],
      rescheduleCount: 0,
      calendarSequence: 0,
    });
    expect(Date.parse(made.meeting.endsAt) - Date.parse(made.scheduledAt)).toBe(3_600_000);
    expect(await freeTimes(graph, anna, 'CUSTOM_AGENT_DEVELOPMENT')).not.toContain(scheduledAt);
  });

  it('tells the guest and the host, the host without a word about the guest', async () => {
    const contact = guestContact();
    const made = await aConsultation(graph, anonymous, { contact, timeZone: 'Asia/Tokyo' });
    const [mail] = await sentMails(graph.config.dataDir, contact.email);
    expect(mail?.subject).toBe('Your product demo: request received');
    expect(mail?.text).toContain('(Asia/Tokyo)');
    const toHost = (await sentMails(graph.config.dataDir, host.email)).filter(({ text }) => text.includes(made.id));
    expect(toHost).toHaveLength(1);
    expect(JSON.stringify(toHost)).not.toMatch(/Gwen|people\.example.*usr/);
  });

  it('of a guest needs somebody to reach', async () => {
    const [scheduledAt] = await freeTimes(graph, anonymous);
    for (const viewer of [anonymous, service])
      expect(await problemOf(viewer, { scheduledAt })).toMatchObject({ code: 'REQUIRED', field: ['input', 'contact'] });
    const contact = { name: ' Gwen ', email: ` ${newId('usr').toUpperCase()}@People.example ` };
    const made = await aConsultation(graph, anonymous, { contact });
    expect(made).toMatchObject({
      contact: { name: 'Gwen', email: contact.email.trim().toLowerCase() },
      requester: null,
    });
    expect(await problemOf(anonymous, { scheduledAt, contact: { name: 'x', email: 'nobody' } })).toMatchObject({
      code: 'INVALID',
      field: ['input', 'contact', 'email'],
    });
  });

  it('of an account goes under the address of the account', async () => {
    const anna = await aUser();
    const [scheduledAt] = await freeTimes(graph, anna);
    expect(await problemOf(anna, { scheduledAt, contact: guestContact() })).toMatchObject({
      code: 'NOT_ALLOWED',
      field: ['input', 'contact', 'email'],
    });
    const contact = { name: 'Dr. Anna', email: anna.email.toUpperCase(), phone: '+49 30 1234' };
    expect((await aConsultation(graph, anna, { contact })).contact).toEqual({ ...contact, email: anna.email });
  });

  it('can be made by the staff for a guest', async () => {
    const contact = guestContact();
    const made = await aConsultation(graph, admin, { contact });
    expect(made).toMatchObject({ contact, requester: null });
    expect((await sentMails(graph.config.dataDir, contact.email)).length).toBe(1);
  });

  it('fills no mailbox of a stranger: one an hour until the address is proven', async () => {
    const contact = guestContact();
    const times = await freeTimes(graph, anonymous);
    const ask = async (viewer: Viewer, index: number): Promise<void> => {
      const { userErrors } = await tryRequest(graph, viewer, { contact, scheduledAt: times[index * 5] });
      expect(userErrors).toEqual([]);
    };
    for (let index = 0; index < 4; index += 1) await ask(anonymous, index);
    expect(await sentMails(graph.config.dataDir, contact.email)).toHaveLength(1);
    await ask(capability(contact.email, EmailScope.CONSULTATIONS), 4);
    expect(await sentMails(graph.config.dataDir, contact.email)).toHaveLength(2);
  });

  it('takes no name that is a message', async () => {
    const contact = { ...guestContact(), name: 'You won: https://evil.example/claim' };
    const { userErrors } = await tryRequest(graph, anonymous, {
      contact,
      scheduledAt: (await freeTimes(graph, anonymous))[0],
    });
    expect(userErrors).toMatchObject([{ field: ['input', 'contact', 'name'] }]);
  });

  it('is in the zone of the account where none is given, else in UTC', async () => {
    const anna = await aUser();
    await UserModel.updateOne({ _id: anna.userId }, { $set: { timeZone: 'America/Chicago' } });
    expect((await aConsultation(graph, anna, { timeZone: undefined })).timeZone).toBe('America/Chicago');
    expect((await aConsultation(graph, anonymous, { contact: guestContact(), timeZone: null })).timeZone).toBe('UTC');
  });
});

describe('what one address has ahead', () => {
  it('is ten at most, save what the staff adds', async () => {
    const anna = await aUser();
    const made = [];
    for (let count = 0; count < 10; count += 1) made.push(await aConsultation(graph, anna));
    const [scheduledAt] = await freeTimes(graph, anna);
    expect(await problemOf(anna, { scheduledAt })).toMatchObject({ code: 'LIMIT_REACHED', field: [] });
    const contact = { name: 'Anna', email: anna.email };
    await aConsultation(graph, admin, { contact });
    for (const { id } of made.slice(0, 2)) await moved(graph, anna, 'cancelConsultation', id);
    await aConsultation(graph, anna);
  });
});

describe('the time of a request', () => {
  it('must be said once', async () => {
    const anna = await aUser();
    const [scheduledAt] = await freeTimes(graph, anna);
    expect(await problemOf(anna, {})).toMatchObject({ code: 'REQUIRED', field: ['input', 'scheduledAt'] });
    expect(await problemOf(anna, { scheduledAt, localTime: '2026-12-01T10:00' })).toMatchObject({
      code: 'INVALID',
      field: ['input', 'localTime'],
    });
  });

  it('can be local, in the zone of the guest', async () => {
    const anna = await aUser();
    const [scheduledAt = ''] = await freeTimes(graph, anna);
    const local = new Date(Date.parse(scheduledAt) + 5.5 * 3_600_000).toISOString().slice(0, 16);
    const { consultation } = await tryRequest(graph, anna, { localTime: local, timeZone: 'Asia/Kolkata' });
    expect(consultation).toMatchObject({ scheduledAt, timeZone: 'Asia/Kolkata' });
  });

  it('is refused where it does not exist or happens twice', async () => {
    const anna = await aUser();
    expect(await problemOf(anna, { localTime: '2027-03-28T02:30', timeZone: 'Europe/Berlin' })).toMatchObject({
      code: 'INVALID',
      field: ['input', 'localTime'],
      allowed: ['2027-03-28T01:30', '2027-03-28T03:30'],
      message: expect.stringContaining('does not exist') as string,
    });
    expect(await problemOf(anna, { localTime: '2027-10-31T02:30', timeZone: 'Europe/Berlin' })).toMatchObject({
      code: 'INVALID',
      allowed: ['2027-10-31T02:30:00+02:00', '2027-10-31T02:30:00+01:00'],
      message: expect.stringContaining('is ambiguous') as string,
    });
  });

  it.each([
    ['timeZone', { timeZone: 'Europe/Atlantis' }],
    ['timeZone', { timeZone: '+02:00' }],
    ['localTime', { localTime: '2026-12-01 10:00' }],
    ['localTime', { localTime: '2027-02-30T10:00' }],
  ])('has a right %s: %j', async (field, input) => {
    expect(await problemOf(await aUser(), input)).toMatchObject({ code: 'INVALID', field: ['input', field] });
  });

  it('keeps the notice and the horizon, save for the staff', async () => {
    const anna = await aUser();
    const { noticeHours } = CONSULTATION_SETTINGS.product_demo;
    const hour = 3_600_000;
    const at = (hours: number): string => new Date(Date.now() + hours * hour).toISOString();
    const late = { code: 'OUT_OF_RANGE', field: ['input', 'scheduledAt'] };
    expect(await problemOf(anna, { scheduledAt: at(noticeHours - 0.1) })).toMatchObject(late);
    expect(await problemOf(anna, { scheduledAt: at(-1) })).toMatchObject(late);
    expect(await problemOf(anna, { scheduledAt: at(61 * 24) })).toMatchObject(late);
    expect(await problemOf(admin, { scheduledAt: at(-0.1) })).toMatchObject(late);
    // Whatever else is wrong with this time, it is not too soon for staff.
    const { userErrors } = await tryRequest(graph, admin, { scheduledAt: at(0.2) });
    expect(userErrors.map(({ code }) => code)).not.toContain('OUT_OF_RANGE');
  });

  it('is one when a host works, and begins on the grid', async () => {
    const anna = await aUser();
    const [scheduledAt = ''] = await freeTimes(graph, anna);
    const off = (minutes: number): string => new Date(Date.parse(scheduledAt) + minutes * 60_000).toISOString();
    for (const time of [off(10), off(-12 * 60), `${scheduledAt.slice(0, 10)}T03:00:00Z`])
      expect(await problemOf(anna, { scheduledAt: time })).toMatchObject({
        code: 'INVALID',
        field: ['input', 'scheduledAt'],
      });
  });

  it('is taken together with the buffers around it', async () => {
    const anna = await aUser();
    const times = await freeTimes(graph, anna);
    const day = times.at(-1)?.slice(0, 10) ?? '';
    const at = (time: string): string => `${day}T${time}:00.000Z`;
    expect((await tryRequest(graph, anna, { scheduledAt: at('11:00') })).userErrors).toEqual([]);
    for (const time of ['10:30', '11:00', '11:30'])
      expect(await problemOf(anna, { scheduledAt: at(time) })).toMatchObject({
        code: 'TAKEN',
        field: ['input', 'scheduledAt'],
      });
    expect(await freeTimes(graph, anna)).toEqual(
      times.filter((time) => ![at('10:30'), at('11:00'), at('11:30')].includes(time)),
    );
    expect((await tryRequest(graph, anna, { scheduledAt: at('10:00') })).userErrors).toEqual([]);
  });

  it('is at the host of whom least is wanted, by the clocks of that host', async () => {
    const anna = await aUser();
    const second = await anAgent();
    await UserModel.updateOne({ _id: second.userId }, { $set: { timeZone: 'America/New_York' } });
    const times = await freeTimes(graph, anna);
    // 15:00 UTC is within working hours of both, 20:00 UTC only in New York.
    const evening = times.find((time) => time.endsWith('T20:00:00.000Z'));
    const { consultation } = await tryRequest(graph, anna, { scheduledAt: evening });
    expect(consultation?.host?.id).toBe(second.userId);
    const both = times.find((time) => time.endsWith('T15:00:00.000Z'));
    expect((await tryRequest(graph, anna, { scheduledAt: both })).consultation?.host?.id).toBe(second.userId);
    await UserModel.updateOne({ _id: second.userId }, { $set: { status: 'suspended' } });
    expect(await freeTimes(graph, anna)).not.toContain(times.findLast((time) => time.endsWith('T20:00:00.000Z')));
  });
});

describe('sent again', () => {
  it('with the same key, it is the same request', async () => {
    const anna = await aUser();
    const [scheduledAt, , , other] = await freeTimes(graph, anna);
    const input = { scheduledAt, idempotencyKey: 'once' };
    const [one, again] = [await tryRequest(graph, anna, input), await tryRequest(graph, anna, input)];
    expect(again.consultation).toEqual(one.consultation);
    expect(await ConsultationModel.find({ userId: anna.userId }).lean()).toHaveLength(1);
    expect(await problemOf(anna, { ...input, scheduledAt: other })).toMatchObject({ code: 'IDEMPOTENCY_CONFLICT' });
  });
});

describe('consultationSlots', () => {
  const SLOTS = `query ($type: ConsultationType!, $from: String!, $to: String!, $timeZone: String!) {
    consultationSlots(type: $type, from: $from, to: $to, timeZone: $timeZone) { startsAt endsAt localTime } }`;

  it('is for everybody, in the zone that is asked for', async () => {
    const date = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10);
    const range = { type: 'SECURITY_COMPLIANCE_REVIEW', from: date, to: date, timeZone: 'Europe/Paris' };
    const { consultationSlots } = await graph.data<{
      consultationSlots: { startsAt: string; endsAt: string; localTime: string }[];
    }>(anonymous, SLOTS, range);
    for (const { startsAt, endsAt, localTime } of consultationSlots) {
      expect(Date.parse(endsAt) - Date.parse(startsAt)).toBe(3_600_000);
      expect(localTime.slice(0, 10)).toBe(date);
    }
  });

  it.each([
    [{ from: '2026-12-02', to: '2026-12-01' }, 'OUT_OF_RANGE', 'to'],
    [{ from: '2026-12-01', to: '2027-01-01' }, 'OUT_OF_RANGE', 'to'],
    [{ from: 'tomorrow', to: '2026-12-01' }, 'INVALID', 'from'],
    [{ from: '2026-12-01', to: '2026-02-30' }, 'INVALID', 'to'],
    [{ from: '2026-12-01', to: '2026-12-01', timeZone: 'Mars' }, 'INVALID', 'timeZone'],
  ])('refuses %j', async (fields, code, field) => {
    const variables = { type: 'PRODUCT_DEMO', timeZone: 'UTC', ...fields };
    const { errors } = await graph.run(anonymous, SLOTS, variables);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', problems: [{ code, field: [field] }] });
  });
});
