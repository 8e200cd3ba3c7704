import { dirname, join } from 'node:path';
import { createRequire } from 'node:module';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { remembered } from '../../shared/remembered.js';
import { lookUpExamples, withExamples } from './rest.examples.js';
import type { OpenApi } from './rest.openapi.js';

const DOCS = '/docs';
const DOCUMENT = '/openapi.json';
const MINUTE = 60_000;
const require = createRequire(import.meta.url);
const STATIC = join(dirname(require.resolve('@fastify/swagger-ui')), 'static');

/** What the page may load: only its own files. Swagger UI writes style attributes at run time, hence the exception. */
const PAGE_POLICY = {
  useDefaults: false,
  directives: {
    'default-src': ["'none'"],
    'script-src': ["'self'"],
    'style-src': ["'self'", "'unsafe-inline'"],
    'img-src': ["'self'", 'data:'],
    'font-src': ["'self'", 'data:'],
    'connect-src': ["'self'"],
    'base-uri': ["'self'"],
    'form-action': ["'none'"],
    'frame-ancestors': ["'none'"],
  },
};

export interface RestPages {
  document: OpenApi;
  /** An access token of the demo user; undefined if the demo is off. */
  demoToken?: () => Promise<string | undefined>;
  /** Counts a request as one of whoever asks, for a page is made of the graph's answers. */
  count: (request: FastifyRequest) => Promise<void>;
}

/** `/openapi.json`, and `/docs`: Swagger UI from node_modules, nothing from the network. In a demo it is signed in. */
export async function registerRestPages(
  app: FastifyInstance,
  { document, demoToken, count }: RestPages,
): Promise<void> {
  // Asked as the demo's user, whose requests are counted: once a minute, however many read it.
  const text = remembered(MINUTE, async () =>
    JSON.stringify(withExamples(document, await lookUpExamples(app, await demoToken?.()))),
  );
  app.get(DOCUMENT, async (request, reply) => {
    await count(request);
    return reply
      .type('application/json; charset=utf-8')
      .header('access-control-allow-origin', '*')
      .header('cache-control', 'no-store')
      .send(await text());
  });
  await app.register(fastifyStatic, {
    root: STATIC,
    prefix: `${DOCS}/`,
    index: false,
    allowedPath: (path) => !path.endsWith('.html'),
    decorateReply: false,
    maxAge: '1h',
    logLevel: 'warn',
  });
  app.get(`${DOCS}/`, (_request, reply) => reply.redirect(DOCS, 302));
  app.get(DOCS, { helmet: { contentSecurityPolicy: PAGE_POLICY } }, (_request, reply) =>
    reply.type('text/html; charset=utf-8').header('cache-control', 'no-store').send(PAGE),
  );
  app.get(`${DOCS}/start.js`, async (request, reply) => {
    await count(request);
    return reply
      .type('text/javascript; charset=utf-8')
      .header('cache-control', 'no-store')
      .send(startScript(await demoToken?.()));
  });
}

const PAGE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Tally REST</title>
    <link rel="stylesheet" href="${DOCS}/swagger-ui.css">
    <link rel="icon" type="image/png" href="${DOCS}/favicon-32x32.png">
  </head>
  <body>
    <div id="swagger-ui"></div>
    <script src="${DOCS}/swagger-ui-bundle.js"></script>
    <script src="${DOCS}/start.js"></script>
  </body>
</html>
`;

function startScript(token: string | undefined): string {
  return `const token = ${JSON.stringify(token ?? null)};
const ui = SwaggerUIBundle({
  url: ${JSON.stringify(DOCUMENT)},
  dom_id: '#swagger-ui',
  deepLinking: true,
  docExpansion: 'list',
  displayRequestDuration: true,
  tryItOutEnabled: true,
  validatorUrl: null,
  onComplete() {
    if (token) ui.preauthorizeApiKey('bearer', token);
  },
});
`;
}
