import type { RestBody, RestRoute } from '../../../http/rest/rest.route.js';

const ERRORS = 'userErrors { code message field allowed }';

const KEY = /^vis_[0-9a-z]{26}\.[\w-]{43}$/;
const TEXT = { type: ['string', 'null'] };

type Body = Readonly<Record<string, unknown>>;

const isAbsent = (value: unknown): boolean => value === undefined || value === null;

/**
 * The document's page sends visitorId and sessionId. A key of ours counts, whichever name it comes by; any other id names no
 * visitor that anybody could prove to be, so the server finds the visitor and the visit by itself.
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
    visitorId: { ...TEXT, description: 'The `visitorKey` by its old name. Any other id counts for nothing.' },
    sessionId: { ...TEXT, description: 'Counts for nothing: the server finds the visit.' },
  },
};

export const trackingRoutes: readonly RestRoute[] = [
  {
    method: 'POST',
    path: '/api/analytics/track/visitor',
    summary: 'Tell of somebody who comes to the site.',
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
    summary: 'Tell that a page was shown.',
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
