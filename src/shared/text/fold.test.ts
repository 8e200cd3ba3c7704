import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distinctTexts, fold } from './fold.js';

describe('fold', () => {
  it.each([
    ['Größe', 'grosse'],
    ['GRÖSSE', 'grosse'],
    ['Ångström', 'angstrom'],
    ['ﬁle', 'file'],
    ['ＦＵＬＬ', 'full'],
    ['Zoe\u0308', 'zoe'],
    ['İstanbul', 'istanbul'],
    ['ISPARTA ıspanak', 'isparta ispanak'],
    ['Łukasz Sørensen', 'lukasz sorensen'],
    ['Đorđe, Þór, Œuvre, Ærø', 'dorde, thor, oeuvre, aero'],
    ['Ǿ ǽ ﬀ ŉ', 'o ae ff ʼn'],
    ['ὈΔΥΣΣΕΎΣ', 'οδυσσευσ'],
    ['Tiếng Việt', 'tieng viet'],
  ])('takes case, width and accents of Latin and Greek from %j', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it.each([
    ['バグ', 'バグ'],
    ['ﾊﾞｸﾞ', 'バグ'],
    ['が', 'が'],
    ['हिन्दी', 'हिन्दी'],
    ['बाल', 'बाल'],
    ['ЙОГА', 'йога'],
    ['Ёлка', 'ёлка'],
    ['Київ', 'київ'],
    ['한국어', '한국어'],
    ['ไทย ที่', 'ไทย ที่'],
    ['தமிழ்', 'தமிழ்'],
    ['שָׁלוֹם', 'שָׁלוֹם'],
    ['مُحَمَّد', 'مُحَمَّد'],
    ['မြန်မာ', 'မြန်မာ'],
    ['ភាសាខ្មែរ', 'ភាសាខ្មែរ'],
  ])('keeps the letters of %j', (text, folded) => {
    expect(fold(text.normalize('NFD'))).toBe(folded.normalize('NFKC'));
    expect(fold(text)).toBe(folded.normalize('NFKC'));
  });

  it('does not see what cannot be seen', () => {
    expect(fold('An\u200bna\u00ad\u202e')).toBe('anna');
    expect(fold('\u3164\u200b')).toBe('');
  });

  it('is the same when done twice, whatever the character', () => {
    for (let code = 0; code <= 0x1ffff; code += 1) {
      if (code >= 0xd800 && code <= 0xdfff) continue;
      const once = fold(String.fromCodePoint(code));
      if (fold(once) !== once) expect([code.toString(16), fold(once)]).toEqual([code.toString(16), once]);
    }
  });

  it('is the same when done twice, and does not tell apart composed and decomposed text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
        expect(fold(text.normalize('NFC'))).toBe(fold(text.normalize('NFD')));
      }),
    );
  });
});

describe('distinctTexts', () => {
  it('keeps the first writing of each', () => {
    expect(distinctTexts(['Größe', 'GROSSE', 'ハンク', 'バング', 'größe'])).toEqual(['Größe', 'ハンク', 'バング']);
  });
});
