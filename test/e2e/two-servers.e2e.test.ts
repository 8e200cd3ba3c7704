import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { SignedIn } from '../testkit/people.js';
import { post } from '../testkit/processes.js';
import { startTwoServers, type TwoServers } from '../testkit/two-servers.js';

let tally: TwoServers;
let anna: SignedIn;

beforeAll(async () => {
  tally = await startTwoServers(inject('databaseUri'));
  anna = await tally.person('Anna');
});
afterAll(async () => {
  await tally.stop();
});

const CREATE =
  'mutation ($input: CreateTicketInput!) { createTicket(input: $input) { ticket { id } userErrors { code message } } }';
const FAVORITE =
  'mutation ($input: AddFavoriteInput!) { addFavorite(input: $input) { favorite { id } userErrors { code message } } }';

interface Created {
  createTicket: { ticket: { id: string } | null; userErrors: { code: string }[] };
}

describe('two servers on one database', () => {
  it('take the tokens of each other', async () => {
    const answers = await Promise.all(
      tally.race<{ me: { email: string } }>(2, '{ me { email } }', {}, anna.accessToken),
    );
    expect(answers.map(({ data }) => data?.me.email)).toEqual([anna.email, anna.email]);
  });

  it('make one ticket of sixteen requests with the same key', async () => {
    const input = {
      category: 'TECHNICAL',
      subject: 'Once',
      body: 'Sent sixteen times',
      idempotencyKey: 'the same key',
    };
    const answers = await Promise.all(tally.race<Created>(16, CREATE, { input }, anna.accessToken));
    expect(
      answers.flatMap(({ errors, data }) => [...(errors ?? []), ...(data?.createTicket.userErrors ?? [])]),
    ).toEqual([]);
    expect(new Set(answers.map(({ data }) => data?.createTicket.ticket?.id)).size).toBe(1);
    const { data } = await post<{ myTickets: { totalCount: number } }>(
      tally.servers[1].url,
      '{ myTickets { totalCount } }',
      {},
      anna.accessToken,
    );
    expect(data?.myTickets.totalCount).toBe(1);
  });

  it('keep one favorite of sixteen at once', async () => {
    const input = { type: 'AGENT', itemId: 'agent-of-two-servers', itemTitle: 'Agent' };
    const answers = await Promise.all(
      tally.race<{ addFavorite: { favorite: { id: string } | null } }>(16, FAVORITE, { input }, anna.accessToken),
    );
    const ids = answers.flatMap(({ data }) => data?.addFavorite.favorite?.id ?? []);
    expect(new Set(ids).size).toBe(1);
    const { data } = await post<{ myFavorites: { totalCount: number } }>(
      tally.servers[0].url,
      '{ myFavorites { totalCount } }',
      {},
      anna.accessToken,
    );
    expect(data?.myFavorites.totalCount).toBe(1);
  });
});
