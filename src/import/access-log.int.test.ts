import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { anAgent } from '../../test/testkit/callers.js';
import { collectionsWith } from '../../test/testkit/collections.js';
import { commandsOf, unwatched } from '../../test/testkit/commands.js';
import { useGraph } from '../../test/testkit/graph.js';
import { reckon, type Reckoning } from '../../test/independent/access-log.mjs';
import type { UserViewer } from '../auth/viewer.js';
import { PageviewModel } from '../domains/analytics/pageview/pageview.model.js';
import { RollupDayModel } from '../domains/analytics/rollup/rollup-day.model.js';
import { SessionModel } from '../domains/analytics/session/session.model.js';
import { VisitorModel } from '../domains/analytics/visitor/visitor.model.js';
import { importAccessLog } from './access-log.import.js';
import type { ImportReport } from './feedback.import.js';

const graph = useGraph();
const SAMPLE = 'src/demo/data/web-traffic.sample.log.gz';
const RANGE = { from: '2015-05-01T00:00:00Z', to: '2015-06-01T00:00:00Z' };
let agent: UserViewer;
let first: ImportReport;
let truth: Reckoning;
let commands = 0;

const run = (file: string): Promise<ImportReport> =>
  importAccessLog({ file, rejectsFolder: mkdtempSync(join(tmpdir(), 'tally-log-')) });

function fileOf(content: string | Buffer): string {
  const file = join(mkdtempSync(join(tmpdir(), 'tally-log-')), 'access.log');
  writeFileSync(file, content);
  return file;
}

beforeAll(async () => {
  agent = await anAgent();
  truth = reckon(SAMPLE);
  const seen = await commandsOf(() => run(SAMPLE));
  first = seen.result;
  commands = seen.commands.length;
});

interface Row {
  value: string | null;
  pageviews: number;
  visitors: number;
}

interface Answer {
  analyticsOverview: {
    current: { visitors: number; visits: number; pageviews: number };
    quality: { botShare: number; approximate: boolean; sampled: boolean };
  };
  analyticsBreakdown: { rows: Row[]; other: Row | null; values: number };
}

const ask = (): Promise<Answer> =>
  graph.data<Answer>(
    agent,
    `query ($o: AnalyticsOverviewInput!, $b: AnalyticsBreakdownInput!) {
      analyticsOverview(input: $o) { current { visitors visits pageviews } quality { botShare approximate sampled } }
      analyticsBreakdown(input: $b) { rows { value pageviews visitors } other { value pageviews visitors } values } }`,
    { o: RANGE, b: { ...RANGE, dimension: 'PATH', first: 100 } },
  );

/** The independent script's results, in the same form. */
function expected({ visitors, visits, pageviews, botShare, pages }: Reckoning): Answer {
  const named = pages.filter((page) => page.people >= 5);
  const rest = pages.filter((page) => page.people < 5);
  return {
    analyticsOverview: {
      current: { visitors, visits, pageviews },
      quality: { botShare, approximate: true, sampled: false },
    },
    analyticsBreakdown: {
      rows: named.map((page) => ({ value: page.path, pageviews: page.pageviews, visitors: page.visitors })),
      other: {
        value: null,
        pageviews: rest.reduce((sum, page) => sum + page.pageviews, 0),
        visitors: rest.reduce((sum, page) => sum + page.visitors, 0),
      },
      values: pages.length,
    },
  };
}

const byPath = (answer: Answer): Answer => ({
  ...answer,
  analyticsBreakdown: {
    ...answer.analyticsBreakdown,
    rows: [...answer.analyticsBreakdown.rows].sort((a, b) => ((a.value ?? '') < (b.value ?? '') ? -1 : 1)),
  },
});

