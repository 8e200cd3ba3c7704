import 'reflect-metadata';
import { buildApp } from '../app.js';
import { readConfig } from '../config.js';
import { seedDemo } from '../demo/demo.seed.js';
import { createLogger } from '../http/logger.js';
import { withDatabase } from './with-database.js';

/** `npm run seed`: the demo data, again; `npm run seed -- --tickets 200 --voters 30` for another size. */
function option(name: string, fallback: number): number {
  const at = process.argv.indexOf(`--${name}`);
  const value = at < 0 ? fallback : Number(process.argv[at + 1]);
  if (!Number.isInteger(value) || value < 0) throw new Error(`--${name} must be a whole number.`);
  return value;
}

async function main(): Promise<void> {
  const size = { tickets: option('tickets', 40), voters: option('voters', 30) };
  const config = readConfig();
  if (config.production)
    throw new Error('Demo data is not available in production: the demo accounts have a known password.');
  await withDatabase(config, async () => {
    // The demo users do in a minute what real users do in a month.
    const app = await buildApp({ config: { ...config, rateLimitFactor: 10_000 }, log: createLogger('warn') });
    await seedDemo(
      app,
      (message) => {
        console.log(`  ${message}`);
      },
      size,
    );
    await app.stop();
  });
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
