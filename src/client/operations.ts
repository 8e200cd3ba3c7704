import type { ApolloClient, OperationVariables, TypedDocumentNode } from '@apollo/client';
import type { Modifier } from '@apollo/client/cache';
import type { TallyClient } from './client.js';
import { toTallyError, userErrorOf, type Problem, type TallyError } from './errors.js';

type Document<Data, Variables> = TypedDocumentNode<Data, Variables>;

/** Queries the server and caches the result for all watchers. Throws a TallyError. */
export async function query<Data, Variables extends OperationVariables>(
  { apollo }: TallyClient,
  document: Document<Data, Variables>,
  variables: Variables,
  fetchPolicy: 'cache-first' | 'network-only' | 'no-cache' = 'network-only',
): Promise<Data> {
  try {
    const options: ApolloClient.QueryOptions<Data> = { query: document, variables, fetchPolicy };
    const { data } = await apollo.query(options);
    return data as Data;
  } catch (error) {
    throw toTallyError(error);
  }
}

/** The cache stores records by type, so an optimistic response has to include type names. */
export type WithTypename<Value> = Value extends readonly (infer Element)[]
  ? readonly WithTypename<Element>[]
  : Value extends object
    ? { readonly [Key in keyof Value]: WithTypename<Value[Key]> } & { readonly __typename?: string }
    : Value;

type Optimistic<Data> = NonNullable<ApolloClient.MutateOptions<Data>['optimisticResponse']>;

/** Options of a mutation. */
export interface MutateOptions<Data> {
  /** The expected response: shown immediately, and reverted on failure. */
  optimistic?: WithTypename<Data>;
  /** Updates the cache for other queries; also called for the optimistic response. */
  update?: ApolloClient.MutateOptions<Data>['update'];
  /** Names of queries to refetch afterwards. */
  refetch?: readonly string[];
}

/**
 * Runs a mutation. Throws a TallyError for failed requests and for `userErrors` in the payload, with those in its
 * `fieldErrors`.
 */
export async function mutate<Data, Variables extends OperationVariables>(
  { apollo }: TallyClient,
  document: Document<Data, Variables>,
  variables: Variables,
  { optimistic, update, refetch }: MutateOptions<Data> = {},
): Promise<Data> {
  try {
    const options: ApolloClient.MutateOptions<Data> = {
      mutation: document,
      variables,
      ...(optimistic === undefined ? {} : { optimisticResponse: optimistic as Optimistic<Data> }),
      ...(update === undefined ? {} : { update }),
      ...(refetch === undefined ? {} : { refetchQueries: [...refetch] }),
    };
    const { data } = await apollo.mutate(options);
    const refused = refusalOf(data);
    if (refused) throw refused;
    return data as Data;
  } catch (error) {
    throw toTallyError(error);
  }
}

/** Calls back for each event until the returned function is called; reconnects automatically. */
export function subscribe<Data, Variables extends OperationVariables>(
  { apollo }: TallyClient,
  document: Document<Data, Variables>,
  variables: Variables,
  { next, error }: { next: (data: Data) => void; error?: (error: TallyError) => void },
): () => void {
  const options: ApolloClient.SubscribeOptions<Data> = { query: document, variables };
  const subscription = apollo.subscribe(options).subscribe({
    next(result) {
      if (result.error) error?.(toTallyError(result.error));
      else if (result.data) next(result.data);
    },
    error: (reason: unknown) => error?.(toTallyError(reason)),
  });
  return () => subscription.unsubscribe();
}

/** Refetches what is on screen from these Query fields. The current data stays visible until the new data arrives. */
export function refreshLists({ apollo }: TallyClient, fields: readonly string[]): void {
  const invalidate: Modifier<unknown> = (value, { INVALIDATE }) => (value === undefined ? value : INVALIDATE);
  const asked = apollo.refetchQueries({
    updateCache: (cache) => cache.modify({ fields: Object.fromEntries(fields.map((name) => [name, invalidate])) }),
  });
  // A list that fails to load shows its own error.
  void Promise.resolve(asked).catch(() => undefined);
}

/** The record of a payload that was just checked for errors. */
export function given<Value>(value: Value | null | undefined): Value {
  if (value === null || value === undefined) throw toTallyError(new Error('The server returned no record.'));
  return value;
}

function refusalOf(data: unknown): TallyError | undefined {
  const payloads = Object.values(data ?? {}) as ({ userErrors?: readonly Problem[] } | null)[];
  return payloads.map((payload) => userErrorOf(payload?.userErrors)).find((error) => error !== undefined);
}
