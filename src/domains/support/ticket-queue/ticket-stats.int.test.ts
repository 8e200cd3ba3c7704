import { beforeAll, describe, expect, it } from 'vitest';
import { anAgent, aUser } from '../../../../test/testkit/callers.js';
import { commandsOf } from '../../../../test/testkit/commands.js';
import { useGraph } from '../../../../test/testkit/graph.js';
import { importedId } from '../../../shared/ids.js';
import type { UserViewer } from '../../../auth/viewer.js';
import { addTicketMessage } from '../ticket-message/ticket-message.service.js';
import { changeTicketStatus, resolveTicket, snoozeTicket } from './ticket-desk.service.js';
import { SlaState, TicketCategory, TicketPriority, TicketSource, TicketStatus } from '../ticket/ticket.enums.js';
import { ticketLoader } from '../ticket/ticket.loaders.js';
import { TicketModel } from '../ticket/ticket.model.js';
import { newMessage, newTicketRecord } from '../ticket/ticket-record.js';
import { rateTicket } from '../ticket/ticket.service.js';

const graph = useGraph();
let anna: UserViewer;
let agent: UserViewer;

beforeAll(async () => {
  [anna, agent] = [await aUser(), await anAgent()];
});

const NOW = Date.now();
let number = 0;
/** A fixed clock: a number of hours before now. */
const ago = (hours: number): Date => new Date(NOW - hours * 3_600_000);

/** A ticket created at that time: its ID follows the clock too. */
async function ticketAt(
  hours: number,
  fields: { priority?: TicketPriority; category?: TicketCategory } = {},
): Promise<string> {
  number += 1;
  const at = ago(hours);
  const message = newMessage({ authorId: anna.userId, authorName: 'Anna', body: 'Body', at });
  const record = newTicketRecord({
    id: importedId('tkt', at, String(number)),
    ticketNumber: number,
    subject: 'Subject',
    category: fields.category ?? TicketCategory.GENERAL,
    priority: fields.priority,
    source: TicketSource.WEB,
    requesterId: anna.userId,
    requesterName: 'Anna',
    message,
  });
  await TicketModel.create(record);
  return record._id;
}

const answer = (id: string, hours: number): Promise<unknown> =>
  addTicketMessage(graph.context(agent), id, { body: 'Answer' }, ago(hours));
const resolve = (id: string, hours: number): Promise<unknown> =>
  resolveTicket(graph.context(agent), id, 'Done.', ago(hours));

const STATS = `query ($from: DateTimeISO, $to: DateTimeISO) { ticketStats(from: $from, to: $to) {
  from to total byStatus { status count } byCategory { category count } byPriority { priority count }
  firstReplySecondsMedian firstReplySecondsP90 resolutionSecondsMedian breachShare satisfactionAverage ratings } }`;

