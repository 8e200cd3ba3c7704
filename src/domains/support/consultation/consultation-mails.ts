import type { ClientSession } from 'mongoose';
import type { MailContent } from '../../../mail/outbox.js';
import { spokenTime } from '../../../shared/time-zones.js';
import { readersOf } from '../../identity/index.js';
import type { Host } from './consultation-booking.service.js';
import { ConsultationParty } from './consultation.enums.js';
import type { Consultation } from './consultation.model.js';
import { CONSULTATION_SETTINGS } from '../consultation-calendar/consultation.settings.js';

/** What to notify about. */
export type ConsultationNews =
  | 'requested'
  | 'confirmed'
  | 'declined'
  | 'cancelled'
  | 'erased'
  | 'expired'
  | 'moved'
  | 'assigned'
  | 'unassigned'
  | 'place'
  | 'completed'
  | 'reminder';

/** A consultation as it is stored. */
export type ToldConsultation = Omit<Consultation, 'id'>;

/** Who made a change; guests may have no account. */
export interface Doer {
  party: ConsultationParty;
  actorId: string | null;
  /** Set if a staff member made the change. */
  name?: string | undefined;
}

/** What an email says besides the consultation itself. */
export interface Telling {
  publicUrl?: string;
  reason?: string | null | undefined;
  by?: Doer | undefined;
  /** The current host; omitted if there is none. */
  host?: Host | undefined;
  /** The previous host, if it was someone else. */
  formerHost?: Host | undefined;
}

interface Words {
  subject: string;
  text: (telling: Telling) => string;
  /** Whether the email includes the meeting place. */
  joins?: boolean;
}

const isByGuest = ({ by }: Telling): boolean => by?.party === ConsultationParty.GUEST;
/** Only after a change of host, when the previous host is known. */
const meets = ({ host, formerHost }: Telling): string => (host && formerHost ? ` ${host.name} will meet you.` : '');

/** Guests whose account is erased are not notified. */
const TO_GUEST: Readonly<Partial<Record<ConsultationNews, Words>>> = {
  requested: {
    subject: 'request received',
    text: () => 'We received your request and are holding this time for you. We will get back to you soon.',
  },
  confirmed: {
    subject: 'confirmed',
    text: () => 'Your booking is confirmed. We look forward to meeting you.',
    joins: true,
  },
  declined: { subject: 'declined', text: () => 'We are sorry, but we cannot offer this consultation.' },
  cancelled: {
    subject: 'canceled',
    text: (telling) =>
      isByGuest(telling) ? 'You canceled your booking.' : 'We are sorry, but we had to cancel your booking.',
  },
  expired: {
    subject: 'request expired',
    text: () => 'We are sorry that we did not answer in time. Please request another time.',
  },
  moved: {
    subject: 'moved',
    text: (telling) => `Your booking was moved to another time.${meets(telling)}`,
    joins: true,
  },
  assigned: {
    subject: 'new host',
    text: (telling) => `You have a new host.${meets(telling)} The time stays the same.`,
    joins: true,
  },
  unassigned: {
    subject: 'new host',
    text: () =>
      'Your host can no longer meet you. We will let you know who your new host is and where to meet. The time stays the same.',
  },
  place: { subject: 'new meeting place', text: () => 'The meeting place has changed.', joins: true },
  completed: {
    subject: 'how did it go?',
    text: () => 'Thank you for your time. Tell us how it went: it only takes a minute.',
  },
  reminder: { subject: 'starting soon', text: () => 'Your booking starts soon.', joins: true },
};

const TO_HOST: Readonly<Partial<Record<ConsultationNews, Words>>> = {
  requested: {
    subject: 'new request',
    text: () => 'A guest sent a new request. Confirm or decline it before its start time.',
  },
  confirmed: { subject: 'confirmed', text: (telling) => `${doerOf(telling)} confirmed it. You are the host.` },
  declined: { subject: 'declined', text: (telling) => `${doerOf(telling)} declined it.` },
  cancelled: { subject: 'canceled', text: (telling) => `${doerOf(telling)} canceled it.` },
  erased: { subject: 'canceled', text: () => "It was canceled because the guest's account was erased." },
  expired: { subject: 'expired', text: () => 'The request expired because it was not answered before its start time.' },
  moved: {
    subject: 'moved',
    text: (telling) => `${doerOf(telling)} moved it to another time. You are the host.`,
  },
  assigned: { subject: 'you are the host', text: () => 'You are now the host.' },
  place: { subject: 'new meeting place', text: (telling) => `${doerOf(telling)} changed the meeting place.` },
};

