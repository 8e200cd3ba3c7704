import { describe, expect, it } from 'vitest';
import { joinReads } from './joined-reads.js';

/** A store whose reads end when the test decides. */
function store(content: Record<string, string>) {
  const commands: { keys: readonly string[]; end: (error?: Error) => void }[] = [];
  const read = joinReads<string>(
    (keys) =>
      new Promise((resolve, reject) => {
        const found = new Map(keys.filter((key) => key in content).map((key) => [key, content[key] ?? '']));
        commands.push({
          keys,
          end: (error) => {
            if (error) reject(error);
            else resolve(found);
          },
        });
      }),
  );
  return { commands, read, content };
}

const settle = (): Promise<void> => new Promise((done) => setImmediate(done));

describe('joined reads', () => {
  it('read at once where nothing is under way', async () => {
    const { commands, read } = store({ a: '1' });
    const found = read(['a', 'b']);
    expect(commands.map(({ keys }) => keys)).toEqual([['a', 'b']]);
    commands[0]?.end();
    expect([...(await found)]).toEqual([['a', '1']]);
  });

  it('share the next command, whoever came while one was under way, each key once', async () => {
    const { commands, read } = store({ a: '1', b: '2', c: '3' });
    const first = read(['a']);
    const others = [read(['a', 'b']), read(['b', 'c'])];
    commands[0]?.end();
    await first;
    await settle();
    expect(commands.map(({ keys }) => keys)).toEqual([['a'], ['a', 'b', 'c']]);
    commands[1]?.end();
    const [one, two] = await Promise.all(others);
    expect(one?.get('b')).toBe('2');
    expect(two).toBe(one);
  });

  it('never answer from a read that began before the question', async () => {
    const { commands, read, content } = store({ a: 'old' });
    const before = read(['a']);
    content['a'] = 'new';
    const after = read(['a']);
    commands[0]?.end();
    await settle();
    commands[1]?.end();
    expect((await before).get('a')).toBe('old');
    expect((await after).get('a')).toBe('new');
  });

  it('tell everyone who shares a read that it failed, and nobody else', async () => {
    const { commands, read } = store({ a: '1' });
    const first = read(['a']);
    const others = [read(['a']), read(['a'])];
    commands[0]?.end(new Error('away'));
    await expect(first).rejects.toThrow('away');
    await settle();
    commands[1]?.end();
    expect((await Promise.all(others)).map((found) => found.get('a'))).toEqual(['1', '1']);
    const last = read(['a']);
    commands[2]?.end(new Error('away again'));
    await expect(last).rejects.toThrow('away again');
  });

  it('leave a command at a thousand keys', async () => {
    const { commands, read } = store({ z: '1' });
    void read(['a']);
    void read(Array.from({ length: 1_001 }, (_, index) => `k${String(index)}`));
    const own = read(['z']);
    expect(commands.map(({ keys }) => keys.length)).toEqual([1, 1]);
    commands[1]?.end();
    expect((await own).get('z')).toBe('1');
    commands[0]?.end();
    await settle();
    expect(commands[2]?.keys).toHaveLength(1_001);
    commands[2]?.end();
  });
});
