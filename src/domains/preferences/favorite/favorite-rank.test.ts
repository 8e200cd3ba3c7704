import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newId } from '../../../shared/ids.js';
import { initialRank, rankBetween } from './favorite-rank.js';

/** Random moves: each entry is a gap, as a share of the list. */
const moves = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 200 });

describe('ranks', () => {
  it('put new favorites first', () => {
    const older = initialRank(new Date('2026-01-01T00:00:00.000Z'), newId('fav'));
    const newer = initialRank(new Date('2026-01-01T00:00:00.001Z'), newId('fav'));
    expect(newer < older).toBe(true);
    expect(initialRank(new Date('2099-01-01'), newId('fav')) < newer).toBe(true);
  });

  it('always leave room between any two, before the first and behind the last', () => {
    fc.assert(
      fc.property(moves, (gaps) => {
        const ranks = [initialRank(new Date(), newId('fav'))];
        for (const gap of gaps) {
          const at = Math.round(gap * ranks.length);
          const rank = rankBetween(ranks[at - 1] ?? '', ranks[at], newId('fav'));
          expect(rank.endsWith('0')).toBe(false);
          ranks.splice(at, 0, rank);
        }
        expect([...ranks].sort()).toEqual(ranks);
        expect(new Set(ranks).size).toBe(ranks.length);
      }),
      { numRuns: 200 },
    );
  });

  it('grow slowly when everything goes to one place', () => {
    let high = 'z';
    for (let count = 0; count < 1_000; count += 1) high = rankBetween('y', high, newId('fav'));
    expect(high.length).toBeLessThan(250);
  });

  it('differ for two that go to the same place at once, and still leave room', () => {
    fc.assert(
      fc.property(
        fc.tuple(
          fc.string({ minLength: 1, unit: fc.constantFrom('0', '1', '2', 'a', 'b', 'y', 'z') }),
          fc.string({ minLength: 1, unit: fc.constantFrom('0', '1', '2', 'a', 'b', 'y', 'z') }),
        ),
        (pair) => {
          const [low = '', high = ''] = pair.map((text) => `${text}h`).sort();
          fc.pre(low < high);
          const [one = '', other = ''] = [
            rankBetween(low, high, newId('fav')),
            rankBetween(low, high, newId('fav')),
          ].sort();
          expect([low, one, other, high]).toEqual([...new Set([low, one, other, high])].sort());
        },
      ),
    );
  });

  it('refuse a gap that is none', () => {
    expect(() => rankBetween('b', 'a', newId('fav'))).toThrow(/No rank fits/);
    expect(() => rankBetween('a', 'a', newId('fav'))).toThrow(/No rank fits/);
  });
});
