import { withoutTurning } from './text/characters.js';

export { maskCardNumbers } from './text/card-numbers.js';
export { fold, distinctTexts } from './text/fold.js';
export { beginningOf } from './text/characters.js';
export { mailAddressOf, normalizeEmail } from './text/mail-address.js';
export {
  searchReach,
  searchWords,
  tellingWords,
  tellingWordsOf,
  titleWords,
  wantedWords,
  wordsOf,
  wordsToFind,
} from './text/words.js';

/** `a, b or c`: for messages that list what is allowed. */
export function oneOf(values: readonly string[]): string {
  if (values.length < 2) return values[0] ?? 'nothing';
  return `${values.slice(0, -1).join(', ')} or ${values.at(-1) ?? ''}`;
}

const EXCERPT = 280;

/** The beginning of a text in one line, at most 280 characters, for lists; a long text is cut before it is cleaned. */
export function excerptOf(body: string): string {
  const line = withoutTurning(body.slice(0, EXCERPT * 4))
    .replace(/\s+/gu, ' ')
    .trim();
  if (line.length <= EXCERPT && body.length <= EXCERPT * 4) return line;
  const cut = line.slice(0, EXCERPT - 1).toWellFormed();
  return `${cut.replace(/\uFFFD$/u, '')}…`;
}
