import type { RestBody, RestRoute } from '../../../http/rest/rest.route.js';

const ERRORS = 'userErrors { code message field allowed }';

const KEY = /^vis_[0-9a-z]{26}\.[\w-]{43}$/;
const TEXT = { type: ['string', 'null'] };

type Body = Readonly<Record<string, unknown>>;

const isAbsent = (value: unknown): boolean => value === undefined || value === null;

/**
 * Older clients send visitorId and sessionId. A visitor key is accepted under either name; other IDs prove nothing and are
 * ignored, so the server determines the visitor and the session itself.
 */
function read({ visitorId, sessionId, ...body }: Body): Record<string, unknown> {
  const unread = {
    ...(isAbsent(visitorId) || typeof visitorId === 'string' ? {} : { visitorId }),
    ...(isAbsent(sessionId) || typeof sessionId === 'string' ? {} : { sessionId }),
  };
  const known = typeof visitorId === 'string' && KEY.test(visitorId) && isAbsent(body['visitorKey']);
  return { ...body, ...unread, ...(known ? { visitorKey: visitorId } : {}) };
}

const BODY: RestBody = {
  variable: 'input',
  read,
  more: {
    visitorId: { ...TEXT, description: 'Old name of `visitorKey`. Other IDs are ignored.' },
    sessionId: { ...TEXT, description: 'Ignored: the server determines the session.' },
  },
};

export const trackingRoutes: readonly RestRoute[] = [
  {
    method: 'POST',
    path: '/api/analytics/track/visitor',
    summary: 'Record a visitor.',
    document: `mutation RestTrackVisitor($input: TrackVisitorInput!) {
      trackVisitor(input: $input) { visitorId: visitor { id } visitorKey ${ERRORS} }
    }`,
    answer: ['trackVisitor'],
    body: BODY,
    example: { body: { consent: 'GRANTED', language: 'de-CH' } },
  },
  {
    method: 'POST',
    path: '/api/analytics/track/pageview',
    summary: 'Record a page view.',
    document: `mutation RestTrackPageview($input: TrackPageviewInput!) {
      trackPageview(input: $input) {
        tracked { pageviewId: id visitorId sessionId outcome clientEventId }
        ${ERRORS}
      }
    }`,
    answer: ['trackPageview', 'tracked'],
    body: { ...BODY, key: 'clientEventId' },
    example: {
      body: { userId: '{{me.id}}', url: 'https://tally.example/agents/neural-chat', title: 'Neural Chat' },
    },
  },
];
