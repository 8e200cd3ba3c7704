// `npm test`: setup, then all tests; arguments go to vitest. The last line has the totals.
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { install } from './setup.install.mjs';
import { runScript, setUp } from './setup.mjs';
import { endProcessesNaming, runNode } from './setup.terminal.mjs';

await runScript(async () => {
  await setUp({ database: true });
  const hasNode24 = process.platform === 'linux' && process.arch === 'x64';
  if (hasNode24) await install('test/node24', 'installing Node 24 for the end-to-end tests');
  // Temporary folders of the tests are all inside this one, so that leftovers of an interrupted run are found and removed.
  const folder = mkdtempSync(join(tmpdir(), 'tally-tests-'));
  // Some tests run a process under an unprivileged account, which needs access to its own folder.
  chmodSync(folder, 0o711);
  try {
    const report = join(folder, 'report.json');
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
    const words = ['node_modules/vitest/vitest.mjs', 'run', ...reporters, ...process.argv.slice(2)];
    const code = await runNode(words, { ...process.env, TMPDIR: folder, TEMP: folder });
    const { passed, failed } = count(report, code);
    console.log(`${passed} passed, ${failed} failed`);
    return failed > 0 ? code || 1 : code;
  } finally {
    endProcessesNaming(folder);
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
});

/** A file that does not load and a run that is interrupted contain no failed test, but count as failures. */
function count(report, code) {
  const { numPassedTests: passed = 0, numFailedTests = 0, testResults = [] } = read(report);
  const brokenFiles = testResults.filter((file) => file.status === 'failed' && !hasFailedTest(file)).length;
  const failed = numFailedTests + brokenFiles;
  return { passed, failed: failed === 0 && code !== 0 ? 1 : failed };
}

function hasFailedTest(file) {
  return file.assertionResults.some((test) => test.status === 'failed');
}

function read(report) {
  try {
    return JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    return {};
  }
}
