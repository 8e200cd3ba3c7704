import { Role, type UserViewer, type Viewer } from '../../src/auth/viewer.js';
import { RegistrationStatus } from '../../src/domains/webinars/registration/registration.enums.js';
import {
  RegistrationModel,
  type WebinarRegistration,
} from '../../src/domains/webinars/registration/registration.model.js';
import { countIn } from '../../src/domains/webinars/registration/registration-moves.service.js';
import { WebinarApproval, WebinarFormat, WebinarStatus } from '../../src/domains/webinars/webinar/webinar.enums.js';
import { WebinarModel, type Webinar } from '../../src/domains/webinars/webinar/webinar.model.js';
import { isListed } from '../../src/domains/webinars/webinar/webinar.states.js';
import { newId } from '../../src/shared/ids.js';
import { aUser } from './callers.js';
import type { Graph } from './graph.js';
import type { Problem } from './tickets.js';

const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

const S = RegistrationStatus;

/** What may become of a registration, written down once more: tests judge by this and not by the table that they test. */
export const REGISTRATION_TABLE: Record<RegistrationStatus, RegistrationStatus[]> = {
  [S.UNCONFIRMED]: [S.PENDING_APPROVAL, S.REGISTERED, S.WAITLISTED, S.CANCELLED],
  [S.PENDING_APPROVAL]: [S.REGISTERED, S.OFFERED, S.DENIED, S.CANCELLED],
  [S.REGISTERED]: [S.CANCELLED, S.ATTENDED, S.NO_SHOW],
  [S.DENIED]: [],
  [S.WAITLISTED]: [S.OFFERED, S.CANCELLED],
  [S.OFFERED]: [S.REGISTERED, S.OFFER_EXPIRED, S.CANCELLED],
  [S.OFFER_EXPIRED]: [S.OFFERED, S.WAITLISTED, S.CANCELLED],
  [S.CANCELLED]: [S.PENDING_APPROVAL, S.REGISTERED, S.WAITLISTED],
  [S.ATTENDED]: [],
  [S.NO_SHOW]: [S.ATTENDED, S.WATCHED_RECORDING],
  [S.WATCHED_RECORDING]: [],
};

export const aManager = (): ReturnType<typeof aUser> => aUser({ roles: [Role.EVENT_MANAGER] });

/** From now, in hours. */
export const inHours = (hours: number): Date => new Date(Date.now() + hours * HOUR);

/** A webinar in the database, in any status; in three days unless said otherwise. Answers its id. */
export async function aWebinar(fields: Partial<Webinar> = {}): Promise<string> {
  const _id = newId('web');
  const { status = WebinarStatus.SCHEDULED, startsAt = inHours(72), durationMinutes = 60 } = fields;
  await WebinarModel.create({
    _id,
    title: 'Agents in production',
    description: 'What we learned in a year.',
    format: WebinarFormat.LIVE,
    durationMinutes,
    endsAt: new Date(startsAt.getTime() + durationMinutes * MINUTE),
    timeZone: 'Europe/Berlin',
    capacity: 10,
    offerHours: 12,
    approval: WebinarApproval.AUTOMATIC,
    joinUrl: 'https://meet.example.com/room',
    ...fields,
    status,
    startsAt,
    isListed: isListed(status),
  });
  return _id;
}

/** A registration in the database, in any status, with the webinar's counters in step. Answers its id. */
export async function aRegistration(
  webinarId: string,
  fields: Partial<WebinarRegistration> = {},
  viewer?: UserViewer & { email: string },
): Promise<string> {
  const webinar = await storedWebinar(webinarId);
  const _id = newId('reg');
  const { status = RegistrationStatus.REGISTERED } = fields;
  if (status === RegistrationStatus.WAITLISTED) webinar.lastPlace += 1;
  await RegistrationModel.create({
    _id,
    webinarId,
    email: viewer?.email ?? `${_id}@guests.example`,
    name: 'Somebody',
    ...(viewer ? { userId: viewer.userId } : {}),
    status,
    scheduledDate: webinar.startsAt,
    scheduledEnd: webinar.endsAt,
    settledRevision: webinar.revision,
    ...(status === RegistrationStatus.WAITLISTED ? { place: webinar.lastPlace } : {}),
    ...(status === RegistrationStatus.OFFERED ? { offerExpiresAt: inHours(12) } : {}),
    ...fields,
  });
  countIn(webinar, status, 1);
  const { seatsTaken, waitlistCount, pendingCount, lastPlace } = webinar;
  await WebinarModel.updateOne({ _id: webinarId }, { $set: { seatsTaken, waitlistCount, pendingCount, lastPlace } });
  return _id;
}

