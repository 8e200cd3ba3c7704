import { pages } from 'virtual:handbook';
import { handbookTexts } from './handbook.texts.js';

export interface Page {
  page: string;
  title: string;
}

export interface PageGroup {
  title: string;
  pages: readonly Page[];
}

export interface Place {
  /** Path under /handbook, with its anchor. */
  to: string;
  name: string;
  page: string;
}

/** The first page for new readers. */
export const FIRST_PAGE = 'guides/first-query';

const TYPES = ['reference/objects', 'reference/inputs', 'reference/enums', 'reference/scalars'];
const GUIDES = [
  FIRST_PAGE,
  'client',
  'guides/from-rest',
  'guides/errors',
  'guides/limits',
  'guides/deploy',
  'guides/outside-issuer',
  'guides/add-a-domain',
];
const MOST = 60;

const isIn =
  (folder: string) =>
  ({ page }: Page): boolean =>
    page.startsWith(`${folder}/`);

function named(names: readonly string[]): Page[] {
  return names.flatMap((name) => pages.filter(({ page }) => page === name));
}

/** In reading order. */
export const groups: readonly PageGroup[] = [
  { title: handbookTexts.groups.guides, pages: named(GUIDES) },
  {
    title: handbookTexts.groups.operations,
    pages: [
      { page: 'reference', title: handbookTexts.overview },
      ...pages.filter((page) => isIn('reference')(page) && !TYPES.includes(page.page)),
    ],
  },
  { title: handbookTexts.groups.types, pages: named(TYPES) },
  {
    title: handbookTexts.groups.rules,
    pages: pages.filter(({ page }) => !page.includes('/') && page !== 'client' && page !== 'reference'),
  },
  { title: handbookTexts.groups.decisions, pages: pages.filter(isIn('adr')) },
];

const loaders = import.meta.glob<{ title: string; html: string }>([
  '../../docs/**/*.md',
  '!../../docs/pictures/**',
  '../../src/client/README.md',
]);
/** The content of a page; undefined if it does not exist. */
export async function readPage(page: string): Promise<{ title: string; html: string } | undefined> {
  const known = pages.find((one) => one.page === page);
  return known && loaders[`../../${known.file}`]?.();
}

const places: readonly Place[] = pages.flatMap(({ page, title, headings }) => [
  { to: `/handbook/${page}`, name: title, page: title },
  ...headings.map(({ text, anchor }) => ({ to: `/handbook/${page}#${anchor}`, name: text, page: title })),
]);

/** Pages, headings, operations and types whose name contains the query, with prefix matches first. */
export function find(words: string): Place[] {
  const wanted = words.trim().toLowerCase();
  if (wanted === '') return [];
  return places
    .filter(({ name }) => name.toLowerCase().includes(wanted))
    .sort((one, other) => rank(one, wanted) - rank(other, wanted))
    .slice(0, MOST);
}

function rank({ name }: Place, wanted: string): number {
  const lower = name.toLowerCase();
  if (lower === wanted) return 0;
  return lower.startsWith(wanted) ? 1 : 2;
}
