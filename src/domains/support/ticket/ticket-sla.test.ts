import { describe, expect, it } from 'vitest';
import {
  assignedTo,
  awake,
  movedTo,
  prioritized,
  repliedByRequester,
  repliedByStaff,
  snoozed,
  ticketAsOf,
} from './ticket-changes.js';
import { newMessage, newTicketRecord, type TicketRecord } from './ticket-record.js';
import { slaAt } from './ticket-sla.js';
import { SlaState, TicketCategory, TicketPriority, TicketSource, TicketStatus } from './ticket.enums.js';

const START = new Date('2030-03-30T12:00:00Z');

/** A clock a number of hours after the start. */
const hour = (hours: number): Date => new Date(START.getTime() + hours * 3_600_000);

function ticketOf(priority = TicketPriority.NORMAL): TicketRecord {
  const message = newMessage({ authorId: 'usr_anna', authorName: 'Anna', body: 'Help', at: START });
  return newTicketRecord({
    id: 'tkt_1',
    ticketNumber: 1,
    subject: 'Help',
    category: TicketCategory.GENERAL,
    priority,
    source: TicketSource.WEB,
    requesterId: 'usr_anna',
    requesterName: 'Anna',
    message,
  });
}

const stateAt = (ticket: TicketRecord, at: Date): SlaState | undefined =>
  slaAt(ticket.sla, ticket.resolution?.resolvedAt ?? null, at).state;
const move = (ticket: TicketRecord, status: TicketStatus, at: Date): TicketRecord =>
  movedTo(ticket, status, { actorId: 'usr_agent', at });

describe('due times', () => {
  it.each([
    [TicketPriority.URGENT, 1, 2, 8],
    [TicketPriority.HIGH, 4, 8, 24],
    [TicketPriority.NORMAL, 8, 24, 72],
    [TicketPriority.LOW, 24, 48, 120],
  ])('of %s are %i, %i and %i hours', (priority, first, next, resolution) => {
    const fresh = ticketOf(priority);
    expect(fresh.sla).toMatchObject({
      firstReplyDueAt: hour(first),
      nextReplyDueAt: null,
      resolutionDueAt: hour(resolution),
    });
    const waiting = repliedByRequester(repliedByStaff(fresh, 'usr_agent', hour(0.5)), 'usr_anna', hour(0.75));
    expect(waiting.sla.nextReplyDueAt).toEqual(hour(0.75 + next));
  });

  it('are breached one after the other', () => {
    const ticket = ticketOf(TicketPriority.URGENT);
    expect(stateAt(ticket, hour(1))).toBe(SlaState.ACTIVE);
    expect(stateAt(ticket, hour(1.001))).toBe(SlaState.BREACHED);
    const answered = repliedByStaff(ticket, 'usr_agent', hour(0.5));
    expect(answered.sla.firstRepliedAt).toEqual(hour(0.5));
    expect(stateAt(answered, hour(7.9))).toBe(SlaState.ACTIVE);
    expect(stateAt(answered, hour(8.1))).toBe(SlaState.BREACHED);
    const waiting = repliedByRequester(answered, 'usr_anna', hour(2));
    expect(stateAt(waiting, hour(4))).toBe(SlaState.ACTIVE);
    expect(stateAt(waiting, hour(4.1))).toBe(SlaState.BREACHED);
    const late = repliedByStaff(waiting, 'usr_agent', hour(5));
    expect(late.sla).toMatchObject({ nextReplyDueAt: null, lateReply: true });
    expect(stateAt(late, hour(5))).toBe(SlaState.BREACHED);
  });

  it('are met by a resolution in time, for good', () => {
    const resolved = move(repliedByStaff(ticketOf(), 'usr_agent', hour(1)), TicketStatus.RESOLVED, hour(10));
    expect(stateAt(resolved, hour(1_000))).toBe(SlaState.MET);
    const tooLate = move(repliedByStaff(ticketOf(), 'usr_agent', hour(1)), TicketStatus.RESOLVED, hour(73));
    expect(stateAt(tooLate, hour(73))).toBe(SlaState.BREACHED);
  });

  it('do not start anew when the requester writes twice', () => {
    const waiting = repliedByRequester(repliedByStaff(ticketOf(), 'usr_agent', hour(1)), 'usr_anna', hour(2));
    const twice = repliedByRequester(waiting, 'usr_anna', hour(3));
    expect(twice.waitingSince).toEqual(hour(2));
    expect(twice.sla.nextReplyDueAt).toEqual(hour(26));
  });
});

