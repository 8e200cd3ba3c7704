import { describe, expect, it } from 'vitest';
import { bytesOf, maskCardNumbers, MAX_WORDS, ticketSearchWords } from './ticket-text.js';

const GONE = '[card number removed]';

describe('maskCardNumbers', () => {
  it.each([
    '4111111111111111',
    '4111 1111 1111 1111',
    '4111-1111-1111-1111',
    '4111.1111.1111.1111',
    '4111\u00a01111\u00a01111\u00a01111',
    '5555555555554444',
    '2223003122003222',
    '378282246310005',
    '3782 822463 10005',
    '6011111111111117',
    '4222222222222',
    '30569309025904',
    '6304000000000000000'.slice(0, 18) + '0',
  ])('removes %s', (card) => {
    expect(maskCardNumbers(`Card ${card}, please`)).toBe(`Card ${GONE}, please`);
    expect(maskCardNumbers(card)).toBe(GONE);
  });

  it('finds a card beside other numbers, and several', () => {
    expect(maskCardNumbers('order 12 4111 1111 1111 1111 12/27')).toBe(`order 12 ${GONE} 12/27`);
    expect(maskCardNumbers('123 4111111111111111 5555555555554444')).toBe(`123 ${GONE} ${GONE}`);
    expect(maskCardNumbers('a4111111111111111b')).toBe(`a${GONE}b`);
  });

  it.each([
    ['a wrong check digit', '4111 1111 1111 1112'],
    ['a time in milliseconds', '1732341600000'],
    ['a phone number', '+49 30 1234567'],
    ['an id that is too long', '41111111111111111111111111111111'],
    ['a short number', '4111 1111'],
    ['digits over two lines', '4111 1111\n1111 1111'],
  ])('leaves %s', (_what, text) => {
    expect(maskCardNumbers(text)).toBe(text);
  });

  it('is quick on a long text of digits', () => {
    const before = performance.now();
    maskCardNumbers('4 '.repeat(125_000));
    maskCardNumbers('1'.repeat(250_000));
    expect(performance.now() - before).toBeLessThan(1_000);
  });
});

describe('ticketSearchWords', () => {
  it('takes number, subject and messages, folded, without doubles', () => {
    expect(ticketSearchWords(42, 'Über Export', ['The EXPORT fails', 'Résumé'])).toEqual([
      '42',
      'uber',
      'export',
      'fails',
      'resume',
    ]);
  });

  it('is bounded', () => {
    const bodies = Array.from({ length: 10 }, (_, text) =>
      Array.from({ length: 300 }, (__, word) => `w${String(text)}x${String(word)}`).join(' '),
    );
    expect(ticketSearchWords(1, '', bodies)).toHaveLength(MAX_WORDS);
  });
});

it('counts bytes, not characters', () => {
  expect(bytesOf('ä€😀')).toBe(9);
});
