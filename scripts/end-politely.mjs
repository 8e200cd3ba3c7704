// Loaded into every child process, so that it stops cleanly:
// - SIGTERM, a closed terminal and a lost parent (even by kill -9) become the SIGINT of Ctrl-C, which servers, vitest and
//   Node's watcher all handle;
// - a second Ctrl-C does not interrupt the stop;
// - a program without a handler exits instead of being killed, so that its exit handlers run.
const CHECK_MS = 500;
const EXIT_CODE = 130;
const parent = process.ppid;
let isAsked = false;
let isHandled = false;

process.on('SIGINT', () => {
  isHandled ||= process.listenerCount('SIGINT') > 1;
  if (!isHandled) process.exit(EXIT_CODE);
});

function end() {
  if (isAsked) return;
  isAsked = true;
  process.kill(process.pid, 'SIGINT');
}

process.on('SIGTERM', end);
process.on('SIGHUP', end);
setInterval(() => {
  if (process.ppid !== parent) end();
}, CHECK_MS).unref();
