const TAGS = 'a|b|br|code|details|div|em|h[1-6]|i|img|kbd|li|ol|p|pre|span|strong|sub|summary|sup|table|td|th|tr|ul';

/** From the outside in: what remains of one mark may be part of the next. */
const MARKS: readonly (readonly [RegExp, string])[] = [
  [/<!--.*?(?:-->|$)/gs, ' '],
  [new RegExp(`</?(?:${TAGS})\\b[^>]*(?:>|$)`, 'gi'), ' '],
  [/(?:`{3,}|~{3,})[\w+-]*/g, ' '],
  [/!?\[([^\][]*)\]\([^)]*(?:\)|$)/g, '$1'],
  [/(^|\s)#{1,6}(?=\s)/g, '$1'],
  [/(^|\s)[*+-]\s\[[ x]\](?=\s)/gi, '$1'],
  [/(^|\s)(?:-{3,}|\*{3,}|_{3,}|(?:\|?\s*:?-{3,}:?\s*)+\|?)(?=\s|$)/g, '$1'],
  [/^\s*(?:[>*+-]\s+)+/, ''],
  [/(^|\D\s)\*(?=\s)/g, '$1'],
  [/(\*\*|__|~~)(?=\S)(.+?)\1/g, '$2'],
  [/(^|[\s(])([*_])(?=\S)([^*_]+)\2(?=[\s).,;:!?]|$)/g, '$1$3'],
  [/`/g, ''],
  [/\\([\\`*_{}[\]()#+.!<>~|-])/g, '$1'],
  [/\s+/g, ' '],
];

/** The text of a Markdown excerpt without its marks, on one line; the excerpt may be cut anywhere. */
export function plainWords(excerpt: string): string {
  return MARKS.reduce((text, [mark, instead]) => text.replace(mark, instead), excerpt).trim();
}
