import { newStripeId, stripeObject } from './billing.js';
import type { StripeJson, StripeWorld } from './stripe.world.js';

/** What happened at Stripe to one payment or subscription, with all that belongs to it. */
export interface Scene {
  /** The id of the payment or subscription there. */
  id: string;
  events: StripeJson[];
  /** As Stripe answers in the end. */
  objects: StripeJson[];
  /** Whether some changes are of one second, so that their events do not say which of them was the last. */
  hasTies: boolean;
}

type Random = () => number;
type Tell = (type: string, object: StripeJson, fields: object) => void;

function pick<T>(random: Random, items: readonly [T, ...T[]]): T {
  return items[Math.floor(random() * items.length)] ?? items[0];
}

const upTo = (random: Random, most: number): number => Math.floor(random() * (most + 1));

/** Plays a scene that begins at the given second. With the same random numbers it is the same scene, under other ids. */
export function aScene(world: StripeWorld, kind: 'payment' | 'subscription', second: number, random: Random): Scene {
  const id = newStripeId(kind === 'payment' ? 'pi' : 'sub');
  const scene: Scene = { id, events: [], objects: [], hasTies: random() < 0.3 };
  world.clock = second;
  const tell: Tell = (type, object, fields) => {
    Object.assign(object, fields);
    if (!scene.objects.includes(object)) scene.objects.push(object);
    world.objects.set(String(object['id']), object);
    if (scene.hasTies && scene.events.length > 0 && random() < 0.4) world.clock -= 1;
    scene.events.push(world.emit(type, object));
  };
  if (kind === 'payment') playPayment(id, tell, random, second);
  else playSubscription(id, tell, random);
  return scene;
}

/** Disputes of any amount and currency that end one way or the other, and refunds that may fail. */
function playPayment(id: string, tell: Tell, random: Random, second: number): void {
  const intent = stripeObject('payment_intent', { id, customer: null, metadata: {}, latest_charge: null });
  const asked = { amount: 1_000, currency: 'usd', last_payment_error: null, amount_received: 0 };
  tell('payment_intent.processing', intent, { ...asked, status: 'processing' });
  for (let count = upTo(random, 2); count > 0; count -= 1) {
    const declined = { status: 'requires_payment_method', last_payment_error: { type: 'card_error' } };
    tell('payment_intent.payment_failed', intent, declined);
    tell('payment_intent.processing', intent, { status: 'processing', last_payment_error: null });
  }
  if (random() < 0.1) {
    tell('payment_intent.canceled', intent, { status: 'canceled' });
    return;
  }
  const received = pick(random, [1_000, 1_000, 800]);
  tell('payment_intent.succeeded', intent, { amount_received: received, status: 'succeeded' });
  const money = { payment_intent: id, charge: null, currency: 'usd' };
  for (let count = upTo(random, 2); count > 0; count -= 1) {
    const fields = { id: newStripeId('re'), metadata: {}, amount: pick(random, [100, 300, 1_000]) };
    playRefund(stripeObject('refund', { ...fields, ...money }), tell, random);
  }
  for (let count = upTo(random, 2); count > 0; count -= 1) {
    const fields = { id: newStripeId('dp'), amount: pick(random, [300, 1_000, 1_013]), created: second + count };
    const dispute = stripeObject('dispute', { ...money, ...fields, currency: pick(random, ['usd', 'usd', 'eur']) });
    tell('charge.dispute.created', dispute, { status: pick(random, ['needs_response', 'warning_needs_response']) });
    for (const status of pick<string[]>(random, [[], ['under_review'], ['lost'], ['won'], ['lost', 'won']])) {
      tell('charge.dispute.updated', dispute, { status });
    }
  }
}

function playRefund(refund: StripeJson, tell: Tell, random: Random): void {
  tell('refund.created', refund, { status: 'pending' });
  const end = pick(random, ['pending', 'succeeded', 'failed', 'canceled']);
  if (end !== 'pending') tell('refund.updated', refund, { status: end });
  if (end === 'succeeded' && random() < 0.3) tell('refund.failed', refund, { status: 'failed' });
}

