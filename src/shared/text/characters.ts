/**
 * Whitespace, marks, controls, format and private-use characters, and letters without a glyph (braille and music
 * blanks, fillers).
 */
const VISIBLE =
  /[^\s\p{M}\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\u2800\uFFFC\u{1D159}\u{13441}\u{13442}]/u;
/** Characters that change the direction of the following text, and so can make it look like another. */
const TURNING = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u206F]/u;
const OPENERS = /[\u202A-\u202E\u2066-\u2069]/gu;
const POP_EMBEDDING = '\u202C';
const POP_ISOLATE = '\u2069';
const WIDE =
  /^[\p{Script_Extensions=Han}\p{Script_Extensions=Hiragana}\p{Script_Extensions=Katakana}\p{Script=Hangul}\p{Script=Yi}]/u;

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** True if anything is visible: not only whitespace, marks without a letter, or characters without a glyph. */
export function hasVisible(text: string): boolean {
  return VISIBLE.test(text);
}

/** True if a character changes the text direction. */
export function hasTurning(text: string): boolean {
  return TURNING.test(text);
}

/** Removes direction characters: for a line taken from the beginning of a longer text. */
export function withoutTurning(text: string): string {
  return text.replace(new RegExp(TURNING, 'gu'), '');
}

/** True if every direction change is closed, in order, so that it ends with the text. */
export function closesItsTurns(text: string): boolean {
  const open: string[] = [];
  for (const [sign] of text.matchAll(OPENERS)) {
    if (sign !== POP_EMBEDDING && sign !== POP_ISOLATE) open.push(sign >= '\u2066' ? POP_ISOLATE : POP_EMBEDDING);
    else if (open.pop() !== sign) return false;
  }
  return open.length === 0;
}

/** The number of visible characters (grapheme clusters); counting stops above `enough`. */
export function lengthOf(text: string, enough = Number.POSITIVE_INFINITY): number {
  const segments = segmenter.segment(text)[Symbol.iterator]();
  let count = 0;
  while (count <= enough && !segments.next().done) count += 1;
  return count;
}

/** How much a text says: a Chinese, Japanese or Korean character counts as two letters. Counting stops at `enough`. */
export function weightOf(text: string, enough = Number.POSITIVE_INFINITY): number {
  let weight = 0;
  for (const { segment } of segmenter.segment(text)) {
    weight += WIDE.test(segment) ? 2 : 1;
    if (weight >= enough) break;
  }
  return weight;
}

/** The beginning of a text, without half a character at its end. */
export function beginningOf(text: string, max: number): string {
  return text.length <= max ? text : text.slice(0, max).replace(/[\uD800-\uDBFF]$/, '');
}
