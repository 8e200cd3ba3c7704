// Progress lines and child processes, shared by the scripts.
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

// npm does not forward every signal; a script started by hand may outlive its shell, as with nohup.
if (process.env.npm_lifecycle_event) await import('./end-politely.mjs');

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const END_POLITELY = new URL('./end-politely.mjs', import.meta.url).href;
const STILL_WORKING_MS = 10_000;
const GRACE_MS = 5_000;
const FORCE_MS = 30_000;
const POLL_MS = 50;
const LOG_TAIL = 80;
const began = Date.now();
let progress = process.stdout;

/** Something outside the program is missing or wrong; the message is one sentence that says what to do. */
export class SetupProblem extends Error {}

/** The parts of a command named in its arguments; without a name, all. */
export function wantedParts(known) {
  const named = process.argv.slice(2);
  const unknown = named.filter((part) => !known.includes(part));
  if (unknown.length > 0)
    throw new SetupProblem(`Unknown part: ${unknown.join(', ')}. The parts are: ${known.join(', ')}.`);
  return named.length > 0 ? named : known;
}

export function settings() {
  const set = (name) => process.env[name] || undefined;
  return {
    host: set('HOST') ?? '127.0.0.1',
    port: set('PORT') ?? '4000',
    mongodbUri: set('MONGODB_URI'),
    dataDir: resolve(ROOT, set('DATA_DIR') ?? '.data'),
  };
}

/** For commands whose standard output is their result. */
export function sendProgressToStandardError() {
  progress = process.stderr;
}

export function say(line) {
  progress.write(`  ${((Date.now() - began) / 1000).toFixed(1).padStart(5)} s  ${line}\n`);
}

/** Runs a program quietly, with a progress line now and then; its output is shown only if it fails. */
export async function runQuietly(label, command, sentence) {
  say(label);
  const start = Date.now();
  const timer = setInterval(() => say(`${label}: still working`), STILL_WORKING_MS);
  const { code, output } = await capture(command).finally(() => clearInterval(timer));
  if (code === 0) return say(`${label}: done in ${((Date.now() - start) / 1000).toFixed(1)} s`);
  console.error(output.trimEnd().split('\n').slice(-LOG_TAIL).join('\n'));
  throw new SetupProblem(sentence);
}

/** Runs a shell command with the project's tools on its path; resolves with its exit code and output. */
export function capture(command) {
  const path = [join(ROOT, 'node_modules', '.bin'), process.env.PATH].join(delimiter);
  return new Promise((done) => {
    const env = { ...process.env, PATH: path };
    const child = spawn(command, { shell: true, cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('error', (error) => done({ code: 1, output: error.message }));
    child.on('close', (code) => done({ code: code ?? 1, output }));
  });
}

/** Runs Node in the foreground, forwards signals, and resolves with its exit code; nothing it started outlives it. */
export function runNode(words, env = process.env) {
  return new Promise((done, fail) => {
    // A separate process group: Ctrl-C arrives once, through here, and the rest of the group can be ended.
    const options = { cwd: ROOT, env, stdio: 'inherit', detached: process.platform !== 'win32' };
    const child = spawn(process.execPath, ['--import', END_POLITELY, ...words], options);
    let force;
    const handOn = (signal) => {
      child.kill(signal);
      // It exits by itself within fifteen seconds; a stopped process never would.
      force ??= setTimeout(() => child.kill('SIGKILL'), FORCE_MS);
    };
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
    for (const signal of signals) process.on(signal, handOn);
    child.on('error', fail);
    child.on('exit', async (code, signal) => {
      await endGroup(child.pid);
      for (const name of signals) process.off(name, handOn);
      clearTimeout(force);
      await endOrphanedDatabase(settings().dataDir, child.pid);
      done(code ?? 128 + (constants.signals[signal] ?? 0));
    });
  });
}

async function endGroup(leader) {
  for (const signal of ['SIGTERM', 'SIGKILL']) {
    const deadline = Date.now() + GRACE_MS;
    if (!sendToGroup(leader, signal)) return;
    while (sendToGroup(leader, 0) && Date.now() < deadline) await sleep(POLL_MS);
  }
}

/** False if nothing is left of the group. */
function sendToGroup(leader, signal) {
  try {
    return process.kill(-leader, signal);
  } catch {
    return false;
  }
}

/** A killed process cannot stop its embedded database; the record says which one that is, and who owns it. */
async function endOrphanedDatabase(dataDir, ownerPid) {
  try {
    const file = join(dataDir, 'database.json');
    const record = JSON.parse(readFileSync(file, 'utf8'));
    if (record.ownerPid !== ownerPid) return;
    rmSync(file);
    process.kill(record.pid, 'SIGTERM');
    const deadline = Date.now() + GRACE_MS;
    // Throws once the process is gone; a hanging one does not exit by itself.
    while (Date.now() < deadline && process.kill(record.pid, 0)) await sleep(POLL_MS);
    process.kill(record.pid, 'SIGKILL');
  } catch {
    // No record or no process: nothing is left behind.
  }
}

/** Ends leftovers of an interrupted test run: databases have their own sessions and name their folder as an argument. */
export function endProcessesNaming(folder) {
  if (process.platform === 'win32') return;
  const { stdout = '' } = spawnSync('ps', ['-axww', '-o', 'pid=,args='], { encoding: 'utf8' });
  for (const line of (stdout ?? '').split('\n').filter((text) => text.includes(folder))) {
    try {
      process.kill(Number.parseInt(line, 10), 'SIGKILL');
    } catch {
      // It ended meanwhile.
    }
  }
}
