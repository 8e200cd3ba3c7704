import { describe, expect, it } from 'vitest';
import { maskCardNumbers } from './card-numbers.js';

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
    '3530111333300000',
    '6200000000000005',
    '4111  1111  1111  1111',
    '4111\t1111\t1111\t1111',
    '4111 1111\n1111 1111',
    '4111\r\n1111\r\n1111\r\n1111',
    '4111\u20131111\u20131111\u20131111',
    '4111\u20111111\u20111111\u20111111',
    '4111\u22121111\u22121111\u22121111',
    '4111/1111/1111/1111',
    '4111_1111_1111_1111',
    '4111\u202f1111\u202f1111\u202f1111',
    '4111\u200b1111\u200b1111\u200b1111',
    '4111\u00ad1111\u20601111\ufeff1111',
    '4111 - 1111 - 1111 - 1111',
    '4111,1111,1111,1111',
    "4111'1111'1111'1111",
    '4111’1111’1111’1111',
    '4111=1111=1111=1111',
    '4111(1111)1111(1111',
    '4111) (1111) (1111) (1111',
    '4111] [1111] [1111] [1111',
    '4111\u20241111\u20241111\u20241111',
    '4111" "1111" "1111" "1111',
    '4111” “1111” “1111” “1111',
    '4111` `1111` `1111` `1111',
    '4111&nbsp;1111&nbsp;1111&nbsp;1111',
    '4111&#160;1111&#xA0;1111&NBSP; 1111',
    '4 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1',
    '４１１１１１１１１１１１１１１１',
    '４１１１　１１１１　１１１１　１１１１',
    '٤١١١١١١١١١١١١١١١',
    '𝟒𝟏𝟏𝟏𝟏𝟏𝟏𝟏𝟏𝟏𝟏𝟏𝟏𝟏𝟏𝟏',
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
    ['a mobile telephone with its country', '+49 151 23456787, +4915123456787'],
    ['an id that is too long', '41111111111111111111111111111111'],
    ['a short number', '4111 1111'],
    ['the number of a device', 'IMEI 352099001761481'],
    ['the number of a device in groups', '35-209900-176148-1'],
    ['a number that no issuer begins with', '7992739871300000'],
    ['dates and times', '2026-11-30 12:30:45, 2026-12-01 09:00:00'],
    ['a list of numbers', '4111, 1111, 1111, 1111'],
    ['a list of quoted numbers', '"4111", "1111", "1111", "1111"'],
    ['a list of Swiss amounts', "4'111.10, 1'111.10, 11'111.10"],
    ['numbers of other entities', '4111&lt;1111&gt;1111&amp;1111'],
    ['numbers with names', 'a=4111&b=1111&c=1111&d=1111'],
    ['a telephone in brackets', '(0049) (0)151 23456787'],
    ['an IBAN', 'DE89 3704 0044 0532 0130 00'],
    ['an IBAN that begins and ends like a card', 'DK50 0040 0440 1162 43, DK5000400440116243'],
    ['an IBAN with a card number in it', 'DE44 5001 0517 5407 3249 31'],
  ])('leaves %s', (_what, text) => {
    expect(maskCardNumbers(text)).toBe(text);
  });

  it.each([
    ['digits with blanks', '4 '.repeat(125_000)],
    ['digits', '1'.repeat(250_000)],
    ['entities', '4&nbsp;'.repeat(35_000)],
    ['signs', `4${"'".repeat(6)}`.repeat(35_000)],
  ])('reads a long text of %s once, not once for each digit', (_what, text) => {
    expect(maskCardNumbers(text)).toBe(text);
  });
});
