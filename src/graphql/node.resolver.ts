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
    description: 'Any record by its id; null when it is missing or not for you.',
  })
  node(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'The id of any record.' }) id: string,
  ): Promise<Node | null> {
    return node(context, id);
  }

  @Access('public')
  @Query(() => [Node], {
    nullable: 'items',
    complexity: 1,
    description: 'Several records by their ids, in that order; null for each that is missing or not for you.',
  })
  nodes(
    @Ctx() context: Context,
    @Arg('ids', () => [ID], { description: `Ids of any records, each once, at most ${String(MAX_NODES)}.` })
    ids: string[],
  ): Promise<(Node | null)[]> {
    return nodes(context, ids);
  }
}
