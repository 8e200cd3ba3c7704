import { searchWords } from '../../../shared/text.js';

/** Search words stored per ticket: enough to find it, few enough for an index. */
export const SEARCHED_WORDS = 400;
/** Limits of a ticket: its document, with as much again for notes and words, stays below the database's 16 MB. */
export const MAX_MESSAGES = 500;
export const MAX_TEXT_BYTES = 8_000_000;
export const MAX_NOTES = 100;
const WORDS_PER_MESSAGE = 400;

/** The folded search words of a ticket: its number, its subject, and its public messages. */
export function ticketSearchWords(ticketNumber: number, subject: string, bodies: readonly string[]): string[] {
  const words = [
    numberTerm(ticketNumber),
    String(ticketNumber),
    ...searchWords(subject),
    ...bodies.flatMap(messageWords),
  ];
  return [...new Set(words)].slice(0, SEARCHED_WORDS);
}

/** The ticket number as a search word: no other word begins with this character, so the two never collide. */
export function numberTerm(ticketNumber: number | string): string {
  return `#${ticketNumber}`;
}

export function messageWords(body: string): string[] {
  return searchWords(body, WORDS_PER_MESSAGE);
}

export function bytesOf(text: string): number {
  return Buffer.byteLength(text);
}
