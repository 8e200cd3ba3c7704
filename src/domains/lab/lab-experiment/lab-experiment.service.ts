import { requireUser } from '../../../auth/viewer.js';
import { asClass } from '../../../database/entity.js';
import { createOnce, firstResult } from '../../../database/idempotency.js';
import { findPage, type Page } from '../../../database/page.js';
import type { Projection } from '../../../database/read.js';
import type { Context } from '../../../graphql/context.js';
import { inputError } from '../../../shared/errors.js';
import { invalidState } from '../../../shared/states.js';
import {
  dayOf,
  ensurePeriod,
  holdSpending,
  inSpendingTurn,
  notEnough,
  periodOf,
  spendingOf,
} from '../../analytics/index.js';
import { chosenRequest, type Chosen } from './lab.choice.js';
import { LabExecutor, LabExperimentStatus, type LabExperimentType } from './lab.enums.js';
import type { LabRequestInput } from './lab.inputs.js';
import { quoteOf, type Quote } from './lab.prices.js';
import { begun, cancelled, newAttempt, queued, retried, sums, emptied } from './lab-experiment.changes.js';
import { labExperimentLoader } from './lab-experiment.loaders.js';
import { LabExperiment, LabExperimentModel } from './lab-experiment.model.js';
import { ENDED } from './lab-experiment.states.js';
import { changeRun, type RunScope } from './lab-experiment-write.service.js';
import { assertConsent } from '../voice-consent/voice-consent.service.js';

interface StartInput {
  request: LabRequestInput;
  executor?: LabExecutor | null | undefined;
  idempotencyKey?: string | null | undefined;
}

/** The caller's runs that are not deleted. */
export function ownScope(context: Context): RunScope & { userId: string } {
  return { userId: requireUser(context.viewer).userId, isDeleted: false };
}

/** A run as plain data. */
export type RunRecord = Pick<LabExperiment, keyof LabExperiment>;

/** All stored fields of a new run. */
export function newRun(
  source: Pick<LabExperiment, '_id' | 'userId' | 'executor'> & { chosen: Chosen; quote: Quote; at: Date },
): RunRecord {
  const { chosen, quote, at, ...fields } = source;
  const consentId = chosen.value['consentId'];
  return {
    ...fields,
    experimentType: chosen.type,
    input: chosen.value,
    output: null,
    ...(typeof consentId === 'string' ? { consentId } : {}),
    ...{ modelName: null, error: null, processingTime: null, rating: null, history: [] },
    ...sums([newAttempt(1, quote)]),
    ...queued(1, quote, periodOf(at), at),
    at,
    day: dayOf(at),
    isDeleted: false,
    revision: 0,
  } as unknown as RunRecord;
}

/** Queues a run, or starts it if the caller executes it. Reserves its maximum cost first. */
export async function startLabExperiment(
  context: Context,
  { request, executor, idempotencyKey }: StartInput,
  now = new Date(),
): Promise<LabExperiment> {
  const { userId } = requireUser(context.viewer);
  const chosen = chosenRequest(request, 'input.request');
  const period = periodOf(now);
  const key = { userId, period };
  const quote = quoteOf(chosen.type, chosen.value, now);
  const once = {
    actor: userId,
    operation: 'startLabExperiment',
    key: idempotencyKey,
    input: { type: chosen.type, value: chosen.value, executor: executor ?? null },
    prefix: 'exp',
  };
  const before = await ensurePeriod(key);
  // Refuses early, without a transaction; the write below has the final say.
  if (before.leftMicros < quote.costMicros && !(await firstResult(once))) {
    throw notEnough(key, quote.costMicros, before);
  }
  const { record } = await inSpendingTurn(userId, () =>
    createOnce<RunRecord>(once, async (id, session) => {
      await assertConsent(chosen, userId, 'input.request.voiceCloning', now);
      const run = newRun({ _id: id, userId, executor: executor ?? LabExecutor.PLATFORM, chosen, quote, at: now });
      const first = run.executor === LabExecutor.CLIENT ? begun(run, { actorId: userId, at: now }) : undefined;
      const stored = first ? { ...run, ...first.set, history: first.history } : run;
      await holdSpending(key, quote.costMicros, session);
      await LabExperimentModel.create([stored], { session });
      return stored;
    }),
  );
  return (await readRun(record._id)) ?? asClass(LabExperiment, record);
}

