import { useEffect, useState } from 'react';

/**
 * When this viewer was last here, as this browser remembers it; undefined at the first time. What is newer is marked as new
 * until the next visit.
 */
export function useLastVisit(viewerId: string): string | undefined {
  const key = `tally.last-visit.${viewerId}`;
  const [lastVisit] = useState(() => localStorage.getItem(key) ?? undefined);
  useEffect(() => {
    localStorage.setItem(key, new Date().toISOString());
  }, [key]);
  return lastVisit;
}