/** Prices that change, cancellations elsewhere, and ends. */
function playSubscription(id: string, tell: Tell, random: Random): void {
  const priced = (unit: number): object => ({
    items: { data: [{ quantity: 1, current_period_end: PERIOD_END, price: { unit_amount: unit, currency: 'usd' } }] },
  });
  const subscription = stripeObject('subscription', { id, metadata: {}, cancel_at: null });
  const updated = (fields: object): void => {
    tell('customer.subscription.updated', subscription, fields);
  };
  updated({ status: 'active', cancel_at_period_end: false, ...priced(2_000) });
  for (let count = upTo(random, 4); count > 0; count -= 1) {
    updated(
      pick<object>(random, [
        priced(pick(random, [1_200, 2_000])),
        { cancel_at: pick(random, [null, CANCEL_AT]) },
        { cancel_at_period_end: random() < 0.5 },
        { status: pick(random, ['active', 'past_due', 'paused', 'unpaid', 'trialing']) },
      ]),
    );
  }
  if (random() < 0.4) tell('customer.subscription.deleted', subscription, { status: 'canceled' });
}

const PERIOD_END = 2_000_000_000;
const CANCEL_AT = 1_990_000_000;

/** A record as far as Stripe says what it is, in the words of the database. */
export interface SceneState {
  status: string;
  amounts: number[];
  parts: string[];
  /** What the ledger's check must name of it. */
  named: string[];
}

const ours = (status: unknown): string => (status === 'canceled' ? 'cancelled' : String(status));
const isKind =
  (kind: string) =>
  ({ object }: StripeJson): boolean =>
    object === kind;
const amountOf = ({ amount }: StripeJson): number => Number(amount);
const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);
const among = (objects: readonly StripeJson[], ...statuses: string[]): StripeJson[] =>
  objects.filter(({ status }) => statuses.includes(String(status)));

/** What Stripe's objects make of a payment: captured, refunded, on its way back, held. */
export function paymentState({ objects }: Scene): SceneState {
  const [intent = {}] = objects.filter(isKind('payment_intent'));
  const [refunds, disputes] = [objects.filter(isKind('refund')), objects.filter(isKind('dispute'))];
  const captured = Number(intent['amount_received']);
  const back = sum(among(refunds, 'succeeded').map(amountOf));
  const coming = sum(among(refunds, 'pending').map(amountOf));
  const withdrawn = among(disputes, 'needs_response', 'under_review', 'lost');
  const held = sum(withdrawn.map((dispute) => (dispute['currency'] === 'usd' ? amountOf(dispute) : captured)));
  return {
    status: statusOf(intent, { captured, back, held, isLost: among(disputes, 'lost').length > 0 }),
    amounts: [captured, back, coming, held],
    parts: [...refunds, ...disputes].map(({ id, status }) => `${String(id)} ${ours(status)}`).sort(),
    named: [
      ...(back + coming > captured ? ['OVER_REFUNDED'] : []),
      ...(held > captured ? ['DISPUTE_AMOUNT'] : []),
      ...(held <= captured && back + held > captured ? ['OVERDRAWN'] : []),
      ...withdrawn.filter(({ currency }) => currency !== 'usd').map(() => 'DISPUTE_CURRENCY'),
    ],
  };
}

function statusOf(
  { status, last_payment_error: error }: StripeJson,
  { captured, back, held, isLost }: { captured: number; back: number; held: number; isLost: boolean },
): string {
  if (captured === 0) return error ? 'failed' : ours(status);
  if (isLost) return 'charged_back';
  if (held > 0) return 'disputed';
  if (back >= captured) return 'refunded';
  return back > 0 ? 'partially_refunded' : 'succeeded';
}

/** What Stripe's object makes of a subscription that was agreed at 20.00: billed otherwise, told to end, its end. */
export function subscriptionState({ objects: [object = {}] }: Scene): SceneState {
  const { status, cancel_at: cancelAt, cancel_at_period_end: endsWithPeriod, items } = object;
  const price = (items as { data: { price: { unit_amount: number } }[] }).data[0]?.price.unit_amount ?? 0;
  const isOver = status === 'canceled';
  const ends = cancelAt !== null || endsWithPeriod === true;
  return {
    status: ours(status),
    amounts: [price === 2_000 ? 0 : price, ends && !isOver ? 1 : 0, cancelAt === null ? PERIOD_END : CANCEL_AT],
    parts: [],
    named: price !== 2_000 && !isOver ? ['SUBSCRIPTION_PRICE'] : [],
  };
}
