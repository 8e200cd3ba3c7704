import { declaredIndexes, type IndexKeys } from '../../src/database/indexes.js';
import { allCommands, type SeenCommand } from './commands.js';

/**
 * The index rule: an index covers a filter and sort when it begins with fields that the filter fixes (or with the sort
 * itself), goes on with the sort, and holds every other filtered field behind, so that nothing is fetched to be dropped.
 * A unique index whose fields are all fixed covers anything: it finds one record at most.
 */
interface Access {
  collection: string;
  equality: string[];
  ranges: string[];
  sort: [string, number][];
  source: string;
}

/** Collections that no list reads: written by libraries or one row per key, by `_id` or their own index. */
const OUTSIDE = new Set(['ratelimits', 'counters']);

export function assertCovered(): void {
  const uncovered = [
    ...new Set(
      allCommands()
        .flatMap(accessesOf)
        .filter((access) => !isCovered(access))
        .map(describe),
    ),
  ];
  if (uncovered.length > 0) throw new Error(`No declared index covers:\n${uncovered.join('\n')}`);
}

export function accessesOf({ name, collection, command }: SeenCommand): Access[] {
  if (OUTSIDE.has(collection)) return [];
  switch (name) {
    case 'find':
      return [access(collection, command['filter'], command['sort'], name)];
    case 'count':
    case 'distinct':
      return [access(collection, command['query'], undefined, name)];
    case 'findAndModify':
      return [access(collection, command['query'], command['sort'], name)];
    case 'update':
      return (command['updates'] as { q: unknown }[]).map(({ q }) => access(collection, q, undefined, name));
    case 'delete':
      return (command['deletes'] as { q: unknown }[]).map(({ q }) => access(collection, q, undefined, name));
    case 'aggregate':
      return pipelineAccesses(collection, command['pipeline'] as Record<string, unknown>[]);
    default:
      return [];
  }
}

function pipelineAccesses(collection: string, pipeline: readonly Record<string, unknown>[]): Access[] {
  const accesses: Access[] = [];
  // Filters that follow each other are one: they are split for the embedded database, and joined by a real one.
  const begin = pipeline.findIndex((stage) => !('$match' in stage));
  const matches = begin < 0 ? pipeline : pipeline.slice(0, begin);
  const filter = Object.assign({}, ...matches.map((stage) => stage['$match'])) as Record<string, unknown>;
  accesses.push(access(collection, filter, pipeline[matches.length]?.['$sort'], 'aggregate'));
  for (const stage of pipeline) {
    const union = stage['$unionWith'] as { coll: string; pipeline?: Record<string, unknown>[] } | undefined;
    if (union) accesses.push(...pipelineAccesses(union.coll, union.pipeline ?? []));
    const lookup = stage['$lookup'] as
      { from: string; foreignField?: string; pipeline?: Record<string, unknown>[] } | undefined;
    if (lookup?.foreignField) accesses.push(access(lookup.from, { [lookup.foreignField]: 1 }, undefined, '$lookup'));
  }
  return accesses;
}

function access(collection: string, filter: unknown, sort: unknown, source: string): Access {
  const equality: string[] = [];
  const ranges: string[] = [];
  collect(filter as Record<string, unknown> | undefined, equality, ranges);
  const order =
    sort instanceof Map ? [...(sort as Map<string, number>)] : Object.entries((sort ?? {}) as Record<string, number>);
  return { collection, equality: [...new Set(equality)], ranges: [...new Set(ranges)], sort: order, source };
}

const EQUALITY_OPERATORS = ['$eq', '$in', '$all'];

function collect(filter: Record<string, unknown> | undefined, equality: string[], ranges: string[]): void {
  for (const [field, condition] of Object.entries(filter ?? {})) {
    if (field === '$and' || field === '$or' || field === '$nor') {
      for (const part of condition as Record<string, unknown>[])
        collect(part, field === '$and' ? equality : ranges, ranges);
    } else if (field === '$expr') {
      ranges.push('$expr');
    } else {
      const operators = isPlain(condition) ? Object.keys(condition).filter((key) => key.startsWith('$')) : [];
      const fixes = operators.length === 0 || operators.some((operator) => EQUALITY_OPERATORS.includes(operator));
      (fixes ? equality : ranges).push(field);
    }
  }
}

function isPlain(value: unknown): value is object {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

function isCovered(wanted: Access): boolean {
  const { collection, equality, ranges, sort } = wanted;
  if (equality.includes('_id')) return true;
  if (equality.length + ranges.length + sort.length === 0) return false;
  // The index that every collection has.
  if (serves({ _id: 1 }, equality, ranges, sort)) return true;
  return (declaredIndexes().get(collection) ?? []).some(
    ({ keys, options }) =>
      (options.unique === true && Object.keys(keys).every((field) => equality.includes(field))) ||
      serves(keys, equality, ranges, sort),
  );
}

function serves(
  keys: IndexKeys,
  equality: readonly string[],
  ranges: readonly string[],
  sort: readonly [string, number][],
): boolean {
  const fields = Object.keys(keys);
  let prefix = 0;
  while (prefix < fields.length && equality.includes(fields[prefix] ?? '')) prefix += 1;
  // The sort may begin anywhere within the fixed prefix: fields that are fixed do not order anything.
  const rest = sort.filter(([field]) => !fields.slice(0, prefix).includes(field));
  const follows = rest.every(([field], position) => fields[prefix + position] === field);
  const directions = rest.map(([field, direction]) => (keys[field] ?? 0) * direction);
  const oneWay = directions.every((direction) => direction === directions[0]);
  const anchored = prefix > 0 || rest.length > 0 || ranges.includes(fields[0] ?? '');
  return anchored && follows && oneWay && [...equality, ...ranges].every((field) => fields.includes(field));
}

function describe({ collection, equality, ranges, sort, source }: Access): string {
  const order = sort.map(([field, direction]) => `${field}:${String(direction)}`).join(', ');
  return `${source} ${collection}: equality [${equality.join(', ')}], ranges [${ranges.join(', ')}], sort [${order}]`;
}
