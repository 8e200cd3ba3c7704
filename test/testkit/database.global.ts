import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import mongoose from 'mongoose';
import type { TestProject } from 'vitest/node';
import { startEmbedded } from '../../src/database/embedded/index.js';
import { belongsToRun, runAddress, TEST_MONGODB_URI } from './database.uri.js';
import { setting } from './setting.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** Names the run as its database; a test uses one of its own, made from it by `ownDatabase`. */
    databaseUri: string;
  }
}

let stop: () => Promise<void> = () => Promise.resolve();

/** One database server for a tier's run; each test file uses a database of its own on it. */
export async function setup(project: TestProject): Promise<void> {
  const given = setting(TEST_MONGODB_URI);
  const server = given === undefined ? await startOwn() : { uri: given, stop: () => Promise.resolve() };
  const uri = runAddress(server.uri);
  project.provide('databaseUri', uri);
  stop = async () => {
    if (given !== undefined) await dropAll(uri);
    await server.stop();
  };
}

export async function teardown(): Promise<void> {
  await stop();
}

/** An embedded one in a folder of its own, which goes with all that is in it. */
async function startOwn(): Promise<{ uri: string; stop: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'tally-test-'));
  const database = await startEmbedded({
    dataDir: folder,
    durable: false,
    report: () => undefined,
    binaryDir: resolve('.data'),
  });
  return {
    uri: database.uri,
    stop: async () => {
      await database.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** What tests that broke off have left. */
async function dropAll(uri: string): Promise<void> {
  const client = await mongoose.mongo.MongoClient.connect(uri);
  try {
    const { databases } = await client.db('admin').admin().listDatabases({ nameOnly: true });
    for (const { name } of databases) if (belongsToRun(uri, name)) await client.db(name).dropDatabase();
  } finally {
    await client.close();
  }
}
