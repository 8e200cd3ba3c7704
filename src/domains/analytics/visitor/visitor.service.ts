import { trusted } from 'mongoose';
import { isCaller, requireUser, viewerKey } from '../../../auth/viewer.js';
import { asClass } from '../../../database/entity.js';
import { createOnce } from '../../../database/idempotency.js';
import { loaderById } from '../../../database/loaders.js';
import { findPage, type Page } from '../../../database/page.js';
import { inTransaction } from '../../../database/transaction.js';
import type { Context } from '../../../graphql/context.js';
import { inputError, notFound } from '../../../shared/errors.js';
import { importedId, newSecret, sha256 } from '../../../shared/ids.js';
import { statesBefore } from '../../../shared/states.js';
import { ingestionOf } from '../ingestion/ingestion.service.js';
import { CONSENT_STATES } from '../session/session.states.js';
import { UserEventKind, VisitorConsent } from '../tracking/tracking.enums.js';
import type { TrackVisitorInput } from '../tracking/tracking.inputs.js';
import { claimOf, countStored, visitorOf } from '../tracking/tracking.service.js';
import { UserEventModel } from '../user-event/user-event.model.js';
import { claimRows } from './visitor-rows.service.js';
import { Visitor, VisitorModel } from './visitor.model.js';

const KEPT = 400 * 86_400_000;

export const visitorLoader = loaderById(VisitorModel, Visitor);

/** Visitors are visible to staff; for others they do not exist. */
export async function visitorsByIds(context: Context, ids: readonly string[]): Promise<(Visitor | null)[]> {
  if (!isCaller(context.viewer, 'support')) return ids.map(() => null);
  return visitorLoader(context).loadMany(ids);
}

export interface VisitorFilter {
  isBot?: boolean | null;
}

export function visitors(
  filter: VisitorFilter,
  page: { first: number; after?: string | null | undefined },
): Promise<Page<Visitor>> {
  return findPage(VisitorModel, Visitor, {
    filter: { isBot: filter.isBot ?? false },
    sort: { field: '_id', direction: -1 },
    ...page,
  });
}

/** Records a visitor: counted for the day, recognized after consent, and only counted after its withdrawal. */
export async function trackVisitor(
  context: Context,
  input: TrackVisitorInput,
): Promise<{ visitor: Visitor; visitorKey?: string }> {
  await countStored(context, input);
  if (input.consent === VisitorConsent.GRANTED) {
    const known = input.visitorKey ? await ownVisitor(input.visitorKey) : null;
    if (known?.consent === VisitorConsent.GRANTED && input.visitorKey)
      return { visitor: known, visitorKey: input.visitorKey };
    return createConsentingVisitor(context, input);
  }
  if (input.consent !== VisitorConsent.DENIED) return { visitor: await callerVisitor(context, input) };
  const known = input.visitorKey ? await ownVisitor(input.visitorKey) : null;
  return { visitor: await denyConsent(known ?? (await callerVisitor(context, input))) };
}

/** The caller's visitor, created if it does not exist yet. */
async function callerVisitor(
  context: Context,
  sender: { visitorKey?: string | null | undefined; language?: string | null | undefined },
): Promise<Visitor> {
  const now = new Date();
  const visitor = await visitorOf(context, sender, now);
  const [result] = await ingestionOf(context.platform).add([{ at: now, receivedAt: now, source: 'web', visitor }]);
  const found = result?.visitorId ? await readVisitor(result.visitorId) : null;
  if (!found) throw notFound('visitor', '');
  return found;
}

export async function readVisitor(id: string): Promise<Visitor | null> {
  const found = await VisitorModel.findOne({ _id: id }).lean<Visitor>();
  return found && asClass(Visitor, found);
}

export async function ownVisitor(visitorKey: string): Promise<Visitor | null> {
  const { id, keyHash } = claimOf(visitorKey);
  const found = await VisitorModel.findOne({ _id: id }).select('+keyHash').lean<Visitor>();
  if (found?.keyHash !== keyHash) return null;
  delete found.keyHash;
  return asClass(Visitor, found);
}

