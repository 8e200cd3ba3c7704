import { backdateConsultation } from '../domains/support/index.js';
import type { User } from '../domains/identity/index.js';
import type { Demo } from './demo.runner.js';

const DAY = 86_400_000;
const PAST = 28 * DAY;

const SLOTS = `query ($type: ConsultationType!, $from: String!, $to: String!) { consultationSlots(type: $type, from: $from, to: $to, timeZone: "UTC") { startsAt } }`;
const KNOWN = `query ($status: ConsultationStatus!) { consultations(first: 100, filter: { status: $status }) { nodes { company { name } } } }`;
const REQUEST = `mutation ($input: RequestConsultationInput!) { requestConsultation(input: $input) { consultation { id scheduledAt } userErrors { message } } }`;
const CONFIRM = `mutation ($id: ID!, $input: ConfirmConsultationInput!) { confirmConsultation(id: $id, input: $input) { consultation { id } userErrors { message } } }`;
const DECLINE = `mutation ($id: ID!, $input: DeclineConsultationInput!) { declineConsultation(id: $id, input: $input) { consultation { id } userErrors { message } } }`;
const CANCEL = `mutation ($id: ID!, $input: CancelConsultationInput!) { cancelConsultation(id: $id, input: $input) { consultation { id } userErrors { message } } }`;
const MOVE = `mutation ($id: ID!, $input: RescheduleConsultationInput!) { rescheduleConsultation(id: $id, input: $input) { consultation { id } userErrors { message } } }`;
const COMPLETE = `mutation ($id: ID!, $input: CompleteConsultationInput!) { completeConsultation(id: $id, input: $input) { consultation { id } userErrors { message } } }`;
const NO_SHOW = `mutation ($id: ID!, $input: MarkConsultationNoShowInput!) { markConsultationNoShow(id: $id, input: $input) { consultation { id } userErrors { message } } }`;
const FEEDBACK = `mutation ($id: ID!, $input: SubmitConsultationFeedbackInput!) { submitConsultationFeedback(id: $id, input: $input) { consultation { id } userErrors { message } } }`;

/** Consultations of demo users in every status that users can cause; existing ones stay unchanged. */
export async function demoConsultations(demo: Demo): Promise<void> {
  const known = await knownCompanies(demo);
  for (const [index, story] of STORIES.entries()) {
    if (known.has(story.company.name)) continue;
    const guest = guestOf(demo, story, index);
    demo.clock.goTo(9 - index * 0.6, 4);
    const times = await freeTimes(demo, story.type);
    const { requestConsultation } = await demo.run<{
      requestConsultation: { consultation: { id: string; scheduledAt: string } };
    }>(guest, REQUEST, {
      input: {
        consultationType: story.type,
        scheduledAt: times[(index * 7) % Math.max(1, times.length)],
        timeZone: story.timeZone,
        company: story.company,
        project: story.project,
        ...(guest === 'anonymous' ? { contact: { name: story.guest, email: story.email } } : {}),
      },
    });
    await tell(demo, guest, requestConsultation.consultation, story);
  }
}

async function knownCompanies(demo: Demo): Promise<Set<string>> {
  const names = new Set<string>();
  for (const status of ['REQUESTED', 'CONFIRMED', 'DECLINED', 'CANCELLED', 'EXPIRED', 'NO_SHOW', 'COMPLETED']) {
    const { consultations } = await demo.run<{ consultations: { nodes: { company: { name: string } | null }[] } }>(
      demo.accounts.agent,
      KNOWN,
      { status },
    );
    for (const { company } of consultations.nodes) if (company) names.add(company.name);
  }
  return names;
}

function guestOf(demo: Demo, story: Story, index: number): User | 'anonymous' {
  if (story.email) return 'anonymous';
  if (index % 2 === 0) return demo.accounts.user;
  return demo.accounts.people[index % demo.accounts.people.length] ?? demo.accounts.user;
}

