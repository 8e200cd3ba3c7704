import { createRequire } from 'node:module';
import type * as complexity from 'graphql-query-complexity';
import fc from 'fast-check';
import {
  buildSchema,
  isObjectType,
  parse,
  Kind,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { Role, type Viewer } from '../auth/viewer.js';
import { AppError } from '../shared/errors.js';
import { compileCost, costLimit, type Cost, type Variables } from './cost.js';

// Its ES build would load a second copy of graphql, whose schema classes differ from ours.
const { fieldExtensionsEstimator, getComplexity, simpleEstimator } = createRequire(import.meta.url)(
  'graphql-query-complexity',
) as typeof complexity;

const schema = buildSchema(`
  interface Node { id: ID! }
  type Thing implements Node { id: ID!, name: String, text: String, parent: Thing, parts: [Part!]!, things(first: Int! = 20): ThingConnection! }
  type Part { name: String, thing: Thing }
  type ThingEdge { node: Thing!, cursor: String! }
  type ThingConnection { nodes: [Thing!]!, edges: [ThingEdge!]!, totalCount: Int!, pageInfo: PageInfo! }
  type PageInfo { hasNextPage: Boolean! }
  type Query { thing: Thing, node(id: ID!): Node, nodes(ids: [ID!]!): [Node]!, things(first: Int! = 20): ThingConnection!, top(first: Int! = 10): [Thing!]!, priced: String, self: Query }
  type Mutation { make: Payload! }
  type Payload { thing: Thing, userErrors: [String!]! }
`);

/** The library's estimators with the same model as functions, which our own code does not use. */
function estimates(fields: Record<string, unknown>): void {
  for (const [path, complexity] of Object.entries(fields)) {
    const [type = '', name = ''] = path.split('.');
    const found = schema.getType(type);
    if (isObjectType(found)) Object.assign(found.getFields()[name] ?? {}, { extensions: { complexity } });
  }
}
type Estimate = (options: { args: { first: number }; childComplexity: number }) => number;
const page: Estimate = ({ args, childComplexity }) => args.first * childComplexity;
const record: Estimate = ({ childComplexity }) => 1 + childComplexity;
const group: Estimate = ({ childComplexity }) => childComplexity;
estimates({
  'Query.things': page,
  'Thing.things': page,
  'ThingConnection.nodes': record,
  'ThingConnection.edges': group,
  'ThingEdge.node': record,
  'ThingConnection.pageInfo': group,
  'Query.thing': record,
  'Thing.parent': record,
  'Query.self': group,
  'Query.node': record,
  'Query.top': (({ args, childComplexity }) => args.first * (1 + childComplexity)) satisfies Estimate,
  'ThingConnection.totalCount': 10,
  'Query.priced': 7,
  'Thing.text': 0.2,
});

function costOf(query: string, variables: Variables = {}, on: GraphQLSchema = schema): Cost {
  const document = parse(query);
  const operation = document.definitions.find(
    (definition): definition is OperationDefinitionNode => definition.kind === Kind.OPERATION_DEFINITION,
  );
  if (!operation) throw new Error('no operation');
  const fragments = new Map(
    document.definitions
      .filter((definition): definition is FragmentDefinitionNode => definition.kind === Kind.FRAGMENT_DEFINITION)
      .map((fragment) => [fragment.name.value, fragment]),
  );
  return compileCost(on, operation, fragments)(variables);
}
const byLibrary = (query: string, variables: Variables = {}): number =>
  getComplexity({
    schema,
    query: parse(query),
    variables,
    estimators: [fieldExtensionsEstimator(), simpleEstimator({ defaultComplexity: 0 })],
  });

describe('the cost of an operation', () => {
  it.each([
    ['{ thing { id } }', 1],
    ['{ thing { id name parent { parent { id } } } }', 3],
    ['{ things(first: 5) { nodes { id } } }', 5],
    ['{ things { nodes { id } } }', 20],
    ['{ things(first: 5) { edges { cursor node { id } } pageInfo { hasNextPage } } }', 5],
    ['{ things(first: 5) { nodes { parent { id } things(first: 3) { nodes { id } } } } }', 25],
    [
      '{ things(first: 10) { nodes { things(first: 10) { nodes { things(first: 10) { edges { node { id } } } } } } } }',
      1_110,
    ],
    ['{ top(first: 4) { parent { id } } }', 8],
    ['{ self { self { thing { id } } } }', 1],
    ['{ a: thing { id } b: thing { id } things(first: 1) { nodes { id } } }', 3],
    ['{ ...f } fragment f on Query { thing { ...g } } fragment g on Thing { parent { id } }', 2],
    ['{ node(id: "x") { id } }', 1],
    ['{ __typename }', 0],
  ])('%s is %d, as graphql-query-complexity has it', (query, cost) => {
    expect(costOf(query).cost).toBe(cost);
    expect(byLibrary(query)).toBe(cost);
  });

  it("is the same as the library's for any real variables", () => {
    const query =
      'query ($a: Int!, $b: Int! = 7) { things(first: $a) { nodes { parent { id } things(first: $b) { edges { node { id } } } } } top(first: $b) { id } }';
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100 }),
        fc.option(fc.integer({ min: 1, max: 100 }), { nil: undefined }),
        (a, b) => {
          const variables = b === undefined ? { a } : { a, b };
          expect(costOf(query, variables).cost).toBe(byLibrary(query, variables));
        },
      ),
    );
  });

  it('counts a total once, a declared weight as it is, a write ten', () => {
    // The page is read even if it is not selected.
    expect(costOf('{ things(first: 50) { totalCount } }').cost).toBe(60);
    expect(costOf('{ things(first: 50) { pageInfo { hasNextPage } } }').cost).toBe(50);
    expect(costOf('{ things(first: 50) { nodes { id } totalCount } }').cost).toBe(60);
    expect(costOf('{ priced }').cost).toBe(7);
    expect(costOf('mutation { make { thing { id } } }').cost).toBe(11);
    expect(costOf('mutation { a: make { userErrors } b: make { userErrors } }').cost).toBe(20);
  });

  it('reckons lists without a size and counts every item', () => {
    expect(costOf('{ thing { parts { thing { id } } } }')).toMatchObject({ cost: 11, nodes: 10 });
    expect(costOf('{ things(first: 30) { nodes { id } edges { node { id } } } }')).toMatchObject({
      cost: 60,
      nodes: 60,
    });
  });

  it('counts an item for each id, wherever the ids stand', () => {
    const inner = '{ id ... on Thing { things(first: 52) { nodes { id } } } }';
    const expected = { cost: 100 + 5_200, nodes: 100 + 5_200 };
    const ids = Array.from({ length: 100 }, (_, index) => String(index));
    expect(costOf(`query ($ids: [ID!]!) { nodes(ids: $ids) ${inner} }`, { ids })).toMatchObject(expected);
    expect(costOf(`{ nodes(ids: ${JSON.stringify(ids)}) ${inner} }`)).toMatchObject(expected);
    expect(costOf(`query ($ids: [ID!]! = ${JSON.stringify(ids)}) { nodes(ids: $ids) ${inner} }`)).toMatchObject(
      expected,
    );
    expect(costOf('query ($id: [ID!]!) { nodes(ids: $id) { id } }', { id: 'one' })).toMatchObject({
      cost: 1,
      nodes: 1,
    });
  });

  it('weighs long texts and counts values for every alias, once fragments are spread', () => {
    const text = 'fragment f on Thing { a: text b: text c: text }';
    expect(costOf(`{ things(first: 100) { nodes { ...f } } } ${text}`)).toMatchObject({ cost: 160, values: 401 });
    expect(costOf(`{ x: thing { ...f parent { ...f } } y: thing { ...f } } ${text}`)).toMatchObject({
      cost: 5,
      values: 12,
    });
  });

  it('charges for questions about the schema', () => {
    expect(costOf('{ __schema { types { name } } }').cost).toBe(100);
    expect(costOf('{ __type(name: "Thing") { name } thing { id } }').cost).toBe(11);
  });

  it('takes a null or missing variable for the default', () => {
    const query = 'query ($n: Int) { things(first: $n) { nodes { id } } }';
    expect([costOf(query).cost, costOf(query, { n: null }).cost, costOf(query, { n: undefined }).cost]).toEqual([
      20, 20, 20,
    ]);
    expect(costOf('query ($n: Int = 3) { things(first: $n) { nodes { id } } }').cost).toBe(3);
    // Every object has something of this name, which is no variable.
    expect(costOf('query ($toString: Int = 90) { things(first: $toString) { nodes { id } } }').cost).toBe(90);
    expect(costOf('query ($valueOf: [ID!]! = ["a", "b", "c"]) { nodes(ids: $valueOf) { id } }').cost).toBe(3);
  });

  it.each([0, -1, 101, 1.5, 1_000_000, 2 ** 53, Number.NaN])('refuses a page of %d, wherever it stands', (n) => {
    const allowed = (query: string): unknown => {
      try {
        return costOf(query, { n });
      } catch (error) {
        return error;
      }
    };
    expect(allowed('query ($n: Int!) { things(first: $n) { nodes { id } } }')).toMatchObject({
      code: 'BAD_USER_INPUT',
      extensions: { allowed: { min: 1, max: 100 } },
    });
    expect(allowed('query ($n: Int!) { things(first: $n) { totalCount } }')).toBeInstanceOf(AppError);
    expect(
      allowed('query ($n: Int!) { things(first: 1) { nodes { things(first: $n) { pageInfo { hasNextPage } } } } }'),
    ).toBeInstanceOf(AppError);
    expect(
      allowed('query ($n: Int!) { ...f } fragment f on Query { self { things(first: $n) { nodes { id } } } }'),
    ).toBeInstanceOf(AppError);
  });

  it('is never less for a larger page, nor wrong for what is no number', () => {
    const query = 'query ($n: Int!) { things(first: $n) { nodes { id } } }';
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99 }), (n) => {
        expect(costOf(query, { n }).cost).toBeLessThan(costOf(query, { n: n + 1 }).cost);
      }),
    );
    for (const n of ['5', { a: 1 }, [1], true]) expect(costOf(query, { n }).cost).toBeGreaterThanOrEqual(20);
  });
});

describe('what a caller may spend', () => {
  const user = (roles: Role[]): Viewer => ({ kind: 'user', ip: '', userId: '', sessionId: '', roles, expiresAt: 0 });
  it('depends on who asks', () => {
    expect(costLimit({ kind: 'anonymous', ip: '' })).toBe(300);
    expect(costLimit(user([]))).toBe(1_000);
    expect(costLimit(user([Role.RECRUITER]))).toBe(2_000);
    expect(costLimit({ kind: 'service', ip: '', name: '' })).toBe(2_000);
  });
});
