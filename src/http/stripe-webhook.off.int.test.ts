import { expect, it } from 'vitest';
import { aUser } from '../../test/testkit/callers.js';
import { useGraph } from '../../test/testkit/graph.js';
import { deliver, signed } from '../../test/testkit/stripe.deliveries.js';
import { pay } from '../../test/testkit/stripe.graph.js';

const graph = useGraph();

it('takes no events and no payments without keys, and says so', async () => {
  expect(await deliver(graph.app.fastify, signed({ id: 'evt_1' }))).toMatchObject({
    ...{ status: 503, contentType: 'application/problem+json', body: { code: 'PAYMENTS_NOT_CONFIGURED' } },
  });
  const { transaction, userErrors } = await pay(graph, await aUser());
  expect(transaction).toBeNull();
  expect(userErrors).toMatchObject([{ code: 'PAYMENTS_NOT_CONFIGURED' }]);
});
