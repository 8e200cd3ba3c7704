import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InputError, type InputProblem } from '../shared/errors.js';
import { newId } from '../shared/ids.js';
import { checkInput, IsBetween, IsIdOf, IsList, IsMailAddress, IsText, IsWebAddress } from './input.js';

class Line {
  @IsText({ max: 10 })
  text?: unknown;
}
class Story {
  @IsText({ min: 3, max: 10, multiline: true })
  text?: unknown;
}
class Various {
  @IsBetween(1, 5)
  stars?: unknown;

  @IsIdOf('tkt')
  ticket?: unknown;

  @IsMailAddress()
  mail?: unknown;

  @IsWebAddress()
  url?: unknown;

  @IsList(3, 1)
  @IsText({ max: 5 })
  tags?: unknown;

  password?: string;

  json?: unknown;
}
class ThingArgs {
  @IsText({ max: 3 })
  search?: unknown;
}

function problems(type: new () => object, values: object): Pick<InputProblem, 'code' | 'field'>[] {
  const input = Object.assign(new type(), values);
  try {
    void checkInput(input, type, {} as never);
    return [];
  } catch (error) {
    expect(error).toBeInstanceOf(InputError);
    return (error as InputError).problems.map(({ code, field }) => ({ code, field }));
  }
}
const codes = (type: new () => object, values: object): string[] => problems(type, values).map(({ code }) => code);

describe('a text', () => {
  it.each<[unknown, string[]]>([
    ['fine', []],
    ['', ['REQUIRED']],
    ['   ', ['REQUIRED']],
    ['\u00a0\u3000', ['REQUIRED']],
    ['x'.repeat(10), []],
    ['x'.repeat(11), ['TOO_LONG']],
    [`  ${'x'.repeat(10)}  `, []],
    ['a\nb', ['INVALID']],
    ['a\tb', ['INVALID']],
    ['a\u0000b', ['INVALID']],
    ['a\u0085b', ['INVALID']],
    ['a\u2028b', ['INVALID']],
    ['a\u007fb', ['INVALID']],
    ['a\ud800', ['INVALID']],
    ['a👍b', []],
    ['👨‍👩‍👧'.repeat(10), []],
    ['👨‍👩‍👧'.repeat(11), ['TOO_LONG']],
    ['हिन्दी'.repeat(3), []],
    [`a${'\u0301'.repeat(200)}`, ['TOO_LONG']],
    ['\u0301', ['INVALID']],
    ['\u200b\u200b', ['INVALID']],
    ['\u2800', ['INVALID']],
    ['\u3164', ['INVALID']],
    ['\u00ad', ['INVALID']],
    ['\ufe0f', ['INVALID']],
    ['\u202eRedrum', ['INVALID']],
    ['A\u202Enimda', ['INVALID']],
    ['\u2066Red\u2069', ['INVALID']],
    ['a\u200fb', ['INVALID']],
    [undefined, []],
    [null, []],
    [5, ['INVALID']],
    [{ $ne: 1 }, ['INVALID']],
  ])('of one line: %j gives %j', (text, expected) => {
    expect(codes(Line, { text })).toEqual(expected);
  });

  it.each<[unknown, string[]]>([
    ['a\nb\tc', []],
    ['a\r\nb', []],
    ['ab', ['TOO_SHORT']],
    ['日', ['TOO_SHORT']],
    ['日本', []],
    ['\u200b\n\u200b', ['INVALID']],
    ['\u2067אב\u2069!', []],
    ['\u202eabc', ['INVALID']],
    ['a\u0007bc', ['INVALID']],
    ['a\u001bbc', ['INVALID']],
    ['a\u009bbc', ['INVALID']],
  ])('of several lines: %j gives %j', (text, expected) => {
    expect(codes(Story, { text })).toEqual(expected);
  });

  it('is cleaned in place: trimmed and in NFC', () => {
    const input = Object.assign(new Line(), { text: '  Zoe\u0308 ' });
    void checkInput(input, Line, {} as never);
    expect(input.text).toBe('Zoë');
  });

  it('that passes is never blank, long or unclean', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 14 }), (text) => {
        const input = Object.assign(new Line(), { text });
        if (problems(Line, input).length > 0) return;
        void checkInput(input, Line, {} as never);
        const clean = input.text;
        expect(clean.length).toBeGreaterThan(0);
        expect([...new Intl.Segmenter('en').segment(clean)].length).toBeLessThanOrEqual(10);
        expect(clean).toBe(clean.trim().normalize('NFC'));
        expect(clean).not.toMatch(/\p{Cc}/u);
      }),
    );
  });
});

