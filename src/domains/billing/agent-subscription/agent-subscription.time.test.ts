import { describe, expect, it } from 'vitest';
import { AgentSubscriptionStatus } from './agent-subscription.enums.js';
import { SUBSCRIPTION_STATES } from './agent-subscription.states.js';
import { dueChange, hasAccessAt, type TimedSubscription } from './agent-subscription.time.js';

const { INCOMPLETE, TRIALING, ACTIVE, PAST_DUE, UNPAID, PAUSED, CANCELLED, INCOMPLETE_EXPIRED } =
  AgentSubscriptionStatus;
const at = (hours: number): Date => new Date(Date.UTC(2026, 10, 1) + hours * 3_600_000);

function subscription(status: AgentSubscriptionStatus, fields: Partial<TimedSubscription> = {}): TimedSubscription {
  const none = { currentPeriodEnd: null, cancelAtPeriodEnd: false, graceEndsAt: null };
  return { status, createdAt: at(0), ...none, ...fields };
}

describe('what time brings', () => {
  it.each([
    ['the first payment does not come', subscription(INCOMPLETE), at(23), INCOMPLETE_EXPIRED],
    ['a trial ends', subscription(TRIALING, { currentPeriodEnd: at(48) }), at(48), PAUSED],
    [
      'a cancelled trial ends',
      subscription(TRIALING, { currentPeriodEnd: at(48), cancelAtPeriodEnd: true }),
      at(48),
      CANCELLED,
    ],
    [
      'a cancelled period ends',
      subscription(ACTIVE, { currentPeriodEnd: at(48), cancelAtPeriodEnd: true }),
      at(48),
      CANCELLED,
    ],
    ['the grace ends', subscription(PAST_DUE, { graceEndsAt: at(10), currentPeriodEnd: at(48) }), at(10), UNPAID],
    [
      'the grace of a cancelled one ends',
      subscription(PAST_DUE, { graceEndsAt: at(10), currentPeriodEnd: at(48), cancelAtPeriodEnd: true }),
      at(10),
      CANCELLED,
    ],
    [
      'the period ends before the grace',
      subscription(PAST_DUE, { graceEndsAt: at(99), currentPeriodEnd: at(48), cancelAtPeriodEnd: true }),
      at(48),
      CANCELLED,
    ],
  ])('when %s', (_what, given, moment, to) => {
    expect(dueChange(given)).toMatchObject({ at: moment, to });
    expect(SUBSCRIPTION_STATES[given.status]).toContain(to);
    const before = new Date(moment.getTime() - 1);
    expect(hasAccessAt(given, before)).toBe(given.status !== INCOMPLETE);
    expect(hasAccessAt(given, moment)).toBe(false);
  });

  it('is nothing where Stripe bills, or nothing ends', () => {
    const billed = { currentPeriodEnd: at(48), stripeSubscriptionId: 'sub_1' };
    for (const one of [
      subscription(ACTIVE),
      subscription(ACTIVE, billed),
      subscription(TRIALING, billed),
      subscription(UNPAID, billed),
      subscription(PAUSED, billed),
      subscription(CANCELLED, { ...billed, cancelAtPeriodEnd: true }),
    ]) {
      expect(dueChange(one)).toBeUndefined();
      expect(hasAccessAt(one, at(1_000))).toBe([ACTIVE, TRIALING].includes(one.status));
    }
  });
});
