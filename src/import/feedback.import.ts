import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { finished } from 'node:stream/promises';
import { importSuggestions } from '../domains/suggestions/index.js';
import { importTickets } from '../domains/support/index.js';
import type { FeedbackRecord } from '../shared/feedback.js';
import { parseFeedback, RejectedLine } from './feedback.record.js';
import { readLines, type Line } from './line.reader.js';

export interface ImportReport {
  lines: number;
  imported: number;
  /** Records that an earlier run imported. */
  unchanged: number;
  /** Lines that were not imported, by reason. */
  rejected: Record<string, number>;
  rejectsFile: string;
}

export interface ImportOptions {
  file: string;
  /** Folder of the rejects file. */
  rejectsFolder: string;
  progress?: (bytesRead: number, size: number, lines: number) => void;
}

const SOURCE = 'community-feedback';
/**
 * A record has up to 400 search words in two indexes, and the embedded database accepts a limited number of entries at
 * once.
 */
const BATCH = 50;

/**
 * Imports the feedback file: streamed, in batches, repeatable. A record's ID is derived from its number and date, so a
 * second run finds everything in place and writes nothing.
 */
export async function importFeedback({ file, rejectsFolder, progress }: ImportOptions): Promise<ImportReport> {
  await mkdir(rejectsFolder, { recursive: true });
  const rejectsFile = join(rejectsFolder, `${basename(file)}.rejects.jsonl`);
  const rejects = createWriteStream(rejectsFile);
  const report: ImportReport = { lines: 0, imported: 0, unchanged: 0, rejected: {}, rejectsFile };
  const numbers = new Set<number>();
  const source = await readLines(file);
  let batch: FeedbackRecord[] = [];

  const write = async (): Promise<void> => {
    const tickets = batch.filter((record) => record.kind === 'ticket');
    const suggestions = batch.filter((record) => record.kind === 'suggestion');
    batch = [];
    const written = (await importTickets(SOURCE, tickets)) + (await importSuggestions(SOURCE, suggestions));
    report.imported += written;
    report.unchanged += tickets.length + suggestions.length - written;
    progress?.(source.bytesRead(), source.size, report.lines);
  };

  for await (const line of source.lines) {
    if (line.text?.trim() === '') continue;
    report.lines += 1;
    try {
      batch.push(readRecord(line, numbers));
    } catch (error) {
      if (!(error instanceof RejectedLine)) throw error;
      report.rejected[error.reason] = (report.rejected[error.reason] ?? 0) + 1;
      rejects.write(
        `${JSON.stringify({ line: line.number, reason: error.reason, detail: error.message, text: line.text?.slice(0, 2_000) })}\n`,
      );
    }
    if (batch.length >= BATCH) await write();
  }
  await write();
  rejects.end();
  await finished(rejects);
  return report;
}

function readRecord(line: Line, numbers: Set<number>): FeedbackRecord {
  if (line.text === undefined)
    throw new RejectedLine(line.fault ?? 'not UTF-8', `line ${String(line.number)}: ${line.fault ?? 'unreadable'}`);
  const record = parseFeedback(line.text);
  if (numbers.has(record.number))
    throw new RejectedLine('duplicate number', `number ${String(record.number)} appeared on an earlier line`);
  numbers.add(record.number);
  return record;
}
