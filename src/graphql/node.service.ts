import type { Node } from '../database/entity.js';
import { inputError } from '../shared/errors.js';
import { idPrefix } from '../shared/ids.js';
import type { Context } from './context.js';

export const MAX_NODES = 100;

/** A record that the caller can see, or null. */
export async function node(context: Context, id: string): Promise<Node | null> {
  return (await readNodes(context, [id]))[0] ?? null;
}

/** Several records, in the order of the IDs. */
export function nodes(context: Context, ids: readonly string[]): Promise<(Node | null)[]> {
  if (ids.length > MAX_NODES) throw inputError('TOO_LONG', 'ids', `ids must have at most ${String(MAX_NODES)} items.`);
  if (new Set(ids).size < ids.length) throw inputError('INVALID', 'ids', 'ids must not contain duplicates.');
  return readNodes(context, ids);
}

/** One read per type of record, however many IDs. */
async function readNodes(context: Context, ids: readonly string[]): Promise<(Node | null)[]> {
  const readers = new Map(context.platform.domains.flatMap((domain) => Object.entries(domain.nodes ?? {})));
  const prefixes = new Set(ids.map((id) => idPrefix(id) ?? ''));
  const found = new Map<string, Node>();
  await Promise.all(
    [...prefixes].map(async (prefix) => {
      const some = ids.filter((id) => idPrefix(id) === prefix);
      const records = (await readers.get(prefix)?.(context, some)) ?? [];
      for (const record of records) if (record) found.set(record.id, record);
    }),
  );
  return ids.map((id) => found.get(id) ?? null);
}
