import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InputError } from '../errors.js';
import { searchReach, searchWords, tellingWordsOf, titleWords, wantedWords, wordsToFind } from './words.js';

const finds = (search: string, text: string): boolean => {
  const stored = new Set(wordsToFind(text, '', 400));
  return wantedWords(search).every((word) => stored.has(word));
};

describe('what a text is found by', () => {
  it('is distinct, folded, in order', () => {
    expect(searchWords('The Agent and the AGENT: it is Größe-42, x b!')).toEqual(['agent', 'grosse', '42', 'x', 'b']);
    expect(titleWords('The Agent of IT')).toEqual(['the', 'agent', 'of', 'it']);
    expect(wordsToFind('The end', 'the beginning of it', 10)).toEqual(['the', 'end', 'beginning']);
    expect(searchWords('   ')).toEqual([]);
    expect(searchWords('C++ and C#, F#.')).toEqual(['c++', 'c', 'c#', 'f#', 'f']);
    expect(searchWords('东京 токио')).toEqual(['东京', 'токио', '东', '京']);
    expect(searchWords('日 x 北京市')).toEqual(['日', 'x', '北京', '京市', '北', '京', '市']);
  });

  it('is bounded in number and length', () => {
    const many = searchWords(Array.from({ length: 1_000 }, (_, index) => `word${String(index)}`).join(' '));
    expect(many).toHaveLength(200);
    expect(searchWords('w1 w2 w3', 2)).toEqual(['w1', 'w2']);
    expect(wordsToFind('w1 w2', 'w3 w4', 3)).toEqual(['w1', 'w2', 'w3']);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 500 }), (text) => {
        const words = searchWords(text);
        expect(new Set(words).size).toBe(words.length);
        for (const word of words) expect(word.isWellFormed() && word.length <= 64).toBe(true);
      }),
    );
  });
});

describe('the reach of a search', () => {
  it('is told in numbers', () => {
    expect(searchReach(200)).toBe(
      'Only the first 200 distinct words are searched, or the first 200 pairs of characters in scripts without spaces.',
    );
  });

  it('is as many pairs as words: the last of 121 different characters is found beside the one before it', () => {
    const han = Array.from({ length: 121 }, (_, place) => String.fromCodePoint(0x4e00 + place)).join('');
    const stored = wordsToFind(han, 'and more', 200);
    expect(stored).toHaveLength(200);
    expect(stored).toContain('\u4e77\u4e78');
    expect(wantedWords(han.slice(-2))).toEqual(['\u4e77\u4e78']);
  });
});

describe('the words that say something', () => {
  it('leave out the common ones, and the single characters of pairs', () => {
    expect(tellingWordsOf('The engineer of 東京市', 20)).toEqual(['engineer', '東京', '京市']);
    expect(tellingWordsOf('IT', 20)).toEqual([]);
    expect(tellingWordsOf('one two three', 2)).toEqual(['one', 'two']);
  });
});

describe('a search', () => {
  it.each([
    ['lukasz', 'Łukasz Sørensen'],
    ['Łukasz', 'lukasz sorensen'],
    ['sorensen', 'Łukasz Sørensen'],
    ['退款', '退款没有到账，请帮忙处理。'],
    ['没有到账', '退款没有到账，请帮忙处理。'],
    ['账', '退款没有到账，请帮忙处理。'],
    ['東京', '東京タワー案内'],
    ['タワー', '東京タワー案内'],
    ['案内', '東京タワー案内'],
    ['한국어', '한국어를 배워요'],
    ['ไทย', 'ภาษาไทยง่ายมาก'],
    ['ខ្មែរ', 'ភាសាខ្មែរ'],
    ['दान', 'दान और धर्म'],
    ['ёлка', 'Новогодняя Ёлка'],
    ['C++', 'C++ and Go'],
    ['c++', 'We use C++17 here'],
    ['C', 'C++ and Go'],
    ['C#', 'Written in C#.'],
    ['.NET', 'A .NET service'],
    ['李', '李'],
    ['R', 'R users'],
    ['IT', 'IT support'],
    ['0034012', 'Parcel 0034012 of 98765432109876543210.'],
    ['98765432109876543210', 'Parcel 0034012 of 98765432109876543210.'],
    ["don't stop", 'Don’t stop'],
  ])('for %j finds %j', (search, text) => {
    expect(finds(search, text)).toBe(true);
  });

  it.each([
    ['दिन', 'दान'],
    ['ハンタ', 'パンダ'],
    ['ハンタの本', 'パンダの本'],
    ['иога', 'йога'],
    ['C++', 'C and Go'],
    ['C#', 'C++ and Go'],
    ['0042', 'error 42'],
    ['42', 'error 0042'],
    ['退账', '退款没有到账'],
    ['IT', 'Its name'],
  ])('for %j does not find %j', (search, text) => {
    expect(finds(search, text)).toBe(false);
  });

  it('looks for common words only where there are no others', () => {
    expect(wantedWords('the agent of the year')).toEqual(['agent', 'year']);
    expect(wantedWords('the')).toEqual(['the']);
    expect(wantedWords('To be or not to be')).toEqual(['to', 'be', 'or', 'not']);
  });

  it.each(['???', '🎉', '++', '…', '#', '🎉🎉 !!', "'"])(
    'for %j is refused, for it would find everything',
    (search) => {
      expect(() => wantedWords(search, 'filter.search')).toThrow(InputError);
    },
  );

  it('finds a text by any of its own words', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-zA-ZäöüÄÖÜéÉ日本語한국]{1,20}$/), { minLength: 1, maxLength: 20 }),
        (words) => {
          for (const word of words) expect(finds(word.toUpperCase(), words.join(' '))).toBe(true);
        },
      ),
    );
  });
});
