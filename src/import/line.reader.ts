import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { createGunzip } from 'node:zlib';

export interface Line {
  number: number;
  /** The text, or why there is none. */
  text?: string;
  fault?: 'line too long' | 'not UTF-8' | 'file cut off';
}

export interface LineSource {
  lines: AsyncGenerator<Line>;
  size: number;
  /** Bytes of the file read so far, for a progress bar. */
  bytesRead(): number;
}

const MAX_LINE = 4 * 1024 * 1024;
const NEWLINE = 0x0a;

/** The lines of a plain or gzip file, one at a time, in constant memory, even for a line that never ends. */
export async function readLines(file: string): Promise<LineSource> {
  const { size } = await stat(file);
  const raw = createReadStream(file, { highWaterMark: 256 * 1024 });
  const content = (await isGzip(file)) ? raw.pipe(createGunzip()) : raw;
  return { lines: splitLines(content), size, bytesRead: () => raw.bytesRead };
}

async function isGzip(file: string): Promise<boolean> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(2), 0, 2, 0);
    return bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b;
  } finally {
    await handle.close();
  }
}

async function* splitLines(content: AsyncIterable<Buffer>): AsyncGenerator<Line> {
  let number = 0;
  let pending: Buffer[] = [];
  let length = 0;
  let tooLong = false;

  const take = (): Line => {
    number += 1;
    const line = tooLong ? ({ number, fault: 'line too long' } as const) : decode(number, Buffer.concat(pending));
    pending = [];
    length = 0;
    tooLong = false;
    return line;
  };
  const keep = (part: Buffer): void => {
    length += part.length;
    tooLong ||= length > MAX_LINE;
    if (tooLong) pending = [];
    else if (part.length > 0) pending.push(part);
  };

  try {
    for await (const chunk of content) {
      let start = 0;
      for (let end = chunk.indexOf(NEWLINE, start); end >= 0; end = chunk.indexOf(NEWLINE, start)) {
        keep(chunk.subarray(start, end));
        yield take();
        start = end + 1;
      }
      keep(chunk.subarray(start));
    }
  } catch (error) {
    if (!isCutOff(error)) throw error;
    yield { number: number + 1, fault: 'file cut off' };
    return;
  }
  if (length > 0) yield take();
}

function decode(number: number, bytes: Buffer): Line {
  try {
    return { number, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { number, fault: 'not UTF-8' };
  }
}

/** zlib's messages for a gzip file that is truncated or corrupt. */
function isCutOff(error: unknown): boolean {
  const code = (error as { code?: unknown }).code;
  return code === 'Z_BUF_ERROR' || code === 'Z_DATA_ERROR';
}
