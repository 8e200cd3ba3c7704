import { useEffect, useState } from 'react';

/**
 * When this viewer last visited, as stored in this browser; undefined on the first visit. Newer items are marked as new
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
