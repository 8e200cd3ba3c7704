import type { TallyClient } from './client.js';
import { ofAnswer, TallyError, toTallyError } from './errors.js';

/** The maximum size that the server accepts; larger files are refused before they are sent. */
export const MAX_UPLOAD_BYTES = 5 * 1024 * 1024;

/** An uploaded file: pass its `uploadId` to the mutation that uses it before `expiresAt`. */
export interface Upload {
  readonly uploadId: string;
  readonly fileName: string;
  readonly size: number;
  readonly contentType: string;
  readonly expiresAt: string;
}

/** Uploads a résumé, for `submitApplication({ resume: uploadId })`. Its type is determined by its content, not its name. */
export async function uploadResume(
  { url, session }: TallyClient,
  file: Blob,
  { fileName, signal }: { fileName?: string; signal?: AbortSignal } = {},
): Promise<Upload> {
  if (file.size > MAX_UPLOAD_BYTES) throw new TallyError('PAYLOAD_TOO_LARGE', 'The file must be at most 5 MiB.');
  const form = new FormData();
  form.set('file', file, fileName ?? ('name' in file && typeof file.name === 'string' ? file.name : 'resume'));
  try {
    const response = await session.fetch(`${url}/uploads/resumes`, {
      method: 'POST',
      body: form,
      ...(signal ? { signal } : {}),
    });
    if (!response.ok) throw ofAnswer(response.status, await response.text());
    return (await response.json()) as Upload;
  } catch (error) {
    throw toTallyError(error);
  }
}
