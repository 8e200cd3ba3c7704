import { describe, expect, it } from 'vitest';
import { createCache } from './cache.js';
import {
  FavoriteStatusesDocument,
  IsFavoritedDocument,
  MyFavoritesDocument,
  MyTicketsDocument,
  TicketDocument,
  type MyTicketsQueryVariables,
} from './generated/graphql.js';
import { markFavorite } from './services/favorites.cache.js';

const aTicket = (number: number, more: object = {}): object => ({
  __typename: 'SupportTicket',
  id: `tkt_${String(number)}`,
  ticketNumber: number,
  subject: `Ticket ${String(number)}`,
  status: 'OPEN',
  category: 'GENERAL',
  priority: 'NORMAL',
  messageCount: 1,
  createdAt: '2026-11-23T10:00:00.000Z',
  updatedAt: '2026-11-23T10:00:00.000Z',
  ...more,
});

interface Page {
  numbers: readonly number[];
  end?: string;
}

function aList() {
  const cache = createCache();
  const write = (variables: MyTicketsQueryVariables, { numbers, end }: Page): void => {
    const pageInfo = { __typename: 'PageInfo', hasNextPage: end !== undefined, endCursor: end ?? null };
    const myTickets = { __typename: 'SupportTicketConnection', nodes: numbers.map((each) => aTicket(each)), pageInfo };
    cache.writeQuery({ query: MyTicketsDocument, variables, data: { myTickets } as never });
  };
  const read = (variables: MyTicketsQueryVariables = {}) =>
    cache.readQuery({ query: MyTicketsDocument, variables })?.myTickets;
  const numbers = (variables?: MyTicketsQueryVariables): number[] | undefined =>
    read(variables)?.nodes.map(({ ticketNumber }) => ticketNumber);
  return { cache, write, read, numbers };
}

describe('the pages of a connection', () => {
  it('become one list that ends where the last one does', () => {
    const { write, read, numbers } = aList();
    write({}, { numbers: [9, 8], end: 'c8' });
    write({ after: 'c8' }, { numbers: [7, 6], end: 'c6' });
    write({ after: 'c6' }, { numbers: [5] });
    expect(numbers()).toEqual([9, 8, 7, 6, 5]);
    expect(read()?.pageInfo).toMatchObject({ hasNextPage: false, endCursor: null });
  });

  it('are other lists for other filters, and the same for another size', () => {
    const { write, numbers } = aList();
    write({ filter: { status: 'OPEN' } }, { numbers: [9], end: 'c9' });
    write({ filter: { status: 'CLOSED' } }, { numbers: [3] });
    write({ filter: { status: 'OPEN' }, first: 5, after: 'c9' }, { numbers: [8] });
    expect(numbers({ filter: { status: 'OPEN' } })).toEqual([9, 8]);
    expect(numbers({ filter: { status: 'CLOSED' } })).toEqual([3]);
  });

  it('take the place of their old selves and keep what still follows', () => {
    const { write, numbers } = aList();
    write({}, { numbers: [9, 8], end: 'c8' });
    write({ after: 'c8' }, { numbers: [7, 6], end: 'c6' });
    write({ after: 'c8' }, { numbers: [7, 6], end: 'c6' });
    expect(numbers()).toEqual([9, 8, 7, 6]);
    write({}, { numbers: [9, 8], end: 'c8' });
    expect(numbers()).toEqual([9, 8, 7, 6]);
  });

  it('begin anew where the first one ends elsewhere', () => {
    const { write, numbers } = aList();
    write({}, { numbers: [9, 8], end: 'c8' });
    write({ after: 'c8' }, { numbers: [7, 6], end: 'c6' });
    write({}, { numbers: [10, 9], end: 'c9' });
    expect(numbers()).toEqual([10, 9]);
  });

  it('begin anew with a page that follows on none of them', () => {
    const { write, numbers } = aList();
    write({}, { numbers: [9, 8], end: 'c8' });
    write({ after: 'elsewhere' }, { numbers: [2, 1] });
    expect(numbers()).toEqual([2, 1]);
  });

  it('show a record once that moved while they were read', () => {
    const { write, numbers } = aList();
    write({}, { numbers: [9, 8], end: 'c8' });
    write({ after: 'c8' }, { numbers: [8, 7] });
    expect(numbers()).toEqual([9, 8, 7]);
  });

  it('leave out a record that is gone', () => {
    const { cache, write, numbers } = aList();
    write({}, { numbers: [9, 8, 7] });
    cache.evict({ id: 'SupportTicket:tkt_8' });
    expect(numbers()).toEqual([9, 7]);
  });
});

