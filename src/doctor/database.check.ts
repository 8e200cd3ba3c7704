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
  if (embedded) return ok(name, `SecantusDB, which speaks as MongoDB ${text} does`);
  const series = OLDEST.find(([one, other]) => one === major && other === minor);
  const isOld = major < 7 || (series !== undefined && patch < series[2]);
  if (!isOld) return ok(name, `MongoDB ${text}`);
  const wanted = OLDEST.map((one) => one.join('.')).join(', ');
  return warn(name, `MongoDB ${text} is older than what this server is tested with`, `bring it to ${wanted} or newer`);
}

interface Hello {
  setName?: string;
  msg?: string;
}

/** A single server knows neither transactions nor change streams. */
export function isSingleServer({ setName, msg }: Hello): boolean {
  return setName === undefined && msg !== 'isdbgrid';
}

async function transactions(): Promise<Finding> {
  const db = connectedDatabase();
  if (isSingleServer(await db.command({ hello: 1 }))) {
    const toDo = 'start mongod with --replSet and run rs.initiate(): one node is enough';
    return fault(TRANSACTIONS, 'it is a single server and no replica set, and has none', toDo);
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
    return fault(TRANSACTIONS, `one failed (${kindOf(error)})`, 'let the account of MONGODB_URI read and write');
  }
}

function takesNoWrites(): Finding {
  const says = `a write takes longer than ${String(WRITE_LIMIT / 1_000)} s, so the database takes none`;
  return fault(TRANSACTIONS, says, 'see whether its disk is full or it hangs, and start it anew');
}

/** Writes in a transaction, gives it up, and looks whether nothing is left of it. */
async function abortedTransaction(db: mongo.Db): Promise<Finding> {
  // One that is there already: a transaction should not make a collection. Of mails only those that are due are looked for.
  const [collection] = await db.listCollections({ name: 'mails' }, { nameOnly: true }).toArray();
  if (!collection)
    return warn(TRANSACTIONS, 'the database has no collections yet', 'start the server, which makes them');
  const rows = db.collection<{ _id: string }>(collection.name);
  const mark = { _id: newId('doctor') };
  const session = await mongoose.startSession();
  try {
    session.startTransaction({ readConcern: { level: 'snapshot' }, writeConcern: { w: 'majority', journal: true } });
    await rows.insertOne(mark, { session });
    const inside = await rows.findOne(mark, { session });
    await session.abortTransaction();
    const after = await rows.findOne(mark);
    if (inside && !after) return ok(TRANSACTIONS, 'one was begun, written in and given up, and nothing is left of it');
    return fault(TRANSACTIONS, 'one does not keep its writes apart', 'use a MongoDB replica set of a tested version');
  } finally {
    await session.endSession();
  }
}

async function changeStreams(): Promise<Finding> {
  const stream = connectedDatabase().watch([], { maxAwaitTimeMS: 100 });
  try {
    await stream.tryNext();
    return ok(STREAMS, 'one can be opened');
  } catch (error) {
    const says = `none can be opened (${kindOf(error)}), so nobody hears of changes or ended sessions`;
    return fault(STREAMS, says, 'use a replica set, and let the account of MONGODB_URI read all of its database');
  } finally {
    await stream.close();
  }
}

/** A sum over so many rows takes far longer than the millisecond that it is given. */
const LONG_READ = [
  { $documents: [{ n: { $range: [0, 200_000] } }] },
  { $unwind: '$n' },
  { $group: { _id: { $mod: ['$n', 7] }, sum: { $sum: '$n' } } },
];
const TIME_IS_UP = 50;

/** Whether the database ends a read that takes longer than it may. */
async function timeLimits({ mongodbUri }: Config): Promise<Finding> {
  if (!mongodbUri) return ok(TIME_LIMITS, 'the embedded one never ends a long read; a cluster does');
  try {
    await connectedDatabase().command({ aggregate: 1, pipeline: LONG_READ, cursor: {}, maxTimeMS: 1 });
  } catch (error) {
    if ((error as { code?: unknown }).code === TIME_IS_UP)
      return ok(TIME_LIMITS, 'a read that takes too long is ended');
  }
  return warn(TIME_LIMITS, 'a read that takes too long is not ended', 'use a MongoDB replica set of a tested version');
}
