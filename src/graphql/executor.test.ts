import { unwrapResolverError } from '@apollo/server/errors';
import fc from 'fast-check';
import {
  buildSchema,
  getOperationAST,
  GraphQLError,
  isAbstractType,
  isObjectType,
  parse,
  specifiedRules,
  validate,
  type ExecutionResult,
  type GraphQLResolveInfo,
  type GraphQLSchema,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { visibleAnswer } from '../../test/testkit/executions.js';
import { createLogger } from '../http/logger.js';
import { AppError } from '../shared/errors.js';
import type { Context } from './context.js';
import { formatError } from './errors.js';
import { compilingExecutor, interpretingExecutor, type Executor } from './executor.js';

const SDL = `
  enum Color { RED GREEN }
  input Deep { n: Int, text: String }
  input Inner { n: Int = 3, list: [Color!], deep: Deep, text: String! = "d" }
  input Ring { n: Int, ring: Ring }
  interface Animal { id: ID!, name: String, friend: Animal, must: String!, legs: [Leg], color: Color }
  type Leg { length: Int, sure: Int!, owner: Animal! }
  type Dog implements Animal { id: ID!, name: String, friend: Animal, must: String!, legs: [Leg], color: Color, bark: String!, sureLegs: [Leg!], allLegs: [Leg!]! }
  type Cat implements Animal { id: ID!, name: String, friend: Animal, must: String!, legs: [Leg], color: Color, meow: String, lives: [[Int!]], friends: [Animal!]! }
  union Pet = Dog | Cat
  scalar Json
  type Query {
    animal: Animal, sureAnimal: Animal!, dog: Dog, pets: [Pet], surePets: [Pet!]!, self: Query, sureSelf: Query!
    echo(i: Inner, n: Int = 5, c: Color = GREEN, ids: [ID!], flag: Boolean, f: Float, ring: Ring, json: Json, matrix: [[Int]]): String
    numbers: [Int], sureNumbers: [Int!], grid: [[Int]]
  }
  type Mutation { set(n: Int): Leg, sureSet(n: Int): Leg! }
`;

type Kind = 'value' | 'null' | 'throw' | 'later' | 'laterNull' | 'reject' | 'error';
/** The behavior of each field, derived from a seed and the field's path, so that both executors meet the same. */
interface Plan {
  seed: number;
  /** Share of misbehaving fields, in percent. */
  faults: number;
}

/**
 * Seeds for fields that resolve immediately, later, or mixed (only without faults: graphql-js leaves rejections
 * behind).
 */
function timing({ seed, faults }: Plan): 'now' | 'later' | 'mixed' {
  if (faults === 0) return 'mixed';
  return seed % 2 === 0 ? 'now' : 'later';
}

function random(seed: number, text: string): number {
  let hash = seed ^ 0x9e3779b9;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  return ((hash ^ (hash >>> 13)) >>> 0) / 2 ** 32;
}

function pathOf(info: GraphQLResolveInfo): string {
  const keys: (string | number)[] = [];
  for (let path: GraphQLResolveInfo['path'] | undefined = info.path; path; path = path.prev) keys.unshift(path.key);
  return keys.join('.');
}

function kindOf({ seed, faults }: Plan, path: string): Kind {
  const when = timing({ seed, faults });
  const kinds: Kind[] = when === 'now' ? ['null', 'throw', 'error'] : ['laterNull', 'reject'];
  const dice = random(seed, path);
  if (dice * 100 < faults) return kinds[Math.floor(random(seed + 1, path) * kinds.length)] ?? 'null';
  if (when === 'now') return 'value';
  return when === 'later' || random(seed + 2, path) < 0.3 ? 'later' : 'value';
}

function faultAt(path: string): Error {
  return path.length % 2 === 0
    ? new Error(`fault at ${path}`)
    : new AppError('FORBIDDEN', `refused at ${path}`, { at: path });
}

function valueFor(schema: GraphQLSchema, type: string, plan: Plan, path: string): unknown {
  if (type.endsWith('!')) return valueFor(schema, type.slice(0, -1), plan, path);
  if (type.startsWith('[')) {
    const length = Math.floor(random(plan.seed + 3, path) * 4);
    return Array.from({ length }, (_, index) => {
      if (timing(plan) === 'later') return valueFor(schema, type.slice(1, -1), plan, `${path}.${String(index)}`);
      const item = `${path}.${String(index)}`;
      const kind = kindOf({ ...plan, faults: plan.faults / 2 }, item);
      const value = valueFor(schema, type.slice(1, -1), plan, item);
      if (kind === 'null') return null;
      if (kind === 'error') return faultAt(item);
      return value;
    });
  }
  if (type === 'Int') return Math.floor(random(plan.seed + 4, path) * 100);
  if (type === 'String' || type === 'ID') return `${type} ${path}`;
  if (type === 'Color') return random(plan.seed + 5, path) < 0.5 ? 'RED' : 'GREEN';
  const named = schema.getType(type);
  const concrete = isAbstractType(named)
    ? schema.getPossibleTypes(named)[Math.floor(random(plan.seed + 6, path) * 2)]?.name
    : type;
  return { __typename: concrete };
}

function makeSchema(): GraphQLSchema {
  const schema = buildSchema(SDL);
  for (const type of Object.values(schema.getTypeMap())) {
    if (isAbstractType(type)) type.resolveType = (value: { __typename: string }) => value.__typename;
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      field.resolve = (_source, args: object, context: Plan, info) => {
        const path = pathOf(info);
        const value =
          field.args.length > 0 && field.name === 'echo'
            ? JSON.stringify(Object.entries(args).sort(([one], [other]) => one.localeCompare(other)))
            : valueFor(schema, String(field.type), context, path);
        switch (kindOf(context, path)) {
          case 'null':
            return null;
          case 'throw':
            throw faultAt(path);
          case 'error':
            return faultAt(path);
          case 'later':
            return Promise.resolve(value);
          case 'laterNull':
            return Promise.resolve(null);
          case 'reject':
            return Promise.reject(faultAt(path));
          case 'value':
            return value;
        }
      };
    }
  }
  return schema;
}

