import type { RestBody, RestRoute } from '../../../http/rest/rest.route.js';
import { minorUnits } from '../../../shared/money.js';

const TRANSACTION = `fragment Transaction on Transaction {
  transactionId: id type status currency description stripePaymentIntentId refundReason capturedAt createdAt updatedAt
  userId: user { id } parentTransactionId: parent { id }
  amount { ...Money } refunded { ...Money } refundable { ...Money }
  items { description quantity unitAmount { ...Money } }
}
fragment Money on Money { amountMinor currency formatted }`;

const SUMMARY = `fragment BillingSummary on BillingSummary {
  from to timeZone
  byCurrency { currency count gross { ...Money } refunded { ...Money } disputed { ...Money } net { ...Money } }
}
fragment Money on Money { amountMinor currency formatted }`;

const ERRORS = 'userErrors { code message field allowed }';

const page = (list: string): string => `${list} { nodes { ...Transaction } pageInfo { hasNextPage endCursor } }`;

/** Accepts the old API: `amount` in whole units such as 19.99, currency codes in any case, and an ID chosen by the client. */
const BODY = {
  variable: 'input',
  aliases: { transactionId: 'idempotencyKey' },
  read: ({ amount, currency, ...body }) => {
    const code = typeof currency === 'string' ? currency.toUpperCase() : currency;
    const minor =
      body['amountMinor'] === undefined && typeof amount === 'number' && typeof code === 'string'
        ? minorUnits(amount, code)
        : undefined;
    return {
      ...body,
      ...(code === undefined ? {} : { currency: code }),
      ...(minor === undefined ? { ...(amount === undefined ? {} : { amount }) } : { amountMinor: minor }),
    };
  },
  placeOf: ([first], body) =>
    first === 'amountMinor' && body['amountMinor'] === undefined && body['amount'] !== undefined
      ? ['amount']
      : undefined,
  needs: [['amountMinor'], ['amount']],
  more: {
    amount: {
      type: 'number',
      description:
        'Alternative to `amountMinor`: the amount in whole units of the currency, such as 19.99 for 19 dollars and 99 cents.',
    },
  },
} satisfies RestBody;

export const transactionRoutes: readonly RestRoute[] = [
  {
    method: 'POST',
    path: '/api/billing/transactions',
    summary: 'Record a payment or a refund (for back ends of the platform).',
    document: `mutation RestRecordTransaction($input: RecordTransactionInput!) {
      recordTransaction(input: $input) { transaction { ...Transaction } ${ERRORS} }
    } ${TRANSACTION}`,
    answer: ['recordTransaction', 'transaction'],
    body: BODY,
    status: 201,
    location: ({ transactionId }) => `/api/billing/transactions/${String(transactionId)}`,
    example: {
      body: {
        userId: '{{me.id}}',
        type: 'PURCHASE',
        amountMinor: 2_500,
        currency: 'USD',
        status: 'SUCCEEDED',
        description: 'Credit for the lab',
      },
    },
  },
  {
    method: 'GET',
    path: '/api/billing/transactions/user/:userId',
    summary: 'The payments and refunds of an account, newest first.',
    document: `query RestMyTransactions($filter: MyTransactionsFilter, $first: Int! = 20, $after: String) {
      ${page('myTransactions(filter: $filter, first: $first, after: $after)')}
    } ${TRANSACTION}`,
    answer: ['myTransactions'],
    self: {
      param: 'userId',
      others: {
        document: `query RestTransactionsOfUser(
          $userId: ID!, $filter: MyTransactionsFilter, $first: Int! = 20, $after: String
        ) {
          ${page('transactionsOfUser(userId: $userId, filter: $filter, first: $first, after: $after)')}
        } ${TRANSACTION}`,
        answer: ['transactionsOfUser'],
        variable: 'userId',
      },
    },
    query: { type: 'filter.type', status: 'filter.status' },
    example: { params: { userId: '{{me.id}}' }, query: { type: 'PURCHASE' } },
  },
  {
    method: 'GET',
    path: '/api/billing/transactions/:transactionId',
    summary: 'A payment or a refund.',
    document: `query RestTransaction($id: ID!) {
      transaction(id: $id) { ...Transaction history { from to reason source at } }
    } ${TRANSACTION}`,
    answer: ['transaction'],
    params: { transactionId: 'id' },
    example: { params: { transactionId: '{{aTransaction.nodes.0.id}}' } },
  },
  {
    method: 'PATCH',
    path: '/api/billing/transactions/:id/status',
    summary: 'Update the status of a payment or a refund (for back ends of the platform).',
    document: `mutation RestUpdateTransactionStatus($id: ID!, $input: UpdateTransactionStatusInput!) {
      updateTransactionStatus(id: $id, input: $input) { transaction { ...Transaction } ${ERRORS} }
    } ${TRANSACTION}`,
    answer: ['updateTransactionStatus', 'transaction'],
    params: { id: 'id' },
    body: { variable: 'input' },
    example: {
      params: { id: '{{pendingTransaction.nodes.0.id}}' },
      body: { status: 'SUCCEEDED', reason: 'Payment confirmed by the bank.' },
    },
  },
  {
    method: 'GET',
    path: '/api/billing/summary/:userId',
    summary: 'The payment totals of an account by currency.',
    document: `query RestBillingSummary($filter: BillingSummaryFilter) {
      billingSummary(filter: $filter) { ...BillingSummary }
    } ${SUMMARY}`,
    answer: ['billingSummary'],
    self: {
      param: 'userId',
      others: {
        document: `query RestBillingSummaryOfUser($filter: BillingSummaryFilter) {
          billingSummary(filter: $filter) { ...BillingSummary }
        } ${SUMMARY}`,
        answer: ['billingSummary'],
        variable: 'filter.userId',
      },
    },
    query: { from: 'filter.from', to: 'filter.to', timeZone: 'filter.timeZone' },
    example: { params: { userId: '{{me.id}}' }, query: { from: '2026-01-01', timeZone: 'Europe/Berlin' } },
  },
];