/** Consent creates a new visitor with a random ID, so that earlier data stays anonymous. */
async function createConsentingVisitor(
  context: Context,
  { language, idempotencyKey }: TrackVisitorInput,
): Promise<{ visitor: Visitor; visitorKey: string }> {
  const now = new Date();
  const { client, country } = await visitorOf(context, { language }, now);
  const from = VisitorConsent.UNKNOWN;
  const request = {
    actor: sha256(`${viewerKey(context.viewer)}\n${context.userAgent}`),
    operation: 'trackVisitor',
    key: idempotencyKey,
    input: {},
    prefix: 'vis',
  };
  const secretOf = (id: string): string =>
    // A repeated request yields the same secret, which is never stored: it derives from the idempotency key.
    idempotencyKey ? sha256(`${id}\n${idempotencyKey}\n${context.userAgent}`) : fresh;
  const fresh = newSecret();
  const { record } = await createOnce<Pick<Visitor, '_id'>>(request, async (_id, session) => {
    const row = {
      ...client,
      _id,
      keyHash: sha256(secretOf(_id)),
      firstSeenAt: now,
      lastSeenAt: now,
      ...(country ? { country } : {}),
      consent: VisitorConsent.GRANTED,
      consentHistory: [{ from, to: VisitorConsent.GRANTED, at: now }],
      sessionCount: 0,
      expiresAt: new Date(now.getTime() + KEPT),
    };
    await VisitorModel.create([row], { session });
    return { _id };
  });
  const visitorKey = `${record._id}.${secretOf(record._id)}`;
  const visitor = await ownVisitor(visitorKey);
  if (!visitor) throw inputError('INVALID_TOKEN', 'input.idempotencyKey', 'This visitor was erased. Use a new key.');
  return { visitor, visitorKey };
}

async function denyConsent(visitor: Visitor): Promise<Visitor> {
  if (visitor.consent === VisitorConsent.DENIED) return visitor;
  const to = VisitorConsent.DENIED;
  const changed = await VisitorModel.findOneAndUpdate(
    { _id: visitor._id, consent: trusted({ $in: statesBefore(CONSENT_STATES, to) }) },
    { $set: { consent: to }, $push: { consentHistory: { from: visitor.consent, to, at: new Date() } } },
    { returnDocument: 'after' },
  ).lean<Visitor>();
  return changed ? asClass(Visitor, changed) : ((await readVisitor(visitor._id)) ?? visitor);
}

/**
 * Links the visitor of the key and its previous activity to the account. Requires consent, because a visitor without consent
 * may be several people behind one IP address. The first account stays: accounts that share a browser are never merged.
 * Records an `identify` event once.
 */
export async function identifyVisitor(context: Context, visitorKey: string | null | undefined): Promise<Visitor> {
  const { userId } = requireUser(context.viewer);
  if (!visitorKey) throw notAllowed('visitorKey is required. Record consent with trackVisitor first.');
  const { _id } = (await ownVisitor(visitorKey)) ?? {};
  if (_id === undefined) throw notFound('visitor', 'input.visitorKey');
  const visitor = await inTransaction(async (session) => {
    const before = await VisitorModel.findOne({ _id }, null, { session }).lean<Visitor>();
    if (!before) throw notFound('visitor', 'input.visitorKey');
    if (before.consent !== VisitorConsent.GRANTED) throw notAllowed('This visitor denied consent and is only counted.');
    if (before.userId === userId) return asClass(Visitor, before);
    if (before.userId !== undefined)
      throw inputError('ALREADY_DONE', 'input.visitorKey', 'This visitor already belongs to another account.');
    const identifiedAt = new Date();
    await VisitorModel.updateOne({ _id }, { $set: { userId, identifiedAt } }, { session });
    await UserEventModel.create([identification(before, userId, identifiedAt)], { session });
    return asClass(Visitor, Object.assign(before, { userId, identifiedAt }));
  });
  await claimRows(_id, userId);
  return visitor;
}

function notAllowed(message: string): Error {
  return inputError('NOT_ALLOWED', 'input.visitorKey', message);
}

function identification({ _id, isBot, expiresAt }: Visitor, userId: string, at: Date): object {
  return {
    _id: importedId('uev', at, `identify:${_id}`),
    eventKey: `identify:${_id}`,
    source: 'web',
    kind: UserEventKind.IDENTIFY,
    name: 'identify',
    visitorId: _id,
    userId,
    isBot,
    at,
    expiresAt,
  };
}
