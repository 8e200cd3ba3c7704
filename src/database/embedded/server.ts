import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { ensureBinary, ensureWritable } from './binary.js';
import { claim } from './claim.js';
import { databasePlace } from './launch.js';
import { forgetOwner, registerOwner } from './record.js';
import { SupervisedDatabase, type EmbeddedDatabase } from './supervisor.js';

export interface EmbeddedOptions {
  readonly dataDir: string;
  /** Whether every acknowledged write survives a killed server; off only if losing the data is acceptable, as in tests. */
  readonly durable: boolean;
  readonly report: (line: string) => void;
  /** By default, a port derived from the folder. */
  readonly port?: number;
  /** Where the binary is stored; by default in dataDir. */
  readonly binaryDir?: string;
  /** How long to wait for another process to recover its hanging database; 30 s by default. */
  readonly patienceMs?: number;
}

/** Starts the embedded database of a folder, or joins the running one, and keeps it running. */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const { report, port, patienceMs } = options;
  const dataDir = resolve(options.dataDir);
  await ensureWritable(dataDir);
  const binary = await ensureBinary({ dataDir: options.binaryDir ?? dataDir, report });
  const place = databasePlace(dataDir, binary, options.durable);
  await mkdir(place.storage, { recursive: true, mode: 0o700 });
  const ownerId = registerOwner();
  try {
    const record = await claim({
      ...{ place, ownerId, report },
      ...(port === undefined ? {} : { port }),
      ...(patienceMs === undefined ? {} : { patienceMs }),
    });
    return new SupervisedDatabase({ place, ownerId, record, report });
  } catch (error) {
    forgetOwner(ownerId);
    throw error;
  }
}
