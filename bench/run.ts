import 'reflect-metadata';
import { resolve } from 'node:path';
import autocannon from 'autocannon';
import { measureMemory } from './memory.js';
import { measureRest } from './rest.js';
import { seedBench } from './seed.js';
import { PAGE, startServers, type RunningServer } from './servers.js';
import { measureWebhooks } from './webhooks.js';

/** `npm run bench`: this server against named peers, on the same database, with equal bytes, in interleaved rounds. */
const CONNECTIONS = 32;
/** Long enough for V8 to have compiled what is hot; a shorter one measures the compiler. */
const WARM_UP = 8;

interface Round {
  server: string;
  requestsPerSecond: number;
  p50: number;
  p99: number;
  cpuPerRequest: number;
}

const option = (name: string, fallback: number): number => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? fallback : Number(process.argv[at + 1]);
};

async function main(): Promise<void> {
  const rounds = option('rounds', 5);
  const seconds = option('seconds', 5);
  const bench = await seedBench(resolve('.data'));
  if (process.argv.includes('--memory')) {
    await measureMemory(bench);
    await bench.stop();
    return;
  }
  if (process.argv.includes('--webhooks')) {
    await measureWebhooks(bench);
    await bench.stop();
    return;
  }
  if (process.argv.includes('--rest')) {
    await measureRest(bench);
    await bench.stop();
    return;
  }
  const servers = await startServers(bench);
  try {
    await assertEqualBytes(servers);
    for (const server of servers) await load(server, WARM_UP);
    const results: Round[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const order = servers
        .map((_, index) => servers[(index + round) % servers.length])
        .filter((server) => server !== undefined);
      for (const server of order) results.push(await load(server, seconds));
      console.log(`round ${String(round + 1)} of ${String(rounds)}`);
    }
    print(
      servers.map(({ name }) => name),
      results,
      rounds,
    );
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
    await bench.stop();
  }
}

async function assertEqualBytes(servers: readonly RunningServer[]): Promise<void> {
  const bodies = await Promise.all(servers.map(answerOf));
  const [first] = bodies;
  bodies.forEach((body, index) => {
    if (body !== first)
      throw new Error(
        `${servers[index]?.name ?? ''} answers other bytes:\n${body.slice(0, 400)}\nthan:\n${first?.slice(0, 400) ?? ''}`,
      );
  });
  console.log(`equal answers of ${String(first?.length ?? 0)} bytes`);
}

async function answerOf({ url, headers }: RunningServer): Promise<string> {
  const response = await fetch(url, { method: 'POST', headers, body: PAGE });
  const { data } = (await response.json()) as { data: unknown };
  return JSON.stringify(data);
}

async function load(server: RunningServer, seconds: number): Promise<Round> {
  const before = server.cpuMicroseconds();
  const result = await autocannon({
    url: server.url,
    connections: CONNECTIONS,
    duration: seconds,
    method: 'POST',
    headers: server.headers,
    body: PAGE,
  });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${server.name}: ${String(result.non2xx)} refusals, ${String(result.errors)} errors`);
  return {
    server: server.name,
    requestsPerSecond: result.requests.total / result.duration,
    p50: result.latency.p50,
    p99: result.latency.p99,
    cpuPerRequest: (server.cpuMicroseconds() - before) / result.requests.total,
  };
}

function print(names: readonly string[], results: readonly Round[], rounds: number): void {
  const of = (name: string): Round[] => results.filter(({ server }) => server === name);
  const measure = of('hand-written');
  const columns = ['server', 'req/s', 'p50 ms', 'p99 ms', 'CPU us/req', 'ratio', 'min', 'max'];
  const rows = names.map((name) => {
    const own = of(name);
    const ratios = own.map(
      (round, index) => round.requestsPerSecond / (measure[index]?.requestsPerSecond ?? Number.NaN),
    );
    const cells = [
      median(own.map((round) => round.requestsPerSecond)),
      median(own.map((round) => round.p50)),
      median(own.map((round) => round.p99)),
      median(own.map((round) => round.cpuPerRequest)),
    ];
    return [
      name,
      ...cells.map((cell) => cell.toFixed(0)),
      median(ratios).toFixed(2),
      Math.min(...ratios).toFixed(2),
      Math.max(...ratios).toFixed(2),
    ];
  });
  const widths = columns.map((column, index) => Math.max(column.length, ...rows.map((row) => row[index]?.length ?? 0)));
  console.log(
    `\n20 tickets, ${String(CONNECTIONS)} connections, ${String(rounds)} rounds; ratio of requests per second to the hand-written route, medians\n`,
  );
  for (const row of [columns, ...rows])
    console.log(row.map((cell, index) => cell.padEnd(widths[index] ?? 0)).join('  '));
  const ratioTo = (peer: string): string =>
    median(
      of('tally').map((round, index) => round.requestsPerSecond / (of(peer)[index]?.requestsPerSecond ?? Number.NaN)),
    ).toFixed(2);
  console.log(`\ntally to apollo guide ${ratioTo('apollo guide')}, to mercurius jit ${ratioTo('mercurius jit')}`);
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

await main();
