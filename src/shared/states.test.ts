import { describe, expect, it } from 'vitest';
import { InputError } from './errors.js';
import { assertTransition, statesBefore, type StateTable } from './states.js';

type State = 'open' | 'waiting' | 'closed';
const TABLE: StateTable<State> = { open: ['waiting', 'closed'], waiting: ['open'], closed: [] };
const STATES: State[] = ['open', 'waiting', 'closed'];

function problemOf(work: () => void): unknown {
  try {
    work();
  } catch (error) {
    return error instanceof InputError ? error.problems[0] : error;
  }
  return undefined;
}

describe('a table of states', () => {
  it('tells from where each state is reached', () => {
    expect(STATES.map((state) => statesBefore(TABLE, state))).toEqual([['waiting'], ['open'], ['open']]);
  });

  it('permits exactly its transitions', () => {
    for (const from of STATES) {
      for (const to of STATES) {
        const problem = problemOf(() => {
          assertTransition(TABLE, from, to, 'input.status');
        });
        expect(problem === undefined, `${from} to ${to}`).toBe(TABLE[from].includes(to));
      }
    }
  });

  it('says what is possible instead, in the words of the schema', () => {
    expect(
      problemOf(() => {
        assertTransition(TABLE, 'open', 'open', 'input.status');
      }),
    ).toEqual({
      code: 'INVALID_STATE',
      field: ['input', 'status'],
      message: 'Cannot change from OPEN to OPEN; possible now: WAITING or CLOSED.',
      allowed: ['WAITING', 'CLOSED'],
    });
    expect(
      problemOf(() => {
        assertTransition(TABLE, 'closed', 'open', 'id');
      }),
    ).toMatchObject({ allowed: [], message: expect.stringContaining('no further changes are possible') as string });
  });
});
