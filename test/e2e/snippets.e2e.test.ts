import { execFile } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBuiltServer, type BuiltServer } from '../testkit/built-server.js';
import { DEMO_PASSWORD, LOGINS } from '../testkit/console.js';
import { dataFolder, endProcess, post, spawnServer, untilReady } from '../testkit/processes.js';
import { setting } from '../testkit/setting.js';
import { SNIPPETS, snippetsOf } from '../testkit/snippets.js';

const run = promisify(execFile);
/** The address that the pages name: here the server of the test has another port. */
const ADDRESS = 'http://127.0.0.1:4000';

/** Pages whose commands ask a running server, and those whose commands start one or build, which other tests do. */
const ASKING = ['README.md', 'docs/guides/first-query.md', 'docs/guides/from-rest.md'];
const STARTING = /^(npm (start|test|run [\w-]+|install .*)|export [A-Z_]+=.*)$/;

let server: BuiltServer;
let user: { token: string; userId: string; ticketId: string };

beforeAll(async () => {
  server = await startBuiltServer({ env: { DEMO: 'true' } });
  user = await signedIn();
}, 240_000);

afterAll(async () => {
  await server.stop();
});

async function signedIn(): Promise<typeof user> {
  const input = { email: LOGINS.user.email, password: DEMO_PASSWORD };
  const { data: session } = await post<{ signIn: { accessToken: string } }>(
    server.url,
    'mutation ($input: SignInInput!) { signIn(input: $input) { accessToken } }',
    { input },
  );
  const token = session?.signIn.accessToken ?? '';
  const { data } = await post<{ me: { id: string }; myTickets: { nodes: { id: string }[] } }>(
    server.url,
    '{ me { id } myTickets(first: 1) { nodes { id } } }',
    {},
    token,
  );
  return { token, userId: data?.me.id ?? '', ticketId: data?.myTickets.nodes[0]?.id ?? '' };
}

/** Runs the commands of a page one after the other in one shell, each answer of `curl` on a line; answers those lines. */
async function runAll(bodies: readonly string[], env: Record<string, string> = {}): Promise<unknown[]> {
  const commands = bodies.join('\n').replaceAll(ADDRESS, server.url);
  const script = `set -euo pipefail\ncurl() { command curl "$@"; echo; }\n${commands}`;
  const { stdout } = await run('bash', ['-c', script], { env: { PATH: setting('PATH') ?? '', ...env } });
  const lines = stdout.split('\n').filter((line) => line !== '');
  return lines.map((line) => JSON.parse(line) as unknown);
}

const commandsOf = (file: string): string[] =>
  snippetsOf(file)
    .filter(({ kind, body }) => kind === 'sh' && body.includes('curl'))
    .map(({ body }) => body);

