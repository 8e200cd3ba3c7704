import type { ClientSession } from 'mongoose';
import type { MailContent } from '../../../mail/outbox.js';
import { spokenTime } from '../../../shared/time-zones.js';
import { readersOf } from '../../identity/index.js';
import type { Host } from './consultation-booking.service.js';
import { ConsultationParty } from './consultation.enums.js';
import type { Consultation } from './consultation.model.js';
import { CONSULTATION_SETTINGS } from '../consultation-calendar/consultation.settings.js';

/** What there is to tell. */
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

/** Who did it, by the account; guests may have none. */
export interface Doer {
  party: ConsultationParty;
  actorId: string | null;
  /** Set where somebody of the staff did it. */
  name?: string | undefined;
}

/** What a mail says besides the consultation itself. */
export interface Telling {
  publicUrl?: string;
  reason?: string | null | undefined;
  by?: Doer | undefined;
  /** Who holds it now; left out where nobody does. */
  host?: Host | undefined;
  /** Who held it before, where somebody else did. */
  formerHost?: Host | undefined;
}

interface Words {
  subject: string;
  text: (telling: Telling) => string;
  /** Whether the meeting's address belongs in it. */
  joins?: boolean;
}

const isByGuest = ({ by }: Telling): boolean => by?.party === ConsultationParty.GUEST;
/** Only where another host comes: who it was before is known. */
const meets = ({ host, formerHost }: Telling): string => (host && formerHost ? ` ${host.name} will meet you.` : '');

/** Nothing is said to a guest whose account is erased. */
const TO_GUEST: Readonly<Partial<Record<ConsultationNews, Words>>> = {
  requested: {
    subject: 'we have your request',
    text: () => 'We have your request and hold the time for you. You will hear from us.',
  },
  confirmed: { subject: 'confirmed', text: () => 'It is confirmed. We look forward to meeting you.', joins: true },
  declined: { subject: 'we cannot offer it', text: () => 'We are sorry that we cannot offer it.' },
  cancelled: {
    subject: 'cancelled',
    text: (telling) => (isByGuest(telling) ? 'You cancelled it.' : 'We are sorry that we had to cancel it.'),
  },
  expired: {
    subject: 'we did not manage to answer',
    text: () => 'We are sorry: nobody answered in time. Please ask for another time.',
  },
  moved: { subject: 'moved', text: (telling) => `It was moved to another time.${meets(telling)}`, joins: true },
  assigned: {
    subject: 'another host',
    text: (telling) => `You have another host.${meets(telling)} The time stays.`,
    joins: true,
  },
  unassigned: {
    subject: 'another host',
    text: () => 'Your host cannot meet you. You will hear from us who does, and where you meet. The time stays.',
  },
  place: { subject: 'where to meet', text: () => 'Here is where you meet now.', joins: true },
  completed: { subject: 'how was it?', text: () => 'Thank you for your time. Tell us how it was: it takes a minute.' },
  reminder: { subject: 'it begins soon', text: () => 'It begins soon.', joins: true },
};

const TO_HOST: Readonly<Partial<Record<ConsultationNews, Words>>> = {
  requested: {
    subject: 'asked for',
    text: () => 'Somebody asked for it. Confirm or decline it before it would begin.',
  },
  confirmed: { subject: 'confirmed', text: (telling) => `${doerOf(telling)} confirmed it, and you hold it.` },
  declined: { subject: 'declined', text: (telling) => `${doerOf(telling)} declined it.` },
  cancelled: { subject: 'cancelled', text: (telling) => `${doerOf(telling)} cancelled it.` },
  erased: { subject: 'cancelled', text: () => 'It is cancelled: the account of the guest was erased.' },
  expired: { subject: 'expired', text: () => 'Nobody answered it before it would have begun.' },
  moved: {
    subject: 'moved',
    text: (telling) => `${doerOf(telling)} moved it to another time, and you hold it.`,
  },
  assigned: { subject: 'you are the host', text: () => 'You hold it from now on.' },
  place: { subject: 'where to meet', text: (telling) => `${doerOf(telling)} changed where you meet.` },
};

const TO_FORMER_HOST: Readonly<Partial<Record<ConsultationNews, Words>>> = {
  moved: {
    subject: 'moved to another host',
    text: (telling) => `${doerOf(telling)} moved it to another time, and ${newHostOf(telling)} holds it.`,
  },
  assigned: {
    subject: 'another host',
    text: (telling) => `${newHostOf(telling)} holds it from now on. Your time is free again.`,
  },
};

function doerOf({ by }: Telling): string {
  if (by?.party === ConsultationParty.GUEST) return 'The guest';
  return by?.name ?? 'Our team';
}

function newHostOf({ host }: Telling): string {
  return host?.name ?? 'somebody else';
}

/** Tells the guest, and at once the hosts whom it concerns; nobody is told what they did themselves. */
export async function newsMails(
  consultation: ToldConsultation,
  news: ConsultationNews,
  session: ClientSession,
  telling: Telling = {},
): Promise<MailContent[]> {
  return [
    ...((await hears(consultation, session)) ? guestMails(consultation, news, telling) : []),
    ...hostMails(consultation, TO_HOST[news], telling.host, telling),
    ...hostMails(consultation, TO_FORMER_HOST[news], telling.formerHost, telling),
  ];
}

/** Whose account is closed hears nothing more; a guest without one is told at the address that they gave. */
async function hears({ userId }: ToldConsultation, session: ClientSession): Promise<boolean> {
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

/** Where a host changed and left no place, the guest has to know that the old one is void. */
function placeOf({ url, details }: Consultation['meeting'], { formerHost }: Telling): (string | null | false)[] {
  const isVoid = formerHost !== undefined && url === null && details === null;
  return [url && `Join: ${url}`, details, isVoid && 'You will hear from us where you meet.'];
}

/** Says nothing of the guest: it would stay in a mailbox when the guest is erased. */
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
    timeZone !== to.timeZone && `For the guest: ${spokenTime(scheduledAt, timeZone)}`,
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
