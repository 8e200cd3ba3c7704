import { beforeAll, describe, expect, it } from 'vitest';
import type { ExecutionResult } from 'graphql';
import {
  aBillingAgent,
  aPayment,
  newStripeId,
  read,
  record,
  refund,
  refunded,
  TRANSACTION_FIELDS,
  update,
  type TransactionView,
} from '../../../../test/testkit/billing.js';
import { anAgent, anonymous, aUser, service } from '../../../../test/testkit/callers.js';
import { commandsOf } from '../../../../test/testkit/commands.js';
import { useGraph } from '../../../../test/testkit/graph.js';
import { eventsOf } from '../../../../test/testkit/live.js';
import type { UserViewer, Viewer } from '../../../auth/viewer.js';
import { newId } from '../../../shared/ids.js';
import { TransactionModel } from './transaction.model.js';

const graph = useGraph();
let anna: UserViewer;
let ben: UserViewer;
let agent: UserViewer;

beforeAll(async () => {
  [anna, ben, agent] = [await aUser(), await aUser(), await aBillingAgent()];
});

const codes = (answer: { userErrors: { code: string; field: string[] }[] }): [string, string][] =>
  answer.userErrors.map(({ code, field }) => [code, field.join('.')]);

describe('recordTransaction', () => {
  const good = { type: 'PURCHASE', amountMinor: 2_500, currency: 'EUR' };

  it('keeps what it is told, whole units and items included', async () => {
    const { transaction } = await record(graph, {
      ...good,
      userId: anna.userId,
      description: 'Two licences',
      items: [
        { description: 'Licence', quantity: 2, unitAmountMinor: 1_500 },
        { description: 'Discount', quantity: 1, unitAmountMinor: -500 },
      ],
    });
    expect(transaction).toMatchObject({
      type: 'PURCHASE',
      status: 'PENDING',
      amount: { amountMinor: 2_500, currency: 'EUR' },
      captured: { amountMinor: 0 },
      description: 'Two licences',
      user: { id: anna.userId },
      history: [],
    });
    const items = '{ items { description quantity unitAmount { formatted } amount { formatted exponent } } }';
    const found = await graph.data(anna, `query ($id: ID!) { transaction(id: $id) ${items} }`, { id: transaction?.id });
    expect(found).toEqual({
      transaction: {
        items: [
          {
            ...{ description: 'Licence', quantity: 2 },
            unitAmount: { formatted: '15.00 EUR' },
            amount: { formatted: '30.00 EUR', exponent: 2 },
          },
          {
            ...{ description: 'Discount', quantity: 1 },
            unitAmount: { formatted: '-5.00 EUR' },
            amount: { formatted: '-5.00 EUR', exponent: 2 },
          },
        ],
      },
    });
  });

  it.each([
    ['JPY', 1_234, '1234 JPY', 0],
    ['KWD', 1_234, '1.234 KWD', 3],
    ['USD', 1_234, '12.34 USD', 2],
  ])('counts in the minor units of %s', async (currency, amountMinor, formatted, exponent) => {
    const payment = await aPayment(graph, anna.userId, { currency, amountMinor });
    const query = 'query ($id: ID!) { transaction(id: $id) { amount { amountMinor formatted exponent } } }';
    expect(await graph.data(anna, query, { id: payment.id })).toEqual({
      transaction: { amount: { amountMinor, formatted, exponent } },
    });
  });

  it('takes no fraction, whatever its form', async () => {
    for (const amountMinor of [12.5, '12.5', 1e300, Number.MAX_SAFE_INTEGER + 1]) {
      const document = 'mutation ($input: RecordTransactionInput!) { recordTransaction(input: $input) { __typename } }';
      const { errors } = await graph.run(service, document, { input: { ...good, userId: anna.userId, amountMinor } });
      expect(errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
    }
  });

  it.each([
    [{ amountMinor: 0 }, 'OUT_OF_RANGE', 'input.amountMinor'],
    [{ amountMinor: -5 }, 'OUT_OF_RANGE', 'input.amountMinor'],
    [{ currency: 'usd' }, 'INVALID', 'input.currency'],
    [{ currency: 'XYZ' }, 'INVALID', 'input.currency'],
    [{ description: 'two\nlines' }, 'INVALID', 'input.description'],
    [{ userId: 'tkt_01h455vb4pex5vsknk084sn02q' }, 'INVALID', 'input.userId'],
    [{ userId: 'usr_01h455vb4pex5vsknk084sn02q' }, 'NOT_FOUND', 'input.userId'],
    [{ subscriptionId: 'asub_01h455vb4pex5vsknk084sn02q' }, 'NOT_FOUND', 'input.subscriptionId'],
    [{ status: 'REFUNDED' }, 'INVALID', 'input.status'],
    [{ status: 'DISPUTED' }, 'INVALID', 'input.status'],
    [{ refundReason: 'DUPLICATE' }, 'INVALID', 'input.refundReason'],
    [{ parentTransactionId: 'txn_01h455vb4pex5vsknk084sn02q' }, 'INVALID', 'input.parentTransactionId'],
    [{ items: [{ description: 'One', quantity: 1, unitAmountMinor: 2_499 }] }, 'INVALID', 'input.items'],
    [{ type: 'REFUND' }, 'REQUIRED', 'input.parentTransactionId'],
    [
      { type: 'REFUND', parentTransactionId: 'txn_01h455vb4pex5vsknk084sn02q' },
      'NOT_FOUND',
      'input.parentTransactionId',
    ],
  ])('refuses %j', async (wrong, code, field) => {
    const answer = await record(graph, { ...good, userId: anna.userId, ...wrong });
    expect(answer.transaction).toBeNull();
    expect(codes(answer)).toEqual([[code, field]]);
  });

  it('records a refund under its payment, within the same bounds', async () => {
    const payment = await aPayment(graph, anna.userId);
    const given = { ...good, userId: anna.userId, type: 'REFUND', parentTransactionId: payment.id };
    const fits = { amountMinor: 600, currency: 'USD', status: 'SUCCEEDED', refundReason: 'DUPLICATE' };
    expect((await record(graph, { ...given, ...fits })).transaction).toMatchObject({
      ...{ type: 'REFUND', status: 'SUCCEEDED', parent: { id: payment.id } },
      amount: { amountMinor: 600, currency: 'USD' },
    });
    expect(codes(await record(graph, { ...given, ...fits }))).toEqual([['OUT_OF_RANGE', 'input.amountMinor']]);
    expect(codes(await record(graph, { ...given, ...fits, currency: 'EUR' }))).toEqual([['INVALID', 'input.currency']]);
    const stranger = await record(graph, { ...given, ...fits, userId: ben.userId });
    expect(codes(stranger)).toEqual([['NOT_FOUND', 'input.parentTransactionId']]);
    expect(await read(graph, anna, payment.id)).toMatchObject({
      ...{ status: 'PARTIALLY_REFUNDED', refunded: { amountMinor: 600 } },
    });
  });

  it('is done once for 200 parallel requests with one key', async () => {
    const carla = await aUser();
    const input = { ...good, userId: carla.userId, idempotencyKey: newId('key') };
    const answers = await Promise.all(Array.from({ length: 200 }, () => record(graph, input)));
    expect(new Set(answers.map(({ transaction }) => transaction?.id)).size).toBe(1);
    expect(answers.flatMap(({ userErrors }) => userErrors)).toEqual([]);
    expect(await TransactionModel.countDocuments({ userId: carla.userId })).toBe(1);
    expect(codes(await record(graph, { ...input, amountMinor: 1 }))).toEqual([
      ['IDEMPOTENCY_CONFLICT', 'input.idempotencyKey'],
    ]);
  });

  it('knows a payment intent once', async () => {
    const stripePaymentIntentId = newStripeId('pi');
    const input = { ...good, userId: anna.userId, stripePaymentIntentId };
    const answers = await Promise.all(Array.from({ length: 20 }, () => record(graph, input)));
    expect(answers.filter(({ transaction }) => transaction)).toHaveLength(1);
    expect(new Set(answers.flatMap(codes).map(String))).toEqual(new Set(['ALREADY_DONE,input.stripePaymentIntentId']));
  });
});

describe('who may do what', () => {
  it('is refused to all others', async () => {
    const { id } = await aPayment(graph, anna.userId);
    const input = `{ userId: "${anna.userId}", type: PURCHASE, amountMinor: 1, currency: "USD" }`;
    const documents: [string, Viewer[]][] = [
      [`mutation { recordTransaction(input: ${input}) { __typename } }`, [anna, agent, anonymous]],
      [`mutation { updateTransactionStatus(id: "${id}", input: { status: FAILED }) { __typename } }`, [anna, agent]],
      [`mutation { applyStripeEvent(input: { event: {} }) { __typename } }`, [anna, agent, anonymous, service]],
      [`mutation { refundTransaction(id: "${id}", input: { reason: DUPLICATE }) { __typename } }`, [anna, service]],
      ['mutation { reconcileTransactions { __typename } }', [anna, service]],
      ['{ transactions { nodes { id } } }', [anna, await anAgent(), service]],
      ['{ revenueSummary { timeZone } }', [anna]],
      ['{ ledgerCheck { clean } }', [anna]],
      ['{ webhookEvents { nodes { id } } }', [anna, await anAgent()]],
    ];
    for (const [document, viewers] of documents) {
      for (const viewer of viewers) {
        const { errors } = await graph.run(viewer, document);
        expect(errors?.[0]?.extensions['code'], document).toBe(viewer === anonymous ? 'UNAUTHENTICATED' : 'FORBIDDEN');
      }
    }
  });

  it('shows a transaction to its owner and to billing agents; to others it is missing', async () => {
    const { id } = await aPayment(graph, anna.userId);
    expect((await read(graph, anna, id))?.id).toBe(id);
    expect((await read(graph, agent, id))?.id).toBe(id);
    const node = 'query ($id: ID!) { node(id: $id) { id } }';
    expect(await graph.data(anna, node, { id })).toEqual({ node: { id } });
    const missing = newId('txn');
    for (const viewer of [ben, await anAgent()]) {
      expect(await read(graph, viewer, id)).toBeNull();
      expect(await read(graph, viewer, missing)).toBeNull();
      expect(await graph.data(viewer, node, { id })).toEqual({ node: null });
    }
    expect(codes(await update(graph, missing, 'FAILED'))).toEqual([['NOT_FOUND', 'id']]);
    expect(codes(await refund(graph, agent, missing))).toEqual([['NOT_FOUND', 'id']]);
  });

  it('does not tell a customer who of the staff refunded', async () => {
    const { id } = await aPayment(graph, anna.userId);
    await refunded(graph, agent, id, 100);
    expect((await read(graph, anna, id))?.history[0]?.actor).toBeNull();
  });
});

describe('lists', () => {
  it('give the own transactions, newest first, by type and status, page by page', async () => {
    const [carla, dora] = [await aUser(), await aUser()];
    const ids: string[] = [];
    for (let each = 0; each < 5; each += 1) ids.unshift((await aPayment(graph, carla.userId)).id);
    await aPayment(graph, dora.userId);
    const back = await refunded(graph, agent, ids[0] ?? '', 100);
    const list = `query ($first: Int!, $after: String, $filter: MyTransactionsFilter) {
      myTransactions(first: $first, after: $after, filter: $filter) { nodes { id } pageInfo { endCursor hasNextPage } totalCount }
    }`;
    interface Answer {
      myTransactions: { nodes: { id: string }[]; pageInfo: { endCursor: string }; totalCount: number };
    }
    const all = [back, ...ids];
    const first = await graph.data<Answer>(carla, list, { first: 2 });
    const second = await graph.data<Answer>(carla, list, { first: 50, after: first.myTransactions.pageInfo.endCursor });
    expect([...first.myTransactions.nodes, ...second.myTransactions.nodes].map(({ id }) => id)).toEqual(all);
    expect(first.myTransactions.totalCount).toBe(6);
    const of = async (filter: object): Promise<string[]> =>
      (await graph.data<Answer>(carla, list, { first: 50, filter })).myTransactions.nodes.map(({ id }) => id);
    expect(await of({ type: 'REFUND' })).toEqual([back]);
    expect(await of({ status: 'PARTIALLY_REFUNDED' })).toEqual([ids[0]]);
    expect(await of({ type: 'PURCHASE', status: 'SUCCEEDED' })).toEqual(ids.slice(1));
  });

  it('of the staff take every filter and order', async () => {
    const erin = await aUser();
    const one = await aPayment(graph, erin.userId, { currency: 'CHF' });
    const two = await aPayment(graph, erin.userId, { currency: 'CHF', type: 'SUBSCRIPTION', status: 'PENDING' });
    const back = await refunded(graph, agent, one.id, 100);
    const list = `query ($filter: TransactionFilter, $sort: TransactionSort!) {
      transactions(first: 50, filter: $filter, sort: $sort) { nodes { id } totalCount }
    }`;
    const of = async (filter: object, sort = 'CREATED_AT_DESC'): Promise<string[]> => {
      const found = await graph.data<{ transactions: { nodes: { id: string }[] } }>(agent, list, { filter, sort });
      return found.transactions.nodes.map(({ id }) => id);
    };
    const { userId } = erin;
    for (const type of [undefined, 'SUBSCRIPTION', 'PURCHASE', 'REFUND']) {
      for (const status of [undefined, 'PENDING', 'PARTIALLY_REFUNDED', 'SUCCEEDED']) {
        for (const sort of ['CREATED_AT_DESC', 'UPDATED_AT_DESC']) {
          const rows = [
            { id: one.id, type: 'PURCHASE', status: 'PARTIALLY_REFUNDED' },
            { id: two.id, type: 'SUBSCRIPTION', status: 'PENDING' },
            { id: back, type: 'REFUND', status: 'SUCCEEDED' },
          ].filter(
            (row) =>
              (type === undefined ? row.type !== 'REFUND' : row.type === type) &&
              (status === undefined || row.status === status),
          );
          const expected = rows.map(({ id }) => id).sort();
          const filter = { ...(type ? { type } : {}), ...(status ? { status } : {}) };
          expect((await of({ ...filter, userId, currency: 'CHF' }, sort)).sort()).toEqual(expected);
          expect((await of({ ...filter, userId }, sort)).sort()).toEqual(expected);
          expect(await of(filter, sort)).toEqual(expect.arrayContaining(expected));
        }
      }
    }
    expect(await of({ userId })).toEqual([two.id, one.id]);
    expect(await of({ userId }, 'UPDATED_AT_DESC')).toEqual([one.id, two.id]);
    expect(await of({ userId: newId('usr') })).toEqual([]);
  });

  it('cost as many commands for one as for many', async () => {
    for (let each = 0; each < 3; each += 1) {
      const { id } = await aPayment(graph, (await aUser()).userId);
      await refunded(graph, agent, id, 100);
    }
    const carla = await aUser();
    for (let each = 0; each < 3; each += 1) await refunded(graph, agent, (await aPayment(graph, carla.userId)).id, 100);
    const parts = 'id user { name } timeline { outcome } subscription { id }';
    for (const [viewer, field, part] of [
      [agent, 'transactions', 'refunds { id }'],
      [agent, 'transactions', 'refunds { id history { actor { name } } }'],
      [carla, 'myTransactions', 'parent { id }'],
    ] as const) {
      const counts: number[] = [];
      for (const first of [1, 30]) {
        const filter = part === 'parent { id }' ? ', filter: { type: REFUND }' : '';
        const document = `{ ${field}(first: ${String(first)}${filter}) { nodes { ${parts} ${part} } } }`;
        counts.push((await commandsOf(() => graph.data(viewer, document))).commands.length);
      }
      expect(counts[0], part).toBe(counts[1]);
      expect(counts[0], part).toBeLessThanOrEqual(4);
    }
  });
});

describe('transactionUpdated', () => {
  const document = `subscription ($id: ID) { transactionUpdated(id: $id) { ...T } } ${TRANSACTION_FIELDS}`;
  const listen = (viewer: Viewer, id?: string): Promise<AsyncGenerator<ExecutionResult>> =>
    eventsOf(graph, viewer, document, { id });
  const seen = ({ value }: IteratorResult<ExecutionResult, unknown>): TransactionView | undefined =>
    (value as { data?: { transactionUpdated: TransactionView } }).data?.transactionUpdated;

  it('is refused at once for one that is missing or not for the caller', async () => {
    const { id } = await aPayment(graph, anna.userId);
    for (const [viewer, wanted] of [
      [ben, id],
      [ben, newId('txn')],
      [agent, newId('txn')],
    ] as const) {
      await expect(listen(viewer, wanted)).rejects.toThrow('Transaction not found.');
    }
  });

  it('tells the owner and billing agents, and nobody else', async () => {
    const watched = await aPayment(graph, anna.userId, { status: 'PENDING' });
    const streams = [await listen(anna, watched.id), await listen(agent, watched.id), await listen(anna)];
    const bens = await listen(ben);
    const next = streams.map((stream) => stream.next());
    const bensNext = bens.next();
    await aPayment(graph, ben.userId);
    await update(graph, watched.id, 'PROCESSING');
    for (const event of await Promise.all(next)) {
      expect(seen(event)).toMatchObject({ id: watched.id, status: 'PROCESSING' });
    }
    expect(seen(await bensNext)).toMatchObject({ user: { id: ben.userId } });
    await Promise.all([...streams, bens].map((stream) => stream.return(undefined)));
  });
});

describe('createPayment', () => {
  it('says that payments are not set up', async () => {
    const document = `mutation ($input: CreatePaymentInput!) {
      createPayment(input: $input) { transaction { id } clientSecret userErrors { code field } }
    }`;
    const before = await TransactionModel.countDocuments({ userId: anna.userId });
    expect(await graph.data(anna, document, { input: { amountMinor: 500, currency: 'USD' } })).toEqual({
      createPayment: {
        ...{ transaction: null, clientSecret: null },
        userErrors: [{ code: 'PAYMENTS_NOT_CONFIGURED', field: [] }],
      },
    });
    expect(await TransactionModel.countDocuments({ userId: anna.userId })).toBe(before);
  });
});
