import { fileURLToPath } from 'node:url';
import { createTrafficImport, type LoggedRequest } from '../domains/analytics/index.js';
import { parseAccessLine } from '../import/access-log.record.js';
import { readLines } from '../import/line.reader.js';
import type { Demo } from './demo.runner.js';

const SAMPLE = fileURLToPath(new URL('../demo/data/web-traffic.sample.log.gz', import.meta.url));
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const BATCH = 200;

const TRACK_USER_EVENT = `mutation ($input: TrackUserEventInput!) { trackUserEvent(input: $input) { tracked { outcome } userErrors { message } } }`;
const EVENTS = ['run_agent', 'open_dashboard', 'export_report', 'invite_colleague'] as const;

/** Traffic of the last days, and usage by demo accounts. */
export async function demoAnalytics(demo: Demo, now = new Date()): Promise<void> {
  await demoTraffic(demo, now);
  for (const [index, person] of [demo.accounts.user, ...demo.accounts.people].slice(0, 8).entries()) {
    for (const name of EVENTS.slice(0, 1 + (index % EVENTS.length))) {
      const at = new Date(now.getTime() - demo.random.between(1, 60) * HOUR).toISOString();
      const input = { name, at, onBehalfOf: person._id, clientEventId: `demo-${name}-${String(index)}-event` };
      await demo.run('service', TRACK_USER_EVENT, { input });
    }
  }
}

/** Real traffic of a website, moved to the two days before today, so that every report has data. */
async function demoTraffic({ random }: Demo, now: Date): Promise<void> {
  const requests: LoggedRequest[] = [];
  for await (const { text, number } of (await readLines(SAMPLE)).lines)
    if (text) requests.push({ ...parseAccessLine(text), key: `demo-line-${String(number)}` });
  const latest = Math.max(...requests.map(({ at }) => at.getTime()));
  const moved = Math.floor((now.getTime() - latest - HOUR) / DAY) * DAY;
  // The log contains only the hour and second of a request: a minute is drawn for each browser and hour.
  const minutes = new Map<string, number>();
  const minuteOf = ({ ip, userAgent, at }: LoggedRequest): number => {
    const key = `${ip} ${userAgent} ${at.toISOString().slice(0, 13)}`;
    const known = minutes.get(key) ?? random.between(0, 50);
    minutes.set(key, known);
    return known;
  };
  const traffic = createTrafficImport('demo');
  for (let start = 0; start < requests.length; start += BATCH) {
    const part = requests.slice(start, start + BATCH);
    await traffic.add(part.map((one) => ({ ...one, at: new Date(one.at.getTime() + moved + minuteOf(one) * 60_000) })));
  }
  await traffic.finish();
}
