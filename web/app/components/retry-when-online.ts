import { useEffect, useRef } from 'react';
import { useOnline } from '../offline.js';

/** Calls `retry` once the network is back, where something failed for want of it. */
export function useRetryWhenOnline(hasFailed: boolean, retry: () => void): void {
  const isOnline = useOnline();
  const wasOnline = useRef(isOnline);
  useEffect(() => {
    const isBack = isOnline && !wasOnline.current;
    wasOnline.current = isOnline;
    if (isBack && hasFailed) retry();
  }, [isOnline, hasFailed, retry]);
}
