// `npm run dev`: runs the server from its sources and restarts it on every change.
import { runScript, setUp } from './setup.mjs';
import { runNode } from './setup.terminal.mjs';

await runScript(async () => {
  await setUp({ server: true, database: true, build: false });
  const watch = ['--watch', '--watch-preserve-output', '--import', 'tsx'];
  return runNode([...watch, 'src/main.ts', ...process.argv.slice(2)]);
});
