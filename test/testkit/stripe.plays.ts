import type { StripeWorld } from './stripe.world.js';

/** What customers, banks and time do with one payment of 10.00 USD. */
const PAYMENTS: readonly ((world: StripeWorld, intent: string) => void)[] = [
  (world, intent) => {
    world.pay(intent);
  },
  (world, intent) => {
    world.touch(intent, 'requires_action');
    world.touch(intent, 'processing');
    world.pay(intent);
  },
  (world, intent) => {
    world.decline(intent);
    world.touch(intent, 'requires_action');
    world.decline(intent);
    world.touch(intent, 'processing');
    world.pay(intent);
  },
  (world, intent) => {
    world.decline(intent);
    world.cancelPayment(intent);
  },
  (world, intent) => {
    world.touch(intent, 'processing');
    world.decline(intent);
    world.touch(intent, 'processing');
  },
  (world, intent) => {
    world.pay(intent);
    world.settleRefund(refundOf(world, intent, 300), 'succeeded');
    refundOf(world, intent, 200);
  },
  (world, intent) => {
    world.pay(intent);
    world.settleRefund(refundOf(world, intent, 800), 'failed');
    world.settleRefund(refundOf(world, intent, 1_000), 'succeeded');
  },
  (world, intent) => {
    world.pay(intent);
    world.closeDispute(String(world.dispute(intent, 1_000)['id']), 'won');
  },
  (world, intent) => {
    world.pay(intent);
    world.settleRefund(refundOf(world, intent, 300), 'succeeded');
    world.closeDispute(String(world.dispute(intent, 700)['id']), 'lost');
  },
];

function refundOf(world: StripeWorld, intent: string, amount: number): string {
  return String(world.createRefund({ payment_intent: intent, amount })['id']);
}

const SUBSCRIPTIONS: readonly ((world: StripeWorld, id: string) => void)[] = [
  (world, id) => {
    for (const status of ['active', 'past_due', 'active']) world.moveSubscription(id, status);
    world.updateSubscription(id, { cancel_at_period_end: true });
  },
  (world, id) => {
    for (const status of ['active', 'past_due', 'unpaid']) world.moveSubscription(id, status);
    world.cancelSubscription(id);
  },
];

/** Plays the history of one payment, another one for each number. */
export function playPayment(world: StripeWorld, intent: string, index: number): void {
  PAYMENTS[index % PAYMENTS.length]?.(world, intent);
}

export function playSubscription(world: StripeWorld, id: string, index: number): void {
  SUBSCRIPTIONS[index % SUBSCRIPTIONS.length]?.(world, id);
}
