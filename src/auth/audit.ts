import type { Logger } from 'pino';
import { idPrefix, newId } from '../shared/ids.js';
import { AuditEntryModel, AuditKind, AuditOutcome, type AuditEntry } from './audit-entry.model.js';
import { viewerKey, type Viewer } from './viewer.js';

/** One use of a root field, and who made it. */
export interface AuditedUse {
  viewer: Viewer;
  requestId: string;
  /** For example `Mutation.assignTicket`. */
  operation: string;
  args: unknown;
}

/**
 * Records what staff members do. Users' actions on their own records are not audited, and service calls are traceable
 * in the records themselves.
 */
export interface Audit {
  /** Writes an entry before the change runs, so that no change goes unrecorded; the result is added afterwards. */
  begin(use: AuditedUse): Promise<(outcome: AuditOutcome) => void>;
  /** Written in a batch within ten seconds. */
  read(use: AuditedUse): void;
  start(): void;
  stop(): Promise<void>;
}

const FLUSH = 10_000;
/** The embedded database is slow with many index entries in one insert. */
const BATCH = 50;
const MAX_TARGETS = 20;

export function createAudit(log: Logger): Audit {
  let reads = new Map<string, AuditEntry>();
  let outcomes: { _id: string; outcome: AuditOutcome }[] = [];
  let timer: NodeJS.Timeout | undefined;
  let flushing: Promise<void> = Promise.resolve();

  async function flush(): Promise<void> {
    const rows = [...reads.values()];
    const results = outcomes;
    reads = new Map();
    outcomes = [];
    for (let from = 0; from < rows.length; from += BATCH)
      await AuditEntryModel.insertMany(rows.slice(from, from + BATCH));
    if (results.length === 0) return;
    await AuditEntryModel.bulkWrite(
      results.map(({ _id, outcome }) => ({ updateOne: { filter: { _id }, update: { $set: { outcome } } } })),
    );
  }
  const flushNext = (): Promise<void> =>
    (flushing = flushing.then(flush).catch((error: unknown) => {
      log.error({ err: error }, 'audit entries could not be written');
    }));

  return {
    async begin(use) {
      const entry = entryOf(use, AuditKind.CHANGE, AuditOutcome.STARTED);
      await AuditEntryModel.create(entry);
      return (outcome) => void outcomes.push({ _id: entry._id, outcome });
    },
    read(use) {
      const key = [viewerKey(use.viewer), use.operation, ...idsIn(use.args)].join(' ');
      const known = reads.get(key);
      if (known) known.times += 1;
      else reads.set(key, entryOf(use, AuditKind.READ, AuditOutcome.DONE));
    },
    start() {
      timer = setInterval(() => void flushNext(), FLUSH).unref();
    },
    async stop() {
      clearInterval(timer);
      await flushNext();
    },
  };
}

function entryOf(
  { viewer, requestId, operation, args }: AuditedUse,
  kind: AuditKind,
  outcome: AuditOutcome,
): AuditEntry {
  return {
    _id: newId('aud'),
    kind,
    actorId: viewerKey(viewer),
    roles: viewer.kind === 'user' ? [...viewer.roles] : [],
    operation,
    targetIds: idsIn(args),
    outcome,
    times: 1,
    requestId,
  } as AuditEntry;
}

/** IDs of records anywhere in the arguments; no other text, because it may be private. */
function idsIn(args: unknown): string[] {
  const ids = new Set<string>();
  const visit = (value: unknown): void => {
    if (typeof value === 'string') {
      if (idPrefix(value) !== undefined) ids.add(value);
    } else if (typeof value === 'object' && value !== null) Object.values(value).forEach(visit);
  };
  visit(args);
  return [...ids].slice(0, MAX_TARGETS);
}
