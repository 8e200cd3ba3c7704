import { LRUCache } from 'lru-cache';

const memories: { clear(): void }[] = [];

/** What a process remembers of its database for a while. It is forgotten with the connection: the next may be to another one. */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- as the library constrains it
export function databaseMemory<V extends {}>(options: { max: number; ttl: number }): LRUCache<string, V> {
  const memory = new LRUCache<string, V>(options);
  memories.push(memory);
  return memory;
}

export function forgetDatabase(): void {
  for (const memory of memories) memory.clear();
}