describe('the commands of the documentation', () => {
  it('ask a server in the pages that are run here; the others start one', () => {
    const shell = SNIPPETS.filter(({ kind }) => kind === 'sh');
    expect(shell.length).toBeGreaterThan(9);
    const asking = shell.filter(({ body }) => body.includes('curl'));
    expect([...new Set(asking.map(({ file }) => file))]).toEqual(ASKING);
    const others = shell.filter(({ body }) => !body.includes('curl')).flatMap(({ body }) => body.trim().split('\n'));
    expect(others.filter((line) => !STARTING.test(line))).toEqual([]);
  });

  it('of the README answer what it shows', async () => {
    const [answer] = (await runAll(commandsOf('README.md'))) as [
      { data: { suggestionLeaderboard: { rank: number; value: number; suggestion: { title: string } }[] } },
    ];
    expect(answer).not.toHaveProperty('errors');
    expect(answer.data.suggestionLeaderboard.map(({ rank }) => rank)).toEqual([1, 2, 3]);
    for (const { suggestion } of answer.data.suggestionLeaderboard) expect(suggestion.title).not.toBe('');
  });

  it('of the first query sign in, ask and write, and write once when they are sent twice', async () => {
    const commands = commandsOf('docs/guides/first-query.md');
    expect(commands).toHaveLength(3);
    const [board, mine, made, again] = (await runAll([...commands, commands[2] ?? ''])) as [
      { data: { suggestionLeaderboard: object[] } },
      { data: { me: { name: string }; myTickets: { totalCount: number; nodes: object[] } } },
      { data: { createTicket: { ticket: { ticketNumber: number; status: string }; userErrors: object[] } } },
      unknown,
    ];
    expect(board.data.suggestionLeaderboard).toHaveLength(3);
    expect(mine.data.me).toEqual({ name: 'Uma User' });
    expect(mine.data.myTickets.nodes).toHaveLength(3);
    expect(made.data.createTicket).toMatchObject({ ticket: { status: 'NEW' }, userErrors: [] });
    expect(again).toMatchObject({ data: made.data });
  });

  it('of the guide from REST answer a list and a record', async () => {
    const env = { TOKEN: user.token, USER_ID: user.userId, TICKET_ID: user.ticketId };
    const [list, record] = (await runAll(commandsOf('docs/guides/from-rest.md'), env)) as [
      { data: { ticketId: string }[] },
      { ticketId: string; requesterName: string },
    ];
    expect(list.data.map(({ ticketId }) => ticketId)).toContain(user.ticketId);
    expect(record).toMatchObject({ ticketId: user.ticketId, requesterName: 'Uma User' });
  });

  it.each(SNIPPETS.filter(({ kind }) => kind === 'graphql'))('of $file as a document runs: $body', async ({ body }) => {
    const { data, errors } = await post(server.url, body, {}, user.token);
    expect(errors).toBeUndefined();
    expect(data).not.toBeNull();
  });

  it('of deploying start a server in production', async () => {
    const [block = ''] = snippetsOf('docs/guides/deploy.md').map(({ body }) => body);
    const { dataDir, remove } = dataFolder();
    // It is built, and a server of a test writes to a folder of its own.
    const exports = block.split('\n').filter((line) => line.startsWith('export ') && !line.includes('DATA_DIR='));
    const names = exports.map((line) => /^export (\w+)=/.exec(line)?.[1] ?? '');
    const { stdout } = await run('bash', ['-c', `${exports.join('\n')}\nnode -p 'JSON.stringify(process.env)'`]);
    const set = JSON.parse(stdout) as Record<string, string>;
    const env = Object.fromEntries(names.map((name) => [name, set[name] ?? '']));
    expect(env).toMatchObject({ NODE_ENV: 'production', PUBLIC_URL: 'https://tally.example' });
    // Production refuses the limits of a test's server.
    const production = await spawnServer({ dataDir, env: { ...env, RATE_LIMIT_FACTOR: '1' } });
    try {
      await untilReady(production);
      expect((await post(production.url, '{ __typename }')).data).toEqual({ __typename: 'Query' });
    } finally {
      expect(await endProcess(production)).toBe(0);
      remove();
    }
  });

  it('of errors in a form show what is wrong beside the fields', async () => {
    const [body = ''] = snippetsOf('docs/guides/errors.md').flatMap(({ kind, body: code }) =>
      kind === 'ts' ? [code] : [],
    );
    const folder = resolve('node_modules/.tally-guides');
    mkdirSync(folder, { recursive: true });
    // Below node_modules no package says that a .ts file is a module.
    const file = join(folder, 'errors.mts');
    // What stands around it in an app.
    const before = [
      "import { createTallyClient, createTicket, memoryStore, signIn, toTallyError } from '../../src/client/index.js';",
      `const client = createTallyClient({ url: '${server.url}', store: memoryStore() });`,
      `await signIn(client, { email: '${LOGINS.user.email}', password: '${DEMO_PASSWORD}' });`,
      "const input = { subject: '', body: 'Hello', category: 'GENERAL' } as const;",
      'const offerToTryAgain = (): void => undefined;',
    ];
    const shown = body.replace('error.fieldErrors;', 'console.log(JSON.stringify(error.fieldErrors));');
    writeFileSync(file, [...before, shown, 'client.close();'].join('\n'));
    try {
      const { stdout } = await run(process.execPath, ['--import', 'tsx', file]);
      expect(JSON.parse(stdout)).toEqual({ subject: 'subject must not be blank.' });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
