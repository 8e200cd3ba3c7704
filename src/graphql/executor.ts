import {
  execute,
  getVariableValues,
  GraphQLError,
  GraphQLScalarType,
  Kind,
  OperationTypeNode,
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
import { toGraphQLError } from './errors.js';
import { fieldsOf, introspect, isIntrospection, metaFieldOf } from './introspection.js';
import { rootFields } from './limits.js';
import { conditionVariables, fragmentsOf, specialize, withWritten, type Specialized } from './specialize.js';

export interface Execution {
  document: DocumentNode;
  operation: OperationDefinitionNode;
  variables: Variables;
  context: Context;
}
export type Executor = (request: Execution) => Promise<ExecutionResult>;

interface ExecutorOptions {
  /** Whether errors may suggest names: only if introspection is allowed. */
  suggestions?: boolean;
  /** Whether a document has been sent before, so that compiling it pays off. */
  isKept?: (document: DocumentNode) => boolean;
}

/** The same maximum as graphql-js. */
const MAX_VARIABLE_ERRORS = 50;
/** Compile time grows with each field; operations with more fields are interpreted. */
export const MAX_COMPILED_FIELDS = 300;
/** Forms of one operation, by what its directives leave out. */
export const MAX_FORMS = 4;

/** graphql-js itself, the reference for correct results. */
export function interpretingExecutor(schema: GraphQLSchema, { suggestions = true }: ExecutorOptions = {}): Executor {
  return async ({ document, operation, variables, context }) =>
    execute({
      schema,
      document,
      contextValue: context,
      variableValues: variables,
      operationName: operation.name?.value,
      hideSuggestions: !suggestions,
    });
}

/**
 * One form of an operation: the selections that its directives left in, compiled if the compiler handles them
 * correctly.
 */
interface Form extends Specialized {
  run: CompiledQuery['query'] | undefined;
}

interface Known {
  fragments: ReturnType<typeof fragmentsOf>;
  /** Variables that decide what is left out. */
  conditions: readonly string[];
  asksSchema: boolean;
  forms: Map<string, Form>;
  /** The last introspection result, which never changes, and its variables. */
  schemaAnswer?: { variables: string; result: ExecutionResult };
}

/**
 * graphql-jit: about twice as fast. An operation is compiled when its document is sent again, in a form that the
 * compiler handles correctly (see `specialize`); forms live as long as the document, which `DocumentStore` bounds.
 * Everything else goes to graphql-js, except introspection, which needs neither.
 */
export function compilingExecutor(schema: GraphQLSchema, options: ExecutorOptions = {}): Executor {
  const { suggestions = true, isKept = () => true } = options;
  const known = new WeakMap<OperationDefinitionNode, Known>();
  const interpret = interpretingExecutor(schema, options);
  const compilable = withCoercedType(schema);

  function knownOf({ document, operation }: Execution): Known {
    let entry = known.get(operation);
    if (!entry) {
      const fragments = fragmentsOf(document);
      const conditions = conditionVariables(operation, fragments);
      const asksSchema = rootFields(operation, fragments).some((name) => metaFieldOf(name) !== undefined);
      entry = { fragments, conditions, asksSchema, forms: new Map() };
      known.set(operation, entry);
    }
    return entry;
  }

  function formOf(
    { operation }: Execution,
    { fragments, conditions, forms }: Known,
    coerced: Variables,
  ): Form | undefined {
    const key = conditions.map((name) => (coerced[name] === true ? '1' : '0')).join('');
    let form = forms.get(key);
    if (form || forms.size >= MAX_FORMS) return form;
    const specialized = specialize(schema, operation, fragments, coerced);
    form = { ...specialized, run: compile(specialized) };
    forms.set(key, form);
    return form;
  }

  function compile({ operation, written, fields }: Specialized): Form['run'] {
    if (fields > MAX_COMPILED_FIELDS || fields === 0 || hasSeveralMutations(operation)) return undefined;
    const document = withCoercedVariables(operation, written);
    const result = compileQuery(compilable, document, operation.name?.value, { disablingCapturingStackErrors: true });
    return isCompiledQuery(result) ? result.query : undefined;
  }

  return async (request) => {
    const entry = knownOf(request);
    // A document sent for the first time may never be sent again.
    if (!entry.asksSchema && !isKept(request.document)) return interpret(request);
    const { coerced, errors } = getVariableValues(
      schema,
      request.operation.variableDefinitions ?? [],
      request.variables,
      { maxErrors: MAX_VARIABLE_ERRORS, hideSuggestions: !suggestions },
    );
    if (errors) return { errors };
    // Null for a variable that may be omitted because of its default: graphql-js reports the error.
    if (entry.conditions.some((name) => typeof coerced[name] !== 'boolean')) return interpret(request);
    if (entry.asksSchema) {
      const given = JSON.stringify(coerced);
      if (entry.schemaAnswer?.variables === given) return entry.schemaAnswer.result;
      const { operation } = specialize(schema, request.operation, entry.fragments, coerced, { hoist: false });
      const result = await withIntrospection(schema, { ...request, operation }, coerced, interpret);
      if (isKept(request.document) && onlySchema(operation)) entry.schemaAnswer = { variables: given, result };
      return result;
    }
    const form = formOf(request, entry, coerced);
    const variables = form?.run && withWritten(coerced, form.written);
    if (!form?.run || !variables) return interpret(request);
    const result = await form.run(undefined, request.context, variables);
    return result.errors
      ? { ...result, errors: result.errors.map((error) => asGraphQLError(error as CompiledError)) }
      : result;
  };
}

function onlySchema({ selectionSet }: OperationDefinitionNode): boolean {
  return selectionSet.selections.every((selection) => selection.kind === Kind.FIELD && isIntrospection(selection));
}

/** Resolves the introspection fields; the rest of the operation is executed without them. */
async function withIntrospection(
  schema: GraphQLSchema,
  request: Execution,
  coerced: Variables,
  interpret: Executor,
): Promise<ExecutionResult> {
  const query = schema.getQueryType();
  if (!query) return interpret(request);
  const fields = [...fieldsOf(query, [request.operation])];
  const selections = fields.flatMap(([, nodes]) => nodes).filter((node) => !isIntrospection(node));
  const operation = { ...request.operation, selectionSet: { kind: Kind.SELECTION_SET as const, selections } };
  const rest: ExecutionResult =
    selections.length === 0
      ? { data: {} }
      : await interpret({ ...request, operation, document: { kind: Kind.DOCUMENT, definitions: [operation] } });
  if (!rest.data) return rest;
  try {
    const data = Object.create(null) as Record<string, unknown>;
    for (const [key, nodes] of fields) {
      const [first] = nodes;
      data[key] = first && isIntrospection(first) ? introspect(schema, nodes, coerced) : rest.data[key];
    }
    return { ...rest, data };
  } catch (error) {
    return { errors: [toGraphQLError(error)] };
  }
}

/**
 * graphql-jit's own coercion of variables refuses values with a default, accepts lists for objects, unfolds recursive
 * input types without end, and words errors differently. So graphql-js coerces, and the compiled operation receives the
 * result through this scalar, which only the compiler sees.
 */
const COERCED = new GraphQLScalarType({ name: 'CoercedVariable' });

function withCoercedType(schema: GraphQLSchema): GraphQLSchema {
  const getType = (name: string): GraphQLNamedType | undefined =>
    name === COERCED.name ? COERCED : schema.getType(name);
  return Object.assign(Object.create(schema) as GraphQLSchema, { getType });
}

function withCoercedVariables(operation: OperationDefinitionNode, written: Specialized['written']): DocumentNode {
  const type: NamedTypeNode = { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: COERCED.name } };
  const given = (operation.variableDefinitions ?? []).map(
    ({ defaultValue: _default, ...definition }): VariableDefinitionNode => ({ ...definition, type }),
  );
  const made = written.map(({ variable }): VariableDefinitionNode => {
    const name = { kind: Kind.NAME, value: variable } as const;
    return { kind: Kind.VARIABLE_DEFINITION, variable: { kind: Kind.VARIABLE, name }, type };
  });
  return {
    kind: Kind.DOCUMENT,
    definitions: [{ ...operation, variableDefinitions: [...given, ...made] }],
  };
}

