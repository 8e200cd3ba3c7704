import { describe, expect, it } from 'vitest';
import { anonymous, anAdmin } from '../testkit/callers.js';
import { useGraph } from '../testkit/graph.js';

const graph = useGraph({ env: { INTROSPECTION: 'off' } });

describe('without introspection', () => {
  it.each<[string, string, Record<string, unknown>]>([
    ['a field', '{ mee { id } }', {}],
    ['an argument', '{ node(idd: "x") { id } }', {}],
    ['a type', '{ node(id: "x") { ... on Usr { id } } }', {}],
    ['an enum value in the document', '{ suggestions(sort: TOPP, first: 1) { nodes { id } } }', {}],
    [
      'an enum value in a variable',
      'query ($s: SuggestionSort) { suggestions(sort: $s) { nodes { id } } }',
      { s: 'TOPP' },
    ],
    [
      'an input field in a variable',
      'query ($f: SuggestionFilter) { suggestions(filter: $f) { nodes { id } } }',
      { f: { statuss: 'OPEN' } },
    ],
    ['an input field in the document', '{ suggestions(filter: { statuss: OPEN }) { nodes { id } } }', {}],
    ['the schema', '{ __schema { types { name } } }', {}],
  ])('no error suggests what %s could have been', async (_name, query, variables) => {
    // Once more: what comes again is executed another way.
    for (const viewer of [anonymous, await anAdmin(), anonymous]) {
      const { data, errors = [] } = await graph.run(viewer, query, variables);
      expect(data ?? null).toBeNull();
      expect(errors.length).toBeGreaterThan(0);
      expect(JSON.stringify(errors)).not.toMatch(/did you mean/i);
    }
  });
});
