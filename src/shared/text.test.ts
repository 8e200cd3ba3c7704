import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerptOf, fold, normalizeEmail, oneOf, searchWords } from './text.js';

describe('fold', () => {
  it.each([
    ['Größe', 'grosse'],
    ['GRÖSSE', 'grosse'],
    ['Ångström', 'angstrom'],
    ['ﬁle', 'file'],
    ['ＦＵＬＬ', 'full'],
    ['İstanbul', 'istanbul'],
    ['Zoe\u0308', 'zoe'],
  ])('makes %j %j', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('is the same when done twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });

  it('does not tell apart composed and decomposed text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(text.normalize('NFC'))).toBe(fold(text.normalize('NFD')));
      }),
    );
  });
});

describe('searchWords', () => {
  it('are distinct, folded, in order, without those that say nothing', () => {
    expect(searchWords('The Agent and the AGENT: it is Größe-42, a b!')).toEqual(['agent', 'grosse', '42']);
    expect(searchWords('   ')).toEqual([]);
    expect(searchWords('東京 Токио')).toEqual(['東京', 'токио']);
  });

  it('are bounded in number and length', () => {
    const many = searchWords(Array.from({ length: 1_000 }, (_, index) => `word${String(index)}`).join(' '));
    expect(many).toHaveLength(200);
    expect(searchWords('w1 w2 w3', 2)).toEqual(['w1', 'w2']);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 500 }), (text) => {
        const words = searchWords(text);
        expect(new Set(words).size).toBe(words.length);
        for (const word of words) expect(word.length).toBeLessThanOrEqual(32);
      }),
    );
  });

  it('find a text by any of its own words', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-zA-ZäöüÄÖÜéÉ]{3,20}$/), { minLength: 1, maxLength: 20 }), (words) => {
        const stored = new Set(searchWords(words.join(' ')));
        for (const word of words)
          for (const wanted of searchWords(word.toUpperCase().toLowerCase())) expect(stored.has(wanted)).toBe(true);
      }),
    );
  });
});

describe('normalizeEmail', () => {
  it.each([
    [' Anna@Example.COM ', 'anna@example.com'],
    ['anna+tag@example.com', 'anna+tag@example.com'],
    ['a.n.n.a@example.com', 'a.n.n.a@example.com'],
    ['anna@münchen.example', 'anna@xn--mnchen-3ya.example'],
    ['anna@MÜNCHEN.example', 'anna@xn--mnchen-3ya.example'],
    ['ａnna@example.com', 'anna@example.com'],
    ['"a@b"@example.com', '"a@b"@example.com'],
    ['nobody', 'nobody'],
    ['anna@', 'anna@'],
  ])('makes %j %j', (text, normal) => {
    expect(normalizeEmail(text)).toBe(normal);
  });

  it('is the same when done twice', () => {
    fc.assert(
      fc.property(fc.oneof(fc.emailAddress(), fc.string()), (text) => {
        expect(normalizeEmail(normalizeEmail(text))).toBe(normalizeEmail(text));
      }),
    );
  });
});

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
