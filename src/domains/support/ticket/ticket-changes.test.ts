import { describe, expect, it } from 'vitest';
import {
  closedByErasure,
  movedTo,
  prioritized,
  questioned,
  repliedByRequester,
  repliedByStaff,
  snoozed,
  ticketAsOf,
  waitingFrom,
  type ChangingTicket,
} from './ticket-changes.js';
import { newMessage, newTicketRecord } from './ticket-record.js';
import { TicketCategory, TicketPriority, TicketSource, TicketStatus } from './ticket.enums.js';

const ANNA = 'usr_anna';
const AGENT = 'usr_agent';
/** A time in December 2026, for example `at('01 09:00')`. */
const at = (time: string): Date => new Date(`2026-12-${time.replace(' ', 'T')}:00Z`);
const shown = (time: Date | null): string | null => time?.toISOString().slice(8, 16).replace('T', ' ') ?? null;

/**
 * Created on 1 December at 09:00 with normal priority: first reply due in 8 hours, next replies in 24, the resolution
 * in 72.
 */
function aTicket(): ChangingTicket {
  const message = newMessage({ authorId: ANNA, authorName: 'Anna', body: 'Help', at: at('01 09:00') });
  return newTicketRecord({
    id: 'tkt_1',
    ticketNumber: 1,
    subject: 'Help',
    category: TicketCategory.GENERAL,
    source: TicketSource.WEB,
    requesterId: ANNA,
    requesterName: 'Anna',
    message,
  });
}

const clockOf = ({ status, waitingSince, sla, snoozedUntil }: ChangingTicket): Record<string, unknown> => ({
  status,
  waiting: shown(waitingSince),
  first: shown(sla.firstRepliedAt),
  firstDue: shown(sla.firstReplyDueAt),
  nextDue: shown(sla.nextReplyDueAt),
  resolutionDue: shown(sla.resolutionDueAt),
  snoozed: shown(snoozedUntil),
  late: sla.lateReply,
});
const by = (actorId: string, time: string): { actorId: string; at: Date } => ({ actorId, at: at(time) });

