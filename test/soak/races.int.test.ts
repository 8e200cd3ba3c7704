import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../src/shared/ids.js';
import { anonymous } from '../testkit/callers.js';
import {
  anAdminSession,
  answeredInTime,
  aVictim,
  faultsOf,
  OPERATIONS,
  PAIRS,
  servedIn,
  type Door,
  type OperationName,
  type Outcome,
  type SessionOf,
} from '../testkit/authority.js';
import { useGraph } from '../testkit/graph.js';
import { inChosenOrder, interceptCommands } from '../testkit/schedules.js';
import { announce, isSoak, rounds, seed } from '../testkit/soak.js';

/** Each pair of operations on the rights of an account: so many schedules of real requests, and as many that fast-check chooses. */
const SCHEDULES = rounds(50, 1);
/** A CI has time for a third of the chosen orders; the seed says which. */
const CHOSEN = isSoak ? PAIRS : PAIRS.filter((_pair, index) => index % 3 === seed % 3);
/** Pairs that run side by side, each with people of its own. */
const AT_ONCE = 4;

const graph = useGraph();
let admin: SessionOf;
let restore: () => void;

beforeAll(async () => {
  announce('races');
  restore = interceptCommands();
  admin = await anAdminSession(graph.app.platform.tokens);
});
afterAll(() => {
  restore();
});

const door: Door = {
  async call(query, variables, token) {
    try {
      const viewer = token === undefined ? { ...anonymous, ip: newId('ip') } : await graph.viewerOf(token);
      return await graph.run(viewer, query, variables);
    } catch (error) {
      return { errors: [{ extensions: { code: (error as { code?: string }).code ?? 'no code' } }] };
    }
  },
  async rolesOf(token) {
    const viewer = await graph.viewerOf(token).catch(() => undefined);
    return viewer?.kind === 'user' ? [...viewer.roles] : undefined;
  },
};

type Pair = readonly [OperationName, OperationName];
type Together = (works: readonly (() => Promise<Outcome>)[]) => Promise<Outcome[]>;

/** Lets two operations meet on new people, and answers what is wrong afterwards. */
async function meet(pair: Pair, together: Together): Promise<string[]> {
  const victim = await aVictim(graph.app.platform.tokens);
  const works = pair.map((name) => () => answeredInTime(OPERATIONS[name]({ door, victim, admin })));
  const outcomes = (await together(works)) as [Outcome, Outcome];
  // In one process the end of a session counts at once.
  return faultsOf(pair, outcomes, { door, victim, settle: (isDead) => isDead() });
}

describe('two operations on the rights of an account at once', () => {
  it('leave no authority behind, and both answer: real requests', async () => {
    const faults = new Map<string, number>();
    const left = [...PAIRS];
    const work = async (): Promise<void> => {
      for (let pair = left.pop(); pair; pair = left.pop()) {
        for (let round = 0; round < SCHEDULES; round += 1) {
          const found = await meet(pair, (works) => Promise.all(works.map((run) => run())));
          for (const fault of found) {
            const name = `${pair.join(' and ')}: ${fault}`;
            faults.set(name, (faults.get(name) ?? 0) + 1);
          }
        }
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    expect(Object.fromEntries(faults)).toEqual({});
    process.stdout.write(`races: a sign-in and a page view took ${String(Math.round(await servedIn(door)))} ms\n`);
  }, 7_200_000);

  it.each(CHOSEN)(
    'leave no authority behind, and both answer, in every chosen order: %s and %s',
    async (...pair) => {
      const property = fc.asyncProperty(fc.scheduler(), async (scheduler) => {
        expect(await meet(pair, (works) => inChosenOrder(scheduler, works))).toEqual([]);
      });
      await fc.assert(property, { numRuns: SCHEDULES, seed });
    },
    3_600_000,
  );
});
