import mongoose, { type mongo } from 'mongoose';
import type { Config } from '../config.js';
import { newId } from '../shared/ids.js';
import { kindOf, type Check } from './check.js';
import { fault, ok, warn, type Finding } from './finding.js';

/** Oldest patch of each series that this server is tested with. */
const OLDEST: readonly (readonly [major: number, minor: number, patch: number])[] = [
  [7, 0, 28],
  [8, 0, 17],
];
const TRANSACTIONS = 'database: transactions';
const WRITE_LIMIT = 3_000;
const STREAMS = 'database: change streams';
const TIME_LIMITS = 'database: time limits';

export function databaseChecks(config: Config): Check[] {
  return [
    { name: 'database: version', look: () => version(config) },
    { name: TRANSACTIONS, look: transactions },
    { name: STREAMS, look: changeStreams },
    { name: TIME_LIMITS, look: () => timeLimits(config) },
  ];
}

export function connectedDatabase(): mongo.Db {
  const { db } = mongoose.connection;
  if (!db) throw new Error('There is no connection to the database.');
  return db;
}

async function version({ mongodbUri }: Config): Promise<Finding> {
  const { version: text, versionArray: parts } = (await connectedDatabase().command({ buildInfo: 1 })) as {
    version: string;
    versionArray: number[];
  };
  return versionFinding(text, parts, mongodbUri === undefined);
}

export function versionFinding(text: string, [major = 0, minor = 0, patch = 0]: number[], embedded: boolean): Finding {
  const name = 'database: version';
  if (embedded) return ok(name, `SecantusDB, compatible with MongoDB ${text}`);
  const series = OLDEST.find(([one, other]) => one === major && other === minor);
  const isOld = major < 7 || (series !== undefined && patch < series[2]);
  if (!isOld) return ok(name, `MongoDB ${text}`);
  const wanted = OLDEST.map((one) => one.join('.')).join(', ');
  return warn(name, `MongoDB ${text} is older than the tested versions`, `upgrade to ${wanted} or newer`);
}

interface Hello {
  setName?: string;
  msg?: string;
}

/** A standalone server has neither transactions nor change streams. */
export function isSingleServer({ setName, msg }: Hello): boolean {
  return setName === undefined && msg !== 'isdbgrid';
}

async function transactions(): Promise<Finding> {
  const db = connectedDatabase();
  if (isSingleServer(await db.command({ hello: 1 }))) {
    const toDo = 'start mongod with --replSet and run rs.initiate(); one node is enough';
    return fault(TRANSACTIONS, 'the database is a standalone server, which has no transactions', toDo);
  }
  try {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<Finding>((resolve) => {
      timer = setTimeout(resolve, WRITE_LIMIT, takesNoWrites());
    });
    return await Promise.race([abortedTransaction(db), late]).finally(() => {
      clearTimeout(timer);
    });
  } catch (error) {
    return fault(
      TRANSACTIONS,
      `a transaction failed (${kindOf(error)})`,
      'give the account of MONGODB_URI read and write access',
    );
  }
}

function takesNoWrites(): Finding {
  const says = `a write takes longer than ${String(WRITE_LIMIT / 1_000)} s, so the database accepts no writes`;
  return fault(TRANSACTIONS, says, 'check whether its disk is full or it hangs, and restart it');
}

/** Writes in a transaction, aborts it, and verifies that nothing is left. */
async function abortedTransaction(db: mongo.Db): Promise<Finding> {
  // An existing collection, because a transaction should not create one. Extra mail records are harmless: the outbox
  // looks only for due ones.
  const [collection] = await db.listCollections({ name: 'mails' }, { nameOnly: true }).toArray();
  if (!collection)
    return warn(TRANSACTIONS, 'the database has no collections yet', 'start the server, which creates them');
  const rows = db.collection<{ _id: string }>(collection.name);
  const mark = { _id: newId('doctor') };
  const session = await mongoose.startSession();
  try {
    session.startTransaction({ readConcern: { level: 'snapshot' }, writeConcern: { w: 'majority', journal: true } });
    await rows.insertOne(mark, { session });
    const inside = await rows.findOne(mark, { session });
    await session.abortTransaction();
    const after = await rows.findOne(mark);
    if (inside && !after) return ok(TRANSACTIONS, 'a transaction was started and aborted without leaving data');
    return fault(
      TRANSACTIONS,
      'transactions do not isolate their writes',
      'use a MongoDB replica set of a tested version',
    );
  } finally {
    await session.endSession();
  }
}

async function changeStreams(): Promise<Finding> {
  const stream = connectedDatabase().watch([], { maxAwaitTimeMS: 100 });
  try {
    await stream.tryNext();
    return ok(STREAMS, 'change streams work');
  } catch (error) {
    const says = `change streams cannot be opened (${kindOf(error)}), so live updates and sign-outs do not reach other processes`;
    return fault(
      STREAMS,
      says,
      'use a replica set, and give the account of MONGODB_URI read access to its whole database',
    );
  } finally {
    await stream.close();
  }
}

/** A sum over so many rows takes far longer than its limit of one millisecond. */
const LONG_READ = [
  { $documents: [{ n: { $range: [0, 200_000] } }] },
  { $unwind: '$n' },
  { $group: { _id: { $mod: ['$n', 7] }, sum: { $sum: '$n' } } },
];
const TIME_IS_UP = 50;

/** Whether the database aborts a read that exceeds its time limit. */
async function timeLimits({ mongodbUri }: Config): Promise<Finding> {
  if (!mongodbUri) return ok(TIME_LIMITS, 'not supported by the embedded database; a cluster aborts slow reads');
  try {
    await connectedDatabase().command({ aggregate: 1, pipeline: LONG_READ, cursor: {}, maxTimeMS: 1 });
  } catch (error) {
    if ((error as { code?: unknown }).code === TIME_IS_UP) return ok(TIME_LIMITS, 'slow reads are aborted');
  }
  return warn(TIME_LIMITS, 'slow reads are not aborted', 'use a MongoDB replica set of a tested version');
}
