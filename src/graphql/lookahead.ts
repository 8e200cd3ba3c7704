import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  type GraphQLCompositeType,
  type GraphQLResolveInfo,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

type Selected = Map<string, Set<string>>;
type Info = Pick<GraphQLResolveInfo, 'schema' | 'operation' | 'fragments'>;

const known = new WeakMap<OperationDefinitionNode, Selected>();
const NOTHING: ReadonlySet<string> = new Set();

/**
 * The fields that an operation selects on a type, anywhere in it. A list uses it to read only those, and to load the
 * users of a whole page before its items request them one by one. Computed once per document.
 */
export function selectedOn(info: Info, type: string): ReadonlySet<string> {
  let selected = known.get(info.operation);
  if (!selected) {
    selected = collect(info);
    known.set(info.operation, selected);
  }
  return selected.get(type) ?? NOTHING;
}

function collect({ schema, operation, fragments }: Info): Selected {
  const selected: Selected = new Map();
  const spread = new Set<string>();

  const add = (type: GraphQLCompositeType, field: string): void => {
    const types = isAbstractType(type) ? [type, ...schema.getPossibleTypes(type)] : [type];
    for (const { name } of types) {
      const fields = selected.get(name) ?? new Set();
      selected.set(name, fields.add(field));
    }
  };

  const visit = (type: GraphQLCompositeType, set: SelectionSetNode | undefined): void => {
    for (const selection of set?.selections ?? []) {
      if (selection.kind === Kind.FIELD) {
        add(type, selection.name.value);
        const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[selection.name.value] : undefined;
        const below = field && getNamedType(field.type);
        if (isCompositeType(below)) visit(below, selection.selectionSet);
        continue;
      }
      const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments[selection.name.value];
      // Below one type a fragment always selects the same fields, and a document may spread it very often.
      const key = selection.kind === Kind.FRAGMENT_SPREAD && `${type.name}.${selection.name.value}`;
      if (!fragment || (key && spread.has(key))) continue;
      if (key) spread.add(key);
      const condition = fragment.typeCondition && schema.getType(fragment.typeCondition.name.value);
      visit(isCompositeType(condition) ? condition : type, fragment.selectionSet);
    }
  };

  const root = schema.getRootType(operation.operation);
  if (root) visit(root, operation.selectionSet);
  return selected;
}
