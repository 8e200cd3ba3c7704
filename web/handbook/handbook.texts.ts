/** Texts around the handbook; its pages are the repository's Markdown. */
export const handbookTexts = {
  title: 'Handbook',
  console: 'Console',
  pages: 'Pages',
  search: 'Find an operation or type',
  results: (count: number) =>
    count === 0 ? 'No results' : count === 1 ? '1 result' : `${count.toLocaleString()} results`,
  groups: {
    guides: 'Guides',
    operations: 'Operations',
    types: 'Types',
    rules: 'Rules',
    decisions: 'Decisions',
  },
  overview: 'Overview',
  missing: 'Page not found',
  missingHint: 'Choose a page from the list.',
} as const;