describe('ticketStats', () => {
  it('is empty without tickets', async () => {
    const variables = { from: '2001-01-01T00:00:00Z', to: '2001-02-01T00:00:00Z' };
    expect(await graph.data(agent, STATS, variables)).toEqual({
      ticketStats: {
        ...{
          from: '2001-01-01T00:00:00.000Z',
          to: '2001-02-01T00:00:00.000Z',
          total: 0,
          byStatus: [],
          byCategory: [],
          byPriority: [],
        },
        ...{
          firstReplySecondsMedian: null,
          firstReplySecondsP90: null,
          resolutionSecondsMedian: null,
          breachShare: null,
        },
        ...{ satisfactionAverage: null, ratings: 0 },
      },
    });
  });

  it('counts and measures what was made in the range, by one command', async () => {
    const ids: string[] = [];
    // Replied after 1, 2, 3, 4, and 20 hours (the last one late), resolved after 10, 20, and 30.
    for (const hours of [1, 2, 3, 4, 20]) {
      const id = await ticketAt(60, { category: hours === 1 ? TicketCategory.BILLING : TicketCategory.GENERAL });
      await answer(id, 60 - hours);
      ids.push(id);
    }
    for (const [index, hours] of [10, 20, 30].entries()) await resolve(ids[index] ?? '', 60 - hours);
    await rateTicket(graph.context(anna), ids[0] ?? '', { score: 5 }, ago(1));
    await rateTicket(graph.context(anna), ids[1] ?? '', { score: 2 }, ago(1));
    // Excluded from the measurements: spam and imported tickets.
    const spam = await ticketAt(60, { priority: TicketPriority.URGENT });
    await changeTicketStatus(graph.context(agent), spam, { status: TicketStatus.SPAM }, ago(59));
    const imported = await ticketAt(60, { priority: TicketPriority.URGENT });
    await TicketModel.updateOne(
      { _id: imported },
      {
        $set: { imported: { source: 's', number: 1, author: 'a', upVotes: 0, downVotes: 0, comments: 0, labels: [] } },
      },
    );
    // Outside the range.
    await ticketAt(100);

    const range = { from: ago(61).toISOString(), to: ago(59.9).toISOString() };
    const { result, commands } = await commandsOf(() =>
      graph.data<{ ticketStats: Record<string, unknown> }>(agent, STATS, range),
    );
    expect(commands).toHaveLength(1);
    const counts = (value: unknown): Record<string, unknown> =>
      Object.fromEntries(
        (value as { count: number }[]).map(({ count, ...key }) => [String(Object.values(key)[0]), count]),
      );
    const stats = result.ticketStats;
    expect(stats['total']).toBe(7);
    expect(counts(stats['byStatus'])).toEqual({ OPEN: 2, RESOLVED: 3, SPAM: 1, NEW: 1 });
    expect(counts(stats['byCategory'])).toEqual({ BILLING: 1, GENERAL: 6 });
    expect(counts(stats['byPriority'])).toEqual({ NORMAL: 5, URGENT: 2 });
    expect(stats).toMatchObject({
      firstReplySecondsMedian: 3 * 3_600,
      firstReplySecondsP90: 20 * 3_600,
      resolutionSecondsMedian: 20 * 3_600,
      breachShare: 0.2,
      satisfactionAverage: 3.5,
      ratings: 2,
    });
  });

  it('calls breached what the tickets themselves call breached', async () => {
    const from = ago(2_001);
    const cases: [string, (id: string) => Promise<unknown>][] = [
      ['never answered', () => Promise.resolve()],
      ['answered in time, open for long', (id) => answer(id, 1_999)],
      [
        'answered in time, then on hold',
        async (id) => [
          await answer(id, 1_999),
          await changeTicketStatus(graph.context(agent), id, { status: TicketStatus.ON_HOLD }, ago(1_990)),
        ],
      ],
      [
        'on hold too late',
        async (id) => [
          await answer(id, 1_999),
          await changeTicketStatus(graph.context(agent), id, { status: TicketStatus.ON_HOLD }, ago(1_900)),
        ],
      ],
      ['resolved in time', async (id) => [await answer(id, 1_999), await resolve(id, 1_950)]],
      ['resolved late', async (id) => [await answer(id, 1_999), await resolve(id, 1_900)]],
      [
        'snoozed until after now',
        async (id) => [
          await answer(id, 1_999),
          await snoozeTicket(graph.context(agent), id, { until: ago(-100), wakeOnReply: true }, ago(1_998)),
        ],
      ],
      [
        'snoozed until lately',
        async (id) => [
          await answer(id, 1_999),
          await snoozeTicket(graph.context(agent), id, { until: ago(10), wakeOnReply: true }, ago(1_998)),
        ],
      ],
      [
        'snoozed for a short time',
        async (id) => [
          await answer(id, 1_999),
          await snoozeTicket(graph.context(agent), id, { until: ago(1_990), wakeOnReply: true }, ago(1_998)),
        ],
      ],
      [
        'answered late the second time',
        async (id) => [
          await answer(id, 1_999),
          await addTicketMessage(graph.context(anna), id, { body: 'x' }, ago(1_998)),
          await answer(id, 1_960),
          await resolve(id, 1_955),
        ],
      ],
      [
        'not answered the second time',
        async (id) => [
          await answer(id, 1_999),
          await addTicketMessage(graph.context(anna), id, { body: 'x' }, ago(1_998)),
        ],
      ],
    ];
    for (const [index, [what, act]] of cases.entries()) {
      const hours = 2_000 - index / 1_000;
      const id = await ticketAt(hours);
      await act(id);
      const state = (await ticketLoader(graph.context(agent)).load(id))?.sla.state;
      const range = {
        from: new Date(ago(hours).getTime() - 1).toISOString(),
        to: new Date(ago(hours).getTime() + 1).toISOString(),
      };
      const { ticketStats } = await graph.data<{ ticketStats: { total: number; breachShare: number } }>(
        agent,
        STATS,
        range,
      );
      expect([what, ticketStats.total, ticketStats.breachShare]).toEqual([
        what,
        1,
        state === SlaState.BREACHED ? 1 : 0,
      ]);
    }
    const all = await graph.data<{ ticketStats: { total: number } }>(agent, STATS, {
      from: from.toISOString(),
      to: ago(1_999).toISOString(),
    });
    expect(all.ticketStats.total).toBe(cases.length);
  });

  it('shows the last 30 days by default, and refuses what is no range', async () => {
    const { ticketStats } = await graph.data<{ ticketStats: { from: string; to: string } }>(agent, STATS, {});
    expect(Date.parse(ticketStats.to) - Date.parse(ticketStats.from)).toBe(30 * 86_400_000);
    const ranges = [
      { from: '2030-01-02T00:00:00Z', to: '2030-01-01T00:00:00Z' },
      { from: '2020-01-01T00:00:00Z', to: '2030-01-01T00:00:00Z' },
      { from: '1960-01-01T00:00:00Z', to: '1960-02-01T00:00:00Z' },
      { from: '2030-02-30T00:00:00Z' },
    ];
    for (const range of ranges)
      expect((await graph.run(agent, STATS, range)).errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
  });
});
