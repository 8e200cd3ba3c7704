import type { UserErrorCodeName } from '../../../shared/error.codes.js';
import { scrub } from './tracking.place.js';

const MAX_PROPERTIES = 20;
const MAX_NAME = 50;
const MAX_VALUE = 500;

/** The problem with the properties of an event, or undefined. Properties are few and flat: they serve counting, not storage. */
export function propertiesProblem(value: unknown): { code: UserErrorCodeName; message: string } | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { code: 'INVALID', message: 'must be an object' };
  const entries = Object.entries(value);
  if (entries.length > MAX_PROPERTIES)
    return { code: 'TOO_LONG', message: `must have at most ${String(MAX_PROPERTIES)} properties` };
  for (const [name, item] of entries) {
    if (name === '' || name.length > MAX_NAME || /\p{Cc}/u.test(name))
      return { code: 'INVALID', message: `must have names of 1 to ${String(MAX_NAME)} characters` };
    if (!['string', 'number', 'boolean'].includes(typeof item))
      return { code: 'INVALID', message: 'must have strings, numbers or booleans as values' };
    if (typeof item === 'string' && item.length > MAX_VALUE)
      return { code: 'TOO_LONG', message: `must have values of at most ${String(MAX_VALUE)} characters` };
  }
  return undefined;
}

export function propertiesOf(given: Record<string, unknown> | null | undefined): { name: string; value: string }[] {
  return Object.entries(given ?? {}).map(([name, value]) => ({ name: scrub(name), value: scrub(String(value)) }));
}
