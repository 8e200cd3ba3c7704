import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { Access } from '../auth/access.js';
import { Node } from '../database/entity.js';
import type { Context } from './context.js';
import { MAX_NODES, node, nodes } from './node.service.js';

@Resolver()
export class NodeResolver {
  @Access('public')
  @Query(() => Node, {
    nullable: true,
    complexity: 1,
    description: 'A record by its ID, or null if it does not exist or you cannot see it.',
  })
  node(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'ID of any record.' }) id: string,
  ): Promise<Node | null> {
    return node(context, id);
  }

  @Access('public')
  @Query(() => [Node], {
    nullable: 'items',
    complexity: 1,
    description:
      'Records by their IDs, in the same order, with null for each that does not exist or that you cannot see.',
  })
  nodes(
    @Ctx() context: Context,
    @Arg('ids', () => [ID], { description: `IDs of any records, without duplicates, at most ${String(MAX_NODES)}.` })
    ids: string[],
  ): Promise<(Node | null)[]> {
    return nodes(context, ids);
  }
}
