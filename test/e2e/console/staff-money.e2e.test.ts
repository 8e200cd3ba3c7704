import type { Locator } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { askerAs, type Ask } from '../../testkit/console-user.js';
import { PHONE, startConsole, type Console, type ConsolePage, type PageOptions } from '../../testkit/console.js';
import { signed, WEBHOOK } from '../../testkit/stripe.deliveries.js';
import { STRIPE_KEY, STRIPE_SECRETS, stripeDouble, type StripeDouble } from '../../testkit/stripe.double.js';
import type { StripeJson } from '../../testkit/stripe.world.js';

const opened: ConsolePage[] = [];

afterEach(async () => {
  for (const one of opened.splice(0)) await one.close();
});

async function open(tally: Console, path: string, options: PageOptions = {}): Promise<ConsolePage> {
  const one = await tally.open({ as: 'admin', ...options });
  opened.push(one);
  await one.goto(path);
  return one;
}

const parameter = (one: ConsolePage, name: string): string | null => new URL(one.page.url()).searchParams.get(name);

describe('a server without keys of Stripe', () => {
  let tally: Console;
  let admin: Ask;

  beforeAll(async () => {
    tally = await startConsole();
    admin = await askerAs(tally, 'admin');
  });

  afterAll(async () => {
    await tally.close();
  });

  it('filters and sorts transactions by the address', async () => {
    const one = await open(tally, '/staff/transactions');
    const { page } = one;
    const rows = page.getByRole('table', { name: 'Transactions' }).locator('tbody tr');
    await rows.first().waitFor();
    await page.getByLabel('Type').selectOption('REFUND');
    await page.getByLabel('Status').selectOption('SUCCEEDED');
    await page.getByLabel('Currency').fill('usd');
    await page.getByLabel('Sort').selectOption('UPDATED_AT_DESC');
    await expect.poll(() => parameter(one, 'sort')).toBe('UPDATED_AT_DESC');
    const { transactions } = await admin<{ transactions: { nodes: { id: string }[] } }>(
      '{ transactions(first: 50, sort: UPDATED_AT_DESC, filter: { type: REFUND, status: SUCCEEDED, currency: "USD" }) { nodes { id } } }',
    );
    const wanted = transactions.nodes.map(({ id }) => `/staff/transactions/${id}`);
    expect(wanted.length).toBeGreaterThan(0);
    const other = await open(tally, page.url().slice(one.url.length));
    const links = other.page.locator('main tbody a');
    await expect.poll(() => links.evaluateAll((all) => all.map((link) => link.getAttribute('href')))).toEqual(wanted);
    await expect.poll(() => other.page.getByLabel('Type').inputValue()).toBe('REFUND');
    await expect.poll(() => other.page.getByLabel('Currency').inputValue()).toBe('USD');
    one.expectClean();
    other.expectClean();
  });

  it('shows a payment with all that happened to it, and the other payments of its account', async () => {
    const { transactions } = await admin<{ transactions: { nodes: { id: string; user: { name: string } }[] } }>(
      '{ transactions(first: 1, sort: CREATED_AT_DESC, filter: { status: PARTIALLY_REFUNDED }) { nodes { id user { name } } } }',
    );
    const [payment] = transactions.nodes;
    const one = await open(tally, `/staff/transactions/${payment?.id ?? ''}`);
    const { page } = one;
    await page.getByRole('heading', { name: 'Timeline' }).waitFor();
    await page.getByRole('list', { name: 'Refunds' }).getByRole('listitem').first().waitFor();
    await one.expectAccessible();
    await page.getByRole('link', { name: 'All payments of this account' }).click();
    await page.getByText(`Showing only payments of ${payment?.user.name ?? ''}.`).waitFor();
    const people = page.locator('main tbody tr').filter({ hasNotText: payment?.user.name ?? '' });
    await expect.poll(() => people.count()).toBe(0);
    await page.getByRole('button', { name: 'Show payments of all accounts' }).click();
    await expect.poll(() => parameter(one, 'user')).toBeNull();
    one.expectClean();
  });

  it('says in words that payments are not set up, where Stripe would be asked', async () => {
    const one = await open(tally, '/staff/webhook-events');
    const { page } = one;
    await page.getByLabel('Outcome').selectOption('STALE');
    await page.getByText('No events').or(page.locator('main tbody a').first()).first().waitFor();
    const { webhookEvents } = await admin<{ webhookEvents: { nodes: { id: string; outcome: string }[] } }>(
      '{ webhookEvents(first: 50) { nodes { id outcome } } }',
    );
    const open_ = webhookEvents.nodes.find(({ outcome }) => outcome !== 'APPLIED');
    await one.goto(`/staff/webhook-events/${open_?.id ?? ''}`);
    await page.getByRole('button', { name: 'Replay' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Replay event' }).click();
    const alert = page.getByRole('alert').filter({ hasText: 'PAYMENTS_NOT_CONFIGURED' });
    await alert.getByText('Payments are not configured on this server.').waitFor();

    await one.goto('/staff/transactions');
    await page.getByRole('button', { name: 'Reconcile' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Reconcile' }).click();
    await page.getByText('Payments are not configured on this server, so only stored data was checked').waitFor();
    one.expectClean();
  });

  it('fits a phone in dark colours', async () => {
    const one = await open(tally, '/staff/transactions', { viewport: PHONE, scheme: 'dark' });
    const first = one.page.locator('main tbody a').first();
    await first.waitFor();
    await one.page.getByRole('button', { name: 'Check ledger' }).click();
    await one.page
      .getByText(/No problems found|add up/)
      .first()
      .waitFor();
    await one.expectNoSidewaysScroll();
    await one.expectAccessible();
    await first.click();
    await one.page.getByRole('heading', { name: 'Amounts' }).waitFor();
    await one.expectNoSidewaysScroll();
    await one.expectAccessible();
    one.expectClean();
  });
});

describe('a server with Stripe', () => {
  let stripe: StripeDouble;
  let tally: Console;
  let customer: Ask;
  let admin: Ask;
  let intent: string;
  let id: string;

  beforeAll(async () => {
    stripe = await stripeDouble();
    tally = await startConsole({
      STRIPE_API_URL: stripe.url,
      STRIPE_SECRET_KEY: STRIPE_KEY,
      STRIPE_WEBHOOK_SECRET: STRIPE_SECRETS.join(','),
    });
    [customer, admin] = [await askerAs(tally, 'user'), await askerAs(tally, 'admin')];
  });

  afterAll(async () => {
    await tally.close();
    await stripe.stop();
  });

  /** A payment of 25.00 USD that its customer has begun. */
  beforeEach(async () => {
    const { createPayment } = await customer<{ createPayment: { transaction: { id: string } | null } }>(
      'mutation ($input: CreatePaymentInput!) { createPayment(input: $input) { transaction { id } userErrors { code message } } }',
      { input: { amountMinor: 2_500, currency: 'USD' } },
    );
    id = createPayment.transaction?.id ?? '';
    intent = String(stripe.world.list('payment_intent')[0]?.['id']);
  });

  async function deliver(...events: StripeJson[]): Promise<void> {
    for (const event of events) {
      const { payload, signature } = signed(event);
      const headers = { 'content-type': 'application/json', 'stripe-signature': signature };
      const answer = await fetch(`${tally.url}${WEBHOOK}`, { method: 'POST', headers, body: payload });
      expect(answer.status).toBe(200);
    }
  }

  /** What Stripe tells from now on while `act` goes on. */
  async function toldOf(act: () => unknown): Promise<void> {
    const before = stripe.world.events.length;
    act();
    await deliver(...stripe.world.events.slice(before));
  }

  async function stored(): Promise<{ status: string; refunded: number; pending: number }> {
    const { transaction } = await admin<{
      transaction: { status: string; refunded: { amountMinor: number }; pendingRefund: { amountMinor: number } };
    }>('query ($id: ID!) { transaction(id: $id) { status refunded { amountMinor } pendingRefund { amountMinor } } }', {
      id,
    });
    const { status, refunded, pendingRefund } = transaction;
    return { status, refunded: refunded.amountMinor, pending: pendingRefund.amountMinor };
  }

  const refundsAtStripe = (): StripeJson[] => stripe.world.list('refund', { payment_intent: intent });

  async function refund({ page }: ConsolePage, amount: string): Promise<Locator> {
    await page.getByRole('button', { name: 'Refund', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Amount in USD').fill(amount);
    await dialog.getByRole('button', { name: 'Refund payment' }).click();
    return dialog;
  }

  it('refunds exactly what was written, never more than is left, and shows live what Stripe says', async () => {
    await toldOf(() => stripe.world.pay(intent));
    const one = await open(tally, `/staff/transactions/${id}`);
    const { page } = one;
    const amounts = page.getByRole('region', { name: 'Amounts' });
    await page.getByText('Live', { exact: true }).waitFor();
    const dialog = await refund(one, '1,234');
    for (const unclear of ['1,234', '10.505', '', '-3', '0', '1e2']) {
      await dialog.getByLabel('Amount in USD').fill(unclear);
      await dialog.getByRole('button', { name: 'Refund payment' }).click();
      await dialog.getByText('Enter an amount such as 25.00').waitFor();
    }
    await dialog.getByLabel('Amount in USD').fill('25.01');
    await dialog.getByRole('button', { name: 'Refund payment' }).click();
    await dialog.getByText('At most 25.00 USD of this payment can be refunded.').waitFor();
    expect(refundsAtStripe()).toEqual([]);
    await dialog.getByLabel('Amount in USD').fill('10,50');
    await dialog.getByRole('button', { name: 'Refund payment' }).click();
    await page.getByText('Refund started').first().waitFor();
    expect(refundsAtStripe()).toMatchObject([{ amount: 1_050, currency: 'usd', reason: 'requested_by_customer' }]);
    await amounts.getByText('Pending refund').waitFor();
    expect(await stored()).toEqual({ status: 'SUCCEEDED', refunded: 0, pending: 1_050 });

    await toldOf(() => stripe.world.settleRefund(String(refundsAtStripe()[0]?.['id']), 'succeeded'));
    await page.locator('header').getByText('Partially refunded').waitFor();
    await amounts.getByText('Refunded', { exact: true }).waitFor();
    await page.getByText('Refund of 10.50 USD is SUCCEEDED.').first().waitFor();
    expect(await stored()).toEqual({ status: 'PARTIALLY_REFUNDED', refunded: 1_050, pending: 0 });
    one.expectClean();
  });

  it('says so where Stripe refuses a refund: nobody takes it for money on its way', async () => {
    await toldOf(() => stripe.world.pay(intent));
    const one = await open(tally, `/staff/transactions/${id}`);
    stripe.faults.push({ on: 'POST /v1/refunds', status: 400, times: 1 });
    const dialog = await refund(one, '5');
    await dialog
      .getByRole('alert')
      .getByText(/Stripe declined/)
      .waitFor();
    expect(refundsAtStripe()).toEqual([]);
    expect(await stored()).toEqual({ status: 'SUCCEEDED', refunded: 0, pending: 0 });
    await expect.poll(() => one.page.getByText('Refund started').count()).toBe(0);
    one.expectClean();
  });

  it('refunds once, although the answers to the first tries got lost', async () => {
    await toldOf(() => stripe.world.pay(intent));
    const one = await open(tally, `/staff/transactions/${id}`);
    let isMended = false;
    await one.page.route('**/graphql', async (route) => {
      const body = route.request().postDataJSON() as { operationName?: string } | null;
      if (body?.operationName !== 'StaffRefund' || isMended) return route.fallback();
      await route.fetch();
      return route.abort('connectionreset');
    });
    const dialog = await refund(one, '7');
    await dialog.getByRole('alert').getByText('Cannot reach the server').waitFor();
    isMended = true;
    await dialog.getByRole('button', { name: 'Refund payment' }).click();
    await one.page.getByText('Refund started').first().waitFor();
    expect(refundsAtStripe()).toMatchObject([{ amount: 700 }]);
    expect(await stored()).toEqual({ status: 'SUCCEEDED', refunded: 0, pending: 700 });
    one.expectClean(/ERR_CONNECTION_RESET/);
  });

  it('reconciles: what Stripe told in vain is found and applied', async () => {
    stripe.world.pay(intent);
    const one = await open(tally, '/staff/transactions');
    const { page } = one;
    expect((await stored()).status).not.toBe('SUCCEEDED');
    await page.getByRole('button', { name: 'Reconcile' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Reconcile' }).click();
    await page.getByText(/Recovered [1-9]\d* lost events/).waitFor();
    expect((await stored()).status).toBe('SUCCEEDED');
    await page.locator(`a[href="/staff/transactions/${id}"]`).waitFor();
    await page
      .locator('tr', { has: page.locator(`a[href="/staff/transactions/${id}"]`) })
      .getByText('Succeeded')
      .filter({ visible: true })
      .waitFor();
    one.expectClean();
  });

  it('replays an event that was refused, as Stripe itself keeps it', async () => {
    stripe.world.pay(intent);
    const own = stripe.world.events.at(-1) ?? {};
    const altered = structuredClone(own) as { data: { object: StripeJson } };
    altered.data.object['currency'] = 'eur';
    const { payload, signature } = signed(altered);
    const headers = { 'content-type': 'application/json', 'stripe-signature': signature };
    const { status } = await fetch(`${tally.url}${WEBHOOK}`, { method: 'POST', headers, body: payload });
    expect(status).toBe(400);
    expect((await stored()).status).toBe('PENDING');

    const one = await open(tally, `/staff/webhook-events?type=payment_intent.succeeded&outcome=REFUSED`);
    const { page } = one;
    await page.locator('main tbody a').first().click();
    await page.getByText(String(own['id'])).waitFor();
    await page.getByRole('button', { name: 'Replay' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Replay event' }).click();
    await page.locator('header').getByText('Applied').waitFor();
    await expect.poll(() => page.getByRole('button', { name: 'Replay' }).count()).toBe(0);
    expect((await stored()).status).toBe('SUCCEEDED');
    one.expectClean();
  });
});
