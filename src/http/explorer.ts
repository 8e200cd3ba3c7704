import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { RenderOptions } from 'altair-static';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Config } from '../config.js';
import { remembered } from '../shared/remembered.js';
import { fillIn, readExamples } from './explorer.examples.js';

const MINUTE = 60_000;
const PATH = '/playground';
const FILES = join(dirname(createRequire(import.meta.url).resolve('altair-static')), 'dist');
const ENDPOINT = '/graphql';
const OPTIONS_SCRIPT = 'options.js';

export interface ExplorerOptions {
  config: Config;
  /** An access token of the demo user, issued for each page; undefined if the demo is off. */
  demoToken?: () => Promise<string | undefined>;
  /** Counts a request as one of whoever asks, for a page is made of the graph's answers. */
  count: (request: FastifyRequest) => Promise<void>;
}

/** What the page may load: only its own files. Altair writes style elements at run time, hence the exception for styles. */
const PAGE_POLICY = {
  useDefaults: false,
  directives: {
    'default-src': ["'none'"],
    'script-src': ["'self'"],
    'style-src': ["'self'", "'unsafe-inline'"],
    'img-src': ["'self'", 'data:'],
    'font-src': ["'self'", 'data:'],
    'connect-src': ["'self'"],
    'worker-src': ["'self'", 'blob:'],
    'frame-src': ["'self'"],
    'manifest-src': ["'self'"],
    'base-uri': ["'self'"],
    'form-action': ["'none'"],
    'frame-ancestors': ["'none'"],
  },
};

/**
 * `/playground`: Altair from node_modules, nothing from the network. It opens with the examples as tabs, signed in as
 * the demo user if the demo is on.
 */
export async function registerExplorer(
  app: FastifyInstance,
  { config, demoToken, count }: ExplorerOptions,
): Promise<void> {
  const { examples, lookup } = readExamples();
  // Asked as the demo's user, whose requests are counted: once a minute, however many open the page.
  const lookedUp = remembered(MINUTE, async () => lookUp(app, lookup, headersOf(await demoToken?.())));

  await app.register(fastifyStatic, {
    root: FILES,
    prefix: `${PATH}/`,
    index: false,
    // Only as `/playground`, with our options.
    allowedPath: (path) => path !== '/index.html',
    decorateReply: false,
    maxAge: '1h',
    logLevel: 'warn',
  });

  app.get(`${PATH}/`, (_request, reply) => reply.redirect(PATH, 302));

  app.get(PATH, { helmet: { contentSecurityPolicy: PAGE_POLICY } }, async (_request, reply) => {
    // Loaded on the first visit: it takes a while, and most processes never serve the page.
    const { renderAltair } = await import('altair-static');
    const page = renderAltair({ baseURL: `${PATH}/`, serveInitialOptionsInSeperateRequest: OPTIONS_SCRIPT });
    return reply
      .type('text/html; charset=utf-8')
      .header('cache-control', 'no-store')
      .send(page.replace('<title>Altair</title>', '<title>Tally playground</title>'));
  });

  app.get(`${PATH}/${OPTIONS_SCRIPT}`, async (request, reply) => {
    await count(request);
    const headers = headersOf(await demoToken?.());
    const found = await lookedUp();
    const windows = examples.map(({ title, query, variables }) => ({
      initialName: title,
      initialQuery: query,
      initialVariables: JSON.stringify(fillIn(variables, found), null, 2),
      ...signedIn(headers),
    }));
    return reply
      .type('text/javascript; charset=utf-8')
      .header('cache-control', 'no-store')
      .send(startScript({ ...signedIn(headers), ...settings(config), initialWindows: windows }));
  });
}

/**
 * Starts Altair. Only the browser knows the address, and Altair requires absolute URLs. It would show the last tab
 * first, so the first one is clicked once all exist.
 */
function startScript(options: RenderOptions): string {
  return `const options = ${JSON.stringify(options, null, 2)};
const endpointURL = new URL(${JSON.stringify(ENDPOINT)}, location.origin).href;
const subscriptionsEndpoint = endpointURL.replace(/^http/, 'ws');
for (const part of [options, ...options.initialWindows]) Object.assign(part, { endpointURL, subscriptionsEndpoint });
const opening = new MutationObserver(() => {
  const tabs = document.querySelectorAll('.window-switcher__item');
  if (tabs.length < options.initialWindows.length) return;
  opening.disconnect();
  tabs[0].click();
});
opening.observe(document.body, { childList: true, subtree: true });
AltairGraphQL.init(options);
`;
}

function headersOf(token: string | undefined): Record<string, string> {
  return token === undefined ? {} : { Authorization: `Bearer ${token}` };
}

/** Authenticates a tab: in the header of HTTP requests, and when it opens a WebSocket. */
function signedIn(headers: Record<string, string>): RenderOptions {
  return {
    initialHeaders: headers,
    initialSubscriptionRequestHandlerId: 'graphql-ws',
    initialSubscriptionsPayload: headers,
  };
}

/**
 * Every visit starts with fresh tabs, because the last visit's token has expired; nothing is requested from other
 * servers.
 */
function settings(config: Config): RenderOptions {
  return {
    preserveState: false,
    disableAccount: true,
    persistedSettings: {
      'schema.reloadOnStart': config.introspection,
      'alert.disableUpdateNotification': true,
      'alert.disableWarnings': true,
      'banners.disable': true,
      disablePushNotification: true,
    },
  };
}

/** Values for the placeholders of the examples, queried from our own graph; unreadable ones stay empty. */
async function lookUp(app: FastifyInstance, query: string, headers: Record<string, string>): Promise<unknown> {
  const { body } = await app.inject({ method: 'POST', url: ENDPOINT, headers, payload: { query } });
  return (JSON.parse(body) as { data?: unknown }).data;
}
