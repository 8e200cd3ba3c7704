import { inputError } from '../errors.js';
import { beginningOf } from './characters.js';
import { fold } from './fold.js';

/** Scripts that are written without spaces between words, or with endings that are not searched for. */
const CONTINUOUS = ['Han', 'Hiragana', 'Katakana', 'Bopomofo', 'Hangul', 'Yi', 'Thai', 'Lao', 'Khmer', 'Myanmar']
  .concat(['Tai_Tham', 'New_Tai_Lue', 'Tai_Le', 'Javanese', 'Balinese'])
  .map((script) => `\\p{Script_Extensions=${script}}`)
  .join('');
const RUN = new RegExp(`((?:(?=[\\p{L}\\p{Nl}])[${CONTINUOUS}]\\p{M}*)+)`, 'u');
const CHARACTER = /[\p{L}\p{N}]\p{M}*/gu;
/** A word, with the characters that end names of programming languages: C++, C#. */
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:\+\+|[+#](?![\p{L}\p{N}]))?/gu;
/** The endings of "don't" and "it's" are not words. */
const SHORT_FORM = /(?<=\p{L})['’ʼ](?:s|t|re|ve|ll|d|m)(?![\p{L}\p{N}])/gu;
const COMMON = new Set(
  'a an and are as at be but by can do for from has have how i if in is it its me my not of on or so that the this to was we what when with you your'.split(
    ' ',
  ),
);
const MAX_WORD = 32;
const MAX_WANTED = 40;
/** Only this much of a text is scanned for words. */
const MAX_TEXT = 50_000;

/** The sentence in a search field's description about how much of a long text is searched. */
export function searchReach(words: number): string {
  const first = `the first ${String(words)}`;
  return `Only ${first} distinct words are searched, or ${first} pairs of characters in scripts without spaces.`;
}

/** The distinct words by which a title or name is found: all of its words, in order. */
export function titleWords(title: string, max = 400): string[] {
  return firstDistinct(storedPieces(wordsOf(title)), max);
}

/** The distinct words by which a longer text is found, in order, without very common ones. */
export function searchWords(text: string, max = 200): string[] {
  return firstDistinct(storedPieces(wordsOf(text), COMMON), max);
}

/** The words by which a record is found: all of its title, then the significant ones of its text. */
export function wordsToFind(title: string, text: string, max: number): string[] {
  const words = titleWords(title, max);
  return [...new Set([...words, ...searchWords(text, max)])].slice(0, max);
}

/**
 * The words to search for: a match has all of them. Common ones count only if there are no others. A search without a
 * word would match everything, so it is refused; `field` is the dotted path of the argument.
 */
export function wantedWords(search: string, field = 'filter.search'): string[] {
  const words = [...wordsOf(search)];
  const telling = words.filter((word) => !COMMON.has(word));
  const wanted = firstDistinct(wantedPieces(telling.length > 0 ? telling : words), MAX_WANTED);
  if (wanted.length > 0) return wanted;
  throw inputError('INVALID', field, 'search must contain a letter, a word or a number, not only symbols.');
}

/** Like `wantedWords`, for a text that is not a search: empty if it has no significant word. */
export function tellingWordsOf(text: string, max: number): string[] {
  return firstDistinct(wantedPieces([...wordsOf(text)].filter((word) => !COMMON.has(word))), max);
}

/** Like `wantedWords`, for records that are not indexed by common words: a search with only common words is refused. */
export function tellingWords(search: string, field = 'filter.search'): string[] {
  const words = wantedWords(search, field);
  if (words.some((word) => !COMMON.has(word))) return words;
  throw inputError(
    'INVALID',
    field,
    'search must contain a significant word, not only common ones such as "the" or "and".',
  );
}

/** The words of a text in the form in which they are compared, including repetitions. */
export function* wordsOf(text: string): Generator<string> {
  for (const [word] of fold(text.slice(0, MAX_TEXT)).replace(SHORT_FORM, ' ').matchAll(WORD)) yield word;
}

/**
 * The stored forms of words: for C++ also its letter; for a run without spaces each pair, and at the end each
 * character, because single characters are seldom searched, and a long text has no room for all of them.
 */
function* storedPieces(words: Iterable<string>, except?: ReadonlySet<string>): Generator<string> {
  const single: string[] = [];
  for (const word of words) {
    for (const [isRun, part] of partsOf(word)) {
      if (isRun) {
        yield* pairsOf(part);
        single.push(...charactersOf(part));
      } else if (!except?.has(part)) {
        yield beginningOf(part, MAX_WORD);
        const bare = part.replace(/[+#]+$/u, '');
        if (bare !== part) yield beginningOf(bare, MAX_WORD);
      }
    }
  }
  yield* single;
}

function* wantedPieces(words: Iterable<string>): Generator<string> {
  for (const word of words)
    for (const [isRun, part] of partsOf(word)) yield* isRun ? pairsOf(part) : [beginningOf(part, MAX_WORD)];
}

/** A word split where a script without spaces begins or ends. */
function partsOf(word: string): [isRun: boolean, part: string][] {
  return word
    .split(RUN)
    .map((part, place): [boolean, string] => [place % 2 === 1, part])
    .filter(([, part]) => /[\p{L}\p{N}]/u.test(part));
}

/** Each pair of adjacent characters; a single one by itself. */
function* pairsOf(run: string): Generator<string> {
  const characters = charactersOf(run);
  if (characters.length === 1) yield run;
  for (const [place, character] of characters.slice(1).entries()) yield (characters[place] ?? '') + character;
}

function charactersOf(run: string): string[] {
  return run.match(CHARACTER) ?? [];
}

function firstDistinct(words: Iterable<string>, max: number): string[] {
  const distinct = new Set<string>();
  for (const word of words) {
    if (distinct.size >= max) break;
    distinct.add(word);
  }
  return [...distinct];
}
