import { useSyncExternalStore } from 'react';

const watchers = new Set<() => void>();
let now = Date.now();
let timer: ReturnType<typeof setInterval> | undefined;

/** One timer for all clocks on the page. */
function watch(onTick: () => void): () => void {
  watchers.add(onTick);
  if (timer === undefined) now = Date.now();
  timer ??= setInterval(() => {
    now = Date.now();
    for (const tell of watchers) tell();
  }, 1_000);
  return () => {
    watchers.delete(onTick);
    if (watchers.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

/** The current time, updated every second. */
export function useSecond(): number {
  return useSyncExternalStore(watch, () => now);
}
