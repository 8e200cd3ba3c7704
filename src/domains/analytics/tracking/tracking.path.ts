import { beginningOf } from '../../../shared/text.js';

const ENCODED_RUN = /(?:%[0-9a-f]{2})+/gi;
/** A `%` that begins no byte: what follows it must not become one. */
const STRAY = /%[0-9a-f]?$/i;
/** Delimits in an address, or is taken for what does: encoded it is another character. */
const DELIMITS = /[/?#%\\]/;
/** Written as itself; what nobody sees and what turns text around stays encoded. */
const VISIBLE = /[\p{L}\p{M}\p{N}\p{P}\p{S} ]/u;
const INVISIBLE = /[^\p{L}\p{M}\p{N}\p{P}\p{S} ]/gu;

/**
 * One spelling for a path, however it was encoded: letters of every script as themselves in NFC, bytes that stay encoded in capitals.
 * What delimits (`/`, `?`, `#`, `%`) stays as it was sent, for `/a%2Fb` is another page than `/a/b`.
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

/** Of a run of encoded bytes, characters that may stand as themselves; all else stays encoded. */
function spelledRun(run: string): string {
  let text = '';
  let at = 0;
  while (at < run.length) {
    const bytes = run.slice(at, at + 3 * lengthOf(Number.parseInt(run.slice(at + 1, at + 3), 16)));
    const character = decoded(bytes);
    const isKept = character !== undefined && VISIBLE.test(character) && !DELIMITS.test(character);
    // What is no character in UTF-8 is gone through byte by byte.
    const read = character === undefined ? run.slice(at, at + 3) : bytes;
    text += isKept ? character : read;
    at += read.length;
  }
  return text;
}

/** How many bytes a character has that begins with this one in UTF-8. */
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

/** The beginning of an address, without half a character or half an encoded byte at its end. */
export function cutAddress(address: string, max: number): string {
  return address.length <= max ? address : beginningOf(address, max).replace(/%[0-9A-F]?$/i, '');
}
