import { rule } from '../../../graphql/input.js';

const MAX_BYTES = 16 * 1024;
const MAX_DEPTH = 5;
/** Names with a special meaning in JavaScript or the database. */
const RESERVED = new Set(['__proto__', 'constructor', 'prototype', '_bsontype']);

interface Problem {
  code: 'INVALID' | 'TOO_LONG';
  message: string;
}

/** A free-form object that is safe to store: small, shallow, and with plain names. */
export function IsMetadata(): PropertyDecorator {
  return rule('metadata', {
    problem: metadataProblem,
    schema: {
      propertyNames: {
        pattern: '^(?!\\$|__proto__$|constructor$|prototype$|_bsontype$)[^.\\u0000-\\u001F\\u007F-\\u009F]+$',
      },
    },
  });
}

/**
 * What is wrong with it, or undefined. Walks without recursion: anything nested deeper than allowed is never entered.
 */
export function metadataProblem(value: unknown): Problem | undefined {
  const open: [value: unknown, depth: number][] = [[value, 1]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [item, depth] = next;
    if (typeof item !== 'object' || item === null) continue;
    if (depth > MAX_DEPTH)
      return { code: 'INVALID', message: `must be nested at most ${String(MAX_DEPTH)} levels deep` };
    for (const [key, inner] of Object.entries(item)) {
      if (!Array.isArray(item) && !isPlainName(key)) {
        return {
          code: 'INVALID',
          message: 'must not have names that begin with $, contain a dot or a control character, or are reserved',
        };
      }
      open.push([inner, depth + 1]);
    }
  }
  const bytes = Buffer.byteLength(JSON.stringify(value));
  return bytes > MAX_BYTES ? { code: 'TOO_LONG', message: 'must be at most 16 kB as JSON' } : undefined;
}

function isPlainName(key: string): boolean {
  return key !== '' && !key.startsWith('$') && !/[.\p{Cc}]/u.test(key) && !RESERVED.has(key);
}