async function readRun(id: string): Promise<LabExperiment | null> {
  const run = await LabExperimentModel.findOne({ _id: id }).lean<LabExperiment>();
  return run && asClass(LabExperiment, run);
}

export interface Estimate extends Quote {
  experimentType: LabExperimentType;
  leftMicros: number;
  isAffordable: boolean;
}

/** The maximum usage and cost of a run, before it is started. */
export async function estimateLabExperiment(
  context: Context,
  input: LabRequestInput,
  now = new Date(),
): Promise<Estimate> {
  const { userId } = requireUser(context.viewer);
  const { type, value } = chosenRequest(input, 'input.request');
  const quote = quoteOf(type, value, now);
  const { leftMicros } = await spendingOf({ userId, period: periodOf(now) });
  return { ...quote, experimentType: type, leftMicros, isAffordable: quote.costMicros <= leftMicros };
}

interface RunFilter {
  experimentType?: LabExperimentType | null | undefined;
  status?: LabExperimentStatus | null | undefined;
}

/** The caller's runs, newest first. */
export function myLabExperiments(
  context: Context,
  { experimentType, status }: RunFilter,
  page: { first: number; after?: string | null | undefined },
  selected: ReadonlySet<string>,
): Promise<Page<LabExperiment>> {
  const { userId, isDeleted } = ownScope(context);
  return findPage(LabExperimentModel, LabExperiment, {
    filter: {
      userId,
      isDeleted,
      ...(experimentType ? { experimentType } : {}),
      ...(status ? { status } : {}),
    },
    sort: { field: '_id', direction: -1 },
    projection: listProjection(selected),
    ...page,
  });
}

/** Requests and results can be long: a list reads them only when selected. */
function listProjection(selected: ReadonlySet<string>): Projection {
  return Object.fromEntries(['input', 'output'].filter((field) => !selected.has(field)).map((field) => [field, 0]));
}

export function labExperiment(context: Context, id: string): LabExperiment | null | Promise<LabExperiment | null> {
  return labExperimentLoader(context).load(id);
}

/** Cancels a run. If it is running, the reservation stays until its worker reports or its deadline passes. */
export async function cancelLabExperiment(
  context: Context,
  id: string,
  reason: string | null | undefined,
  now = new Date(),
): Promise<LabExperiment> {
  const scope = ownScope(context);
  const actor = { actorId: scope.userId, reason, at: now };
  return (await changeRun(context, id, scope, (run) => cancelled(run, actor), now)).experiment;
}

/** Retries a run that failed or timed out; at most 3 attempts in total. */
export async function retryLabExperiment(context: Context, id: string, now = new Date()): Promise<LabExperiment> {
  const scope = ownScope(context);
  const period = periodOf(now);
  await ensurePeriod({ userId: scope.userId, period });
  const { experiment } = await changeRun(
    context,
    id,
    scope,
    async (run) => {
      const quote = quoteOf(run.experimentType, run.input, now);
      const change = retried(run, quote, period, { actorId: scope.userId, at: now });
      await assertConsent({ type: run.experimentType, value: run.input }, scope.userId, 'id', now);
      return change;
    },
    now,
  );
  return experiment;
}

/** Rates a result; a later rating replaces it. */
export async function rateLabExperiment(
  context: Context,
  id: string,
  { score, comment }: { score: number; comment?: string | null | undefined },
  now = new Date(),
): Promise<LabExperiment> {
  const { experiment } = await changeRun(
    context,
    id,
    ownScope(context),
    (run) => {
      if (run.status !== LabExperimentStatus.COMPLETED) {
        throw inputError('INVALID_STATE', 'id', 'The experiment must be COMPLETED to be rated.', ['COMPLETED']);
      }
      return { set: { rating: { score, comment: comment ?? null, ratedAt: now } }, history: [] };
    },
    now,
  );
  return experiment;
}

/** Deletes the input and output of a run that has ended. Its usage and cost still count. */
export async function deleteLabExperiment(context: Context, id: string, now = new Date()): Promise<void> {
  await changeRun(
    context,
    id,
    ownScope(context),
    (run) => {
      if (!ENDED.includes(run.status)) {
        throw invalidState(run.status, 'deleted', [LabExperimentStatus.CANCELLED], 'id');
      }
      return { set: emptied(run), history: [] };
    },
    now,
  );
}
