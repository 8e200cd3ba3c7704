import { beforeAll, describe, expect, it } from 'vitest';
import { unwatched } from '../../test/testkit/commands.js';
import { aUser } from '../../test/testkit/callers.js';
import { deliver, signed, WEBHOOK, type Delivery } from '../../test/testkit/stripe.deliveries.js';
import { STRIPE_SECRETS } from '../../test/testkit/stripe.double.js';
import { pay, useStripe } from '../../test/testkit/stripe.graph.js';
import type { StripeJson } from '../../test/testkit/stripe.world.js';
import type { UserViewer } from '../auth/viewer.js';
import { AgentSubscriptionModel } from '../domains/billing/agent-subscription/agent-subscription.model.js';
import { WebhookOutcome } from '../domains/billing/billing/billing.enums.js';
import { TransactionModel, type Transaction } from '../domains/billing/transaction/transaction.model.js';
import { WebhookEventModel } from '../domains/billing/webhook-event/webhook-event.model.js';

const { graph, stripe } = await useStripe();
let anna: UserViewer;

beforeAll(async () => {
  anna = await aUser();
});

const send = (delivery: { payload: string; signature?: string | undefined }): ReturnType<typeof deliver> =>
  deliver(graph.app.fastify, delivery);

/** A payment here, and the event that it was paid. */
async function aPaidIntent(): Promise<{ id: string; intent: string; event: StripeJson }> {
  const { transaction } = await pay(graph, anna);
  const intent = transaction?.stripePaymentIntentId ?? '';
  stripe.world.pay(intent);
  const event = stripe.world.events.at(-1) ?? {};
  return { id: transaction?.id ?? '', intent, event };
}

async function statusOf(id: string): Promise<string | undefined> {
  return (await TransactionModel.findOne({ _id: id }).lean<Transaction>())?.status;
}

function withObject(event: StripeJson, fields: StripeJson): StripeJson {
  const { object } = event['data'] as { object: StripeJson };
  return {
    ...event,
    id: `${String(event['id'])}_${String(Object.values(fields)[0])}`,
    data: { object: { ...object, ...fields } },
  };
}

/** All records that involve money, and the results of events. */
function everything(): Promise<string> {
  return unwatched(async () =>
    JSON.stringify([
      await TransactionModel.find().sort({ _id: 1 }).lean(),
      await AgentSubscriptionModel.find().sort({ _id: 1 }).lean(),
      (await WebhookEventModel.find().lean()).filter(({ outcome }) => outcome !== WebhookOutcome.REFUSED),
    ]),
  );
}

describe('a good delivery', () => {
  it.each(STRIPE_SECRETS)('is taken by each of two secrets: %s', async (secret) => {
    const { id, event } = await aPaidIntent();
    expect(await send(signed(event, { secret }))).toMatchObject({
      ...{ status: 200, body: { received: true, outcome: 'APPLIED' } },
    });
    expect(await statusOf(id)).toBe('succeeded');
  });

  it('may be almost five minutes old, and counts once', async () => {
    const { id, event } = await aPaidIntent();
    for (let copy = 0; copy < 3; copy += 1) {
      expect((await send(signed(event, { secondsAgo: 290 }))).status).toBe(200);
    }
    const { history } = (await TransactionModel.findOne({ _id: id }).lean<Transaction>()) ?? {};
    expect(history).toHaveLength(1);
  });

  it('of an unknown kind is stored and ignored', async () => {
    const event = stripe.world.emit('radar.early_fraud_warning.created', { id: 'issfr_1', object: 'warning' });
    expect(await send(signed(event))).toMatchObject({ status: 200, body: { outcome: 'IGNORED' } });
    expect(await WebhookEventModel.findOne({ eventId: String(event['id']) }).lean()).toMatchObject({
      outcome: 'ignored',
    });
  });

  it('may have up to 1 MiB', async () => {
    const event = stripe.world.emit('charge.updated', { id: 'ch_1', note: 'x'.repeat(900_000) });
    expect((await send(signed(event))).status).toBe(200);
  });

  it('is answered soon, 50 at once', async () => {
    const paid = await Promise.all(Array.from({ length: 50 }, aPaidIntent));
    const answers = await Promise.all(paid.map(({ event }) => send(signed(event))));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  });
});