export async function storedWebinar(id: string): Promise<Webinar> {
  const found = await WebinarModel.findOne({ _id: id }).lean<Webinar>();
  if (!found) throw new Error(`There is no ${id}.`);
  return found;
}

export async function storedRegistration(id: string): Promise<WebinarRegistration> {
  const found = await RegistrationModel.findOne({ _id: id }).lean<WebinarRegistration>();
  if (!found) throw new Error(`There is no ${id}.`);
  return found;
}

/** The registrations of a webinar by status, as they are stored. */
export async function countedRegistrations(webinarId: string): Promise<Record<string, number>> {
  const rows = await RegistrationModel.find({ webinarId }).lean<WebinarRegistration[]>();
  const counts: Record<string, number> = {};
  for (const { status } of rows) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
}

export interface RegistrationView {
  id: string;
  status: string;
  email: string;
  name: string;
  scheduledDate: string;
  offerExpiresAt: string | null;
  waitlistPosition: number | null;
  webinar: { id: string; seatsLeft: number } | null;
  user: { id: string } | null;
  messages: { kind: string }[];
  history: { from: string; to: string; reason: string | null; actor: { id: string } | null }[];
  feedback: { score: number; recommendation: number | null; comment: string | null } | null;
  engagement: Record<string, number>;
  engagementScore: number;
  attendance: {
    intervals: { joinedAt: string; leftAt: string }[];
    isPresent: boolean;
    watchSeconds: number;
    percent: number;
  };
}

export const REGISTRATION_FIELDS = `fragment R on WebinarRegistration {
  id status email name scheduledDate offerExpiresAt waitlistPosition webinar { id seatsLeft } user { id } messages { kind }
  history { from to reason actor { id } } feedback { score recommendation comment }
  engagement { questions pollAnswers chatMessages reactions handRaises downloads } engagementScore
  attendance { intervals { joinedAt leftAt } isPresent watchSeconds percent }
}`;

const INPUTS: Record<string, string> = {
  cancelRegistration: 'CancelRegistrationInput',
  rejectRegistration: 'RejectRegistrationInput',
  joinWebinar: 'JoinWebinarInput',
  leaveWebinar: 'LeaveWebinarInput',
  recordEngagement: 'RecordEngagementInput!',
  submitWebinarFeedback: 'SubmitWebinarFeedbackInput!',
  recordWebinarAttendance: 'RecordWebinarAttendanceInput!',
};

export interface RegistrationAnswer {
  registration: RegistrationView | null;
  userErrors: Problem[];
  joinUrl?: string | null;
  recordingUrl?: string | null;
  outcome?: string;
}

const EXTRA: Record<string, string> = { joinWebinar: 'joinUrl', openWebinarRecording: 'recordingUrl' };

/** Runs a mutation on one registration, by its name. */
export async function actOn(
  graph: Graph,
  viewer: Viewer,
  mutation: string,
  id: string,
  input?: object,
): Promise<RegistrationAnswer> {
  const type = INPUTS[mutation];
  const document = `mutation ($id: ID!${type ? `, $input: ${type}` : ''}) {
    answer: ${mutation}(id: $id${type ? ', input: $input' : ''}) {
      registration { ...R } ${EXTRA[mutation] ?? ''} userErrors { code message field allowed }
    }
  } ${REGISTRATION_FIELDS}`;
  const { answer } = await graph.data<{ answer: RegistrationAnswer }>(viewer, document, {
    id,
    ...(type && input ? { input } : {}),
  });
  return answer;
}

export async function registerAs(
  graph: Graph,
  viewer: Viewer,
  webinarId: string,
  input: object = {},
): Promise<RegistrationAnswer> {
  const document = `mutation ($input: RegisterForWebinarInput!) {
    answer: registerForWebinar(input: $input) { outcome registration { ...R } userErrors { code message field allowed } }
  } ${REGISTRATION_FIELDS}`;
  const { answer } = await graph.data<{ answer: RegistrationAnswer }>(viewer, document, {
    input: { webinarId, ...input },
  });
  return answer;
}

export async function readRegistration(graph: Graph, viewer: Viewer, id: string): Promise<RegistrationView | null> {
  const { registration } = await graph.data<{ registration: RegistrationView | null }>(
    viewer,
    `query ($id: ID!) { registration(id: $id) { ...R } } ${REGISTRATION_FIELDS}`,
    { id },
  );
  return registration;
}
