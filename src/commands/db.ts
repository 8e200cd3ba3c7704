import { readConfig } from '../config.js';
import { SetupError, startEmbedded } from '../database/embedded/index.js';
import { keepPrivate } from '../files/private-folder.js';

/** `npm run db`: the embedded database alone, for a shell or a second server, until Ctrl-C. */
async function main(): Promise<void> {
  const config = readConfig();
  if (config.mongodbUri) {
    throw new SetupError('Unset MONGODB_URI to run the embedded database, for with it every server uses that cluster.');
  }
  await keepPrivate(config.dataDir);
  const database = await startEmbedded({ dataDir: config.dataDir, durable: true, report: console.error });
  console.error(
    database.shared ? 'Already running; joined it. Ctrl-C leaves it running.' : 'Running. Ctrl-C stops it.',
  );
  console.log(database.uri);
  await untilAsked();
  await database.stop();
}

/** Waits for Ctrl-C or a polite kill; both may arrive more than once, from the terminal and from npm. */
function untilAsked(): Promise<void> {
  const keepAlive = setInterval(() => undefined, 60_000);
  return new Promise((done) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => {
        clearInterval(keepAlive);
        done();
      });
    }
  });
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
