import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { Access } from '../auth/access.js';
import { Node } from '../database/entity.js';
import { inputError } from '../shared/errors.js';
import { idPrefix } from '../shared/ids.js';
import type { Context } from './context.js';

const MAX_NODES = 100;

@Resolver()
export class NodeResolver {
  @Access('public')
  @Query(() => Node, {
    nullable: true,
    complexity: 1,
    description: 'Any record by its id; null when it is missing or not for you.',
  })
  async node(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'The id of any record.' }) id: string,
  ): Promise<Node | null> {
    return (await readNodes(context, [id]))[0] ?? null;
  }

  @Access('public')
  @Query(() => [Node], {
    nullable: 'items',
    complexity: 1,
    description: 'Several records by their ids, in that order; null for each that is missing or not for you.',
  })
  async nodes(
    @Ctx() context: Context,
    @Arg('ids', () => [ID], { description: `Ids of any records, each once, at most ${String(MAX_NODES)}.` })
    ids: string[],
  ): Promise<(Node | null)[]> {
    if (ids.length > MAX_NODES)
      throw inputError('TOO_LONG', 'ids', `ids must have at most ${String(MAX_NODES)} items.`);
    if (new Set(ids).size < ids.length) throw inputError('INVALID', 'ids', 'ids must name each record once.');
    return readNodes(context, ids);
  }
}

/** One read per kind of record, however many ids. */
async function readNodes(context: Context, ids: readonly string[]): Promise<(Node | null)[]> {
  const readers = new Map(context.platform.domains.flatMap((domain) => Object.entries(domain.nodes ?? {})));
  const prefixes = new Set(ids.map((id) => idPrefix(id) ?? ''));
  const found = new Map<string, Node>();
  await Promise.all(
    [...prefixes].map(async (prefix) => {
      const some = ids.filter((id) => idPrefix(id) === prefix);
      const nodes = (await readers.get(prefix)?.(context, some)) ?? [];
      for (const node of nodes) if (node) found.set(node.id, node);
    }),
  );
  return ids.map((id) => found.get(id) ?? null);
}
