/** A copy of an embedded document with changes. Documents are read as plain data, typed by their class. */
export function withChanges<T extends object>(part: T, changes: Partial<T>): T {
  return Object.assign({}, part, changes);
}
