import { readConfig } from '../config.js';
import { SetupError, startEmbedded } from '../database/embedded/index.js';
import { keepPrivate } from '../files/private-folder.js';

/** `npm run db`: runs only the embedded database, for a shell or a second server, until Ctrl-C. */
async function main(): Promise<void> {
  const config = readConfig();
  if (config.mongodbUri) {
    throw new SetupError(
      'Unset MONGODB_URI to run the embedded database. While it is set, every server uses that cluster.',
    );
  }
  await keepPrivate(config.dataDir);
  const database = await startEmbedded({ dataDir: config.dataDir, durable: true, report: console.error });
  console.error(
    database.shared ? 'Already running; connected to it. Ctrl-C leaves it running.' : 'Running. Press Ctrl-C to stop.',
  );
  console.log(database.uri);
  await untilAsked();
  await database.stop();
}

/** Waits for Ctrl-C or SIGTERM; both may arrive more than once, from the terminal and from npm. */
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
