import 'reflect-metadata';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { SingleBar } from 'cli-progress';
import { readConfig } from '../config.js';
import { importAccessLog } from '../import/access-log.import.js';
import { importFeedback, type ImportReport } from '../import/feedback.import.js';
import { withDatabase } from './with-database.js';

/**
 * `npm run import -- feedback FILE`, `npm run import -- access-log FILE`. Exit code 0: all lines imported; 2: some
 * rejected; 1: the import could not run.
 */
const USAGE =
  'Usage: npm run import -- feedback FILE (JSON lines), or npm run import -- access-log FILE (Common or Combined Log Format); plain or gzip.';
const IMPORTS = new Map([
  ['feedback', importFeedback],
  ['access-log', importAccessLog],
]);

async function main(): Promise<void> {
  const [kind, file] = process.argv.slice(2);
  const importFile = IMPORTS.get(kind ?? '');
  if (!importFile || file === undefined) throw new Error(USAGE);
  if (!existsSync(file)) throw new Error(`File not found: ${file}.`);
  const config = readConfig();
  const report = await withDatabase(config, async () => {
    const bar = process.stdout.isTTY
      ? new SingleBar({ format: 'importing {bar} {percentage}% | {lines} lines | {eta} s left' })
      : undefined;
    bar?.start(1, 0, { lines: 0 });
    try {
      return await importFile({
        file,
        rejectsFolder: join(config.dataDir, 'rejects'),
        progress: (bytesRead, size, lines) => bar?.update(size === 0 ? 1 : bytesRead / size, { lines }),
      });
    } finally {
      bar?.stop();
    }
  });
  process.exitCode = print(report);
}

function print(report: ImportReport): number {
  const reasons = Object.entries(report.rejected);
  const rejected = reasons.reduce((sum, [, count]) => sum + count, 0);
  console.log(
    `${String(report.lines)} lines: ${String(report.imported)} imported, ${String(report.unchanged)} unchanged, ${String(rejected)} rejected.`,
  );
  for (const [reason, count] of reasons) console.log(`  ${String(count).padStart(6)}  ${reason}`);
  if (rejected > 0) console.log(`Rejected lines, with line numbers: ${report.rejectsFile}`);
  return rejected > 0 ? 2 : 0;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