describe('importAccessLog', () => {
  it('brings in every line of a real log', async () => {
    expect(first).toMatchObject({ lines: 900, imported: 900, unchanged: 0, rejected: {} });
    expect(await unwatched(() => PageviewModel.countDocuments({}))).toBe(900);
    expect(await unwatched(() => PageviewModel.countDocuments({ isBot: true }))).toBe(truth.botRequests);
  });

  it('agrees with a script that shares no code: visits, page views by path, share of bots', async () => {
    expect(truth.pageviews).toBeGreaterThan(50);
    expect(truth.pages.filter((page) => page.people >= 5).length).toBeGreaterThan(3);
    expect(byPath(await ask())).toEqual(byPath(expected(truth)));
  });

  it('agrees before the days are rolled up as well: rows and roll-ups say the same', async () => {
    const rolled = byPath(await ask());
    await unwatched(() => RollupDayModel.updateMany({}, { $set: { isRolled: false } }));
    expect(byPath(await ask())).toEqual(rolled);
    expect(byPath(await ask())).toEqual(byPath(expected(truth)));
  });

  it('changes nothing the second time', async () => {
    const rows = (): Promise<unknown> =>
      unwatched(() =>
        Promise.all([
          PageviewModel.find({}).sort({ _id: 1 }).lean(),
          SessionModel.find({}).sort({ _id: 1 }).lean(),
          VisitorModel.find({}).sort({ _id: 1 }).lean(),
        ]),
      );
    const before = await rows();
    expect(await run(SAMPLE)).toMatchObject({ lines: 900, imported: 0, unchanged: 900 });
    expect(await rows()).toEqual(before);
    expect(byPath(await ask())).toEqual(byPath(expected(truth)));
  });

  it('stores no address and no browser name in full', async () => {
    expect(await collectionsWith('209.85.238.199')).toEqual([]);
    expect(await collectionsWith('Mozilla/5.0')).toEqual([]);
  });

  it('costs few commands however many lines there are', () => {
    expect(commands).toBeLessThanOrEqual(100);
  });

  it('takes odd and broken requests, and keeps what is no line with its reason', async () => {
    const line = (request: string, time = '19/May/2015:10:05:03 +0200', rest = '"-" "-"'): string =>
      `10.0.0.1 - - [${time}] "${request}" 200 12 ${rest}`;
    const lines = [
      line('GET /a b?c=ann@example.com HTTP/1.1'),
      line('\\x16\\x03\\x01'),
      line('-'),
      line('GET http://other.example/page?utm_source=mail HTTP/1.0'),
      line('GET /quoted\\"path HTTP/1.1'),
      line('GET /caf\\xC3\\xA9 HTTP/1.1'),
      line('GET /caf%c3%a9 HTTP/1.1'),
      `10.0.0.1 - "odd name" [19/May/2015:10:05:04 +0200] "GET /common HTTP/1.1" 200 -`,
      line('GET /again HTTP/1.1'),
      line('GET /again HTTP/1.1'),
      'no line at all',
      line('GET /x HTTP/1.1', '31/Apr/2015:10:05:03 +0000'),
      line('GET /x HTTP/1.1', '19/May/2999:10:05:03 +0000'),
      line('GET /x HTTP/1.1', '19/Mai/2015:10:05:03 +0000'),
    ];
    const report = await run(fileOf(Buffer.concat([Buffer.from(`${lines.join('\n')}\n`), Buffer.from([0xff, 0x0a])])));
    expect(report).toMatchObject({ lines: 15, imported: 10 });
    expect(report.rejected).toEqual({ 'not an access log line': 1, 'impossible date': 3, 'not UTF-8': 1 });
    const kept = readFileSync(report.rejectsFile, 'utf8').trim().split('\n');
    expect(kept).toHaveLength(5);
    expect(kept.join()).not.toContain('10.0.0.1');
    const at = { $gte: new Date('2015-05-19T08:05:00Z'), $lt: new Date('2015-05-19T08:06:00Z') };
    const rows = await unwatched(() =>
      PageviewModel.collection.find({ at }, { projection: { path: 1, kind: 1, isBot: 1, url: 1 } }).toArray(),
    );
    const seen = rows.map(({ path, kind, isBot }) => `${String(kind)} ${String(path)} ${String(isBot)}`).sort();
    expect(seen).toEqual([
      'other - true',
      'other \\x16\\x03\\x01 true',
      'page /a b true',
      'page /again true',
      'page /again true',
      'page /café true',
      'page /café true',
      'page /common true',
      'page /page true',
      'page /quoted"path true',
    ]);
    expect(rows.map(({ url }) => String(url)).join()).not.toContain('ann@');
    expect(rows.some(({ url }) => url === 'http://other.example/page?utm_source=mail')).toBe(true);
  });
});
