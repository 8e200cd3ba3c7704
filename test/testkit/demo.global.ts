import { rmSync } from 'node:fs';
import { DEMO_FOLDER, startBuiltServer } from './built-server.js';
import { setting } from './setting.js';

/** One data folder with the demo's data, for all tiers of a run. */
export async function setup(): Promise<(() => void) | undefined> {
  if (setting(DEMO_FOLDER) !== undefined || setting('TALLY_CONSOLE_URL') !== undefined) return undefined;
  const server = await startBuiltServer();
  await server.stop({ keepsData: true });
  process.env[DEMO_FOLDER] = server.dataDir;
  return () => {
    rmSync(server.dataDir, { recursive: true, force: true });
  };
}
