import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anonymous, aUser } from '../../test/testkit/callers.js';
import { anApplication, aPosting, aRecruiter, readApplication, submit } from '../../test/testkit/careers.js';
import { unwatched } from '../../test/testkit/commands.js';
import { docx, formWith, PDF } from '../../test/testkit/documents.fixtures.js';
import { useGraph } from '../../test/testkit/graph.js';
import { s3Double, S3_KEYS } from '../../test/testkit/s3.double.js';
import { buildApp, type App } from '../app.js';
import { readConfig } from '../config.js';
import { StoredFileModel, type StoredFile } from '../files/stored-file.model.js';
import { newId } from '../shared/ids.js';
import { createLogger } from './logger.js';

const graph = useGraph();
const apps: App[] = [];
let jobId: string;
let recruiter: Awaited<ReturnType<typeof aRecruiter>>;

beforeAll(async () => {
  recruiter = await aRecruiter();
  jobId = await aPosting(graph, recruiter);
});
afterAll(async () => {
  for (const app of apps) await app.stop();
});

async function anApp(env: Record<string, string> = {}): Promise<App> {
  const config = readConfig({ DATA_DIR: graph.config.dataDir, RATE_LIMIT_FACTOR: '1', ...env });
  const app = await buildApp({ config, log: createLogger('silent') });
  apps.push(app);
  return app;
}

interface Uploaded {
  uploadId: string;
  fileName: string;
  size: number;
  contentType: string;
  expiresAt: string;
}
interface Answer {
  status: number;
  headers: Record<string, unknown>;
  body: Uploaded & { errors?: { message: string; extensions: { code: string } }[] };
}

async function upload(content: Buffer, name?: string, app: App = graph.app, from = '127.0.0.1'): Promise<Answer> {
  const answer = await app.fastify.inject({
    method: 'POST',
    url: '/uploads/resumes',
    remoteAddress: from,
    ...formWith(content, name),
  });
  return { status: answer.statusCode, headers: answer.headers, body: answer.json() };
}
const storedRows = (): Promise<StoredFile[]> => unwatched(() => StoredFileModel.find().lean<StoredFile[]>());
const codeOf = ({ status, body }: Answer): [number, string | undefined] => [status, body.errors?.[0]?.extensions.code];
const leftIn = (place: string): string[] =>
  readdirSync(join(graph.config.dataDir, 'files', place), { recursive: true }) as string[];
const pathOf = (url = ''): string => url.slice(graph.config.publicUrl.length);

