import { describe, expect, it } from 'vitest';
import { plainWords } from '../../web/app/components/plain-words.js';
import { piecesOf } from '../../web/app/components/rich-text.pieces.js';

const LONGEST = 8_000;
const FENCE = '```';

describe('piecesOf', () => {
  it('leaves a text of usual length whole', () => {
    expect(piecesOf('One.\n\nTwo.')).toEqual(['One.\n\nTwo.']);
    expect(piecesOf('')).toEqual(['']);
  });

  it('cuts a long one between paragraphs, and loses nothing', () => {
    const text = Array.from({ length: 900 }, (_, index) => `Paragraph ${String(index)} of a long text.`).join('\n\n');
    const pieces = piecesOf(text);
    expect(pieces.length).toBeGreaterThan(3);
    expect(pieces.every((piece) => piece.length <= LONGEST && piece.trimStart().startsWith('Paragraph'))).toBe(true);
    expect(pieces.join('').split(/\s+/)).toEqual(`${text} `.split(/\s+/));
  });

  it.each([
    ['one line', 'x'.repeat(50_000)],
    ['lines without a pause', 'some words\n'.repeat(5_000)],
    ['an empty line after each mark', `${'>'.repeat(100)}\n\n`.repeat(500)],
  ])('cuts %s', (_, text) => {
    const pieces = piecesOf(text);
    expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThanOrEqual(LONGEST + 1);
    expect(pieces.join('').replaceAll('\n', '')).toBe(text.replaceAll('\n', ''));
  });

  it('goes on with code as code, and ends with it', () => {
    const code = 'let x = 1;\n\nlet y = 2;\n'.repeat(1_000);
    const pieces = piecesOf(`Before.\n\n${FENCE}ts\n${code}${FENCE}\n\nAfter.`);
    expect(pieces.length).toBeGreaterThan(2);
    const goneOn = pieces.slice(1).filter((piece) => piece.trim() !== 'After.');
    expect(goneOn.length).toBeGreaterThan(1);
    for (const piece of goneOn) expect(piece.startsWith(`${FENCE}ts\n`)).toBe(true);
    expect(goneOn.at(-1)?.trimEnd().endsWith(FENCE)).toBe(true);
    expect(pieces.join('')).toContain('After.');
  });
});

describe('plainWords', () => {
  it.each([
    ['## Why **Ships** need `light`, see [the map](https://maps.example/x).', 'Why Ships need light, see the map.'],
    ['```python import datasets ``` fails', 'import datasets fails'],
    ['<!-- Please fill in --> Hello <br> <img src="x">world', 'Hello world'],
    ['<!-- a comment that is cut…', ''],
    ['![a lamp](https://pictures.example/lamp.png) and [half a li](https://exam', 'a lamp and half a li'],
    ['- [x] lit - [ ] hung', 'lit hung'],
    ['a_snake_name and 2 * 3 > 5 - 1', 'a_snake_name and 2 * 3 > 5 - 1'],
    ['*soft* _words_ and ~~old~~ ones', 'soft words and old ones'],
    ['Map<String, number> and List<T>', 'Map<String, number> and List<T>'],
    ['plain words stay', 'plain words stay'],
  ])('%s', (marked, words) => {
    expect(plainWords(marked)).toBe(words);
  });

  it('takes no time with hostile texts', () => {
    for (const mark of ['*a_', '[', '![', '<!--', '**', '`', '| --- ', '<b ', '- [ ] ', '__a'])
      expect(plainWords(mark.repeat(3_000).slice(0, 4_000)).length).toBeLessThanOrEqual(4_000);
  }, 180_000);
});
