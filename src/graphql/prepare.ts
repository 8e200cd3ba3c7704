import {
  getOperationAST,
  GraphQLError,
  Kind,
  NoSchemaIntrospectionCustomRule,
  specifiedRules,
  validate,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import type { Viewer } from '../auth/viewer.js';
import { AppError } from '../shared/errors.js';
import { compileCost, costLimit, MAX_NODES, valuesLimit, type Cost, type CostPlan, type Variables } from './cost.js';
import { assertDocumentLimits, rootFields } from './limits.js';
import { toGraphQLError } from './errors.js';

interface Prepared {
  errors: readonly GraphQLError[];
  plans: Map<OperationDefinitionNode, CostPlan>;
}

export interface CostReport {
  requested: number;
  limit: number;
}

export type Preparation =
  | { ok: true; operation: OperationDefinitionNode; cost: CostReport }
  | { ok: false; errors: readonly GraphQLError[]; cost?: CostReport };

const MAX_ERRORS = 20;
const preparedDocuments = new WeakMap<DocumentNode, Prepared>();

/**
 * Everything between parsing and execution, for HTTP and WebSocket alike: document limits first (they are cheap), then
 * validation, then the cost with the actual variables. Once per document, except for the cost.
 */
export function prepareDocument(
  schema: GraphQLSchema,
  document: DocumentNode,
  request: { operationName?: string | null | undefined; variables: Variables; viewer: Viewer; introspection: boolean },
): Preparation {
  let prepared = preparedDocuments.get(document);
  if (!prepared) {
    prepared = prepareOnce(schema, document, request.introspection);
    preparedDocuments.set(document, prepared);
  }
  if (prepared.errors.length > 0) return { ok: false, errors: prepared.errors };

  const operation = getOperationAST(document, request.operationName) ?? undefined;
  const plan = operation && prepared.plans.get(operation);
  const limit = costLimit(request.viewer);
  if (!operation || !plan) return { ok: false, errors: [toGraphQLError(noOperation(request.operationName))] };
  try {
    const cost = plan(request.variables);
    assertAffordable(cost, limit, valuesLimit(request.viewer));
    return { ok: true, operation, cost: { requested: cost.cost, limit } };
  } catch (error) {
    return { ok: false, errors: [toGraphQLError(error)] };
  }
}

function noOperation(name: string | null | undefined): AppError {
  const message = name
    ? `The document has no operation named ${name}.`
    : 'The document has several operations. Specify which one to run.';
  return new AppError('OPERATION_RESOLUTION_FAILURE', message);
}

function assertAffordable({ cost, nodes, values }: Cost, limit: number, maxValues: number): void {
  if (cost > limit) {
    throw new AppError(
      'QUERY_TOO_COMPLEX',
      `This operation costs ${String(cost)}; your limit is ${String(limit)}. Request smaller pages.`,
      {
        cost: { requested: cost, limit },
      },
    );
  }
  if (nodes > MAX_NODES) {
    throw new AppError(
      'QUERY_TOO_COMPLEX',
      `This operation may return ${String(nodes)} list items; the limit is ${String(MAX_NODES)}.`,
      {
        cost: { requested: cost, limit, nodes, maxNodes: MAX_NODES },
      },
    );
  }
  if (values > maxValues) {
    throw new AppError(
      'QUERY_TOO_COMPLEX',
      `This operation may return ${String(values)} values; your limit is ${String(maxValues)}. Request fewer fields or smaller pages.`,
      { cost: { requested: cost, limit, values, maxValues } },
    );
  }
}

function prepareOnce(schema: GraphQLSchema, document: DocumentNode, introspection: boolean): Prepared {
  const plans: Prepared['plans'] = new Map();
  try {
    assertDocumentLimits(document);
  } catch (error) {
    return { errors: [toGraphQLError(error)], plans };
  }
  const rules = introspection ? specifiedRules : [...specifiedRules, NoSchemaIntrospectionCustomRule];
  const errors = validate(schema, document, rules, { maxErrors: MAX_ERRORS, hideSuggestions: !introspection });
  if (errors.length > 0) return { errors: errors.map(asValidationError), plans };

  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    try {
      assertAlone(schema, definition, fragments);
    } catch (error) {
      return { errors: [toGraphQLError(error)], plans };
    }
    plans.set(definition, compileCost(schema, definition, fragments));
  }
  return { errors: [], plans };
}

/** Operations on credentials must be alone in their document, so that one request is one attempt. */
function assertAlone(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): void {
  const names = rootFields(operation, fragments);
  const fields = schema.getRootType(operation.operation)?.getFields() ?? {};
  const alone = names.find((name) => fields[name]?.extensions['alone'] === true);
  if (alone === undefined || names.length === 1) return;
  throw new AppError('DOCUMENT_TOO_LARGE', `${alone} must be the only field of its operation.`, {
    kind: 'rootFields',
    limit: 1,
    actual: names.length,
  });
}

function asValidationError(error: GraphQLError): GraphQLError {
  return new GraphQLError(error.message, {
    nodes: error.nodes ?? null,
    extensions: { code: 'GRAPHQL_VALIDATION_FAILED', http: { status: 400 } },
  });
}
