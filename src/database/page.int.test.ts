import { prop } from '@typegoose/typegoose';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { commandsOf } from '../../test/testkit/commands.js';
import { useGraph } from '../../test/testkit/graph.js';
import { InputError } from '../shared/errors.js';
import { newId } from '../shared/ids.js';
import { Entity, entityModel } from './entity.js';
import { indexed } from './indexes.js';
import { findPage, pageOfArray, type Page } from './page.js';

@indexed({ owner: 1, score: -1, _id: -1 }, 'By score, highest first.')
@indexed({ owner: 1, at: 1, _id: 1 }, 'By time, oldest first.')
@indexed({ owner: 1, title: 1, _id: 1 }, 'By title.')
@indexed({ owner: 1, _id: -1 }, 'Newest first.')
class Thing extends Entity {
  @prop({ type: () => String, required: true })
  owner!: string;

  @prop({ type: () => Number, required: true })
  score!: number;

  @prop({ type: () => Date, required: true })
  at!: Date;

  @prop({ type: () => String, required: true })
  title!: string;
}
const ThingModel = entityModel(Thing, { collection: 'pagethings', prefix: 'thing' });

useGraph();

const SIZE = 60;
const OWNER = 'anna';
let things: Thing[];

beforeAll(async () => {
  // Few distinct values: every order has long ties.
  const rows = Array.from({ length: SIZE }, (_, index) => ({
    _id: newId('thing'),
    owner: OWNER,
    score: (index * 7) % 5,
    at: new Date(2030, 0, 1 + ((index * 3) % 4)),
    title: `title ${String((index * 11) % 6)}`,
  }));
  await ThingModel.insertMany([...rows, { ...rows[0], _id: newId('thing'), owner: 'ben' }]);
  things = (await ThingModel.find({ owner: OWNER }).lean<Thing[]>()).sort((a, b) => (a._id < b._id ? -1 : 1));
});

interface Order {
  field: 'score' | 'at' | 'title' | '_id';
  direction: 1 | -1;
}
const ORDERS: Order[] = [
  { field: 'score', direction: -1 },
  { field: 'at', direction: 1 },
  { field: 'title', direction: 1 },
  { field: '_id', direction: -1 },
];

function expected({ field, direction }: Order): string[] {
  const compare = (a: Thing, b: Thing): number => {
    const [one, other] = [a[field], b[field]];
    if (one.valueOf() === other.valueOf()) return a._id < b._id ? -1 : 1;
    return one < other ? -1 : 1;
  };
  return [...things].sort((a, b) => direction * compare(a, b)).map((thing) => thing._id);
}

const page = (order: Order, first: number, after?: string | null, owner = OWNER): Promise<Page<Thing>> =>
  findPage(ThingModel, Thing, { filter: { owner }, sort: order, first, after });

