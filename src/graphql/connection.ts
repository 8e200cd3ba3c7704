import type { ClassType } from 'type-graphql';
import { ArgsType, Field, Int, ObjectType } from 'type-graphql';
import { MAX_COUNT, MAX_PAGE, type Page } from '../database/page.js';

export const DEFAULT_PAGE = 20;

/** Pagination arguments of every list that can grow. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, {
    description: `Number of items to return, from 1 to ${String(MAX_PAGE)}.`,
    defaultValue: DEFAULT_PAGE,
  })
  first!: number;

  @Field(() => String, {
    nullable: true,
    description: 'Returns the items after this cursor: `pageInfo.endCursor` of the previous page.',
  })
  after?: string;
}

@ObjectType({ description: 'Pagination information.' })
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether there are more items after this page.' })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'Whether this page was requested with a cursor.' })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: 'Cursor of the first item on this page.' })
  startCursor!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Cursor of the last item on this page. Pass it as `after` to fetch the next page.',
  })
  endCursor!: string | null;
}

interface Edge<T> {
  node: T;
  cursor: string;
}

interface Connection<T> {
  edges: Edge<T>[];
  nodes: T[];
  pageInfo: PageInfo;
  totalCount(): Promise<number>;
}

/**
 * Creates the Relay connection type of a node type: `edges`, `nodes`, `pageInfo`, and a `totalCount` that costs only if
 * requested.
 */
export function connectionOf<T extends object>(
  node: ClassType<T>,
  name = node.name,
): new (page: Page<T>) => Connection<T> {
  @ObjectType(`${name}Edge`, { description: `A ${name} and its cursor.` })
  class EdgeType implements Edge<T> {
    constructor(
      node: T,
      private readonly page: Page<T>,
    ) {
      this.node = node;
    }

    @Field(() => node, { description: 'The item.' })
    node: T;

    @Field(() => String, { description: 'Pass it as `after` to fetch the items that follow.' })
    get cursor(): string {
      return this.page.cursorOf(this.node);
    }
  }

  @ObjectType(`${name}Connection`, { description: `A page of ${name} items.` })
  class ConnectionType implements Connection<T> {
    constructor(private readonly page: Page<T>) {}

    @Field(() => [EdgeType], { description: 'Items with their cursors.' })
    get edges(): Edge<T>[] {
      return this.page.nodes.map((item) => new EdgeType(item, this.page));
    }

    @Field(() => [node], { description: 'The items.' })
    get nodes(): T[] {
      return this.page.nodes;
    }

    @Field(() => PageInfo, { description: 'Pagination information.' })
    get pageInfo(): PageInfo {
      const { nodes, hasNextPage, hasPreviousPage } = this.page;
      const [first, last] = [nodes[0], nodes.at(-1)];
      return {
        hasNextPage,
        hasPreviousPage,
        startCursor: first ? this.page.cursorOf(first) : null,
        endCursor: last ? this.page.cursorOf(last) : null,
      };
    }

    @Field(() => Int, {
      description: `Total number of items that match the filter, counted up to ${String(MAX_COUNT)}.`,
      complexity: 10,
    })
    totalCount(): Promise<number> {
      return this.page.count();
    }
  }
  return ConnectionType;
}
