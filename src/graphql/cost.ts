import {
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';
import { MAX_PAGE } from '../database/page.js';
import { isBackEnd, isStaff, type Viewer } from '../auth/viewer.js';
import { AppError } from '../shared/errors.js';
import { ownValue } from '../shared/own-value.js';

export type Variables = Record<string, unknown>;

export interface Cost {
  /**
   * Cost of the objects that the response may contain: a record 1, an embedded object as its field declares, a total
   * 10, a write 10.
   */
  cost: number;
  /** List items that the response may contain. */
  nodes: number;
  /** Scalar values that the response may contain: the effort of executing and serializing it. */
  values: number;
}

export type CostPlan = (variables: Variables) => Cost;

export const MAX_NODES = 5_000;
const MUTATION_COST = 10;
/** Assumed length of a list without a size argument; such lists are capped where they are declared. */
const PLAIN_LIST = 10;

/** Cost of a long text or free-form JSON, in addition to its record; every alias counts. */
export const LONG_TEXT_COST = 0.2;
/** Cost of an aggregate over many records, unless its field declares another. */
export const AGGREGATE_COST = 50;
/** The schema and one of its types. */
const SCHEMA_COST = { __schema: 100, __type: 10 } as const;

/** Maximum cost of a request, by caller. */
export function costLimit(viewer: Viewer): number {
  if (isBackEnd(viewer) || isStaff(viewer)) return 2_000;
  return viewer.kind === 'user' ? 1_000 : 300;
}

/** Maximum number of values in a response, by caller. */
export function valuesLimit(viewer: Viewer): number {
  if (viewer.kind === 'service' || isStaff(viewer)) return 150_000;
  return viewer.kind === 'user' ? 75_000 : 25_000;
}

type Size = (variables: Variables) => number;
type Part = (variables: Variables, times: number, total: Cost) => void;

/**
 * Compiles an operation into a function of its variables, so that the actual page sizes count and a cached document is
 * priced again in microseconds. Throws an `AppError` for a page size that is not allowed.
 */
export function compileCost(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): CostPlan {
  const root = schema.getRootType(operation.operation);
  if (!root) return () => ({ cost: 0, nodes: 0, values: 0 });
  const defaults = new Map(
    (operation.variableDefinitions ?? []).map((definition) => [
      definition.variable.name.value,
      definition.defaultValue,
    ]),
  );
  const compiler: Compiler = { schema, fragments, defaults };
  const part = compileSet(compiler, operation.selectionSet, root, undefined);
  return (variables) => {
    const total: Cost = { cost: 0, nodes: 0, values: 0 };
    part(variables, 1, total);
    return { cost: Math.ceil(total.cost), nodes: total.nodes, values: total.values };
  };
}

interface Compiler {
  schema: GraphQLSchema;
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** Default values of the operation's variables. */
  defaults: ReadonlyMap<string, ValueNode | undefined>;
}

/** `size` is the page size of the connection that this set selects from, for its `nodes` and `edges`. */
function compileSet(compiler: Compiler, set: SelectionSetNode, parent: GraphQLNamedType, size: Size | undefined): Part {
  const { schema, fragments } = compiler;
  const parts: Part[] = [];
  for (const selection of set.selections) {
    if (selection.kind === Kind.FIELD) {
      parts.push(compileField(compiler, selection, parent, size));
      continue;
    }
    const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
    if (!fragment) continue;
    const name = fragment.typeCondition?.name.value;
    const type = name === undefined ? parent : (schema.getType(name) ?? parent);
    parts.push(compileSet(compiler, fragment.selectionSet, type, size));
  }
  return (variables, outer, total) => {
    for (const part of parts) part(variables, outer, total);
  };
}

function compileField(compiler: Compiler, node: FieldNode, parent: GraphQLNamedType, size: Size | undefined): Part {
  const field = fieldOf(parent, node.name.value);
  if (!field) return compileMeta(node.name.value);
  const named = getNamedType(field.type);
  const isList = listDepth(field.type);
  const page = compilePage(compiler, field, node);
  const times = isList ? (size ?? page ?? compileIds(compiler, field, node) ?? (() => PLAIN_LIST)) : () => 1;
  const isConnection = isEdgeHolder(named);
  const inner =
    node.selectionSet && isCompositeType(named)
      ? compileSet(compiler, node.selectionSet, named, !isList && isConnection ? page : undefined)
      : undefined;
  const weight = weightOf(field, named);
  const once = onceOf(compiler.schema, parent, field);
  // A page is read even if its items are not selected.
  const unseen = isConnection && page && !showsItems(compiler, node) ? page : () => 0;
  return (variables, outer, total) => {
    page?.(variables);
    const count = outer * times(variables);
    total.cost += outer * (once + unseen(variables)) + count * weight;
    total.values += count;
    if (isList) total.nodes += count;
    inner?.(variables, count, total);
  };
}

function compileMeta(name: string): Part {
  const cost = Object.hasOwn(SCHEMA_COST, name) ? SCHEMA_COST[name as keyof typeof SCHEMA_COST] : 0;
  return (_variables, outer, total) => {
    total.cost += outer * cost;
    total.values += outer;
  };
}

/** The base cost of a field, independent of its result: a write, or an aggregate over many records. */
function onceOf(schema: GraphQLSchema, parent: GraphQLNamedType, field: GraphQLField<unknown, unknown>): number {
  if (parent === schema.getMutationType()) return MUTATION_COST;
  const declared: unknown = field.extensions['once'];
  return typeof declared === 'number' ? declared : 0;
}

function showsItems({ fragments }: Compiler, { selectionSet }: FieldNode): boolean {
  const seen = new Set<string>();
  const shows = (set: SelectionSetNode | undefined): boolean =>
    (set?.selections ?? []).some((selection) => {
      if (selection.kind === Kind.FIELD) return selection.name.value === 'nodes' || selection.name.value === 'edges';
      if (selection.kind === Kind.INLINE_FRAGMENT) return shows(selection.selectionSet);
      if (seen.has(selection.name.value)) return false;
      seen.add(selection.name.value);
      return shows(fragments.get(selection.name.value)?.selectionSet);
    });
  return shows(selectionSet);
}

const FREE_FORM: ReadonlySet<string> = new Set(['JSON', 'JSONObject']);

/** A field may declare its cost (`complexity`); otherwise a record costs 1 and a field that only groups others nothing. */
function weightOf(field: GraphQLField<unknown, unknown>, type: GraphQLNamedType): number {
  const declared: unknown = field.extensions['complexity'];
  if (typeof declared === 'number') return declared;
  if (isInterfaceType(type)) return 1;
  if (FREE_FORM.has(type.name)) return LONG_TEXT_COST;
  return isObjectType(type) && type.getInterfaces().length > 0 && !isEdgeHolder(type) ? 1 : 0;
}

function isEdgeHolder(type: GraphQLNamedType): boolean {
  return type.name.endsWith('Connection');
}

function fieldOf(parent: GraphQLNamedType, name: string): GraphQLField<unknown, unknown> | undefined {
  return isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
}

function listDepth(type: GraphQLOutputType | GraphQLInputType): boolean {
  if (isNonNullType(type)) return listDepth(type.ofType);
  return isListType(type);
}

/** The effective page size: a literal, a variable's value, the variable's default or the argument's. */
function compilePage({ defaults }: Compiler, field: GraphQLField<unknown, unknown>, node: FieldNode): Size | undefined {
  const argument = field.args.find(({ name }) => name === 'first');
  if (!argument) return undefined;
  const given = valueOf(node, 'first');
  const fallback = typeof argument.defaultValue === 'number' ? argument.defaultValue : MAX_PAGE;
  if (given?.kind === Kind.INT) {
    const size = Number(given.value);
    return () => assertSize(field.name, size);
  }
  if (given?.kind !== Kind.VARIABLE) return () => fallback;
  const name = given.name.value;
  const standard = defaults.get(name);
  const missing = standard?.kind === Kind.INT ? Number(standard.value) : fallback;
  return (variables) => {
    const value = ownValue(variables, name);
    if (value === undefined || value === null) return assertSize(field.name, missing);
    // A value of another type is refused during variable coercion, before anything runs.
    return typeof value === 'number' ? assertSize(field.name, value) : fallback;
  };
}

/** A list with one item per argument value: as long as the argument. */
function compileIds({ defaults }: Compiler, field: GraphQLField<unknown, unknown>, node: FieldNode): Size | undefined {
  const argument = field.args.find(({ type }) => listDepth(type));
  if (!argument) return undefined;
  const given = valueOf(node, argument.name);
  if (!given) return undefined;
  if (given.kind !== Kind.VARIABLE) return () => lengthOf(given);
  const name = given.name.value;
  const standard = defaults.get(name);
  return (variables) => {
    const value = ownValue(variables, name);
    if (value === undefined) return standard ? lengthOf(standard) : PLAIN_LIST;
    return Array.isArray(value) ? value.length : 1;
  };
}

function lengthOf(value: ValueNode): number {
  return value.kind === Kind.LIST ? value.values.length : 1;
}

function valueOf(node: FieldNode, argument: string): ValueNode | undefined {
  return node.arguments?.find(({ name }) => name.value === argument)?.value;
}

function assertSize(field: string, size: number): number {
  if (Number.isInteger(size) && size >= 1 && size <= MAX_PAGE) return size;
  throw new AppError('BAD_USER_INPUT', `${field}(first) must be a whole number from 1 to ${String(MAX_PAGE)}.`, {
    field: [field, 'first'],
    allowed: { min: 1, max: MAX_PAGE },
  });
}