async function freeTimes(demo: Demo, type: string): Promise<string[]> {
  const date = (days: number): string => new Date(Date.now() + days * DAY).toISOString().slice(0, 10);
  const { consultationSlots } = await demo.run<{ consultationSlots: { startsAt: string }[] }>(
    demo.accounts.user,
    SLOTS,
    { type, from: date(3), to: date(20) },
  );
  return consultationSlots.map(({ startsAt }) => startsAt);
}

/** Takes a request to its final status. */
async function tell(
  demo: Demo,
  guest: User | 'anonymous',
  { id, scheduledAt }: { id: string; scheduledAt: string },
  { end, words, type, rating }: Story,
): Promise<void> {
  const { agent } = demo.accounts;
  if (end === 'REQUESTED') return;
  if (end === 'DECLINED') {
    await demo.run(agent, DECLINE, { id, input: { reason: words } });
    return;
  }
  await demo.run(agent, CONFIRM, { id, input: { meetingUrl: `https://meet.example.com/${id.slice(-8)}` } });
  if (end === 'CANCELLED') await demo.run(agent, CANCEL, { id, input: { reason: words } });
  if (end === 'MOVED') {
    const input = { scheduledAt: (await freeTimes(demo, type)).at(-1), reason: words };
    await demo.run(agent, MOVE, { id, input });
  }
  if (end !== 'COMPLETED' && end !== 'NO_SHOW') return;
  const past = new Date(Date.parse(scheduledAt) - PAST);
  demo.clock.goTo((Date.now() - past.getTime()) / DAY - 0.2, 3);
  await backdateConsultation(id, past);
  if (end === 'NO_SHOW') await demo.run(agent, NO_SHOW, { id, input: { party: 'GUEST', reason: words } });
  else await demo.run(agent, COMPLETE, { id, input: { summary: words, nextSteps: 'Send the notes and a proposal.' } });
  // Those of the demo user are left unrated, so that visitors can rate them.
  if (rating && guest !== 'anonymous' && guest !== demo.accounts.user)
    await demo.run(guest, FEEDBACK, { id, input: rating });
  await backdateConsultation(id, past);
}

interface Story {
  type: string;
  end: 'REQUESTED' | 'CONFIRMED' | 'DECLINED' | 'CANCELLED' | 'MOVED' | 'COMPLETED' | 'NO_SHOW';
  timeZone: string;
  company: { name: string; website?: string; industry?: string; employees?: number };
  project: { description: string; timeline?: string; budget?: string };
  /** The outcome notes. */
  words?: string;
  rating?: { rating: number; comment: string };
  /** Requests of guests without an account. */
  guest?: string;
  email?: string;
}

