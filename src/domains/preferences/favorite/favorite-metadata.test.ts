import { describe, expect, it } from 'vitest';
import { metadataProblem } from './favorite-metadata.js';

const nested = (levels: number): object => (levels === 1 ? {} : { inner: nested(levels - 1) });

describe('metadata', () => {
  it.each([
    [{}],
    [{ color: 'red', size: 3, on: true, none: null, list: [1, { a: 'b' }] }],
    [nested(5)],
    [{ text: 'x'.repeat(16_000) }],
  ])('takes %#', (value) => {
    expect(metadataProblem(value)).toBeUndefined();
  });

  it.each(['$where', 'a.b', '__proto__', 'constructor', 'prototype', '_bsontype', '', 'nul\u0000', 'line\nbreak'])(
    'refuses the name %j',
    (name) => {
      const value = JSON.parse(`{"outer":[{${JSON.stringify(name)}:1}]}`) as unknown;
      expect(metadataProblem(value)?.code).toBe('INVALID');
    },
  );

  it('refuses the sixth level, in objects and in lists', () => {
    expect(metadataProblem(nested(6))?.message).toContain('5 levels');
    expect(metadataProblem({ list: [[[[[]]]]] })?.message).toContain('5 levels');
  });

  it('is not brought down by a hundred thousand levels', () => {
    const value = JSON.parse(`${'['.repeat(100_000)}${']'.repeat(100_000)}`) as unknown;
    expect(metadataProblem({ value })?.code).toBe('INVALID');
  });

  it('refuses more than 16 kB, counted in bytes', () => {
    expect(metadataProblem({ text: 'x'.repeat(16_384) })?.code).toBe('TOO_LONG');
    expect(metadataProblem({ text: 'ü'.repeat(8_200) })?.code).toBe('TOO_LONG');
  });
});
