/** A copy of a stored part with other values. What is read is plain data, typed by its class. */
export function withChanges<T extends object>(part: T, changes: Partial<T>): T {
  return Object.assign({}, part, changes);
}
