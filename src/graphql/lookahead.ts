import {
  Kind,
  type FieldNode,
  type GraphQLResolveInfo,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

const known = new WeakMap<object, ReadonlySet<string>>();

/**
 * The names of all fields that are selected anywhere below this one. A list resolver uses it to read only what is asked
 * for, and to load the people of a whole page before its items ask for them one by one. Once per document.
 */
export function selectedBelow(info: Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments'>): ReadonlySet<string> {
  const [node] = info.fieldNodes;
  if (!node) return new Set();
  let names = known.get(node);
  if (!names) {
    names = collect(info);
    known.set(node, names);
  }
  return names;
}

/** The names of all fields of the whole operation: what nobody asks for anywhere need not be read at all. */
export function selectedAnywhere({
  operation,
  fragments,
}: Pick<GraphQLResolveInfo, 'operation' | 'fragments'>): ReadonlySet<string> {
  let names = known.get(operation);
  if (!names) {
    names = collect({ fieldNodes: [operation], fragments });
    known.set(operation, names);
  }
  return names;
}

function collect({
  fieldNodes,
  fragments,
}: {
  fieldNodes: readonly (FieldNode | OperationDefinitionNode)[];
  fragments: GraphQLResolveInfo['fragments'];
}): Set<string> {
  const names = new Set<string>();
  const spread = new Set<string>();
  const visit = (set: SelectionSetNode | undefined): void => {
    for (const selection of set?.selections ?? []) {
      if (selection.kind === Kind.FIELD) names.add(selection.name.value);
      if (selection.kind !== Kind.FRAGMENT_SPREAD) visit(selection.selectionSet);
      else if (!spread.has(selection.name.value)) {
        spread.add(selection.name.value);
        visit(fragments[selection.name.value]?.selectionSet);
      }
    }
  };
  for (const node of fieldNodes) visit(node.selectionSet);
  return names;
}
