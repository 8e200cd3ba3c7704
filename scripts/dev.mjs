// `npm run dev`: the server from its sources, started again at every change.
import { runScript, setUp } from './setup.mjs';
import { runNode } from './setup.terminal.mjs';

await runScript(async () => {
  await setUp({ server: true, database: true, build: false });
  const watch = ['--watch', '--watch-preserve-output', '--import', 'tsx'];
  return runNode([...watch, 'src/main.ts', ...process.argv.slice(2)]);
});
