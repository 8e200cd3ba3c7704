import 'reflect-metadata';
// Imports every model, for the indexes it declares.
import '../app.js';
import { examine } from '../doctor/examination.js';
import { hasFault, jsonOf, reportOf } from '../doctor/report.js';

/** `npm run doctor`: what is wrong with this installation and how to fix it; `-- --json` for scripts. Changes nothing. */
async function main(): Promise<void> {
  const [option, ...more] = process.argv.slice(2);
  if ((option !== undefined && option !== '--json') || more.length > 0) {
    throw new Error('Usage: npm run doctor, or npm run doctor -- --json.');
  }
  const findings = await examine();
  console.log(option === '--json' ? jsonOf(findings) : reportOf(findings));
  // Explicit, because a hanging connection would keep the process alive.
  process.exit(hasFault(findings) ? 1 : 0);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
