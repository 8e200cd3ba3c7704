import { describe, expect, it } from 'vitest';
import { bytesOf, SEARCHED_WORDS, ticketSearchWords } from './ticket-text.js';

describe('ticketSearchWords', () => {
  it('takes number, subject and messages, folded, without doubles', () => {
    expect(ticketSearchWords(42, 'Über Export', ['The EXPORT fails', 'Résumé'])).toEqual([
      '#42',
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
    expect(ticketSearchWords(1, '', bodies)).toHaveLength(SEARCHED_WORDS);
  });
});

it('counts bytes, not characters', () => {
  expect(bytesOf('ä€😀')).toBe(9);
});
