import { viewerKey } from '../../../auth/viewer.js';
import { asClass } from '../../../database/entity.js';
import { createOnce } from '../../../database/idempotency.js';
import { changeRecord, changeRecordIn, type RecordTarget } from '../../../database/record.js';
import type { Context } from '../../../graphql/context.js';
import { inputError, notFound } from '../../../shared/errors.js';
import { spokenTime } from '../../../shared/time-zones.js';
import { actorOf, ownedBy, ownOnly, registrationAt, requireRegistration } from './registration-access.service.js';
import {
  attendanceOf,
  joined,
  left,
  mergeIntervals,
  watchPercent,
  watchSeconds,
  type Interval,
  type Presence,
} from './registration-attendance.js';
import { EngagementKind, RegistrationStatus } from './registration.enums.js';
import { forgetRegistration } from './registration.loaders.js';
import { RegistrationModel, WebinarRegistration } from './registration.model.js';
import { moveRegistration } from './registration-moves.service.js';
import type { WebinarEngagement } from './registration.parts.js';
import { assertStatusIn } from './registration.states.js';
import { atDesk } from '../webinar/webinar-desk.service.js';
import { WebinarStatus } from '../webinar/webinar.enums.js';
import { webinarLoader } from '../webinar/webinar.loaders.js';
import type { Webinar } from '../webinar/webinar.model.js';

const { REGISTERED, ATTENDED, NO_SHOW, WATCHED_RECORDING } = RegistrationStatus;
/** How long before the start the join link is available, until the end. */
const EARLY_MINUTES = 15;
const MINUTE = 60_000;
const MAX_CONNECTIONS = 10;
const MAX_INTERVALS = 200;
const MAX_ENGAGEMENT = 1_000;

const COUNTERS: Record<EngagementKind, keyof WebinarEngagement> = {
  [EngagementKind.QUESTION]: 'questions',
  [EngagementKind.POLL_ANSWER]: 'pollAnswers',
  [EngagementKind.CHAT_MESSAGE]: 'chatMessages',
  [EngagementKind.REACTION]: 'reactions',
  [EngagementKind.HAND_RAISE]: 'handRaises',
  [EngagementKind.DOWNLOAD]: 'downloads',
};

/**
 * Joins a webinar: returns the link when it is open and starts counting attendance. Joining again from the same device
 * changes nothing.
 */
export async function joinWebinar(
  context: Context,
  id: string,
  connectionId: string,
  now = new Date(),
): Promise<{ registration: WebinarRegistration; joinUrl: string }> {
  const before = await requireRegistration(id, ownOnly(context));
  const webinar = await webinarOf(context, before);
  assertStatusIn(before.status, [REGISTERED], ATTENDED);
  assertInWindow(webinar, now);
  if (!webinar.joinUrl)
    throw inputError('INVALID_STATE', 'id', 'The hosts have not set the join link yet. Try again soon.');
  const registration = await changePresence(context, before, (presence) => {
    const next = joined(presence, connectionId, now);
    if (next && (next.connections.length > MAX_CONNECTIONS || next.intervals.length >= MAX_INTERVALS)) {
      throw inputError(
        'LIMIT_REACHED',
        'id',
        `You can join with at most ${String(MAX_CONNECTIONS)} devices and ${String(MAX_INTERVALS)} times.`,
      );
    }
    return next;
  });
  return { registration, joinUrl: personalLink(webinar.joinUrl, registration._id) };
}

/** Each registrant's link is distinct, so that shared links can be detected. */
function personalLink(joinUrl: string, registrationId: string): string {
  const url = new URL(joinUrl);
  url.searchParams.set('registration', registrationId);
  return url.toString();
}

function assertInWindow({ status, startsAt, endsAt, timeZone }: Webinar, now: Date): void {
  if (status !== WebinarStatus.SCHEDULED && status !== WebinarStatus.LIVE) {
    const allowed = [WebinarStatus.SCHEDULED.toUpperCase(), WebinarStatus.LIVE.toUpperCase()];
    throw inputError('INVALID_STATE', 'id', `The webinar is ${status.toUpperCase()} and cannot be joined.`, allowed);
  }
  const opensAt = new Date(startsAt.getTime() - EARLY_MINUTES * MINUTE);
  if (now >= opensAt && now < endsAt) return;
  const message = now < opensAt ? `The join link opens ${spokenTime(opensAt, timeZone)}.` : 'The webinar has ended.';
  throw inputError('OUT_OF_RANGE', 'id', message);
}

/** Leaves with one device or all of them. Does nothing for someone who is not present. */
export async function leaveWebinar(
  context: Context,
  id: string,
  connectionId: string | undefined,
  now = new Date(),
): Promise<WebinarRegistration> {
  const before = await requireRegistration(id, ownOnly(context));
  const at = now < before.scheduledEnd ? now : before.scheduledEnd;
  return changePresence(context, before, (presence) => left(presence, connectionId, at));
}

/** Decides on the current attendance; retries on conflict. */
async function changePresence(
  context: Context,
  { _id }: WebinarRegistration,
  decide: (presence: Presence) => Presence | undefined,
): Promise<WebinarRegistration> {
  const { after } = await changeRecord(RegistrationModel, ownTarget(context, _id), (current) => {
    const next = decide(current);
    if (!next) return undefined;
    assertStatusIn(current.status, [REGISTERED], ATTENDED);
    return { update: { $set: presenceFields(next, current), $inc: { revision: 1 } } };
  });
  forgetRegistration(context, after);
  return asClass(WebinarRegistration, after);
}