describe('a bad delivery', () => {
  type Spoil = (event: StripeJson) => { payload: string; signature?: string | undefined };
  const changed = (delivery: Delivery, change: (payload: string) => string): Delivery => ({
    ...delivery,
    payload: change(delivery.payload),
  });
  const BAD: [string, Spoil][] = [
    ['no signature', (event) => ({ payload: signed(event).payload })],
    ['an empty signature', (event) => ({ ...signed(event), signature: '' })],
    ['a signature that is none', (event) => ({ ...signed(event), signature: 'let me in' })],
    ['a time alone', (event) => ({ ...signed(event), signature: signed(event).signature.split(',')[0] })],
    ['no time', (event) => ({ ...signed(event), signature: signed(event).signature.split(',')[1] })],
    ['another scheme', (event) => ({ ...signed(event), signature: signed(event).signature.replace('v1=', 'v0=') })],
    ['a shorter signature', (event) => ({ ...signed(event), signature: signed(event).signature.slice(0, -1) })],
    ['another secret', (event) => signed(event, { secret: 'whsec_of_somebody_else' })],
    ['an empty secret', (event) => signed(event, { secret: ' ' })],
    ['a signature of 310 seconds ago', (event) => signed(event, { secondsAgo: 310 })],
    ['a signature of yesterday', (event) => signed(event, { secondsAgo: 86_400 })],
    [
      'an old signature with a new time',
      (event) => {
        const now = Math.floor(Date.now() / 1_000);
        const old = signed(event, { secondsAgo: 1_000 });
        return { ...old, signature: old.signature.replace(/t=\d+/, `t=${String(now)}`) };
      },
    ],
    ['a changed byte', (event) => changed(signed(event), (payload) => payload.replace('"usd"', '"usc"'))],
    ['a byte more', (event) => changed(signed(event), (payload) => `${payload} `)],
    ['a byte less', (event) => changed(signed(event), (payload) => payload.slice(0, -1))],
    ['other white space', (event) => changed(signed(event), (payload) => JSON.stringify(JSON.parse(payload)))],
    [
      'the signature of another body',
      (event) => ({ ...signed(event), signature: signed({ ...event, id: 'evt_x' }).signature }),
    ],
    ['the other mode', (event) => signed({ ...event, livemode: true })],
    ['no mode', (event) => signed({ ...event, livemode: undefined })],
    ['another currency', (event) => signed(withObject(event, { currency: 'eur' }))],
    ['another customer', (event) => signed(withObject(event, { customer: 'cus_of_somebody_else' }))],
    ['no customer', (event) => signed(withObject(event, { customer: null }))],
    ['more than 1 MiB', (event) => signed({ ...event, padding: 'x'.repeat(1_048_576) })],
    ['no body', () => ({ ...signed(''), payload: '' })],
    ['a body that is not JSON', () => signed('{"id":')],
    ['a list', (event) => signed(JSON.stringify([event]))],
    ['null', () => signed('null')],
    ['no id', (event) => signed({ ...event, id: undefined })],
    ['no object', (event) => signed({ ...event, id: 'evt_without', data: {} })],
    ['an unknown status', (event) => signed(withObject(event, { status: 'paid' }))],
  ];

  it('is answered 400 as a problem and changes nothing', async () => {
    const { id, event } = await aPaidIntent();
    const before = await everything();
    for (const [what, spoil] of BAD) {
      const { status, contentType, body } = await send(spoil(event));
      expect([what, status, contentType]).toEqual([what, 400, 'application/problem+json']);
      expect(body).toMatchObject({
        status: 400,
        title: 'Bad Request',
        detail: expect.stringMatching(/\w{3,}/) as string,
      });
      expect(await everything(), what).toBe(before);
    }
    expect(BAD.length).toBeGreaterThanOrEqual(25);
    expect((await send(signed(event))).status).toBe(200);
    expect(await statusOf(id)).toBe('succeeded');
  });

  it('of another method or without a body is refused', async () => {
    const { statusCode } = await graph.app.fastify.inject({ method: 'POST', url: WEBHOOK });
    expect(statusCode).toBe(400);
    expect((await graph.app.fastify.inject({ method: 'GET', url: WEBHOOK })).statusCode).toBeGreaterThanOrEqual(404);
  });
});
