import {
  getNamedType,
  isInputObjectType,
  Kind,
  OperationTypeNode,
  parse,
  typeFromAST,
  validate,
  type FragmentDefinitionNode,
  type GraphQLInputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import type { AccessRule } from '../../auth/access.js';
import { routeName, type RestRoute, type StoredOperation } from './rest.route.js';
import { shapeAt, shapeOf, showerOf, type Shape } from './rest.shape.js';

interface Variable {
  type: GraphQLInputType;
  hasDefault: boolean;
}

/** A stored operation, checked against the schema. */
export interface CompiledOperation extends StoredOperation {
  name: string;
  isMutation: boolean;
  variables: ReadonlyMap<string, Variable>;
  /** Who may run it, as declared in the graph. */
  access: AccessRule;
  shape: Shape;
  /** The shape of all of `data`. */
  whole: Shape;
  show: ReturnType<typeof showerOf>;
}

export interface CompiledRoute {
  route: RestRoute;
  name: string;
  own: CompiledOperation;
  others: (CompiledOperation & { variable: string }) | undefined;
  instead: CompiledOperation | undefined;
}

/** Checks every row against the schema: a change that breaks one stops the build and the start, and names the row. */
export function compileRoutes(schema: GraphQLSchema, routes: readonly RestRoute[]): CompiledRoute[] {
  const names = new Set<string>();
  return routes.map((route) => {
    const name = routeName(route);
    try {
      const row = compileRoute(schema, route, name);
      for (const operation of operationsOf(row)) {
        if (names.has(operation.name)) throw new Error(`the operation name ${operation.name} is used by two rows.`);
        names.add(operation.name);
      }
      return row;
    } catch (error) {
      throw new Error(`${name}: ${(error as Error).message}`, { cause: error });
    }
  });
}

export function operationsOf({ own, others, instead }: CompiledRoute): CompiledOperation[] {
  return [own, others, instead].filter((one) => one !== undefined);
}

function compileRoute(schema: GraphQLSchema, route: RestRoute, name: string): CompiledRoute {
  const others = route.self?.others;
  const row: CompiledRoute = {
    route,
    name,
    own: compileOperation(schema, route),
    others: others && { ...compileOperation(schema, others), variable: others.variable },
    instead: route.orElse && compileOperation(schema, route.orElse),
  };
  for (const path of variablesNamed(route)) {
    if (!typeAt(row.own, path)) throw new Error(`its document has no variable ${path}.`);
  }
  if (row.others && !typeAt(row.others, row.others.variable)) {
    throw new Error(`the document for others has no variable ${row.others.variable}.`);
  }
  if (route.made) shapeAt(row.own.whole, route.made);
  if (route.otherwise) shapeAt(row.own.whole, route.otherwise.way);
  return row;
}

function variablesNamed(route: RestRoute): string[] {
  const params = Object.entries(route.params ?? {}).filter(([param]) => param !== route.self?.param);
  return [
    ...params.map(([, variable]) => variable),
    ...Object.values(route.query ?? {}),
    ...(route.body ? [route.body.variable] : []),
  ];
}

function compileOperation(schema: GraphQLSchema, stored: StoredOperation): CompiledOperation {
  const ast = parse(stored.document);
  const errors = validate(schema, ast);
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join(' '));
  const operation = ast.definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  const root = operation && schema.getRootType(operation.operation);
  if (!operation?.name || !root) throw new Error('the stored operation needs a name.');
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of ast.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const whole = shapeOf(root, operation.selectionSet, fragments);
  const shape = withoutErrors(shapeAt(whole, stored.answer));
  return {
    ...stored,
    name: operation.name.value,
    isMutation: operation.operation === OperationTypeNode.MUTATION,
    variables: variablesOf(schema, operation),
    access: accessOf(schema, operation),
    whole,
    shape,
    show: showerOf(shape),
  };
}

/** Errors are returned as a problem, never beside the result. */
function withoutErrors(shape: Shape): Shape {
  if (shape.kind !== 'object') return shape;
  return { ...shape, fields: shape.fields.filter(({ key }) => key !== 'userErrors') };
}

function variablesOf(schema: GraphQLSchema, operation: OperationDefinitionNode): Map<string, Variable> {
  return new Map(
    (operation.variableDefinitions ?? []).map(({ variable, type, defaultValue }) => [
      variable.name.value,
      { type: typeFromAST(schema, type) as GraphQLInputType, hasDefault: defaultValue !== undefined },
    ]),
  );
}

/** The rule of the one root field. */
function accessOf(schema: GraphQLSchema, { operation, selectionSet }: OperationDefinitionNode): AccessRule {
  const [only, ...others] = selectionSet.selections;
  if (only?.kind !== Kind.FIELD || others.length > 0)
    throw new Error('the stored operation needs exactly one root field.');
  const field = schema.getRootType(operation)?.getFields()[only.name.value];
  // A schema read from text has no rules; the running one is not built without them.
  return (field?.extensions['access'] as AccessRule | undefined) ?? { callers: [] };
}

/** The type of a dotted variable: `filter.status` is a field of the input type of `$filter`. */
export function typeAt({ variables }: CompiledOperation, path: string): GraphQLInputType | undefined {
  const [name = '', ...below] = path.split('.');
  let type = variables.get(name)?.type;
  for (const field of below) {
    const input = type && getNamedType(type);
    type = isInputObjectType(input) ? input.getFields()[field]?.type : undefined;
  }
  return type;
}

/** Like `typeAt`, after compiling the row has verified the path. */
export function typeOf(operation: CompiledOperation, path: string): GraphQLInputType {
  const type = typeAt(operation, path);
  if (!type) throw new Error(`${operation.name} has no variable ${path}.`);
  return type;
}
