import { prop } from '@typegoose/typegoose';
import { trusted, type ClientSession } from 'mongoose';
import { describe, expect, it } from 'vitest';
import { useGraph } from '../../test/testkit/graph.js';
import { AppError, inputError } from '../shared/errors.js';
import { newId } from '../shared/ids.js';
import { deleteEach, updateEach } from './bulk.js';
import { nextNumber, raiseNumber } from './counter.js';
import { Entity, entityModel } from './entity.js';
import { createOnce, firstResult, forgetKeysOf, type OnceRequest } from './idempotency.js';
import { indexed } from './indexes.js';
import { lockKey } from './lock.js';
import { changeRecord } from './record.js';
import { inTransaction } from './transaction.js';

@indexed({ coins: 1 }, 'Purses by what they hold.')
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

  it('answers CONFLICT in userErrors form, and leaves nothing, where others are always faster', async () => {
    const [contested, other] = [await aPurse(0), await aPurse(0)];
    let tries = 0;
    const work = inTransaction(async (session) => {
      tries += 1;
      await PurseModel.findOne({ _id: contested }, undefined, { session });
      await PurseModel.updateOne({ _id: other }, { $inc: { coins: 1 } }, { session });
      // Another client writes outside the transaction, after its snapshot was taken: each try must conflict.
      await PurseModel.updateOne({ _id: contested }, { $inc: { coins: 1 } });
      await PurseModel.updateOne({ _id: contested }, { $inc: { coins: 100 } }, { session });
    });
    await expect(work).rejects.toMatchObject({ problems: [{ code: 'CONFLICT', field: ['id'], allowed: [] }] });
    expect(tries).toBe(12);
    expect(await coinsOf(contested, other)).toEqual([12, 0]);
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

describe('changeRecord', () => {
  const target = (_id: string) => ({ filter: { _id }, what: 'purse' });

  it('loses no change of 60 at once', async () => {
    const id = await aPurse(0);
    await Promise.all(
      Array.from({ length: 60 }, () =>
        changeRecord(PurseModel, target(id), ({ coins }) => ({ update: { $set: { coins: coins + 1 } } })),
      ),
    );
    expect(await coinsOf(id)).toEqual([60]);
  });

  it('decides anew on what a write from outside left', async () => {
    const id = await aPurse(1);
    const seen: number[] = [];
    const { before, after } = await changeRecord(PurseModel, target(id), async ({ coins }) => {
      seen.push(coins);
      if (seen.length === 1) await PurseModel.updateOne({ _id: id }, { $set: { coins: 50 } });
      return { update: { $set: { coins: coins * 2 } } };
    });
    expect([seen, before.coins, after.coins]).toEqual([[1, 50], 50, 100]);
  });

  it('keeps nothing where the decision refuses, of other records either', async () => {
    const [id, other] = [await aPurse(1), await aPurse(1)];
    const refused = changeRecord(PurseModel, target(id), async (_record, session) => {
      await PurseModel.updateOne({ _id: other }, { $set: { coins: 9 } }, { session });
      throw new AppError('FORBIDDEN', 'no');
    });
    await expect(refused).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(await coinsOf(id, other)).toEqual([1, 1]);
  });

  it('answers NOT_FOUND for a missing record and for one that is not the caller’s, with the argument that names it', async () => {
    const id = await aPurse(1);
    const notMine = { filter: { _id: id, coins: 2 }, what: 'purse', field: 'input.purseId' };
    for (const wanted of [notMine, { ...notMine, filter: { _id: newId('purse') } }]) {
      await expect(changeRecord(PurseModel, wanted, () => undefined)).rejects.toMatchObject({
        problems: [{ code: 'NOT_FOUND', field: ['input', 'purseId'] }],
      });
    }
  });
});

describe('lockKey', () => {
  it('keeps a limit that is counted, of 16 at once', async () => {
    const owner = 1_000 + Math.floor(Math.random() * 1e9);
    const results = await Promise.allSettled(
      Array.from({ length: 16 }, () =>
        inTransaction(async (session) => {
          await lockKey(session, `purses/${owner}`);
          const count = await PurseModel.countDocuments({ coins: owner }, { session });
          if (count >= 10) throw inputError('LIMIT_REACHED', '', 'At most 10.');
          await PurseModel.create([{ _id: newId('purse'), coins: owner }], { session });
        }),
      ),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(10);
    expect(await PurseModel.countDocuments({ coins: owner })).toBe(10);
  });
});

describe('updateEach and deleteEach', () => {
  it('change and remove what matches, and answer how many', async () => {
    const coins = 2_000 + Math.floor(Math.random() * 1e9);
    const ids = await Promise.all([aPurse(coins), aPurse(coins), aPurse(coins + 1)]);
    expect(await updateEach(PurseModel, { coins }, { $set: { coins: coins + 1 } })).toBe(2);
    expect(await coinsOf(...ids)).toEqual([coins + 1, coins + 1, coins + 1]);
    expect(await deleteEach(PurseModel, { coins: coins + 1 })).toBe(3);
    expect(await PurseModel.countDocuments({ _id: trusted({ $in: ids }) })).toBe(0);
  });

  it('are part of the caller’s transaction, and gone with it', async () => {
    const coins = 3_000 + Math.floor(Math.random() * 1e9);
    const id = await aPurse(coins);
    const refused = inTransaction(async (session) => {
      await updateEach(PurseModel, { coins }, { $set: { coins: 1 } }, { session });
      throw new AppError('FORBIDDEN', 'no');
    });
    await expect(refused).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(await coinsOf(id)).toEqual([coins]);
  });

  it('end where a transaction writes the same rows at the same time', async () => {
    const coins = 4_000 + Math.floor(Math.random() * 1e9);
    const ids = await Promise.all(Array.from({ length: 8 }, () => aPurse(coins)));
    await Promise.all([
      ...ids.map((_id) =>
        inTransaction(async (session) => {
          await PurseModel.updateOne({ _id }, { $inc: { coins: 0 } }, { session });
          await PurseModel.create([{ _id: newId('purse'), coins }], { session });
        }),
      ),
      updateEach(PurseModel, { coins }, { $set: { coins: coins + 1 } }),
      updateEach(PurseModel, { coins }, { $set: { coins: coins + 1 } }),
    ]);
    expect(await coinsOf(...ids)).toEqual(ids.map(() => coins + 1));
  });
});

describe('createOnce', () => {
  const purse =
    (coins: number) =>
    async (_id: string, session: ClientSession): Promise<Purse> => {
      const [made] = await PurseModel.create([{ _id, coins }], { session });
      return made?.toObject() as unknown as Purse;
    };
  const request = (
    key: string | undefined,
    input: unknown = { a: 1 },
    actor = 'usr_a',
    operation = 'create',
  ): OnceRequest => ({ actor, operation, key, input, prefix: 'purse' });

  it('makes one record for the same key and input, of 100 at once, and answers all of them alike', async () => {
    const [key, coins] = [newId('key'), 5_000 + Math.floor(Math.random() * 1e9)];
    const made = await Promise.all(Array.from({ length: 100 }, () => createOnce(request(key), purse(coins))));
    expect(new Set(made.map(({ record }) => record._id)).size).toBe(1);
    expect(made.filter(({ replayed }) => !replayed)).toHaveLength(1);
    expect(await PurseModel.countDocuments({ coins })).toBe(1);
  });

  it('leaves the key of a refused request free', async () => {
    const key = newId('key');
    const refused = createOnce(request(key, { a: 0 }), () => Promise.reject(new AppError('FORBIDDEN', 'no')));
    await expect(refused).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(createOnce(request(key, { a: 1 }), purse(1))).resolves.toMatchObject({ replayed: false });
  });

  it('refuses the same key with another input, and takes null for left out', async () => {
    const key = newId('key');
    const { record } = await createOnce(request(key), purse(1));
    await expect(createOnce(request(key, { a: 2 }), purse(2))).rejects.toMatchObject({
      problems: [{ code: 'IDEMPOTENCY_CONFLICT', field: ['input', 'idempotencyKey'] }],
    });
    const again = await createOnce(request(key, { b: null, a: 1 }), purse(3));
    expect([again.replayed, again.record._id]).toEqual([true, record._id]);
  });

  it('answers the first result where the record has changed or is gone', async () => {
    const key = newId('key');
    const { record } = await createOnce(request(key), purse(7));
    await PurseModel.deleteOne({ _id: record._id });
    const { record: again, replayed } = await createOnce(request(key), purse(8));
    expect([replayed, again._id, again.coins, again.createdAt]).toEqual([true, record._id, 7, record.createdAt]);
    expect((await firstResult<Purse>(request(key)))?._id).toBe(record._id);
    expect(await firstResult(request(newId('key')))).toBeUndefined();
  });

  it('tells apart callers, operations and keys, however they are put together', async () => {
    const key = newId('key');
    const made = [
      await createOnce(request(key), purse(1)),
      await createOnce(request(key, { a: 1 }, 'usr_b'), purse(1)),
      await createOnce(request(key, { a: 1 }, 'usr_a', 'other'), purse(1)),
      await createOnce(request(`${key}x`), purse(1)),
      await createOnce(request(`b","${key}`, { a: 1 }, 'usr_a","create'), purse(1)),
      await createOnce(request(undefined), purse(1)),
      await createOnce(request(undefined), purse(1)),
    ];
    expect(new Set(made.map(({ record }) => record._id)).size).toBe(made.length);
  });

  it('forgets the keys of an account that is erased', async () => {
    const [key, other, userId] = [newId('key'), newId('key'), newId('usr')];
    await createOnce(request(key, {}, userId), purse(1));
    await createOnce({ ...request(other), people: [userId] }, purse(1));
    expect(await inTransaction((session) => forgetKeysOf({ userId, email: 'nobody@people.example' }, session))).toBe(2);
    await expect(createOnce(request(key, {}, userId), purse(1))).resolves.toMatchObject({ replayed: false });
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