describe('other rules', () => {
  it.each<[object, string[]]>([
    [{ stars: 1 }, []],
    [{ stars: 5 }, []],
    [{ stars: 0 }, ['OUT_OF_RANGE']],
    [{ stars: 6 }, ['OUT_OF_RANGE']],
    [{ stars: Number.NaN }, ['OUT_OF_RANGE']],
    [{ stars: '3' }, ['OUT_OF_RANGE']],
    [{ ticket: newId('tkt') }, []],
    [{ ticket: newId('usr') }, ['INVALID']],
    [{ ticket: 'tkt_1' }, ['INVALID']],
    [{ ticket: { $gt: '' } }, ['INVALID']],
    [{ ticket: [newId('tkt'), 'x'] }, ['INVALID']],
    [{ mail: 'a@b.cc' }, []],
    [{ mail: 'a@münchen.example' }, []],
    [{ mail: 'ä@münchen.example' }, ['INVALID']],
    [{ mail: 'v＠b.example，a@e.example' }, ['INVALID']],
    [{ password: 'tab\tand line\n' }, []],
    [{ password: 'nul\u0000' }, ['INVALID']],
    [{ password: 'half \ud800' }, ['INVALID']],
    [{ json: { a: [{ b: 'x\u0000' }] } }, ['INVALID']],
    [{ json: { 'a\u0000': 1 } }, ['INVALID']],
    [{ json: { a: '\ud800' } }, ['INVALID']],
    [{ mail: 'a@b' }, ['INVALID']],
    [{ mail: 'a b@c.dd' }, ['INVALID']],
    [{ mail: 'a@b.cc\nBcc: x@y.zz' }, ['INVALID']],
    [{ mail: '<a@b.cc>' }, ['INVALID']],
    [{ mail: 'a@b.cc,d@e.ff' }, ['INVALID']],
    [{ url: 'https://a.example/b?c#d' }, []],
    [{ url: 'http://a.example' }, []],
    [{ url: 'javascript:alert(1)' }, ['INVALID']],
    [{ url: 'data:text/html,x' }, ['INVALID']],
    [{ url: '//a.example' }, ['INVALID']],
    [{ url: 'https://a b' }, ['INVALID']],
    [{ tags: ['a'] }, []],
    [{ tags: [] }, ['TOO_SHORT']],
    [{ tags: ['a', 'b', 'c', 'd'] }, ['TOO_LONG']],
    [{ tags: ['a', 'too long'] }, ['TOO_LONG']],
    [{ tags: ['a', ' '] }, ['REQUIRED']],
  ])('%j gives %j', (values, expected) => {
    expect(codes(Various, values)).toEqual(expected);
  });

  it('report everything at once, each under its field', () => {
    expect(problems(Various, { stars: 9, mail: 'x', ticket: 'x' })).toEqual([
      { code: 'OUT_OF_RANGE', field: ['input', 'stars'] },
      { code: 'INVALID', field: ['input', 'ticket'] },
      { code: 'INVALID', field: ['input', 'mail'] },
    ]);
    expect(problems(ThingArgs, { search: 'long' })).toEqual([{ code: 'TOO_LONG', field: ['search'] }]);
  });

  it('leave a password as it was typed', () => {
    const input = Object.assign(new Various(), { password: '  e\u0301 ' });
    void checkInput(input, Various, {} as never);
    expect(input.password).toBe('  e\u0301 ');
  });
});
