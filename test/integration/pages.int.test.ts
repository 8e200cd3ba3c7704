import { expect, it } from 'vitest';
import { DEMO_LOGINS } from '../../src/demo/demo.accounts.js';
import { demoToken } from '../../src/demo/demo.token.js';
import { aUser } from '../testkit/callers.js';
import { commandsOf } from '../testkit/commands.js';
import { useGraph } from '../testkit/graph.js';

// The limits of production.
const graph = useGraph({ isCompared: false, env: { RATE_LIMIT_FACTOR: '1' }, demoToken });

const read = async (url: string, remoteAddress: string): Promise<number> =>
  (await graph.app.fastify.inject({ method: 'GET', url, remoteAddress })).statusCode;

async function demoUsersAnswer(token: string): Promise<unknown> {
  const { body } = await graph.app.fastify.inject({
    method: 'POST',
    url: '/graphql',
    remoteAddress: '192.0.2.44',
    headers: { authorization: `Bearer ${token}` },
    payload: { query: '{ me { email } }' },
  });
  return JSON.parse(body);
}

it.each([
  ['/openapi.json', '203.0.113.7', '203.0.113.8'],
  ['/playground/options.js', '203.0.113.17', '203.0.113.18'],
])(
  "a stranger who reads %s again and again uses up their own requests, not the demo user's",
  async (url, one, other) => {
    const [, , { email }] = DEMO_LOGINS;
    await aUser({ email }).catch(() => undefined);
    const token = (await demoToken(graph.app)) ?? '';
    expect(await demoUsersAnswer(token)).toEqual({ data: { me: { email } }, extensions: expect.anything() as unknown });
    const statuses: number[] = [];
    const { commands } = await commandsOf(async () => {
      for (let count = 0; count < 70; count += 1) statuses.push(await read(url, one));
    });
    expect(statuses.filter((status) => status === 200)).toHaveLength(60);
    expect(statuses.filter((status) => status === 429)).toHaveLength(10);
    // What the examples show is read once; each token needs the account.
    expect(commands.filter(({ collection }) => collection === 'communitysuggestions')).toHaveLength(1);
    expect(await read(url, other)).toBe(200);
    expect(await demoUsersAnswer(token)).toEqual({ data: { me: { email } }, extensions: expect.anything() as unknown });
  },
);
