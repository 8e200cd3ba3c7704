import { isDeepStrictEqual } from 'node:util';
import { getOperationAST, parse, OperationTypeNode } from 'graphql';
import type { App } from '../../src/app.js';
import type { Viewer } from '../../src/auth/viewer.js';
import { createGraphServer } from '../../src/graphql/apollo.js';
import { createContext } from '../../src/graphql/context.js';
import { newId } from '../../src/shared/ids.js';

export interface Execution {
  viewer: Viewer;
  query: string;
  variables: Record<string, unknown>;
}

const remembered = new Map<string, Execution>();

/** Keeps a query that a test ran, to be run again by both executors when the file is done. */
export function rememberExecution(execution: Execution): void {
  if (!isQuery(execution.query)) return;
  remembered.set(JSON.stringify(execution), execution);
}

function isQuery(query: string): boolean {
  try {
    return getOperationAST(parse(query))?.operation === OperationTypeNode.QUERY;
  } catch {
    return false;
  }
}

/** What each of two ways to execute answers where they differ. */
interface Divergence extends Execution {
  compiled: unknown;
  interpreted: unknown;
}

/**
 * Runs each operation once compiled (graphql-jit) and once interpreted (graphql-js), on the data as it is now, and gives
 * those whose answers differ in anything: data, errors, paths, codes, places.
 */
export async function divergences(app: App, executions: readonly Execution[]): Promise<Divergence[]> {
  const log = app.platform.log.child({}, { level: 'silent' });
  const servers = (['eager', 'interpreted'] as const).map((execution) =>
    createGraphServer({ schema: app.schema, log, introspection: true, execution }),
  );
  for (const server of servers) await server.start();

  const answers = async ({ viewer, query, variables }: Execution): Promise<unknown[]> => {
    const results: unknown[] = [];
    for (const server of servers) {
      const contextValue = createContext(app.platform, { viewer, requestId: newId('req'), log, userAgent: 'vitest' });
      const { body } = await server.executeOperation({ query, variables }, { contextValue });
      if (body.kind === 'single') results.push(visibleAnswer(body.singleResult.data, body.singleResult.errors ?? []));
    }
    return results;
  };

  const differing: Divergence[] = [];
  for (const execution of executions) {
    let [compiled, interpreted] = await answers(execution);
    // What tells the time may have changed in between: once more.
    if (!isDeepStrictEqual(compiled, interpreted)) [compiled, interpreted] = await answers(execution);
    if (!isDeepStrictEqual(compiled, interpreted)) differing.push({ ...execution, compiled, interpreted });
  }
  for (const server of servers) await server.stop();
  return differing;
}

interface VisibleError {
  path?: readonly (string | number)[];
}

/**
 * What a caller can see of an answer. Errors of parallel fields come in any order and each fault has an id of its own. Of
 * errors below a place that a fault left empty, each executor names those that it had met by then: the place alone counts.
 */
export function visibleAnswer(data: unknown, errors: readonly VisibleError[]): { data: unknown; errors: string[] } {
  const plain = errors.map((error) => {
    const place = remainingPath(data, error.path ?? []);
    if (data !== undefined && place.length < (error.path?.length ?? 0)) return `nothing left of ${place.join('.')}`;
    return JSON.stringify(error).replaceAll(/err_[0-9a-z]{26}/g, 'err_id');
  });
  const visible: unknown = data === undefined ? 'none' : JSON.parse(JSON.stringify(data));
  return { data: visible, errors: [...new Set(plain)].sort() };
}

/** The part of a path that still leads somewhere: up to the first null. */
function remainingPath(data: unknown, path: readonly (string | number)[]): readonly (string | number)[] {
  let value = data;
  for (const [depth, key] of path.entries()) {
    if (value === null || value === undefined) return path.slice(0, depth);
    value = (value as Record<string | number, unknown>)[key];
  }
  return path;
}

/** Fails when graphql-jit answers a query that a test of this file ran other than graphql-js. */
export async function assertSameAnswers(app: App): Promise<void> {
  const executions = [...remembered.values()];
  remembered.clear();
  const differing = await divergences(app, executions);
  if (differing.length > 0)
    throw new Error(`graphql-jit and graphql-js differ:\n${JSON.stringify(differing.slice(0, 3), null, 2)}`);
}
