import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { isBackEnd, viewerKey, type Viewer } from '../auth/viewer.js';
import type { RateLimits } from '../auth/rate-limits.js';
import { MAX_DOCUMENT_BYTES, type Files } from '../files/files.js';
import { isDatabaseAway } from '../database/connection.js';
import { AppError } from '../shared/errors.js';
import { sendRefusal } from './faults.js';

const UPLOADS_PER_CALLER = { points: 20, seconds: 3_600 };

export interface UploadOptions {
  files: Files;
  limits: RateLimits;
  /** Authenticates the caller and counts the request. */
  viewerOf: (request: FastifyRequest) => Promise<Viewer>;
}

/** `POST /uploads/resumes` receives a document; `GET /files/:id` serves one to anyone with a valid link. */
export async function registerUploads(app: FastifyInstance, options: UploadOptions): Promise<void> {
  await app.register(async (scope) => {
    // The store refuses files that are too long; one extra byte lets it see that.
    const limits = {
      files: 1,
      fields: 10,
      parts: 11,
      fieldSize: 1_000,
      fileSize: MAX_DOCUMENT_BYTES + 1,
      headerPairs: 20,
    };
    await scope.register(multipart, { limits, throwFileSizeLimit: false });
    scope.post('/uploads/resumes', (request, reply) => answering(reply, () => receive(options, request, reply)));
    scope.get('/files/:id', (request, reply) => answering(reply, () => handOut(options, request, reply)));
  });
}

async function receive(
  { files, limits, viewerOf }: UploadOptions,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<unknown> {
  const viewer = await viewerOf(request);
  await limits.consumeField(viewer, 'POST /uploads/resumes', UPLOADS_PER_CALLER);
  if (!request.isMultipart()) {
    throw new AppError('UNSUPPORTED_MEDIA_TYPE', 'Send the file as multipart/form-data.');
  }
  const part = await request.file();
  if (!part) throw new AppError('BAD_REQUEST', 'The form has no file. Send one file, in any field.');
  const { uploadId, fileName, size, contentType, expiresAt } = await files.receive({
    name: part.filename,
    stream: part.file,
    // A service uploads for many users.
    ...(isBackEnd(viewer) ? {} : { sender: { key: viewerKey(viewer), hasAccount: viewer.kind !== 'anonymous' } }),
  });
  return reply
    .code(201)
    .header('cache-control', 'no-store')
    .send({ uploadId, fileName, size, contentType, expiresAt: expiresAt.toISOString() });
}

async function handOut(
  { files, viewerOf }: UploadOptions,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<unknown> {
  // The link grants access; the caller is authenticated only to count the request.
  await viewerOf(request);
  const { id } = request.params as { id: string };
  const { expires, signature } = request.query as Record<string, unknown>;
  const opened = await files.open({ fileId: id, expires: textOf(expires), signature: textOf(signature) });
  if (!opened) throw new AppError('NOT_FOUND', 'File not found, or the link has expired. Request a new link.');
  const { file, stream } = opened;
  return reply
    .type(file.contentType)
    .header('content-length', file.size)
    .header('content-disposition', attachment(file.fileName))
    .header('x-content-type-options', 'nosniff')
    .header('content-security-policy', "default-src 'none'; sandbox")
    .header('cache-control', 'private, no-store')
    .header('referrer-policy', 'no-referrer')
    .send(stream);
}

/** Errors in the usual form; the connection is closed, because the rest of the upload is not read. */
async function answering(reply: FastifyReply, work: () => Promise<unknown>): Promise<unknown> {
  try {
    return await work();
  } catch (error) {
    const refusal = asRefusal(error);
    if (!refusal) throw error;
    void reply.header('connection', 'close');
    await sendRefusal(reply, refusal);
    return reply;
  }
}

function asRefusal(error: unknown): AppError | undefined {
  if (error instanceof AppError) return error;
  if (isDatabaseAway(error)) return undefined;
  const status = (error as { statusCode?: unknown } | null)?.statusCode;
  if (status === 413)
    return new AppError('PAYLOAD_TOO_LARGE', 'The form may contain one file of at most 5 MiB and 10 short fields.');
  const isBroken = error instanceof Error && /multipart|terminated early|premature|malformed/i.test(error.message);
  return isBroken || (typeof status === 'number' && status < 500)
    ? new AppError('BAD_REQUEST', 'The upload was interrupted. Try again.')
    : undefined;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** Always a download, never shown inline (RFC 6266): an ASCII name for old clients, the full one in UTF-8. */
function attachment(fileName: string): string {
  const plain = fileName.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const encoded = encodeURIComponent(fileName).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
