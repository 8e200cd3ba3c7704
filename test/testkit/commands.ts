import mongoose, { type mongo } from 'mongoose';

export interface SeenCommand {
  name: string;
  collection: string;
  command: Record<string, unknown>;
}

const NOISE = new Set([
  'hello',
  'ping',
  'endSessions',
  'getMore',
  'killCursors',
  'abortTransaction',
  'commitTransaction',
  'createIndexes',
  'listIndexes',
  'create',
  'dropDatabase',
  'dropIndexes',
  'listCollections',
]);

const seen: SeenCommand[] = [];

/** Records every command that the application sends over the mongoose connection. */
export function watchCommands(): void {
  mongoose.connection.getClient().on('commandStarted', (event: mongo.CommandStartedEvent) => {
    if (looks > 0 || NOISE.has(event.commandName)) return;
    const command = event.command as Record<string, unknown>;
    const pipeline = command['pipeline'] as Record<string, unknown>[] | undefined;
    if (pipeline?.[0] && '$changeStream' in pipeline[0]) return;
    // The mail outbox looks for due mails by itself, once a second.
    if (command['findAndModify'] === 'mails') return;
    // Reads and results come to the audit log by themselves, every ten seconds.
    if (command['update'] === 'auditentries' || isAuditOfReads(command)) return;
    seen.push({ name: event.commandName, collection: String(command[event.commandName]), command });
  });
}

function isAuditOfReads(command: Record<string, unknown>): boolean {
  const [first] = (command['documents'] ?? []) as { kind?: string }[];
  return command['insert'] === 'auditentries' && first?.kind === 'read';
}

/** How many looks of tests run right now: they may lie in each other, or overlap. */
let looks = 0;

/** Runs what only a test does, such as a look at a whole collection: it counts for nothing. */
export async function unwatched<T>(work: () => Promise<T>): Promise<T> {
  looks += 1;
  try {
    return await work();
  } finally {
    looks -= 1;
  }
}

export function allCommands(): readonly SeenCommand[] {
  return seen;
}

/** Files share a process: each begins with nothing seen. */
export function forgetCommands(): void {
  seen.length = 0;
}

/** The commands that `work` causes, and what it answers. */
export async function commandsOf<T>(work: () => Promise<T>): Promise<{ result: T; commands: SeenCommand[] }> {
  const before = seen.length;
  const result = await work();
  return { result, commands: seen.slice(before) };
}
