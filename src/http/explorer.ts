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
  /** An access token of the demo's user, made anew for each page; undefined where there is no demo. */
  demoToken?: () => Promise<string | undefined>;
  /** Counts a request as one of whoever asks, for a page is made of the graph's answers. */
  count: (request: FastifyRequest) => Promise<void>;
}

/** What the page may load: its own files. Altair writes style elements while it runs, hence the exception for styles. */
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
 * `/playground`: Altair from node_modules, nothing from the network. It opens with the examples as tabs, signed in as the
 * demo's user where there is a demo.
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
    // Read when somebody opens the page: it takes a while, and most processes serve front ends.
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
 * Starts Altair. Only the browser knows the address it came by, and Altair wants whole ones. It would show the last tab
 * first, so the first one is clicked once all are there.
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

/** As whom a tab asks: in the header of HTTP requests, and when it opens a WebSocket. */
function signedIn(headers: Record<string, string>): RenderOptions {
  return {
    initialHeaders: headers,
    initialSubscriptionRequestHandlerId: 'graphql-ws',
    initialSubscriptionsPayload: headers,
  };
}

/** Every visit begins with fresh tabs, for the token of the last one is too old; and nothing is asked of other servers. */
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

/** What stands in for the placeholders of the examples, asked of our own graph; what cannot be read stays empty. */
async function lookUp(app: FastifyInstance, query: string, headers: Record<string, string>): Promise<unknown> {
  const { body } = await app.inject({ method: 'POST', url: ENDPOINT, headers, payload: { query } });
  return (JSON.parse(body) as { data?: unknown }).data;
}
