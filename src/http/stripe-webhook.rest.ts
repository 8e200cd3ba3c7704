import type { OtherRoute } from './rest/rest.route.js';

/** The webhook in the list of paths and in OpenAPI; it needs raw bytes, so it is not a stored document. */
export const stripeWebhookRoute: OtherRoute = {
  method: 'POST',
  path: '/api/billing/webhooks/stripe',
  summary: 'Receive a Stripe event.',
  description:
    'For Stripe only, authenticated by the signature over the raw body. An event takes effect once, even if it is sent again, late or out of order.',
  security: [{}],
  headers: { 'Stripe-Signature': "Stripe's signature: `t=<seconds>,v1=<HMAC-SHA256 of the time and the body>`." },
  body: { type: 'object', description: 'An event as Stripe sends it.' },
  answer: {
    type: 'object',
    properties: { received: { type: 'boolean', const: true }, outcome: { type: 'string' } },
    required: ['received', 'outcome'],
    additionalProperties: false,
  },
};
