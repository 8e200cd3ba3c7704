import { trusted, type ClientSession } from 'mongoose';
import { MAX_READ_TIME } from '../../../database/connection.js';
import { knownZone } from '../../../shared/time-zones.js';
import { UserModel, UserStatus, type User } from './user.model.js';

/** The recipient of an email. */
export interface Reader {
  userId: string;
  email: string;
  name: string;
  /** The time zone of the profile; undefined if none is set, or it cannot be used. */
  timeZone?: string;
}

/** The active accounts with these IDs, by ID, for jobs and transactions that write emails. */
export async function readersOf(ids: Iterable<string>, session?: ClientSession): Promise<Map<string, Reader>> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return new Map();
  const users = await UserModel.find({ _id: trusted({ $in: wanted }) }, { email: 1, name: 1, timeZone: 1, status: 1 })
    .session(session ?? null)
    .maxTimeMS(MAX_READ_TIME)
    .lean<Pick<User, '_id' | 'email' | 'name' | 'timeZone' | 'status'>[]>();
  return new Map(
    users
      .filter(({ status }) => status === UserStatus.ACTIVE)
      .map(({ _id, email, name, timeZone: stored }) => {
        const timeZone = knownZone(stored);
        return [_id, { userId: _id, email, name, ...(timeZone ? { timeZone } : {}) }];
      }),
  );
}