describe('the clocks of a ticket', () => {
  it('begin with it', () => {
    expect(clockOf(aTicket())).toEqual({
      ...{ status: 'new', waiting: '01 09:00', first: null, firstDue: '01 17:00', nextDue: null },
      ...{ resolutionDue: '04 09:00', snoozed: null, late: false },
    });
  });

  it('stop waiting with a reply, and start anew with the next question', () => {
    const answered = repliedByStaff(aTicket(), AGENT, at('01 10:00'));
    expect(clockOf(answered)).toMatchObject({ status: 'open', waiting: null, first: '01 10:00', nextDue: null });
    const asked = repliedByRequester(answered, ANNA, at('01 12:00'));
    expect(clockOf(asked)).toMatchObject({ waiting: '01 12:00', nextDue: '02 12:00', late: false });
    const again = repliedByRequester(asked, ANNA, at('01 15:00'));
    expect(clockOf(again)).toMatchObject({ waiting: '01 12:00', nextDue: '02 12:00' });
    const late = repliedByStaff(again, AGENT, at('02 12:01'));
    expect(clockOf(late)).toMatchObject({ waiting: null, nextDue: null, late: true });
  });

  it('count a resolution as the answer', () => {
    const resolved = movedTo(aTicket(), TicketStatus.RESOLVED, by(AGENT, '01 11:00'));
    expect(clockOf(resolved)).toMatchObject({ status: 'resolved', waiting: null, first: '01 11:00', late: false });
    const reopened = repliedByRequester(resolved, ANNA, at('03 11:00'));
    // Two paused days are added to the due time of the resolution.
    expect(clockOf(reopened)).toEqual({
      ...{ status: 'open', waiting: '03 11:00', first: '01 11:00', firstDue: '01 17:00', nextDue: '04 11:00' },
      ...{ resolutionDue: '06 09:00', snoozed: null, late: false },
    });
  });

  it('start for who opens the ticket again, once', () => {
    const resolved = movedTo(repliedByStaff(aTicket(), AGENT, at('01 10:00')), TicketStatus.RESOLVED, {
      ...by(AGENT, '01 11:00'),
      reason: 'Restarted.',
    });
    const opened = waitingFrom(movedTo(resolved, TicketStatus.OPEN, by(ANNA, '01 12:00')), at('01 12:00'));
    expect(clockOf(opened)).toMatchObject({ waiting: '01 12:00', nextDue: '02 12:00', resolutionDue: '04 10:00' });
    const further = repliedByRequester(opened, ANNA, at('01 13:00'));
    expect(clockOf(further)).toMatchObject({ waiting: '01 12:00', nextDue: '02 12:00' });
  });

  it('of the resolution stand still while it is the requester’s turn', () => {
    const pending = movedTo(
      repliedByStaff(aTicket(), AGENT, at('01 10:00')),
      TicketStatus.PENDING,
      by(AGENT, '01 10:00'),
    );
    const opened = repliedByRequester(pending, ANNA, at('02 10:00'));
    expect(clockOf(opened)).toMatchObject({
      ...{ status: 'open', waiting: '02 10:00', nextDue: '03 10:00', resolutionDue: '05 09:00' },
    });
  });

  it('of the resolution stand still during a snooze, those of replies do not', () => {
    const asleep = snoozed(aTicket(), at('02 09:00'), true, at('01 10:00'));
    expect(clockOf(ticketAsOf(asleep, at('02 12:00')))).toMatchObject({
      ...{ status: 'new', waiting: '01 09:00', firstDue: '01 17:00', resolutionDue: '05 08:00', snoozed: null },
    });
    const woken = repliedByRequester(asleep, ANNA, at('01 12:00'));
    expect(clockOf(woken)).toMatchObject({ waiting: '01 09:00', resolutionDue: '04 11:00', snoozed: null });
  });

  it('follow another priority from the beginning', () => {
    const answered = repliedByStaff(aTicket(), AGENT, at('01 10:00'));
    const urgent = prioritized(repliedByRequester(answered, ANNA, at('01 12:00')), TicketPriority.URGENT);
    expect(clockOf(urgent)).toMatchObject({ firstDue: '01 10:00', nextDue: '01 14:00', resolutionDue: '01 17:00' });
  });

  it('run from the oldest question that a merge brings in', () => {
    const answered = repliedByStaff(aTicket(), AGENT, at('01 10:00'));
    const asleep = snoozed(answered, at('20 09:00'), true, at('01 11:00'));
    expect(clockOf(questioned(asleep, by(AGENT, '02 11:00'), at('01 10:30')))).toEqual({
      ...{ status: 'open', waiting: '01 10:30', first: '01 10:00', firstDue: '01 17:00', nextDue: '02 10:30' },
      ...{ resolutionDue: '05 09:00', snoozed: null, late: false },
    });
    const later = repliedByRequester(answered, ANNA, at('01 12:00'));
    expect(clockOf(questioned(later, by(AGENT, '02 11:00'), at('01 10:30')))).toMatchObject({ nextDue: '02 10:30' });
    expect(clockOf(questioned(later, by(AGENT, '02 11:00'), at('01 15:00')))).toMatchObject({ nextDue: '02 12:00' });
  });

  it('stop where the account of the requester is erased', () => {
    const asleep = snoozed(aTicket(), at('20 09:00'), true, at('01 10:00'));
    const closed = closedByErasure(asleep, at('01 12:00'));
    expect(clockOf(closed)).toMatchObject({ status: 'closed', waiting: null, nextDue: null, snoozed: null });
    expect([closed.queue, closed.publicStatus]).toEqual(['closed', 'closed']);
    expect(closed.history).toEqual([
      { from: 'new', to: 'closed', actorId: null, reason: 'The account was erased.', at: at('01 12:00') },
    ]);
    const resolved = movedTo(aTicket(), TicketStatus.RESOLVED, by(AGENT, '01 11:00'));
    expect(closedByErasure(resolved, at('01 12:00')).status).toBe('resolved');
  });
});

describe('a mail to the requester', () => {
  const dueOf = ({ mailSince, mailDueAt }: ChangingTicket): (string | undefined)[] =>
    [mailSince, mailDueAt].map((time) => time?.toISOString().slice(11, 19));
  const second = (seconds: number): Date => new Date(at('01 10:00').getTime() + seconds * 1_000);

  it('waits for the end of a burst, and not for ever', () => {
    let ticket = repliedByStaff(aTicket(), AGENT, second(0));
    expect(dueOf(ticket)).toEqual(['10:00:00', '10:00:12']);
    ticket = repliedByStaff(ticket, AGENT, second(10));
    expect(dueOf(ticket)).toEqual(['10:00:00', '10:00:22']);
    ticket = movedTo(ticket, TicketStatus.RESOLVED, { actorId: AGENT, reason: 'Done.', at: second(55) });
    expect(dueOf(ticket)).toEqual(['10:00:00', '10:01:00']);
  });

  it('is not written about what requesters do themselves', () => {
    expect(dueOf(repliedByRequester(aTicket(), ANNA, second(0)))).toEqual([undefined, undefined]);
    const own = movedTo(aTicket(), TicketStatus.RESOLVED, { actorId: ANNA, at: second(0) });
    expect(dueOf(own)).toEqual([undefined, undefined]);
  });
});
