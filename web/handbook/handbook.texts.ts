/** The words of the handbook's frame; its pages are the repository's own Markdown. */
export const handbookTexts = {
  title: 'Handbook',
  console: 'Console',
  pages: 'Pages',
  search: 'Find an operation or a type',
  results: (count: number) =>
    count === 0 ? 'Nothing has this name.' : count === 1 ? '1 place' : `${count.toLocaleString()} places`,
  groups: {
    guides: 'Guides',
    operations: 'Operations',
    types: 'Types',
    rules: 'Rules',
    decisions: 'Decisions',
  },
  overview: 'Overview',
  missing: 'There is no such page',
  missingHint: 'Choose one of the list.',
} as const;
