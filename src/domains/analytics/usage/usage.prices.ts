import { UsageSource, UsageUnit } from './usage.enums.js';

/** Usage before pricing. */
export interface UsageAmount {
  unit: UsageUnit;
  quantity: number;
}

/** Usage with its cost. */
export interface PricedUsage extends UsageAmount {
  costMicros: number;
}

export interface Metering {
  usage: PricedUsage[];
  costMicros: number;
  priceVersion: string;
}

/** Unit prices in micros (millionths of a US dollar), effective from a day on. Unlisted units are free. */
export interface PriceRow<Meter extends string> {
  version: string;
  from: Date;
  prices: Readonly<Record<Meter, Partial<Record<UsageUnit, number>>>>;
}

/** Oldest first. A row never changes once it is effective; a new price is a new row. */
export type PriceList<Meter extends string> = readonly [PriceRow<Meter>, ...PriceRow<Meter>[]];

/** The currency of all prices. */
export const PRICE_CURRENCY = 'USD';

type TrackedSource = UsageSource.TOOL | UsageSource.API | UsageSource.CHAT;

export const USAGE_PRICES: PriceList<TrackedSource> = [
  {
    version: 'usage-2026-01-01',
    from: new Date('2026-01-01T00:00:00Z'),
    prices: {
      [UsageSource.TOOL]: { [UsageUnit.REQUESTS]: 1_500 },
      [UsageSource.API]: { [UsageUnit.REQUESTS]: 100 },
      [UsageSource.CHAT]: { [UsageUnit.TOKENS]: 8 },
    },
  },
  {
    version: 'usage-2026-10-01',
    from: new Date('2026-10-01T00:00:00Z'),
    prices: {
      [UsageSource.TOOL]: { [UsageUnit.REQUESTS]: 1_000 },
      [UsageSource.API]: { [UsageUnit.REQUESTS]: 50 },
      [UsageSource.CHAT]: { [UsageUnit.TOKENS]: 6 },
    },
  },
];

/** The row effective at a time, or the first row for earlier times. */
export function priceRowAt<Meter extends string>(list: PriceList<Meter>, at: Date): PriceRow<Meter> {
  return list.findLast(({ from }) => from <= at) ?? list[0];
}

/** Sums usage per unit, without unused units. */
export function addedUp(usage: readonly UsageAmount[]): UsageAmount[] {
  const byUnit = new Map<UsageUnit, number>();
  for (const { unit, quantity } of usage) byUnit.set(unit, (byUnit.get(unit) ?? 0) + quantity);
  return [...byUnit].filter(([, quantity]) => quantity > 0).map(([unit, quantity]) => ({ unit, quantity }));
}

/** Prices usage by the list effective at `at`. `ceiling` is the maximum cost that was quoted. */
export function metered<Meter extends string>(
  list: PriceList<Meter>,
  meter: Meter,
  usage: readonly UsageAmount[],
  at: Date,
  ceiling = Number.MAX_SAFE_INTEGER,
): Metering {
  const { version, prices } = priceRowAt(list, at);
  let left = ceiling;
  const priced = addedUp(usage).map(({ unit, quantity }): PricedUsage => {
    const costMicros = Math.min(left, quantity * (prices[meter][unit] ?? 0));
    left -= costMicros;
    return { unit, quantity, costMicros };
  });
  return { usage: priced, costMicros: costOf(priced), priceVersion: version };
}

export function costOf(usage: readonly PricedUsage[]): number {
  return usage.reduce((sum, { costMicros }) => sum + costMicros, 0);
}

export function quantityOf(usage: readonly UsageAmount[], unit: UsageUnit): number {
  return usage.filter((row) => row.unit === unit).reduce((sum, { quantity }) => sum + quantity, 0);
}

/** The UTC day, for example 2026-11-23, used by summaries. */
export function dayOf(at: Date): string {
  return at.toISOString().slice(0, 10);
}

/** The UTC month, for example 2026-11, used by quotas and limits. */
export function periodOf(at: Date): string {
  return at.toISOString().slice(0, 7);
}
