import {
  astFromValue,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isScalarType,
  isUnionType,
  Kind,
  parse,
  print,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';
import { getMetadataStorage } from 'type-graphql';
import { domains } from '../domains/index.js';
import { readExamples, type Example } from '../http/explorer.examples.js';
import { cell, table } from './docs.table.js';

export const REFERENCE_FOLDER = 'docs/reference';
const ROOTS = ['Query', 'Mutation', 'Subscription'] as const;
type Root = (typeof ROOTS)[number];
type Field = GraphQLField<unknown, unknown>;

/** Operations outside of any domain, such as `node`. */
const COMMON = 'common';
const HEADINGS: Record<Root, string> = { Query: 'Queries', Mutation: 'Mutations', Subscription: 'Subscriptions' };

/** Kinds of types, each with a page. */
const KINDS = [
  { page: 'objects', title: 'Objects, interfaces and unions', has: isOutput },
  { page: 'inputs', title: 'Inputs', has: isInputObjectType },
  { page: 'enums', title: 'Enums', has: isEnumType },
  { page: 'scalars', title: 'Scalars', has: isScalarType },
] as const;

/** The API reference, by file path: a page for each domain's operations, and one for each kind of type. */
export function referencePages(schema: GraphQLSchema): Record<string, string> {
  const examples = examplesByField();
  const types = Object.values(schema.getTypeMap())
    .filter(({ name }) => !name.startsWith('__') && !ROOTS.some((root) => root === name))
    .sort((a, b) => a.name.localeCompare(b.name));
  const operations = operationsByDomain(schema);
  const names = [...operations.keys()].sort();
  const pages: [string, string][] = [
    ['README', indexPage(operations, names)],
    ...names.map((name): [string, string] => [name, domainPage(name, operations.get(name) ?? [], examples)]),
    ...KINDS.map(({ page, title, has }): [string, string] => [page, typesPage(title, types.filter(has))]),
  ];
  return Object.fromEntries(pages.map(([name, text]) => [`${REFERENCE_FOLDER}/${name}.md`, text]));
}

interface Operation {
  root: Root;
  field: Field;
}

/** The domain of a root field is the one whose resolver implements it. */
function operationsByDomain(schema: GraphQLSchema): Map<string, Operation[]> {
  const { queries, mutations, subscriptions } = getMetadataStorage();
  const targets = new Map([...queries, ...mutations, ...subscriptions].map((one) => [one.schemaName, one.target]));
  const found = new Map<string, Operation[]>();
  for (const root of ROOTS) {
    const fields = schema.getType(root);
    if (!isObjectType(fields)) continue;
    for (const field of Object.values(fields.getFields()).sort((a, b) => a.name.localeCompare(b.name))) {
      const target = targets.get(field.name);
      const domain = domains.find(({ resolvers }) => resolvers.some((resolver) => resolver === target))?.name ?? COMMON;
      found.set(domain, [...(found.get(domain) ?? []), { root, field }]);
    }
  }
  return found;
}

function indexPage(operations: ReadonlyMap<string, readonly Operation[]>, names: readonly string[]): string {
  const rows = names.map((name) => {
    const links = (operations.get(name) ?? []).map(
      ({ field }) => `[${field.name}](${name}.md#${anchorOf(field.name)})`,
    );
    return [`[${name}](${name}.md)`, links.join(', ')];
  });
  return page([
    '# Reference',
    'Generated from the schema by `npm run docs`: every operation with its arguments, result and access rule. The same in one file: `schema.graphql`.',
    table(['domain', 'operations'], rows),
    `Types: ${KINDS.map(({ page: name, title }) => `[${title}](${name}.md)`).join(', ')}.`,
    'Errors: [docs/errors.md](../errors.md). Limits: [docs/guides/limits.md](../guides/limits.md).',
    'In examples, `{{path}}` stands for one of your own IDs; the playground fills it in.',
  ]);
}

function domainPage(name: string, operations: readonly Operation[], examples: ReadonlyMap<string, Example>): string {
  const sections = ROOTS.flatMap((root) => {
    const own = operations.filter((operation) => operation.root === root);
    if (own.length === 0) return [];
    return [`## ${HEADINGS[root]}`, ...own.flatMap(({ field }) => operationSection(field, examples.get(field.name)))];
  });
  return page([`# ${name}`, WRITTEN, ...sections]);
}

function operationSection(field: Field, example: Example | undefined): string[] {
  const rows = field.args.map((arg) => [`\`${arg.name}\``, typeLink(arg), defaultOf(arg), cell(arg.description)]);
  return [
    `### ${field.name}`,
    field.description ?? '',
    ...(rows.length === 0 ? [] : [table(['argument', 'type', 'default', 'meaning'], rows)]),
    `Returns ${typeLink(field)}.`,
    ...(field.deprecationReason ? [`**Deprecated.** ${field.deprecationReason}`] : []),
    ...(example ? exampleBlocks(example) : []),
  ];
}

function exampleBlocks({ title, query, variables }: Example): string[] {
  const hasVariables = Object.keys(variables as object).length > 0;
  return [
    `Example: ${title}`,
    ['```graphql', query.trim(), '```'].join('\n'),
    ...(hasVariables ? [['```json', JSON.stringify(variables, null, 2), '```'].join('\n')] : []),
  ];
}

/** The first example of each root field. */
function examplesByField(): Map<string, Example> {
  const found = new Map<string, Example>();
  for (const example of readExamples().examples) {
    for (const definition of parse(example.query).definitions) {
      if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
      for (const selection of definition.selectionSet.selections) {
        if (selection.kind === Kind.FIELD && !found.has(selection.name.value)) found.set(selection.name.value, example);
      }
    }
  }
  return found;
}

function typesPage(title: string, types: readonly GraphQLNamedType[]): string {
  return page([`# ${title}`, WRITTEN, ...types.flatMap(typeSection)]);
}

function typeSection(type: GraphQLNamedType): string[] {
  return [`## ${type.name}`, type.description ?? '', ...typeBody(type)].filter((part) => part !== '');
}

function typeBody(type: GraphQLNamedType): string[] {
  if (isEnumType(type)) {
    const rows = type.getValues().map(({ name, description }) => [`\`${name}\``, cell(description)]);
    return [table(['value', 'meaning'], rows)];
  }
  if (isUnionType(type)) return [`One of ${type.getTypes().map(linkOf).join(', ')}.`];
  if (isInputObjectType(type)) {
    const rows = Object.values(type.getFields()).map((field) => [
      `\`${field.name}\``,
      typeLink(field),
      defaultOf(field),
      cell(field.description),
    ]);
    return [table(['field', 'type', 'default', 'meaning'], rows)];
  }
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  const rows = Object.values(type.getFields()).map((field) => [
    `\`${field.name}\``,
    typeLink(field),
    [cell(field.description), argumentsOf(field)].filter((part) => part !== '').join(' '),
  ]);
  return [table(['field', 'type', 'meaning'], rows)];
}

function argumentsOf({ args }: Field): string {
  const named = args.map((arg) => `\`${arg.name}: ${String(arg.type)}\``);
  return named.length === 0 ? '' : `Arguments: ${named.join(', ')}.`;
}

function isOutput(type: GraphQLNamedType): boolean {
  return isObjectType(type) || isInterfaceType(type) || isUnionType(type);
}

const WRITTEN = 'Generated from the schema by `npm run docs`. [All pages](README.md)';

function page(parts: readonly string[]): string {
  return [...parts.filter((part) => part !== ''), ''].join('\n\n');
}

function typeLink({ type }: Pick<Field | GraphQLArgument | GraphQLInputField, 'type'>): string {
  const named = getNamedType(type);
  // The brackets of list types would be read as links.
  return String(type).replace(/[[\]]/g, '\\$&').replace(named.name, linkOf(named));
}

function defaultOf({ type, defaultValue }: GraphQLArgument | GraphQLInputField): string {
  const value = defaultValue === undefined ? undefined : astFromValue(defaultValue, type);
  return value ? `\`${print(value)}\`` : '';
}

function linkOf(type: GraphQLNamedType): string {
  const kind = KINDS.find(({ has }) => has(type));
  return `[${type.name}](${kind?.page ?? 'objects'}.md#${anchorOf(type.name)})`;
}

/** The anchor that Git hosts generate for a heading. */
function anchorOf(heading: string): string {
  return heading.toLowerCase();
}
