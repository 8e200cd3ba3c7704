import { allModels } from '../database/entity.js';
import type { Check } from './check.js';
import { fault, named, ok, warn, type Finding } from './finding.js';

interface Difference {
  /** `users (email)` */
  missing: string[];
  missingUnique: string[];
  /** `users.email_1` */
  unknown: string[];
  declared: number;
}

/** The size of the connection pool: a check that waits a second for a connection fails. */
const AT_ONCE = 5;
const AGAIN = 'restart the server, which creates them';

export function indexChecks(): Check[] {
  let reading: Promise<Difference> | undefined;
  const read = (): Promise<Difference> => (reading ??= difference());
  return [
    { name: 'indexes', look: async () => missing(await read()) },
    { name: 'indexes: unique', look: async () => missingUnique(await read()) },
    { name: 'indexes: unknown', look: async () => unknown(await read()) },
  ];
}

/** The indexes that a start of the server would create and drop. Read-only. */
async function difference(): Promise<Difference> {
  const found: Difference = { missing: [], missingUnique: [], unknown: [], declared: 0 };
  const left = [...allModels()];
  const worker = async (): Promise<void> => {
    for (let next = left.pop(); next; next = left.pop()) {
      const [collection, { model }] = next;
      const { toDrop, toCreate } = await model.diffIndexes({ indexOptionsToCreate: true });
      found.declared += model.schema.indexes().length;
      found.unknown.push(...toDrop.map((name) => `${collection}.${String(name)}`));
      for (const [keys, options] of toCreate as unknown as [object, { unique?: boolean }][]) {
        const list = options.unique ? found.missingUnique : found.missing;
        list.push(`${collection} (${Object.keys(keys).join(', ')})`);
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  for (const list of [found.missing, found.missingUnique, found.unknown]) list.sort();
  return found;
}

function missing({ missing: names, declared }: Difference): Finding {
  if (names.length === 0) return ok('indexes', `all ${String(declared)} declared indexes exist`);
  return fault('indexes', `${String(names.length)} missing, so reads are slow: ${named(names)}`, AGAIN);
}

function missingUnique({ missingUnique: names }: Difference): Finding {
  const name = 'indexes: unique';
  if (names.length === 0) return ok(name, 'all unique indexes exist');
  const says = `${String(names.length)} missing, so duplicates can be stored: ${named(names)}`;
  return fault(name, says, `${AGAIN}; if that fails, remove the duplicates`);
}

function unknown({ unknown: names }: Difference): Finding {
  const name = 'indexes: unknown';
  if (names.length === 0) return ok(name, 'none');
  const says = `${String(names.length)} not declared: ${named(names)}`;
  return warn(name, says, 'the next start of the server drops them; declare the ones you need on their model');
}
