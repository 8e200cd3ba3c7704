import { beforeAll, describe, expect, it } from 'vitest';
import { unwatched } from '../../test/testkit/commands.js';
import { useGraph } from '../../test/testkit/graph.js';
import { readConfig } from '../config.js';
import { syncIndexes } from '../database/indexes.js';
import { lookAtAll, type Check } from './check.js';
import { databaseClockCheck } from './clock.check.js';
import { connectedDatabase, databaseChecks } from './database.check.js';
import { indexChecks } from './indexes.check.js';

useGraph();
const EMBEDDED = readConfig({});

async function states(checks: readonly Check[]): Promise<Record<string, string>> {
  // The doctor's long read is intentional.
  const findings = await unwatched(() => lookAtAll(checks));
  return Object.fromEntries(findings.map(({ name, state }) => [name, state]));
}

/** Every collection with its number of rows and its indexes. */
async function whatIsThere(): Promise<unknown> {
  const collections = await connectedDatabase().listCollections().toArray();
  const rows = collections.map(async ({ name }) => {
    const collection = connectedDatabase().collection(name);
    const [count, indexes] = [await collection.countDocuments(), await collection.indexes()];
    return [name, count, indexes.map((index) => index.name).sort()] as const;
  });
  return (await Promise.all(rows)).sort(([one], [other]) => one.localeCompare(other));
}

describe('a database that is well', () => {
  it('passes every check and is left as it was', async () => {
    const before = await unwatched(whatIsThere);
    const all = [...databaseChecks(EMBEDDED), ...indexChecks(), databaseClockCheck()];
    expect(await states(all)).toEqual({
      'database: version': 'ok',
      'database: transactions': 'ok',
      'database: change streams': 'ok',
      'database: time limits': 'ok',
      indexes: 'ok',
      'indexes: unique': 'ok',
      'indexes: unknown': 'ok',
      'clock: database': 'ok',
    });
    expect(await unwatched(whatIsThere)).toEqual(before);
  });

  it('that is named by MONGODB_URI must end reads that take too long, which this one does not', async () => {
    const config = readConfig({ MONGODB_URI: 'mongodb://db.example/tally' });
    expect(await states(databaseChecks(config))).toMatchObject({ 'database: time limits': 'warn' });
  });
});

describe('indexes', () => {
  beforeAll(async () => {
    await connectedDatabase().collection('users').dropIndex('email_1');
    await connectedDatabase().collection('users').createIndex({ shoeSize: 1 }, {}, {});
    await connectedDatabase().collection('transactions').dropIndexes();
  });

  it('that are missing are named, and those that nobody declared', async () => {
    const [missing, unique, unknown] = await lookAtAll(indexChecks());
    expect(missing).toMatchObject({ name: 'indexes', state: 'fault', do: 'restart the server, which creates them' });
    expect(missing?.says).toContain('transactions (');
    expect(unique).toMatchObject({ state: 'fault' });
    expect(unique?.says).toContain('users (email)');
    expect(unknown).toMatchObject({ state: 'warn', says: '1 not declared: users.shoeSize_1' });
  });

  it('are well again after a start', async () => {
    await syncIndexes();
    expect(await states(indexChecks())).toEqual({ indexes: 'ok', 'indexes: unique': 'ok', 'indexes: unknown': 'ok' });
  });
});