/** After a failed mutation, graphql-js runs no further mutation of the document; graphql-jit would. */
function hasSeveralMutations(operation: OperationDefinitionNode): boolean {
  if (operation.operation !== OperationTypeNode.MUTATION) return false;
  const [only, ...more] = operation.selectionSet.selections;
  return more.length > 0 || only?.kind !== Kind.FIELD;
}

interface CompiledError {
  /** A string, unless something unusual was thrown. */
  message: unknown;
  locations?: readonly { line: number; column: number }[];
  path?: readonly (string | number)[];
  originalError?: Error;
}

/** graphql-jit's errors have the prototype of a GraphQLError without its fields, which breaks Apollo's formatting. */
function asGraphQLError(error: CompiledError): GraphQLError {
  const made = new GraphQLError(String(error.message), {
    path: error.path,
    originalError: error.originalError,
    // Extensions of driver and library errors are not for callers; ours are formatted from the original.
    extensions: error.originalError instanceof GraphQLError ? error.originalError.extensions : {},
  });
  if (error.locations) {
    // A fragment that is spread twice appears twice in a compiled operation.
    const places = new Map(error.locations.map((place) => [`${String(place.line)}:${String(place.column)}`, place]));
    Object.defineProperty(made, 'locations', { value: [...places.values()], enumerable: true });
  }
  return made;
}