describe('findPage', () => {
  it('walks any list, in any order, by any page size, through each record once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...ORDERS), fc.integer({ min: 1, max: 70 }), async (order, first) => {
        const seen: string[] = [];
        let after: string | undefined;
        for (;;) {
          const { nodes, hasNextPage, hasPreviousPage, cursorOf } = await page(order, first, after);
          expect(hasPreviousPage).toBe(after !== undefined);
          seen.push(...nodes.map((node) => node._id));
          const last = nodes.at(-1);
          if (!hasNextPage || !last) break;
          expect(nodes).toHaveLength(first);
          after = cursorOf(last);
        }
        expect(seen).toEqual(expected(order));
      }),
      { numRuns: 60 },
    );
  }, 180_000);

  it('goes on from any record, not only from the last of a page', async () => {
    for (const order of ORDERS) {
      const { nodes, cursorOf } = await page(order, 60);
      const all = expected(order);
      for (const index of [0, 7, 30, 58, 59]) {
        const node = nodes[index];
        if (!node) throw new Error('too few');
        const rest = await page(order, 100, cursorOf(node));
        expect(rest.nodes.map(({ _id }) => _id)).toEqual(all.slice(index + 1));
      }
    }
  });

  it('keeps its place when records come and go in between', async () => {
    const order: Order = { field: 'score', direction: -1 };
    const { nodes, cursorOf } = await page(order, 10);
    const last = nodes.at(-1);
    if (!last) throw new Error('empty');
    const added = { _id: newId('thing'), owner: OWNER, score: 99, at: new Date(), title: 'first' };
    await ThingModel.create(added);
    await ThingModel.deleteOne({ _id: last._id });
    try {
      const next = await page(order, 100, cursorOf(last));
      expect(next.nodes.map(({ _id }) => _id)).toEqual(expected(order).slice(10));
    } finally {
      await ThingModel.deleteOne({ _id: added._id });
      await ThingModel.insertMany(things.filter(({ _id }) => _id === last._id));
    }
  });

  it('costs one command, whatever the size and the place; the total one more, and only where asked for', async () => {
    for (const order of ORDERS) {
      const { nodes, cursorOf } = await page(order, 5);
      const after = nodes[4] && cursorOf(nodes[4]);
      for (const first of [1, 50]) {
        const { commands } = await commandsOf(() => page(order, first, after));
        expect(commands).toHaveLength(1);
      }
    }
    const { result, commands } = await commandsOf(async () => (await page({ field: '_id', direction: -1 }, 1)).count());
    expect(result).toBe(SIZE);
    expect(commands).toHaveLength(2);
  });

  it('takes null for the first page, as clients send it', async () => {
    const [one, other] = [
      await page({ field: 'score', direction: -1 }, 5, null),
      await page({ field: 'score', direction: -1 }, 5),
    ];
    expect(one.nodes.map(({ _id }) => _id)).toEqual(other.nodes.map(({ _id }) => _id));
    expect(one.hasPreviousPage).toBe(false);
  });

  it('refuses the cursor of another list, order or filter', async () => {
    const order: Order = { field: 'score', direction: -1 };
    const { nodes, cursorOf } = await page(order, 1);
    const cursor = nodes[0] ? cursorOf(nodes[0]) : '';
    await expect(page({ field: 'at', direction: 1 }, 1, cursor)).rejects.toThrow(InputError);
    await expect(page({ field: '_id', direction: -1 }, 1, cursor)).rejects.toThrow(InputError);
    await expect(page(order, 1, cursor, 'ben')).rejects.toThrow(InputError);
    await expect(page(order, 1, cursor)).resolves.toBeDefined();
  });

  it('refuses a cursor that was tampered with, or reads the same list from another place; never a fault', async () => {
    const order: Order = { field: 'score', direction: -1 };
    const { nodes, cursorOf } = await page(order, 1);
    const cursor = nodes[0] ? cursorOf(nodes[0]) : '';
    const [scope] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as [string];
    const own = new Set(things.map(({ _id }) => _id));
    const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
    const forged = fc.oneof(
      fc.string(),
      fc.json().map((json) => Buffer.from(json).toString('base64url')),
      fc
        .tuple(fc.constant(scope), fc.anything(), fc.oneof(fc.string(), fc.constant({ $gt: '' })))
        .map(([first, ...rest]) =>
          encode(
            [first, ...rest.map((part) => (typeof part === 'bigint' ? String(part) : part))].map((part) => {
              try {
                JSON.stringify(part);
                return part;
              } catch {
                return null;
              }
            }),
          ),
        ),
      fc
        .nat({ max: cursor.length - 1 })
        .map((at) => `${cursor.slice(0, at)}${cursor[at] === 'A' ? 'B' : 'A'}${cursor.slice(at + 1)}`),
    );
    await fc.assert(
      fc.asyncProperty(forged, async (after) => {
        const result = await page(order, 100, after).catch((error: unknown) => error);
        if (result instanceof Error) expect(result).toBeInstanceOf(InputError);
        else for (const { _id } of (result as Page<Thing>).nodes) expect(own.has(_id)).toBe(true);
      }),
      { numRuns: 300 },
    );
  }, 180_000);

  it.each<[Order['field'], unknown, number]>([
    ['score', 3, 12],
    ['score', { $gt: 0, $lt: 4 }, 36],
    ['score', { $in: [0, 4] }, 24],
    ['at', new Date(2030, 0, 2), 15],
    ['at', { $lt: new Date(2030, 0, 4) }, 45],
    ['title', 'title 4', 10],
  ])('keeps a condition on %s, by which the list is ordered: %j', async (field, condition, count) => {
    for (const direction of [1, -1] as const) {
      const seen: Thing[] = [];
      let after: string | undefined;
      for (;;) {
        const query = { filter: { owner: OWNER, [field]: condition }, sort: { field, direction }, first: 2, after };
        const { nodes, hasNextPage, cursorOf } = await findPage(ThingModel, Thing, query);
        seen.push(...nodes);
        const last = nodes.at(-1);
        if (!hasNextPage || !last) break;
        after = cursorOf(last);
      }
      expect(seen).toHaveLength(count);
      expect(new Set(seen.map(({ _id }) => _id)).size).toBe(count);
      const values = seen.map((thing) => thing[field].valueOf());
      expect(values).toEqual([...values].sort((one, other) => (one < other ? -direction : direction)));
    }
  });

  it('never widens a list by a cursor whose value was changed', async () => {
    const bounded = { filter: { owner: OWNER, score: { $lt: 3 } }, sort: { field: 'score', direction: -1 } as const };
    const { nodes, cursorOf } = await findPage(ThingModel, Thing, { ...bounded, first: 1 });
    const [mark] = JSON.parse(Buffer.from(nodes[0] ? cursorOf(nodes[0]) : '', 'base64url').toString()) as [string];
    const forged = Buffer.from(JSON.stringify([mark, 4, 'thing_z'])).toString('base64url');
    const { nodes: rest } = await findPage(ThingModel, Thing, { ...bounded, first: 100, after: forged });
    expect(rest.map(({ score }) => score).filter((score) => score >= 3)).toEqual([]);
    expect(rest).toHaveLength(36);
  });

  it('keeps both conditions where the list and what may change bound the same field', async () => {
    const query = { sort: { field: '_id', direction: -1 } as const, first: 100 };
    const found = await findPage(ThingModel, Thing, {
      ...query,
      filter: { owner: OWNER, title: 'title 4' },
      besides: { title: { $nin: ['title 1'] } },
    });
    expect(found.nodes.map(({ title }) => title)).toEqual(Array.from({ length: 10 }, () => 'title 4'));
    expect(await found.count()).toBe(10);
    const none = await findPage(ThingModel, Thing, {
      ...query,
      filter: { owner: OWNER, title: 'title 4' },
      besides: { title: { $nin: ['title 4'] } },
    });
    expect([none.nodes.length, await none.count()]).toEqual([0, 0]);
  });

  it('refuses a cursor of more than 500 characters, and makes none such for the longest texts', async () => {
    const order: Order = { field: 'title', direction: 1 };
    await expect(page(order, 1, 'A'.repeat(501))).rejects.toMatchObject({
      problems: [{ code: 'TOO_LONG', field: ['after'] }],
    });
    const titles = Array.from({ length: 6 }, (_, index) => `${'字'.repeat(195)}${String(index % 3)}`);
    const rows = titles.map((title) => ({ _id: newId('thing'), owner: 'long', score: 0, at: new Date(), title }));
    await ThingModel.insertMany(rows);
    const seen: string[] = [];
    let after: string | undefined;
    for (let turn = 0; turn < 6; turn += 1) {
      const { nodes, cursorOf } = await page(order, 1, after, 'long');
      if (!nodes[0]) break;
      after = cursorOf(nodes[0]);
      expect(after.length).toBeLessThanOrEqual(500);
      seen.push(nodes[0].title.slice(-1));
    }
    expect(seen).toEqual(['0', '0', '1', '1', '2', '2']);
  });

  it.each([0, -1, 101, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('refuses %d at once', async (first) => {
    await expect(page({ field: '_id', direction: -1 }, first)).rejects.toMatchObject({
      problems: [{ code: 'OUT_OF_RANGE', field: ['first'] }],
    });
  });
});

describe('pageOfArray', () => {
  it('walks an array through each item once', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 30 }),
        fc.integer({ min: 1, max: 40 }),
        (items, first) => {
          const seen: string[] = [];
          let after: string | null = null;
          for (;;) {
            const result: Page<string> = pageOfArray(items, 'scope', (item) => item, first, after);
            seen.push(...result.nodes);
            const last = result.nodes.at(-1);
            if (!result.hasNextPage || last === undefined) break;
            after = result.cursorOf(last);
          }
          expect(seen).toEqual(items);
        },
      ),
    );
  });

  it('refuses the cursor of another array', () => {
    const cursor = pageOfArray(['a', 'b'], 'one', (item) => item, 1).cursorOf('a');
    expect(() => pageOfArray(['a', 'b'], 'other', (item) => item, 1, cursor)).toThrow(InputError);
    expect(() => pageOfArray(['b'], 'one', (item) => item, 1, cursor)).toThrow(InputError);
    expect(() => pageOfArray(['a'], 'one', (item) => item, 1, 'nonsense')).toThrow(InputError);
  });
});
