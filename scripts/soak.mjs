// `npm run soak -- PART`: the long searches for faults, whole; all parts without a name. SOAK_SEED=N replays a run.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { runScript, setUp } from './setup.mjs';
import { runNode } from './setup.terminal.mjs';

const FOLDER = join('test', 'soak');

await runScript(async () => {
  const parts = readdirSync(FOLDER).flatMap((file) => /^(.+)\.(?:int|e2e)\.test\.ts$/.exec(file)?.[1] ?? []);
  const wanted = process.argv.slice(2);
  const unknown = wanted.filter((part) => !parts.includes(part));
  if (unknown.length > 0) {
    console.error(`There is no part ${unknown.join(', ')}. The parts are: ${parts.join(', ')}.`);
    return 1;
  }
  await setUp({ database: true });
  const files = (wanted.length > 0 ? wanted : parts).map((part) => join(FOLDER, `${part}.`));
  return runNode(['node_modules/vitest/vitest.mjs', 'run', ...files, '--testTimeout=3600000'], {
    ...process.env,
    SOAK: 'full',
  });
});
