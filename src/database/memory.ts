import { LRUCache } from 'lru-cache';

const memories: { clear(): void }[] = [];

/**
 * A process-wide cache of database content. It is cleared with the connection, because the next one may be to another
 * database.
 */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- as the library constrains it
export function databaseMemory<V extends {}>(options: { max: number; ttl: number }): LRUCache<string, V> {
  const memory = new LRUCache<string, V>(options);
  memories.push(memory);
  return memory;
}

export function forgetDatabase(): void {
  for (const memory of memories) memory.clear();
}
