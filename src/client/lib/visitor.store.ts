import type { VisitorConsent } from '../generated/graphql.js';

/** What is kept of a visitor who said yes or no. Of one who was not asked, nothing is. */
export interface KeptVisitor {
  readonly consent: VisitorConsent;
  /** By this the visitor is known again; only after consent. */
  readonly visitorKey?: string;
}

export interface VisitorStore {
  visitor(): KeptVisitor | undefined;
  keepVisitor(visitor: KeptVisitor): void;
  /** What the last page could not send any more; asked for once. */
  takeUnsent(): unknown[];
  keepUnsent(unsent: readonly unknown[]): void;
}

const VISITOR = 'tally.visitor';
const UNSENT = 'tally.unsent';

/** Reads and writes what the browser keeps. A storage that is switched off or full keeps nothing, and breaks nothing. */
export function visitorStore(storage: Storage | undefined): VisitorStore {
  const read = (key: string): unknown => {
    try {
      return JSON.parse(storage?.getItem(key) ?? 'null') as unknown;
    } catch {
      return null;
    }
  };
  const write = (key: string, value: unknown): void => {
    try {
      if (value === undefined) storage?.removeItem(key);
      else storage?.setItem(key, JSON.stringify(value));
    } catch {
      // Nothing to do: the next page asks anew.
    }
  };
  return {
    visitor: (): KeptVisitor | undefined => (read(VISITOR) as KeptVisitor | null) ?? undefined,
    keepVisitor: (visitor) => write(VISITOR, visitor),
    takeUnsent() {
      const unsent = read(UNSENT);
      write(UNSENT, undefined);
      return Array.isArray(unsent) ? (unsent as unknown[]) : [];
    },
    keepUnsent: (unsent) => write(UNSENT, unsent.length > 0 ? unsent : undefined),
  };
}
