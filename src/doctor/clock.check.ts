import type { Check } from './check.js';
import { connectedDatabase } from './database.check.js';
import { fault, ok, warn, type Finding } from './finding.js';
import type { StripeAnswer } from './stripe.check.js';

/** Tolerated difference for access tokens of another server, in milliseconds. */
const TOLERATED = 5_000;
/** From here on, sessions end early and Stripe's signatures are refused. */
const TOO_FAR = 60_000;

export function databaseClockCheck(): Check {
  const name = 'clock: database';
  return {
    name,
    look: async () => {
      const asked = Date.now();
      const { localTime } = (await connectedDatabase().command({ hello: 1 })) as { localTime: Date };
      return clockFinding(name, 'the database', localTime.getTime(), asked, Date.now());
    },
  };
}

/** Any response of Stripe contains the time, even a refusal. */
export async function stripeClock(name: string, asking: Promise<StripeAnswer>): Promise<Finding> {
  const { date, asked, answered } = await asking;
  if (date === undefined) return ok(name, 'Stripe did not report its time');
  // A header has no milliseconds: half a second is right on average.
  return clockFinding(name, 'Stripe', date.getTime() + 500, asked, answered);
}

/** How far this clock is off from another one that was read between two points in time. */
export function clockFinding(name: string, whose: string, theirs: number, asked: number, answered: number): Finding {
  const early = asked - theirs;
  const late = theirs - answered;
  const off = Math.max(early, late, 0);
  if (off <= TOLERATED)
    return ok(name, `at most ${(Math.max(off, answered - asked) / 1_000).toFixed(1)} s off from ${whose}`);
  const says = `the clock of this machine is ${String(Math.round(off / 1_000))} s ${early > late ? 'ahead of' : 'behind'} ${whose}`;
  return (off > TOO_FAR ? fault : warn)(name, says, 'synchronize both machines by NTP');
}
