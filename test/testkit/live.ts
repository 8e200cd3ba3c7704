import { parse, subscribe, type ExecutionResult } from 'graphql';
import mongoose from 'mongoose';
import type { Viewer } from '../../src/auth/viewer.js';
import { newId } from '../../src/shared/ids.js';
import { unwatched } from './commands.js';
import type { Graph } from './graph.js';

const MARKS = 'changemarks';

/** What a subscription is answered with: its events, of what is written from now on, or why there are none. */
export async function subscribeTo(
  graph: Graph,
  viewer: Viewer,
  document: string,
  variables: Record<string, unknown> = {},
): Promise<ExecutionResult | AsyncGenerator<ExecutionResult>> {
  await changesTold(graph);
  return subscribe({
    schema: graph.app.schema,
    document: parse(document),
    contextValue: graph.context(viewer),
    variableValues: variables,
  }) as Promise<ExecutionResult | AsyncGenerator<ExecutionResult>>;
}

/** The events of a subscription; fails where there are none. */
export async function eventsOf(
  graph: Graph,
  viewer: Viewer,
  document: string,
  variables: Record<string, unknown> = {},
): Promise<AsyncGenerator<ExecutionResult>> {
  const answer = await subscribeTo(graph, viewer, document, variables);
  if (!(Symbol.asyncIterator in answer)) throw new Error(JSON.stringify(answer));
  return answer;
}

/** Waits until all that was written so far was told: changes come in order, so once one that is written now has come. */
export async function changesTold({ app }: Graph): Promise<void> {
  const _id = newId('mark');
  await new Promise<void>((resolve, reject) => {
    const end = app.platform.changes.listen(MARKS, ({ id }) => {
      if (id !== _id) return;
      end();
      resolve();
    });
    unwatched(() => mongoose.connection.collection<{ _id: string }>(MARKS).insertOne({ _id })).catch(reject);
  });
}
