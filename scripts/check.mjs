// `npm run check`: all checks that do not need a running server. The last line has the totals.
import { build } from './setup.build.mjs';
import { runScript, setUp } from './setup.mjs';
import { capture, SetupProblem } from './setup.terminal.mjs';

const AT_ONCE = 2;
const CHECKS = [
  ['types', 'tsc --noEmit'],
  ['client types', 'tsc -p tsconfig.client.json'],
  ['console types', 'tsc -p web'],
  ['console test types', 'tsc -p test/e2e/console'],
  ['lint', 'eslint . --max-warnings 0'],
  ['format', 'prettier --check .'],
  ['import rules', 'depcruise src bench test web'],
  ['dead code', 'knip'],
  ['spelling and wording', 'cspell lint --no-progress --no-summary --quiet'],
  ['client drift', 'graphql-codegen --config codegen.yml --check'],
];
// These run the built code.
const BUILT_CHECKS = [
  ['schema drift', 'node dist/commands/schema.js --check'],
  ['docs drift', 'node dist/commands/docs.js --check'],
];

await runScript(async () => {
  await setUp({ build: false });
  const isBuilt = await buildOrReport();
  const waiting = [...CHECKS, ...(isBuilt ? BUILT_CHECKS : [])];
  const results = isBuilt ? [] : BUILT_CHECKS.map(() => false);
  const work = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) results.push(await run(check));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  const failed = results.filter((isGood) => !isGood).length;
  console.log(`${results.length - failed} passed, ${failed} failed`);
  return failed > 0 ? 1 : 0;
});

async function buildOrReport() {
  try {
    await build();
    return true;
  } catch (error) {
    if (!(error instanceof SetupProblem)) throw error;
    for (const [name] of BUILT_CHECKS) console.log(`✗ ${name}: ${error.message}`);
    return false;
  }
}

async function run([name, command]) {
  const began = Date.now();
  const { code, output } = await capture(command);
  const seconds = ((Date.now() - began) / 1000).toFixed(1).padStart(5);
  console.log(
    `${code === 0 ? '✓' : '✗'} ${seconds} s  ${name}${code === 0 ? '' : `  (${command})\n${output.trimEnd()}`}`,
  );
  return code === 0;
}
