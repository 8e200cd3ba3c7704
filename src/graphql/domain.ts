import type { ClientSession } from 'mongoose';
import type { EmailScope, Role } from '../auth/viewer.js';
import type { Node } from '../database/entity.js';
import type { Erased } from '../database/erasure.js';
import type { RecordMigration } from '../database/migrations.js';
import type { RestRoute } from '../http/rest/rest.route.js';
import type { Context, Platform } from './context.js';

/** What a domain adds to the graph: its `index.ts` exports one of these, and nothing else registers anything. */
export interface Domain {
  name: string;
  resolvers: readonly (new () => object)[];
  /** How `node(id)` reads records, by the type tag of their ids: null for what is missing or not for this caller. */
  nodes?: Readonly<Record<string, (context: Context, ids: readonly string[]) => Promise<readonly (Node | null)[]>>>;
  personalData?: readonly PersonalData[];
  jobs?: readonly Job[];
  /** What an older version stored otherwise. */
  migrations?: readonly RecordMigration[];
  /** Somebody proved by a mailed link that an address is theirs: what was sent in under it without a proof counts from now on. */
  addressProven?: (proof: { email: string; scope: EmailScope }) => Promise<void>;
  /** An account lost roles, was suspended or is being erased: gives back the work that it may not do any more, in the same transaction. */
  rolesLost?: (loss: RolesLost, session: ClientSession) => Promise<PassedOn>;
  /** Its paths of the REST door. */
  routes?: readonly RestRoute[];
  /** Finishes what the domain still holds in memory, when the process ends and no request is left. */
  stop?: (platform: Platform) => Promise<void>;
}

export interface RolesLost {
  userId: string;
  /** What it still may; nothing for an account that is suspended or erased. */
  kept: readonly Role[];
  /** Who took them; null where its owner erases the account, or an outside issuer says so. */
  byId: string | null;
}

/** The ids of the records that were taken from an account with its roles, by collection. */
export type PassedOn = Readonly<Record<string, readonly string[]>>;

/** Work that time brings about. Every process runs it, so it must be safe to run twice at once. */
export interface Job {
  name: string;
  everySeconds: number;
  run: (now: Date, platform: Platform) => Promise<unknown>;
}

/** A collection that holds something about a person, for export and erasure. */
export interface PersonalData {
  collection: string;
  /** Everything about this person, as plain JSON. */
  export: (person: Person) => Promise<unknown[]>;
  /**
   * Deletes what is the person's alone and may be any number of rows, in batches before the erasure's transaction, which would hold
   * up the database with them; answers how many.
   */
  eraseAhead?: (person: Person) => Promise<number>;
  /** Deletes or anonymises it, inside the erasure's transaction, and answers what was done: the receipt is made from that. */
  erase: (person: Person, session: ClientSession) => Promise<Erased>;
}

export interface Person {
  userId: string;
  email: string;
  /** What an erasure has taken from the account before: the receipt counts it. */
  passedOn?: PassedOn;
}
