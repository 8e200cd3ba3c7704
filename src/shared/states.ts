import { inputError } from './errors.js';
import { oneOf } from './text.js';

/** The legal transitions of a state machine: for each state the states that may follow. */
export type StateTable<State extends string> = Readonly<Record<State, readonly State[]>>;

/** The states from which `to` can be reached: the condition of an atomic compare-and-set. */
export function statesBefore<State extends string>(table: StateTable<State>, to: State): State[] {
  return (Object.keys(table) as State[]).filter((from) => table[from].includes(to));
}

/** Refuses a transition that is not in the table, and lists the possible ones. `field` is a dotted path. */
export function assertTransition<State extends string>(
  table: StateTable<State>,
  from: State,
  to: State,
  field: string,
): void {
  if (table[from].includes(to)) return;
  throw invalidState(from, to, table[from], field);
}

export function invalidState(from: string, to: string, allowed: readonly string[], field: string): Error {
  const names = allowed.map(stateName);
  const possible = names.length > 0 ? `possible now: ${oneOf(names)}` : 'no further changes are possible';
  return inputError(
    'INVALID_STATE',
    field,
    `Cannot change from ${stateName(from)} to ${stateName(to)}; ${possible}.`,
    names,
  );
}

/** Stored states are lowercase; the schema has them in capitals. */
function stateName(state: string): string {
  return state.toUpperCase();
}
