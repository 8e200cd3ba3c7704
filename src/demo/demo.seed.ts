import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import mongoose from 'mongoose';
import type { App } from '../app.js';
import type { Viewer } from '../auth/viewer.js';
import { provisionAccounts, type User } from '../domains/identity/index.js';
import { createContext } from '../graphql/context.js';
import { importFeedback } from '../import/feedback.import.js';
import { readLines } from '../import/line.reader.js';
import { parseFeedback } from '../import/feedback.record.js';
import type { FeedbackRecord } from '../shared/feedback.js';
import { newId } from '../shared/ids.js';
import { DEMO_LOGINS, DEMO_PASSWORD } from './demo.accounts.js';
import * as operation from './demo.operations.js';
import { AGENT_REPLIES, COMMENTS, DEMO_PEOPLE, NOTES, REQUESTER_REPLIES } from './demo.people.js';
import { createRandom, type Random } from './demo.random.js';

const SAMPLE = fileURLToPath(new URL('./data/community-feedback.sample.jsonl.gz', import.meta.url));
const SEED = 20_261_123;
const SINCE = Date.UTC(2026, 0, 5);
const DAY = 86_400_000;

/** Size of the demo: how many tickets are made by people of it, and how many of them vote. */
export interface DemoSize {
  tickets: number;
  voters: number;
}

const STANDARD: DemoSize = { tickets: 40, voters: 30 };

/** Fills in the demo at the first start. A seeding that was cut off goes on where it stopped, without doubles. */
export async function seedOnce(app: App, report: (message: string) => void): Promise<void> {
  const seeds = mongoose.connection.collection<{ _id: string; at: Date }>('seeds');
  if (await seeds.findOne({ _id: 'demo' })) return;
  await seedDemo(app, report);
  await seeds.updateOne({ _id: 'demo' }, { $set: { at: new Date() } }, { upsert: true });
}

