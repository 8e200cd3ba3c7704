/**
 * Long searches for faults. CI runs a tenth of them; `npm run soak -- <part>` runs all, and prints the seed that replays a run:
 * `SOAK_SEED=123 npm run soak -- execution`.
 */
export const isSoak = process.env['SOAK'] === 'full';

/** How many rounds to run: all of them in a soak; otherwise a tenth (at least one), or what a CI has time for. */
export function rounds(full: number, inCi = Math.max(1, Math.round(full / 10))): number {
  return isSoak ? full : inCi;
}

/** The seed of this run; a fault is found again with it. */
export const seed = Number(process.env['SOAK_SEED'] ?? Math.floor(Math.random() * 2 ** 31));

/** Numbers from 0 to below 1 that the seed decides (mulberry32). */
export function randomOf(start: number = seed): () => number {
  let state = start >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Prints what replays a failing part. Call it at the start of the part. */
export function announce(part: string): void {
  process.stdout.write(`soak ${part}: SOAK_SEED=${seed}\n`);
}