describe('a record', () => {
  it('is found by its id once a list brought all that is asked for', () => {
    const { cache, write } = aList();
    write({}, { numbers: [4] });
    const variables = { id: 'tkt_4' };
    // The list did not fetch messages.
    expect(cache.readQuery({ query: TicketDocument, variables })).toBeNull();
    const pageInfo = { __typename: 'PageInfo', hasNextPage: false, endCursor: null };
    const messages = { __typename: 'MessageConnection', nodes: [], pageInfo };
    const whole = aTicket(4, { availableTransitions: ['CLOSED'], satisfaction: null, messages });
    cache.writeQuery({ query: TicketDocument, variables: { id: 'tkt_other' }, data: { ticket: whole } as never });
    expect(cache.readQuery({ query: TicketDocument, variables })?.ticket?.subject).toBe('Ticket 4');
  });
});

describe('the state of a favorite', () => {
  const item = { type: 'AGENT', itemId: 'neural-chat' } as const;

  it('is one, however it is asked for', () => {
    const cache = createCache();
    const both = [item, { type: 'TOOL', itemId: 'search' } as const];
    cache.writeQuery({
      query: FavoriteStatusesDocument,
      variables: { items: both },
      data: {
        favoriteStatuses: both.map((each) => ({ __typename: 'FavoriteStatusResult', ...each, favorited: false })),
      },
    });
    expect(cache.readQuery({ query: IsFavoritedDocument, variables: item })).toEqual({ isFavorited: false });
    markFavorite(cache, item, true);
    expect(cache.readQuery({ query: IsFavoritedDocument, variables: item })).toEqual({ isFavorited: true });
    const states = cache.readQuery({ query: FavoriteStatusesDocument, variables: { items: both } });
    expect(states?.favoriteStatuses.map(({ favorited }) => favorited)).toEqual([true, false]);
  });

  it('takes what is none any more out of the lists, save the trash, and back with a rollback', () => {
    const cache = createCache();
    const favorite = (itemId: string): object => ({
      __typename: 'UserFavorite',
      id: `fav_${itemId}`,
      type: 'AGENT',
      itemId,
      itemTitle: itemId,
      itemUrl: null,
      itemImageUrl: null,
      note: '',
      tags: [],
      pinned: false,
      usageCount: 0,
      lastUsedAt: null,
      folder: null,
      createdAt: '2026-11-23T10:00:00.000Z',
    });
    const list = (filter?: object): string[] | undefined => {
      const variables = filter ? { filter } : {};
      const read = cache.readQuery({ query: MyFavoritesDocument, variables }, true);
      return read?.myFavorites.nodes.map(({ itemId }) => itemId);
    };
    for (const variables of [{}, { filter: { folder: 'TRASH' } }]) {
      const myFavorites = {
        __typename: 'UserFavoriteConnection',
        nodes: [favorite('neural-chat'), favorite('other')],
        pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null },
        totalCount: 2,
      };
      cache.writeQuery({ query: MyFavoritesDocument, variables, data: { myFavorites } as never });
    }
    cache.recordOptimisticTransaction((draft) => markFavorite(draft, item, false), 'removal');
    expect([list(), list({ folder: 'TRASH' })]).toEqual([['other'], ['neural-chat', 'other']]);
    cache.removeOptimistic('removal');
    expect(list()).toEqual(['neural-chat', 'other']);
  });
});
