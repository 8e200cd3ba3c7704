import { getOperationAST, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { compileCost } from '../../src/graphql/cost.js';
import { newId } from '../../src/shared/ids.js';
import { anonymous, anAdmin, aUser } from '../testkit/callers.js';
import { aPost } from '../testkit/community-posts.js';
import { commandsOf } from '../testkit/commands.js';
import { rootFieldsOf, smallestDocument } from '../testkit/documents.js';
import { useGraph } from '../testkit/graph.js';

const graph = useGraph();

const fanOut = (levels: number): string =>
  `{ ...f0 } ${Array.from({ length: levels }, (_, level) => `fragment f${String(level)} on Query { ...f${String(level + 1)} ...f${String(level + 1)} }`).join(' ')} fragment f${String(levels)} on Query { __typename }`;
const repeat = (text: (index: number) => string, times: number): string =>
  Array.from({ length: times }, (_, index) => text(index)).join(' ');

const HOSTILE: [name: string, code: string, document: string, variables?: Record<string, unknown>][] = [
  ['fan-out fragments', 'DOCUMENT_TOO_LARGE', fanOut(22)],
  ['fan-out fragments, few levels', 'DOCUMENT_TOO_LARGE', fanOut(11)],
  [
    'fragments in a circle',
    'GRAPHQL_VALIDATION_FAILED',
    '{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }',
  ],
  ['101 aliases', 'DOCUMENT_TOO_LARGE', `{ ${repeat((index) => `a${String(index)}: __typename`, 101)} }`],
  ['16 aliases in small sets', 'DOCUMENT_TOO_LARGE', `{ me { ${repeat((index) => `a${String(index)}: id`, 16)} } }`],
  ['500 duplicates', 'DOCUMENT_TOO_LARGE', `{ ${repeat(() => '__typename', 500)} }`],
  ['11 root fields', 'DOCUMENT_TOO_LARGE', `{ ${repeat(() => 'me { id }', 11)} }`],
  ['10 unknown directives', 'DOCUMENT_TOO_LARGE', `{ __typename ${repeat((index) => `@d${String(index)}`, 10)} }`],
  ['deep nesting', 'DOCUMENT_TOO_LARGE', `${'{ me '.repeat(12)}{ id }${' }'.repeat(12)}`],
  [
    'deep introspection',
    'DOCUMENT_TOO_LARGE',
    `{ __schema ${'{ types { fields { type '.repeat(6)}{ name }${' } } }'.repeat(6)} }`,
  ],
  ['more than 1,000 tokens', 'GRAPHQL_PARSE_FAILED', `{ ${repeat(() => 'me { id }', 300)} }`],
  ['page size by literal', 'BAD_USER_INPUT', '{ users(first: 1000000) { nodes { id } } }'],
  [
    'page size by variable',
    'BAD_USER_INPUT',
    'query ($n: Int) { users(first: $n) { nodes { id } } }',
    { n: 1_000_000 },
  ],
  ['page size by default', 'BAD_USER_INPUT', 'query ($n: Int = 1000000) { users(first: $n) { nodes { id } } }'],
  [
    'page size by fragment',
    'BAD_USER_INPUT',
    '{ ...f } fragment f on Query { users(first: 1000000) { nodes { id } } }',
  ],
  ['page size zero', 'BAD_USER_INPUT', '{ users(first: 0) { nodes { id } } }'],
  ['page size below zero', 'BAD_USER_INPUT', '{ users(first: -5) { nodes { id } } }'],
  [
    'two sign-ins by alias',
    'DOCUMENT_TOO_LARGE',
    'mutation { a: signIn(input: { email: "a@b.cc", password: "x" }) { expiresIn } b: signIn(input: { email: "a@b.cc", password: "y" }) { expiresIn } }',
  ],
];

describe('hostile documents', () => {
  it.each(HOSTILE)('%s: %s, before any database command', async (_name, code, document, variables) => {
    const admin = await anAdmin();
    for (const viewer of [anonymous, admin]) {
      const { result, commands } = await commandsOf(() => graph.run(viewer, document, variables));
      expect(result.errors?.[0]?.extensions['code']).toBe(code);
      expect(result.data ?? null).toBeNull();
      expect(commands).toEqual([]);
    }
  });

  it('refuses each within 50 ms of work', async () => {
    for (const [name, , document, variables] of HOSTILE) {
      const began = process.cpuUsage();
      await graph.run(anonymous, document, variables);
      const { user, system } = process.cpuUsage(began);
      expect((user + system) / 1000, name).toBeLessThan(50);
    }
  });
});

describe('cost', () => {
  it('is above nothing for every root field', () => {
    const free = rootFieldsOf(graph.app.schema).filter(({ kind, field }) => {
      const document = parse(smallestDocument(kind, field));
      const operation = getOperationAST(document);
      return !operation || compileCost(graph.app.schema, operation, new Map())({}).cost === 0;
    });
    expect(free.map(({ field }) => field.name)).toEqual([]);
  });

  it('stops ten leaderboards and four readings of the schema in one request', async () => {
    const leaderboards = repeat((index) => `a${String(index)}: suggestionLeaderboard { value }`, 10);
    const schemas = repeat((index) => `a${String(index)}: __schema { types { name } }`, 4);
    for (const fields of [leaderboards, schemas]) {
      const { errors } = await graph.run(anonymous, `{ ${fields} }`);
      expect(errors?.map(({ extensions }) => extensions['code'])).toEqual(['QUERY_TOO_COMPLEX']);
    }
  });

  it('stops a small request with a giant answer', async () => {
    const body = 'x'.repeat(30_000);
    const ids = await Promise.all(Array.from({ length: 8 }, () => aPost({ body })));
    const texts = repeat((index) => `t${String(index)}: body`, 10);
    const document = `query ($ids: [ID!]!) { nodes(ids: $ids) { ...f } } fragment f on CommunityPost { ${texts} }`;
    for (let use = 0; use < 3; use += 1) {
      const { data, errors } = await graph.run(anonymous, document, { ids });
      expect(data).toBeNull();
      expect(errors?.map(({ extensions }) => extensions['code'])).toEqual(['ANSWER_TOO_LARGE']);
    }
    const small = await graph.run(anonymous, document, { ids: ids.slice(0, 6) });
    expect(small.errors).toBeUndefined();
    const many = `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on CommunityPost { comments(first: 52) { nodes { id } } } } }`;
    const answer = await graph.run(await anAdmin(), many, { ids: Array.from({ length: 100 }, () => newId('post')) });
    expect(answer.errors?.[0]?.extensions['code']).toBe('QUERY_TOO_COMPLEX');
  });

  it('counts real variables and stands in extensions.cost', async () => {
    const admin = await anAdmin();
    const document = 'query ($n: Int) { users(first: $n) { nodes { id } } }';
    const small = await graph.run(admin, document, { n: 5 });
    const large = await graph.run(admin, document, { n: 50 });
    expect(small.extensions?.cost).toEqual({ requested: 5, limit: 2_000 });
    expect(large.extensions?.cost).toEqual({ requested: 50, limit: 2_000 });
  });

  it('refuses what the caller may not spend', async () => {
    const user = await aUser();
    const page = '(first: 100) { nodes { id } totalCount }';
    const document = `{ ${Array.from({ length: 10 }, (_, index) => `s${String(index)}: mySessions${page}`).join(' ')} }`;
    const { result, commands } = await commandsOf(() => graph.run(user, document));
    expect(result.errors?.[0]?.extensions).toMatchObject({
      code: 'QUERY_TOO_COMPLEX',
      cost: { requested: 1_100, limit: 1_000 },
    });
    expect(commands).toEqual([]);
  });
});
