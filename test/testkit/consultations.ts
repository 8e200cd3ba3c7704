import type { Viewer } from '../../src/auth/viewer.js';
import { expireConsultations } from '../../src/domains/support/consultation/consultation-jobs.service.js';
import { ConsultationModel } from '../../src/domains/support/consultation/consultation.model.js';
import type { Graph } from './graph.js';
import type { Problem } from './tickets.js';

export interface ConsultationView {
  id: string;
  consultationType: string;
  status: string;
  scheduledAt: string;
  timeZone: string;
  contact: { name: string; email: string; phone: string | null };
  company: { name: string; website: string | null; industry: string | null; employees: number | null } | null;
  project: { description: string; timeline: string | null; budget: string | null } | null;
  meeting: { durationMinutes: number; endsAt: string; url: string | null; details: string | null };
  outcome: { summary: string; nextSteps: string | null } | null;
  feedback: { rating: number; comment: string | null } | null;
  cancellation: { party: string; reason: string | null } | null;
  noShow: { party: string } | null;
  history: { from: string; to: string; reason: string | null; actor: { id: string } | null }[];
  previous: { id: string } | null;
  next: { id: string } | null;
  rescheduleCount: number;
  calendarSequence: number;
  availableTransitions: string[];
  requester: { id: string } | null;
  host: { id: string } | null;
}

export const CONSULTATION_FIELDS = `fragment C on Consultation {
  id consultationType status scheduledAt timeZone rescheduleCount calendarSequence availableTransitions
  contact { name email phone } company { name website industry employees } project { description timeline budget }
  meeting { durationMinutes endsAt url details } outcome { summary nextSteps } feedback { rating comment }
  cancellation { party reason } noShow { party } history { from to reason actor { id } }
  previous { id } next { id } requester { id } host { id }
}`;

const INPUTS: Record<string, string> = {
  rescheduleConsultation: 'RescheduleConsultationInput!',
  cancelConsultation: 'CancelConsultationInput',
  submitConsultationFeedback: 'SubmitConsultationFeedbackInput!',
  assignConsultationHost: 'AssignConsultationHostInput!',
  confirmConsultation: 'ConfirmConsultationInput',
  updateConsultation: 'UpdateConsultationInput!',
  declineConsultation: 'DeclineConsultationInput!',
  completeConsultation: 'CompleteConsultationInput!',
  markConsultationNoShow: 'MarkConsultationNoShowInput!',
};

export interface ConsultationAnswer {
  consultation: ConsultationView | null;
  userErrors: Problem[];
}

const ERRORS = 'userErrors { code message field allowed }';

export const REQUEST_CONSULTATION = `mutation ($input: RequestConsultationInput!) {
  requestConsultation(input: $input) { consultation { ...C } ${ERRORS} }
} ${CONSULTATION_FIELDS}`;

/** Runs a mutation on one consultation, by its name. */
export async function onConsultation(
  graph: Graph,
  viewer: Viewer,
  mutation: string,
  id: string,
  input: object = {},
): Promise<ConsultationAnswer> {
  const type = INPUTS[mutation];
  const document = `mutation ($id: ID!${type ? `, $input: ${type}` : ''}) {
    answer: ${mutation}(id: $id${type ? ', input: $input' : ''}) { consultation { ...C } ${ERRORS} }
  } ${CONSULTATION_FIELDS}`;
  return (await graph.data<{ answer: ConsultationAnswer }>(viewer, document, { id, input })).answer;
}

/** Like `onConsultation`, and fails the test where there is something to mend. */
export async function moved(
  graph: Graph,
  viewer: Viewer,
  mutation: string,
  id: string,
  input: object = {},
): Promise<ConsultationView> {
  const { consultation, userErrors } = await onConsultation(graph, viewer, mutation, id, input);
  if (!consultation) throw new Error(`${mutation}: ${JSON.stringify(userErrors)}`);
  return consultation;
}

const DAY = 86_400_000;

