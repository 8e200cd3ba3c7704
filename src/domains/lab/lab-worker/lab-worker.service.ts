import { trusted } from 'mongoose';
import { asClass } from '../../../database/entity.js';
import type { Context } from '../../../graphql/context.js';
import { inputError, InputError } from '../../../shared/errors.js';
import { periodOf, ensurePeriod, type UsageAmount } from '../../analytics/index.js';
import { chosenResult } from '../lab-experiment/lab.choice.js';
import { LabExecutor, LabExperimentStatus, type LabExperimentType } from '../lab-experiment/lab.enums.js';
import type { LabResultInput } from '../lab-experiment/lab.inputs.js';
import {
  begun,
  completed,
  deadlineOf,
  failed,
  timePassed,
  type Actor,
  type Report,
  type RunChange,
} from '../lab-experiment/lab-experiment.changes.js';
import { LabExperiment, LabExperimentModel } from '../lab-experiment/lab-experiment.model.js';
import type { LabError } from '../lab-experiment/lab-experiment.parts.js';
import { changeRun, findRun, type ChangedRun, type RunScope } from '../lab-experiment/lab-experiment-write.service.js';
import { useConsent } from '../voice-consent/voice-consent.service.js';

const { QUEUED, PROCESSING } = LabExperimentStatus;

interface Claim {
  experimentType?: LabExperimentType | null | undefined;
  id?: string | null | undefined;
}

/** Claims a run for a worker: by ID, or the longest-waiting run of a type; null if none is queued. */
export async function claimLabExperiment(
  context: Context,
  { experimentType, id }: Claim,
  now = new Date(),
): Promise<LabExperiment | null> {
  if ((id && experimentType) || (!id && !experimentType)) {
    throw inputError('INVALID', 'input', 'Specify either experimentType or id, not both.', ['experimentType', 'id']);
  }
  if (experimentType) return claimNext(experimentType, now);
  const actor = { actorId: null, at: now };
  return (await changeRun(context, id ?? '', { isDeleted: false }, (run) => begun(run, actor), now)).experiment;
}

/** The change of `begun` in a single write, so that only one of several workers claims the run. */
async function claimNext(experimentType: LabExperimentType, now: Date): Promise<LabExperiment | null> {
  const run = await LabExperimentModel.findOneAndUpdate(
    { status: QUEUED, experimentType },
    {
      $set: {
        status: PROCESSING,
        dueAt: deadlineOf({ experimentType }, now),
        'attempts.$[waiting].status': PROCESSING,
        'attempts.$[waiting].startedAt': now,
      },
      $push: { history: { from: QUEUED, to: PROCESSING, actorId: null, reason: null, at: now } },
      $inc: { revision: 1 },
    },
    { sort: { _id: 1 }, arrayFilters: [{ 'waiting.status': QUEUED }], returnDocument: 'after' },
  ).lean<LabExperiment>();
  return run && asClass(LabExperiment, run);
}

interface ReportInput {
  attempt?: number | null | undefined;
  usage?: readonly UsageAmount[] | null | undefined;
  processingTime?: number | null | undefined;
  modelName?: string | null | undefined;
}

export interface ResultInput extends ReportInput {
  result: LabResultInput;
}

/**
 * Stores a result once, with its usage at current prices. A result after a cancellation or the deadline is dropped, but its
 * cost counts. If the voice consent was revoked in the meantime, the run fails and the result is dropped.
 */
export async function completeLabExperiment(
  context: Context,
  id: string,
  { result, ...report }: ResultInput,
  now = new Date(),
): Promise<ChangedRun> {
  return reportEnd(context, id, report, now, async (run, reported, actor, session) => {
    const output = chosenResult(result, run.experimentType, 'input.result');
    const change = completed(run, output, reported, actor);
    if (change.discarded || !run.consentId || (await useConsent(run.consentId, session))) return change;
    return failed(run, { code: 'CONSENT_REVOKED', message: 'The voice consent was revoked.' }, reported, actor);
  });
}

export interface FailureInput extends ReportInput {
  error: { code: string; message?: string | null | undefined };
}

export function failLabExperiment(
  context: Context,
  id: string,
  { error, ...report }: FailureInput,
  now = new Date(),
): Promise<ChangedRun> {
  return reportEnd(context, id, report, now, (run, reported, actor) => failed(run, errorOf(error), reported, actor));
}

export function errorOf({ code, message }: FailureInput['error']): LabError {
  return { code, ...(message ? { message } : {}) };
}

type DecideEnd = (
  run: LabExperiment,
  report: Report,
  actor: Actor,
  session: Parameters<Parameters<typeof changeRun>[3]>[1],
) => RunChange | Promise<RunChange>;

async function reportEnd(
  context: Context,
  id: string,
  { usage, ...report }: ReportInput,
  now: Date,
  decide: DecideEnd,
): Promise<ChangedRun> {
  const { viewer } = context;
  const scope: RunScope = viewer.kind === 'user' ? { userId: viewer.userId, isDeleted: false } : {};
  const period = periodOf(now);
  const owner = (await findRun(id, scope))?.userId;
  // A late cost counts toward this month, whose period may not exist yet.
  if (owner) await ensurePeriod({ userId: owner, period });
  return changeRun(
    context,
    id,
    scope,
    (run, session) => {
      if (viewer.kind === 'user' && run.executor !== LabExecutor.CLIENT) {
        throw inputError(
          'NOT_ALLOWED',
          'id',
          'This experiment runs on the platform. Only a service key can report its end.',
        );
      }
      const actor = { actorId: viewer.kind === 'user' ? viewer.userId : null, at: now };
      return decide(run, { ...report, usage: usage ?? [], period }, actor, session);
    },
    now,
  );
}

const BATCH = 100;

/** Ends overdue runs and releases their reservations; returns how many. */
export async function endOverdueLabExperiments(now: Date): Promise<number> {
  const due = await LabExperimentModel.find({ dueAt: trusted({ $gt: new Date(0), $lt: now }) }, { _id: 1 })
    .sort({ dueAt: 1 })
    .limit(BATCH)
    .lean<Pick<LabExperiment, '_id'>[]>();
  const ended = await Promise.allSettled(due.map(({ _id }) => endOverdue(_id, now)));
  const failure = ended.find((result) => result.status === 'rejected');
  if (failure) throw failure.reason;
  return ended.filter((result) => result.status === 'fulfilled' && result.value).length;
}

async function endOverdue(id: string, now: Date): Promise<boolean> {
  let changes = false;
  const decide = (run: LabExperiment): RunChange | undefined => {
    const change = timePassed(run, now);
    changes = change !== undefined;
    // The reservation of a deleted run is released as well.
    return change && run.isDeleted ? { ...change, discarded: true } : change;
  };
  try {
    await changeRun(undefined, id, {}, decide, now);
  } catch (error) {
    // Erased in between.
    if (error instanceof InputError) return false;
    throw error;
  }
  return changes;
}
