import {
  getNullableType,
  getOperationAST,
  isAbstractType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
  parse,
  validate,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
} from 'graphql';
import { expect, it } from 'vitest';
import { buildTallySchema } from '../../src/app.js';
import type { Context } from '../../src/graphql/context.js';
import { compilingExecutor, interpretingExecutor, type Executor } from '../../src/graphql/executor.js';
import { randomDocument, SCALAR_VALUES, type RandomDocument } from '../testkit/random-documents.js';
import { announce, randomOf, rounds, seed } from '../testkit/soak.js';

const DOCUMENTS = rounds(20_000);

interface Call {
  seed: number;
  /** The arguments of every field that has some, by its path. */
  calls: Map<string, unknown>;
}

function pathOf({ path }: GraphQLResolveInfo): string {
  const keys: (string | number)[] = [];
  for (let at: GraphQLResolveInfo['path'] | undefined = path; at; at = at.prev) keys.unshift(at.key);
  return keys.join('.');
}

function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}

function valueOf(schema: GraphQLSchema, type: GraphQLOutputType, place: string): unknown {
  const dice = hashOf(place);
  if (!isNonNullType(type) && dice % 10 === 0) return null;
  const nullable = getNullableType(type);
  if (isListType(nullable)) {
    const item = nullable.ofType;
    return Array.from({ length: dice % 4 }, (_, index) => valueOf(schema, item, `${place}.${String(index)}`));
  }
  const of = <T>(items: readonly T[]): T | undefined => items[(dice >>> 8) % items.length];
  if (isEnumType(nullable)) return of(nullable.getValues())?.value;
  if (isAbstractType(nullable)) return { __typename: of(schema.getPossibleTypes(nullable))?.name };
  if (isObjectType(nullable)) return { __typename: nullable.name };
  const value = of(SCALAR_VALUES[nullable.name] ?? ['x']);
  return nullable.name === 'DateTimeISO' ? new Date(value as string) : value;
}

/** The real schema, whose fields answer by their place alone: both executors meet the same. */
function stubbedSchema(): GraphQLSchema {
  const schema = buildTallySchema();
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__')) continue;
    if (isAbstractType(type)) type.resolveType = (value: { __typename: string }) => value.__typename;
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      field.resolve = (_source, args: object, context: Call, info) => {
        const path = pathOf(info);
        if (field.args.length > 0) context.calls.set(path, JSON.parse(JSON.stringify(args)));
        const value = valueOf(schema, field.type, `${String(context.seed)} ${path}`);
        return hashOf(path) % 5 === 0 ? Promise.resolve(value) : value;
      };
    }
  }
  return schema;
}

async function run(executor: Executor, { text, variables }: RandomDocument, round: number): Promise<unknown> {
  const document = parse(text);
  const operation = getOperationAST(document);
  if (!operation) throw new Error('no operation');
  const context: Call = { seed: round, calls: new Map() };
  const result = await executor({ document, operation, variables, context: context as unknown as Context });
  return {
    // As text: the order of the fields counts.
    data: JSON.stringify(result.data),
    errors: (result.errors ?? [])
      .map(({ message, path, locations }) => JSON.stringify([message, path, locations]))
      .sort(),
    calls: [...context.calls].sort(([one], [other]) => (one < other ? -1 : 1)),
  };
}

it('compiled documents answer as graphql-js does, to the order of the fields', async () => {
  announce('execution');
  const schema = stubbedSchema();
  const [compiled, interpreted] = [compilingExecutor(schema), interpretingExecutor(schema)];
  const random = randomOf();
  for (let compared = 0, round = 0; compared < DOCUMENTS; round += 1) {
    expect(round, 'documents that validate are too few').toBeLessThan(DOCUMENTS * 20 + 100);
    const document = randomDocument(schema, random);
    if (validate(schema, parse(document.text), undefined, { maxErrors: 1 }).length > 0) continue;
    compared += 1;
    const label = `seed ${String(seed)}, document ${String(round)}: ${document.text} ${JSON.stringify(document.variables)}`;
    expect(await run(compiled, document, round), label).toEqual(await run(interpreted, document, round));
  }
}, 7_200_000);
