/** ok: as it should be. warn: it works, and somebody should know. fault: something does not work, or is not safe. */
export type State = 'ok' | 'warn' | 'fault';

/** What a check found. Texts have no full stop, and never a secret. */
export interface Finding {
  /** What was looked at, such as `database: transactions`. */
  name: string;
  state: State;
  says: string;
  /** What to do about it; null where there is nothing to do. */
  do: string | null;
}

export const ok = (name: string, says: string): Finding => ({ name, state: 'ok', says, do: null });

export const warn = (name: string, says: string, toDo: string): Finding => ({ name, state: 'warn', says, do: toDo });

export const fault = (name: string, says: string, toDo: string): Finding => ({ name, state: 'fault', says, do: toDo });

export const unlooked = (name: string): Finding =>
  warn(name, 'it was not looked at', 'look again once the database answers');

/** What must not be so in production, and is only worth knowing elsewhere. */
export const graver = (production: boolean): typeof fault => (production ? fault : warn);

/** `a, b, c and 4 more`. */
export function named(names: readonly string[], most = 3): string {
  const rest = names.length - most;
  return rest > 0 ? `${names.slice(0, most).join(', ')} and ${String(rest)} more` : names.join(', ');
}
