// `npm run build`: builds dist, as `npm start` runs it.
import { runScript, setUp } from './setup.mjs';
import { say } from './setup.terminal.mjs';

await runScript(async () => {
  await setUp();
  say('dist is up to date');
});
