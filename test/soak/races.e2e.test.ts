import { randomInt } from 'node:crypto';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { createTokens, type Tokens } from '../../src/auth/tokens.js';
import { readConfig } from '../../src/config.js';
import { connectDatabase, disconnectDatabase } from '../../src/database/connection.js';
import {
  anAdminSession,
  answeredInTime,
  aVictim,
  faultsOf,
  OPERATIONS,
  PAIRS,
  servedIn,
  type CallAnswer,
  type Door,
  type OperationName,
  type Outcome,
  type SessionOf,
} from '../testkit/authority.js';
import { announce, rounds } from '../testkit/soak.js';
import { startTwoServers, type TwoServers } from '../testkit/two-servers.js';

/** Each pair of operations on the rights of an account, one sent to one server and one to the other. */
const SCHEDULES = rounds(50, 1);
const AT_ONCE = 4;
/** A guard: how long the other server really took to hear of an end is printed. */
const HEARD_WITHIN = 10_000;

let tally: TwoServers;
let tokens: Tokens;
let admin: SessionOf;

beforeAll(async () => {
  announce('races');
  tally = await startTwoServers(inject('databaseUri'), { env: { TRUSTED_PROXIES: '127.0.0.1' } });
  await connectDatabase(tally.databaseUri);
  tokens = createTokens(readConfig({ DATA_DIR: tally.dataDir }));
  admin = await anAdminSession(tokens);
}, 180_000);
afterAll(async () => {
  await disconnectDatabase();
  await tally.stop();
});

async function send(server: 0 | 1, query: string, variables: object = {}, token?: string): Promise<CallAnswer> {
  const headers: Record<string, string> = {
    'content-type': 'application/json',
    // Each request comes from somewhere else: the limits on sign-ins are not what is tried here.
    'x-forwarded-for': Array.from({ length: 4 }, () => String(randomInt(1, 223))).join('.'),
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
  };
  const body = JSON.stringify({ query, variables });
  const answer = await fetch(`${tally.servers[server].url}/graphql`, { method: 'POST', headers, body });
  return (await answer.json()) as CallAnswer;
}

let calls = 0;
const door: Door = {
  call(query, variables, token) {
    calls += 1;
    return send(calls % 2 === 0 ? 0 : 1, query, variables, token);
  },
  async rolesOf(token) {
    const seen = await Promise.all(([0, 1] as const).map((server) => rolesAt(server, token)));
    return seen.find((roles) => roles !== undefined && roles.length > 0) ?? seen.find((roles) => roles !== undefined);
  },
};

/** What the server lets the token do, not what the account may. */
async function rolesAt(server: 0 | 1, token: string): Promise<string[] | undefined> {
  const taken = await send(server, '{ mySessions(first: 1) { nodes { id } } }', {}, token);
  if (taken.errors) return undefined;
  return (await send(server, '{ users(first: 1) { nodes { id } } }', {}, token)).errors ? [] : ['admin'];
}

let latest = 0;
async function settle(isDead: () => Promise<boolean>): Promise<boolean> {
  const began = performance.now();
  while (performance.now() - began < HEARD_WITHIN) {
    if (await isDead()) {
      latest = Math.max(latest, performance.now() - began);
      return true;
    }
  }
  return false;
}

async function meet(pair: readonly [OperationName, OperationName]): Promise<string[]> {
  const victim = await aVictim(tokens);
  const outcomes = await Promise.all(pair.map((name) => answeredInTime(OPERATIONS[name]({ door, victim, admin }))));
  return faultsOf(pair, outcomes as [Outcome, Outcome], { door, victim, settle });
}

it('two operations on the rights of an account, at two servers at once, leave no authority behind, and both answer', async () => {
  const faults = new Map<string, number>();
  const left = [...PAIRS];
  const work = async (): Promise<void> => {
    for (let pair = left.pop(); pair; pair = left.pop()) {
      for (let round = 0; round < SCHEDULES; round += 1) {
        for (const fault of await meet(pair)) {
          const name = `${pair.join(' and ')}: ${fault}`;
          faults.set(name, (faults.get(name) ?? 0) + 1);
        }
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  expect(Object.fromEntries(faults)).toEqual({});
  const times = [await servedIn(door), await servedIn(door)].map((time) => String(Math.round(time)));
  process.stdout.write(
    `races: both servers had heard of an end after ${String(Math.round(latest))} ms at the latest; a sign-in and a page view took ${times.join(' and ')} ms\n`,
  );
}, 7_200_000);
