/** HTML entities for whitespace and separators. */
const ENTITY =
  '&(?:nbsp|ensp|emsp|thinsp|shy|zwj|zwnj|ndash|mdash|minus|middot|bull|quot|apos|#\\d{1,5}|#x[\\da-f]{1,4});';
const SIGNS =
  '\\s\\p{Pd}\\p{Ps}\\p{Pe}\\p{Pi}\\p{Pf}\\p{Default_Ignorable_Code_Point}\\p{Cf}\\p{M}._/\\\\|*~="\'`\u00B4\u00B7\u2022\u2024-\u2027\u2032\u2212\u2800';
/** Separators between the groups of a number, as people write, paste or hide it; digits of every script count. */
const GAP = `(?:(?:${ENTITY}|[${SIGNS}]){1,6}|[,;:+])`;
const DIGIT_GROUPS = new RegExp(`\\p{Nd}+(?:${GAP}\\p{Nd}+)*`, 'giu');
/** Groups and their separators, alternating. */
const PIECES = new RegExp(`\\p{Nd}+|${GAP}`, 'giu');
/** A plus begins a telephone number, of at most 15 digits. */
const LENGTHS = { min: 13, afterPlus: 16, max: 19 };
const LONG = [16, 17, 18, 19];

/**
 * Card issuers: how their numbers begin, and how many digits they have. Device and parcel numbers have Luhn digits as
 * well.
 */
const ISSUERS: readonly [start: RegExp, lengths: readonly number[]][] = [
  [/^4/, [13, 16, 19]],
  [/^(5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/, [16]],
  [/^3[47]/, [15]],
  [/^(30[0-5]|3095|36|3[89])/, [14, ...LONG]],
  [/^35(2[89]|[3-8])/, LONG],
  [/^220[0-4]/, LONG],
  [/^(6011|62|64[4-9]|65|60|81|82)/, LONG],
  [/^(50|5[6-9]|6[1-37-9])/, [13, 14, 15, ...LONG]],
  [/^(8600|9860|9792)/, [16]],
];

/** Replaces everything that may be a payment card number, because card numbers must not be stored. */
export function maskCardNumbers(text: string): string {
  return text.replace(DIGIT_GROUPS, (run, at: number) => {
    if (run.length < LENGTHS.min || isBankAccount(text.slice(Math.max(0, at - 2), at), run)) return run;
    return maskRun(run, text[at - 1]);
  });
}

/** Length of the longest ISO 13616 bank account number, without its country. */
const IBAN = { min: 13, max: 32 };

/** An all-digit IBAN: two letters in front, and a valid ISO 7064 check (mod 97). People include one for a refund. */
function isBankAccount(country: string, run: string): boolean {
  const digits = plainDigits(run.replace(/[^\p{Nd}]/gu, ''));
  if (!/^[A-Za-z]{2}$/.test(country) || digits.length < IBAN.min || digits.length > IBAN.max) return false;
  const letters = Array.from(country.toUpperCase(), (letter) => String(letter.charCodeAt(0) - 55)).join('');
  return BigInt(`${digits.slice(2)}${letters}${digits.slice(0, 2)}`) % 97n === 1n;
}

/**
 * A card number may be next to other numbers (`order 12 4111 ...`), so every sequence of whole groups is tried, longest
 * first.
 */
function maskRun(run: string, before: string | undefined): string {
  // Groups at odd indexes, separators at even ones.
  const parts = ['', ...(run.match(PIECES) ?? [])];
  const groups = parts.map((part, place) => (place % 2 === 1 ? plainDigits(part) : ''));
  const kept: string[] = [];
  for (let start = 1; start < parts.length; start += 2) {
    const sign = start === 1 ? before : parts[start - 1];
    const end = cardEnd(groups, start, sign?.endsWith('+') ? LENGTHS.afterPlus : LENGTHS.min);
    kept.push(end === undefined ? (parts[start] ?? '') : '[card number removed]');
    start = end ?? start;
    kept.push(parts[start + 1] ?? '');
  }
  return kept.join('');
}

/** The end of the longest card number that begins with this group. */
function cardEnd(groups: readonly string[], start: number, min: number): number | undefined {
  let digits = '';
  let lengths: readonly number[] | undefined;
  let found: number | undefined;
  for (let end = start; end < groups.length; end += 2) {
    digits += groups[end] ?? '';
    if (digits.length > LENGTHS.max) break;
    if (digits.length < min) continue;
    lengths ??= lengthsFor(digits.slice(0, 4));
    if (lengths.includes(digits.length) && endsWithCheckDigit(digits)) found = end;
  }
  return found;
}

const known = new Map<string, readonly number[]>();

/** The possible lengths of a number that begins with these four digits. */
function lengthsFor(beginning: string): readonly number[] {
  const found = known.get(beginning);
  if (found) return found;
  const lengths = ISSUERS.filter(([begins]) => begins.test(beginning)).flatMap(([, some]) => some);
  known.set(beginning, lengths);
  return lengths;
}

/** The Luhn check: from the end, every second digit is doubled. */
function endsWithCheckDigit(digits: string): boolean {
  let sum = 0;
  for (let place = 0; place < digits.length; place += 1) {
    const digit = digits.charCodeAt(digits.length - 1 - place) - 48;
    const doubled = place % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

/** Digits of any script as 0 to 9: each script has its ten in a row. */
function plainDigits(digits: string): string {
  return /^[0-9]*$/.test(digits)
    ? digits
    : digits.normalize('NFKC').replace(/[^\d]/gu, (digit) => String(valueOf(digit)));
}

function valueOf(digit: string): number {
  const code = digit.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value += 1;
  return value;
}
