import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, Kind, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { linksOf, PAGES, SNIPPETS, textOf, type Snippet } from '../testkit/snippets.js';

const schema = buildSchema(readFileSync('schema.graphql', 'utf8'));

/** The documents that a snippet sends or is, as they stand. */
function documentsOf({ kind, body }: Snippet): string[] {
  if (kind === 'graphql') return [body];
  if (kind !== 'sh') return [];
  const sent = [...body.matchAll(/-d '(\{"query"[^']*)'/g)].map(([, json = '']) => json);
  return sent.map((json) => (JSON.parse(json) as { query: string }).query);
}

describe('the documents in README and docs', () => {
  const found = SNIPPETS.flatMap((snippet) =>
    documentsOf(snippet).map((document) => [snippet.file, document] as const),
  );

  it('are found', () => {
    expect(found.length).toBeGreaterThan(4);
  });

  it.each(found)('of %s are valid: %s', (_file, document) => {
    const parsed = parse(document);
    if (parsed.definitions.some(({ kind }) => kind === Kind.OBJECT_TYPE_DEFINITION)) return;
    expect(validate(schema, parsed).map(({ message }) => message)).toEqual([]);
  });
});

describe('what README and docs name', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

  it.each(PAGES)('in %s is there: scripts of npm, files and pictures', (file) => {
    const named = [...textOf(file).matchAll(/npm run (?:--silent )?([\w-]+)/g)].map(([, name = '']) => name);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
    expect(linksOf(file).filter((path) => !existsSync(path))).toEqual([]);
  });

  it('has every picture in its place: none that no page shows', () => {
    const folder = 'docs/pictures/console';
    const shown = new Set(PAGES.flatMap(linksOf));
    const light = readdirSync(folder).filter((name) => name.endsWith('.png') && !name.endsWith('.dark.png'));
    expect(light.length).toBeGreaterThan(10);
    expect(light.filter((name) => !shown.has(join(folder, name)))).toEqual([]);
  });
});
