import { describe, expect, it } from 'vitest';
import { closesItsTurns, hasTurning, hasVisible, lengthOf, weightOf, withoutTurning } from './characters.js';

describe('characters', () => {
  it.each([
    '\u0301',
    '\u200b',
    '\u2800',
    '\u3164',
    '\u00ad',
    '\ufe0f',
    '\u{e0041}',
    ' \u200d ',
    '\u115f\u1160',
    '\uffa0',
    '\u{1d159}',
    '\ue000',
    '',
  ])('see nothing in %j', (text) => {
    expect([hasVisible(text), hasVisible(text.repeat(12))]).toEqual([false, false]);
  });

  it.each(['a', '?', '🎉', '李', '\u200ba', '1', '€', 'ก', '❤\ufe0f', '👨‍👩‍👧'])('see something in %j', (text) => {
    expect(hasVisible(text)).toBe(true);
  });

  it('are counted as a reader does', () => {
    expect([
      lengthOf('Zoe\u0308'),
      lengthOf('👨‍👩‍👧'),
      lengthOf('हिन्दी'.slice(0, 2)),
      lengthOf('🇩🇪🇫🇷'),
      lengthOf(''),
    ]).toEqual([3, 1, 1, 2, 0]);
    expect(lengthOf('abcdef', 3)).toBe(4);
    expect([weightOf('支持深色模式'), weightOf('다크모드'), weightOf('ダーク'), weightOf('dark')]).toEqual([
      12, 8, 6, 4,
    ]);
  });

  it('that turn the direction are seen', () => {
    expect(
      ['\u202eabc', 'A\u202Enimda', '\u2066abc', 'a\u200fb', 'a\u200eb', 'a\u061cb', 'abc'].map(hasTurning),
    ).toEqual([true, true, true, true, true, true, false]);
    expect(withoutTurning('a\u202eb\u2069c\u200f')).toBe('abc');
  });

  it.each<[string, boolean]>([
    ['abc', true],
    ['\u2067אב\u2069', true],
    ['\u202babc\u202c', true],
    ['\u2067\u202babc\u202c\u2069 \u2066x\u2069', true],
    ['שלום\u200f!', true],
    ['\u202eabc', false],
    ['abc\u202c', false],
    ['\u2066abc\u202c', false],
    ['\u2066\u202aabc\u2069\u202c', false],
  ])('of %j are closed: %j', (text, closed) => {
    expect(closesItsTurns(text)).toBe(closed);
  });
});
