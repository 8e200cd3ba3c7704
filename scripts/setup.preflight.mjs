// Checks of the machine, in parallel and within 5 seconds. Each problem is one sentence that says what to do.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { ROOT, settings, SetupProblem } from './setup.terminal.mjs';

const OLDEST_NODE = [20, 19];
const ANSWER_LIMIT_MS = 3_000;
const MONGODB_PORT = 27017;
const PIP_COMMANDS = ['python3 -m pip --version', 'python -m pip --version', 'pip --version'];

export async function preflight({ server = false, database = false }) {
  const checks = [checkNode()];
  if (server || database) checks.push(checkDataFolder());
  if (database) checks.push(settings().mongodbUri ? checkCluster() : checkPip());
  if (server) checks.push(checkPort());
  const problems = (await Promise.all(checks)).filter(Boolean);
  if (problems.length > 0) throw new SetupProblem(problems.join('\n'));
}

async function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const [oldestMajor, oldestMinor] = OLDEST_NODE;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return undefined;
  return `Install Node ${OLDEST_NODE.join('.')} or newer. This is ${process.versions.node}.`;
}

async function checkDataFolder() {
  const { dataDir } = settings();
  const probe = join(dataDir, `.write-test-${process.pid}`);
  try {
    makeFolder(dataDir);
    writeFileSync(probe, '');
    rmSync(probe);
    return undefined;
  } catch {
    return `Make the folder ${dataDir} writable, or set DATA_DIR to a writable folder.`;
  }
}

/** Not mkdir's `recursive`, which never returns if a folder reports new entries as missing, as /proc does. */
function makeFolder(path) {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  // Its content must be readable by this account only.
  mkdirSync(path, { mode: 0o700 });
}

/** Only needed once, to download the embedded database. */
async function checkPip() {
  const pins = JSON.parse(readFileSync(join(ROOT, 'src', 'database', 'embedded', 'wheel.json'), 'utf8'));
  const folder = join(settings().dataDir, 'secantusdb', pins.version);
  if (existsSync(folder)) return undefined;
  for (const command of PIP_COMMANDS) if (await succeeds(command)) return undefined;
  return (
    'Install Python with pip (required to download the embedded database), or set MONGODB_URI to a replica set, ' +
    `or unzip the ${pins.package} ${pins.version} wheel for this machine into ${folder}.`
  );
}

function succeeds(command) {
  return new Promise((done) => {
    const child = spawn(command, { shell: true, stdio: 'ignore', timeout: ANSWER_LIMIT_MS });
    child.on('error', () => done(false));
    child.on('close', (code) => done(code === 0));
  });
}

function checkPort() {
  const { host, port } = settings();
  const number = Number(port);
  if (!Number.isInteger(number) || number < 1 || number > 65_535) return 'Set PORT to a whole number from 1 to 65535.';
  return new Promise((done) => {
    const server = createServer();
    server.once('error', ({ code }) => {
      if (code === 'EADDRINUSE')
        done(`Port ${port} is in use. Stop the process that uses it, or set PORT to another port.`);
      else if (code === 'EACCES') done(`Set PORT to a port that this user may open: ${port} is not allowed (${code}).`);
      else done(`Set HOST to an address of this machine: ${host} is not one (${code}).`);
    });
    server.listen(number, host, () => server.close(() => done(undefined)));
  });
}

async function checkCluster() {
  const uri = settings().mongodbUri;
  if (uri.startsWith('mongodb+srv://')) return undefined;
  const hosts = hostsOf(uri);
  if (!hosts) return 'Set MONGODB_URI to an address that begins with mongodb:// or mongodb+srv:// and names a host.';
  const answers = await Promise.all(hosts.map(answersTcp));
  if (answers.includes(true)) return undefined;
  const names = hosts.map(({ host, port }) => `${host}:${port}`).join(', ');
  return `The database at ${names} does not respond. Start it, correct MONGODB_URI, or unset it to use the embedded database.`;
}

/** The hosts of a MongoDB address; undefined if it is invalid. Never returns the part with the password. */
function hostsOf(uri) {
  const match = /^mongodb:\/\/(?:[^@/]*@)?([^/?]+)/.exec(uri);
  if (!match) return undefined;
  return match[1].split(',').map((part) => {
    const [, bracketed, plain, port] = /^(?:\[([^\]]+)\]|([^:]*))(?::(\d+))?$/.exec(part) ?? [];
    return { host: bracketed ?? plain ?? part, port: Number(port ?? MONGODB_PORT) };
  });
}

function answersTcp({ host, port }) {
  if (host.toLowerCase().includes('%2f')) return existsSync(decodeURIComponent(host));
  if (port < 1 || port > 65_535) return false;
  return new Promise((done) => {
    const socket = connect({ host, port, timeout: ANSWER_LIMIT_MS });
    const end = (answer) => {
      socket.destroy();
      done(answer);
    };
    socket.once('connect', () => end(true));
    socket.once('timeout', () => end(false));
    socket.once('error', () => end(false));
  });
}
