import type { MailContent } from '../../mail/outbox.js';
import { spokenTime } from '../../shared/time-zones.js';
import type { Consultation } from './consultation.model.js';
import { CONSULTATION_SETTINGS } from './consultation.settings.js';

/** What there is to tell. */
export type ConsultationNews =
  'requested' | 'confirmed' | 'declined' | 'cancelled' | 'expired' | 'moved' | 'assigned' | 'completed' | 'reminder';

interface Words {
  subject: string;
  text: string;
  /** Whether the meeting's address belongs in it. */
  joins?: boolean;
}

const TO_GUEST: Readonly<Record<ConsultationNews, Words>> = {
  requested: {
    subject: 'we have your request',
    text: 'We have your request and hold the time for you. You will hear from us.',
  },
  confirmed: { subject: 'confirmed', text: 'It is confirmed. We look forward to meeting you.', joins: true },
  declined: { subject: 'we cannot offer it', text: 'We are sorry that we cannot offer it.' },
  cancelled: { subject: 'cancelled', text: 'It is cancelled.' },
  expired: {
    subject: 'we did not manage to answer',
    text: 'We are sorry: nobody answered in time. Please ask for another time.',
  },
  moved: { subject: 'moved', text: 'It was moved to another time.', joins: true },
  assigned: { subject: 'another host', text: 'Somebody else of us will meet you; the time stays.', joins: true },
  completed: { subject: 'how was it?', text: 'Thank you for your time. Tell us how it was: it takes a minute.' },
  reminder: { subject: 'it begins soon', text: 'It begins soon.', joins: true },
};

const TO_HOST: Readonly<Partial<Record<ConsultationNews, string>>> = {
  requested: 'Somebody asked for it. Confirm or decline it before it would begin.',
  cancelled: 'The guest cancelled it.',
  moved: 'It was moved to another time, and you hold it.',
  assigned: 'You hold it from now on.',
};

/** Tells the guest, and at once the host where that one has to know. */
export function newsMails(
  consultation: Consultation,
  news: ConsultationNews,
  {
    publicUrl,
    reason,
    hostEmail,
  }: { publicUrl?: string; reason?: string | null | undefined; hostEmail?: string | undefined } = {},
): MailContent[] {
  const link = publicUrl && `${publicUrl}/consultations/${consultation._id}`;
  const toHost = TO_HOST[news];
  return [
    { to: consultation.contact.email, ...guestMail(consultation, news, link, reason) },
    ...(hostEmail && toHost ? [{ to: hostEmail, ...hostMail(consultation, news, toHost, link) }] : []),
  ];
}

type Letter = Omit<MailContent, 'to'>;

function guestMail(
  consultation: Consultation,
  news: ConsultationNews,
  link: string | undefined,
  reason: string | null | undefined,
): Letter {
  const { meeting, scheduledAt, timeZone } = consultation;
  const { subject, text, joins } = TO_GUEST[news];
  const lines = [
    text,
    spokenTime(scheduledAt, timeZone),
    reason && `Reason: ${reason}`,
    joins && meeting.url && `Join: ${meeting.url}`,
    joins && meeting.details,
    link,
  ];
  return { subject: `Your ${nameOf(consultation)}: ${subject}`, text: lines.filter(Boolean).join('\n\n') };
}

/** Says nothing of the guest: it would stay in a mailbox when the guest is erased. */
function hostMail(consultation: Consultation, news: ConsultationNews, text: string, link: string | undefined): Letter {
  const lines = [text, spokenTime(consultation.scheduledAt, consultation.timeZone), link];
  return { subject: `A ${nameOf(consultation)}: ${news}`, text: lines.filter(Boolean).join('\n\n') };
}

function nameOf({ consultationType }: Consultation): string {
  return CONSULTATION_SETTINGS[consultationType].name;
}
