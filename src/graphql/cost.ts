import {
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  OperationTypeNode,
  type FragmentDefinitionNode,
  type GraphQLField,
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

export type Variables = Record<string, unknown>;

export interface Cost {
  /** Objects that the answer may hold, weighed: a record 1, an embedded one what its field says, a total 10, a write 10. */
  cost: number;
  /** List items that the answer may hold. */
  nodes: number;
}

export type CostPlan = (variables: Variables) => Cost;

export const MAX_NODES = 5_000;
const MUTATION_COST = 10;
/** What a list without a size argument is reckoned as; such lists are capped where they are declared. */
const PLAIN_LIST = 10;

/** What a request may cost, by who asks. */
export function costLimit(viewer: Viewer): number {
  if (isBackEnd(viewer) || isStaff(viewer)) return 2_000;
  return viewer.kind === 'user' ? 1_000 : 300;
}

type Size = (variables: Variables) => number;
type Part = (variables: Variables, times: number, total: Cost) => void;

/**
 * Compiles an operation into a function of its variables, so that the real page sizes count and a cached document is
 * priced again in microseconds. An `AppError` names a page size that is not allowed.
 */
export function compileCost(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): CostPlan {
  const root = schema.getRootType(operation.operation);
  if (!root) return () => ({ cost: 0, nodes: 0 });
  const defaults = new Map(
    (operation.variableDefinitions ?? []).map((definition) => [
      definition.variable.name.value,
      definition.defaultValue,
    ]),
  );
  const sizeOf = (field: GraphQLField<unknown, unknown>, given: ValueNode | undefined): Size =>
    compileSize(field, given, defaults);
  const part = compileSet(schema, operation.selectionSet, root, fragments, sizeOf, undefined);
  const base = operation.operation === OperationTypeNode.MUTATION ? MUTATION_COST : 0;
  return (variables) => {
    const total: Cost = { cost: base, nodes: 0 };
    part(variables, 1, total);
    return { cost: Math.ceil(total.cost), nodes: total.nodes };
  };
}

/** `size` is the page size of the connection that this set selects from, for its `nodes` and `edges`. */
function compileSet(
  schema: GraphQLSchema,
  set: SelectionSetNode,
  parent: GraphQLNamedType,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  sizeOf: (field: GraphQLField<unknown, unknown>, given: ValueNode | undefined) => Size,
  size: Size | undefined,
): Part {
  const parts: Part[] = [];
  for (const selection of set.selections) {
    if (selection.kind !== Kind.FIELD) {
      const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
      if (!fragment) continue;
      const name = fragment.typeCondition?.name.value;
      const type = name === undefined ? parent : (schema.getType(name) ?? parent);
      parts.push(compileSet(schema, fragment.selectionSet, type, fragments, sizeOf, size));
      continue;
    }
    const field = fieldOf(parent, selection.name.value);
    if (!field) continue;
    const firstArgument = selection.arguments?.find((argument) => argument.name.value === 'first')?.value;
    const own = field.args.some((argument) => argument.name === 'first') ? sizeOf(field, firstArgument) : undefined;
    const named = getNamedType(field.type);
    const isList = listDepth(field.type);
    const times: Size = isList ? (size ?? own ?? (() => PLAIN_LIST)) : () => 1;
    const weight = weightOf(field, named);
    const inner =
      selection.selectionSet && isCompositeType(named)
        ? compileSet(
            schema,
            selection.selectionSet,
            named,
            fragments,
            sizeOf,
            isList ? undefined : isEdgeHolder(named) ? own : undefined,
          )
        : undefined;
    const checked = own;
    parts.push((variables, outer, total) => {
      checked?.(variables);
      const count = outer * times(variables);
      total.cost += count * weight;
      if (isList) total.nodes += count;
      inner?.(variables, count, total);
    });
  }
  return (variables, outer, total) => {
    for (const part of parts) part(variables, outer, total);
  };
}

/** A field may say its own weight (`complexity`); otherwise a record costs 1 and what merely groups fields nothing. */
function weightOf(field: GraphQLField<unknown, unknown>, type: GraphQLNamedType): number {
  const declared: unknown = field.extensions['complexity'];
  if (typeof declared === 'number') return declared;
  if (isInterfaceType(type)) return 1;
  return isObjectType(type) && type.getInterfaces().length > 0 && !isEdgeHolder(type) ? 1 : 0;
}

function isEdgeHolder(type: GraphQLNamedType): boolean {
  return type.name.endsWith('Connection');
}

function fieldOf(parent: GraphQLNamedType, name: string): GraphQLField<unknown, unknown> | undefined {
  return isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
}

function listDepth(type: GraphQLOutputType): boolean {
  if (isNonNullType(type)) return listDepth(type.ofType);
  return isListType(type);
}

/** The page size that will be used: a literal, a variable's value, the variable's default or the argument's. */
function compileSize(
  field: GraphQLField<unknown, unknown>,
  given: ValueNode | undefined,
  defaults: ReadonlyMap<string, ValueNode | undefined>,
): Size {
  const declared: unknown = field.args.find((argument) => argument.name === 'first')?.defaultValue;
  const fallback = typeof declared === 'number' ? declared : MAX_PAGE;
  if (given?.kind === Kind.INT) {
    const size = Number(given.value);
    return () => assertSize(field.name, size);
  }
  if (given?.kind !== Kind.VARIABLE) return () => fallback;
  const name = given.name.value;
  const standard = defaults.get(name);
  const missing = standard?.kind === Kind.INT ? Number(standard.value) : fallback;
  return (variables) => {
    const value = variables[name];
    if (value === undefined || value === null) return assertSize(field.name, missing);
    // A value of another type is refused when the variables are coerced, before anything runs.
    return typeof value === 'number' ? assertSize(field.name, value) : fallback;
  };
}

function assertSize(field: string, size: number): number {
  if (Number.isInteger(size) && size >= 1 && size <= MAX_PAGE) return size;
  throw new AppError('BAD_USER_INPUT', `${field}(first) must be a whole number from 1 to ${String(MAX_PAGE)}.`, {
    field: [field, 'first'],
    allowed: { min: 1, max: MAX_PAGE },
  });
}
