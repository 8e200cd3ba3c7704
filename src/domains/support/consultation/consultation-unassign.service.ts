import type { ClientSession } from 'mongoose';
import { Role } from '../../../auth/viewer.js';
import type { RolesLost } from '../../../graphql/domain.js';
import { postMails, type MailContent } from '../../../mail/outbox.js';
import { InputError } from '../../../shared/errors.js';
import { holdTime, release, type Host } from './consultation-booking.service.js';
import { newsMails } from './consultation-mails.js';
import { ConsultationStatus } from './consultation.enums.js';
import { ConsultationModel, type Consultation } from './consultation.model.js';
import { statusAt } from './consultation.states.js';

const { REQUESTED, CONFIRMED } = ConsultationStatus;
const REASON = 'The assigned host no longer hosts consultations.';

/**
 * Reassigns the upcoming consultations of a host who is no longer a support agent to another free host, or to none. The
 * meeting place belonged to the former host, so it is cleared. Returns the IDs.
 */
export async function passOnConsultations(
  { userId, kept, byId }: RolesLost,
  session: ClientSession,
): Promise<string[]> {
  if (kept.includes(Role.SUPPORT_AGENT)) return [];
  const passedOn: string[] = [];
  const now = new Date();
  const held = await ConsultationModel.find({ hostId: userId }, null, { session }).lean<Consultation[]>();
  for (const consultation of held) {
    const status = statusAt(consultation, now);
    if ((status !== REQUESTED && status !== CONFIRMED) || consultation.scheduledAt <= now) continue;
    await passOn(consultation, { userId, byId, now }, session);
    passedOn.push(consultation._id);
  }
  return passedOn;
}

async function passOn(
  before: Consultation,
  { userId, byId, now }: { userId: string; byId: string | null; now: Date },
  session: ClientSession,
): Promise<void> {
  const { _id, status } = before;
  await release(userId, _id, session);
  const host = await anotherHost(before, userId, session, now);
  const meeting = Object.assign({}, before.meeting, { url: null, details: null });
  const after = Object.assign({}, before, { hostId: host?.hostId ?? null, meeting });
  await postMails(await mailsOf(after, host, session), session);
  await ConsultationModel.updateOne(
    { _id },
    {
      $set: { hostId: host?.hostId ?? null, meeting },
      $push: { history: { from: status, to: status, actorId: byId, reason: REASON, at: now } },
      $inc: { revision: 1, calendarSequence: 1 },
    },
    { session },
  );
}

async function anotherHost(
  { _id: consultationId, consultationType, scheduledAt: startsAt }: Consultation,
  notHostId: string,
  session: ClientSession,
  now: Date,
): Promise<Host | undefined> {
  const wanted = { consultationId, consultationType, startsAt, field: '', byStaff: true, notHostId };
  try {
    return await holdTime(wanted, session, now);
  } catch (error) {
    // No host is free at that time.
    if (error instanceof InputError) return undefined;
    throw error;
  }
}

/** A guest with an unanswered request does not know a host yet. */
async function mailsOf(
  after: Omit<Consultation, 'id'>,
  host: Host | undefined,
  session: ClientSession,
): Promise<MailContent[]> {
  if (!host) return after.status === CONFIRMED ? newsMails(after, 'unassigned', session) : [];
  const mails = await newsMails(after, 'assigned', session, { host });
  return after.status === CONFIRMED ? mails : mails.filter(({ to }) => to === host.email);
}
