import { trusted, type ClientSession } from 'mongoose';
import { AuditEntry, AuditEntryModel, AuditKind } from '../../../auth/audit-entry.model.js';
import { isCaller } from '../../../auth/viewer.js';
import { asClass } from '../../../database/entity.js';
import { findPage, type Page } from '../../../database/page.js';
import { readPlain } from '../../../database/read.js';
import type { Context } from '../../../graphql/context.js';
import type { PersonalData } from '../../../graphql/domain.js';
import type { AuditFilter } from './audit.inputs.js';

/** Actions of staff, newest first. */
export function auditLog(
  filter: AuditFilter,
  page: { first: number; after?: string | null | undefined },
): Promise<Page<AuditEntry>> {
  const { kind, actorId, targetId, operation } = filter;
  return findPage(AuditEntryModel, AuditEntry, {
    filter: {
      kind: kind ?? AuditKind.CHANGE,
      ...(actorId ? { actorId } : {}),
      ...(targetId ? { targetIds: targetId } : {}),
      ...(operation ? { operation } : {}),
    },
    sort: { field: '_id', direction: -1 },
    ...page,
  });
}

export async function auditEntriesByIds(
  { viewer }: Context,
  ids: readonly string[],
): Promise<readonly (AuditEntry | null)[]> {
  if (!isCaller(viewer, 'admin')) return ids.map(() => null);
  const found = await readPlain<AuditEntry>(AuditEntryModel, { _id: { $in: [...ids] } });
  const byId = new Map(found.map((entry) => [entry._id, asClass(AuditEntry, entry)]));
  return ids.map((id) => byId.get(id) ?? null);
}

const STAY = 'are kept for 400 days by ID only, which identifies no one once the account is deleted.';

/** Number of entries about a person's actions, or about staff actions on the account. */
async function entriesNaming(userId: string, session: ClientSession): Promise<number> {
  const counts = Object.values(AuditKind).flatMap((kind) => [
    { kind, actorId: userId },
    { kind, targetIds: userId, actorId: trusted({ $ne: userId }) },
  ]);
  let entries = 0;
  // A transaction runs one command at a time.
  for (const filter of counts) entries += await AuditEntryModel.countDocuments(filter, { session });
  return entries;
}

export const auditPersonalData: PersonalData = {
  collection: 'auditentries',
  export: ({ userId }) =>
    Promise.all(Object.values(AuditKind).map((kind) => AuditEntryModel.find({ kind, actorId: userId }).lean())).then(
      (found) => found.flat(),
    ),
  async erase({ userId }, session) {
    const entries = await entriesNaming(userId, session);
    const kept = `${String(entries)} entries about your actions as staff and staff actions on your account ${STAY}`;
    return { records: 0, kept: entries > 0 ? kept : undefined };
  },
};