describe('the resolution clock', () => {
  const answered = (): TicketRecord => repliedByStaff(ticketOf(), 'usr_agent', hour(1));

  it.each([TicketStatus.PENDING, TicketStatus.ON_HOLD])('stands in %s and goes on behind it', (status) => {
    const paused = move(answered(), status, hour(10));
    expect(slaAt(paused.sla, null, hour(30))).toMatchObject({
      state: SlaState.PAUSED,
      pausedSeconds: 20 * 3_600,
      resolutionDueAt: hour(92),
    });
    expect(stateAt(paused, hour(1_000))).toBe(SlaState.PAUSED);
    const resumed = move(paused, TicketStatus.OPEN, hour(40));
    expect(resumed.sla).toMatchObject({ pausedAt: null, pausedSeconds: 30 * 3_600, resolutionDueAt: hour(102) });
    expect(stateAt(resumed, hour(102))).toBe(SlaState.ACTIVE);
    expect(stateAt(resumed, hour(102.1))).toBe(SlaState.BREACHED);
  });

  it('counts one pause from PENDING over ON_HOLD to OPEN', () => {
    const held = move(move(answered(), TicketStatus.PENDING, hour(10)), TicketStatus.ON_HOLD, hour(20));
    expect(move(held, TicketStatus.OPEN, hour(25)).sla.pausedSeconds).toBe(15 * 3_600);
  });

  it('counts a pause that ends with the resolution', () => {
    const resolved = move(move(answered(), TicketStatus.PENDING, hour(10)), TicketStatus.RESOLVED, hour(100));
    expect(stateAt(resolved, hour(200))).toBe(SlaState.MET);
  });

  it('stands while resolved, so that reopening is no breach in itself', () => {
    const resolved = move(answered(), TicketStatus.RESOLVED, hour(10));
    const reopened = move(resolved, TicketStatus.OPEN, hour(160));
    expect(reopened.sla.resolutionDueAt).toEqual(hour(72 + 150));
    expect(stateAt(reopened, hour(161))).toBe(SlaState.ACTIVE);
  });

  it('a breach before the pause stays one', () => {
    const paused = move(answered(), TicketStatus.PENDING, hour(80));
    expect(stateAt(paused, hour(81))).toBe(SlaState.BREACHED);
  });

  it('stands while snoozed, until the wake time and no longer, whenever it is read', () => {
    const asleep = snoozed(answered(), hour(20), true, hour(10));
    expect(asleep).toMatchObject({ snoozedUntil: hour(20), queue: 'snoozed:open' });
    expect(stateAt(asleep, hour(15))).toBe(SlaState.PAUSED);
    const woken = ticketAsOf(asleep, hour(50));
    expect(woken).toMatchObject({ snoozedUntil: null, queue: 'open' });
    expect(woken.sla).toMatchObject({ pausedAt: null, pausedSeconds: 10 * 3_600, resolutionDueAt: hour(82) });
    expect(ticketAsOf(asleep, hour(19.9))).toBe(asleep);
  });

  it('goes on standing after a snooze while PENDING', () => {
    const asleep = snoozed(move(answered(), TicketStatus.PENDING, hour(5)), hour(20), true, hour(10));
    const woken = ticketAsOf(asleep, hour(30));
    expect(woken.sla.pausedAt).toEqual(hour(5));
    expect(move(woken, TicketStatus.OPEN, hour(35)).sla.pausedSeconds).toBe(30 * 3_600);
  });

  it('is not stopped twice by a longer snooze', () => {
    const longer = snoozed(snoozed(answered(), hour(20), true, hour(10)), hour(40), true, hour(15));
    expect(awake(longer, hour(30)).sla.pausedSeconds).toBe(20 * 3_600);
  });
});

describe('another priority', () => {
  it('counts from the beginning, with the pauses', () => {
    const resumed = move(move(ticketOf(), TicketStatus.PENDING, hour(2)), TicketStatus.OPEN, hour(12));
    const urgent = prioritized(resumed, TicketPriority.URGENT);
    expect(urgent).toMatchObject({ priority: TicketPriority.URGENT, priorityRank: 4 });
    expect(urgent.sla).toMatchObject({ firstReplyDueAt: hour(1), resolutionDueAt: hour(18), nextReplyDueAt: null });
    expect(prioritized(urgent, TicketPriority.NORMAL).sla).toEqual(resumed.sla);
  });

  it('moves the next reply with since when the requester waits', () => {
    const waiting = repliedByRequester(repliedByStaff(ticketOf(), 'usr_agent', hour(1)), 'usr_anna', hour(5));
    expect(prioritized(waiting, TicketPriority.HIGH).sla.nextReplyDueAt).toEqual(hour(13));
  });
});

describe('a ticket as time goes by', () => {
  it('closes 7 days after its resolution, with a row in the history', () => {
    const resolved = move(ticketOf(), TicketStatus.RESOLVED, hour(10));
    expect(resolved.closesAt).toEqual(hour(10 + 168));
    expect(ticketAsOf(resolved, hour(177.9)).status).toBe(TicketStatus.RESOLVED);
    const closed = ticketAsOf(resolved, hour(500));
    expect(closed).toMatchObject({ status: TicketStatus.CLOSED, publicStatus: TicketStatus.CLOSED, closesAt: null });
    expect(closed.resolution?.resolvedAt).toEqual(hour(10));
    expect(closed.history.at(-1)).toEqual({
      from: 'resolved',
      to: 'closed',
      actorId: null,
      reason: null,
      at: hour(178),
    });
  });

  it('is taken up by the first reply or assignment, once', () => {
    const assigned = assignedTo(ticketOf(), 'usr_agent', 'usr_boss', hour(1));
    expect(assigned).toMatchObject({ status: TicketStatus.OPEN, assigneeId: 'usr_agent' });
    expect(assigned.waitingSince).toEqual(START);
    expect(assignedTo(ticketOf(), null, 'usr_boss', hour(1)).status).toBe(TicketStatus.NEW);
    const answered = repliedByStaff(assigned, 'usr_agent', hour(2));
    expect(answered.history).toHaveLength(1);
    expect(answered.waitingSince).toBeNull();
  });

  it('wakes on a reply unless told otherwise', () => {
    const wakes = repliedByRequester(snoozed(ticketOf(), hour(50), true, hour(1)), 'usr_anna', hour(2));
    expect(wakes).toMatchObject({ snoozedUntil: null, queue: 'new' });
    const sleeps = repliedByRequester(snoozed(ticketOf(), hour(50), false, hour(1)), 'usr_anna', hour(2));
    expect(sleeps.snoozedUntil).toEqual(hour(50));
    const byStaff = repliedByStaff(snoozed(ticketOf(), hour(50), true, hour(1)), 'usr_agent', hour(2));
    expect(byStaff.snoozedUntil).toEqual(hour(50));
  });
});
