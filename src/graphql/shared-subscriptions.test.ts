import { buildSchema, Kind, parse, print, type ExecutionResult } from 'graphql';
import { describe, expect, it } from 'vitest';
import type { Viewer } from '../auth/viewer.js';
import type { Context } from './context.js';
import { createSharedSubscriptions, keptForm, type Subscriber, type SubscriptionArgs } from './shared-subscriptions.js';

/** A source that the test feeds, with counts of subscriptions and executions. */
function setUp(): {
  emit: (value: number) => void;
  open: (viewer: Viewer) => Promise<Subscriber>;
  counts: { executed: number; sources: number };
} {
  const schema = buildSchema('type Query { n: Int } type Subscription { n: Int }');
  const counts = { executed: 0, sources: 0 };
  const sources = new Set<{ queue: number[]; wake: () => void }>();
  const field = schema.getSubscriptionType()?.getFields()['n'];
  if (!field) throw new Error('no field');
  field.resolve = (value) => {
    counts.executed += 1;
    return value as number;
  };
  field.subscribe = () => {
    const source: { queue: number[]; wake: () => void } = { queue: [], wake: () => undefined };
    counts.sources += 1;
    sources.add(source);
    return {
      async next() {
        while (source.queue.length === 0 && sources.has(source)) {
          await new Promise<void>((resolve) => (source.wake = resolve));
        }
        const value = source.queue.shift();
        return value === undefined ? { done: true, value: undefined } : { done: false, value };
      },
      return() {
        if (sources.delete(source)) counts.sources -= 1;
        source.wake();
        return Promise.resolve({ done: true, value: undefined });
      },
      [Symbol.asyncIterator]() {
        return this;
      },
    };
  };
  const shared = createSharedSubscriptions((result) => result);
  const text = 'subscription { n }';
  return {
    counts,
    emit(value) {
      for (const source of sources) {
        source.queue.push(value);
        source.wake();
      }
    },
    async open(viewer) {
      const contextValue = { viewer, loaders: new Map() } as unknown as Context;
      const args: SubscriptionArgs = { schema, ...kept(text, {}, viewer), contextValue };
      return (await shared(args)) as Subscriber;
    },
  };
}

/** What is kept of a document as it was sent. */
function kept(text: string, variables: Record<string, unknown>, viewer: Viewer): ReturnType<typeof keptForm> {
  const document = parse(text);
  const [operation] = document.definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('no operation');
  return keptForm(document, operation, variables, viewer);
}

const anonymous = (ip: string): Viewer => ({ kind: 'anonymous', ip });
const user = (userId: string): Viewer => ({
  ...{ kind: 'user', ip: '', userId, sessionId: userId, expiresAt: 0 },
  roles: [],
});
const value = async (subscriber: Subscriber): Promise<unknown> =>
  ((await subscriber.next()) as IteratorResult<ExecutionResult, undefined>).value?.data;

describe('a shared subscription', () => {
  it('reads and executes an event once for all with the same rights, and for others anew', async () => {
    const { open, emit, counts } = setUp();
    const many = await Promise.all(Array.from({ length: 100 }, (_, index) => open(anonymous(String(index)))));
    const others = [await open(user('anna')), await open(user('ben'))];
    expect(counts.sources).toBe(3);
    emit(7);
    for (const subscriber of [...many, ...others]) expect(await value(subscriber)).toEqual({ n: 7 });
    expect(counts.executed).toBe(3);
  });

  it('goes on for the others when one leaves, also the first, and ends with the last', async () => {
    const { open, emit, counts } = setUp();
    const [first, second] = [await open(anonymous('a')), await open(anonymous('b'))];
    const waiting = first.next();
    await first.return?.();
    expect(await waiting).toEqual({ done: true, value: undefined });
    emit(1);
    emit(2);
    expect([await value(second), await value(second)]).toEqual([{ n: 1 }, { n: 2 }]);
    await second.return?.();
    expect(counts.sources).toBe(0);
    const later = await open(anonymous('c'));
    emit(3);
    expect(await value(later)).toEqual({ n: 3 });
  });
});

describe('what is kept of a subscription', () => {
  const pad = 'x'.repeat(95_000);
  const text = 'subscription ($id: ID!) { changed(id: $id) { id } }';
  const small = kept(text, { id: 'one' }, anonymous(''));

  it('is nothing that its operation does not use', () => {
    const padded = kept(`# ${pad}\n${text}${' '.repeat(5_000)}`, { id: 'one', pad, toString: pad }, anonymous(''));
    expect(padded.variableValues).toEqual({ id: 'one' });
    expect(print(padded.document)).toBe(print(small.document));
    expect(padded.document.loc).toBeUndefined();
    expect([padded.key, padded.bytes]).toEqual([small.key, small.bytes]);
  });

  it('has a key of 44 characters, of its own for each variable and caller', () => {
    const others = [
      kept(text, { id: pad }, anonymous('')),
      kept(text, {}, anonymous('')),
      kept(text, { id: 'one' }, user('anna')),
      kept(text.replace('{ id }', '{ id name }'), { id: 'one' }, anonymous('')),
    ];
    expect(others.map(({ key }) => key.length)).toEqual([44, 44, 44, 44]);
    expect(new Set([small, ...others].map(({ key }) => key)).size).toBe(5);
  });

  it('weighs what its variables and document do', () => {
    // 4,000, 18 nodes at 200, and 2 for each of the 59 characters of the printed document and the 12 of the variables.
    expect(small.bytes).toBe(7_742);
    expect(kept(text, { id: pad }, anonymous('')).bytes - small.bytes).toBe(189_994);
  });
});
