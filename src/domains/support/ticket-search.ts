import { inputError } from '../../shared/errors.js';
import { searchWords } from '../../shared/text.js';

/** The words to look for; a ticket number counts as one, with or without a hash. */
export function searchTerms(search: string): string[] {
  const number = /^#?(\d+)$/u.exec(search)?.[1];
  const words = number === undefined ? searchWords(search, 20) : [String(Number(number))];
  if (words.length > 0) return words;
  throw inputError(
    'INVALID',
    'search',
    'search must have a word of at least two letters, not only such as "the" or "and".',
  );
}
