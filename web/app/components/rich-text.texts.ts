/** Separate from the other texts of the components, since it is loaded after the first page. */
export const richTextTexts = {
  all: (characters: number) => `Show all ${characters.toLocaleString('en')} characters`,
  hint: 'Supports Markdown: **bold**, `code`, lists and links.',
  picture: (name: string) => (name === '' ? 'Image' : `Image: ${name}`),
  table: 'Table',
  done: 'Done: ',
  open: 'To do: ',
} as const;
