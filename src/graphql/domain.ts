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
  /** How `node(id)` reads records, by the type prefix of their IDs: null if missing or not visible to the caller. */
  nodes?: Readonly<Record<string, (context: Context, ids: readonly string[]) => Promise<readonly (Node | null)[]>>>;
  personalData?: readonly PersonalData[];
  jobs?: readonly Job[];
  /** Migrations of records that an older version stored in another format. */
  migrations?: readonly RecordMigration[];
  /**
   * Called when a user verified an email address by a mailed link: submissions from the unverified address count from
   * now on.
   */
  addressProven?: (proof: { email: string; scope: EmailScope }) => Promise<void>;
  /**
   * Called when an account loses roles, is suspended or is being erased: reassigns work that it may no longer do, in
   * the same transaction.
   */
  rolesLost?: (loss: RolesLost, session: ClientSession) => Promise<PassedOn>;
  /** The domain's REST paths. */
  routes?: readonly RestRoute[];
  /** Flushes what the domain still holds in memory when the process ends and no requests are left. */
  stop?: (platform: Platform) => Promise<void>;
}

export interface RolesLost {
  userId: string;
  /** The remaining roles; empty for a suspended or erased account. */
  kept: readonly Role[];
  /** Who removed them; null if the owner erases the account or an external issuer removed them. */
  byId: string | null;
}

/** IDs of the records that were reassigned from the account, by collection. */
export type PassedOn = Readonly<Record<string, readonly string[]>>;

/** A scheduled job. Every process runs it, so concurrent runs must be safe. */
export interface Job {
  name: string;
  everySeconds: number;
  run: (now: Date, platform: Platform) => Promise<unknown>;
}

/** A collection with personal data, for export and erasure. */
export interface PersonalData {
  collection: string;
  /** All data of this user, as plain JSON. */
  export: (person: Person) => Promise<unknown[]>;
  /**
   * Deletes the user's own data if it may be any number of rows, in batches before the erasure's transaction, which
   * would otherwise block the database; returns how many.
   */
  eraseAhead?: (person: Person) => Promise<number>;
  /** Deletes or anonymizes the data inside the erasure's transaction, and returns what was done, for the receipt. */
  erase: (person: Person, session: ClientSession) => Promise<Erased>;
}

export interface Person {
  userId: string;
  email: string;
  /** Records that earlier steps of the erasure have already removed; counted in the receipt. */
  passedOn?: PassedOn;
}
