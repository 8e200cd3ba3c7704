import type { ClientSession } from 'mongoose';
import { isCaller } from '../../auth/viewer.js';
import { recordIdFor } from '../../database/idempotency.js';
import type { Context } from '../../graphql/context.js';
import { postMails } from '../../mail/outbox.js';
import { inputError } from '../../shared/errors.js';
import { normalizeEmail } from '../../shared/text.js';
import { instantOf } from '../../shared/time-zones.js';
import { userLoader } from '../identity/index.js';
import { book } from './consultation-booking.service.js';
import { newsMails } from './consultation-mails.js';
import type { ConsultationCompany, ConsultationContact, ConsultationProject } from './consultation-parts.model.js';
import { written } from './consultation-write.service.js';
import { endOf } from './consultation.calendar.js';
import { ConsultationStatus, type ConsultationType } from './consultation.enums.js';
import { ConsultationModel, type Consultation } from './consultation.model.js';
import { CONSULTATION_SETTINGS, MAX_OPEN } from './consultation.settings.js';
import { OPEN_STATUSES } from './consultation.states.js';

type Nullable<T> = { [K in keyof T]?: T[K] | null | undefined };

/** When it shall begin: one of the two. */
export interface TimeFields {
  scheduledAt?: Date | null | undefined;
  localTime?: string | null | undefined;
}

export interface RequestFields extends TimeFields {
  consultationType: ConsultationType;
  timeZone: string;
  contact?: { name: string; email: string; phone?: string | null | undefined } | null | undefined;
  company?: (Nullable<ConsultationCompany> & { name: string }) | null | undefined;
  project?: (Nullable<ConsultationProject> & { description: string }) | null | undefined;
  idempotencyKey?: string | null | undefined;
}

/** A guest's address is not proven: nobody shall be able to fill a stranger's mailbox. */
const MAILS_PER_GUEST = { points: 5, seconds: 3_600 };

/** Asks for a consultation: the time is held for it at once, at the host with the least ahead. */
export async function requestConsultation(
  context: Context,
  input: RequestFields,
  now = new Date(),
): Promise<Consultation> {
  const { userId, contact } = await guestOf(context, input);
  const time = timeOf(input, input.timeZone);
  const { id, replayed } = await recordIdFor({
    actor: userId ?? `guest:${contact.email}`,
    operation: 'requestConsultation',
    key: input.idempotencyKey ?? undefined,
    input,
    prefix: 'con',
  });
  const made = replayed ? await ConsultationModel.findOne({ _id: id }).lean<Consultation>() : null;
  if (made) return written(context, made);
  if (!isCaller(context.viewer, 'support')) await assertMayAsk(context, userId, contact.email);
  const record = newConsultation(id, input, { userId, contact, ...time });
  try {
    return written(context, await insert(context, record, time.field, now));
  } catch (error) {
    // The same request, sent twice at once, found its own time taken.
    const twin = input.idempotencyKey ? await ConsultationModel.findOne({ _id: id }).lean<Consultation>() : null;
    if (twin) return written(context, twin);
    throw error;
  }
}

async function assertMayAsk({ platform }: Context, userId: string | null, email: string): Promise<void> {
  if (userId === null) await platform.limits.consumeAttempt('consultation request', email, MAILS_PER_GUEST);
  const open = await ConsultationModel.aggregate([
    // Two stages: the embedded database scans for both in one.
    { $match: { 'contact.email': email } },
    { $match: { status: { $in: OPEN_STATUSES } } },
    { $limit: MAX_OPEN },
    { $project: { _id: 1 } },
  ]);
  if (open.length < MAX_OPEN) return;
  throw inputError('LIMIT_REACHED', '', `At most ${String(MAX_OPEN)} consultations can lie ahead. Cancel one first.`);
}

function insert(context: Context, record: NewConsultation, field: string, now: Date): Promise<Consultation> {
  const { publicUrl } = context.platform.config;
  return book(
    () =>
      Promise.resolve({
        consultationId: record._id,
        consultationType: record.consultationType,
        startsAt: record.scheduledAt,
        field,
        byStaff: isCaller(context.viewer, 'support'),
      }),
    async (host, _wanted, session) => {
      const made = await createConsultation({ ...record, hostId: host.hostId }, session);
      await postMails(newsMails(made, 'requested', { publicUrl, hostEmail: host.email }), session);
      return made;
    },
    now,
  );
}

/** Writes a consultation and answers it as it is stored. */
export async function createConsultation(record: NewConsultation, session: ClientSession): Promise<Consultation> {
  const [made] = await ConsultationModel.create([record], { session });
  if (!made) throw new Error('The consultation was not written.');
  return made.toObject<Consultation>();
}

export type NewConsultation = Partial<Consultation> & Pick<Consultation, '_id' | 'consultationType' | 'scheduledAt'>;

function newConsultation(
  id: string,
  { consultationType, timeZone, company, project }: RequestFields,
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

/** The moment that is asked for, and which argument says so. */
export function timeOf({ scheduledAt, localTime }: TimeFields, timeZone: string): { startsAt: Date; field: string } {
  if (scheduledAt && localTime) {
    throw inputError('INVALID', 'input.localTime', 'Give scheduledAt or localTime, not both.');
  }
  if (scheduledAt) return { startsAt: scheduledAt, field: 'input.scheduledAt' };
  if (localTime) {
    return { startsAt: instantOf(localTime, timeZone, 'input.localTime'), field: 'input.localTime' };
  }
  throw inputError('REQUIRED', 'input.scheduledAt', 'Say when: scheduledAt, or localTime in timeZone.');
}

/**
 * For whom it is: who is signed in, under the address of the account, for that one is proven; else a guest. Support agents
 * may also book for a guest.
 */
async function guestOf(
  context: Context,
  { contact }: RequestFields,
): Promise<{ userId: string | null; contact: ConsultationContact }> {
  const { viewer } = context;
  const email = contact && normalizeEmail(contact.email);
  const account = viewer.kind === 'user' ? await userLoader(context).load(viewer.userId) : null;
  if (account && (!email || email === account.email)) {
    const name = contact?.name ?? account.name;
    return { userId: account._id, contact: { name, email: account.email, phone: contact?.phone ?? null } };
  }
  if (account && !isCaller(viewer, 'support')) {
    throw inputError(
      'NOT_ALLOWED',
      'input.contact.email',
      'You are signed in: leave contact out, or give the address of your account.',
    );
  }
  if (!contact || !email) {
    throw inputError('REQUIRED', 'input.contact', 'Say whom to reach: name and email are needed without an account.');
  }
  return { userId: null, contact: { name: contact.name, email, phone: contact.phone ?? null } };
}
