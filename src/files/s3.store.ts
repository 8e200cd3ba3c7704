import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import type { S3Client } from '@aws-sdk/client-s3';
import type { S3Settings } from '../config.js';
import type { FileStore } from './file-store.js';

/** Files in an S3 bucket or a compatible one. The client is loaded with the first file, because it is large. */
export function createS3Store(settings: S3Settings): FileStore {
  const { bucket: Bucket } = settings;
  let connected: Promise<S3Client> | undefined;
  const client = (): Promise<S3Client> => (connected ??= connect(settings));
  return {
    async put(Key, { path, size, contentType }) {
      const { PutObjectCommand } = await import('@aws-sdk/client-s3');
      const s3 = await client();
      const object = { Bucket, Key, Body: createReadStream(path), ContentLength: size, ContentType: contentType };
      await s3.send(new PutObjectCommand(object));
    },
    async open(Key) {
      const { GetObjectCommand, NoSuchKey } = await import('@aws-sdk/client-s3');
      const s3 = await client();
      try {
        const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key }));
        return Body as Readable | undefined;
      } catch (error) {
        if (error instanceof NoSuchKey) return undefined;
        throw error;
      }
    },
    async remove(Key) {
      const { DeleteObjectCommand } = await import('@aws-sdk/client-s3');
      const s3 = await client();
      await s3.send(new DeleteObjectCommand({ Bucket, Key }));
    },
    close() {
      void connected?.then((s3) => {
        s3.destroy();
      });
    },
  };
}

async function connect({ endpoint, region, accessKeyId, secretAccessKey }: S3Settings): Promise<S3Client> {
  const { S3Client } = await import('@aws-sdk/client-s3');
  return new S3Client({
    region,
    credentials: { accessKeyId, secretAccessKey },
    // Compatible services rarely support a host name per bucket or trailing checksums.
    ...(endpoint ? { endpoint, forcePathStyle: true } : {}),
    // Errors are thrown and logged by the caller; by default the client writes to the console.
    logger: { debug: ignore, info: ignore, warn: ignore, error: ignore },
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  });
}

function ignore(): void {
  return undefined;
}
