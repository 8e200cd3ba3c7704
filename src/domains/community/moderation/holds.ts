import { modelOptions, prop } from '@typegoose/typegoose';
import { assertTransition, type StateTable } from '../../../shared/states.js';

/** Kinds of restrictions on a record, weakest first. */
export enum HoldKind {
  LOCK = 'lock',
  HIDE = 'hide',
  REMOVE = 'remove',
}

/** Source of a hold, unless it is a moderation action, which is referenced by its ID. */
export const HoldSource = {
  /** `lockPost`. */
  LOCK: 'lock',
  /** `reviewPost`. */
  REVIEW: 'review',
  /** The weight of reports reached the limit. */
  REPORTS: 'reports',
  /** A status stored before holds existed. */
  UNKNOWN: 'unknown',
} as const;

/** One hold in force. Each ends independently of the others. */
@modelOptions({ schemaOptions: { _id: false } })
export class Hold {
  @prop({ type: () => String, enum: HoldKind, required: true })
  kind!: HoldKind;

  @prop({ type: () => String, required: true })
  source!: string;

  /** Whether the author set it. */
  @prop({ type: () => Boolean })
  byAuthor?: boolean;
}

export interface Held<Status extends string> {
  status: Status;
  holds?: Hold[];
}

/** Statuses that show the holds of a kind of record, and its transitions. */
export interface HoldRules<Status extends string> {
  statuses: Readonly<Partial<Record<HoldKind, Status>>>;
  table: StateTable<Status>;
}

const STRONGEST_FIRST = [HoldKind.REMOVE, HoldKind.HIDE, HoldKind.LOCK];

/** The holds in force. A status that the stored holds do not explain counts as a hold itself. */
export function holdsOf<Status extends string>({ status, holds = [] }: Held<Status>, rules: HoldRules<Status>): Hold[] {
  const kind = STRONGEST_FIRST.find((one) => rules.statuses[one] === status);
  if (!kind || strongestOf(holds) === kind) return holds;
  return [...holds, { kind, source: HoldSource.UNKNOWN }];
}

export function strongestOf(holds: readonly Hold[]): HoldKind | undefined {
  return STRONGEST_FIRST.find((kind) => holds.some((hold) => hold.kind === kind));
}

/** True for holds that hide or remove a record, rather than lock it. */
export function isAway({ kind }: Hold): boolean {
  return kind !== HoldKind.LOCK;
}

export type ChangeHolds = (holds: readonly Hold[]) => Hold[];

export const addHold =
  (hold: Hold): ChangeHolds =>
  (holds) => [...holds.filter(({ source }) => source !== hold.source), hold];

export const liftHolds =
  (which: (hold: Hold) => boolean): ChangeHolds =>
  (holds) =>
    holds.filter((hold) => !which(hold));

/**
 * The status and holds after a change: the status of the strongest hold, or `free` if none is left. Undefined if nothing changes.
 * Throws if the state table does not allow it.
 */
export function planHolds<Status extends string>(
  record: Held<Status>,
  rules: HoldRules<Status>,
  free: Status,
  change: ChangeHolds,
): { to: Status; holds: Hold[] } | undefined {
  const before = holdsOf(record, rules);
  const holds = change(before);
  if (holds.length === before.length && holds.every((hold, place) => hold === before[place])) return undefined;
  const kind = strongestOf(holds);
  const to = (kind && rules.statuses[kind]) ?? free;
  if (to !== record.status) assertTransition(rules.table, record.status, to, 'id');
  return { to, holds };
}