const TO_FORMER_HOST: Readonly<Partial<Record<ConsultationNews, Words>>> = {
  moved: {
    subject: 'moved to another host',
    text: (telling) => `${doerOf(telling)} moved it to another time, and ${newHostOf(telling)} is the new host.`,
  },
  assigned: {
    subject: 'new host',
    text: (telling) => `${newHostOf(telling)} is the new host. Your time is free again.`,
  },
};

function doerOf({ by }: Telling): string {
  if (by?.party === ConsultationParty.GUEST) return 'The guest';
  return by?.name ?? 'Our team';
}

function newHostOf({ host }: Telling): string {
  return host?.name ?? 'someone else';
}

/** Emails the guest and the hosts concerned. People are not emailed about their own actions. */
export async function newsMails(
  consultation: ToldConsultation,
  news: ConsultationNews,
  session: ClientSession,
  telling: Telling = {},
): Promise<MailContent[]> {
  return [
    ...((await canReceiveMail(consultation, session)) ? guestMails(consultation, news, telling) : []),
    ...hostMails(consultation, TO_HOST[news], telling.host, telling),
    ...hostMails(consultation, TO_FORMER_HOST[news], telling.formerHost, telling),
  ];
}

/** Guests with a closed account are not notified; guests without one are notified at the address they gave. */
async function canReceiveMail({ userId }: ToldConsultation, session: ClientSession): Promise<boolean> {
  return userId === null || (await readersOf([userId], session)).has(userId);
}

function guestMails(consultation: ToldConsultation, news: ConsultationNews, telling: Telling): MailContent[] {
  const words = TO_GUEST[news];
  if (!words) return [];
  const { meeting, scheduledAt, timeZone, contact } = consultation;
  const lines = [
    words.text(telling),
    spokenTime(scheduledAt, timeZone),
    telling.reason && `Reason: ${telling.reason}`,
    ...(words.joins ? placeOf(meeting, telling) : []),
    linkOf(consultation, telling),
  ];
  return [{ to: contact.email, subject: `Your ${nameOf(consultation)}: ${words.subject}`, text: textOf(lines) }];
}

/** If the host changed and set no place, the guest must know that the old one is no longer valid. */
function placeOf({ url, details }: Consultation['meeting'], { formerHost }: Telling): (string | null | false)[] {
  const isVoid = formerHost !== undefined && url === null && details === null;
  return [url && `Join: ${url}`, details, isVoid && 'We will let you know where to meet.'];
}

/** Does not mention the guest: the text would stay in a mailbox after the guest is erased. */
function hostMails(
  consultation: ToldConsultation,
  words: Words | undefined,
  to: Host | undefined,
  telling: Telling,
): MailContent[] {
  if (!words || !to || telling.by?.actorId === to.hostId) return [];
  const { scheduledAt, timeZone } = consultation;
  const lines = [
    words.text(telling),
    spokenTime(scheduledAt, to.timeZone),
    timeZone !== to.timeZone && `Guest's local time: ${spokenTime(scheduledAt, timeZone)}`,
    linkOf(consultation, telling),
  ];
  return [{ to: to.email, subject: `${withArticle(nameOf(consultation))}: ${words.subject}`, text: textOf(lines) }];
}

function linkOf({ _id }: ToldConsultation, { publicUrl }: Telling): string | undefined {
  return publicUrl && `${publicUrl}/consultations/${_id}`;
}

function textOf(lines: readonly (string | null | undefined | false)[]): string {
  return lines.filter(Boolean).join('\n\n');
}

function nameOf({ consultationType }: ToldConsultation): string {
  return CONSULTATION_SETTINGS[consultationType].name;
}

function withArticle(name: string): string {
  return `${/^[aeiou]/.test(name) ? 'An' : 'A'} ${name}`;
}
