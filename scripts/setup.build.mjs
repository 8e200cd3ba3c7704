// Compiles src to dist if a source changed, copies files that are not TypeScript, and removes those without a source.
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { bundle } from './setup.bundle.mjs';
import { ROOT, runQuietly } from './setup.terminal.mjs';
import { buildWeb } from './setup.web.mjs';

const SOURCE = join(ROOT, 'src');
const OUTPUT = join(ROOT, 'dist');
const MARK = join(OUTPUT, '.tally-build');
const BUNDLE = 'server';
const COMPILER_STATE = join(OUTPUT, '.tsbuildinfo');
const SETTINGS = ['tsconfig.json', 'tsconfig.build.json', 'package-lock.json'];
const TEST = /[.]test[.]/;
/** A separate package, for front ends: scripts/client.mjs builds it. */
const CLIENT = /^client[/]/;
const CODE = /(?<![.]d)[.]tsx?$/;
const ASSET = /[.](graphql|json|jsonl|gz|html|css|js|svg|txt)$/;

/** The server, then the console that it serves. */
export async function build() {
  await buildServer();
  await buildWeb();
}

async function buildServer() {
  const sources = filesOf(SOURCE).filter((file) => !TEST.test(file) && !CLIENT.test(file));
  const code = sources.filter((file) => CODE.test(file));
  const assets = sources.filter((file) => ASSET.test(file));
  const compiled = code.flatMap((file) => [file.replace(CODE, '.js'), file.replace(CODE, '.js.map')]);
  const isWhole = [...compiled, ...assets, `${BUNDLE}/main.js`].every((file) => existsSync(join(OUTPUT, file)));
  const state = fingerprint([...code, ...assets]);
  if (isWhole && existsSync(MARK) && readFileSync(MARK, 'utf8') === state) return;

  rmSync(MARK, { force: true });
  // The compiler trusts its build info and would not write a lost file again.
  if (!isWhole) rmSync(COMPILER_STATE, { force: true });
  await runQuietly('building', 'tsc -p tsconfig.build.json', 'Fix the errors above: the sources do not compile.');
  for (const file of assets) copy(file);
  removeAllBut(new Set([...compiled, ...assets, relative(OUTPUT, COMPILER_STATE)]));
  await bundle(join(OUTPUT, 'main.js'), join(OUTPUT, BUNDLE));
  writeFileSync(MARK, state);
}

function fingerprint(files) {
  const hash = createHash('sha256');
  for (const file of SETTINGS) hash.update(readFileSync(join(ROOT, file)));
  for (const file of files.sort()) hash.update(`\n${file}\n`).update(readFileSync(join(SOURCE, file)));
  return hash.digest('hex');
}

function filesOf(folder) {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      relative(folder, join(entry.parentPath ?? entry.path, entry.name))
        .split(sep)
        .join('/'),
    );
}

function copy(file) {
  const target = join(OUTPUT, file);
  mkdirSync(dirname(target), { recursive: true });
  copyFileSync(join(SOURCE, file), target);
}

function removeAllBut(wanted) {
  for (const file of filesOf(OUTPUT)) if (!wanted.has(file)) rmSync(join(OUTPUT, file));
}