/** Free times from the day after tomorrow on, in order; dates and days in UTC. */
export async function freeTimes(graph: Graph, viewer: Viewer, type = 'PRODUCT_DEMO', days = 30): Promise<string[]> {
  const date = (ahead: number): string => new Date(Date.now() + ahead * DAY).toISOString().slice(0, 10);
  const { consultationSlots } = await graph.data<{ consultationSlots: { startsAt: string }[] }>(
    viewer,
    `query ($type: ConsultationType!, $from: String!, $to: String!) {
      consultationSlots(type: $type, from: $from, to: $to, timeZone: "UTC") { startsAt } }`,
    { type, from: date(3), to: date(2 + days) },
  );
  return consultationSlots.map(({ startsAt }) => startsAt);
}

export async function tryRequest(graph: Graph, viewer: Viewer, input: object): Promise<ConsultationAnswer> {
  const fields = { consultationType: 'PRODUCT_DEMO', timeZone: 'UTC', ...input };
  const { requestConsultation } = await graph.data<{ requestConsultation: ConsultationAnswer }>(
    viewer,
    REQUEST_CONSULTATION,
    { input: fields },
  );
  return requestConsultation;
}

/** A fresh request at the first time that is free. */
export async function aConsultation(graph: Graph, viewer: Viewer, input: object = {}): Promise<ConsultationView> {
  const type = (input as { consultationType?: string }).consultationType ?? 'PRODUCT_DEMO';
  const [scheduledAt] = await freeTimes(graph, viewer, type);
  const { consultation, userErrors } = await tryRequest(graph, viewer, { scheduledAt, ...input });
  if (!consultation) throw new Error(JSON.stringify(userErrors));
  return consultation;
}

/** Lets the time of a consultation come: it began some minutes ago. */
export async function begin(id: string, minutesAgo = 5): Promise<void> {
  const startsAt = Date.now() - minutesAgo * 60_000;
  await ConsultationModel.updateOne(
    { _id: id },
    { $set: { scheduledAt: new Date(startsAt), 'meeting.endsAt': new Date(startsAt + 30 * 60_000) } },
  );
}

export async function readConsultation(graph: Graph, viewer: Viewer, id: string): Promise<ConsultationView | null> {
  const { consultation } = await graph.data<{ consultation: ConsultationView | null }>(
    viewer,
    `query ($id: ID!) { consultation(id: $id) { ...C } } ${CONSULTATION_FIELDS}`,
    { id },
  );
  return consultation;
}

/** Brings a fresh consultation of `guest` into a status, as `agent` would. */
export async function aConsultationIn(
  graph: Graph,
  status: string,
  guest: Viewer,
  agent: Viewer,
  input: object = {},
): Promise<ConsultationView> {
  const consultation = await aConsultation(graph, guest, input);
  const { id } = consultation;
  const done = (mutation: string, fields: object = {}): Promise<ConsultationView> =>
    moved(graph, agent, mutation, id, fields);
  if (status === 'REQUESTED') return consultation;
  if (status === 'DECLINED') return done('declineConsultation', { reason: 'Not what we do.' });
  if (status === 'CANCELLED') return done('cancelConsultation', { reason: 'The host is ill.' });
  if (status === 'EXPIRED') {
    await begin(id);
    await expireConsultations();
  } else {
    await done('confirmConsultation', { meetingUrl: 'https://meet.example/abc' });
    if (status === 'RESCHEDULED') {
      const times = await freeTimes(graph, agent, consultation.consultationType);
      const scheduledAt = times.find((time) => time !== consultation.scheduledAt);
      await done('rescheduleConsultation', { scheduledAt, reason: 'The host travels.' });
    } else if (status !== 'CONFIRMED') await begin(id);
    if (status === 'IN_PROGRESS') await done('startConsultation');
    if (status === 'COMPLETED') await done('completeConsultation', { summary: 'We talked.' });
    if (status === 'NO_SHOW') await done('markConsultationNoShow', { party: 'GUEST' });
  }
  const now = await readConsultation(graph, agent, id);
  if (now?.status !== status) throw new Error(`It is ${String(now?.status)}, not ${status}.`);
  return now;
}
