/** Payments of the demo have ids of this kind. No provider knows them, so none is asked or told about them. */
const DEMO_INTENT = 'pi_demo_';

/** True where the payment provider knows a payment. */
export function isAtProvider(paymentIntentId: string | null | undefined): paymentIntentId is string {
  return typeof paymentIntentId === 'string' && !paymentIntentId.startsWith(DEMO_INTENT);
}
