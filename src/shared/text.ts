/**
 * The form in which text is searched and compared: no case, no accents, no width (NFKD without marks).
 * The embedded database has no collation, so the folded form is stored in a field of its own.
 */
export function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ß', 'ss');
}

const WORD = /[\p{L}\p{N}]+/gu;
const STOP_WORDS = new Set(
  'a an and are as at be but by can do for from has have how i if in is it its me my not of on or so that the this to was we what when with you your'.split(
    ' ',
  ),
);
const MAX_WORD = 32;

/** The distinct folded words of a text, in order, without those that say nothing. */
export function searchWords(text: string, max = 200): string[] {
  const words = new Set<string>();
  for (const [word] of fold(text).matchAll(WORD)) {
    if (word.length < 2 || STOP_WORDS.has(word)) continue;
    words.add(word.slice(0, MAX_WORD));
    if (words.size >= max) break;
  }
  return [...words];
}

/** E-mail addresses are compared trimmed, in NFKC, in lower case, with the domain in ASCII; plus and dots are kept. */
export function normalizeEmail(email: string): string {
  const clean = email.trim().normalize('NFKC').toLowerCase();
  const at = clean.lastIndexOf('@');
  if (at < 0) return clean;
  const domain = clean.slice(at + 1);
  try {
    return `${clean.slice(0, at)}@${new URL(`http://${domain}`).hostname}`;
  } catch {
    return clean;
  }
}

/** `a, b or c`: for messages that say what is allowed. */
export function oneOf(values: readonly string[]): string {
  if (values.length < 2) return values[0] ?? 'nothing';
  return `${values.slice(0, -1).join(', ')} or ${values.at(-1) ?? ''}`;
}

const EXCERPT = 280;

/** The beginning of a text in one line, at most 280 characters, for lists; a long text is cut before it is cleaned. */
export function excerptOf(body: string): string {
  const line = body
    .slice(0, EXCERPT * 4)
    .replace(/\s+/gu, ' ')
    .trim();
  if (line.length <= EXCERPT && body.length <= EXCERPT * 4) return line;
  const cut = line.slice(0, EXCERPT - 1).toWellFormed();
  return `${cut.replace(/\uFFFD$/u, '')}…`;
}
