import fc from 'fast-check';
import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { AppError } from '../shared/errors.js';
import { assertDocumentLimits, DOCUMENT_LIMITS } from './limits.js';

function kindOf(query: string): unknown {
  try {
    assertDocumentLimits(parse(query));
    return undefined;
  } catch (error) {
    expect(error).toBeInstanceOf(AppError);
    expect((error as AppError).code).toBe('DOCUMENT_TOO_LARGE');
    return (error as AppError).extensions['kind'];
  }
}
const nest = (depth: number, leaf = 'id'): string => `{ ${'me { '.repeat(depth - 1)}${leaf}${' }'.repeat(depth - 1)} }`;
const many = (times: number, text: (index: number) => string): string =>
  Array.from({ length: times }, (_, index) => text(index)).join(' ');

describe('limits on a document', () => {
  it.each<[string, (size: number) => string, number, string]>([
    ['depth', (size) => nest(size), DOCUMENT_LIMITS.depth, 'depth'],
    [
      'depth through a fragment',
      (size) => `{ me { ...f } } fragment f on User ${nest(size - 1)}`,
      DOCUMENT_LIMITS.depth,
      'depth',
    ],
    ['depth through inline fragments', (size) => nest(size, '... on User { id }'), DOCUMENT_LIMITS.depth, 'depth'],
    [
      'introspection',
      (size) => `{ __schema ${nest(size - 1)} }`,
      DOCUMENT_LIMITS.introspectionDepth,
      'introspectionDepth',
    ],
    [
      'aliases',
      (size) =>
        `{ ${many(size, (index) => `me { a${String(index)}: id }`).replace(/^/, '')} }`.replace(
          /me \{ (\S+: id) \}/g,
          '... { me { $1 } }',
        ),
      10,
      'rootFields',
    ],
    [
      'aliases in one set',
      (size) => `{ me { ${many(size, (index) => `a${String(index)}: id`)} } }`,
      DOCUMENT_LIMITS.aliases,
      'aliases',
    ],
    [
      'aliases in unused fragments',
      (size) => `{ me { id } } fragment f on User { ${many(size, (index) => `a${String(index)}: id`)} }`,
      DOCUMENT_LIMITS.aliases,
      'aliases',
    ],
    [
      'directives',
      (size) => `{ me { id ${many(size, (index) => `@d${String(index)}`)} } }`,
      DOCUMENT_LIMITS.directives,
      'directives',
    ],
    [
      'directives on the operation',
      (size) => `query ${many(size, (index) => `@d${String(index)}`)} { me { id } }`,
      DOCUMENT_LIMITS.directives,
      'directives',
    ],
    [
      'directives on spreads',
      (size) => `{ me { ${many(size, () => '...f @include(if: true)')} } } fragment f on User { id }`,
      DOCUMENT_LIMITS.directives,
      'directives',
    ],
    ['root fields', (size) => `{ ${many(size, () => 'me { id }')} }`, DOCUMENT_LIMITS.rootFields, 'rootFields'],
    [
      'root fields in a fragment',
      (size) => `{ ...f } fragment f on Query { ${many(size, () => 'me { id }')} }`,
      DOCUMENT_LIMITS.rootFields,
      'rootFields',
    ],
    [
      'root fields of a second operation',
      (size) => `query a { me { id } } query b { ${many(size, () => 'me { id }')} }`,
      DOCUMENT_LIMITS.rootFields,
      'rootFields',
    ],
    [
      'selections in a set',
      (size) => `{ me { ${many(size, () => 'id')} } }`,
      DOCUMENT_LIMITS.selectionsPerSet,
      'selectionsPerSet',
    ],
  ])('%s: as many as allowed and no more', (_name, make, limit, kind) => {
    expect(kindOf(make(limit))).toBeUndefined();
    expect(kindOf(make(limit + 1))).toBe(kind);
  });

  it('count what fragments spread to, without spreading them', () => {
    const fan = (levels: number, width: number): string =>
      `{ ...f0 } ${many(levels, (level) => `fragment f${String(level)} on Query { ${many(width, () => `...f${String(level + 1)}`)} }`)} fragment f${String(levels)} on Query { self { id } }`;
    expect(kindOf(fan(3, 2))).toBeUndefined();
    expect(kindOf(fan(40, 2))).toBe('spreadFields');
    expect(kindOf(fan(20, 40))).toBe('spreadFields');
  });

  it('leave circles to validation, and end', () => {
    expect(kindOf('{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }')).toBeUndefined();
    expect(kindOf('{ ...a } fragment a on Query { me { ...a } }')).toBeUndefined();
    expect(kindOf('{ ...missing }')).toBeUndefined();
  });

  it('hold for random documents: never a fault, and depth is what one counts by hand', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 60 }), (depth, width) => {
        const kind = kindOf(
          nest(
            depth,
            many(width, (index) => `f${String(index)}`),
          ),
        );
        const expected =
          width > DOCUMENT_LIMITS.selectionsPerSet
            ? 'selectionsPerSet'
            : depth > DOCUMENT_LIMITS.depth
              ? 'depth'
              : depth === 1 && width > DOCUMENT_LIMITS.rootFields
                ? 'rootFields'
                : undefined;
        expect(kind).toBe(expected);
      }),
    );
  });
});
