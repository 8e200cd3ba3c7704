import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { join } from 'node:path';
import type { Config } from '../config.js';
import { secretFile } from './secret-file.js';

export const LINK_SECONDS = 300;

/** Signed links that open one file for a short time, for anyone who has them. */
export interface FileLinks {
  sign(fileId: string, now?: Date): string;
  /** True if the signature is valid and the link has not expired. */
  isGood(fileId: string, expires: string, signature: string, now?: Date): boolean;
}

export function createFileLinks(config: Config): FileLinks {
  const key = signingKey(config);
  const signatureOf = (fileId: string, expires: string): string =>
    createHmac('sha256', key).update(`${fileId}\n${expires}`).digest('base64url');
  return {
    sign(fileId, now = new Date()) {
      const expires = String(Math.floor(now.getTime() / 1000) + LINK_SECONDS);
      return `${config.publicUrl}/files/${fileId}?expires=${expires}&signature=${signatureOf(fileId, expires)}`;
    },
    isGood(fileId, expires, signature, now = new Date()) {
      if (!/^\d{1,12}$/.test(expires) || Number(expires) * 1000 < now.getTime()) return false;
      const [given, right] = [Buffer.from(signature), Buffer.from(signatureOf(fileId, expires))];
      return given.length === right.length && timingSafeEqual(given, right);
    },
  };
}

/**
 * With a bucket, several servers sign with the same key, derived from their shared credentials. Otherwise the key is in
 * the data folder.
 */
function signingKey({ s3, dataDir }: Config): Buffer {
  if (s3) return createHmac('sha256', s3.secretAccessKey).update('tally file links 1').digest();
  return secretFile(join(dataDir, 'secrets', 'file-links.key'), () => randomBytes(32));
}
