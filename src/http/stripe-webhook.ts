import type { ApolloServer, GraphQLResponse } from '@apollo/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { parse, validate, type GraphQLSchema } from 'graphql';
import type { Viewer } from '../auth/viewer.js';
import type { StripeKeys } from '../config.js';
import type { Context } from '../graphql/context.js';
import type { ProviderEvent } from '../graphql/payment-provider.js';
import { atMost } from '../shared/turns.js';
import { refuse } from './rest/rest.manners.js';
import { problemOfErrors, sendProblem, type Problem } from './rest/rest.problem.js';
import { stripeWebhookRoute } from './stripe-webhook.rest.js';

/** Stripe's events are never truncated: the largest have several hundred KiB. */
const BODY_LIMIT = 1024 * 1024;

/**
 * Events come in bursts. Handled in order of arrival, each takes about the same time, and a burst leaves most database
 * connections to users.
 */
const inOrder = atMost<GraphQLResponse>(8);

const DOCUMENT = `mutation StripeWebhook($event: JSONObject!) {
  applyStripeEvent(input: { event: $event }) { event { outcome reason } userErrors { message } }
}`;

interface Applied {
  applyStripeEvent: { event: { outcome: string; reason: string | null } | null; userErrors: { message: string }[] };
}

export interface WebhookDoor {
  schema: GraphQLSchema;
  server: ApolloServer<Context>;
  /** Undefined if no keys are configured. */
  stripe: StripeKeys | undefined;
  contextOf: (request: FastifyRequest, viewer: Viewer) => Context;
}

/** Stripe's webhook endpoint. What an event does is decided behind the stored document, like everything else. */
export async function registerStripeWebhook(app: FastifyInstance, door: WebhookDoor): Promise<void> {
  const [fault] = validate(door.schema, parse(DOCUMENT));
  if (fault) throw new Error(`The webhook's document does not match the schema: ${fault.message}`);
  await app.register((scope, _options, done) => {
    // The signature covers the bytes as received.
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: BODY_LIMIT }, (_request, body, parsed) => {
      parsed(null, body);
    });
    scope.setErrorHandler(async (error: Error & { statusCode?: number }, request, reply) => {
      const { statusCode = 500 } = error;
      if (statusCode >= 500) return refuse(error, request, reply);
      const tooLong = statusCode === 413;
      return bad(reply, tooLong ? 'The body is larger than 1 MiB.' : 'The body could not be read.');
    });
    scope.post(stripeWebhookRoute.path, { bodyLimit: BODY_LIMIT }, (request, reply) => receive(door, request, reply));
    done();
  });
}

async function receive(door: WebhookDoor, request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
  if (!door.stripe || door.stripe.webhookSecrets.length === 0) return sendProblem(reply, NOT_CONFIGURED);
  // Stripe's client is large, and is loaded only if there are keys.
  const { BadDelivery, verifiedEvent } = await import('../payments/stripe.signature.js');
  let event: ProviderEvent;
  try {
    event = verifiedEvent(door.stripe, request.body, request.headers['stripe-signature']);
  } catch (error) {
    if (error instanceof BadDelivery) return bad(reply, error.message);
    throw error;
  }
  const contextValue = door.contextOf(request, { kind: 'webhook', ip: request.ip, name: 'stripe' });
  const operation = { query: DOCUMENT, variables: { event } };
  const { body } = await inOrder(() => door.server.executeOperation(operation, { contextValue }));
  if (body.kind !== 'single') throw new Error('Incremental delivery from a stored document.');
  const { data, errors } = body.singleResult;
  if (errors && errors.length > 0) return sendProblem(reply, askedAgain(problemOfErrors(errors, () => ({}))));
  const { event: stored, userErrors } = (data as unknown as Applied).applyStripeEvent;
  if (!stored) return bad(reply, userErrors[0]?.message ?? 'Unknown event.');
  // Needs attention: Stripe shows it as failed, and sends it again while that may still help.
  if (stored.outcome === 'REFUSED') return bad(reply, stored.reason ?? 'The event contradicts recorded data.');
  return reply.code(200).header('cache-control', 'no-store').send({ received: true, outcome: stored.outcome });
}

/** Stripe retries what may succeed later. */
function askedAgain(problem: Problem): Problem {
  return problem.status === 500 ? problem : { ...problem, status: 503 };
}

function bad(reply: FastifyReply, detail: string): Promise<void> {
  return sendProblem(reply, { status: 400, code: 'BAD_REQUEST', detail });
}

const NOT_CONFIGURED: Problem = {
  status: 503,
  code: 'PAYMENTS_NOT_CONFIGURED',
  detail: 'This server does not accept Stripe events: STRIPE_SECRET_KEY and STRIPE_WEBHOOK_SECRET are not set.',
};