function ownTarget(context: Context, _id: string): RecordTarget<WebinarRegistration> {
  const own = ownOnly(context);
  if (!own) throw notFound('registration');
  return { filter: { _id, ...own }, what: 'registration' };
}

function presenceFields(
  { intervals, connections }: Presence,
  times: WebinarRegistration,
): Partial<WebinarRegistration> {
  const seconds = watchSeconds(intervals, times);
  return {
    intervals: [...intervals],
    connections: [...connections],
    watchSeconds: seconds,
    watchPercent: watchPercent(seconds, times),
  };
}

async function webinarOf(context: Context, { webinarId }: WebinarRegistration): Promise<Webinar> {
  const webinar = await webinarLoader(context).load(webinarId);
  if (!webinar) throw notFound('webinar');
  return webinar;
}

/** Counts an interaction of the caller while they are present. */
export async function recordEngagement(
  context: Context,
  id: string,
  input: { kind: EngagementKind; count?: number | null | undefined; idempotencyKey?: string | null | undefined },
  now = new Date(),
): Promise<WebinarRegistration> {
  const { kind, count, idempotencyKey } = input;
  const target = ownTarget(context, id);
  const counter = COUNTERS[kind];
  const by = count ?? 1;
  await createOnce(
    {
      actor: viewerKey(context.viewer),
      operation: 'recordEngagement',
      key: idempotencyKey,
      input: { id, ...input },
      prefix: 'req',
    },
    async (_id, session) => {
      await changeRecordIn(session, RegistrationModel, target, (current) => {
        assertStatusIn(current.status, [REGISTERED], ATTENDED);
        if (!attendanceOf(current, now).isPresent) {
          throw inputError(
            'INVALID_STATE',
            'id',
            'Join the webinar first: engagement counts only while you are present.',
          );
        }
        if (current.engagement[counter] + by > MAX_ENGAGEMENT) {
          throw inputError(
            'LIMIT_REACHED',
            'input.count',
            `At most ${String(MAX_ENGAGEMENT)} of each kind are counted.`,
          );
        }
        return { update: { $inc: { [`engagement.${counter}`]: by } } };
      });
      return { _id };
    },
  );
  const registration = await requireRegistration(id, ownOnly(context));
  forgetRegistration(context, registration);
  return registration;
}

/** Rates a webinar, once, by someone who attended. */
export async function submitWebinarFeedback(
  context: Context,
  id: string,
  input: { score: number; recommendation?: number | null | undefined; comment?: string | null | undefined },
  now = new Date(),
): Promise<WebinarRegistration> {
  const feedback = {
    score: input.score,
    recommendation: input.recommendation ?? null,
    comment: input.comment ?? null,
    submittedAt: now,
  };
  const { after } = await changeRecord(RegistrationModel, ownTarget(context, id), (current) => {
    if (attendanceOf(current, now).watchSeconds <= 0) {
      throw inputError('NOT_ALLOWED', 'id', 'Only attendees can rate a webinar.');
    }
    if (current.feedback) throw inputError('ALREADY_DONE', 'id', 'You have already rated this webinar.');
    return { update: { $set: { feedback } } };
  });
  forgetRegistration(context, after);
  return asClass(WebinarRegistration, after);
}

/** Returns the recording to registrants with a seat; no-shows count as having watched it. */
export async function openWebinarRecording(
  context: Context,
  id: string,
  now = new Date(),
): Promise<{ registration: WebinarRegistration; recordingUrl: string }> {
  const before = await requireRegistration(id, ownOnly(context));
  const { recordingUrl } = await webinarOf(context, before);
  assertStatusIn(before.status, [ATTENDED, NO_SHOW, WATCHED_RECORDING], WATCHED_RECORDING);
  if (!recordingUrl) throw inputError('INVALID_STATE', 'id', 'No recording is available.');
  if (before.status !== NO_SHOW) return { registration: before, recordingUrl };
  const registration = await atDesk(before.webinarId, now, async (desk) => {
    const current = await registrationAt(id, desk.session);
    if (current.status !== NO_SHOW) return current;
    return moveRegistration(desk, current, WATCHED_RECORDING, { actorId: actorOf(context) });
  });
  forgetRegistration(context, registration);
  return { registration, recordingUrl };
}

/** Adds attendance that the system did not see, for example by phone. NO_SHOW becomes ATTENDED. */
export async function recordWebinarAttendance(
  context: Context,
  id: string,
  interval: Interval,
  now = new Date(),
): Promise<WebinarRegistration> {
  const before = await requireRegistration(id, ownedBy(context));
  const registration = await atDesk(before.webinarId, now, async (desk) => {
    const current = await registrationAt(id, desk.session);
    assertStatusIn(current.status, [ATTENDED, NO_SHOW], ATTENDED);
    if (watchSeconds([interval], current) <= 0) {
      throw inputError('OUT_OF_RANGE', 'input', 'The time must be between the start and end of the webinar.');
    }
    const intervals = mergeIntervals([...current.intervals, interval]);
    if (intervals.length > MAX_INTERVALS) {
      throw inputError('LIMIT_REACHED', 'input', `At most ${String(MAX_INTERVALS)} attendance times can be stored.`);
    }
    const set = presenceFields({ intervals, connections: [] }, current);
    if (current.status === NO_SHOW)
      return moveRegistration(desk, current, ATTENDED, { actorId: actorOf(context), set });
    await RegistrationModel.updateOne({ _id: id }, { $set: set, $inc: { revision: 1 } }, { session: desk.session });
    return Object.assign(current, set);
  });
  forgetRegistration(context, registration);
  return registration;
}
