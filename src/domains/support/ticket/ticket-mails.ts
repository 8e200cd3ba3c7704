import type { MailContent } from '../../../mail/outbox.js';
import { spokenTime } from '../../../shared/time-zones.js';
import { MessageAuthorKind, TicketStatus } from './ticket.enums.js';
import type { SupportTicket } from './ticket.model.js';

/** The fields of a ticket that its email uses. */
export type MailedTicket = Pick<
  SupportTicket,
  '_id' | 'ticketNumber' | 'subject' | 'status' | 'requesterId' | 'messages' | 'resolution' | 'closesAt' | 'mailSince'
>;

export interface TicketReader {
  email: string;
  timeZone: string;
}

/**
 * What staff did since the last email to the requester, as one email; undefined if nothing is left to report. Never
 * includes notes.
 */
export function ticketMail(ticket: MailedTicket, reader: TicketReader, publicUrl: string): MailContent | undefined {
  const { ticketNumber, subject, mailSince } = ticket;
  if (mailSince === null) return undefined;
  const replies = repliesSince(ticket, mailSince);
  const resolution = resolutionSince(ticket, mailSince);
  if (replies.length === 0 && !resolution) return undefined;
  const number = String(ticketNumber);
  const lines = [
    `Your ticket ${number}: ${subject}`,
    replies.length > 0 && wroteOf(replies),
    resolution && resolvedOf(ticket, resolution, reader),
    `${publicUrl}/tickets/${ticket._id}`,
  ];
  return {
    to: reader.email,
    subject: resolution ? `Ticket ${number}: resolved` : `Ticket ${number}: new reply`,
    text: lines.filter(Boolean).join('\n\n'),
  };
}

type Reply = SupportTicket['messages'][number];

function repliesSince({ messages, requesterId }: MailedTicket, since: Date): Reply[] {
  return messages.filter(
    ({ authorKind, authorId, createdAt }) =>
      authorKind === MessageAuthorKind.AGENT && authorId !== requesterId && createdAt >= since,
  );
}

/** A ticket reopened in the meantime is no longer resolved, so the email does not mention it. */
function resolutionSince({ status, resolution }: MailedTicket, since: Date): SupportTicket['resolution'] {
  const stands = status === TicketStatus.RESOLVED || status === TicketStatus.CLOSED;
  return stands && resolution && resolution.resolvedAt >= since ? resolution : null;
}

function wroteOf(replies: readonly Reply[]): string {
  const names = [...new Set(replies.map(({ authorName }) => authorName))].join(', ');
  return replies.length === 1 ? `${names} replied.` : `${names} sent ${String(replies.length)} replies.`;
}

function resolvedOf(
  { closesAt }: MailedTicket,
  { summary }: NonNullable<SupportTicket['resolution']>,
  { timeZone }: TicketReader,
): string {
  const closes = closesAt && `It will close on ${spokenTime(closesAt, timeZone)}. You can reopen it until then.`;
  return [summary ? `Your ticket was resolved: ${summary}` : 'Your ticket was resolved.', closes]
    .filter(Boolean)
    .join('\n\n');
}
