import {
  Kind,
  type DocumentNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { AppError } from '../shared/errors.js';

/** Limits on the document itself, checked before anything that costs more than walking it once. */
export const DOCUMENT_LIMITS = {
  tokens: 1_000,
  depth: 8,
  introspectionDepth: 16,
  aliases: 15,
  directives: 5,
  selectionsPerSet: 50,
  rootFields: 10,
  /** Fields after all fragments are spread, which fragment fan-out multiplies. */
  spreadFields: 1_000,
} as const;

interface Measure {
  depth: number;
  fields: number;
}

type LimitName = keyof typeof DOCUMENT_LIMITS;

/** Refuses a hostile document. Fragments are measured once each, so fan-out costs nothing; cycles are left to validation. */
export function assertDocumentLimits(document: DocumentNode): void {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const totals = { aliases: 0, directives: 0 };
  const measured = new Map<string, Measure>();

  function measureFragment(name: string): Measure {
    const known = measured.get(name);
    if (known) return known;
    measured.set(name, { depth: 0, fields: 0 });
    const fragment = fragments.get(name);
    const measure = fragment ? measureSet(fragment.selectionSet, false) : { depth: 0, fields: 0 };
    measured.set(name, measure);
    return measure;
  }

  function measureSet(set: SelectionSetNode, introspection: boolean): Measure {
    check('selectionsPerSet', set.selections.length);
    let depth = 0;
    let fields = 0;
    for (const selection of set.selections) {
      totals.directives += selection.directives?.length ?? 0;
      let inner: Measure = { depth: 0, fields: 0 };
      if (selection.kind === Kind.FIELD) {
        if (selection.alias) totals.aliases += 1;
        const opaque = introspection || selection.name.value.startsWith('__');
        if (selection.selectionSet) inner = measureSet(selection.selectionSet, opaque);
        if (opaque) check('introspectionDepth', inner.depth + 1);
        const below = opaque && !introspection ? 0 : inner.depth;
        inner = { depth: below + 1, fields: inner.fields + 1 };
      } else {
        inner =
          selection.kind === Kind.FRAGMENT_SPREAD
            ? measureFragment(selection.name.value)
            : measureSet(selection.selectionSet, introspection);
      }
      depth = Math.max(depth, inner.depth);
      fields += inner.fields;
      check('spreadFields', fields);
    }
    return { depth, fields };
  }

  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    totals.directives += definition.directives?.length ?? 0;
    check('depth', measureSet(definition.selectionSet, false).depth);
    check('rootFields', rootFields(definition, fragments).length);
  }
  for (const name of fragments.keys()) measureFragment(name);
  check('aliases', totals.aliases);
  check('directives', totals.directives);
}

/** Names of an operation's root fields, with fragments spread. */
export function rootFields(
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): string[] {
  const names: string[] = [];
  const seen = new Set<string>();
  const collect = (set: SelectionSetNode): void => {
    for (const selection of set.selections) {
      if (names.length > DOCUMENT_LIMITS.spreadFields) return;
      if (selection.kind === Kind.FIELD) names.push(selection.name.value);
      else if (selection.kind === Kind.INLINE_FRAGMENT) collect(selection.selectionSet);
      else if (!seen.has(selection.name.value)) {
        seen.add(selection.name.value);
        const fragment = fragments.get(selection.name.value);
        if (fragment) collect(fragment.selectionSet);
      }
    }
  };
  collect(operation.selectionSet);
  return names;
}

/** Fields of a set after its fragments are spread. Each fragment is counted once, so fan-out costs nothing. */
export function spreadFields(
  set: SelectionSetNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  counted = new Map<string, number>(),
): number {
  let fields = 0;
  for (const selection of set.selections) {
    if (selection.kind === Kind.FIELD) fields += 1;
    if (selection.kind !== Kind.FRAGMENT_SPREAD) {
      if (selection.selectionSet) fields += spreadFields(selection.selectionSet, fragments, counted);
      continue;
    }
    const name = selection.name.value;
    const fragment = fragments.get(name);
    if (!counted.has(name) && fragment) {
      counted.set(name, 0);
      counted.set(name, spreadFields(fragment.selectionSet, fragments, counted));
    }
    fields += counted.get(name) ?? 0;
  }
  return fields;
}

const LIMIT_WORDS: Record<LimitName, string> = {
  tokens: 'tokens',
  depth: 'levels of fields',
  introspectionDepth: 'levels of introspection',
  aliases: 'aliases',
  directives: 'directives',
  selectionsPerSet: 'selections in one set',
  rootFields: 'root fields',
  spreadFields: 'fields after its fragments are spread',
};

function check(name: LimitName, actual: number): void {
  const limit = DOCUMENT_LIMITS[name];
  if (actual <= limit) return;
  throw new AppError(
    'DOCUMENT_TOO_LARGE',
    `The document has more than ${String(limit)} ${LIMIT_WORDS[name]}. Split it.`,
    {
      limit,
      actual,
      kind: name,
    },
  );
}
