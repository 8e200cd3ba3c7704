import { trusted, type ClientSession } from 'mongoose';
import { requireUser } from '../../../auth/viewer.js';
import { updateEach } from '../../../database/bulk.js';
import { asClass } from '../../../database/entity.js';
import { defineLoader } from '../../../database/loaders.js';
import { createOnce } from '../../../database/idempotency.js';
import { findPage, type Page } from '../../../database/page.js';
import { bounded } from '../../../database/read.js';
import type { Context } from '../../../graphql/context.js';
import { inputError, InputError, isConflict, notFound } from '../../../shared/errors.js';
import type { Chosen } from '../lab-experiment/lab.choice.js';
import { LabExperimentStatus, LabExperimentType, type VoiceConsentScope } from '../lab-experiment/lab.enums.js';
import type { LabAsset } from '../lab-experiment/lab-asset.js';
import { cancelled } from '../lab-experiment/lab-experiment.changes.js';
import { LabExperimentModel, type LabExperiment } from '../lab-experiment/lab-experiment.model.js';
import { changeRun } from '../lab-experiment/lab-experiment-write.service.js';
import { VoiceConsent, VoiceConsentModel } from './voice-consent.model.js';

const MAX_YEARS = 5;
const YEAR = 366 * 86_400_000;

interface ConsentInput {
  speakerName: string;
  scopes: VoiceConsentScope[];
  statement: string;
  recording: LabAsset;
  expiresAt: Date;
  idempotencyKey?: string | null | undefined;
}

/** Stores a consent: its statement, scopes, expiration and recording. */
export async function recordVoiceConsent(
  context: Context,
  { idempotencyKey, ...input }: ConsentInput,
  now = new Date(),
): Promise<VoiceConsent> {
  const { userId } = requireUser(context.viewer);
  if (input.expiresAt <= now || input.expiresAt.getTime() > now.getTime() + MAX_YEARS * YEAR) {
    throw inputError(
      'OUT_OF_RANGE',
      'input.expiresAt',
      `expiresAt must be in the future, at most ${String(MAX_YEARS)} years ahead.`,
    );
  }
  const { url, sha256, mediaType, bytes } = input.recording;
  const { record } = await createOnce<Pick<VoiceConsent, '_id'>>(
    { actor: userId, operation: 'recordVoiceConsent', key: idempotencyKey, input, prefix: 'vcs' },
    async (_id, session) => {
      const row = {
        ...input,
        scopes: [...new Set(input.scopes)],
        recording: { url, sha256, mediaType, ...(bytes ? { bytes } : {}) },
        ...{ _id, userId, revokedAt: null, revocationReason: null, runs: 0 },
      };
      await VoiceConsentModel.create([row], { session });
      return { _id };
    },
  );
  return readConsent(record._id, userId, 'id');
}

/** Two stages, because the embedded database uses the index only for an `_id` alone. */
async function readConsent(id: string, userId: string, field: string): Promise<VoiceConsent> {
  const [consent] = await bounded(
    VoiceConsentModel.aggregate<VoiceConsent>([{ $match: { _id: id } }, { $match: { userId } }]),
  );
  if (!consent) throw notFound('consent', field);
  return asClass(VoiceConsent, consent);
}

/** Refuses voice cloning without an active consent that covers the purpose. */
export async function assertConsent({ type, value }: Chosen, userId: string, field: string, now: Date): Promise<void> {
  if (type !== LabExperimentType.VOICE_CLONING) return;
  const { consentId, purpose } = value as { consentId: string; purpose: VoiceConsentScope };
  const consent = await readConsent(consentId, userId, field === 'id' ? field : `${field}.consentId`);
  const problem = problemOf(consent, purpose, now);
  if (problem) throw inputError('NOT_ALLOWED', field === 'id' ? field : `${field}.consentId`, problem);
}

const REVOKED = 'The voice consent was revoked.';

function problemOf(
  { revokedAt, expiresAt, scopes }: VoiceConsent,
  purpose: VoiceConsentScope,
  now: Date,
): string | null {
  if (revokedAt) return REVOKED;
  if (expiresAt <= now) return 'The consent has expired. Record a new one.';
  if (!scopes.includes(purpose)) return `The consent does not cover ${purpose.toUpperCase()}.`;
  return null;
}

