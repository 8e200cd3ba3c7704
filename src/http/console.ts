import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** Where `npm run build` puts the console; src/http and dist/http lie equally deep. */
const BUILT = fileURLToPath(new URL('../../web/dist', import.meta.url));
const INDEX = 'index.html';
const BESIDE_INDEX = ['logo.svg', 'scheme.js'];
const INSTEAD = '/playground';

/** Where programs ask: what is missing there is missing, whatever a browser would like to see. */
const NO_PAGES = ['api', 'assets', 'console', 'docs', 'files', 'graphql', 'playground', 'webhooks'];

/**
 * What the pages may load: their own files and nothing else, no inline script. Mantine sets sizes and positions as style
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

/** What the sign-in page offers where there is a demo. */
export interface DemoLogin {
  email: string;
  password: string;
  name: string;
  /** In a few words. */
  what: string;
}

export interface ConsoleOptions {
  /** The logins of the demo; undefined where there is none, and then nothing tells of them. */
  demoLogins?: readonly DemoLogin[];
  /** The built pages, where they lie elsewhere. */
  folder?: string;
}

/** Answers with the console's page; false where the request is no page of it. */
type SendPage = (request: FastifyRequest, reply: FastifyReply) => boolean;

/**
 * The console at `/`, from its built files: what was compressed once is sent as it is. Where it is not built, `/` leads to the
 * playground. Returns what answers the paths that only the console's own router knows.
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
    // The name of a file changes with its content.
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

/** Somebody who looks at a page, rather than a program that asks for data. */
function isPage({ method, headers, url }: FastifyRequest): boolean {
  const [, first = ''] = url.split(/[/?]/, 2);
  const isLooking = (method === 'GET' || method === 'HEAD') && (headers.accept ?? '').includes('text/html');
  return isLooking && !NO_PAGES.includes(first);
}
