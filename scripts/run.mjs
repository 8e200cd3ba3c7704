// `npm run import -- ...` and similar: setup, then src/commands/NAME.ts with the arguments. Progress goes to stderr.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { runScript, setUp } from './setup.mjs';
import { ROOT, runNode, sendProgressToStandardError, SetupProblem } from './setup.terminal.mjs';

// The doctor reports problems with the database itself.
const WITHOUT_DATABASE = ['schema', 'docs', 'doctor'];

await runScript(async () => {
  sendProgressToStandardError();
  const [name = '', ...words] = process.argv.slice(2);
  const commands = readdirSync(join(ROOT, 'src', 'commands'))
    .filter((file) => file.endsWith('.ts') && !/[.]test[.]/.test(file))
    .map((file) => file.slice(0, -'.ts'.length));
  if (!commands.includes(name)) throw new SetupProblem(`Usage: pass one of the commands: ${commands.join(', ')}.`);
  await setUp({ database: !WITHOUT_DATABASE.includes(name) });
  return runNode([`dist/commands/${name}.js`, ...words]);
});
