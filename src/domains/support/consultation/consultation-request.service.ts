import type { ClientSession } from 'mongoose';
import { isCaller } from '../../../auth/viewer.js';
import { createOnce, guestKey } from '../../../database/idempotency.js';
import { lockKey } from '../../../database/lock.js';
import type { Context } from '../../../graphql/context.js';
import { postMails } from '../../../mail/outbox.js';
import { postUnproven } from '../../../mail/unproven.js';
import { inputError } from '../../../shared/errors.js';
import { normalizeEmail } from '../../../shared/text.js';
import { DEFAULT_ZONE, instantOf, knownZone } from '../../../shared/time-zones.js';
import { userLoader } from '../../identity/index.js';
import { reachOf } from './consultation-access.js';
import { holdTime, inBookingTurn } from './consultation-booking.service.js';
import { newsMails } from './consultation-mails.js';
import type { ConsultationCompany, ConsultationContact, ConsultationProject } from './consultation-parts.model.js';
import { written } from './consultation-write.service.js';
import { endOf } from '../consultation-calendar/consultation.calendar.js';
import { ConsultationStatus, type ConsultationType } from './consultation.enums.js';
import { ConsultationModel, type Consultation } from './consultation.model.js';
import { CONSULTATION_SETTINGS, MAX_OPEN } from '../consultation-calendar/consultation.settings.js';
import { OPEN_STATUSES } from './consultation.states.js';

type Nullable<T> = { [K in keyof T]?: T[K] | null | undefined };

/** The requested start: one of the two fields. */
export interface TimeFields {
  scheduledAt?: Date | null | undefined;
  localTime?: string | null | undefined;
}

export interface RequestFields extends TimeFields {
  consultationType: ConsultationType;
  /** Defaults to the time zone of the account, then UTC. */
  timeZone?: string | null | undefined;
  contact?: { name: string; email: string; phone?: string | null | undefined } | null | undefined;
  company?: (Nullable<ConsultationCompany> & { name: string }) | null | undefined;
  project?: (Nullable<ConsultationProject> & { description: string }) | null | undefined;
  idempotencyKey?: string | null | undefined;
}

/** Requests a consultation: the time is held at once, with the host who has the fewest upcoming consultations. */
export async function requestConsultation(
  context: Context,
  input: RequestFields,
  now = new Date(),
): Promise<Consultation> {
  const guest = await guestOf(context, input);
  const { userId, contact } = guest;
  const timeZone = input.timeZone ?? guest.timeZone;
  const time = timeOf(input, timeZone);
  const actor = userId ?? guestKey(contact.email);
  const request = {
    ...{ actor, operation: 'requestConsultation', key: input.idempotencyKey, input, prefix: 'con' },
    people: [userId ?? guestKey(contact.email)],
  };
  const { record, replayed } = await inBookingTurn(() =>
    createOnce<Consultation>(request, async (id, session) => {
      if (!isCaller(context.viewer, 'support')) await assertMayAsk(guest, session, now);
      const wanted = newConsultation(id, { ...input, timeZone }, { userId, contact, startsAt: time.startsAt });
      return make(context, { ...guest, ...time }, wanted, session, now);
    }),
  );
  const live = replayed ? await liveOf(context, record._id) : null;
  return written(context, live ?? record);
}

/** The current state for viewers who can see it; anyone else with the key gets the first response again. */
async function liveOf({ viewer }: Context, id: string): Promise<Consultation | null> {
  const reach = reachOf(viewer);
  return reach ? ConsultationModel.findOne({ _id: id, ...reach }).lean<Consultation>() : null;
}

/**
 * Accounts and unauthenticated addresses have separate limits: requests by strangers under an account's address do not
 * use up the account's limit.
 */
async function assertMayAsk({ userId, contact: { email } }: Guest, session: ClientSession, now: Date): Promise<void> {
  await lockKey(session, `consultations of ${userId ?? email}`);
  const open = await ConsultationModel.aggregate([
    // Two stages: the embedded database scans the collection if both conditions are in one.
    { $match: userId === null ? { 'contact.email': email } : { userId } },
    { $match: { userId, status: { $in: OPEN_STATUSES }, scheduledAt: { $gt: now } } },
    { $limit: MAX_OPEN },
    { $project: { _id: 1 } },
  ]).session(session);
  if (open.length < MAX_OPEN) return;
  throw inputError(
    'LIMIT_REACHED',
    '',
    `You can have at most ${String(MAX_OPEN)} upcoming consultations. Cancel one first.`,
  );
}

