// `npm run bench`: setup, then the benchmarks from their sources.
import { runScript, setUp } from './setup.mjs';
import { runNode } from './setup.terminal.mjs';

await runScript(async () => {
  await setUp({ database: true });
  return runNode(['--import', 'tsx', 'bench/run.ts', ...process.argv.slice(2)]);
});
