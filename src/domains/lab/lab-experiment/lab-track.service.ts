import type { ClientSession } from 'mongoose';
import { viewerKey } from '../../../auth/viewer.js';
import { asClass } from '../../../database/entity.js';
import { hashOf, idempotencyConflict } from '../../../database/idempotency.js';
import { inTransaction, orStartOver } from '../../../database/transaction.js';
import type { Context } from '../../../graphql/context.js';
import { inputError } from '../../../shared/errors.js';
import { newId } from '../../../shared/ids.js';
import {
  ensurePeriod,
  inSpendingTurn,
  metered,
  ownerOf,
  periodOf,
  settleSpending,
  timeOf,
  type UsageAmount,
} from '../../analytics/index.js';
import { chosenRequest, chosenResult } from './lab.choice.js';
import { LabExecutor, LabExperimentStatus } from './lab.enums.js';
import type { LabRequestInput, LabResultInput } from './lab.inputs.js';
import { LAB_PRICES } from './lab.prices.js';
import { newAttempt, sums } from './lab-experiment.changes.js';
import { LabExperiment, LabExperimentModel } from './lab-experiment.model.js';
import type { Attempt } from './lab-experiment.parts.js';
import { newRun, type RunRecord } from './lab-experiment.service.js';
import { errorOf } from '../lab-worker/lab-worker.service.js';
import { assertConsent, useConsentOf } from '../voice-consent/voice-consent.service.js';

const { QUEUED, PROCESSING, COMPLETED, FAILED } = LabExperimentStatus;

const CLONING = 'input.request.voiceCloning';

interface TrackInput {
  clientEventId: string;
  userId?: string | null | undefined;
  at?: Date | null | undefined;
  request: LabRequestInput;
  result?: LabResultInput | null | undefined;
  error?: { code: string; message?: string | null | undefined } | null | undefined;
  usage?: readonly UsageAmount[] | null | undefined;
  processingTime?: number | null | undefined;
  modelName?: string | null | undefined;
}

export interface TrackedRun {
  experiment: LabExperiment;
  duplicate: boolean;
}

/** Stores a run that has already ended, once per `clientEventId`, and charges it at the prices of its time. */
export async function trackLabExperiment(context: Context, input: TrackInput, now = new Date()): Promise<TrackedRun> {
  const userId = await ownerOf(context, input.userId, 'input');
  const at = timeOf({ input, path: 'input' }, now);
  const event = { origin: viewerKey(context.viewer), clientEventId: input.clientEventId };
  const run = await finishedRun(input, userId, event, at);
  const before = await readEvent(event);
  if (before) return repeated(before, run, input.at);
  const key = { userId, period: periodOf(at) };
  await ensurePeriod(key);
  const known = await inSpendingTurn(userId, () =>
    inTransaction(async (session) => {
      const stored = await readEvent(event, session);
      if (stored) return stored;
      await useConsentOf(run, CLONING, session);
      await insert(run, session);
      await settleSpending(context, { ...key, freeMicros: 0, costMicros: run.costMicros }, session, now);
      return null;
    }),
  );
  if (known) return repeated(known, run, input.at);
  return { experiment: (await readEvent(event)) ?? asClass(LabExperiment, run), duplicate: false };
}

function repeated(known: LabExperiment, run: RunRecord, at: Date | null | undefined): TrackedRun {
  if (!isSameReport(known, run, at)) throw idempotencyConflict('input.clientEventId');
  return { experiment: known, duplicate: true };
}

interface EventKey {
  origin: string;
  clientEventId: string;
}

async function insert(run: RunRecord, session: ClientSession): Promise<void> {
  // If another server stored it in between, the retry finds it.
  await orStartOver(() => LabExperimentModel.create([run], { session }));
}

/** A repeated report must match the stored run; the time is compared only if it was specified. */
function isSameReport(known: LabExperiment, run: RunRecord, at: Date | null | undefined): boolean {
  if (at && !known.attempts.some(({ endedAt }) => endedAt?.getTime() === at.getTime())) return false;
  if (known.userId !== run.userId || known.experimentType !== run.experimentType) return false;
  // The content of a deleted run is gone and cannot be compared.
  return known.isDeleted || hashOf(contentOf(known)) === hashOf(contentOf(run));
}

function contentOf({ input, output, error, usage, processingTime, modelName }: RunRecord): object {
  const used = usage.map(({ unit, quantity }) => ({ unit, quantity }));
  return { input, output, code: error?.code, message: error?.message, used, processingTime, modelName };
}

async function readEvent(event: EventKey, session?: ClientSession): Promise<LabExperiment | null> {
  const options = session ? { session } : {};
  const found = await LabExperimentModel.findOne({ ...event }, null, options).lean<LabExperiment>();
  return found && asClass(LabExperiment, found);
}

async function finishedRun(input: TrackInput, userId: string, event: EventKey, at: Date): Promise<RunRecord> {
  const chosen = chosenRequest(input.request, 'input.request');
  if (Boolean(input.result) === Boolean(input.error)) {
    throw inputError('INVALID', 'input.result', 'Specify either the result or the error.', ['result', 'error']);
  }
  const output = input.result ? chosenResult(input.result, chosen.type, 'input.result') : null;
  await assertConsent(chosen, userId, CLONING, at);

  const metering = metered(LAB_PRICES, chosen.type, input.usage ?? [], at);
  const quote = { usage: [], costMicros: metering.costMicros, priceVersion: metering.priceVersion };
  const run = newRun({ _id: newId('exp'), userId, executor: LabExecutor.CLIENT, chosen, quote, at });
  const status = output ? COMPLETED : FAILED;
  const startedAt = new Date(at.getTime() - (input.processingTime ?? 0));
  const error = input.error ? errorOf(input.error) : null;
  const attempt: Attempt = {
    ...newAttempt(1, quote),
    ...metering,
    ...{ status, startedAt, endedAt: at, meteredAt: at, error },
  };
  const rows = { actorId: reporterOf(userId, event), reason: null };
  return {
    ...run,
    ...event,
    ...sums([attempt]),
    output,
    error,
    status,
    reservation: null,
    dueAt: null,
    processingTime: input.processingTime ?? null,
    modelName: input.modelName ?? null,
    history: [
      { from: QUEUED, to: PROCESSING, ...rows, at: startedAt },
      { from: PROCESSING, to: status, ...rows, at },
    ],
  };
}

/** The reporting account, or null if a service key reported the run. */
function reporterOf(userId: string, { origin }: EventKey): string | null {
  return origin === userId ? userId : null;
}
