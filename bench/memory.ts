import autocannon from 'autocannon';
import type { Bench } from './seed.js';
import { PAGE, startTally } from './servers.js';

const STEPS = [5_000, 10_000, 15_000, 20_000];
const MEGABYTE = 1024 * 1024;

/** The server's resident memory after so many requests for the page: it must not grow. */
export async function measureMemory(bench: Bench): Promise<void> {
  const server = await startTally(bench);
  try {
    let sent = 0;
    let first = Number.NaN;
    for (const step of STEPS) {
      const result = await autocannon({
        url: server.url,
        connections: 32,
        amount: step - sent,
        method: 'POST',
        headers: server.headers,
        body: PAGE,
      });
      if (result.non2xx > 0 || result.errors > 0) throw new Error('The server refused or failed.');
      sent = step;
      const memory = server.memory() / MEGABYTE;
      if (step === STEPS[0]) first = memory;
      console.log(
        `after ${String(step).padStart(6)} requests: ${memory.toFixed(0)} MB, ${((memory / first - 1) * 100).toFixed(1)} % over the first`,
      );
    }
  } finally {
    await server.stop();
  }
}
