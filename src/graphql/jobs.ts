import { migrateFor } from '../database/migrations.js';
import type { Platform } from './context.js';
import type { Domain, Job } from './domain.js';

/** So long at a time: a stop waits for what runs. */
const MIGRATING = 1_000;

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
      for (const job of [migrationJob(domains), ...domains.flatMap((domain) => domain.jobs ?? [])]) {
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

/** Brings the records of an older version to today's form beside the requests, a little at a time, until none is left. */
function migrationJob(domains: readonly Domain[]): Job {
  const migrations = domains.flatMap((domain) => domain.migrations ?? []);
  let isDone = false;
  return {
    name: 'migrate records',
    everySeconds: 2,
    async run() {
      isDone ||= await migrateFor(MIGRATING, migrations);
    },
  };
}
