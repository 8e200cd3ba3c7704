import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** Where `npm run build` puts the console; src/http and dist/http are at the same depth. */
const BUILT = fileURLToPath(new URL('../../web/dist', import.meta.url));
const INDEX = 'index.html';
const BESIDE_INDEX = ['logo.svg', 'scheme.js'];
const INSTEAD = '/playground';

/** Paths for programs: what is missing there is a 404, even for a browser. */
const NO_PAGES = ['api', 'assets', 'console', 'docs', 'files', 'graphql', 'playground', 'webhooks'];

/**
 * What the pages may load: only their own files, no inline scripts. Mantine sets sizes and positions as style
 * attributes and its variables as a style element, hence the exception for styles.
 */
const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join(';');

/** A demo login on the sign-in page. */
export interface DemoLogin {
  email: string;
  password: string;
  name: string;
  /** In a few words. */
  what: string;
}

export interface ConsoleOptions {
  /** The demo logins; undefined if the demo is off, and then nothing mentions them. */
  demoLogins?: readonly DemoLogin[];
  /** The built pages, if they are in another place. */
  folder?: string;
}

/** Responds with the console's page; false if the path is not one of its pages. */
type SendPage = (request: FastifyRequest, reply: FastifyReply) => boolean;

/**
 * The console at `/`, from its built files: precompressed files are sent as they are. If it is not built, `/` redirects
 * to the playground. Returns the handler for paths that only the console's own router knows.
 */
export async function registerConsole(
  app: FastifyInstance,
  { demoLogins, folder = BUILT }: ConsoleOptions,
): Promise<SendPage> {
  if (demoLogins) {
    app.get('/console/demo-logins', (_request, reply) =>
      reply.header('cache-control', 'no-store').send({ logins: demoLogins }),
    );
  }
  if (!existsSync(join(folder, INDEX))) {
    app.get('/', (_request, reply) => reply.redirect(INSTEAD, 302));
    return () => false;
  }
  await app.register(fastifyStatic, {
    root: join(folder, 'assets'),
    prefix: '/assets/',
    index: false,
    preCompressed: true,
    // The file name changes with the content.
    immutable: true,
    maxAge: '365d',
    logLevel: 'warn',
  });
  const send = (reply: FastifyReply, file: string): FastifyReply =>
    reply.header('cache-control', 'no-cache').sendFile(file, folder, { cacheControl: false });
  const sendIndex = (reply: FastifyReply): FastifyReply =>
    send(reply.header('content-security-policy', PAGE_POLICY), INDEX);

  app.get('/', (_request, reply) => sendIndex(reply));
  for (const file of BESIDE_INDEX) app.get(`/${file}`, (_request, reply) => send(reply, file));
  return (request, reply) => {
    if (!isPage(request)) return false;
    sendIndex(reply);
    return true;
  };
}

/** A page visit in a browser, rather than a program requesting data. */
function isPage({ method, headers, url }: FastifyRequest): boolean {
  const [, first = ''] = url.split(/[/?]/, 2);
  const isLooking = (method === 'GET' || method === 'HEAD') && (headers.accept ?? '').includes('text/html');
  return isLooking && !NO_PAGES.includes(first);
}
