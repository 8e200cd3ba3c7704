import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startEmbedded } from '../../src/database/embedded/index.js';

declare module 'vitest' {
  interface ProvidedContext {
    databaseUri: string;
  }
}

let stop: () => Promise<void> = () => Promise.resolve();

/** One database server for a tier's run, in a folder of its own; each test file uses a database of its own on it. */
export async function setup(project: TestProject): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'tally-test-'));
  const database = await startEmbedded({
    dataDir: folder,
    durable: false,
    report: () => undefined,
    binaryDir: resolve('.data'),
  });
  project.provide('databaseUri', database.uri);
  stop = async () => {
    await database.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}

export async function teardown(): Promise<void> {
  await stop();
}
