import { modelOptions, prop } from '@typegoose/typegoose';
import { assertTransition, type StateTable } from '../../../shared/states.js';

/** What keeps a record from being as its author left it, the weakest first. */
export enum HoldKind {
  LOCK = 'lock',
  HIDE = 'hide',
  REMOVE = 'remove',
}

/** Where a hold comes from, other than an action of the moderation log, which is named by its id. */
export const HoldSource = {
  /** `lockPost`. */
  LOCK: 'lock',
  /** `reviewPost`. */
  REVIEW: 'review',
  /** That many reports weigh so much. */
  REPORTS: 'reports',
  /** A status that was stored before reasons were. */
  UNKNOWN: 'unknown',
} as const;

/** One reason in force. Each ends by itself and leaves the others. */
@modelOptions({ schemaOptions: { _id: false } })
export class Hold {
  @prop({ type: () => String, enum: HoldKind, required: true })
  kind!: HoldKind;

  @prop({ type: () => String, required: true })
  source!: string;

  /** Whether the author did it. */
  @prop({ type: () => Boolean })
  byAuthor?: boolean;
}

export interface Held<Status extends string> {
  status: Status;
  holds?: Hold[];
}

/** How a kind of record shows its holds, and what follows what. */
export interface HoldRules<Status extends string> {
  statuses: Readonly<Partial<Record<HoldKind, Status>>>;
  table: StateTable<Status>;
}

const STRONGEST_FIRST = [HoldKind.REMOVE, HoldKind.HIDE, HoldKind.LOCK];

/** The reasons in force. A status that says more than the stored reasons do is a reason of its own. */
export function holdsOf<Status extends string>({ status, holds = [] }: Held<Status>, rules: HoldRules<Status>): Hold[] {
  const kind = STRONGEST_FIRST.find((one) => rules.statuses[one] === status);
  if (!kind || strongestOf(holds) === kind) return holds;
  return [...holds, { kind, source: HoldSource.UNKNOWN }];
}

export function strongestOf(holds: readonly Hold[]): HoldKind | undefined {
  return STRONGEST_FIRST.find((kind) => holds.some((hold) => hold.kind === kind));
}

/** True for what takes a record away, rather than closing it. */
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
 * The status and reasons that a change leads to: what the strongest reason in force says, and `free` where none is left. Undefined
 * where nothing changes. Refuses what the state table does not have.
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
