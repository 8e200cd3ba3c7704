import { describe, expect, it } from 'vitest';
import { ALL_STATUSES, CLOSED_BY_ERASURE, TICKET_STATES, WAITS_FOR_STAFF } from './ticket.states.js';

/** Written by hand: from the status of the row to those that are named. */
const MATRIX: Readonly<Record<string, string>> = {
  new: 'open pending on_hold resolved spam merged',
  open: 'pending on_hold resolved spam merged',
  pending: 'open on_hold resolved merged',
  on_hold: 'open pending resolved merged',
  resolved: 'open closed',
  closed: '',
  spam: 'open',
  merged: '',
};
const words = (text: string | undefined): string[] => (text ? text.split(' ').sort() : []);

describe('the statuses of a ticket', () => {
  it.each(Object.keys(MATRIX))('from %s', (from) => {
    for (const to of Object.keys(MATRIX)) {
      const known = (TICKET_STATES as Record<string, readonly string[]>)[from] ?? [];
      expect([from, to, known.includes(to)]).toEqual([from, to, words(MATRIX[from]).includes(to)]);
    }
  });

  it('are these, in no other order', () => {
    expect([...ALL_STATUSES].sort()).toEqual(words('new open pending on_hold resolved closed spam merged'));
  });

  it('say for whom a ticket waits, and what is closed when nobody is left to answer', () => {
    expect([...WAITS_FOR_STAFF].sort()).toEqual(words('new open'));
    expect([...CLOSED_BY_ERASURE].sort()).toEqual(words('new open pending on_hold spam'));
  });
});
