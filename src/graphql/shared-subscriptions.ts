import { createHash } from 'node:crypto';
import {
  createSourceEventStream,
  execute,
  parse,
  print,
  visit,
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  type OperationDefinitionNode,
} from 'graphql';
import type { Viewer } from '../auth/viewer.js';
import type { Context } from './context.js';
import type { Variables } from './cost.js';

export interface SubscriptionArgs extends ExecutionArgs {
  contextValue: Context;
  /** The same key means the same results. */
  key: string;
  /** Bytes of heap that it uses while it is open. */
  bytes: number;
}

/** Results for one subscriber, until it leaves or the source ends. */
export type Subscriber = AsyncIterableIterator<ExecutionResult>;

interface Group {
  members: Set<Queue>;
  source: AsyncIterator<unknown> | undefined;
}

/**
 * Callers that request the same with the same rights share a subscription: an event is read and executed once for all
 * of them. Access is checked for each caller on subscribing, and for each event by the source, which knows the rights.
 */
export function createSharedSubscriptions(
  finish: (result: ExecutionResult, args: SubscriptionArgs) => ExecutionResult,
): (args: SubscriptionArgs) => Promise<Subscriber | ExecutionResult> {
  const groups = new Map<string, Group>();

  function join(key: string): { group: Group; queue: Queue } {
    const group = groups.get(key) ?? { members: new Set<Queue>(), source: undefined };
    groups.set(key, group);
    const queue = new Queue(() => {
      group.members.delete(queue);
      if (group.members.size > 0) return;
      if (groups.get(key) === group) groups.delete(key);
      void group.source?.return?.();
    });
    group.members.add(queue);
    return { group, queue };
  }

  async function pump(key: string, group: Group, args: SubscriptionArgs): Promise<void> {
    try {
      for (;;) {
        const event = await group.source?.next();
        if (!event || event.done) break;
        const contextValue: Context = { ...args.contextValue, loaders: new Map() };
        const result = finish(await execute({ ...args, contextValue, rootValue: event.value }), args);
        for (const member of group.members) member.push(result);
      }
      for (const member of [...group.members]) member.end();
    } catch (error) {
      for (const member of [...group.members]) member.fail(error);
    } finally {
      if (groups.get(key) === group) groups.delete(key);
    }
  }

  return async (args) => {
    const { key } = args;
    // It listens before its access is checked, so that no change in between is lost.
    const { group, queue } = join(key);
    try {
      const source = await createSourceEventStream(args);
      if (!(Symbol.asyncIterator in source)) {
        await queue.return();
        return source;
      }
      const iterator = source[Symbol.asyncIterator]();
      if (group.source || queue.isEnded) await iterator.return?.();
      else {
        group.source = iterator;
        void pump(key, group, args);
      }
      return queue;
    } catch (error) {
      await queue.return();
      throw error;
    }
  };
}

/** Bytes of heap: per subscription, and per node of its document. */
const SUBSCRIPTION_BYTES = 4_000;
const NODE_BYTES = 200;

/**
 * What is kept of an open subscription: the document without comments, whitespace and locations, the variables that the operation
 * declares, and a key of fixed length made from document, operation, variables and rights.
 */
export function keptForm(
  sent: DocumentNode,
  operation: OperationDefinitionNode,
  given: Variables,
  viewer: Viewer,
): Pick<SubscriptionArgs, 'document' | 'variableValues' | 'key' | 'bytes'> {
  const text = print(sent);
  const document = parse(text, { noLocation: true });
  const variableValues = declaredVariables(operation, given);
  const variables = JSON.stringify(variableValues);
  const whole = JSON.stringify([rightsOf(viewer), text, operation.name?.value ?? null, variables]);
  return {
    document,
    variableValues,
    key: createHash('sha256').update(whole).digest('base64'),
    bytes: SUBSCRIPTION_BYTES + NODE_BYTES * countNodes(document) + 2 * (text.length + variables.length),
  };
}

function declaredVariables({ variableDefinitions = [] }: OperationDefinitionNode, given: Variables): Variables {
  const names = variableDefinitions.map(({ variable }) => variable.name.value);
  return Object.fromEntries(names.filter((name) => Object.hasOwn(given, name)).map((name) => [name, given[name]]));
}

function countNodes(document: DocumentNode): number {
  let nodes = 0;
  visit(document, {
    enter() {
      nodes += 1;
    },
  });
  return nodes;
}

function rightsOf(viewer: Viewer): readonly unknown[] {
  switch (viewer.kind) {
    case 'anonymous':
      return [viewer.kind];
    case 'capability':
      return [viewer.kind, viewer.email, viewer.scope];
    case 'service':
    case 'webhook':
      return [viewer.kind, viewer.name];
    case 'user':
      return [viewer.kind, viewer.userId, [...viewer.roles].sort()];
  }
}

type Step = IteratorResult<ExecutionResult, undefined>;

/** The queue of a subscriber. Not a generator: its `return` would wait for the next event. */
class Queue implements AsyncIterableIterator<ExecutionResult, undefined> {
  isEnded = false;
  private readonly results: ExecutionResult[] = [];
  private error: Error | undefined;
  private waiting: { resolve: (step: Step) => void; reject: (reason: unknown) => void } | undefined;

  constructor(private readonly leave: () => void) {}

  push(result: ExecutionResult): void {
    if (this.isEnded) return;
    if (!this.waiting) this.results.push(result);
    else
      this.settle(({ resolve }) => {
        resolve({ done: false, value: result });
      });
  }

  end(): void {
    if (this.isEnded) return;
    this.isEnded = true;
    this.leave();
    this.settle(({ resolve }) => {
      resolve({ done: true, value: undefined });
    });
  }

  fail(reason: unknown): void {
    if (this.isEnded) return;
    const error = asError(reason);
    if (this.waiting)
      this.settle(({ reject }) => {
        reject(error);
      });
    else this.error = error;
    this.end();
  }

  private settle(how: (waiting: NonNullable<Queue['waiting']>) => void): void {
    const { waiting } = this;
    this.waiting = undefined;
    if (waiting) how(waiting);
  }

  next(): Promise<Step> {
    const value = this.results.shift();
    if (value) return Promise.resolve({ done: false, value });
    if (this.error !== undefined) {
      const { error } = this;
      this.error = undefined;
      return Promise.reject(error);
    }
    if (this.isEnded) return Promise.resolve({ done: true, value: undefined });
    return new Promise((resolve, reject) => {
      this.waiting = { resolve, reject };
    });
  }

  return(): Promise<Step> {
    this.results.length = 0;
    this.end();
    return Promise.resolve({ done: true, value: undefined });
  }

  throw(reason: unknown): Promise<Step> {
    this.end();
    return Promise.reject(asError(reason));
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}

function asError(reason: unknown): Error {
  return reason instanceof Error ? reason : new Error(String(reason));
}
