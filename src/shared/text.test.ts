import { describe, expect, it } from 'vitest';
import { excerptOf, oneOf } from './text.js';

describe('oneOf', () => {
  it.each([
    [[], 'nothing'],
    [['a'], 'a'],
    [['a', 'b'], 'a or b'],
    [['a', 'b', 'c'], 'a, b or c'],
  ])('says %j as %j', (values, text) => {
    expect(oneOf(values)).toBe(text);
  });
});

describe('excerptOf', () => {
  it('is one line of at most 280 characters', () => {
    expect(excerptOf('')).toBe('');
    expect(excerptOf('  two\n\n lines ')).toBe('two lines');
    expect(excerptOf('\u202etwo\u202c lines')).toBe('two lines');
    expect(excerptOf('x'.repeat(280))).toBe('x'.repeat(280));
    expect(excerptOf('x'.repeat(281))).toBe(`${'x'.repeat(279)}…`);
    expect(excerptOf(`short${' '.repeat(2_000)}more`)).toBe('short…');
    expect(excerptOf('word '.repeat(50_000))).toHaveLength(280);
  });

  it('does not cut a character in two', () => {
    const excerpt = excerptOf('😀'.repeat(200));
    expect(excerpt.isWellFormed()).toBe(true);
    expect(excerpt.length).toBeLessThanOrEqual(280);
  });
});
