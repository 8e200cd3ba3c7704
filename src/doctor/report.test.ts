import { describe, expect, it } from 'vitest';
import { lookAt } from './check.js';
import { clockFinding } from './clock.check.js';
import { isSingleServer, versionFinding } from './database.check.js';
import { spaceFinding } from './disk.check.js';
import { fault, ok, warn } from './finding.js';
import { bitsOf } from './keys.check.js';
import { hasFault, jsonOf, reportOf } from './report.js';

const FINDINGS = [
  ok('a', 'it is well'),
  warn('bb', 'it is old', 'renew it'),
  fault('c', 'it is gone', 'bring it back'),
];

describe('a report', () => {
  it('has a sentence for each finding, and counts them', () => {
    expect(reportOf(FINDINGS).split('\n')).toEqual([
      '✓ a   it is well.',
      '! bb  it is old: renew it.',
      '✗ c   it is gone: bring it back.',
      '',
      '1 fault, 1 warning.',
    ]);
    expect([hasFault(FINDINGS), hasFault(FINDINGS.slice(0, 2))]).toEqual([true, false]);
  });

  it('is JSON for machines', () => {
    expect(JSON.parse(jsonOf(FINDINGS))).toEqual({ faults: 1, warnings: 1, checks: FINDINGS });
  });
});

describe('a check', () => {
  it('that does not end is a fault when its time is over', async () => {
    const finding = await lookAt({ name: 'x', look: () => new Promise(() => undefined) }, 50);
    expect(finding).toMatchObject({ name: 'x', state: 'fault', says: 'no answer within 0.05 s' });
  });

  it('that fails is a fault, and its words stay inside', async () => {
    const broken = (): never => {
      throw new TypeError('mongodb://user:hunter2@host');
    };
    const finding = await lookAt({ name: 'x', look: broken });
    expect(finding).toMatchObject({ state: 'fault', says: 'the check failed (TypeError)' });
    expect(JSON.stringify(finding)).not.toContain('hunter2');
  });
});

describe('what is judged by numbers', () => {
  it.each([
    [0, 0, 'ok'],
    [4_000, 0, 'ok'],
    [-20_000, 0, 'warn'],
    [20_000, 0, 'warn'],
    [-90_000, 0, 'fault'],
    [90_000, 0, 'fault'],
    // Read somewhere between two points in time: within them the difference is zero.
    [9_000, 10_000, 'ok'],
  ])('a clock that is %i ms off, read in %i ms, is %s', (off, took, state) => {
    expect(clockFinding('clock', 'the other', 1_000_000 + off, 1_000_000, 1_000_000 + took).state).toBe(state);
  });

  it('says which way a clock is wrong', () => {
    expect(clockFinding('clock', 'Stripe', 0, 90_000, 90_000).says).toBe(
      'the clock of this machine is 90 s ahead of Stripe',
    );
    expect(clockFinding('clock', 'Stripe', 90_000, 0, 0).says).toBe('the clock of this machine is 90 s behind Stripe');
  });

  it.each([
    [50 * 1024 ** 2, 'fault', 'only 50 MiB free: writes are about to fail'],
    [500 * 1024 ** 2, 'warn', 'only 500 MiB free'],
    [5 * 1024 ** 3, 'ok', '5.0 GiB free'],
  ])('%i free bytes are %s', (free, state, says) => {
    expect(spaceFinding(free)).toMatchObject({ state, says });
  });

  it.each([
    ['6.0.20', [6, 0, 20], 'warn'],
    ['7.0.27', [7, 0, 27], 'warn'],
    ['7.0.28', [7, 0, 28], 'ok'],
    ['8.0.16', [8, 0, 16], 'warn'],
    ['8.0.17', [8, 0, 17], 'ok'],
    ['8.2.0', [8, 2, 0], 'ok'],
  ])('MongoDB %s is %s', (text, parts, state) => {
    expect(versionFinding(text, parts, false).state).toBe(state);
  });

  it('knows a single server from a replica set and a sharded cluster', () => {
    expect([{}, { setName: 'rs0' }, { msg: 'isdbgrid' }].map(isSingleServer)).toEqual([true, false, false]);
  });

  it('tells keys that are easy to guess from others', () => {
    const weak = ['a'.repeat(40), 'abababababababababababab', 'password-password-password'];
    const strong = ['0f3a9c7be18d24605b7fa1c3', 'tally_Zk3vT9qLx0RbN7cYw2HsUe5m', 'Y2hhbmdlIG1lIG5vdyBvciBuZXZlcg=='];
    expect(weak.filter((key) => bitsOf(key) >= 80)).toEqual([]);
    expect(strong.filter((key) => bitsOf(key) < 80)).toEqual([]);
  });
});
