import { createHmac } from 'node:crypto';
import { isDuplicateKey } from '../../../database/connection.js';
import { databaseMemory } from '../../../database/memory.js';
import { importedId, newSecret } from '../../../shared/ids.js';
import { networkOf } from '../../../shared/network.js';
import { VisitorSaltModel, type VisitorSalt } from './visitor-salt.model.js';

const KEPT = 2 * 86_400_000;
const salts = databaseMemory<Promise<string>>({ max: 64, ttl: KEPT / 2 });

/** The day (UTC) of a time, for example 2026-11-23. */
export function dayOf(at: Date): string {
  return at.toISOString().slice(0, 10);
}

/** The ID of a visitor without consent: stable for a day, and impossible to recreate later. */
export async function dailyVisitorId(day: string, ip: string, userAgent: string): Promise<string> {
  const salt = await saltOf(day);
  const hash = createHmac('sha256', salt)
    .update(`${networkOf(ip)}\n${userAgent}`)
    .digest('base64url');
  return importedId('vis', new Date(`${day}T00:00:00Z`), hash);
}

function saltOf(day: string): Promise<string> {
  const known = salts.get(day);
  if (known) return known;
  const made = readOrCreate(day);
  salts.set(day, made);
  made.catch(() => salts.delete(day));
  return made;
}

async function readOrCreate(day: string): Promise<string> {
  const read = (): Promise<VisitorSalt | null> =>
    VisitorSaltModel.findOne({ _id: day }).select('+salt').lean<VisitorSalt>();
  const found = await read();
  if (found) return found.salt;
  try {
    await VisitorSaltModel.create({ _id: day, salt: newSecret(), expiresAt: new Date(Date.now() + KEPT) });
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
  }
  const made = await read();
  if (!made) throw new Error(`The salt of ${day} could not be created.`);
  return made.salt;
}
