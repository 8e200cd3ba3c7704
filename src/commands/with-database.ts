import type { Config } from '../config.js';
import { connectDatabase, disconnectDatabase } from '../database/connection.js';
import { startEmbedded } from '../database/embedded/index.js';
import { syncIndexes } from '../database/indexes.js';
import { keepPrivate } from '../files/private-folder.js';

/**
 * Runs a command on the configured database: the cluster, the running embedded database, or one started for the
 * command.
 */
export async function withDatabase<T>(config: Config, work: () => Promise<T>): Promise<T> {
  const report = (line: string): void => {
    console.error(`  ${line}`);
  };
  await keepPrivate(config.dataDir);
  const embedded = config.mongodbUri
    ? undefined
    : await startEmbedded({ dataDir: config.dataDir, durable: true, report });
  try {
    await connectDatabase(config.mongodbUri ?? embedded?.uri ?? '');
    await syncIndexes();
    return await work();
  } finally {
    await disconnectDatabase();
    await embedded?.stop();
  }
}
