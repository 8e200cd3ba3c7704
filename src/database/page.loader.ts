import type { AnyParamConstructor } from '@typegoose/typegoose/lib/types.js';
import type { PipelineStage } from 'mongoose';
import { asClass, type Entity, type Model } from './entity.js';
import { defineLoader, type LoaderScope } from './loaders.js';
import { decodeCursor, encodeCursor, listMark } from './cursor.js';
import { assertFirst, type Page } from './page.js';
import { bounded, matchStages, visible, type Conditions, type Projection } from './read.js';

interface OwnedList<T> {
  /** The field that names the owner. Requires an index on it and `_id` descending, followed by the fields of `filter`. */
  owner: keyof T & string;
  /** Equality conditions that all records of the list match. */
  filter?: Conditions;
  projection?: Projection;
}

interface Wanted {
  ownerId: string;
  first: number;
  /** The ID after which to continue. */
  afterId: string | undefined;
}

type OwnedPages<T> = (
  scope: LoaderScope,
  ownerId: string,
  page: { first: number; after?: string | null | undefined },
) => Promise<Page<T>>;

/**
 * Pages of the records of many owners, newest first, in one command: a list of accounts with their tickets costs one
 * extra command, whatever its size.
 */
export function pagesByOwner<T extends Entity>(
  model: Model<T>,
  type: AnyParamConstructor<T>,
  { owner, filter = {}, projection }: OwnedList<T>,
): OwnedPages<T> {
  const { name } = model.collection;
  const shown = visible(model, projection);
  const project = Object.keys(shown).length > 0 ? [{ $project: shown }] : [];

  const pipelineOf = (key: string): Exclude<PipelineStage, PipelineStage.Merge | PipelineStage.Out>[] => {
    const { ownerId, first, afterId } = JSON.parse(key) as Wanted;
    return [
      ...matchStages(name, {
        [owner]: ownerId,
        ...(afterId === undefined ? {} : { _id: { $lt: afterId } }),
        ...filter,
      }),
      { $sort: { _id: -1 } },
      { $limit: first + 1 },
      ...project,
      { $addFields: { page: { $literal: key } } },
    ];
  };

  const rowsOf = defineLoader<string, T[]>(async (keys) => {
    const [first, ...others] = keys.map(pipelineOf);
    if (!first) return new Map();
    const unions = others.map((pipeline) => ({ $unionWith: { coll: name, pipeline } }));
    const rows = await bounded(model.aggregate<T & { page: string }>([...first, ...unions]));
    const pages = new Map<string, T[]>();
    for (const { page, ...row } of rows) pages.set(page, [...(pages.get(page) ?? []), asClass(type, row)]);
    return pages;
  }, []);

  const countOf = defineLoader<string, number>(async (ownerIds) => {
    const counts = await bounded(
      model.aggregate<{ _id: string; count: number }>([
        { $match: { [owner]: { $in: [...ownerIds] } } },
        ...(Object.keys(filter).length > 0 ? [{ $match: filter }] : []),
        { $group: { _id: `$${owner}`, count: { $sum: 1 } } },
      ]),
    );
    return new Map(counts.map(({ _id, count }) => [_id, count]));
  }, 0);

  return async (scope, ownerId, { first, after }) => {
    assertFirst(first);
    let known: string | undefined;
    // Created only if cursors are requested, once per page.
    const list = (): string => (known ??= listMark([name, owner, ownerId, filter]));
    const afterId = typeof after === 'string' ? decodeCursor(list(), after).id : undefined;
    const rows = await rowsOf(scope).load(JSON.stringify({ ownerId, first, afterId } satisfies Wanted));
    return {
      nodes: rows.slice(0, first),
      hasNextPage: rows.length > first,
      hasPreviousPage: afterId !== undefined,
      cursorOf: ({ _id }) => encodeCursor(list(), '', _id),
      count: async () => countOf(scope).load(ownerId),
    };
  };
}
