import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, Kind, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';

const FILES = ['README.md', ...['docs', 'docs/guides'].flatMap((folder) => pagesOf(folder))];
const schema = buildSchema(readFileSync('schema.graphql', 'utf8'));

function pagesOf(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name));
}

/** The documents that the commands and examples of a page send, as they stand. */
function documentsOf(text: string): string[] {
  const blocks = [...text.matchAll(/```(\w+)\n([\s\S]*?)```/g)].map(([, kind = '', body = '']) => ({ kind, body }));
  const sent = blocks
    .filter(({ kind }) => ['sh', 'bash', 'console'].includes(kind))
    .flatMap(({ body }) => [...body.matchAll(/-d '(\{"query"[^']*)'/g)].map(([, json = '']) => json))
    .map((json) => (JSON.parse(json) as { query: string }).query);
  return [...sent, ...blocks.filter(({ kind }) => kind === 'graphql').map(({ body }) => body)];
}

describe('the documents in README and docs', () => {
  const found = FILES.flatMap((file) =>
    documentsOf(readFileSync(file, 'utf8')).map((document) => [file, document] as const),
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