/**
 * Counts a run on a consent, in the transaction that completes it, so that it conflicts with a simultaneous revocation.
 * Returns false if the consent was revoked in the meantime.
 */
export async function useConsent(consentId: string, session: ClientSession): Promise<boolean> {
  const { matchedCount } = await VoiceConsentModel.updateOne(
    { _id: consentId, revokedAt: null },
    { $inc: { runs: 1 } },
    { session },
  );
  return matchedCount > 0;
}

/** The same for a run recorded after it ended; fails if the consent was revoked in the meantime. */
export async function useConsentOf(
  { consentId, output }: Pick<LabExperiment, 'consentId' | 'output'>,
  field: string,
  session: ClientSession,
): Promise<void> {
  if (!consentId || !output || (await useConsent(consentId, session))) return;
  throw inputError('NOT_ALLOWED', `${field}.consentId`, REVOKED);
}

const LIVE = [LabExperimentStatus.QUEUED, LabExperimentStatus.PROCESSING];

/** Revokes a consent permanently, cancels unfinished runs that use it and deletes results created with it. */
export async function revokeVoiceConsent(
  context: Context,
  id: string,
  reason: string | null | undefined,
  now = new Date(),
): Promise<VoiceConsent> {
  const { userId } = requireUser(context.viewer);
  const known = await readConsent(id, userId, 'id');
  const { matchedCount } = await VoiceConsentModel.updateOne(
    { _id: id, revokedAt: null },
    { $set: { revokedAt: now, revocationReason: reason ?? null } },
  );
  await deleteDerived(context, known, now);
  if (matchedCount === 0) throw inputError('ALREADY_DONE', 'id', 'The consent is already revoked.');
  return readConsent(id, userId, 'id');
}

/** Repeated by a second revocation, in case the first was interrupted. */
async function deleteDerived(context: Context, { _id, userId }: VoiceConsent, now: Date): Promise<void> {
  const live = await LabExperimentModel.find(
    { userId, consentId: _id, status: trusted({ $in: LIVE }) },
    { _id: 1 },
  ).lean<Pick<LabExperiment, '_id'>[]>();
  const actor = { actorId: userId, reason: 'The consent was revoked', at: now };
  for (const run of live) {
    await changeRun(context, run._id, { userId }, (before) => cancelled(before, actor), now).catch((error: unknown) => {
      // It ended in between; its result is deleted below.
      if (!(error instanceof InputError) || isConflict(error)) throw error;
    });
  }
  await updateEach(
    LabExperimentModel,
    { userId, consentId: _id, status: LabExperimentStatus.COMPLETED },
    { $set: { output: null }, $inc: { revision: 1 } },
  );
}

/** The caller's consents, newest first. */
export function myVoiceConsents(
  context: Context,
  page: { first: number; after?: string | null | undefined },
): Promise<Page<VoiceConsent>> {
  return findPage(VoiceConsentModel, VoiceConsent, {
    filter: { userId: requireUser(context.viewer).userId },
    sort: { field: '_id', direction: -1 },
    ...page,
  });
}

const consentLoader = defineLoader<string, VoiceConsent | null>(async (ids, scope) => {
  const { viewer } = scope as Context;
  if (viewer.kind !== 'user') return new Map();
  const found = await bounded(
    VoiceConsentModel.aggregate<VoiceConsent>([
      { $match: { _id: { $in: [...ids] } } },
      { $match: { userId: viewer.userId } },
    ]),
  );
  return new Map(found.map((consent) => [consent._id, asClass(VoiceConsent, consent)]));
}, null);

/** The consent that a run of the caller uses. */
export function consentOf(context: Context, id: string): VoiceConsent | null | Promise<VoiceConsent | null> {
  return consentLoader(context).load(id);
}

export async function voiceConsentsByIds(context: Context, ids: readonly string[]): Promise<(VoiceConsent | null)[]> {
  return consentLoader(context).loadMany(ids);
}
