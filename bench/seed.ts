import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { createTokens } from '../src/auth/tokens.js';
import { Role } from '../src/auth/viewer.js';
import { readConfig } from '../src/config.js';
import { raiseNumber } from '../src/database/counter.js';
import { connectDatabase, disconnectDatabase } from '../src/database/connection.js';
import { startEmbedded } from '../src/database/embedded/index.js';
import { syncIndexes } from '../src/database/indexes.js';
import { UserModel, UserStatus } from '../src/domains/identity/user/user.model.js';
import { importedId, newId } from '../src/shared/ids.js';
import { newMessage, newTicketRecord, type TicketRecord } from '../src/domains/support/ticket/ticket-record.js';
import {
  MessageAuthorKind,
  TicketCategory,
  TicketSource,
  TicketStatus,
} from '../src/domains/support/ticket/ticket.enums.js';
import { TicketModel } from '../src/domains/support/ticket/ticket.model.js';
import { queueOf } from '../src/domains/support/ticket/ticket.states.js';

/** A database filled for the benchmark, and a token for this server. */
export interface Bench {
  uri: string;
  folder: string;
  /** Who asks: a support agent with tickets of their own. */
  userId: string;
  token(): Promise<string>;
  stop(): Promise<void>;
}

const PEOPLE = 200;
const TICKETS = 2_000;
/** Most tickets are closed; the embedded database sorts all that match, so the size of a queue is what counts there. */
const OPEN = 60;
const MESSAGES = 4;

export async function seedBench(binaryDir: string): Promise<Bench> {
  const folder = mkdtempSync(join(tmpdir(), 'tally-bench-'));
  const database = await startEmbedded({ dataDir: folder, durable: true, report: () => undefined, binaryDir });
  await connectDatabase(database.uri);
  await syncIndexes();
  const people = Array.from({ length: PEOPLE }, () => newId('usr'));
  await UserModel.insertMany(
    people.map((_id, index) => ({
      _id,
      email: `${_id}@people.example`,
      name: `Person ${String(index)}`,
      status: UserStatus.ACTIVE,
    })),
  );
  for (let from = 0; from < TICKETS; from += 500)
    await TicketModel.collection.insertMany(ticketRows(people, from, 500) as never[]);
  await raiseNumber('ticket', TICKETS);
  await disconnectDatabase();
  const [userId = ''] = people;
  const tokens = createTokens(readConfig({ DATA_DIR: folder }));
  return {
    uri: database.uri,
    folder,
    userId,
    token: () => tokens.signAccess({ userId, sessionId: newId('ses'), roles: [Role.SUPPORT_AGENT] }),
    async stop() {
      await database.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Real words, cut to about 300 characters a message. */
function texts(): string[] {
  const lines = gunzipSync(readFileSync('src/demo/data/community-feedback.sample.jsonl.gz'))
    .toString()
    .trim()
    .split('\n');
  return lines.map((line) => (JSON.parse(line) as { body: string }).body.slice(0, 300));
}

function ticketRows(people: readonly string[], from: number, count: number): TicketRecord[] {
  const bodies = texts();
  const person = (index: number): string => people[index % people.length] ?? '';
  return Array.from({ length: count }, (_, offset) => {
    const index = from + offset;
    const status = index >= TICKETS - OPEN ? TicketStatus.OPEN : TicketStatus.CLOSED;
    const at = new Date(Date.UTC(2026, 0, 1) + index * 60_000);
    const messages = Array.from({ length: MESSAGES }, (_unused, message) =>
      newMessage({
        authorId: person(index + message * 13),
        authorName: 'Person',
        authorKind: message % 2 === 0 ? MessageAuthorKind.REQUESTER : MessageAuthorKind.AGENT,
        body: bodies[(index + message) % bodies.length] ?? '',
        at,
      }),
    );
    const [first] = messages;
    if (!first) throw new Error('A ticket has a message.');
    const ticket = newTicketRecord({
      id: importedId('tkt', at, `bench ${String(index)}`),
      ticketNumber: index + 1,
      subject: bodies[index % bodies.length]?.split('\n')[0]?.slice(0, 80) ?? 'A question',
      category: TicketCategory.TECHNICAL,
      source: TicketSource.WEB,
      requesterId: person(index),
      requesterName: 'Person',
      message: first,
    });
    const stood: Pick<TicketRecord, 'status' | 'publicStatus' | 'queue'> = {
      status,
      publicStatus: status,
      queue: queueOf(status, false),
    };
    return {
      ...ticket,
      ...stood,
      assigneeId: person(index * 7),
      messages: messages as TicketRecord['messages'],
      messageCount: MESSAGES,
    };
  });
}
