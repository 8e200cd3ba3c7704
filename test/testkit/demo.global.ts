import { rmSync } from 'node:fs';
import { DEMO_FOLDER, startBuiltServer } from './built-server.js';
import { TEST_MONGODB_URI } from './database.uri.js';
import { setting } from './setting.js';

/** One data folder with the demo's data, for all tiers of a run. */
export async function setup(): Promise<(() => void) | undefined> {
  if (setting(DEMO_FOLDER) !== undefined || setting('TALLY_CONSOLE_URL') !== undefined) return undefined;
  // There each server fills a database of its own.
  if (setting(TEST_MONGODB_URI) !== undefined) return undefined;
  const server = await startBuiltServer();
  await server.stop({ keepsData: true });
  process.env[DEMO_FOLDER] = server.dataDir;
  return () => {
    rmSync(server.dataDir, { recursive: true, force: true });
  };
}
