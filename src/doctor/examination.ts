import { type Config, ConfigError, readConfig } from '../config.js';
import { lookAtAll, type Check } from './check.js';
import { databaseClockCheck } from './clock.check.js';
import { databaseChecks } from './database.check.js';
import { openDatabase } from './database.open.js';
import { diskChecks } from './disk.check.js';
import { unlooked, type Finding } from './finding.js';
import { indexChecks } from './indexes.check.js';
import { keyChecks } from './keys.check.js';
import { mailChecks } from './mail.check.js';
import { settingsChecks, settingsFaults } from './settings.check.js';
import { stripeChecks } from './stripe.check.js';

/** Runs all checks with these settings. If the settings are invalid, there is nothing else to check. */
export async function examine(env?: NodeJS.ProcessEnv): Promise<Finding[]> {
  let config: Config;
  try {
    config = readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return settingsFaults(error);
    throw error;
  }
  const [settings, database, others] = await Promise.all([
    lookAtAll(settingsChecks(config)),
    databaseFindings(config),
    lookAtAll([...keyChecks(config), ...stripeChecks(config), ...mailChecks(config), ...diskChecks(config)]),
  ]);
  return [...settings, ...database, ...others];
}

async function databaseFindings(config: Config): Promise<Finding[]> {
  const checks: Check[] = [...databaseChecks(config), ...indexChecks(), databaseClockCheck()];
  const database = await openDatabase(config);
  try {
    const isOpen = database.finding.state === 'ok';
    return [database.finding, ...(isOpen ? await lookAtAll(checks) : checks.map(({ name }) => unlooked(name)))];
  } finally {
    await database.close();
  }
}
