import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { generate, loadCodegenConfig } from '@graphql-codegen/cli';
import { build, transform } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTallyClient, signIn } from '../../src/client/index.js';
import { startBuiltServer, type BuiltServer } from '../testkit/built-server.js';
import { PASSWORD } from './client.harness.js';

const run = promisify(execFile);
const SERVICE_KEY = 'a service key for the examples';

/** Below node_modules, so that the examples find the peers as an app does. */
const folder = mkdtempSync(resolve('node_modules/.tally-client-'));
const packed = join(folder, 'package');
const installed = join(folder, 'node_modules/@tally/client');

const README = readFileSync('src/client/README.md', 'utf8');
const examples = [...README.matchAll(/^```(tsx?)\n([^]*?)^```$/gm)].map(([, kind = '', code = ''], index) => ({
  name: `example-${String(index)}.${kind}`,
  title: /^\S.*$/m.exec(code.replace(/^import .*$|^\s*$/gm, ''))?.[0] ?? '',
  code,
}));

let sizes: string;
let server: BuiltServer;
let userId: string;

beforeAll(async () => {
  mkdirSync(installed, { recursive: true });
  mkdirSync(packed);
  for (const file of ['package.json', 'README.md']) cpSync(join('src/client', file), join(packed, file));
  ({ stdout: sizes } = await run(process.execPath, ['scripts/client.mjs', join(packed, 'dist')]));
  const { stdout } = await run('npm', ['pack', '--json', '--pack-destination', folder, packed]);
  const [archive] = JSON.parse(stdout) as { filename: string }[];
  await run('tar', ['-xzf', join(folder, archive?.filename ?? ''), '--strip-components=1', '-C', installed]);
  for (const { name, code } of examples) writeFileSync(join(folder, name), code);
  server = await startBuiltServer({
    env: { DEMO: 'true', RATE_LIMIT_FACTOR: '100000', SERVICE_KEYS: `readme:${SERVICE_KEY}` },
  });
  const client = createTallyClient({ url: server.url });
  userId = (await signIn(client, { email: 'user@tally.example', password: PASSWORD })).id;
  client.close();
}, 240_000);

afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe('the package', () => {
  it('stays within its budget', () => {
    const lines = [...sizes.matchAll(/([\d.]+) kB of (\d+) kB {2}(.+)/g)].map(([, size, budget, name]) => ({
      size,
      budget,
      name,
    }));
    console.log(
      lines.map(({ size, budget, name }) => `${name ?? ''}: ${size ?? ''} kB of ${budget ?? ''} kB`).join('\n'),
    );
    expect(lines).toHaveLength(4);
    for (const { size, budget } of lines) expect(Number(size)).toBeLessThanOrEqual(Number(budget));
  });

  it('leaves out what is not imported', async () => {
    const text = async (contents: string): Promise<string> => {
      const { outputFiles } = await build({
        stdin: { contents, resolveDir: folder },
        bundle: true,
        minify: true,
        write: false,
        format: 'esm',
        external: ['@apollo/client', '@apollo/client/*', 'graphql', 'graphql-ws', 'react', 'rxjs'],
      });
      return outputFiles[0]?.text ?? '';
    };
    const core = await text("export { createTallyClient } from '@tally/client'");
    const favorites = await text("export { myFavorites } from '@tally/client'");
    expect([core.includes('sendBeacon'), core.includes('favoriteStatuses')]).toEqual([false, false]);
    expect([favorites.includes('myFavorites'), favorites.includes('myTransactions')]).toEqual([true, false]);
  });

  it.each(['nodenext', 'bundler'])(
    'has types for the examples of its README, resolved as %s',
    async (resolution) => {
      const file = join(folder, `tsconfig.${resolution}.json`);
      const compilerOptions = {
        target: 'ES2022',
        lib: ['ES2023', 'DOM', 'DOM.Iterable'],
        module: resolution === 'bundler' ? 'ESNext' : 'NodeNext',
        moduleResolution: resolution,
        moduleDetection: 'force',
        jsx: 'react-jsx',
        strict: true,
        noUncheckedIndexedAccess: true,
        noPropertyAccessFromIndexSignature: true,
        types: ['node'],
        typeRoots: [resolve('node_modules/@types')],
        noEmit: true,
      };
      writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
      writeFileSync(file, JSON.stringify({ compilerOptions, files: examples.map(({ name }) => name) }));
      const { stdout } = await run(process.execPath, [resolve('node_modules/typescript/bin/tsc'), '-p', file]).catch(
        (error: unknown) => error as { stdout: string },
      );
      // A package that a peer brings has faults of its own.
      const faults = stdout
        .split('\n')
        .filter((line) => line !== '' && !line.startsWith('../@wry/') && !line.includes('node_modules/@wry/'));
      expect(faults).toEqual([]);
    },
    120_000,
  );

  it.each(examples.filter(({ name }) => name.endsWith('.ts')))('runs: $title', async ({ name, code }) => {
    const { code: script } = await transform(code.replaceAll('http://127.0.0.1:4000', server.url), { loader: 'ts' });
    const file = join(folder, name.replace(/ts$/, 'mjs'));
    writeFileSync(file, script);
    const env = { TALLY_SERVICE_KEY: SERVICE_KEY, TALLY_USER_ID: userId };
    const { stdout } = await run(process.execPath, [file], { env, timeout: 30_000 });
    // Each example shows something for its work.
    expect(stdout.trim()).not.toBe('');
    expect(stdout).not.toContain('undefined');
  });
});

describe('a change of the schema that the client does not follow', () => {
  const schema = readFileSync('schema.graphql', 'utf8');
  const check = async (changed: string): Promise<string> => {
    const { config } = await loadCodegenConfig({ configFilePath: 'codegen.yml' });
    const folders = ['src/client/generated/'];
    const generates = Object.fromEntries(Object.entries(config.generates).filter(([name]) => folders.includes(name)));
    try {
      await generate(
        { ...config, schema: changed, generates, silent: true, noSilentErrors: true, watch: false },
        false,
      );
      return 'no fault';
    } catch (error) {
      return String(error instanceof Error ? error.message : error);
    }
  };

  it('is none where nothing changed', async () => {
    expect(await check(schema)).toBe('no fault');
  });

  it('names the document, the line and the field', async () => {
    const renamed = schema.replace(/(type SupportTicket [^]*?\n) {2}subject: /, '$1  title: ');
    expect(renamed).not.toBe(schema);
    const said = await check(renamed);
    expect(said).toContain('Cannot query field "subject" on type "SupportTicket"');
    expect(said).toMatch(/documents[/]support[.]graphql:4:3/);
  });
});
