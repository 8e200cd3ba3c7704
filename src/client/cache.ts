import { InMemoryCache, type FieldPolicy, type FieldReadFunction, type TypePolicies } from '@apollo/client/cache';
import { connectionPolicy } from './connection.policy.js';
import { CONNECTIONS, LOOKUPS, POSSIBLE_TYPES } from './generated/schema.facts.js';

/** The client's cache: lists grow page by page, and a record already in the cache is found by its ID. */
export function createCache(): InMemoryCache {
  return new InMemoryCache({
    possibleTypes: Object.fromEntries(Object.entries(POSSIBLE_TYPES).map(([name, types]) => [name, [...types]])),
    typePolicies: typePolicies(),
  });
}

function typePolicies(): TypePolicies {
  const connections = Object.entries(CONNECTIONS).map(([type, fields]) => {
    const policies = Object.entries(fields as Record<string, readonly string[]>).map(([field, keys]) => [
      field,
      connectionPolicy(keys),
    ]);
    return [type, { fields: Object.fromEntries(policies) as Record<string, FieldPolicy> }] as const;
  });
  const policies: TypePolicies = Object.fromEntries(connections);
  const lookups = Object.entries(LOOKUPS).map(([field, type]) => [field, lookupPolicy([type])]);
  return {
    ...policies,
    Query: {
      fields: {
        ...policies['Query']?.fields,
        ...(Object.fromEntries(lookups) as Record<string, FieldPolicy>),
        node: lookupPolicy(POSSIBLE_TYPES.Node),
        isFavorited: { read: readFavorited },
      },
    },
    // One state per item, independent of the query and the other items in it.
    FavoriteStatusResult: { keyFields: ['type', 'itemId'] },
    // The IDs in these results belong to something else: to what was moved or stored.
    MoveFavoriteResult: { keyFields: false },
    TrackedAction: { keyFields: false },
  };
}

/** Finds a record that another query fetched. If fields are missing, the record is fetched as usual. */
function lookupPolicy(types: readonly string[]): FieldPolicy {
  return {
    read(existing: unknown, { args, toReference, canRead }) {
      if (existing !== undefined) return existing;
      const id: unknown = args?.['id'];
      if (typeof id !== 'string') return undefined;
      return types.map((__typename) => toReference({ __typename, id })).find((reference) => canRead(reference));
    },
  };
}

/** The state of an item from `favoriteStatuses` or the latest change takes precedence over the fetched field. */
const readFavorited: FieldReadFunction<boolean> = (existing, { args, toReference, readField }) => {
  const status = toReference({ __typename: 'FavoriteStatusResult', ...args });
  return (status && readField<boolean>('favorited', status)) ?? existing;
};
