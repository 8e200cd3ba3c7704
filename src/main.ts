import 'reflect-metadata';
import { buildApp, type App } from './app.js';
import { ConfigError, readConfig, type Config } from './config.js';
import { connectDatabase, disconnectDatabase, isDatabaseAway } from './database/connection.js';
import { SetupError, startEmbedded, type EmbeddedDatabase } from './database/embedded/index.js';
import { syncIndexes } from './database/indexes.js';
import { demoLogins } from './demo/demo.accounts.js';
import { seedOnce } from './demo/demo.seed.js';
import { withDemoKey } from './demo/demo.service-key.js';
import { demoToken } from './demo/demo.token.js';
import { addresses } from './banner.js';
import { keepPrivate } from './files/private-folder.js';
import { createLogger } from './http/logger.js';

/** The process: configuration, database, server, and a graceful stop. Each failure is one sentence and exit code 1. */
const GRACE = 15_000;
const LOOK_EVERY = 250;
/** The embedded database is running already: connecting takes long only on a busy machine. */
const CONNECT_TRIES = 10;
/** An external database may be unreachable or misconfigured: this is reported after about ten seconds. */
const CONNECT_TRIES_ELSEWHERE = 5;

interface Running {
  app?: App;
  database?: EmbeddedDatabase;
}

async function main(): Promise<void> {
  const config = readConfig();
  const log = createLogger(config.logLevel);
  const running: Running = {};
  let ending: Promise<void> | undefined;
  const end = (code: number): void => {
    ending ??= stopAll(running, code);
  };
  process.once('SIGINT', () => {
    end(0);
  });
  process.once('SIGTERM', () => {
    end(0);
  });
  // graphql-js leaves an unhandled rejection if two items of a list fail at once, which must not stop the server.
  process.on('unhandledRejection', (error) => {
    log.error({ err: error }, 'unhandled rejection');
  });
  try {
    await keepPrivate(config.dataDir);
    await start(withDemoKey(config), running, log);
  } catch (error) {
    console.error(`\n${sentenceOf(error, config)}`);
    end(1);
  }
}

async function start(config: Config, running: Running, log: ReturnType<typeof createLogger>): Promise<void> {
  const step = stepper();
  if (!config.mongodbUri) {
    running.database = await startEmbedded({ dataDir: config.dataDir, durable: true, report: step });
  }
  const uri = config.mongodbUri ?? running.database?.uri ?? '';
  // If an external issuer signs users in, this server neither signs tokens nor accepts passwords.
  const demo =
    config.demo && !config.issuer ? { demoToken: async () => running.app && demoToken(running.app), demoLogins } : {};
  // Building the schema uses the processor, building the indexes the database: they run in parallel.
  const [, app] = await Promise.all([
    prepareDatabase(uri, running.database !== undefined, step),
    buildApp({ config, log, ...demo }),
  ]);
  running.app = app;
  if (config.demo) await seedOnce(app, step);
  await app.start();
  await app.fastify.listen({ host: config.host, port: config.port });
  step('listening');
  console.log(addresses(config, running.database?.uri));
}

async function prepareDatabase(uri: string, isOwn: boolean, step: (message: string) => void): Promise<void> {
  const tries = isOwn ? CONNECT_TRIES : CONNECT_TRIES_ELSEWHERE;
  await withRetries(() => connectDatabase(uri), tries);
  step('database connected');
  // Created indexes persist, so a start that is interrupted by a database restart continues.
  await withRetries(syncIndexes, tries);
  step('indexes in place');
}

async function withRetries(work: () => Promise<void>, tries: number): Promise<void> {
  for (let left = tries - 1; ; left -= 1) {
    try {
      await work();
      return;
    } catch (error) {
      if (left === 0 || !isDatabaseAway(error)) throw error;
    }
  }
}

async function stopAll({ app, database }: Running, code: number): Promise<void> {
  setTimeout(() => process.exit(code === 0 ? 1 : code), GRACE).unref();
  // Requests waiting for a hanging database end with it; otherwise the stop would wait until the time limit.
  setInterval(() => {
    if (database?.hangs) void database.stop();
  }, LOOK_EVERY).unref();
  await app?.stop().catch((error: unknown) => {
    console.error(error);
  });
  await disconnectDatabase();
  await database?.stop();
  process.exit(code);
}

/** A line per step, with the seconds since the start. */
function stepper(): (message: string) => void {
  const began = Date.now();
  return (message) => {
    console.log(`  ${((Date.now() - began) / 1000).toFixed(1).padStart(5)} s  ${message}`);
  };
}

function sentenceOf(error: unknown, config: Config): string {
  if (error instanceof SetupError || error instanceof ConfigError) return error.message;
  if (!(error instanceof Error)) return String(error);
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE')
    return `Port ${String(config.port)} is in use. Stop the process that uses it, or set PORT to another port.`;
  if (code === 'EACCES' || code === 'EROFS' || code === 'EPERM')
    return `The data folder ${config.dataDir} is not writable. Set DATA_DIR to a writable folder.`;
  if (isDatabaseAway(error)) {
    return 'The database at MONGODB_URI does not respond. Start it, correct the address, or unset MONGODB_URI to use the embedded database.';
  }
  return error.stack ?? error.message;
}

main().catch((error: unknown) => {
  console.error(error instanceof ConfigError ? `Invalid configuration\n${error.message}` : error);
  process.exitCode = 1;
});
