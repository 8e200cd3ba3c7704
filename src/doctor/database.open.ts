import { existsSync } from 'node:fs';
import { join } from 'node:path';
import mongoose from 'mongoose';
import type { Config } from '../config.js';
import { connectDatabase, disconnectDatabase } from '../database/connection.js';
import { SetupError, startEmbedded, StuckDatabaseError, type EmbeddedDatabase } from '../database/embedded/index.js';
import { kindOf, lookAt } from './check.js';
import { fault, ok, warn, type Finding } from './finding.js';

const NAME = 'database';
/** Shorter than a check's time limit: another process may own a database that accepts no writes. */
const PATIENCE = 100;

export interface OpenedDatabase {
  finding: Finding;
  /** Leaves the embedded database running if another process owns it. */
  close(): Promise<void>;
}

/** Connects like the server: to the cluster, to the running embedded database, or to one started for this check. */
export async function openDatabase(config: Config): Promise<OpenedDatabase> {
  let starting: Promise<EmbeddedDatabase> | undefined;
  const look = async (): Promise<Finding> => {
    if (!config.mongodbUri && !existsSync(join(config.dataDir, 'database'))) {
      return warn(NAME, `no database in ${config.dataDir} yet`, 'run npm start to create it');
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
      // A database that started too late is running all the same, and must not outlive this process.
      const embedded = await starting?.catch(() => undefined);
      await embedded?.stop();
    },
  };
}

async function answered({ mongodbUri }: Config): Promise<Finding> {
  const began = performance.now();
  await mongoose.connection.db?.command({ ping: 1 });
  const took = `${String(Math.ceil(performance.now() - began))} ms`;
  return ok(NAME, `the ${mongodbUri ? 'database at MONGODB_URI' : 'embedded database'} responds in ${took}`);
}

function refusal(error: unknown): Finding {
  if (error instanceof SetupError) {
    const says =
      error instanceof StuckDatabaseError
        ? 'the embedded database accepts no writes'
        : 'the embedded database does not start';
    const toDo = error.message.replace(/\.$/, '');
    return fault(NAME, says, `${toDo.slice(0, 1).toLowerCase()}${toDo.slice(1)}`);
  }
  if ((error as { code?: unknown }).code === 18 || /auth/i.test(kindOf(error))) {
    return fault(
      NAME,
      'the database rejects the user name or password in MONGODB_URI',
      'correct them, or the account in the database',
    );
  }
  if (error instanceof Error && /Parse|Argument|API/.test(error.name)) {
    const toDo = 'percent-encode special characters of the password (%XX), and compare the URI with .env.example';
    return fault(NAME, 'MONGODB_URI is not a valid URI', toDo);
  }
  const toDo =
    'start the database, correct the address or its TLS settings, or unset MONGODB_URI to use the embedded database';
  return fault(NAME, `no usable database at MONGODB_URI (${kindOf(error)})`, toDo);
}
