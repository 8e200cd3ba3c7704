/** Latin letters that are not formed by a mark, with their usual ASCII spelling. */
const LATIN: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ß: 'ss',
    æ: 'ae',
    œ: 'oe',
    ø: 'o',
    ł: 'l',
    đ: 'd',
    ð: 'd',
    þ: 'th',
    ħ: 'h',
    ŧ: 't',
    ŋ: 'n',
    ĸ: 'k',
    ı: 'i',
    ȷ: 'j',
    ƀ: 'b',
    ɓ: 'b',
    ɗ: 'd',
    ǥ: 'g',
    ɨ: 'i',
    ƙ: 'k',
    ɵ: 'o',
    ʉ: 'u',
    ƴ: 'y',
    ƶ: 'z',
    ς: 'σ',
  }),
);
const SPECIAL = new RegExp(`[${[...LATIN.keys()].join('')}]`, 'gu');
const ACCENTED = /([\p{Script=Latin}\p{Script=Greek}])\p{M}+/gu;
const IGNORED = /\p{Default_Ignorable_Code_Point}/gu;

/**
 * The form in which text is compared and searched: without case, width, invisible characters, or accents of Latin and
 * Greek. Marks of other scripts make another letter (バ, й, की) and stay.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKC')
    .replace(IGNORED, '')
    .toLowerCase()
    .normalize('NFKD')
    .replace(ACCENTED, '$1')
    .replace(SPECIAL, (letter) => LATIN.get(letter) ?? letter)
    .normalize('NFKC');
}

/** Removes duplicates, ignoring case and accents: the first spelling is kept. */
export function distinctTexts(texts: readonly string[]): string[] {
  const byForm = new Map<string, string>();
  for (const text of texts) if (!byForm.has(fold(text))) byForm.set(fold(text), text);
  return [...byForm.values()];
}
