import {
  getNamedType,
  getNullableType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type FragmentDefinitionNode,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type SelectionSetNode,
} from 'graphql';

/** The shape of a response: compiled from the selection of a document, for the response itself and for its schema. */
export type Shape = { nullable: boolean } & (
  | { kind: 'leaf'; type: GraphQLLeafType }
  | { kind: 'list'; of: Shape }
  /** An object that is returned as its ID. */
  | { kind: 'id' }
  /** A page of a list: nested, it is returned as its items. */
  | { kind: 'page'; of: Shape; field: string }
  | { kind: 'object'; name: string | undefined; fields: readonly ShapeField[] }
);

export interface ShapeField {
  key: string;
  field: string;
  description: string;
  shape: Shape;
}

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

export function shapeOf(
  type: GraphQLOutputType,
  set: SelectionSetNode | undefined,
  fragments: Fragments,
  key = '',
): Shape {
  const nullable = !isNonNullType(type);
  const bare = getNullableType(type);
  if (isListType(bare)) return { kind: 'list', nullable, of: shapeOf(bare.ofType, set, fragments) };
  const named = getNamedType(bare);
  if (isLeafType(named)) return { kind: 'leaf', nullable, type: named };
  if (!isObjectType(named) || !set) throw new Error(`${named.name} is abstract: a REST response needs a single shape.`);
  const fields = fieldsOf(named, set, fragments);
  const [only, ...others] = fields;
  if (key.endsWith('Id') && only?.field === 'id' && others.length === 0) return { kind: 'id', nullable };
  const nodes = fields.find(({ field }) => field === 'nodes')?.shape;
  if (named.name.endsWith('Connection') && nodes?.kind === 'list') {
    return { kind: 'page', nullable, of: nodes.of, field: key };
  }
  return { kind: 'object', nullable, name: nameOf(set), fields };
}

/** A selection that is exactly one fragment gets the fragment's name. */
function nameOf({ selections: [first, ...others] }: SelectionSetNode): string | undefined {
  return first?.kind === Kind.FRAGMENT_SPREAD && others.length === 0 ? first.name.value : undefined;
}

function fieldsOf(type: GraphQLObjectType, { selections }: SelectionSetNode, fragments: Fragments): ShapeField[] {
  const found = new Map<string, ShapeField>();
  for (const selection of selections) {
    if (selection.kind === Kind.FRAGMENT_SPREAD) {
      const fragment = fragments.get(selection.name.value);
      for (const part of fragment ? fieldsOf(type, fragment.selectionSet, fragments) : []) found.set(part.key, part);
      continue;
    }
    if (selection.kind === Kind.INLINE_FRAGMENT) throw new Error(`${type.name}: a REST response needs a single shape.`);
    const field = type.getFields()[selection.name.value];
    if (!field) throw new Error(`${type.name} has no field ${selection.name.value}.`);
    const key = selection.alias?.value ?? field.name;
    found.set(key, {
      key,
      field: field.name,
      description: field.description ?? '',
      shape: shapeOf(field.type, selection.selectionSet, fragments, key),
    });
  }
  return [...found.values()];
}

/** The pagination fields. */
export interface PageEnd {
  hasMore: boolean;
  nextCursor: string | null;
}

interface Connection {
  nodes: unknown[];
  pageInfo?: { hasNextPage: boolean; endCursor: string | null };
}

/** Whether REST returns a shape differently from the graph. */
function isChanged(shape: Shape): boolean {
  if (shape.kind === 'id' || shape.kind === 'page') return true;
  if (shape.kind === 'list') return isChanged(shape.of);
  return shape.kind === 'object' && shape.fields.some((field) => isChanged(field.shape));
}

type Show = (value: unknown, tellPage: (end: PageEnd) => void) => unknown;

/** Compiles how a result of the graph becomes a REST response. Unchanged parts cost nothing. */
export function showerOf(shape: Shape): Show {
  if (!isChanged(shape)) return (value) => value;
  const whole = showerOfValue(shape);
  return (value, tellPage) => (value === null || value === undefined ? null : whole(value, tellPage));
}

function showerOfValue(shape: Shape): Show {
  switch (shape.kind) {
    case 'leaf':
      return (value) => value;
    case 'id':
      return (value) => Object.values(value as object)[0] as unknown;
    case 'list': {
      const one = showerOf(shape.of);
      return (value, tellPage) => (value as unknown[]).map((item) => one(item, tellPage));
    }
    case 'page': {
      const one = showerOf(shape.of);
      return (value, tellPage) => {
        const { nodes, pageInfo } = value as Connection;
        const hasMore = pageInfo?.hasNextPage ?? false;
        if (pageInfo) tellPage({ hasMore, nextCursor: hasMore ? pageInfo.endCursor : null });
        return nodes.map((node) => one(node, tellPage));
      };
    }
    case 'object': {
      const changed = shape.fields
        .filter((field) => isChanged(field.shape))
        .map(({ key, shape: below }) => [key, showerOf(below)] as const);
      return (value, tellPage) => {
        const shown = { ...(value as Record<string, unknown>) };
        for (const [key, show] of changed) shown[key] = show(shown[key], tellPage);
        return shown;
      };
    }
  }
}

/** The shape at the end of a path such as `['createTicket', 'ticket']`. */
export function shapeAt(root: Shape, way: readonly string[]): Shape {
  return way.reduce((shape, key) => {
    const found = shape.kind === 'object' ? shape.fields.find((field) => field.key === key)?.shape : undefined;
    if (!found) throw new Error(`The result has no ${way.join('.')}.`);
    return found;
  }, root);
}
