import { tellingWords } from '../../../shared/text.js';
import { numberTerm } from '../ticket-message/ticket-text.js';

/** The search terms of a query. Digits are words as typed; after a number sign they are a ticket number. */
export function searchTerms(search: string): string[] {
  const number = /^#\s?0*(\d+)$/u.exec(search.normalize('NFKC'))?.[1];
  return number === undefined ? tellingWords(search) : [numberTerm(number)];
}
