import { beginningOf } from '../../../shared/text.js';

const ENCODED_RUN = /(?:%[0-9a-f]{2})+/gi;
/** A `%` that starts no encoded byte; the following text must not turn it into one. */
const STRAY = /%[0-9a-f]?$/i;
/** Delimiters of a URL, or what is treated as one; encoded, they are different characters. */
const DELIMITS = /[/?#%\\]/;
/** Characters that are decoded; invisible and bidirectional control characters stay encoded. */
const VISIBLE = /[\p{L}\p{M}\p{N}\p{P}\p{S} ]/u;
const INVISIBLE = /[^\p{L}\p{M}\p{N}\p{P}\p{S} ]/gu;

/**
 * Normalizes the encoding of a path: letters of all scripts decoded in NFC, remaining encoded bytes in uppercase. Delimiters
 * (`/`, `?`, `#`, `%`) stay as sent, because `/a%2Fb` is a different page than `/a/b`.
 */
export function spelledPath(path: string): string {
  return path
    .toWellFormed()
    .replace(INVISIBLE, encodeURIComponent)
    .replace(ENCODED_RUN, (run, at: number, whole: string) =>
      STRAY.test(whole.slice(Math.max(0, at - 2), at)) ? run.toUpperCase() : spelledRun(run.toUpperCase()),
    )
    .normalize('NFC');
}

/** Decodes the visible characters in a run of encoded bytes; everything else stays encoded. */
function spelledRun(run: string): string {
  let text = '';
  let at = 0;
  while (at < run.length) {
    const bytes = run.slice(at, at + 3 * lengthOf(Number.parseInt(run.slice(at + 1, at + 3), 16)));
    const character = decoded(bytes);
    const isKept = character !== undefined && VISIBLE.test(character) && !DELIMITS.test(character);
    // Invalid UTF-8 is consumed byte by byte.
    const read = character === undefined ? run.slice(at, at + 3) : bytes;
    text += isKept ? character : read;
    at += read.length;
  }
  return text;
}

/** The length in bytes of the UTF-8 character that starts with this byte. */
function lengthOf(byte: number): number {
  if (byte < 0xc0) return 1;
  return byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4;
}

function decoded(bytes: string): string | undefined {
  try {
    return decodeURIComponent(bytes);
  } catch {
    return undefined;
  }
}

/** Truncates a URL without splitting a character or an encoded byte. */
export function cutAddress(address: string, max: number): string {
  return address.length <= max ? address : beginningOf(address, max).replace(/%[0-9A-F]?$/i, '');
}
