import { describe, expect, it } from 'vitest';
import { assertRange, isWithinADay, shareOfBots, stepsOf } from './report.range.js';

const utc = (text: string): Date => new Date(`${text}Z`);
const steps = (...args: Parameters<typeof stepsOf>): string[] =>
  stepsOf(...args).map((at) => at.toISOString().slice(0, 16));

describe('stepsOf', () => {
  it('begins with the step that holds the beginning, and ends before the end', () => {
    const range = { from: utc('2026-01-31T10:20:30'), to: utc('2026-02-02T00:00:00') };
    expect(steps(range, 'day', 'UTC')).toEqual(['2026-01-31T00:00', '2026-02-01T00:00']);
    expect(steps(range, 'month', 'UTC')).toEqual(['2026-01-01T00:00', '2026-02-01T00:00']);
    expect(steps(range, 'week', 'UTC')).toEqual(['2026-01-26T00:00']);
    expect(steps(range, 'hour', 'UTC')).toHaveLength(38);
  });

  it('knows days of 23 and 25 hours', () => {
    const spring = { from: utc('2026-03-28T23:00:00'), to: utc('2026-03-29T22:00:00') };
    expect(steps(spring, 'hour', 'Europe/Berlin')).toHaveLength(23);
    expect(steps(spring, 'day', 'Europe/Berlin')).toEqual(['2026-03-28T23:00']);
    const autumn = { from: utc('2026-10-24T22:00:00'), to: utc('2026-10-25T23:00:00') };
    expect(steps(autumn, 'hour', 'Europe/Berlin')).toHaveLength(25);
    expect(steps(autumn, 'day', 'Europe/Berlin')).toEqual(['2026-10-24T22:00']);
  });
});

describe('ranges', () => {
  it('are bounded', () => {
    const from = utc('2026-01-01T00:00:00');
    expect(assertRange({ from, to: utc('2027-01-02T00:00:00') })).toBeDefined();
    expect(() => assertRange({ from, to: utc('2027-01-02T00:00:01') })).toThrow('366 days');
    expect(() => assertRange({ from, to: from })).toThrow('before');
    expect(() => assertRange({ from: new Date(-1), to: new Date(5) })).toThrow('1970');
    expect(() => assertRange({ from, to: new Date(NaN) })).toThrow('before');
  });

  it('lie within a day or not', () => {
    expect(isWithinADay({ from: utc('2026-01-01T00:00:00'), to: utc('2026-01-02T00:00:00') })).toBe(true);
    expect(isWithinADay({ from: utc('2026-01-01T23:00:00'), to: utc('2026-01-02T00:00:01') })).toBe(false);
  });

  it('have a share of programs only with page views', () => {
    expect(shareOfBots({ views: 3, botViews: 1 })).toBe(0.25);
    expect(shareOfBots({ views: 0, botViews: 0 })).toBeNull();
  });
});
