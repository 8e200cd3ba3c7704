import { prop } from '@typegoose/typegoose';
import { describe, expect, it } from 'vitest';
import { commandsOf } from '../../test/testkit/commands.js';
import { useGraph } from '../../test/testkit/graph.js';
import { newId } from '../shared/ids.js';
import { Entity, entityModel } from './entity.js';
import { indexed } from './indexes.js';
import { loaderByForeignKey, loaderById, type LoaderScope } from './loaders.js';

@indexed({ shelf: 1, _id: -1 }, 'The newest of a shelf.')
class Book extends Entity {
  @prop({ type: () => String, required: true })
  shelf!: string;

  @prop({ type: () => String, required: true })
  title!: string;

  @prop({ type: () => String, select: false })
  secret?: string;

  get shout(): string {
    return this.title.toUpperCase();
  }
}
const BookModel = entityModel(Book, { collection: 'loaderbooks', prefix: 'book' });
const byId = loaderById(BookModel, Book);
const ofShelf = loaderByForeignKey(BookModel, Book, 'shelf', 3);

useGraph();

const scope = (): LoaderScope => ({ loaders: new Map() });
async function books(shelf: string, count: number): Promise<string[]> {
  const rows = Array.from({ length: count }, (_, index) => ({
    _id: newId('book'),
    shelf,
    title: `${shelf} ${String(index)}`,
    secret: 'canary',
  }));
  await BookModel.insertMany(rows);
  return rows.map((row) => row._id);
}

describe('loaderById', () => {
  it('answers in the order of the ids, null for what is missing, in one command', async () => {
    const [a = '', b = '', c = ''] = await books(newId('shelf'), 3);
    const loader = byId(scope());
    const { result, commands } = await commandsOf(() => loader.loadMany([c, 'book_missing', a, c, b]));
    expect(result.map((book) => book?._id ?? null)).toEqual([c, null, a, c, b]);
    expect(commands).toHaveLength(1);
  });

  it('gives records of the class, without what is never read unasked', async () => {
    const [id = ''] = await books('cellar', 1);
    const book = await byId(scope()).load(id);
    expect(book).toBeInstanceOf(Book);
    expect(book?.shout).toBe('CELLAR 0');
    expect(JSON.stringify(book)).not.toContain('canary');
  });

  it('shares commands between requests that ask at the same time, and gives each records of its own', async () => {
    const ids = await books('shared', 20);
    const { result, commands } = await commandsOf(() =>
      Promise.all(Array.from({ length: 100 }, async (_, index) => byId(scope()).load(ids[index % 20] ?? ''))),
    );
    expect(result.map((book) => book?._id)).toEqual(Array.from({ length: 100 }, (_, index) => ids[index % 20]));
    expect(new Set(result).size).toBe(100);
    expect(commands).toHaveLength(2);
  });

  it('shows what was written before it was asked, whoever reads beside it', async () => {
    const [id = ''] = await books('busy', 1);
    for (let round = 0; round < 50; round += 1) {
      const others = Array.from({ length: 5 }, async () => byId(scope()).load(id));
      const title = `round ${String(round)}`;
      await BookModel.updateOne({ _id: id }, { $set: { title } });
      const [own] = await Promise.all([
        byId(scope())
          .loadMany([id])
          .then(([book]) => book),
        ...others,
      ]);
      expect(own?.title).toBe(title);
    }
  });

  it('reads once in a request, and hands out at once what it has', async () => {
    const [id = ''] = await books(newId('shelf'), 1);
    const request = scope();
    const first = await byId(request).load(id);
    const { result, commands } = await commandsOf(() => Promise.resolve(byId(request).load(id)));
    expect([result, commands]).toEqual([first, []]);
    expect(byId(request).load(id)).not.toBeInstanceOf(Promise);
    expect(byId(request)).toBe(byId(request));
  });

  it('shares nothing between requests', async () => {
    const [id = ''] = await books(newId('shelf'), 1);
    await byId(scope()).load(id);
    const { commands } = await commandsOf(async () => byId(scope()).load(id));
    expect(commands).toHaveLength(1);
  });

  it('reads anew after a write that clears it', async () => {
    const [id = ''] = await books(newId('shelf'), 1);
    const loader = byId(scope());
    await loader.load(id);
    await BookModel.updateOne({ _id: id }, { $set: { title: 'new' } });
    expect((await loader.load(id))?.title).not.toBe('new');
    loader.clear(id);
    expect((await loader.load(id))?.title).toBe('new');
  });

  it('reads many hundreds in one command', async () => {
    const ids = await books(newId('shelf'), 500);
    const loader = byId(scope());
    const { result, commands } = await commandsOf(() => Promise.all(ids.map(async (id) => loader.load(id))));
    expect(result.filter((book) => book === null)).toEqual([]);
    expect(commands).toHaveLength(1);
  });
});

describe('loaderByForeignKey', () => {
  it('gives the newest of each key, at most so many a key, in one command', async () => {
    const shelves = [newId('shelf'), newId('shelf'), newId('shelf'), newId('shelf')];
    const ids: string[][] = [];
    for (const [index, shelf] of shelves.entries()) ids.push(await books(shelf, [5, 0, 2, 3][index] ?? 0));
    const loader = ofShelf(scope());
    const { result, commands } = await commandsOf(() => loader.loadMany(shelves));
    expect(result.map((found) => found.map((book) => book._id))).toEqual(ids.map((all) => all.slice(-3).reverse()));
    expect(commands).toHaveLength(1);
    for (const book of result.flat()) expect(book).toBeInstanceOf(Book);
    expect(JSON.stringify(result)).not.toContain('canary');
  });

  it('costs one command for one key and for fifty', async () => {
    for (const count of [1, 50]) {
      const { commands } = await commandsOf(() =>
        ofShelf(scope()).loadMany(Array.from({ length: count }, () => newId('shelf'))),
      );
      expect(commands).toHaveLength(1);
    }
  });
});
