import { searchWords } from '../../shared/text.js';

/** Words kept of a ticket: enough to find it by, few enough for an index. */
export const MAX_WORDS = 400;
/** Room of a ticket: its document, with as much again for notes and words, stays below the database's 16 MB. */
export const MAX_MESSAGES = 500;
export const MAX_TEXT_BYTES = 8_000_000;
export const MAX_NOTES = 100;
const WORDS_PER_MESSAGE = 200;

/** The folded words that a ticket is found by: its number, its subject and its public messages. */
export function ticketSearchWords(ticketNumber: number, subject: string, bodies: readonly string[]): string[] {
  const words = [String(ticketNumber), ...searchWords(subject), ...bodies.flatMap(messageWords)];
  return [...new Set(words)].slice(0, MAX_WORDS);
}

export function messageWords(body: string): string[] {
  return searchWords(body, WORDS_PER_MESSAGE);
}

export function bytesOf(text: string): number {
  return Buffer.byteLength(text);
}

/** Digits in groups, as people write card numbers: `4111 1111 1111 1111`, `4111-1111...`, or without a gap. */
const DIGIT_GROUPS = /\d+(?:[ \-.\u00a0]\d+)*/gu;
const CARD_LENGTHS = { min: 13, max: 19 };

/** Replaces whatever can be the number of a payment card: nobody needs it here, and it must not be stored. */
export function maskCardNumbers(text: string): string {
  return text.replace(DIGIT_GROUPS, (run) => (run.length < CARD_LENGTHS.min ? run : maskRun(run)));
}

/** A card number may stand beside other numbers (`order 12 4111 ...`), so every row of whole groups is tried, longest first. */
function maskRun(run: string): string {
  // Groups at the even places, what parts them at the odd ones.
  const parts = run.split(/([ \-.\u00a0])/u);
  const kept: string[] = [];
  for (let start = 0; start < parts.length; start += 2) {
    const end = cardEnd(parts, start);
    kept.push(end === undefined ? (parts[start] ?? '') : '[card number removed]');
    start = end ?? start;
    kept.push(parts[start + 1] ?? '');
  }
  return kept.join('');
}

/** Where the longest card number that begins with this group ends. */
function cardEnd(parts: readonly string[], start: number): number | undefined {
  let digits = '';
  let found: number | undefined;
  for (let end = start; end < parts.length; end += 2) {
    digits += parts[end] ?? '';
    if (digits.length > CARD_LENGTHS.max) break;
    if (digits.length >= CARD_LENGTHS.min && isCardNumber(digits)) found = end;
  }
  return found;
}

/** Card numbers begin with 2 to 6 and end with a Luhn check digit. */
function isCardNumber(digits: string): boolean {
  if (!/^[2-6]/u.test(digits)) return false;
  let sum = 0;
  for (let place = 0; place < digits.length; place += 1) {
    const digit = Number(digits[digits.length - 1 - place]);
    const doubled = place % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}
