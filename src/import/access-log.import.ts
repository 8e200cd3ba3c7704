import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { finished } from 'node:stream/promises';
import { LRUCache } from 'lru-cache';
import { createTrafficImport, type LoggedRequest } from '../domains/analytics/index.js';
import { parseAccessLine } from './access-log.record.js';
import type { ImportOptions, ImportReport } from './feedback.import.js';
import { sha256 } from '../shared/ids.js';
import { RejectedLine } from './feedback.record.js';
import { readLines, type Line } from './line.reader.js';

const SOURCE = 'access-log';
const BATCH = 200;
/** Identical lines have the same second and so are close together: their counts need not be remembered for long. */
const REMEMBERED = 50_000;

/**
 * Imports an access log: streamed, in batches, through the ingestion queue, repeatable. A line is identified by its
 * text and the number of identical lines before it, so a log that has grown, or was cut off, can simply be imported
 * again.
 */
export async function importAccessLog({ file, rejectsFolder, progress }: ImportOptions): Promise<ImportReport> {
  await mkdir(rejectsFolder, { recursive: true });
  const rejectsFile = join(rejectsFolder, `${basename(file)}.rejects.jsonl`);
  const rejects = createWriteStream(rejectsFile);
  const report: ImportReport = { lines: 0, imported: 0, unchanged: 0, rejected: {}, rejectsFile };
  const traffic = createTrafficImport(SOURCE);
  const source = await readLines(file);
  const keyOf = createKeys();
  let batch: LoggedRequest[] = [];

  const write = async (): Promise<void> => {
    const stored = await traffic.add(batch);
    report.imported += stored;
    report.unchanged += batch.length - stored;
    batch = [];
    progress?.(source.bytesRead(), source.size, report.lines);
  };

  for await (const line of source.lines) {
    if (line.text?.trim() === '') continue;
    report.lines += 1;
    try {
      batch.push(readRequest(line, keyOf));
    } catch (error) {
      if (!(error instanceof RejectedLine)) throw error;
      report.rejected[error.reason] = (report.rejected[error.reason] ?? 0) + 1;
      rejects.write(`${JSON.stringify({ line: line.number, reason: error.reason, detail: error.message })}\n`);
    }
    if (batch.length >= BATCH) await write();
  }
  await write();
  await traffic.finish();
  rejects.end();
  await finished(rejects);
  return report;
}

/** The text of a rejected line is not stored, because it contains an address. */
function readRequest(line: Line, keyOf: (text: string) => string): LoggedRequest {
  if (line.text === undefined)
    throw new RejectedLine(line.fault ?? 'not UTF-8', `line ${String(line.number)}: ${line.fault ?? 'unreadable'}`);
  return { ...parseAccessLine(line.text), key: keyOf(line.text) };
}

function createKeys(): (text: string) => string {
  const seen = new LRUCache<string, number>({ max: REMEMBERED });
  return (text) => {
    const hash = sha256(text);
    const number = (seen.get(hash) ?? 0) + 1;
    seen.set(hash, number);
    return `${hash}:${String(number)}`;
  };
}
