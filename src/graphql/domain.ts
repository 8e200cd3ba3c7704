import type { ClientSession } from 'mongoose';
import type { Node } from '../database/entity.js';
import type { Context } from './context.js';

/** What a domain adds to the graph: its `index.ts` exports one of these, and nothing else registers anything. */
export interface Domain {
  name: string;
  resolvers: readonly (new () => object)[];
  /** How `node(id)` reads records, by the type tag of their ids: null for what is missing or not for this caller. */
  nodes?: Readonly<Record<string, (context: Context, ids: readonly string[]) => Promise<readonly (Node | null)[]>>>;
  personalData?: readonly PersonalData[];
  jobs?: readonly Job[];
}

/** Work that time brings about. Every process runs it, so it must be safe to run twice at once. */
export interface Job {
  name: string;
  everySeconds: number;
  run: (now: Date) => Promise<unknown>;
}

/** A collection that holds something about a person, for export and erasure. */
export interface PersonalData {
  collection: string;
  /** Everything about this person, as plain JSON. */
  export: (person: Person) => Promise<unknown[]>;
  /** Deletes or anonymises it, inside the erasure's transaction. */
  erase: (person: Person, session: ClientSession) => Promise<void>;
}

export interface Person {
  userId: string;
  email: string;
}
