import { migrateFor } from '../database/migrations.js';
import type { Platform } from './context.js';
import type { Domain, Job } from './domain.js';

/** Time budget of a run, because a stop waits for it. */
const MIGRATING = 1_000;

export interface Jobs {
  start: () => void;
  /** Stops the timers and waits for running jobs. */
  stop: () => Promise<void>;
}

/** Runs the jobs of all domains, each after its interval and never twice at once in this process. */
export function createJobs(platform: Platform): Jobs {
  const { domains, log } = platform;
  const timers: NodeJS.Timeout[] = [];
  const running = new Map<string, Promise<void>>();

  const runOnce = ({ name, run }: Job): void => {
    if (running.has(name)) return;
    const work = run(new Date(), platform)
      .then(() => undefined)
      .catch((error: unknown) => {
        log.warn({ err: error, job: name }, 'job failed; will retry');
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

/** Migrates records of an older version in the background, a batch at a time, until none is left. */
function migrationJob(domains: readonly Domain[]): Job {
  const migrations = domains.flatMap((domain) => domain.migrations ?? []);
  let isDone = false;
  return {
    name: 'migrate-records',
    everySeconds: 2,
    async run() {
      isDone ||= await migrateFor(MIGRATING, migrations);
    },
  };
}