const schema = makeSchema();
const interpret = interpretingExecutor(schema);
const compile = compilingExecutor(schema);

const SILENT = createLogger('silent');

/** The parts of a result that a caller can see. */
function shown({ data, errors = [] }: ExecutionResult): ReturnType<typeof visibleAnswer> {
  for (const error of errors) expect(error).toBeInstanceOf(GraphQLError);
  return visibleAnswer(
    data,
    errors.map((error) => formatError(error.toJSON(), unwrapResolverError(error), SILENT)),
  );
}

async function run(
  executor: Executor,
  query: string,
  variables: Record<string, unknown>,
  plan: Plan,
): Promise<ReturnType<typeof visibleAnswer>> {
  const document = parse(query);
  const operation = getOperationAST(document);
  if (!operation) throw new Error('no operation');
  return shown(await executor({ document, operation, variables, context: plan as unknown as Context }));
}

/** A random selection set for a type; each field with arguments gets a unique alias. */
function selection(type: string, seed: number, depth: number, path = ''): string {
  const roll = (text: string): number => random(seed, `${path}/${text}`);
  const named = schema.getType(type.replaceAll(/[![\]]/g, ''));
  const parts: string[] = ['__typename'];
  if (isAbstractType(named)) {
    for (const possible of schema.getPossibleTypes(named))
      if (roll(`on ${possible.name}`) < 0.8)
        parts.push(`... on ${possible.name} ${selection(possible.name, seed, depth, `${path}/${possible.name}`)}`);
  }
  const fields = named && 'getFields' in named ? Object.values(named.getFields()) : [];
  for (const field of fields as { name: string; type: unknown; args?: readonly unknown[] }[]) {
    if (roll(field.name) > 0.5) continue;
    const target = schema.getType(String(field.type).replaceAll(/[![\]]/g, ''));
    const nested = target && ('getFields' in target || isAbstractType(target));
    if (nested && depth <= 0) continue;
    const alias = `${field.name}_${type.replaceAll(/[![\]]/g, '')}`;
    const directive = roll(`${field.name} directive`);
    const condition =
      directive < 0.1
        ? ' @include(if: $yes)'
        : directive < 0.2
          ? ' @skip(if: $yes)'
          : directive < 0.25
            ? ' @skip(if: $no) @include(if: $yes)'
            : '';
    const args = field.name === 'echo' ? '(n: $n, i: $i)' : '';
    parts.push(
      `${alias}: ${field.name}${args}${condition}${nested ? ` ${selection(String(field.type), seed, depth - 1, `${path}/${field.name}`)}` : ''}`,
    );
  }
  return `{ ${parts.join(' ')} }`;
}

