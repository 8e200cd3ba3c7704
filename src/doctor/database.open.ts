import { existsSync } from 'node:fs';
import { join } from 'node:path';
import mongoose from 'mongoose';
import type { Config } from '../config.js';
import { connectDatabase, disconnectDatabase } from '../database/connection.js';
import { SetupError, startEmbedded, StuckDatabaseError, type EmbeddedDatabase } from '../database/embedded/index.js';
import { kindOf, lookAt } from './check.js';
import { fault, ok, warn, type Finding } from './finding.js';

const NAME = 'database';
/** Less than a check may take: another process may keep a database that takes no writes. */
const PATIENCE = 100;

export interface OpenedDatabase {
  finding: Finding;
  /** Leaves the embedded database running where another process owns it. */
  close(): Promise<void>;
}

/** Connects as the server does: to the cluster, to the embedded database that runs, or to one started for this. */
export async function openDatabase(config: Config): Promise<OpenedDatabase> {
  let starting: Promise<EmbeddedDatabase> | undefined;
  const look = async (): Promise<Finding> => {
    if (!config.mongodbUri && !existsSync(join(config.dataDir, 'database'))) {
      return warn(NAME, `there is none yet in ${config.dataDir}`, 'npm start makes it');
    }
    try {
      if (!config.mongodbUri) {
        starting = startEmbedded({
          ...{ dataDir: config.dataDir, durable: true, patienceMs: PATIENCE },
          report: () => undefined,
        });
      }
      await connectDatabase(config.mongodbUri ?? (await starting)?.uri ?? '');
      return await answered(config);
    } catch (error) {
      return refusal(error);
    }
  };
  const finding = await lookAt({ name: NAME, look });
  return {
    finding,
    async close() {
      await disconnectDatabase();
      // One that was late is there all the same, and must not outlive this.
      const embedded = await starting?.catch(() => undefined);
      await embedded?.stop();
    },
  };
}

async function answered({ mongodbUri }: Config): Promise<Finding> {
  const began = performance.now();
  await mongoose.connection.db?.command({ ping: 1 });
  const took = `${String(Math.ceil(performance.now() - began))} ms`;
  return ok(NAME, `the ${mongodbUri ? 'one of MONGODB_URI' : 'embedded one'} answers in ${took}`);
}

function refusal(error: unknown): Finding {
  if (error instanceof SetupError) {
    const says =
      error instanceof StuckDatabaseError ? 'the embedded one takes no writes' : 'the embedded one does not start';
    const toDo = error.message.replace(/\.$/, '');
    return fault(NAME, says, `${toDo.slice(0, 1).toLowerCase()}${toDo.slice(1)}`);
  }
  if ((error as { code?: unknown }).code === 18 || /auth/i.test(kindOf(error))) {
    return fault(
      NAME,
      'it refuses the name or password in MONGODB_URI',
      'mend them there, or the account in the database',
    );
  }
  if (error instanceof Error && /Parse|Argument|API/.test(error.name)) {
    const toDo = 'write special characters of the password as %XX, and compare it with .env.example';
    return fault(NAME, 'MONGODB_URI cannot be read as an address', toDo);
  }
  const toDo = 'start it, mend the address or its TLS settings, or unset MONGODB_URI to use the embedded one';
  return fault(NAME, `nothing usable answers at MONGODB_URI (${kindOf(error)})`, toDo);
}
