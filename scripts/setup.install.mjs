// `npm ci`, only if the lockfile differs from the installed one.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { capture, ROOT, runQuietly, SetupProblem } from './setup.terminal.mjs';

/** @param folder of a package, from the repository's top; its development dependencies are needed to build and test */
export async function install(folder = '.', label = 'installing packages') {
  const lockfile = join(ROOT, folder, 'package-lock.json');
  const mark = join(ROOT, folder, 'node_modules', '.tally-lock');
  const hash = createHash('sha256').update(readFileSync(lockfile)).digest('hex');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === hash) return;
  if ((await capture('npm --version')).code !== 0) {
    throw new SetupProblem('Install npm, which comes with Node from nodejs.org, and make sure that it is on the PATH.');
  }
  await runQuietly(
    label,
    `npm ci --prefix ${folder} --include=dev --no-audit --no-fund --no-progress --loglevel=error`,
    'Check the network and the npm registry: npm ci failed as shown above.',
  );
  writeFileSync(mark, hash);
}