const HEAD = 'query ($yes: Boolean = true, $no: Boolean = false, $n: Int, $i: Inner)';

describe('graphql-jit answers as graphql-js', () => {
  it.each([
    ['without faults', 0],
    ['with few faults', 4],
    ['with many faults', 25],
  ])(
    'for random documents %s',
    async (_name, faults) => {
      let compared = 0;
      await fc.assert(
        fc.asyncProperty(
          fc.integer({ min: 1, max: 2 ** 30 }),
          fc.integer({ min: 1, max: 2 ** 30 }),
          fc.boolean(),
          async (shape, seed, yes) => {
            const query = `${HEAD} ${selection('Query', shape, 3)}`;
            const errors = validate(
              schema,
              parse(query),
              specifiedRules.filter((rule) => rule.name !== 'NoUnusedVariablesRule'),
            );
            fc.pre(errors.length === 0);
            compared += 1;
            const variables = { yes, n: 4, i: { n: 1, deep: { text: 'x' } } };
            expect(await run(compile, query, variables, { seed, faults })).toEqual(
              await run(interpret, query, variables, { seed, faults }),
            );
          },
        ),
        { numRuns: 300 },
      );
      expect(compared).toBeGreaterThan(100);
    },
    60_000,
  );

  const ECHO =
    'query ($i: Inner, $n: Int, $c: Color, $ids: [ID!], $flag: Boolean, $f: Float) { echo(i: $i, n: $n, c: $c, ids: $ids, flag: $flag, f: $f) }';
  it.each<[string, Record<string, unknown>]>([
    ['nothing', {}],
    ['nulls', { i: null, n: null, c: null, ids: null, flag: null }],
    ['undefined', { n: undefined, i: undefined }],
    ['defaults within', { i: {} }],
    ['a null over a default', { i: { n: null } }],
    ['a null for what must be', { i: { text: null } }],
    ['nested', { i: { list: ['RED'], deep: { n: 7 } } }],
    ['one item for a list', { ids: 'a', i: { list: 'RED' } }],
    ['numbers as ids', { ids: [1, 'b'] }],
    ['a null in a list', { ids: ['a', null] }],
    ['an unknown field', { i: { nope: 1 } }],
    ['an unknown enum value', { c: 'BLUE' }],
    ['an enum value in lower case', { c: 'red' }],
    ['a number for an enum', { c: 5 }],
    ['a list for an object', { i: [] }],
    ['a text for an object', { i: 'x' }],
    ['an object for a number', { n: { $ne: 1 } }],
    ['a text for a number', { n: '5' }],
    ['a fraction', { n: 1.5 }],
    ['a large number', { n: 2 ** 31 }],
    ['a text for a flag', { flag: 'true' }],
    ['no number', { f: Number.NaN }],
    ['a prototype', JSON.parse('{"i":{"__proto__":{"n":1}}}') as Record<string, unknown>],
    ['many faults', { n: 'x', c: 'x', flag: 'x', f: 'x', ids: [null], i: { n: 'x', text: 5 } }],
    ['an unknown variable', { nope: 1 }],
  ])('for variables: %s', async (_name, variables) => {
    const plan = { seed: 1, faults: 0 };
    const expected = await run(interpret, ECHO, variables, plan);
    expect(await run(compile, ECHO, variables, plan)).toEqual(expected);
  });

  it.each([
    'query ($n: Int = 9) { echo(n: $n) }',
    'query ($n: Int!) { echo(n: $n) }',
    'query ($n: Int! = 2) { echo(n: $n) }',
    'query ($i: Inner = { deep: { n: 1 } }) { echo(i: $i) }',
    'query ($list: [Color!] = [RED]) { echo(i: { list: $list }) }',
    'query ($n: Int) { echo(i: { n: $n }) }',
    'query ($n: Int) { echo(i: { n: $n, deep: { n: $n } }, ids: ["a"]) }',
    'query ($text: String) { echo(i: { deep: { text: $text } }) }',
    'query ($text: String = "x") { echo(i: { deep: { text: $text } }) }',
    'query ($a: ID!) { echo(ids: [$a]) }',
    'query ($r: Ring) { echo(ring: $r) }',
    '{ echo(ring: { n: 1, ring: { n: 2, ring: null } }) }',
    'query ($n: Int) { echo(ring: { n: $n, ring: { n: $n } }) }',
    'query ($yes: Boolean! = true) { echo @skip(if: $yes) dog @include(if: $yes) { id } }',
    '{ echo(n: 5, c: RED, ids: "x", f: 1) }',
    '{ echo(i: { text: "a" }, n: null) }',
    '{ a: echo(n: 1) b: echo(n: 2) echo }',
    '{ ...f ...f } fragment f on Query { echo(n: 1) animal { id ... on Dog { bark } ... on Cat { meow } } }',
    '{ dog { ... on Animal { id name } ... { color } } }',
    '{ pets { __typename ... on Animal { id } } surePets { ... on Dog { kind: __typename sureLegs { length } } } }',
    '{ numbers sureNumbers grid __typename }',
    '{ dog { legs { length } legs { sure } } dog { id } }',
    '{ __typename __schema { queryType { name } } echo }',
    '{ __type(name: "Dog") { name } dog { id } }',
    '{ dog { id ...f @skip(if: true) ...f } } fragment f on Dog { name }',
    'query ($no: Boolean! = false) { dog { ...f @include(if: $no) color ...f } pets { ... on Dog { ...f } } } fragment f on Dog { name color }',
    'query ($no: Boolean! = false, $yes: Boolean! = true) { dog { id ...f @include(if: $no) ...f @skip(if: $yes) ... @include(if: $yes) { legs { sure ...g } } ...f } self { dog { ...f legs { ...g @skip(if: $yes) length } } } } fragment f on Dog { name bark legs { ...g } } fragment g on Leg { length }',
    'query ($yes: Boolean = true) { dog { name @skip(if: $yes) } animal @skip(if: true) { id } }',
    'query ($text: String) { echo(json: { a: $text, b: [1, $text, { c: null }], d: RED }) }',
    'query ($text: String = "x") { echo(json: { a: $text, b: [1, $text] }) second: echo(json: [$text]) }',
    'query ($json: Json = { a: 1 }) { echo(json: $json) one: echo(json: { inner: $json }) }',
    '{ echo(ids: "x", matrix: [[1], 2], json: 5.5) }',
    'query ($n: Int! = 3, $row: [Int!] = [4]) { echo(matrix: [[1, $n], $row, [$n]]) }',
    '{ __schema { queryType { name fields(includeDeprecated: true) { name args { name defaultValue } } } } dog { id } t: __type(name: "Nope") { name } __typename }',
    '{ ... { __schema { types { ...t } } } sureSelf { sureAnimal { must } } } fragment t on __Type { kind name possibleTypes { name } enumValues { name } inputFields { name type { ofType { name } } } }',
    'mutation { a: sureSet(n: 1) { sure } }',
    'mutation ($n: Int = 4) { a: set(n: $n) { length owner { id } } }',
    'mutation { ...m } fragment m on Mutation { a: sureSet(n: 1) { sure } b: sureSet(n: 1) { sure } }',
    'mutation { a: set(n: 1) { length } b: sureSet(n: 2) { sure } c: set(n: 3) { owner { id } } }',
  ])('for %s', async (query) => {
    for (let seed = 1; seed <= 40; seed += 1) {
      for (const faults of [0, 20]) {
        const plan = { seed, faults };
        expect(await run(compile, query, {}, plan)).toEqual(await run(interpret, query, {}, plan));
      }
    }
  });

  it('for a field whose type cannot be told', async () => {
    const broken = makeSchema();
    for (const name of ['Animal', 'Pet']) {
      const type = broken.getType(name);
      if (isAbstractType(type)) type.resolveType = () => undefined;
    }
    const plan = { seed: 3, faults: 0 };
    for (const query of ['{ animal { id } }', '{ pets { __typename } }', '{ sureAnimal { id } }']) {
      const results = [
        await run(compilingExecutor(broken), query, {}, plan),
        await run(interpretingExecutor(broken), query, {}, plan),
      ];
      expect(results[0]?.data).toEqual(results[1]?.data);
      expect(results[0]?.errors.length).toBe(results[1]?.errors.length);
    }
  });
});
