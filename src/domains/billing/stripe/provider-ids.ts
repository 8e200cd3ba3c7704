/** Prefix of demo payments. Providers do not know them, so they are never looked up or sent there. */
const DEMO_INTENT = 'pi_demo_';

/** Whether the payment exists at the payment provider. */
export function isAtProvider(paymentIntentId: string | null | undefined): paymentIntentId is string {
  return typeof paymentIntentId === 'string' && !paymentIntentId.startsWith(DEMO_INTENT);
}