/** Makes the demo's records; those that are there stay as they are. */
export async function seedDemo(app: App, report: (message: string) => void, size: DemoSize = STANDARD): Promise<void> {
  const random = createRandom(SEED);
  const accounts = await makeAccounts();
  report(`demo: ${String(accounts.length)} accounts`);
  const { imported } = await importFeedback({
    file: SAMPLE,
    rejectsFolder: join(app.platform.config.dataDir, 'rejects'),
  });
  report(`demo: ${String(imported)} real tickets and suggestions`);
  const demo = new Demo(app, random, accounts, await readSample());
  await demo.makeTickets(size.tickets);
  report('demo: conversations');
  await demo.makeSuggestions(size.voters);
  report('demo: votes and comments');
  await demo.makeFavorites();
  report('demo: favorites');
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

async function readSample(): Promise<FeedbackRecord[]> {
  const records: FeedbackRecord[] = [];
  for await (const { text } of (await readLines(SAMPLE)).lines) if (text) records.push(parseFeedback(text));
  return records;
}

class Demo {
  private readonly agent: User;
  private readonly user: User;
  private readonly people: readonly User[];

  constructor(
    private readonly app: App,
    private readonly random: Random,
    accounts: readonly User[],
    private readonly records: readonly FeedbackRecord[],
  ) {
    const [, agent, user, ...people] = accounts;
    if (!agent || !user) throw new Error('The demo needs its logins.');
    [this.agent, this.user, this.people] = [agent, user, people];
  }

  /** Tickets of people of the demo, with conversations; a third of them by the demo user. */
  async makeTickets(count: number): Promise<void> {
    const reports = this.records.filter((record) => record.kind === 'ticket').slice(0, count);
    for (const [index, record] of reports.entries()) {
      const requester = index % 3 === 0 ? this.user : this.random.pick(this.people);
      await this.makeTicket(requester, record, index);
    }
  }

  private async makeTicket(requester: User, record: FeedbackRecord, index: number): Promise<void> {
    const { random } = this;
    const key = `demo ticket ${String(record.number)}`;
    const { createTicket } = await this.run<{ createTicket: { ticket: { id: string } } }>(
      requester,
      operation.CREATE_TICKET,
      {
        input: {
          subject: record.title.slice(0, 200),
          body: record.body,
          category: random.pick(['TECHNICAL', 'BUG_REPORT', 'API_INTEGRATION', 'AGENT_BEHAVIOR', 'GENERAL']),
          priority: random.pick(['LOW', 'NORMAL', 'NORMAL', 'HIGH', 'URGENT']),
          source: random.pick(['WEB', 'WEB', 'API', 'EMAIL']),
          idempotencyKey: key,
        },
      },
    );
    const { id } = createTicket.ticket;
    const stage = index % 5;
    if (stage === 0) return;
    await this.run(this.agent, operation.ASSIGN_TICKET, { id, input: { assigneeId: this.agent._id } });
    await this.run(this.agent, operation.ADD_MESSAGE, {
      id,
      input: { body: random.pick(AGENT_REPLIES), idempotencyKey: `${key} answer` },
    });
    if (stage === 1) return;
    await this.run(requester, operation.ADD_MESSAGE, {
      id,
      input: { body: random.pick(REQUESTER_REPLIES), idempotencyKey: `${key} reply` },
    });
    if (stage === 2) {
      await this.run(this.agent, operation.ADD_NOTE, { id, input: { body: random.pick(NOTES) } });
    } else if (stage === 3) {
      await this.run(
        this.agent,
        operation.CHANGE_TICKET,
        { id, input: { status: 'PENDING', reason: 'Waiting for an answer' } },
        'tolerant',
      );
    } else {
      await this.run(
        this.agent,
        operation.RESOLVE_TICKET,
        { id, input: { summary: 'Fixed in the latest release.' } },
        'tolerant',
      );
      await this.run(
        requester,
        operation.RATE_TICKET,
        { id, input: { score: random.between(3, 5), comment: 'Quick and friendly.' } },
        'tolerant',
      );
    }
  }

  /** Suggestions of the demo's people, votes on the board, comments, and a few decisions. */
  async makeSuggestions(voters: number): Promise<void> {
    const { random } = this;
    const wishes = this.records.filter((record) => record.kind === 'suggestion' && record.title.length >= 10).slice(-8);
    for (const [index, record] of wishes.entries()) {
      await this.run(index % 4 === 0 ? this.user : random.pick(this.people), operation.SUBMIT_SUGGESTION, {
        input: {
          title: `${record.title} (again)`.slice(0, 120),
          body: record.body,
          category: random.pick(['NEW_FEATURE', 'AGENT_IMPROVEMENT', 'UI_UX', 'PERFORMANCE']),
          idempotencyKey: `demo suggestion ${String(record.number)}`,
        },
      });
    }
    const board = await this.run<{ suggestions: { nodes: { id: string }[] } }>(this.user, operation.OPEN_SUGGESTIONS);
    const ids = board.suggestions.nodes.map(({ id }) => id);
    for (const voter of this.people.slice(0, voters)) {
      for (const id of random.some(ids, 12)) {
        await this.run(
          voter,
          operation.VOTE,
          { id, input: { vote: random.between(1, 6) === 1 ? 'DOWN' : 'UP' } },
          'tolerant',
        );
      }
    }
    for (const [index, id] of random.some(ids, 15).entries()) {
      await this.run(
        random.pick(this.people),
        operation.COMMENT,
        {
          id,
          input: { body: random.pick(COMMENTS), idempotencyKey: `demo comment ${String(index)}` },
        },
        'tolerant',
      );
    }
    const decisions = ['UNDER_REVIEW', 'PLANNED', 'IN_PROGRESS'];
    for (const [index, id] of ids.slice(0, 6).entries()) {
      const status = decisions[index % decisions.length];
      await this.run(
        this.agent,
        operation.CHANGE_SUGGESTION,
        { id, input: { status, response: 'Thank you, we have taken this up.' } },
        'tolerant',
      );
    }
  }

  /** Folders of the demo user, with agents, tools, prompts and documents in them. */
  async makeFavorites(): Promise<void> {
    const folders: (string | null)[] = [null];
    for (const name of ['Daily', 'Research', 'Reading list']) folders.push(await this.folderNamed(name));
    for (const [index, item] of FAVORITES.entries()) {
      const folder = folders[index % folders.length];
      await this.run(this.user, operation.ADD_FAVORITE, {
        input: { ...item, ...(folder ? { folder } : {}), pinned: index < 2 },
      });
    }
  }

  private async folderNamed(name: string): Promise<string> {
    const { favoriteFolders } = await this.run<{ favoriteFolders: { id: string; name: string }[] }>(
      this.user,
      operation.FOLDERS,
    );
    const known = favoriteFolders.find((folder) => folder.name === name);
    if (known) return known.id;
    const made = await this.run<{ createFavoriteFolder: { folder: { id: string } } }>(this.user, operation.ADD_FOLDER, {
      input: { name },
    });
    return made.createFavoriteFolder.folder.id;
  }

  /** `tolerant`: on a repeated run the record may have moved on; then there is nothing to do. */
  private async run<T>(
    account: User,
    query: string,
    variables: Record<string, unknown> = {},
    mode: 'strict' | 'tolerant' = 'strict',
  ): Promise<T> {
    const { platform, server } = this.app;
    const viewer: Viewer = {
      kind: 'user',
      ip: '127.0.0.1',
      userId: account._id,
      sessionId: newId('ses'),
      roles: account.roles,
      expiresAt: Infinity,
    };
    const context = createContext(platform, { viewer, requestId: newId('req'), log: platform.log, userAgent: 'demo' });
    const { body } = await server.executeOperation({ query, variables }, { contextValue: context });
    if (body.kind !== 'single') throw new Error('The demo got an incremental answer.');
    const { data, errors } = body.singleResult;
    const problems = Object.values(data ?? {}).flatMap(
      (payload) => (payload as { userErrors?: { message: string }[] } | null)?.userErrors ?? [],
    );
    const [problem] = [...(errors ?? []), ...problems];
    if (problem && mode === 'strict') throw new Error(`The demo data could not be made: ${problem.message}`);
    return data as T;
  }
}

const FAVORITES = [
  { type: 'AGENT', itemId: 'neural-chat', itemTitle: 'Neural Chat', note: 'For first drafts', tags: ['writing'] },
  { type: 'AGENT', itemId: 'code-assistant', itemTitle: 'Code Assistant', tags: ['code'] },
  { type: 'TOOL', itemId: 'music-generator', itemTitle: 'Music Generator', tags: ['audio'] },
  { type: 'TOOL', itemId: 'voice-cloning', itemTitle: 'Voice Cloning', tags: ['audio'] },
  { type: 'LAB_EXPERIMENT', itemId: 'neural-art', itemTitle: 'Neural Art: harbour at dawn', tags: ['images'] },
  {
    type: 'PROMPT',
    itemId: 'weekly-report',
    itemTitle: 'Weekly report from notes',
    note: 'Ask for three bullet points',
  },
  { type: 'CONVERSATION', itemId: 'onboarding-plan', itemTitle: 'Onboarding plan for the new team' },
  { type: 'DOCUMENT', itemId: 'api-guide', itemTitle: 'API guide', itemUrl: 'https://docs.example.com/api' },
];
