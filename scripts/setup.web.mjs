// Builds the console, web/ to web/dist, if one of its sources changed.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ROOT, runQuietly } from './setup.terminal.mjs';

const OUTPUT = join(ROOT, 'web', 'dist');
const MARK = join(OUTPUT, '.tally-build');
const SOURCES = ['web', join('src', 'client'), 'docs'];
const SETTINGS = ['vite.config.ts', join('scripts', 'handbook.vite.ts'), 'package-lock.json'];
const SOURCE = /[.](tsx?|css|html|svg|js|md)$/;
const TEST = /[.]test[.]/;

export async function buildWeb() {
  const state = fingerprint();
  if (existsSync(join(OUTPUT, 'index.html')) && existsSync(MARK) && readFileSync(MARK, 'utf8') === state) return;
  rmSync(MARK, { force: true });
  await runQuietly('building the console', 'vite build', 'Fix the errors above: the console does not build.');
  writeFileSync(MARK, state);
}

function fingerprint() {
  const hash = createHash('sha256');
  const files = [
    ...SETTINGS.map((file) => join(ROOT, file)),
    ...SOURCES.flatMap((folder) => filesOf(join(ROOT, folder))),
  ];
  for (const file of files.sort()) hash.update(`\n${relative(ROOT, file)}\n`).update(readFileSync(file));
  return hash.digest('hex');
}

function filesOf(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return path === OUTPUT ? [] : filesOf(path);
    return SOURCE.test(entry.name) && !TEST.test(entry.name) ? [path] : [];
  });
}
