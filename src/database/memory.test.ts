import { describe, expect, it } from 'vitest';
import { disconnectDatabase } from './connection.js';
import { databaseMemory } from './memory.js';

describe('what is remembered of a database', () => {
  it('is forgotten with the connection', async () => {
    const memory = databaseMemory<string>({ max: 2, ttl: 60_000 });
    memory.set('event', 'settled');
    expect(memory.get('event')).toBe('settled');
    await disconnectDatabase();
    expect(memory.get('event')).toBeUndefined();
  });
});
