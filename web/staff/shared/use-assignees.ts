import { skipToken, useQuery } from '@apollo/client/react';
import { useEffect } from 'react';
import { StaffAssigneesDocument, type Role } from '../generated/graphql.js';

export interface Assignee {
  id: string;
  name: string;
}

export interface Assignees {
  people: readonly Assignee[];
  isReading: boolean;
  hasFailed: boolean;
}

/** All users with one of the roles, by name, page by page; queried only when needed. */
export function useAssignees(roles: readonly Role[], isWanted: boolean): Assignees {
  const [first = 'SUPPORT_AGENT', second] = roles;
  const one = useEverybody(first, isWanted);
  const other = useEverybody(second ?? first, isWanted && second !== undefined);
  const byId = new Map([...one.people, ...other.people].map((person) => [person.id, person]));
  return {
    people: [...byId.values()].sort((a, b) => a.name.localeCompare(b.name)),
    isReading: one.isReading || other.isReading,
    hasFailed: one.hasFailed || other.hasFailed,
  };
}

function useEverybody(role: Role, isWanted: boolean): Assignees {
  const { data, loading, error, fetchMore } = useQuery(
    StaffAssigneesDocument,
    isWanted ? { variables: { role } } : skipToken,
  );
  const { hasNextPage = false, endCursor } = data?.assignees.pageInfo ?? {};
  useEffect(() => {
    // Load all pages: a list that ends after the first would hide some colleagues.
    if (hasNextPage) void fetchMore({ variables: { after: endCursor } }).catch(() => undefined);
  }, [hasNextPage, endCursor, fetchMore]);
  return {
    people: data?.assignees.nodes ?? [],
    isReading: loading || hasNextPage,
    hasFailed: error !== undefined && data === undefined,
  };
}
