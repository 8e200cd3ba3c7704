import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Bench } from './seed.js';

export interface RunningServer {
  name: string;
  url: string;
  headers: Record<string, string>;
  cpuMicroseconds(): number;
  /** Resident memory in bytes. */
  memory(): number;
  stop(): Promise<void>;
}

const DOCUMENT = `query Page($first: Int) {
  tickets(filter: { status: OPEN }, first: $first) {
    nodes {
      id ticketNumber subject status priority createdAt
      requester { id name }
      assignee { id name }
      messages(first: 4) { nodes { id body createdAt author { id name } } }
    }
  }
}`;

/** The request that every server gets. */
export const PAGE = JSON.stringify({ query: DOCUMENT, variables: { first: 20 } });

const NODE_FLAGS = ['--max-semi-space-size=64'];

export async function startServers(bench: Bench): Promise<RunningServer[]> {
  return Promise.all([
    startPeer('hand-written', bench),
    startTally(bench),
    startPeer('apollo guide', bench),
    startPeer('mercurius jit', bench),
  ]);
}

export async function startTally(bench: Bench, env: Record<string, string> = {}): Promise<RunningServer> {
  const port = await freePort();
  const child = spawn(process.execPath, [...NODE_FLAGS, 'dist/server/main.js'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      PORT: String(port),
      MONGODB_URI: bench.uri,
      DATA_DIR: bench.folder,
      DEMO: 'false',
      NODE_ENV: 'development',
      LOG_LEVEL: 'warn',
      RATE_LIMIT_FACTOR: '1000000',
      ...env,
    },
  });
  return running('tally', child, port, { authorization: `Bearer ${await bench.token()}` });
}

async function startPeer(name: string, bench: Bench): Promise<RunningServer> {
  const port = await freePort();
  const file = `bench/peers/${name.replace(' ', '-')}.ts`;
  const child = spawn(process.execPath, [...NODE_FLAGS, '--import', 'tsx', file, String(port), bench.uri], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, NODE_ENV: 'production' },
  });
  return running(name, child, port, {}, name === 'apollo guide' ? '/' : '/graphql');
}

async function running(
  name: string,
  child: ChildProcess,
  port: number,
  headers: Record<string, string>,
  path = '/graphql',
): Promise<RunningServer> {
  const server: RunningServer = {
    name,
    url: `http://127.0.0.1:${String(port)}${path}`,
    headers: { 'content-type': 'application/json', ...headers },
    cpuMicroseconds: () => cpuOf(child.pid ?? 0),
    memory: () => memoryOf(child.pid ?? 0),
    async stop() {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
    },
  };
  for (let tries = 0; ; tries += 1) {
    try {
      const response = await fetch(server.url, { method: 'POST', headers: server.headers, body: PAGE });
      if (response.ok) return server;
    } catch (error) {
      if (tries > 100) throw error;
    }
    if (tries > 150) throw new Error(`${name} does not answer`);
    await sleep(100);
  }
}

/** User and system time of a process so far, from /proc (Linux): clock ticks of 10 ms. */
function cpuOf(pid: number): number {
  const fields =
    readFileSync(`/proc/${String(pid)}/stat`, 'utf8')
      .split(') ')[1]
      ?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) * 10_000;
}

function memoryOf(pid: number): number {
  const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${String(pid)}/status`, 'utf8'))?.[1];
  return Number(kilobytes) * 1024;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => {
        resolve(typeof address === 'object' && address ? address.port : 0);
      });
    });
  });
}
