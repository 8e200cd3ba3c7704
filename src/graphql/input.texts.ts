import type { InputProblem } from '../shared/errors.js';
import { maskCardNumbers } from '../shared/text.js';

/** Text fields in which users may leave card numbers, by input class. */
const masked = new Map<unknown, Set<string>>();

/** Removes payment card numbers from this text before it is stored. */
export function hideCardsIn(target: object, property: string | symbol): void {
  masked.set(target.constructor, new Set([...(masked.get(target.constructor) ?? []), String(property)]));
}

/** Texts are compared and stored trimmed and in NFC; passwords are left as typed. */
export function cleanTexts(input: object): void {
  for (const [key, value] of Object.entries(input)) {
    if (/password/i.test(key)) continue;
    if (typeof value === 'string') Object.assign(input, { [key]: value.trim().normalize('NFC') });
    else if (Array.isArray(value)) {
      Object.assign(input, {
        [key]: value.map((item: unknown) => (typeof item === 'string' ? item.trim().normalize('NFC') : item)),
      });
      for (const item of value as unknown[]) if (isInput(item)) cleanTexts(item);
    } else if (isInput(value)) cleanTexts(value);
  }
}

/** Removes payment card numbers from the marked fields of an input class, after validation. */
export function removeCards(input: object): void {
  for (const [key, value] of Object.entries(input)) {
    if (isInput(value)) removeCards(value);
    if (!masked.get(input.constructor)?.has(key)) continue;
    const clean = (text: unknown): unknown => (typeof text === 'string' ? maskCardNumbers(text) : text);
    Object.assign(input, { [key]: Array.isArray(value) ? value.map(clean) : clean(value) });
  }
}

/** Rejects texts of any type that the database cannot store: lone surrogates and U+0000. */
export function brokenTexts(input: object, path: readonly string[]): InputProblem[] {
  return Object.entries(input).flatMap(([key, value]: [string, unknown]) => {
    const field = [...path, key];
    const items: unknown[] = Array.isArray(value) ? value : [value];
    return items.flatMap((item): InputProblem[] => {
      if (isInput(item)) return brokenTexts(item, field);
      if (!hasBrokenText(item)) return [];
      const message = `${key} must be well-formed Unicode without U+0000.`;
      return [{ code: 'INVALID', message, field, allowed: [] }];
    });
  });
}

/** Walks JSON without recursion, because it may be nested deeper than the stack. */
function hasBrokenText(value: unknown): boolean {
  const open: unknown[] = [value];
  while (open.length > 0) {
    const next = open.pop();
    if (typeof next === 'string') {
      if (!next.isWellFormed() || next.includes('\0')) return true;
    } else if (Array.isArray(next)) {
      for (const item of next as unknown[]) open.push(item);
    } else if (typeof next === 'object' && next !== null) {
      for (const [key, item] of Object.entries(next)) open.push(key, item);
    }
  }
  return false;
}

/** An instance of an input class. Plain objects are JSON and stay unchanged. */
function isInput(value: unknown): value is object {
  if (typeof value !== 'object' || value === null || value instanceof Date) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype !== Object.prototype && prototype !== null && !Array.isArray(value);
}
