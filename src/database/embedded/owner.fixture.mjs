// A process that owns the embedded database, for the tests that kill such processes. Run with: node --import tsx
import process from 'node:process';
import { startEmbedded } from './index.ts';

const [dataDir, binaryDir, ending] = process.argv.slice(2);
const database = await startEmbedded({ dataDir, binaryDir, durable: true, report: (line) => console.error(line) });
console.log(JSON.stringify({ uri: database.uri, pid: database.pid, shared: database.shared }));
if (ending === 'exit') process.exit(3);
process.once('SIGTERM', async () => {
  await database.stop();
  process.exit(0);
});
setInterval(() => undefined, 1_000);
