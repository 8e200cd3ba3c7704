import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import mongoose from 'mongoose';
import type { App } from '../app.js';
import { provisionAccounts, type User } from '../domains/identity/index.js';
import { importFeedback } from '../import/feedback.import.js';
import { readLines } from '../import/line.reader.js';
import { parseFeedback } from '../import/feedback.record.js';
import type { FeedbackRecord } from '../shared/feedback.js';
import { DEMO_LOGINS, DEMO_PASSWORD } from './demo.accounts.js';
import { DEMO_PEOPLE } from './demo.people.js';
import { createRandom } from './demo.random.js';
import { withDemoClock } from './demo.clock.js';
import { Demo, type DemoAccounts } from './demo.runner.js';
import { demoAnalytics } from './analytics.demo.js';
import { demoBilling } from './billing.demo.js';
import { demoCareers } from './careers.demo.js';
import { demoCommunity } from './community.demo.js';
import { demoConsultations } from './consultations.demo.js';
import { demoGroups } from './groups.demo.js';
import { demoJourneys } from './journeys.demo.js';
import { demoLab } from './lab.demo.js';
import { demoPersonalizations } from './personalizations.demo.js';
import { demoUsage } from './usage.demo.js';
import { demoWaiting } from './waiting.demo.js';
import { demoWebinars } from './webinars.demo.js';
import { demoFavorites } from './preferences.demo.js';
import { demoSuggestions } from './suggestions.demo.js';
import { demoTickets } from './support.demo.js';

const SAMPLE = fileURLToPath(new URL('../demo/data/community-feedback.sample.jsonl.gz', import.meta.url));
const SEED = 20_261_123;
const SINCE = Date.UTC(2026, 0, 5);
const DAY = 86_400_000;

/** Size of the demo: the number of tickets by demo people, and of voters. */
export interface DemoSize {
  tickets: number;
  voters: number;
}

const STANDARD: DemoSize = { tickets: 40, voters: 30 };

/** Creates the demo data on first start. An interrupted run continues where it stopped, without duplicates. */
export async function seedOnce(app: App, report: (message: string) => void): Promise<void> {
  const seeds = mongoose.connection.collection<{ _id: string; at: Date }>('seeds');
  if (await seeds.findOne({ _id: 'demo' })) return;
  await seedDemo(app, report);
  await seeds.updateOne({ _id: 'demo' }, { $set: { at: new Date() } }, { upsert: true });
}

/** Creates the demo records; existing ones stay unchanged. */
export async function seedDemo(app: App, report: (message: string) => void, size: DemoSize = STANDARD): Promise<void> {
  const random = createRandom(SEED);
  const accounts = await makeAccounts();
  report(`demo: ${String(accounts.length)} accounts`);
  const { imported } = await importFeedback({
    file: SAMPLE,
    rejectsFolder: join(app.platform.config.dataDir, 'rejects'),
  });
  report(`demo: ${String(imported)} real tickets and suggestions`);
  const demo = new Demo(app, random, named(accounts), await readSample());
  const began = new Date();
  for (const [what, make] of parts(size)) {
    await withDemoClock(() => make(demo));
    demo.clock.comeBack();
    await keepKeys(began);
    report(`demo: ${what}`);
  }
}

/** Idempotency keys expire after a day; an interrupted run still needs those with dates in the past. */
async function keepKeys(began: Date): Promise<void> {
  const keys = mongoose.connection.collection<{ _id: string; createdAt: Date }>('idempotencykeys');
  const createdAt = new Date();
  // Keys that an earlier part updated are not updated again.
  const made = await keys.find({ createdAt: { $lt: began } }, { projection: { _id: 1 } }).toArray();
  if (made.length === 0) return;
  await keys.bulkWrite(made.map(({ _id }) => ({ updateOne: { filter: { _id }, update: { $set: { createdAt } } } })));
}

/** The parts of the demo, in order of their dependencies. */
function parts(size: DemoSize): [what: string, make: (demo: Demo) => Promise<void>][] {
  return [
    ['conversations', (demo) => demoTickets(demo, size.tickets)],
    ['consultations', demoConsultations],
    ['votes and comments', (demo) => demoSuggestions(demo, size.voters)],
    ['favorites', demoFavorites],
    ['agent settings and prompts', demoPersonalizations],
    ['payments and subscriptions', (demo) => demoBilling(demo)],
    ['groups and events', demoGroups],
    ['posts and tutorials', demoCommunity],
    ['webinars', demoWebinars],
    ['job postings and applications', demoCareers],
    ['open tasks for the demo user', demoWaiting],
    ['lab experiments', demoLab],
    ['usage', demoUsage],
    ['visits', (demo) => demoAnalytics(demo)],
    ['returning visitors', (demo) => demoJourneys(demo)],
    ['results of scheduled jobs, such as community metrics', runJobs],
  ];
}

async function runJobs({ app: { platform } }: Demo): Promise<void> {
  for (const { name, run } of platform.domains.flatMap(({ jobs = [] }) => jobs)) {
    // A job that needs an external service, such as Stripe, is retried on its schedule.
    await run(new Date(), platform).catch((error: unknown) => {
      platform.log.warn({ err: error, job: name }, 'a job failed after the demo data was created');
    });
  }
}

async function makeAccounts(): Promise<User[]> {
  const logins = DEMO_LOGINS.map((login) => ({ ...login, password: DEMO_PASSWORD, createdAt: new Date(SINCE) }));
  const people = DEMO_PEOPLE.map((name, index) => ({
    name,
    email: `person${String(index + 1)}@people.example`,
    roles: [],
    createdAt: new Date(SINCE + (index + 1) * DAY),
  }));
  return provisionAccounts([...logins, ...people]);
}

function named([admin, agent, user, ...people]: readonly User[]): DemoAccounts {
  if (!admin || !agent || !user) throw new Error('The demo requires its logins.');
  return { admin, agent, user, people };
}

async function readSample(): Promise<FeedbackRecord[]> {
  const records: FeedbackRecord[] = [];
  for await (const { text } of (await readLines(SAMPLE)).lines) if (text) records.push(parseFeedback(text));
  return records;
}
