/** Not with the other texts of the components: what reads them comes later than the first page. */
export const richTextTexts = {
  all: (characters: number) => `Show all ${characters.toLocaleString('en')} characters`,
  hint: 'Supports Markdown: **bold**, `code`, lists and links.',
  picture: (name: string) => (name === '' ? 'Image' : `Image: ${name}`),
  table: 'Table',
  done: 'Done: ',
  open: 'To do: ',
} as const;
