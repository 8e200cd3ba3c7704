// `npm test`: set up, then every test; arguments go to vitest. The last line is the count.
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
  // Every temporary folder of the tests lies in this one, so that whatever a broken-off run leaves is found and removed.
  const folder = mkdtempSync(join(tmpdir(), 'tally-tests-'));
  // Some tests run a process as an account that may do nothing: it has to get as far as its own folder.
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

/** A file that does not load and a run that breaks off have no failed test, and yet they failed. */
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
