import { InMemoryCache, type FieldPolicy, type FieldReadFunction, type TypePolicies } from '@apollo/client/cache';
import { connectionPolicy } from './connection.policy.js';
import { CONNECTIONS, LOOKUPS, POSSIBLE_TYPES } from './generated/schema.facts.js';

/** The cache of the client: lists grow page by page, and a record that is there is found by its id. */
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
    // One state of an item, whoever asked for it and with how many others.
    FavoriteStatusResult: { keyFields: ['type', 'itemId'] },
    // Their ids name something else: what was moved, and what was stored.
    MoveFavoriteResult: { keyFields: false },
    TrackedAction: { keyFields: false },
  };
}

/** Finds a record that another query brought. One of which too little is there is asked for as ever. */
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

/** The state of an item that `favoriteStatuses` brought, or that was just changed, before what was answered to this field. */
const readFavorited: FieldReadFunction<boolean> = (existing, { args, toReference, readField }) => {
  const status = toReference({ __typename: 'FavoriteStatusResult', ...args });
  return (status && readField<boolean>('favorited', status)) ?? existing;
};
