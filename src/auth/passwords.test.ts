import { describe, expect, it } from 'vitest';
import { hashPassword, verifyPassword } from './passwords.js';

const PASSWORD = 'a password for the tests';

describe('passwords', () => {
  it('are kept as Argon2id with its cost, each with a salt of its own', async () => {
    const [one, other] = await Promise.all([hashPassword(PASSWORD), hashPassword(PASSWORD)]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(one).not.toBe(other);
  });

  it('fit only themselves', async () => {
    const stored = await hashPassword(PASSWORD);
    expect(await verifyPassword(stored, PASSWORD)).toBe(true);
    for (const wrong of ['', `${PASSWORD} `, PASSWORD.toUpperCase(), PASSWORD.slice(1)])
      expect(await verifyPassword(stored, wrong)).toBe(false);
  });

  it('are the same however their accents are typed', async () => {
    expect(await verifyPassword(await hashPassword('Zoe\u0308 and her password'), 'Zoë and her password')).toBe(true);
  });

  it('are never right without a stored one, and take as much work', async () => {
    const stored = await hashPassword(PASSWORD);
    await verifyPassword(undefined, 'a password that no account has');
    // Processor time, not elapsed time, so that a busy machine does not matter.
    const work = async (against: string | undefined): Promise<number> => {
      const before = process.cpuUsage();
      expect(await verifyPassword(against, 'a password that no account has')).toBe(false);
      return process.cpuUsage(before).user;
    };
    const median = (all: number[]): number => all.sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0;
    const [known, unknown]: [number[], number[]] = [[], []];
    for (let round = 0; round < 15; round += 1) {
      known.push(await work(stored));
      unknown.push(await work(undefined));
    }
    expect(median(unknown) / median(known)).toBeGreaterThan(0.6);
    expect(median(unknown) / median(known)).toBeLessThan(1.7);
  });

  it('are hashed four at a time with fifty waiting; the others are turned away before any is done', async () => {
    const order: string[] = [];
    const results = await Promise.allSettled(
      Array.from({ length: 100 }, () =>
        hashPassword(PASSWORD).then(
          () => order.push('hashed'),
          (error: unknown) => {
            order.push('turned away');
            throw error;
          },
        ),
      ),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(54);
    for (const result of results)
      if (result.status === 'rejected')
        expect(result.reason).toMatchObject({ code: 'RATE_LIMITED', extensions: { retryAfter: 5 } });
    expect(order.slice(0, 46)).toEqual(Array.from({ length: 46 }, () => 'turned away'));
    await expect(hashPassword(PASSWORD)).resolves.toContain('$argon2id');
  });
});
