import {
  getNamedType,
  getNullableType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
} from 'graphql';
import { SCALAR_VALUES } from './random-documents.js';

/** Asks a root field for as much as one document can: all its fields to a depth, each page at its largest, many times over. */
export interface LargeQuestion {
  name: string;
  /** The document with `times` aliases of the field, whose pages have `first` items; `mark` makes it another document. */
  text: (times: number, first: number, depth: number, mark: string) => string;
}

/** A value for each argument that must be given; ids of records that exist make a question dearer. */
export type KnownIds = Readonly<Record<string, string>>;

/** Of each question that nobody has to sign in for. */
export function publicQuestions(schema: GraphQLSchema, ids: KnownIds): LargeQuestion[] {
  const fields = Object.values(schema.getQueryType()?.getFields() ?? {});
  const open = fields.filter(({ description }) => description?.includes('Public. No authentication required.'));
  return open.map((field) => ({
    name: field.name,
    text: (times, first, depth, mark) => {
      const inner = selectionOf(field, first, depth);
      const args = argumentsOf(field, first, ids[field.name]);
      const aliases = Array.from(
        { length: times },
        (_none, index) => `a${String(index)}: ${field.name}${args}${inner}`,
      );
      return `query ${mark} { ${aliases.join(' ')} }`;
    },
  }));
}

type AnyField = GraphQLField<unknown, unknown>;

function argumentsOf({ args }: AnyField, first: number, id?: string): string {
  const given = args.flatMap(({ name, type, defaultValue }) => {
    if (name === 'first') return [`first: ${String(first)}`];
    if (!isNonNullType(type) || defaultValue !== undefined) return [];
    return [`${name}: ${id !== undefined && String(type) === 'ID!' ? JSON.stringify(id) : literal(type)}`];
  });
  return given.length > 0 ? `(${given.join(', ')})` : '';
}

function literal(type: GraphQLInputType): string {
  const nullable = getNullableType(type);
  if (isListType(nullable)) return `[${literal(nullable.ofType)}]`;
  if (isEnumType(nullable)) return nullable.getValues()[0]?.name ?? '';
  if (!isInputObjectType(nullable)) return JSON.stringify(SCALAR_VALUES[String(nullable)]?.[0] ?? 'x');
  const wanted = Object.values(nullable.getFields()).filter(
    (field) => isNonNullType(field.type) && field.defaultValue === undefined,
  );
  return `{ ${wanted.map((field) => `${field.name}: ${literal(field.type)}`).join(', ')} }`;
}

function selectionOf(field: AnyField, first: number, depth: number): string {
  const type = getNamedType(field.type);
  if (!isCompositeType(type)) return '';
  if (!isObjectType(type)) return ' { __typename }';
  const parts = Object.values(type.getFields()).flatMap((inner) => {
    const isLeaf = !isCompositeType(getNamedType(inner.type));
    const isOfPage = inner.name === 'nodes';
    // An item twice is no more than the item.
    if (inner.name === 'edges' || (!isLeaf && !isOfPage && depth === 0)) return [];
    return [
      `${inner.name}${argumentsOf(inner, first)}${selectionOf(inner, first, isOfPage || isLeaf ? depth : depth - 1)}`,
    ];
  });
  return ` { ${parts.length > 0 ? parts.join(' ') : '__typename'} }`;
}
