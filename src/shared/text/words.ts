import { inputError } from '../errors.js';
import { beginningOf } from './characters.js';
import { fold } from './fold.js';

/** Words of these scripts are written without blanks between them, or with endings that nobody searches with. */
const CONTINUOUS = ['Han', 'Hiragana', 'Katakana', 'Bopomofo', 'Hangul', 'Yi', 'Thai', 'Lao', 'Khmer', 'Myanmar']
  .concat(['Tai_Tham', 'New_Tai_Lue', 'Tai_Le', 'Javanese', 'Balinese'])
  .map((script) => `\\p{Script_Extensions=${script}}`)
  .join('');
const RUN = new RegExp(`((?:(?=[\\p{L}\\p{Nl}])[${CONTINUOUS}]\\p{M}*)+)`, 'u');
const CHARACTER = /[\p{L}\p{N}]\p{M}*/gu;
/** A word, with the signs that end the names of languages: C++, C#. */
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:\+\+|[+#](?![\p{L}\p{N}]))?/gu;
/** What is left of "don't" and "it's" says nothing. */
const SHORT_FORM = /(?<=\p{L})['’ʼ](?:s|t|re|ve|ll|d|m)(?![\p{L}\p{N}])/gu;
const COMMON = new Set(
  'a an and are as at be but by can do for from has have how i if in is it its me my not of on or so that the this to was we what when with you your'.split(
    ' ',
  ),
);
const MAX_WORD = 32;
const MAX_WANTED = 40;
/** So much of a text is looked through for words. */
const MAX_TEXT = 50_000;

/** What the description of a search field says of its reach, where long texts are not looked through whole. */
export function searchReach(words: number): string {
  const first = `the first ${String(words)}`;
  return `Only ${first} distinct words are searched, or ${first} pairs of characters where a script has no spaces.`;
}

/** The distinct words that a title or a name is found by: every word of it, in order. */
export function titleWords(title: string, max = 400): string[] {
  return firstDistinct(storedPieces(wordsOf(title)), max);
}

/** The distinct words that a longer text is found by, in order, without those that nearly every text has. */
export function searchWords(text: string, max = 200): string[] {
  return firstDistinct(storedPieces(wordsOf(text), COMMON), max);
}

/** What a record is found by: every word of its title, then those of its text that say something. */
export function wordsToFind(title: string, text: string, max: number): string[] {
  const words = titleWords(title, max);
  return [...new Set([...words, ...searchWords(text, max)])].slice(0, max);
}

/**
 * The words to look for: a record has each of them. Common ones count only where there are no others. A search without a word
 * would find everything, so it is refused; `field` is the dotted path of the argument.
 */
export function wantedWords(search: string, field = 'filter.search'): string[] {
  const words = [...wordsOf(search)];
  const telling = words.filter((word) => !COMMON.has(word));
  const wanted = firstDistinct(wantedPieces(telling.length > 0 ? telling : words), MAX_WANTED);
  if (wanted.length > 0) return wanted;
  throw inputError('INVALID', field, 'search must have a letter, a word or a number, not only signs.');
}

/** The same for a text that is nobody's search: nothing where it has no word that says something. */
export function tellingWordsOf(text: string, max: number): string[] {
  return firstDistinct(wantedPieces([...wordsOf(text)].filter((word) => !COMMON.has(word))), max);
}

/** The same as `wantedWords` for records that nobody finds by a common word: a search that has no other is refused. */
export function tellingWords(search: string, field = 'filter.search'): string[] {
  const words = wantedWords(search, field);
  if (words.some((word) => !COMMON.has(word))) return words;
  throw inputError('INVALID', field, 'search must have a word that says something, not only such as "the" or "and".');
}

/** The words of a text in the form in which they are compared, each as often as it stands there. */
export function* wordsOf(text: string): Generator<string> {
  for (const [word] of fold(text.slice(0, MAX_TEXT)).replace(SHORT_FORM, ' ').matchAll(WORD)) yield word;
}

/**
 * What is stored of words: of C++ its letter as well; of a run without blanks each pair, and at the end each character, for a search is
 * seldom for one alone, and a long text has no room for all of them.
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

/** A word parted where a script without blanks begins or ends. */
function partsOf(word: string): [isRun: boolean, part: string][] {
  return word
    .split(RUN)
    .map((part, place): [boolean, string] => [place % 2 === 1, part])
    .filter(([, part]) => /[\p{L}\p{N}]/u.test(part));
}

/** Each two characters in a row; a single one stands for itself. */
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
