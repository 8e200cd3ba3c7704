import { tellingWords } from '../../../shared/text.js';
import { numberTerm } from '../ticket-message/ticket-text.js';

/** The words to look for. Digits are words as they are typed; behind a number sign they are the number of a ticket. */
export function searchTerms(search: string): string[] {
  const number = /^#\s?0*(\d+)$/u.exec(search.normalize('NFKC'))?.[1];
  return number === undefined ? tellingWords(search) : [numberTerm(number)];
}
