import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What people copy from a page of the documentation. */
export interface Snippet {
  file: string;
  /** As written behind the fence: `sh`, `graphql`, `ts`. */
  kind: string;
  body: string;
}

function pagesOf(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name));
}

/** The pages that people write; the references are written by the code. */
export const PAGES: readonly string[] = [
  ...pagesOf('.'),
  ...pagesOf('docs'),
  ...pagesOf('docs/guides'),
  ...pagesOf('docs/adr'),
  'docs/pictures/console/README.md',
  'src/client/README.md',
  'bench/README.md',
];

export const textOf = (file: string): string => readFileSync(file, 'utf8');

export function snippetsOf(file: string): Snippet[] {
  return [...textOf(file).matchAll(/```(\w+)\n([\s\S]*?)```/g)].map(([, kind = '', body = '']) => ({
    file,
    kind,
    body,
  }));
}

export const SNIPPETS: readonly Snippet[] = PAGES.flatMap(snippetsOf);

/** Files of this repository that a page links to or shows, from its own folder. */
export function linksOf(file: string): string[] {
  return [...textOf(file).matchAll(/\]\((?!https?:|mailto:|#)([^)\s#]+)(?:#[^)]*)?\)/g)].map(([, to = '']) =>
    join(dirname(file), to),
  );
}
