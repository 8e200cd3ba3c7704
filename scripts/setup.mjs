// Setup that every command runs first: check the machine, install, build. Plain JavaScript without dependencies.
import { install } from './setup.install.mjs';
import { build } from './setup.build.mjs';
import { preflight } from './setup.preflight.mjs';
import { SetupProblem } from './setup.terminal.mjs';

/**
 * @param {{ server?: boolean, database?: boolean, build?: boolean }} needs
 *   server: a free port; database: an embedded or outside database; build: an up-to-date dist folder (the default)
 */
export async function setUp(needs = {}) {
  await preflight(needs);
  await install();
  if (needs.build !== false) await build();
}

/** Runs a script's main function; a problem of the machine is one sentence and exit code 1. */
export async function runScript(main) {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    if (!(error instanceof SetupProblem)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
