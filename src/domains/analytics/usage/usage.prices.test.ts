import { describe, expect, it } from 'vitest';
import { UsageSource, UsageUnit } from './usage.enums.js';
import { addedUp, dayOf, metered, periodOf, priceRowAt, USAGE_PRICES } from './usage.prices.js';

const { TOKENS, REQUESTS, IMAGES } = UsageUnit;
const OCTOBER = new Date('2026-10-01T00:00:00Z');

describe('prices', () => {
  it('count from the moment they are in force', () => {
    expect(priceRowAt(USAGE_PRICES, OCTOBER).version).toBe('usage-2026-10-01');
    expect(priceRowAt(USAGE_PRICES, new Date(OCTOBER.getTime() - 1)).version).toBe('usage-2026-01-01');
    expect(priceRowAt(USAGE_PRICES, new Date(0)).version).toBe('usage-2026-01-01');
  });

  it('are listed oldest first, in whole micros, and never below 0', () => {
    const starts = USAGE_PRICES.map(({ from }) => from.getTime());
    expect(starts).toEqual([...starts].sort((one, other) => one - other));
    for (const price of USAGE_PRICES.flatMap(({ prices }) =>
      Object.values(prices).flatMap((of) => Object.values(of)),
    )) {
      expect(Number.isInteger(price) && price >= 0).toBe(true);
    }
  });

  it('make a cost for each unit and in all', () => {
    const usage = [
      { unit: TOKENS, quantity: 100 },
      { unit: REQUESTS, quantity: 2 },
      { unit: TOKENS, quantity: 50 },
      { unit: IMAGES, quantity: 0 },
    ];
    expect(metered(USAGE_PRICES, UsageSource.CHAT, usage, OCTOBER)).toEqual({
      usage: [
        { unit: TOKENS, quantity: 150, costMicros: 900 },
        { unit: REQUESTS, quantity: 2, costMicros: 0 },
      ],
      costMicros: 900,
      priceVersion: 'usage-2026-10-01',
    });
  });

  it('never come to more than what was promised, and the parts add up', () => {
    const usage = [{ unit: REQUESTS, quantity: 1_000_000_000 }];
    const { costMicros, usage: parts } = metered(USAGE_PRICES, UsageSource.TOOL, usage, OCTOBER, 5_000);
    expect(costMicros).toBe(5_000);
    expect(parts).toEqual([{ unit: REQUESTS, quantity: 1_000_000_000, costMicros: 5_000 }]);
  });

  it('stay exact for the most that can be told', () => {
    const usage = [{ unit: REQUESTS, quantity: 1_000_000_000 }];
    expect(metered(USAGE_PRICES, UsageSource.TOOL, usage, OCTOBER).costMicros).toBe(1_000_000_000_000);
  });
});

describe('usage', () => {
  it('is one row a unit', () => {
    expect(addedUp([])).toEqual([]);
    expect(addedUp([{ unit: TOKENS, quantity: 0 }])).toEqual([]);
  });

  it('is counted by days and months in UTC', () => {
    const late = new Date('2026-11-30T23:59:59.999Z');
    expect([dayOf(late), periodOf(late)]).toEqual(['2026-11-30', '2026-11']);
    const next = new Date(late.getTime() + 1);
    expect([dayOf(next), periodOf(next)]).toEqual(['2026-12-01', '2026-12']);
  });
});
