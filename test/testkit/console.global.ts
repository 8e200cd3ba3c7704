import type { TestProject } from 'vitest/node';
import { startBuiltServer } from './built-server.js';
import { setting } from './setting.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the console of the tests runs. */
    consoleUrl: string;
    /** The data folder of its server: mails stand in it. */
    consoleDataDir: string;
    /** Its database; empty where it is the embedded one of the folder. */
    consoleDatabaseUri: string;
  }
}

/** One built server with demo data for all tests of the console, or the running one that TALLY_CONSOLE_URL and TALLY_CONSOLE_DATA name. */
export async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const running = setting('TALLY_CONSOLE_URL');
  const server = running === undefined ? await startBuiltServer() : undefined;
  project.provide('consoleUrl', running ?? server?.url ?? '');
  project.provide('consoleDataDir', server?.dataDir ?? setting('TALLY_CONSOLE_DATA') ?? '');
  project.provide('consoleDatabaseUri', server?.databaseUri ?? '');
  return server && (() => server.stop());
}
