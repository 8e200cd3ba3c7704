import autocannon from 'autocannon';
import { ticketRoutes } from '../src/domains/support/ticket/ticket.rest.js';
import { connectDatabase, disconnectDatabase } from '../src/database/connection.js';
import { TicketModel } from '../src/domains/support/ticket/ticket.model.js';
import type { Bench } from './seed.js';
import { startTally, type RunningServer } from './servers.js';

/**
 * `npm run bench -- --rest`: what a row of REST costs more than its own GraphQL document, asked for at `/graphql` by the same
 * person with the same variables: a list, a record with its messages, and a write. Rounds are interleaved.
 */
const CONNECTIONS = 32;
const ROUNDS = 5;
const SECONDS = 4;
const WARM_UP = 4;

interface Door {
  url: string;
  method: 'GET' | 'POST';
  body?: string;
}
interface Row {
  name: string;
  rest: Door;
  graph: Door;
}
interface Cost {
  requestsPerSecond: number;
  cpuPerRequest: number;
}

export async function measureRest(bench: Bench): Promise<void> {
  const server = await startTally(bench);
  try {
    const rows = await rowsOf(bench, server);
    for (const row of rows) {
      await load(server, row.rest, WARM_UP);
      await load(server, row.graph, WARM_UP);
      const rates: number[] = [];
      const cpus: number[] = [];
      for (let round = 0; round < ROUNDS; round += 1) {
        const isRestFirst = round % 2 === 0;
        const one = await load(server, isRestFirst ? row.rest : row.graph, SECONDS);
        const two = await load(server, isRestFirst ? row.graph : row.rest, SECONDS);
        const [rest, graph] = isRestFirst ? [one, two] : [two, one];
        rates.push(graph.requestsPerSecond / rest.requestsPerSecond - 1);
        cpus.push(rest.cpuPerRequest / graph.cpuPerRequest - 1);
      }
      console.log(`${row.name}: ${spread('time a request', rates)}; ${spread('CPU a request', cpus)}`);
    }
  } finally {
    await server.stop();
  }
}

/** The rows of tickets, asked for by a person who has some. */
async function rowsOf(bench: Bench, server: RunningServer): Promise<Row[]> {
  await connectDatabase(bench.uri);
  const ticket = await TicketModel.findOne({ requesterId: bench.userId }, { _id: 1 }).lean();
  await disconnectDatabase();
  if (!ticket) throw new Error('The person of the benchmark has no ticket.');
  const { _id: id } = ticket;
  const input = { subject: 'A question', body: 'How is this done?', category: 'TECHNICAL' };
  return [
    row(server, {
      name: 'list of tickets',
      path: '/api/support/tickets/user/:userId',
      id: bench.userId,
      variables: {},
    }),
    row(server, { name: 'one ticket', path: '/api/support/tickets/:ticketId', id, variables: { id } }),
    row(server, { name: 'new ticket', path: '/api/support/tickets', id: '', variables: { input }, body: input }),
  ];
}

function row(
  server: RunningServer,
  { name, path, id, variables, body }: { name: string; path: string; id: string; variables: object; body?: object },
): Row {
  const method = body ? 'POST' : 'GET';
  const found = ticketRoutes.find((route) => route.path === path && route.method === method);
  if (!found) throw new Error(`There is no ${method} ${path}.`);
  const url = new URL(path.replace(/:\w+/, id), server.url).href;
  return {
    name: `${method} ${path} (${name})`,
    rest: { url, method, ...(body ? { body: JSON.stringify(body) } : {}) },
    graph: { url: server.url, method: 'POST', body: JSON.stringify({ query: found.document, variables }) },
  };
}

async function load(server: RunningServer, door: Door, duration: number): Promise<Cost> {
  const before = server.cpuMicroseconds();
  const result = await autocannon({ ...door, duration, connections: CONNECTIONS, headers: headersOf(server, door) });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${door.url}: ${String(result.non2xx)} refusals, ${String(result.errors)} errors`);
  return {
    requestsPerSecond: result.requests.total / result.duration,
    cpuPerRequest: (server.cpuMicroseconds() - before) / result.requests.total,
  };
}

/** A GET has no body, and so no type of one. */
function headersOf({ headers }: RunningServer, { body }: Door): Record<string, string> {
  const { 'content-type': type = '', ...others } = headers;
  return body === undefined ? others : { ...others, 'content-type': type };
}

function spread(name: string, values: readonly number[]): string {
  const sorted = [...values].sort((one, other) => one - other).map((value) => `${(value * 100).toFixed(1)} %`);
  const [least = '', most = ''] = [sorted.at(0), sorted.at(-1)];
  return `${name} ${sorted[Math.floor(sorted.length / 2)] ?? ''} (${least} to ${most})`;
}
