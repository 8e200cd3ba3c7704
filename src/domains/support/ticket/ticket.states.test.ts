import { describe, expect, it } from 'vitest';
import { where, wordsOf } from '../../../../test/testkit/states.js';
import { TicketStatus } from './ticket.enums.js';
import {
  clockRunsIn,
  CLOSED_BY_ERASURE,
  endsWaiting,
  IN_WORK,
  PRIORITY_RANKS,
  publicStatusOf,
  queueOf,
  requesterTransitions,
  TICKET_STATES,
  WAITS_FOR_STAFF,
} from './ticket.states.js';

describe('a ticket', () => {
  it('goes on as its table says', () => {
    expect(wordsOf(TICKET_STATES)).toEqual({
      new: 'open pending on_hold resolved spam merged',
      open: 'pending on_hold resolved spam merged',
      pending: 'open on_hold resolved merged',
      on_hold: 'open pending resolved merged',
      resolved: 'open closed',
      closed: '',
      spam: 'open',
      merged: '',
    });
  });

  it('shows its requester neither that it is on hold nor that it was taken for spam', () => {
    const shown = Object.fromEntries(Object.values(TicketStatus).map((status) => [status, publicStatusOf(status)]));
    expect(shown).toEqual({
      new: 'new',
      open: 'open',
      pending: 'pending',
      on_hold: 'open',
      resolved: 'resolved',
      closed: 'closed',
      spam: 'open',
      merged: 'merged',
    });
  });

  it('is opened again by its requester once it is resolved, and in no other status', () => {
    expect(where(TicketStatus, (status) => requesterTransitions(status).length > 0)).toBe('resolved');
    expect(requesterTransitions(TicketStatus.RESOLVED)).toEqual(['open']);
  });

  it('has a running clock, ends waiting, is in work and waits for the staff in these', () => {
    expect(where(TicketStatus, clockRunsIn)).toBe('new open');
    expect(where(TicketStatus, endsWaiting)).toBe('pending resolved closed merged');
    expect(IN_WORK.join(' ')).toBe('new open pending on_hold');
    expect(CLOSED_BY_ERASURE.join(' ')).toBe('new open pending on_hold spam');
    expect(WAITS_FOR_STAFF.join(' ')).toBe('new open');
  });

  it('stands in a queue of its own while it is snoozed', () => {
    expect([queueOf(TicketStatus.OPEN, false), queueOf(TicketStatus.OPEN, true)]).toEqual(['open', 'snoozed:open']);
  });

  it('is sorted by how urgent it is', () => {
    expect(PRIORITY_RANKS).toEqual({ low: 1, normal: 2, high: 3, urgent: 4 });
  });
});