describe('POST /uploads/resumes', () => {
  it.each([
    ['a PDF', PDF, 'Résumé.pdf', 'application/pdf', 'Résumé.pdf'],
    ['Word', docx(), 'cv.doc', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'cv.docx'],
    ['text', Buffer.from('I can do everything.'), 'cv', 'text/plain', 'cv.txt'],
  ])('takes %s, and answers a token that nobody can guess', async (_name, content, name, contentType, fileName) => {
    const { status, body, headers } = await upload(content, name);
    expect(status).toBe(201);
    expect(body).toMatchObject({ fileName, size: content.length, contentType });
    expect(body.uploadId).toMatch(/^[\w-]{43}$/);
    expect(Math.round((Date.parse(body.expiresAt) - Date.now()) / 3_600_000)).toBe(24);
    expect(headers['cache-control']).toBe('no-store');
    expect(JSON.stringify(await storedRows())).not.toContain(body.uploadId);
  });

  it('goes by the content, whatever name and type say', async () => {
    const script = await upload(Buffer.from('<html><script>alert(1)</script></html>'), 'resume.pdf');
    const program = await upload(Buffer.concat([Buffer.from('MZ'), Buffer.alloc(100, 1)]), 'resume.pdf');
    for (const answer of [script, program, await upload(Buffer.alloc(0))]) {
      expect(codeOf(answer)).toEqual([415, 'UNSUPPORTED_MEDIA_TYPE']);
    }
    expect(leftIn('incoming')).toEqual([]);
  });

  it('takes 5 MiB and not a byte more', async () => {
    const most = Buffer.concat([PDF, Buffer.alloc(5 * 1024 * 1024 - PDF.length, ' ')]);
    expect((await upload(most)).body.size).toBe(5 * 1024 * 1024);
    const answer = await upload(Buffer.concat([most, Buffer.from(' ')]));
    expect(codeOf(answer)).toEqual([413, 'PAYLOAD_TOO_LARGE']);
    expect(answer.body.errors?.[0]?.message).toContain('5 MiB');
    expect(leftIn('incoming')).toEqual([]);
  });

  it('refuses while the file is still being sent', async () => {
    const app = await anApp();
    const base = new URL(await app.fastify.listen({ host: '127.0.0.1', port: 0 }));
    const { headers, payload } = formWith(Buffer.concat([PDF, Buffer.alloc(6 * 1024 * 1024)]));
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const request = httpRequest(
        {
          host: base.hostname,
          port: base.port,
          method: 'POST',
          path: '/uploads/resumes',
          headers: { ...headers, 'content-length': 1_000_000_000 },
        },
        (response) => {
          resolve(response.statusCode);
          request.destroy();
        },
      );
      request.on('error', reject);
      // The form never ends, so the server must respond without waiting for it.
      request.write(payload);
    });
    expect(status).toBe(413);
  });

  it('keeps nothing of a form that breaks off, or that has no file', async () => {
    const { headers, payload } = formWith(PDF);
    const post = async (body: Buffer | string, type = headers['content-type']): Promise<number> =>
      (
        await graph.app.fastify.inject({
          method: 'POST',
          url: '/uploads/resumes',
          headers: { 'content-type': type },
          payload: body,
        })
      ).statusCode;
    const before = await storedRows().then((rows) => rows.length);
    expect(await post(payload.subarray(0, payload.length - 40))).toBe(400);
    expect(await post('--x--\r\n', 'multipart/form-data; boundary=x')).toBe(400);
    expect(await post('{}', 'application/json')).toBe(415);
    expect(await post('text', 'multipart/form-data')).toBeLessThan(500);
    const after = await storedRows().then((rows) => rows.length);
    expect(after).toBe(before);
    expect(leftIn('incoming')).toEqual([]);
  });

  it('is limited for each caller', async () => {
    const app = await anApp();
    const answers: Answer[] = [];
    for (let count = 0; count < 22; count += 1) answers.push(await upload(PDF, 'a.pdf', app, '203.0.113.9'));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(20);
    const refused = answers.at(-1);
    expect(refused && codeOf(refused)).toEqual([429, 'RATE_LIMITED']);
    expect(Number(refused?.headers['retry-after'])).toBeGreaterThan(0);
    expect((await upload(PDF, 'a.pdf', app, '203.0.113.10')).status).toBe(201);
    const broken = await app.fastify.inject({
      method: 'POST',
      url: '/uploads/resumes',
      ...formWith(PDF),
      headers: { ...formWith(PDF).headers, authorization: 'Bearer nonsense' },
    });
    expect(broken.statusCode).toBe(401);
  });

  it('holds 50 MiB of an address that wait to be used, of many at once as well, and forgets what was used', async () => {
    const app = await anApp({ RATE_LIMIT_FACTOR: '100' });
    const large = Buffer.concat([PDF, Buffer.alloc(5 * 1024 * 1024 - PDF.length, ' ')]);
    const send = (): Promise<Answer> => upload(large, 'a.pdf', app, '2001:db8:0:1::1');
    const first = await send();
    const answers = [];
    for (let round = 0; round < 4; round += 1) answers.push(...(await Promise.all([send(), send(), send()])));
    const refused = answers.filter(({ status }) => status !== 201);
    expect(answers.length - refused.length).toBeLessThanOrEqual(9);
    expect(refused.map(codeOf)).toEqual(refused.map(() => [429, 'RATE_LIMITED']));
    const mib = (rows: StoredFile[]): number => rows.reduce((sum, { size }) => sum + size, 0) / 1024 / 1024;
    const waiting = (await storedRows()).filter(({ sender, size }) => sender !== null && size === large.length);
    expect(mib(waiting.filter(({ sender }) => sender === waiting.at(-1)?.sender))).toBeLessThanOrEqual(50);
    while ((await send()).status === 201);
    expect(codeOf(await upload(PDF, 'a.pdf', app, '2001:db8:0:1:ffff::2'))).toEqual([429, 'RATE_LIMITED']);
    expect((await upload(PDF, 'a.pdf', app, '2001:db8:0:2::1')).status).toBe(201);
    await anApplication(graph, anonymous, jobId, { resumeUploadId: first.body.uploadId });
    expect((await upload(PDF, 'a.pdf', app, '2001:db8:0:1::1')).status).toBe(201);
  });

  it('holds 2 GiB of all without an account together; who has one may go on', async () => {
    const app = await anApp({ RATE_LIMIT_FACTOR: '100' });
    const rows = Array.from({ length: 5 }, (_none, index) => ({
      ...{
        _id: newId('file'),
        key: `full-${String(index)}`,
        uploadHash: `full-${String(index)}`,
        contentType: 'text/plain',
        contentHash: 'full',
      },
      ...{ size: 2 ** 30 / 2, sender: `stranger full-${String(index)}`, removeAt: new Date(Date.now() + 3_600_000) },
    }));
    await StoredFileModel.create(rows);
    try {
      expect(codeOf(await upload(PDF, 'a.pdf', app, '203.0.113.77'))).toEqual([429, 'RATE_LIMITED']);
      const token = await graph.app.platform.tokens.signAccess(await aUser());
      const signedIn = await app.fastify.inject({
        ...{ method: 'POST', url: '/uploads/resumes', ...formWith(PDF) },
        headers: { ...formWith(PDF).headers, authorization: `Bearer ${token}` },
      });
      expect(signedIn.statusCode).toBe(201);
    } finally {
      for (const { _id } of rows) await StoredFileModel.deleteOne({ _id });
    }
  });
});

