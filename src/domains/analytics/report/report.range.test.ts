import { describe, expect, it } from 'vitest';
import { assertRange, isWithinADay, shareOfBots } from './report.range.js';

const utc = (text: string): Date => new Date(`${text}Z`);

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
