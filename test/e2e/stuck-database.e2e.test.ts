import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { isRunning } from '../../src/database/embedded/process.js';
import { signUpAt, type SignedIn } from '../testkit/people.js';
import {
  dataFolder,
  databasePid,
  endProcess,
  post,
  spawnServer,
  untilReady,
  type ServerProcess,
} from '../testkit/processes.js';
import { wedge, type Fault } from '../testkit/stuck-database.js';

const { dataDir, remove } = dataFolder();
const UPDATE = 'mutation ($name: String!) { updateProfile(input: { name: $name }) { user { name } } }';
const HEALED = { timeout: 60_000, interval: 50 };
const endings: (() => Promise<void>)[] = [];
let server: ServerProcess;
let anna: SignedIn;

beforeAll(async () => {
  server = await spawnServer({ dataDir });
  await untilReady(server);
  anna = await signUpAt(server.url, dataDir, 'Anna');
});
afterEach(async () => {
  for (const ending of endings.splice(0)) await ending();
});
afterAll(async () => {
  await endProcess(server);
  remove();
});

function databaseUri(folder: string): string {
  const { port } = JSON.parse(readFileSync(join(folder, 'database.json'), 'utf8')) as { port: number };
  return `mongodb://127.0.0.1:${String(port)}/tally?directConnection=true`;
}

const update = (name: string): ReturnType<typeof post> => post(server.url, UPDATE, { name }, anna.accessToken);

async function bringAbout(fault: Fault, folder: string): Promise<void> {
  if (fault === 'frozen') process.kill(databasePid(folder), 'SIGSTOP');
  if (fault === 'killed') process.kill(databasePid(folder), 'SIGKILL');
  if (fault === 'wedged') endings.push((await wedge(databaseUri(folder))).release);
}

describe('a database that is stuck', () => {
  it.each<Fault>(['frozen', 'killed', 'wedged'])(
    '%s: is brought back with what it acknowledged',
    async (how) => {
      expect((await update(`Before it was ${how}`)).data).toEqual({
        updateProfile: { user: { name: `Before it was ${how}` } },
      });
      const pid = databasePid(dataDir);
      await bringAbout(how, dataDir);
      const refused: Response[] = [];
      const look = async (): Promise<number> => {
        const answer = await fetch(`${server.url}/readyz`);
        if (!answer.ok) refused.push(answer);
        return answer.status;
      };
      if (how !== 'killed') await expect.poll(look, HEALED).toBe(503);
      const meanwhile = update('Meanwhile');
      await expect.poll(async () => (await look()) === 200 && databasePid(dataDir) !== pid, HEALED).toBe(true);
      for (const { headers } of refused) expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
      // It came while nothing could be written: it was done after all, or refused with a time to come back.
      for (const { extensions } of (await meanwhile).errors ?? []) {
        expect(extensions).toEqual({ code: 'SERVICE_UNAVAILABLE', retryAfter: 5 });
      }
      expect(isRunning(pid)).toBe(false);
      expect((await update(`After it was ${how}`)).data).toEqual({
        updateProfile: { user: { name: `After it was ${how}` } },
      });
      expect(server.child.exitCode).toBeNull();
    },
    120_000,
  );

  it('goes on sending mails afterwards: what runs beside requests has survived', async () => {
    const ben = await signUpAt(server.url, dataDir, 'Ben');
    expect((await post(server.url, '{ me { name } }', {}, ben.accessToken)).data).toEqual({ me: { name: 'Ben' } });
  });

  it.each<Fault>(['frozen', 'wedged'])(
    '%s: ends with the server',
    async (how) => {
      const own = dataFolder();
      const other = await spawnServer({ dataDir: own.dataDir });
      await untilReady(other);
      const pid = databasePid(own.dataDir);
      await bringAbout(how, own.dataDir);
      other.child.kill('SIGTERM');
      await other.exited;
      expect(isRunning(pid)).toBe(false);
      own.remove();
    },
    120_000,
  );
});
