import { backdateConsultation } from '../domains/support/index.js';
import { backdateWebinar } from '../domains/webinars/index.js';
import type { Demo } from './demo.runner.js';

const DAY = 86_400_000;
const MINUTE = 60_000;
const COMPANY = 'Lindenhof Clinics';

const KNOWN = `query {
  consultations(first: 100, filter: { status: COMPLETED }) { nodes { company { name } } }
  webinars(first: 100) { nodes { title } }
}`;
const SLOTS = `query ($from: String!, $to: String!) { consultationSlots(type: ONBOARDING_TRAINING, from: $from, to: $to, timeZone: "UTC") { startsAt } }`;
const REQUEST = `mutation ($input: RequestConsultationInput!) { requestConsultation(input: $input) { consultation { id } userErrors { message } } }`;
const CONFIRM = `mutation ($id: ID!, $input: ConfirmConsultationInput!) { confirmConsultation(id: $id, input: $input) { userErrors { message } } }`;
const COMPLETE = `mutation ($id: ID!, $input: CompleteConsultationInput!) { completeConsultation(id: $id, input: $input) { userErrors { message } } }`;
const CREATE = `mutation ($input: CreateWebinarInput!) { createWebinar(input: $input) { webinar { id } userErrors { message } } }`;
const REGISTER = `mutation ($input: RegisterForWebinarInput!) { registerForWebinar(input: $input) { registration { id } userErrors { message } } }`;
const ATTENDED = `mutation ($id: ID!, $input: RecordWebinarAttendanceInput!) { recordWebinarAttendance(id: $id, input: $input) { userErrors { message } } }`;
const RECORD = `mutation ($input: RecordTransactionInput!) { recordTransaction(input: $input) { userErrors { message } } }`;

interface Known {
  consultations: { nodes: { company: { name: string } | null }[] };
  webinars: { nodes: { title: string }[] };
}

/** Open tasks of the demo user: a consultation and a webinar to rate, one to join now, a pending payment. */
export async function demoWaiting(demo: Demo): Promise<void> {
  const { consultations, webinars } = await demo.run<Known>(demo.accounts.admin, KNOWN);
  const titles = new Set(webinars.nodes.map(({ title }) => title));
  if (!consultations.nodes.some(({ company }) => company?.name === COMPANY)) await heldConsultation(demo);
  if (!titles.has(PAST.title)) await pastWebinar(demo);
  if (!titles.has(NOW.title)) await webinarOf(demo, NOW, new Date(Date.now() - 5 * MINUTE));
  demo.clock.goTo(0.8);
  const input = {
    userId: demo.accounts.user._id,
    type: 'PURCHASE',
    amountMinor: 4_900,
    currency: 'EUR',
    description: 'Credit, paid by bank transfer',
    stripePaymentIntentId: 'pi_demo_transfer',
    idempotencyKey: 'demo transfer',
  };
  await demo.run('service', RECORD, { input }, 'tolerant');
}

/** It took place last week and is still unrated. */
async function heldConsultation(demo: Demo): Promise<void> {
  const { user, agent } = demo.accounts;
  demo.clock.goTo(9, 4);
  const date = (days: number): string => new Date(Date.now() + days * DAY).toISOString().slice(0, 10);
  const { consultationSlots } = await demo.run<{ consultationSlots: { startsAt: string }[] }>(user, SLOTS, {
    from: date(3),
    to: date(20),
  });
  const input = {
    consultationType: 'ONBOARDING_TRAINING',
    scheduledAt: consultationSlots.at(-1)?.startsAt,
    timeZone: 'Europe/Zurich',
    company: { name: COMPANY, industry: 'Healthcare', employees: 640 },
    project: {
      description: 'Show the front desk of each clinic how to hand a call over to an agent and take it back.',
    },
  };
  const { requestConsultation } = await demo.run<{ requestConsultation: { consultation: { id: string } } }>(
    user,
    REQUEST,
    { input },
  );
  const { id } = requestConsultation.consultation;
  const past = new Date(Date.now() - 7 * DAY);
  await demo.run(agent, CONFIRM, { id, input: { meetingUrl: 'https://meet.example.com/lindenhof' } });
  await backdateConsultation(id, past);
  demo.clock.goTo(6.8);
  const summary = 'Twelve people tried it on test calls. The night shift wants a short version of the guide.';
  await demo.run(agent, COMPLETE, { id, input: { summary, nextSteps: 'Send the short guide.' } });
  await backdateConsultation(id, past);
}

interface Story {
  title: string;
  description: string;
  minutes: number;
}

const PAST: Story = {
  title: 'What changed in the autumn release',
  description:
    'New voices, folders for favorites, and limits that you can set yourself: demonstrated on a real project.',
  minutes: 45,
};

const NOW: Story = {
  title: 'Open day: ask us anything',
  description: 'Come and go as you please. The people who build the agents are here all day.',
  minutes: 720,
};

async function pastWebinar(demo: Demo): Promise<void> {
  const startsAt = new Date(Date.now() - 3 * DAY);
  const id = await webinarOf(demo, PAST, startsAt);
  demo.clock.goTo(2.8);
  const input = { joinedAt: startsAt.toISOString(), leftAt: new Date(startsAt.getTime() + 40 * MINUTE).toISOString() };
  await demo.run(demo.accounts.admin, ATTENDED, { id, input });
}

/** Returns the ID of the user's registration. */
async function webinarOf(demo: Demo, { title, description, minutes }: Story, startsAt: Date): Promise<string> {
  const { admin, agent, user } = demo.accounts;
  demo.clock.goTo(14, 30);
  const { createWebinar } = await demo.run<{ createWebinar: { webinar: { id: string } } }>(admin, CREATE, {
    input: {
      ...{ title, description, format: 'LIVE', capacity: 300, timeZone: 'Europe/Zurich', durationMinutes: minutes },
      startsAt: new Date(Date.now() + 2 * DAY).toISOString(),
      hostIds: [agent._id],
      joinUrl: `https://meet.example.com/${title.toLowerCase().replaceAll(/[^a-z]+/g, '-')}`,
      publish: true,
    },
  });
  const webinarId = createWebinar.webinar.id;
  const { registerForWebinar } = await demo.run<{ registerForWebinar: { registration: { id: string } } }>(
    user,
    REGISTER,
    { input: { webinarId } },
  );
  await backdateWebinar(webinarId, startsAt, minutes);
  return registerForWebinar.registration.id;
}
