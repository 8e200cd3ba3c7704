import type { VisitorConsent } from '../generated/graphql.js';

/** What the browser stores about a visitor who made a choice. Nothing is stored before they do. */
export interface KeptVisitor {
  readonly consent: VisitorConsent;
  /** Identifies the visitor; stored only after consent. */
  readonly visitorKey?: string;
}

export interface VisitorStore {
  visitor(): KeptVisitor | undefined;
  keepVisitor(visitor: KeptVisitor): void;
  /** Events that the previous page could not send; returned once. */
  takeUnsent(): unknown[];
  keepUnsent(unsent: readonly unknown[]): void;
}

const VISITOR = 'tally.visitor';
const UNSENT = 'tally.unsent';

/** Reads and writes the browser's storage. If the storage is disabled or full, nothing is stored and nothing fails. */
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
      // Nothing to do: the next page asks again.
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
