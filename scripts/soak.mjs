// `npm run soak -- PART`: the complete long-running searches for faults; without a name, all parts. SOAK_SEED=N replays
// a run.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { runScript, setUp } from './setup.mjs';
import { runNode, wantedParts } from './setup.terminal.mjs';

const FOLDER = join('test', 'soak');

await runScript(async () => {
  const named = readdirSync(FOLDER).flatMap((file) => /^(.+)\.(?:int|e2e)\.test\.ts$/.exec(file)?.[1] ?? []);
  // A part may have a file for each tier.
  const parts = [...new Set(named)];
  const wanted = wantedParts(parts);
  await setUp({ database: true });
  const files = wanted.map((part) => join(FOLDER, `${part}.`));
  return runNode(['node_modules/vitest/vitest.mjs', 'run', ...files, '--testTimeout=3600000'], {
    ...process.env,
    SOAK: 'full',
  });
});
