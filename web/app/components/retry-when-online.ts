import { useEffect, useRef } from 'react';
import { useOnline } from '../offline.js';

/** Calls `retry` when the network is back, if something failed because it was down. */
export function useRetryWhenOnline(hasFailed: boolean, retry: () => void): void {
  const isOnline = useOnline();
  const wasOnline = useRef(isOnline);
  useEffect(() => {
    const isBack = isOnline && !wasOnline.current;
    wasOnline.current = isOnline;
    if (isBack && hasFailed) retry();
  }, [isOnline, hasFailed, retry]);
}
