import { prop } from '@typegoose/typegoose';
import { describe, expect, it } from 'vitest';
import { collectionsWith } from '../../test/testkit/collections.js';
import { useGraph } from '../../test/testkit/graph.js';
import { AppError } from '../shared/errors.js';
import { newId } from '../shared/ids.js';
import { nextNumber, raiseNumber } from './counter.js';
import { Entity, entityModel } from './entity.js';
import { recordIdFor } from './idempotency.js';
import { inTransaction } from './transaction.js';

class Purse extends Entity {
  @prop({ type: () => Number, required: true })
  coins!: number;
}
const PurseModel = entityModel(Purse, { collection: 'purses', prefix: 'purse' });

useGraph();

async function aPurse(coins: number): Promise<string> {
  const _id = newId('purse');
  await PurseModel.create({ _id, coins });
  return _id;
}
const coinsOf = async (...ids: string[]): Promise<number[]> =>
  Promise.all(ids.map(async (_id) => (await PurseModel.findOne({ _id }).lean<Purse>())?.coins ?? Number.NaN));

describe('inTransaction', () => {
  it('writes all or nothing', async () => {
    const [from, to] = [await aPurse(10), await aPurse(0)];
    const fault = new Error('between two writes');
    const move = (fails: boolean): Promise<void> =>
      inTransaction(async (session) => {
        await PurseModel.updateOne({ _id: from }, { $inc: { coins: -1 } }, { session });
        if (fails) throw fault;
        await PurseModel.updateOne({ _id: to }, { $inc: { coins: 1 } }, { session });
      });
    await expect(move(true)).rejects.toBe(fault);
    expect(await coinsOf(from, to)).toEqual([10, 0]);
    await move(false);
    expect(await coinsOf(from, to)).toEqual([9, 1]);
  });

  it('answers what the work answers, and is not seen before its end', async () => {
    const id = await aPurse(1);
    const seen: number[] = [];
    const result = await inTransaction(async (session) => {
      await PurseModel.updateOne({ _id: id }, { $set: { coins: 5 } }, { session });
      seen.push(...(await coinsOf(id)));
      return 'done';
    });
    expect([result, seen, await coinsOf(id)]).toEqual(['done', [1], [5]]);
  });

  it('starts over when others write the same record, three times at most, then answers CONFLICT and leaves nothing', async () => {
    const [contested, other] = [await aPurse(0), await aPurse(0)];
    let tries = 0;
    const began = Date.now();
    const work = inTransaction(async (session) => {
      tries += 1;
      await PurseModel.findOne({ _id: contested }, undefined, { session });
      await PurseModel.updateOne({ _id: other }, { $inc: { coins: 1 } }, { session });
      // Somebody else writes outside the transaction, after its snapshot was taken: each try must conflict.
      await PurseModel.updateOne({ _id: contested }, { $inc: { coins: 1 } });
      await PurseModel.updateOne({ _id: contested }, { $inc: { coins: 100 } }, { session });
    });
    await expect(work).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(tries).toBe(3);
    expect(Date.now() - began).toBeLessThan(5_000);
    expect(await coinsOf(contested, other)).toEqual([3, 0]);
  });

  it('succeeds at a later try', async () => {
    const contested = await aPurse(0);
    let tries = 0;
    await inTransaction(async (session) => {
      tries += 1;
      await PurseModel.findOne({ _id: contested }, undefined, { session });
      if (tries === 1) await PurseModel.updateOne({ _id: contested }, { $inc: { coins: 1 } });
      await PurseModel.updateOne({ _id: contested }, { $inc: { coins: 10 } }, { session });
    });
    expect([tries, await coinsOf(contested)]).toEqual([2, [11]]);
  });

  it('loses no coin when many move them at once', async () => {
    const purses = await Promise.all(Array.from({ length: 5 }, () => aPurse(100)));
    const results = await Promise.allSettled(
      Array.from({ length: 60 }, (_, index) =>
        inTransaction(async (session) => {
          await PurseModel.updateOne({ _id: purses[index % 5] ?? '' }, { $inc: { coins: -1 } }, { session });
          await PurseModel.updateOne({ _id: purses[(index * 3 + 1) % 5] ?? '' }, { $inc: { coins: 1 } }, { session });
        }),
      ),
    );
    for (const result of results)
      if (result.status === 'rejected') expect(result.reason).toMatchObject({ code: 'CONFLICT' });
    expect(results.some(({ status }) => status === 'fulfilled')).toBe(true);
    expect((await coinsOf(...purses)).reduce((sum, coins) => sum + coins, 0)).toBe(500);
  });

  it('does not try again what is no conflict', async () => {
    let tries = 0;
    await expect(
      inTransaction(() => {
        tries += 1;
        return Promise.reject(new AppError('FORBIDDEN', 'no'));
      }),
    ).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(tries).toBe(1);
  });
});