describe('the resume of an application', () => {
  it('comes from an upload, once', async () => {
    const { body } = await upload(PDF, 'Nora Größe.pdf');
    const application = await anApplication(graph, anonymous, jobId, { resumeUploadId: body.uploadId });
    expect(application.resume).toMatchObject({
      fileName: 'Nora Größe.pdf',
      size: PDF.length,
      contentType: 'application/pdf',
    });
    for (const resumeUploadId of [body.uploadId, 'a'.repeat(43)]) {
      const { application: none, userErrors } = await submit(graph, anonymous, jobId, { resumeUploadId });
      expect(none).toBeNull();
      expect(userErrors).toMatchObject([{ code: 'INVALID_TOKEN', field: ['input', 'resumeUploadId'] }]);
    }
  });

  it('is given out for saving only, by a link that is good for five minutes', async () => {
    const { body } = await upload(PDF, 'Nora Größe (1).pdf');
    const anna = await aUser();
    const { id } = await anApplication(graph, anna, jobId, { resumeUploadId: body.uploadId });
    const url = pathOf((await readApplication(graph, anna, id))?.resume?.url);
    const answer = await graph.app.fastify.inject({ url });
    expect(answer.statusCode).toBe(200);
    expect(answer.rawPayload.equals(PDF)).toBe(true);
    expect(answer.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="Nora Gr__e (1).pdf"; filename*=UTF-8''Nora%20Gr%C3%B6%C3%9Fe%20%281%29.pdf`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
      'content-security-policy': "default-src 'none'; sandbox",
    });
    const [, recruiters] = [url, (await readApplication(graph, recruiter, id))?.resume?.url];
    expect((await graph.app.fastify.inject({ url: pathOf(recruiters) })).statusCode).toBe(200);
    const wrong = [
      url.replace(/.$/, (last) => (last === 'A' ? 'Q' : 'A')),
      url.replace(/expires=\d+/, 'expires=99999999999'),
      url.split('?', 1)[0],
    ];
    for (const link of wrong) {
      const refused = await graph.app.fastify.inject({ url: link ?? '' });
      expect([refused.statusCode, refused.json()]).toMatchObject([
        404,
        { errors: [{ extensions: { code: 'NOT_FOUND' } }] },
      ]);
    }
    const { files } = graph.app.platform;
    const { searchParams, pathname } = new URL(url, 'http://x');
    const link = {
      fileId: pathname.split('/').at(-1) ?? '',
      expires: searchParams.get('expires') ?? '',
      signature: searchParams.get('signature') ?? '',
    };
    expect(await files.open(link, new Date(Date.now() + 301_000))).toBeUndefined();
  });
});

describe('files that nobody needs', () => {
  it('go after a day where nobody claimed them, once, however many look', async () => {
    const { files } = graph.app.platform;
    await upload(PDF);
    const claimed = await upload(PDF);
    const { id } = await anApplication(graph, anonymous, jobId, { resumeUploadId: claimed.body.uploadId });
    const tomorrow = new Date(Date.now() + 25 * 3_600_000);
    const waiting = await storedRows().then((rows) => rows.filter(({ ownerId }) => ownerId === null).length);
    expect(waiting).toBeGreaterThan(0);
    expect(await files.removeDue()).toBe(0);
    const counts = await Promise.all(Array.from({ length: 4 }, () => files.removeDue(tomorrow)));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(waiting);
    expect(leftIn('stored').filter((name) => name.length > 2)).toHaveLength((await storedRows()).length);
    const url = pathOf((await readApplication(graph, recruiter, id))?.resume?.url);
    expect((await graph.app.fastify.inject({ url })).statusCode).toBe(200);
  });
});

describe('a file that cannot be removed', () => {
  it('keeps no other from going, and is tried again', async () => {
    const { files } = graph.app.platform;
    const before = new Set((await storedRows()).map(({ _id }) => _id));
    for (let count = 0; count < 3; count += 1) await upload(PDF);
    const [first] = (await storedRows()).filter(({ _id }) => !before.has(_id));
    const name = leftIn('stored').find((one) => one.endsWith(first?.key ?? 'none')) ?? '';
    const path = join(graph.config.dataDir, 'files', 'stored', name);
    rmSync(path);
    mkdirSync(join(path, 'in the way'), { recursive: true });
    const tomorrow = new Date(Date.now() + 25 * 3_600_000);
    await files.removeDue(tomorrow);
    const left = (await storedRows()).filter(({ _id }) => !before.has(_id));
    expect(left.map(({ _id }) => _id)).toEqual([first?._id]);
    rmSync(path, { recursive: true });
    expect(await files.removeDue(tomorrow)).toBe(0);
    expect(await files.removeDue(new Date(tomorrow.getTime() + 3_600_000))).toBe(1);
  });
});

describe('with a bucket', () => {
  it('files go there and come from there, and a bucket that is away is no fault', async () => {
    const double = await s3Double();
    try {
      const app = await anApp({
        S3_ENDPOINT: double.url,
        S3_BUCKET: 'resumes',
        S3_ACCESS_KEY_ID: S3_KEYS.accessKeyId,
        S3_SECRET_ACCESS_KEY: S3_KEYS.secretAccessKey,
      });
      const { status, body } = await upload(PDF, 'cv.pdf', app, '203.0.113.20');
      expect(status).toBe(201);
      expect([...double.objects.values()].map((object) => object.body.equals(PDF))).toEqual([true]);
      const { id } = await anApplication(graph, anonymous, jobId, { resumeUploadId: body.uploadId });
      const file = (await storedRows()).find(({ ownerId }) => ownerId === id);
      const answer = await app.fastify.inject({ url: pathOf(app.platform.files.link(file?._id ?? '')) });
      expect(answer.rawPayload.equals(PDF)).toBe(true);
      expect(answer.headers['content-disposition']).toContain('attachment');
      double.away.now = true;
      expect(codeOf(await upload(PDF, 'cv.pdf', app, '203.0.113.20'))).toEqual([503, 'SERVICE_UNAVAILABLE']);
    } finally {
      await double.stop();
    }
  });
});
