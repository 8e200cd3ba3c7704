import {
  execute,
  getVariableValues,
  GraphQLError,
  GraphQLScalarType,
  Kind,
  OperationTypeNode,
  visit,
  type ASTNode,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLNamedType,
  type GraphQLSchema,
  type NamedTypeNode,
  type OperationDefinitionNode,
  type VariableDefinitionNode,
} from 'graphql';
import { compileQuery, isCompiledQuery, type CompiledQuery } from 'graphql-jit';
import type { Context } from './context.js';
import type { Variables } from './cost.js';

export type Executor = (request: {
  document: DocumentNode;
  operation: OperationDefinitionNode;
  variables: Variables;
  context: Context;
}) => Promise<ExecutionResult>;

/** As many as graphql-js reports. */
const MAX_VARIABLE_ERRORS = 50;

/** graphql-js itself: the measure of what is right. */
export function interpretingExecutor(schema: GraphQLSchema): Executor {
  return async ({ document, operation, variables, context }) =>
    execute({
      schema,
      document,
      contextValue: context,
      variableValues: variables,
      operationName: operation.name?.value,
    });
}

interface Compiled {
  run: CompiledQuery['query'];
  /** Variables that stand inside an object or list written in the document. */
  inner: ReadonlySet<string>;
}

/**
 * graphql-jit: each operation is compiled once, about twice as fast to answer. Compiled operations live as long as their
 * document, which Apollo's document store bounds. What it cannot compile (and introspection) goes to graphql-js.
 */
export function compilingExecutor(schema: GraphQLSchema): Executor {
  const compiled = new WeakMap<OperationDefinitionNode, Compiled | null>();
  const interpret = interpretingExecutor(schema);
  const compilable = withCoercedType(schema);

  function compile(document: DocumentNode, operation: OperationDefinitionNode): Compiled | null {
    if (isIntrospection(operation) || hasSeveralMutations(operation)) return null;
    const name = operation.name?.value;
    const result = compileQuery(compilable, withCoercedVariables(document, operation), name, {
      disablingCapturingStackErrors: true,
    });
    return isCompiledQuery(result) ? { run: result.query, inner: innerVariables(document) } : null;
  }

  return async (request) => {
    const { document, operation, context } = request;
    let query = compiled.get(operation);
    if (query === undefined) {
      query = compile(document, operation);
      compiled.set(operation, query);
    }
    if (query === null) return interpret(request);
    const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], request.variables, {
      maxErrors: MAX_VARIABLE_ERRORS,
    });
    if (errors) return { errors };
    // Left out inside a written object, a variable is no field at all; graphql-jit would make it null.
    for (const name of query.inner) if (!(name in coerced)) return interpret(request);
    const result = await query.run(undefined, context, coerced);
    return result.errors
      ? { ...result, errors: result.errors.map((error) => asGraphQLError(error as CompiledError)) }
      : result;
  };
}

/**
 * graphql-jit's own coercion of variables refuses what has a default, takes lists for objects, unfolds input types that hold
 * themselves without end, and words errors its own way. So graphql-js coerces, and the compiled operation takes the result
 * through this scalar, which only the compiler sees.
 */
const COERCED = new GraphQLScalarType({ name: 'CoercedVariable' });

function withCoercedType(schema: GraphQLSchema): GraphQLSchema {
  const getType = (name: string): GraphQLNamedType | undefined =>
    name === COERCED.name ? COERCED : schema.getType(name);
  return Object.assign(Object.create(schema) as GraphQLSchema, { getType });
}

function withCoercedVariables(document: DocumentNode, operation: OperationDefinitionNode): DocumentNode {
  const type: NamedTypeNode = { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: COERCED.name } };
  const variableDefinitions = (operation.variableDefinitions ?? []).map(
    ({ defaultValue: _default, ...definition }): VariableDefinitionNode => ({ ...definition, type }),
  );
  const definitions = document.definitions.map((definition) =>
    definition === operation ? { ...operation, variableDefinitions } : definition,
  );
  return { ...document, definitions };
}

function innerVariables(document: DocumentNode): ReadonlySet<string> {
  const names = new Set<string>();
  const collect = (node: ASTNode): void => {
    visit(node, { Variable: ({ name }) => void names.add(name.value) });
  };
  visit(document, { ObjectValue: collect, ListValue: collect });
  return names;
}

function isIntrospection(operation: OperationDefinitionNode): boolean {
  return operation.selectionSet.selections.every(
    (selection) => selection.kind === Kind.FIELD && selection.name.value.startsWith('__'),
  );
}

/** After one that failed, graphql-js runs no further mutation of the document; graphql-jit would. */
function hasSeveralMutations(operation: OperationDefinitionNode): boolean {
  if (operation.operation !== OperationTypeNode.MUTATION) return false;
  const [only, ...more] = operation.selectionSet.selections;
  return more.length > 0 || only?.kind !== Kind.FIELD;
}

interface CompiledError {
  /** A text, unless something odd was thrown. */
  message: unknown;
  locations?: readonly { line: number; column: number }[];
  path?: readonly (string | number)[];
  originalError?: Error;
}

/** graphql-jit's errors have the prototype of a GraphQLError without its fields, on which Apollo's formatting stumbles. */
function asGraphQLError(error: CompiledError): GraphQLError {
  const made = new GraphQLError(String(error.message), {
    path: error.path,
    originalError: error.originalError,
    // What a driver or library hangs on its errors is not for callers; ours are formatted from the original.
    extensions: error.originalError instanceof GraphQLError ? error.originalError.extensions : {},
  });
  if (error.locations) Object.defineProperty(made, 'locations', { value: error.locations, enumerable: true });
  return made;
}
