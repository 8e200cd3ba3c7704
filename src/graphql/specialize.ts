import {
  getNamedType,
  getNullableType,
  isCompositeType,
  isEnumType,
  isInterfaceType,
  isObjectType,
  isScalarType,
  isSpecifiedScalarType,
  Kind,
  valueFromAST,
  type ArgumentNode,
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLArgument,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
  type InlineFragmentNode,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';
import type { Variables } from './cost.js';
import { metaFieldOf } from './introspection.js';

/** An argument written as a list, an object or a custom scalar: graphql-js computes its value for each request. */
interface Written {
  variable: string;
  value: ValueNode;
  type: GraphQLInputType;
}

/** An operation for one combination of its directives, in the subset of GraphQL that the compiler handles correctly. */
export interface Specialized {
  operation: OperationDefinitionNode;
  written: readonly Written[];
  /** Fields after fragments are spread: the cost of compiling. */
  fields: number;
}

export function fragmentsOf(document: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  return fragments;
}

/** Names of the variables that `@skip` and `@include` use. */
export function conditionVariables(
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): readonly string[] {
  const names = new Set<string>();
  const seen = new Set<string>();
  const visit = (set: SelectionSetNode | undefined): void => {
    for (const selection of set?.selections ?? []) {
      for (const condition of conditionsOf(selection)) {
        if (condition?.kind === Kind.VARIABLE) names.add(condition.name.value);
      }
      if (selection.kind !== Kind.FRAGMENT_SPREAD) visit(selection.selectionSet);
      else if (!seen.has(selection.name.value)) {
        seen.add(selection.name.value);
        visit(fragments.get(selection.name.value)?.selectionSet);
      }
    }
  };
  visit(operation.selectionSet);
  return [...names].sort();
}

function conditionsOf({ directives = [] }: SelectionNode): (ValueNode | undefined)[] {
  return directives.filter(isCondition).map(({ arguments: given }) => given?.[0]?.value);
}

function isCondition({ name }: DirectiveNode): boolean {
  return name.value === 'skip' || name.value === 'include';
}

/**
 * Rewrites an operation: skipped selections are removed, fragments are inlined, and literals in arguments become
 * variables. The compiler mishandles all three (it skips a fragment everywhere if it was skipped once, and passes no
 * variables to the literals of a scalar). Without `hoist`, arguments stay unchanged.
 */
export function specialize(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  variables: Variables,
  { hoist = true } = {},
): Specialized {
  const written: Written[] = [];
  let fields = 0;

  function setOf(set: SelectionSetNode, parent: GraphQLNamedType): SelectionSetNode {
    const selections = set.selections.flatMap((selection) => selectionsOf(selection, parent));
    return { kind: Kind.SELECTION_SET, selections };
  }

  function selectionsOf(selection: SelectionNode, parent: GraphQLNamedType): SelectionNode[] {
    if (!isIncluded(selection, variables)) return [];
    if (selection.kind === Kind.FIELD) return [fieldOf(selection, parent)];
    const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
    if (!fragment) return [];
    const { typeCondition } = fragment;
    const type = (typeCondition && schema.getType(typeCondition.name.value)) ?? parent;
    const inner = setOf(fragment.selectionSet, type);
    if (inner.selections.length === 0) return [];
    const inline: InlineFragmentNode = {
      kind: Kind.INLINE_FRAGMENT,
      ...(typeCondition ? { typeCondition } : {}),
      selectionSet: inner,
    };
    return [inline];
  }

  function fieldOf({ directives: _directives, ...field }: FieldNode, parent: GraphQLNamedType): FieldNode {
    fields += 1;
    const { value: name } = field.name;
    const definition =
      isObjectType(parent) || isInterfaceType(parent) ? (parent.getFields()[name] ?? metaFieldOf(name)) : undefined;
    const type = definition && getNamedType(definition.type);
    return {
      ...field,
      ...(field.arguments ? { arguments: field.arguments.map((given) => argumentOf(given, definition?.args)) } : {}),
      ...(field.selectionSet && isCompositeType(type) ? { selectionSet: setOf(field.selectionSet, type) } : {}),
    };
  }

  function argumentOf(given: ArgumentNode, known: readonly GraphQLArgument[] = []): ArgumentNode {
    const type = known.find(({ name }) => name === given.name.value)?.type;
    if (!hoist || !type || isPlain(given.value, type)) return given;
    const variable = `written${String(written.length)}`;
    written.push({ variable, value: given.value, type });
    return { ...given, value: { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: variable } } };
  }

  const root = schema.getRootType(operation.operation);
  if (!root) throw new Error(`The schema has no ${operation.operation}.`);
  return { operation: { ...operation, selectionSet: setOf(operation.selectionSet, root) }, written, fields };
}

/** A variable, or a literal that the compiler reads like graphql-js. */
function isPlain(value: ValueNode, type: GraphQLInputType): boolean {
  if (value.kind === Kind.VARIABLE || value.kind === Kind.NULL) return true;
  if (value.kind === Kind.LIST || value.kind === Kind.OBJECT) return false;
  const nullable = getNullableType(type);
  return isEnumType(nullable) || (isScalarType(nullable) && isSpecifiedScalarType(nullable));
}

function isIncluded({ directives = [] }: SelectionNode, variables: Variables): boolean {
  return directives.filter(isCondition).every(({ name, arguments: given }) => {
    const condition = given?.[0]?.value;
    const value =
      condition?.kind === Kind.VARIABLE
        ? variables[condition.name.value]
        : condition?.kind === Kind.BOOLEAN && condition.value;
    return name.value === 'skip' ? value !== true : value === true;
  });
}

/**
 * The values of argument literals, including the variables in them. Undefined if graphql-js would refuse a value, so
 * that graphql-js reports the error.
 */
export function withWritten(variables: Variables, written: readonly Written[]): Variables | undefined {
  if (written.length === 0) return variables;
  const all = { ...variables };
  for (const { variable, value, type } of written) {
    const made: unknown = valueFromAST(value, type, variables);
    if (made === undefined) return undefined;
    all[variable] = made;
  }
  return all;
}
