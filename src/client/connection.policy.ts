import type { FieldPolicy, Reference, StoreObject } from '@apollo/client/cache';

type Item = StoreObject & { readonly node?: Reference | StoreObject };
type PageInfo = StoreObject & { readonly endCursor?: string | null; readonly hasNextPage?: boolean };

/** A connection as received: `nodes`, `edges` or both, depending on the document. */
interface Incoming extends StoreObject {
  readonly nodes?: readonly (Reference | StoreObject)[];
  readonly edges?: readonly Item[];
  readonly pageInfo?: PageInfo;
}

/** One page: the cursor it was fetched after, its number of items, and its end cursor. */
interface StoredPage {
  readonly after: string | null;
  readonly size: number;
  readonly pageInfo: PageInfo | undefined;
}

/** A connection as cached: all items in order, and the pages they arrived in. */
export interface Kept {
  readonly extras: StoreObject;
  readonly items: readonly Item[];
  readonly pages: readonly StoredPage[];
}

/**
 * Merges the pages of a connection into one list; other filters and orders are separate lists. A page that is fetched
 * again replaces its previous version: later pages stay if they still follow on from it.
 */
export function connectionPolicy(keyArgs: readonly string[]): FieldPolicy<Kept | null, Incoming | null> {
  return {
    keyArgs: keyArgs.length > 0 ? [...keyArgs] : false,
    merge(existing, incoming, { args }) {
      if (!incoming) return null;
      return joined(existing ?? undefined, incoming, (args?.['after'] as string | null | undefined) ?? null);
    },
    read(existing, { canRead, isReference }) {
      if (!existing) return existing;
      const items = existing.items.filter(({ node }) => canRead(node));
      // The same record on two pages: it moved while they were fetched.
      const unique = firstOfEach(items, ({ node }) => (isReference(node) ? node.__ref : undefined));
      return {
        ...existing.extras,
        nodes: unique.map(({ node }) => node),
        edges: unique,
        pageInfo: existing.pages.at(-1)?.pageInfo,
      } as Incoming;
    },
  };
}

/** A cached list without some of its records, as `cache.modify` passes it. */
export function without(kept: Kept, isGone: (node: Item['node']) => boolean): Kept {
  let start = 0;
  const pages = kept.pages.map((page) => {
    const left = kept.items.slice(start, start + page.size).filter(({ node }) => !isGone(node));
    start += page.size;
    return { ...page, size: left.length };
  });
  return { ...kept, items: kept.items.filter(({ node }) => !isGone(node)), pages };
}

function joined(existing: Kept | undefined, incoming: Incoming, after: string | null): Kept {
  const { nodes, edges, pageInfo, ...extras } = incoming;
  const items: readonly Item[] = edges ?? (nodes ?? []).map((node) => ({ node }));
  const page: StoredPage = { after, size: items.length, pageInfo };
  const place = existing ? placeOf(existing, after) : undefined;
  if (!existing || place === undefined) return { extras, items, pages: [page] };

  const before = existing.pages.slice(0, place);
  const start = sizeOf(before);
  const old = existing.pages[place];
  const end = endOf(page);
  const stillFollow = end !== undefined && old !== undefined && endOf(old) === end;
  const behind = stillFollow ? existing.pages.slice(place + 1) : [];
  return {
    extras: { ...existing.extras, ...extras },
    items: [
      ...existing.items.slice(0, start),
      ...items,
      ...(behind.length > 0 ? existing.items.slice(start + (old?.size ?? 0)) : []),
    ],
    pages: [...before, page, ...behind],
  };
}

/** The position of a result among the pages; undefined if it follows none of them and so restarts the list. */
function placeOf({ pages }: Kept, after: string | null): number | undefined {
  const same = pages.findIndex((page) => page.after === after);
  if (same >= 0) return same;
  const previous = pages.findIndex((page) => endOf(page) === after);
  return previous < 0 ? undefined : previous + 1;
}

const endOf = ({ pageInfo }: StoredPage): string | undefined => pageInfo?.endCursor ?? undefined;
const sizeOf = (pages: readonly StoredPage[]): number => pages.reduce((sum, { size }) => sum + size, 0);

function firstOfEach<Each>(list: readonly Each[], keyOf: (each: Each) => string | undefined): readonly Each[] {
  const seen = new Set<string>();
  return list.filter((each) => {
    const key = keyOf(each);
    if (key === undefined) return true;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
