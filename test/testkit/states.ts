/** A state table as words: what may follow each state, in the order in which it is offered. */
export function wordsOf(table: Readonly<Record<string, readonly string[]>>): Record<string, string> {
  return Object.fromEntries(Object.entries(table).map(([from, to]) => [from, to.join(' ')]));
}

/** The states for which something holds, as words. */
export function where<T extends string>(states: Readonly<Record<string, T>>, holds: (state: T) => boolean): string {
  return Object.values(states).filter(holds).join(' ');
}
