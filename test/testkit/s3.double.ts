import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server that speaks as much of S3's protocol as the store needs, and refuses what is not signed by the known key. */
export interface S3Double {
  url: string;
  objects: Map<string, { body: Buffer; contentType: string | undefined }>;
  /** What was asked: method and path. */
  seen: string[];
  /** Answers 503 to everything while true. */
  away: { now: boolean };
  stop(): Promise<void>;
}

export const S3_KEYS = { accessKeyId: 'key-of-the-tests', secretAccessKey: 'secret-of-the-tests' };

export async function s3Double(): Promise<S3Double> {
  const objects: S3Double['objects'] = new Map();
  const seen: string[] = [];
  const away = { now: false };
  const server: Server = createServer((request, response) => {
    void readAll(request).then((body) => {
      const { method = '', headers } = request;
      const key = decodeURIComponent((request.url ?? '').split('?', 1)[0] ?? '');
      seen.push(`${method} ${key}`);
      const signed = headers.authorization?.startsWith(`AWS4-HMAC-SHA256 Credential=${S3_KEYS.accessKeyId}/`) ?? false;
      const fail = (status: number, code: string): void => {
        response.writeHead(status, { 'content-type': 'application/xml' });
        response.end(`<?xml version="1.0"?><Error><Code>${code}</Code><Message>${code}</Message></Error>`);
      };
      if (away.now) fail(503, 'ServiceUnavailable');
      else if (!signed) fail(403, 'AccessDenied');
      else if (method === 'PUT') {
        if (headers['content-length'] !== String(body.length)) {
          fail(411, 'MissingContentLength');
          return;
        }
        objects.set(key, { body, contentType: headers['content-type'] });
        response.writeHead(200, { etag: '"1"' }).end();
      } else if (method === 'GET') {
        const object = objects.get(key);
        if (!object) {
          fail(404, 'NoSuchKey');
          return;
        }
        response.writeHead(200, { 'content-length': object.body.length }).end(object.body);
      } else if (method === 'DELETE') {
        objects.delete(key);
        response.writeHead(204).end();
      } else fail(405, 'MethodNotAllowed');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    objects,
    seen,
    away,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

async function readAll(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
