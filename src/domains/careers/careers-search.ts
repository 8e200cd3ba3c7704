import { inputError } from '../../shared/errors.js';
import { searchWords } from '../../shared/text.js';

/** The words to look for; a search that has none would find everything. */
export function searchTerms(search: string): string[] {
  const words = searchWords(search, 20);
  if (words.length > 0) return words;
  throw inputError(
    'INVALID',
    'filter.search',
    'search must have a word of at least two letters, not only such as "the" or "and".',
  );
}
