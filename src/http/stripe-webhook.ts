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

/** Stripe's events are never cut: the largest have some hundred KiB. */
const BODY_LIMIT = 1024 * 1024;

/**
 * Events come in crowds. In order of arrival each is answered in about the same time, and a crowd leaves most connections of the
 * database to people.
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
  /** Undefined where no keys are configured. */
  stripe: StripeKeys | undefined;
  contextOf: (request: FastifyRequest, viewer: Viewer) => Context;
}

/** Where Stripe tells what happened. What an event does is decided behind the stored document, like everything else. */
export async function registerStripeWebhook(app: FastifyInstance, door: WebhookDoor): Promise<void> {
  const [fault] = validate(door.schema, parse(DOCUMENT));
  if (fault) throw new Error(`The document of the webhook does not fit the schema: ${fault.message}`);
  await app.register((scope, _options, done) => {
    // The signature is over the bytes as they came.
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: BODY_LIMIT }, (_request, body, parsed) => {
      parsed(null, body);
    });
    scope.setErrorHandler(async (error: Error & { statusCode?: number }, request, reply) => {
      const { statusCode = 500 } = error;
      if (statusCode >= 500) return refuse(error, request, reply);
      const tooLong = statusCode === 413;
      return bad(reply, tooLong ? 'Its body has more than 1 MiB.' : 'It could not be read.');
    });
    scope.post(stripeWebhookRoute.path, { bodyLimit: BODY_LIMIT }, (request, reply) => receive(door, request, reply));
    done();
  });
}

async function receive(door: WebhookDoor, request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
  if (!door.stripe || door.stripe.webhookSecrets.length === 0) return sendProblem(reply, NOT_CONFIGURED);
  // Stripe's client is large, and read only where there are keys.
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
  if (body.kind !== 'single') throw new Error('A stored document gave an incremental answer.');
  const { data, errors } = body.singleResult;
  if (errors && errors.length > 0) return sendProblem(reply, askedAgain(problemOfErrors(errors, () => ({}))));
  const { event: stored, userErrors } = (data as unknown as Applied).applyStripeEvent;
  if (!stored) return bad(reply, userErrors[0]?.message ?? 'It is not an event that is known here.');
  // Somebody should look: Stripe shows it as failed, and sends it again while that may still help.
  if (stored.outcome === 'REFUSED') return bad(reply, stored.reason ?? 'It contradicts what is recorded.');
  return reply.code(200).header('cache-control', 'no-store').send({ received: true, outcome: stored.outcome });
}

/** What may work later is asked for again. */
function askedAgain(problem: Problem): Problem {
  return problem.status === 500 ? problem : { ...problem, status: 503 };
}

function bad(reply: FastifyReply, detail: string): Promise<void> {
  return sendProblem(reply, { status: 400, code: 'BAD_REQUEST', detail });
}

const NOT_CONFIGURED: Problem = {
  status: 503,
  code: 'PAYMENTS_NOT_CONFIGURED',
  detail: 'This server takes no events of Stripe: STRIPE_SECRET_KEY and STRIPE_WEBHOOK_SECRET are not set.',
};
