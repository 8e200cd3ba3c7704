import type { OtherRoute } from './rest/rest.route.js';

/** How the list of paths and OpenAPI tell of the webhook; it takes raw bytes, so it is no stored document. */
export const stripeWebhookRoute: OtherRoute = {
  method: 'POST',
  path: '/api/billing/webhooks/stripe',
  summary: 'Take in an event of Stripe.',
  description:
    'For Stripe alone: the signature over the raw body says who it is. Sent again, in another order or late, an event counts once.',
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
