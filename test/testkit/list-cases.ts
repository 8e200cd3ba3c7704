import type { UserViewer, Viewer } from '../../src/auth/viewer.js';
import type { RawRow } from './raw-rows.js';

/** Who asks, and what the schema calls the values of its enums. */
export interface ListWorld {
  /** May read every list of the staff. */
  staff: UserViewer;
  /** Has records of every kind. */
  user: UserViewer & { email: string };
  enums: (name: string) => string[];
}

export type Chosen = Readonly<Record<string, unknown>>;

export interface FilterCase {
  values: readonly unknown[];
  /** Whether a stored record passes, restated from the description of the field. */
  keeps: (row: RawRow, value: never) => boolean;
}

export interface SortCase {
  /** What is compared first; ids decide between equals, in the same direction. */
  key: (row: RawRow) => string | number | null;
  direction: 1 | -1;
}

export interface ListCase {
  field: string;
  viewer: Viewer;
  /** Arguments beside filter, sort and page. */
  args?: Record<string, unknown>;
  rows: readonly RawRow[];
  /** What the list holds before it is filtered; some filters say more of it. */
  holds: (row: RawRow, chosen: Chosen) => boolean;
  filters?: Readonly<Record<string, FilterCase>>;
  /** Filters that are plain arguments. */
  isPlain?: boolean;
  /** By name; a list with one order has one without a name. */
  sorts: Readonly<Record<string, SortCase>>;
  /** The argument without which it cannot be asked. */
  needs?: string;
  /** The record on which it stands; none for a root field. */
  parent?: { type: string; id: string };
  /** Combinations that are answered by a coded error. */
  refuses?: (chosen: Chosen, sort: string) => boolean;
}

/** The name of an enum's value, from how it is stored. */
export const upper = (value: unknown): string => String(value).toUpperCase().replaceAll('-', '_');
export const time = (value: unknown): number => (value instanceof Date ? value.getTime() : Number.NEGATIVE_INFINITY);

export const NEWEST: SortCase = { key: ({ _id }) => _id, direction: -1 };
export const OLDEST: SortCase = { key: ({ _id }) => _id, direction: 1 };

/** A filter by a stored enum. */
export function byEnum(field: string, values: readonly string[]): Record<string, FilterCase> {
  return { [field]: { values, keeps: (row, value) => upper(row[field]) === value } };
}

/** A filter by a stored value, with the first two that are there and one that is not. */
export function byValue(field: string, rows: readonly RawRow[], missing: unknown): FilterCase {
  const values = [...new Set(rows.map((row) => row[field]))].filter((value) => value !== null && value !== undefined);
  return { values: [...values.slice(0, 2), missing], keeps: (row, value) => row[field] === value };
}

/** A filter by a flag. */
export function byFlag(field: string): FilterCase {
  return { values: [true, false], keeps: (row, value) => row[field] === value };
}

export const byNumber = (field: string, direction: 1 | -1): SortCase => ({
  key: (row) => Number(row[field] ?? 0),
  direction,
});

export const byTime = (field: string, direction: 1 | -1): SortCase => ({ key: (row) => time(row[field]), direction });
export const byText = (field: string, direction: 1 | -1): SortCase => ({ key: (row) => String(row[field]), direction });

/** A filter that decides in `holds` what is in the list. */
export const decides = (values: readonly unknown[]): FilterCase => ({ values, keeps: () => true });
export const idOf = (prefix: string): string => `${prefix}_01h455vb4pex5vsknk084sn02q`;
export const mostOf = (rows: readonly RawRow[], field: string): string => {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(String(row[field]), (counts.get(String(row[field])) ?? 0) + 1);
  return [...counts].sort(([, left], [, right]) => right - left)[0]?.[0] ?? '';
};
export const middleOf = (rows: readonly RawRow[], field: string): string[] => {
  const times = rows.map((row) => time(row[field])).sort((left, right) => left - right);
  return [0.3, 0.7].map((share) => new Date(times[Math.floor(times.length * share)] ?? 0).toISOString());
};
export const from = (field: string, values: readonly unknown[]): FilterCase => ({
  values,
  keeps: (row, value) => time(row[field]) >= Date.parse(value),
});
export const before = (field: string, values: readonly unknown[]): FilterCase => ({
  values,
  keeps: (row, value) => time(row[field]) < Date.parse(value),
});
export const both = (chosen: Chosen, left: string, right: string): boolean =>
  chosen[left] !== undefined && chosen[right] !== undefined;

/** One value of one filter, each pair of two, and none. */
export function combinations(filters: Readonly<Record<string, FilterCase>> = {}): Chosen[] {
  const single = Object.entries(filters).flatMap(([name, { values }]) =>
    values.map((value): [string, unknown] => [name, value]),
  );
  const pairs = single.flatMap((one, place) =>
    single.slice(place + 1).flatMap((other) => (other[0] === one[0] ? [] : [Object.fromEntries([one, other])])),
  );
  return [{}, ...single.map((one) => Object.fromEntries([one])), ...pairs];
}

/** The ids that a list has to answer, in order. */
export function expectedIds({ rows, holds, filters = {}, sorts }: ListCase, chosen: Chosen, sort: string): string[] {
  const { key, direction } = sorts[sort] ?? NEWEST;
  const kept = rows.filter(
    (row) =>
      holds(row, chosen) &&
      Object.entries(chosen).every(([name, value]) => filters[name]?.keeps(row, value as never) === true),
  );
  const compare = (one: string | number, other: string | number): number => (one < other ? -1 : Number(one > other));
  return kept
    .map((row) => ({ id: row._id, by: key(row) ?? '' }))
    .sort((one, other) => direction * (compare(one.by, other.by) || compare(one.id, other.id)))
    .map(({ id }) => id);
}
