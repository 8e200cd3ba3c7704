import type { Platform } from './context.js';
import type { Job } from './domain.js';

export interface Jobs {
  start: () => void;
  /** Ends the timers and waits for what runs. */
  stop: () => Promise<void>;
}

/** Runs the jobs of all domains, each after the other's pause and never twice at once in this process. */
export function createJobs(platform: Platform): Jobs {
  const { domains, log } = platform;
  const timers: NodeJS.Timeout[] = [];
  const running = new Map<string, Promise<void>>();

  const runOnce = ({ name, run }: Job): void => {
    if (running.has(name)) return;
    const work = run(new Date(), platform)
      .then(() => undefined)
      .catch((error: unknown) => {
        log.warn({ err: error, job: name }, 'job failed; it will be tried again');
      })
      .finally(() => running.delete(name));
    running.set(name, work);
  };

  return {
    start() {
      for (const job of domains.flatMap((domain) => domain.jobs ?? [])) {
        const timer = setInterval(() => {
          runOnce(job);
        }, job.everySeconds * 1000);
        timers.push(timer.unref());
      }
    },
    async stop() {
      timers.forEach(clearInterval);
      await Promise.all(running.values());
    },
  };
}
