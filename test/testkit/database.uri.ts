import { randomBytes } from 'node:crypto';
import mongoose from 'mongoose';

/** Another server to run the integration and end-to-end tiers against: a replica set, a sharded cluster, any MongoDB. */
export const TEST_MONGODB_URI = 'TEST_MONGODB_URI';

/** Databases of a test run are named `tally_test_<run>_<what for>_<random>`: what is left of a run is found by its name. */
const RUN = /^tally_test_[0-9a-f]{8}$/;
const ADDRESS = /^(mongodb(?:\+srv)?:\/\/)([^/?]+)(?:\/([^?]*))?(?:\?(.*))?$/;

const random = (): string => randomBytes(4).toString('hex');

/** The address that a tier hands to its tests; its database is never made, its name begins those of all others. */
export function runAddress(serverUri: string): string {
  return withDatabase(serverUri, `tally_test_${random()}`);
}

/** The address of a database of its own, on the server of the tier. */
export function ownDatabase(tierUri: string, what: string): string {
  return withDatabase(tierUri, `${runOf(tierUri)}_${what}_${random()}`);
}

export async function dropDatabase(uri: string): Promise<void> {
  const client = await mongoose.mongo.MongoClient.connect(uri);
  await client.db().dropDatabase();
  await client.close();
}

/** Whether a database was made by the run of this address. */
export function belongsToRun(tierUri: string, name: string): boolean {
  return name.startsWith(`${runOf(tierUri)}_`);
}

function runOf(tierUri: string): string {
  const name = ADDRESS.exec(tierUri)?.[3] ?? '';
  if (!RUN.test(name)) throw new Error(`The address of a tier names its run, not ${name}.`);
  return name;
}

/** Not by `URL`, which refuses the several hosts of a replica set. */
function withDatabase(uri: string, name: string): string {
  const [, scheme = '', hosts = '', before = '', query = ''] = ADDRESS.exec(uri) ?? [];
  if (scheme === '') throw new Error('The address of the database must begin with mongodb:// or mongodb+srv://.');
  const options = new URLSearchParams(query);
  // Without it, an account is looked for in the database that the address names.
  if (hosts.includes('@') && !options.has('authSource')) options.set('authSource', before || 'admin');
  const text = options.toString();
  return `${scheme}${hosts}/${name}${text === '' ? '' : `?${text}`}`;
}
