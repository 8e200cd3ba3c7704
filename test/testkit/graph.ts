import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mongoose from 'mongoose';
import { afterAll, beforeAll, inject } from 'vitest';
import { buildApp, type App } from '../../src/app.js';
import { authenticate } from '../../src/auth/authenticate.js';
import type { Viewer } from '../../src/auth/viewer.js';
import { readConfig, type Config } from '../../src/config.js';
import { connectDatabase, disconnectDatabase } from '../../src/database/connection.js';
import { syncIndexes } from '../../src/database/indexes.js';
import { createContext, type Context } from '../../src/graphql/context.js';
import { createLogger } from '../../src/http/logger.js';
import { newId } from '../../src/shared/ids.js';
import { watchCommands } from './commands.js';
import { ownDatabase } from './database.uri.js';
import { assertSameAnswers, rememberExecution } from './executions.js';

export interface GraphAnswer<T = Record<string, unknown>> {
  data?: T | null;
  errors?: { message: string; path?: (string | number)[]; extensions: Record<string, unknown> }[];
  extensions?: { cost?: { requested: number; limit: number } };
}

/** The whole server on a database of its own, for one test file. */
export interface Graph {
  app: App;
  config: Config;
  /** Runs a document as a viewer, through Apollo and everything that runs before execution. */
  run<T = Record<string, unknown>>(
    viewer: Viewer,
    query: string,
    variables?: Record<string, unknown>,
  ): Promise<GraphAnswer<T>>;
  /** Like `run`, and fails the test when there are errors. */
  data<T = Record<string, unknown>>(viewer: Viewer, query: string, variables?: Record<string, unknown>): Promise<T>;
  context(viewer: Viewer): Context;
  viewerOf(token: string): Promise<Viewer>;
}

interface Options {
  env?: Record<string, string>;
  execution?: 'compiled' | 'interpreted' | 'eager';
  /** False for so many queries that running each again, compiled and interpreted, would take too long. */
  isCompared?: boolean;
  /** The token of the demo's user, as the playground and the examples of REST get it. */
  demoToken?: (app: App) => Promise<string | undefined>;
}

/** Call it at the top of a `*.int.test.ts` file; the graph is ready in tests and `beforeEach`. */
export function useGraph(options: Options = {}): Graph {
  const graph = {} as Graph;
  const folder = mkdtempSync(join(tmpdir(), 'tally-graph-'));
  let app: App | undefined;

  beforeAll(async () => {
    const uri = ownDatabase(inject('databaseUri'), 'graph');
    // On a busy machine 200 at once wait longer for a connection than a server lets anybody wait.
    await connectDatabase(uri, { monitorCommands: true, waitQueueTimeoutMS: 15_000 });
    await syncIndexes();
    watchCommands();
    const config = readConfig({
      DATA_DIR: folder,
      LOG_LEVEL: 'silent',
      // A test calls a job with its own clock; e2e tests see them run by themselves.
      JOBS: 'off',
      RATE_LIMIT_FACTOR: '1000',
      SERVICE_KEYS: `tests:${SERVICE_KEY}`,
      ...options.env,
    });
    const { execution, demoToken } = options;
    const built: App = await buildApp({
      config,
      log: createLogger('silent'),
      ...(execution ? { execution } : {}),
      ...(demoToken ? { demoToken: () => demoToken(built) } : {}),
    });
    app = built;
    await built.start();
    Object.assign(graph, make(built, config, options.isCompared ?? true));
  });

  afterAll(async () => {
    // The next file of this worker has the same connection: whatever fails here, this file's server ends with it.
    try {
      if (app) await assertSameAnswers(app);
    } finally {
      await app?.stop();
      await mongoose.connection.dropDatabase();
      await disconnectDatabase();
      rmSync(folder, { recursive: true, force: true });
    }
  });
  return graph;
}

export const SERVICE_KEY = 'service-key-for-the-tests-0123456789';

function make(app: App, config: Config, isCompared: boolean): Graph {
  const { platform, server } = app;
  const context = (viewer: Viewer): Context =>
    createContext(platform, { viewer, requestId: newId('req'), log: platform.log, userAgent: 'vitest' });

  async function run<T>(
    viewer: Viewer,
    query: string,
    variables: Record<string, unknown> = {},
  ): Promise<GraphAnswer<T>> {
    if (isCompared) rememberExecution({ viewer, query, variables });
    const { body } = await server.executeOperation({ query, variables }, { contextValue: context(viewer) });
    if (body.kind !== 'single') throw new Error('incremental answer');
    return JSON.parse(JSON.stringify(body.singleResult)) as GraphAnswer<T>;
  }

  return {
    app,
    config,
    context,
    run,
    async data<T>(viewer: Viewer, query: string, variables: Record<string, unknown> = {}): Promise<T> {
      const answer = await run<T>(viewer, query, variables);
      if (answer.errors || !answer.data) throw new Error(JSON.stringify(answer.errors, null, 2));
      return answer.data;
    },
    viewerOf: (token) =>
      authenticate({ authorization: `Bearer ${token}`, serviceKey: undefined, ip: '127.0.0.1' }, platform),
  };
}
