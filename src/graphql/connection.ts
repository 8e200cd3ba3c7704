import type { ClassType } from 'type-graphql';
import { ArgsType, Field, Int, ObjectType } from 'type-graphql';
import { MAX_COUNT, MAX_PAGE, type Page } from '../database/page.js';

export const DEFAULT_PAGE = 20;

/** The arguments of every list that can grow. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, { description: `How many to answer, 1 to ${String(MAX_PAGE)}.`, defaultValue: DEFAULT_PAGE })
  first!: number;

  @Field(() => String, {
    nullable: true,
    description: 'The cursor after which to go on: `pageInfo.endCursor` of the page before.',
  })
  after?: string;
}

@ObjectType({ description: 'Where a page lies in its list.' })
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether more follow.' })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'Whether this page was reached by a cursor.' })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: 'The cursor of the first item here.' })
  startCursor!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The cursor of the last item here; give it as `after` to go on.',
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

/** Makes the Relay connection type of a node type: `edges`, `nodes`, `pageInfo` and a `totalCount` that costs only where asked for. */
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

    @Field(() => String, { description: 'Give it as `after` to go on behind this item.' })
    get cursor(): string {
      return this.page.cursorOf(this.node);
    }
  }

  @ObjectType(`${name}Connection`, { description: `A page of a list of ${name}.` })
  class ConnectionType implements Connection<T> {
    constructor(private readonly page: Page<T>) {}

    @Field(() => [EdgeType], { description: 'The items with their cursors.' })
    get edges(): Edge<T>[] {
      return this.page.nodes.map((item) => new EdgeType(item, this.page));
    }

    @Field(() => [node], { description: 'The items alone.' })
    get nodes(): T[] {
      return this.page.nodes;
    }

    @Field(() => PageInfo, { description: 'Where this page lies in the list.' })
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
      description: `How many there are in all, under the same filter; counting stops at ${String(MAX_COUNT)}.`,
      complexity: 10,
    })
    totalCount(): Promise<number> {
      return this.page.count();
    }
  }
  return ConnectionType;
}