describe('recordIdFor', () => {
  const request = (
    key: string | undefined,
    input: unknown = { a: 1 },
    actor = 'usr_a',
    operation = 'create',
  ): Parameters<typeof recordIdFor>[0] => ({ actor, operation, key, input, prefix: 'tkt' });

  it('gives one id for the same key and input, of 200 at once', async () => {
    const key = newId('key');
    const ids = await Promise.all(Array.from({ length: 200 }, () => recordIdFor(request(key))));
    expect(new Set(ids.map(({ id }) => id)).size).toBe(1);
    expect(ids.filter(({ replayed }) => !replayed)).toHaveLength(1);
  });

  it('refuses the same key with another input', async () => {
    const key = newId('key');
    await recordIdFor(request(key));
    await expect(recordIdFor(request(key, { a: 2 }))).rejects.toMatchObject({
      problems: [{ code: 'IDEMPOTENCY_CONFLICT', field: ['input', 'idempotencyKey'] }],
    });
    await expect(recordIdFor(request(key))).resolves.toMatchObject({ replayed: true });
  });

  it('tells apart callers, operations and keys, however they are put together', async () => {
    const key = newId('key');
    const ids = [
      await recordIdFor(request(key)),
      await recordIdFor(request(key, { a: 1 }, 'usr_b')),
      await recordIdFor(request(key, { a: 1 }, 'usr_a', 'other')),
      await recordIdFor(request(`${key}x`)),
      await recordIdFor(request(`b","${key}`, { a: 1 }, 'usr_a","create')),
      await recordIdFor(request(undefined)),
      await recordIdFor(request(undefined)),
    ];
    expect(new Set(ids.map(({ id }) => id)).size).toBe(ids.length);
    expect(ids.every(({ replayed }) => !replayed)).toBe(true);
  });

  it('keeps no text of the key or the input', async () => {
    const canary = newId('canary');
    await recordIdFor(request(canary, { text: canary }));
    expect(await collectionsWith(canary)).toEqual([]);
  });
});

describe('nextNumber', () => {
  it('gives 200 at once different numbers, from the very first', async () => {
    for (let round = 0; round < 3; round += 1) {
      const kind = newId('kind');
      const numbers = await Promise.all(Array.from({ length: 200 }, () => nextNumber(kind)));
      expect(new Set(numbers).size).toBe(200);
      expect(Math.min(...numbers)).toBe(1);
      expect(Math.max(...numbers)).toBe(200);
    }
  });

  it('takes several at once', async () => {
    const kind = newId('kind');
    const [first, others] = [
      await nextNumber(kind, 10),
      await Promise.all(Array.from({ length: 50 }, () => nextNumber(kind, 3))),
    ];
    expect(first).toBe(1);
    expect(others.sort((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, index) => 11 + 3 * index));
  });

  it('never gives what was imported', async () => {
    const kind = newId('kind');
    await raiseNumber(kind, 500);
    await raiseNumber(kind, 20);
    expect(await nextNumber(kind)).toBe(501);
  });
});