const STORIES: readonly Story[] = [
  {
    type: 'PRODUCT_DEMO',
    end: 'CONFIRMED',
    timeZone: 'Europe/Berlin',
    company: {
      name: 'Nordlicht Logistik GmbH',
      website: 'https://nordlicht.example.com/',
      industry: 'Freight',
      employees: 420,
    },
    project: {
      description: 'Answering where a shipment is, in four languages, without a call center at night.',
      timeline: 'Before Easter',
    },
  },
  {
    type: 'ENTERPRISE_SALES',
    end: 'REQUESTED',
    timeZone: 'America/New_York',
    company: { name: 'Hudson Mutual', website: 'https://hudson.example.com/', industry: 'Insurance', employees: 3_800 },
    project: {
      description: 'Agents for claims handlers: reading reports, drafting letters, naming what is missing.',
      budget: '150,000 USD a year',
    },
  },
  {
    type: 'TECHNICAL_CONSULTATION',
    end: 'COMPLETED',
    timeZone: 'Europe/Paris',
    company: { name: 'Atelier Moreau', industry: 'Architecture', employees: 35 },
    project: { description: 'Searching twenty years of drawings and minutes; the files are on our own server.' },
    words: 'Retrieval over the minutes first; drawings need their title blocks read, which a nightly job can do.',
    rating: { rating: 5, comment: 'We left with a plan that we could follow the next morning.' },
  },
  {
    type: 'CUSTOM_AGENT_DEVELOPMENT',
    end: 'MOVED',
    timeZone: 'Asia/Tokyo',
    company: {
      name: 'Suzuki Precision',
      website: 'https://suzuki-precision.example.com/',
      industry: 'Machine tools',
      employees: 900,
    },
    project: {
      description: 'A voice agent beside the machine that explains error codes and orders parts.',
      timeline: 'Pilot in spring',
    },
    words: 'Our plant manager joins and is free only then.',
  },
  {
    type: 'INTEGRATION_PLANNING',
    end: 'COMPLETED',
    timeZone: 'Europe/London',
    company: { name: 'Fraser & Daughters', industry: 'Retail', employees: 210 },
    project: { description: 'Connecting stock, orders and returns, so that one agent can answer all three.' },
    words: 'Webhooks for orders, a nightly file for stock. Returns wait until their new system is in.',
    rating: { rating: 4, comment: 'Very clear. A little more time for questions would have helped.' },
  },
  {
    type: 'SECURITY_COMPLIANCE_REVIEW',
    end: 'CONFIRMED',
    timeZone: 'Europe/Zurich',
    company: { name: 'Kantonalbank Rheintal', industry: 'Banking', employees: 1_200 },
    project: {
      description: 'Where data is stored and who reads it, audit trails, deletion. Our auditor will join.',
      timeline: 'This quarter',
    },
    guest: 'Regula Ammann',
    email: 'r.ammann@rheintal.example.com',
  },
  {
    type: 'ONBOARDING_TRAINING',
    end: 'REQUESTED',
    timeZone: 'America/Sao_Paulo',
    company: { name: 'Lima Saúde', industry: 'Health', employees: 75 },
    project: { description: 'A first training for twelve people of the front desk.' },
    guest: 'Paula Lima',
    email: 'paula@limasaude.example.com',
  },
  {
    type: 'PRODUCT_DEMO',
    end: 'NO_SHOW',
    timeZone: 'America/Chicago',
    company: { name: 'Prairie Grain Co-op', industry: 'Agriculture', employees: 60 },
    project: { description: 'Forecasts of deliveries from messages that drivers send.' },
    words: 'Waited for fifteen minutes; the customer did not answer the phone either.',
  },
  {
    type: 'ENTERPRISE_SALES',
    end: 'DECLINED',
    timeZone: 'Europe/Madrid',
    company: { name: 'Estudio Jiménez', industry: 'Design', employees: 4 },
    project: { description: 'A discount for a studio of four.' },
    words: 'The team plan already has what you asked for, at the price you named: no call needed.',
  },
  {
    type: 'TECHNICAL_CONSULTATION',
    end: 'CANCELLED',
    timeZone: 'Asia/Kolkata',
    company: { name: 'Sharma Textiles', industry: 'Textiles', employees: 640 },
    project: { description: 'Running models on our own machines in the mill.' },
    words: 'Our engineer is ill; we will write with new times.',
  },
  {
    type: 'PRODUCT_DEMO',
    end: 'COMPLETED',
    timeZone: 'Europe/Warsaw',
    company: { name: 'Nowak Biuro Podróży', industry: 'Travel', employees: 18 },
    project: { description: 'Planning a round trip from a chat, with correct prices.' },
    words: 'They liked the planning agent. Prices must come from their supplier, over the API.',
    rating: { rating: 5, comment: 'Finally a demo with our own data.' },
  },
  {
    type: 'INTEGRATION_PLANNING',
    end: 'REQUESTED',
    timeZone: 'Africa/Accra',
    company: { name: 'Mensah Solar', website: 'https://mensah-solar.example.com/', industry: 'Energy', employees: 130 },
    project: { description: 'Meter readings in, answers to customers out, over WhatsApp.', timeline: 'Next summer' },
  },
];
