import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { buildSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { handbook } from '../../scripts/handbook.vite.js';

interface Page {
  page: string;
  file: string;
  title: string;
  headings: { level: number; text: string; anchor: string }[];
}

const root = resolve('.');
const load = handbook(root).load as (id: string) => string;
const exported = (module: string, name: string): unknown =>
  JSON.parse(new RegExp(`export const ${name} = (.*);`).exec(module)?.[1] ?? 'null');
const pages = exported(load('virtual:handbook'), 'pages') as Page[];
const htmlOf = (page: string): string => {
  const file = pages.find((one) => one.page === page)?.file ?? '';
  return exported(load(resolve(file)), 'html') as string;
};

describe('the handbook', () => {
  it('has a page with a title for each guide, domain and table', () => {
    expect(pages.map(({ page }) => page)).toEqual(
      expect.arrayContaining(['client', 'errors', 'guides/first-query', 'reference', 'reference/support']),
    );
    expect(pages.filter(({ title }) => title === '')).toEqual([]);
  });

  it('has every operation of the schema as a chapter', () => {
    const schema = buildSchema(readFileSync('schema.graphql', 'utf8'));
    const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
    const operations = roots.flatMap((type) => Object.keys(type?.getFields() ?? {}));
    const chapters = new Set(pages.flatMap(({ headings }) => headings.map(({ text }) => text)));
    expect(operations.length).toBeGreaterThan(200);
    expect(operations.filter((name) => !chapters.has(name))).toEqual([]);
  });

  it('leads nowhere that is not there', () => {
    const places = new Set(
      pages.flatMap(({ page, headings }) => [
        `/handbook/${page}`,
        ...headings.map(({ anchor }) => `/handbook/${page}#${anchor}`),
      ]),
    );
    const links = pages.flatMap(({ page }) =>
      [...htmlOf(page).matchAll(/href="([^"]+)"/g)].map(([, href = '']) =>
        href.startsWith('#') ? `/handbook/${page}${href}` : href,
      ),
    );
    const inside = links.filter((href) => !/^https?:/.test(href));
    expect(inside.length).toBeGreaterThan(1_000);
    expect([...new Set(inside.filter((href) => !places.has(href)))]).toEqual([]);
  });

  it('shows what looks like HTML in code as it is written', () => {
    expect(pages.every(({ page }) => !/<script|onerror=/i.test(htmlOf(page)))).toBe(true);
    expect(htmlOf('guides/add-a-domain')).toContain('Promise&lt;InstanceType&lt;');
  });
});
