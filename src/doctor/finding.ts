/** ok: as it should be. warn: works, but needs attention. fault: something does not work, or is not safe. */
export type State = 'ok' | 'warn' | 'fault';

/** The result of a check. Texts have no full stop, and never contain a secret. */
export interface Finding {
  /** What was checked, for example `database: transactions`. */
  name: string;
  state: State;
  says: string;
  /** How to fix it; null if there is nothing to do. */
  do: string | null;
}

export const ok = (name: string, says: string): Finding => ({ name, state: 'ok', says, do: null });

export const warn = (name: string, says: string, toDo: string): Finding => ({ name, state: 'warn', says, do: toDo });

export const fault = (name: string, says: string, toDo: string): Finding => ({ name, state: 'fault', says, do: toDo });

export const unlooked = (name: string): Finding =>
  warn(name, 'not checked', 'run the doctor again once the database responds');

/** For problems that are faults in production and warnings elsewhere. */
export const graver = (production: boolean): typeof fault => (production ? fault : warn);

/** `a, b, c and 4 more`. */
export function named(names: readonly string[], most = 3): string {
  const rest = names.length - most;
  return rest > 0 ? `${names.slice(0, most).join(', ')} and ${String(rest)} more` : names.join(', ');
}
