import 'reflect-metadata';
import { describe, expect, it } from 'vitest';
import type { IngestItem } from './ingestion.item.js';
import { planWrites, type Snapshot } from './ingestion.plan.js';
import { PageviewKind, VisitorDevice } from '../tracking/tracking.enums.js';

const EMPTY: Snapshot = { events: [], visitors: [], sessions: [] };
const START = Date.UTC(2026, 0, 1, 10);

function view(minute: number, fields: Partial<IngestItem> & { who?: string; kind?: PageviewKind } = {}): IngestItem {
  const { who = 'vis_a', kind = PageviewKind.PAGE, ...rest } = fields;
  const at = new Date(START + minute * 60_000);
  return {
    at,
    receivedAt: at,
    source: 'web',
    visitor: { dailyId: who, client: { device: VisitorDevice.DESKTOP, isBot: false, botReasons: [] } },
    page: { kind, place: { url: `/${String(minute)}`, path: `/${String(minute)}` } },
    ...rest,
  };
}

describe('planWrites', () => {
  it('puts what comes within half an hour into one visit, whatever order it comes in', () => {
    const order = [20, 0, 70, 45, 110];
    const { results, newSessions, newVisitors, pageviews } = planWrites(
      order.map((minute) => view(minute)),
      EMPTY,
    );
    expect(newVisitors).toHaveLength(1);
    expect(newSessions.map(({ number, pageCount }) => [number, pageCount])).toEqual([
      [1, 4],
      [2, 1],
    ]);
    expect(newSessions[0]).toMatchObject({ entryPath: '/0', exitPath: '/70', seconds: 70 * 60 });
    expect(new Set([0, 1, 2, 3].map((index) => results[index]?.sessionId)).size).toBe(1);
    expect(results[4]?.sessionId).toBe(newSessions[1]?._id);
    expect(pageviews).toHaveLength(5);
  });

  it('goes on with a stored visit by an update, and keeps its beginning', () => {
    const first = planWrites([view(0)], EMPTY);
    const snapshot = { events: [], visitors: first.newVisitors, sessions: first.newSessions } as unknown as Snapshot;
    const next = planWrites([view(10), view(-5)], snapshot);
    expect(next.newSessions).toEqual([]);
    const [id, change] = [...next.sessionChanges][0] ?? [];
    expect(id).toBe(first.newSessions[0]?._id);
    expect(change).toMatchObject({ pageCount: 3, exitPath: '/10', seconds: 600 });
    expect(change).not.toHaveProperty('startedAt');
    // The snapshot itself stays unchanged: a concurrent write may make the transaction start over.
    expect(first.newSessions[0]?.pageCount).toBe(1);
  });

  it('takes the second of two alike for a duplicate of the first', () => {
    const twice = { clientEventId: 'the-same-event-id' };
    const { results, pageviews } = planWrites([view(1, twice), view(1, twice)], EMPTY);
    expect(results.map(({ outcome }) => outcome)).toEqual(['accepted', 'duplicate']);
    expect(results[1]?.id).toBe(results[0]?.id);
    expect(pageviews).toHaveLength(1);
  });

  it('makes no visit of what is no page', () => {
    const { newSessions, pageviews } = planWrites([view(0, { kind: PageviewKind.ASSET })], EMPTY);
    expect(newSessions).toEqual([]);
    expect(pageviews[0]).not.toHaveProperty('sessionId');
  });
});