async function make(
  { viewer, platform }: Context,
  { isProven, field }: Guest & { field: string },
  record: NewConsultation,
  session: ClientSession,
  now: Date,
): Promise<Consultation> {
  const { _id: consultationId, consultationType, scheduledAt: startsAt } = record;
  const byStaff = isCaller(viewer, 'support');
  const host = await holdTime({ consultationId, consultationType, startsAt, field, byStaff }, session, now);
  const made = await createConsultation({ ...record, hostId: host.hostId }, session);
  const [toGuest, ...toHost] = await newsMails(made, 'requested', session, {
    publicUrl: platform.config.publicUrl,
    host,
  });
  if (toGuest && isProven) await postMails([toGuest], session);
  else if (toGuest) await postUnproven(toGuest, session, now);
  await postMails(toHost, session);
  return made;
}

/** Writes a consultation and returns it as stored. */
export async function createConsultation(record: NewConsultation, session: ClientSession): Promise<Consultation> {
  const [made] = await ConsultationModel.create([record], { session });
  if (!made) throw new Error('The consultation was not written.');
  return made.toObject<Consultation>();
}

export type NewConsultation = Partial<Consultation> & Pick<Consultation, '_id' | 'consultationType' | 'scheduledAt'>;

function newConsultation(
  id: string,
  { consultationType, timeZone, company, project }: RequestFields & { timeZone: string },
  { userId, contact, startsAt }: { userId: string | null; contact: ConsultationContact; startsAt: Date },
): NewConsultation {
  const { durationMinutes } = CONSULTATION_SETTINGS[consultationType];
  return {
    _id: id,
    consultationType,
    status: ConsultationStatus.REQUESTED,
    open: true,
    userId,
    contact,
    company: company
      ? {
          name: company.name,
          website: company.website ?? null,
          industry: company.industry ?? null,
          employees: company.employees ?? null,
        }
      : null,
    project: project
      ? {
          description: project.description,
          timeline: project.timeline ?? null,
          budget: project.budget ?? null,
        }
      : null,
    scheduledAt: startsAt,
    timeZone,
    meeting: { durationMinutes, endsAt: endOf(startsAt, durationMinutes), url: null, details: null },
    seriesId: id,
  };
}

/** The requested time and the argument that holds it. */
export function timeOf({ scheduledAt, localTime }: TimeFields, timeZone: string): { startsAt: Date; field: string } {
  if (scheduledAt && localTime) {
    throw inputError('INVALID', 'input.localTime', 'Pass scheduledAt or localTime, not both.');
  }
  if (scheduledAt) return { startsAt: scheduledAt, field: 'input.scheduledAt' };
  if (localTime) {
    return { startsAt: instantOf(localTime, timeZone, 'input.localTime'), field: 'input.localTime' };
  }
  throw inputError('REQUIRED', 'input.scheduledAt', 'A time is required: pass scheduledAt, or localTime in timeZone.');
}

interface Guest {
  userId: string | null;
  contact: ConsultationContact;
  timeZone: string;
  /** Whether the address is proven or staff vouches for it. */
  isProven: boolean;
}

/**
 * Who the consultation is for: the signed-in user with the account's proven address, otherwise a guest. Support agents
 * can also book for a guest.
 */
async function guestOf(context: Context, { contact }: RequestFields): Promise<Guest> {
  const { viewer } = context;
  const email = contact && normalizeEmail(contact.email);
  const account = viewer.kind === 'user' ? await userLoader(context).load(viewer.userId) : null;
  if (account && (!email || email === account.email)) {
    const name = contact?.name ?? account.name;
    const timeZone = knownZone(account.timeZone) ?? DEFAULT_ZONE;
    const reached = { name, email: account.email, phone: contact?.phone ?? null };
    return { userId: account._id, contact: reached, timeZone, isProven: true };
  }
  if (account && !isCaller(viewer, 'support')) {
    throw inputError(
      'NOT_ALLOWED',
      'input.contact.email',
      'You are signed in: omit contact, or pass the email address of your account.',
    );
  }
  if (!contact || !email) {
    throw inputError(
      'REQUIRED',
      'input.contact',
      'Contact details are required without an account: pass a name and an email address.',
    );
  }
  const isProven = account !== null || (viewer.kind === 'capability' && viewer.email === email);
  const reached = { name: contact.name, email, phone: contact.phone ?? null };
  return { userId: null, contact: reached, timeZone: DEFAULT_ZONE, isProven };
}
