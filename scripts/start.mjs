// `npm start`: setup, then the server.
import { runScript, setUp } from './setup.mjs';
import { runNode } from './setup.terminal.mjs';

await runScript(async () => {
  await setUp({ server: true, database: true });
  // Responses live for milliseconds: a larger young generation collects them before they are copied.
  return runNode(['--max-semi-space-size=64', 'dist/server/main.js', ...process.argv.slice(2)]);
});
