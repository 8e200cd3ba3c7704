import { inputError } from '../../../shared/errors.js';
import { assertTransition, invalidState } from '../../../shared/states.js';
import {
  addedUp,
  metered,
  quantityOf,
  UsageUnit,
  type SpendingChange,
  type UsageAmount,
} from '../../analytics/index.js';
import { LabExecutor, LabExperimentStatus, LabReservationStatus } from './lab.enums.js';
import { LAB_KINDS } from './lab.kinds.js';
import { LAB_PRICES, type Quote } from './lab.prices.js';
import type { LabExperiment } from './lab-experiment.model.js';
import type { Attempt, LabError, LabStatusChange, Reservation } from './lab-experiment.parts.js';
import { ENDED_UNHEARD, LAB_STATES, MAX_ATTEMPTS, QUEUE_MS } from './lab-experiment.states.js';

const { QUEUED, PROCESSING, COMPLETED, FAILED, CANCELLED, TIMED_OUT } = LabExperimentStatus;

/** The parts of a run that a state change reads and writes. */
export type Run = Pick<
  LabExperiment,
  | '_id'
  | 'userId'
  | 'experimentType'
  | 'executor'
  | 'input'
  | 'output'
  | 'consentId'
  | 'status'
  | 'modelName'
  | 'error'
  | 'processingTime'
  | 'attempt'
  | 'usage'
  | 'costMicros'
  | 'tokensUsed'
  | 'priceVersion'
  | 'dueAt'
  | 'rating'
  | 'history'
  | 'isDeleted'
> & { attempts: Attempt[]; reservation: Reservation | null };

/** What a state change writes: to the run, its history and its owner's spending. */
export interface RunChange {
  set: Partial<Run>;
  history: LabStatusChange[];
  hold?: { period: string; micros: number } | undefined;
  spend?: Pick<SpendingChange, 'period' | 'freeMicros' | 'costMicros'> | undefined;
  /** True if the result arrived too late: it is dropped, but its cost counts. */
  discarded?: boolean;
}

export interface Actor {
  actorId: string | null;
  reason?: string | null | undefined;
  at: Date;
}

/** A worker's report on the end of an attempt. */
export interface Report {
  /** The attempt it worked on; defaults to the current one. */
  attempt?: number | null | undefined;
  usage: readonly UsageAmount[];
  /** In milliseconds; defaults to the time since the start. */
  processingTime?: number | null | undefined;
  modelName?: string | null | undefined;
  /** The period that a late cost counts toward if nothing is reserved anymore. */
  period: string;
}

export function deadlineOf(run: Pick<Run, 'experimentType'>, startedAt: Date): Date {
  return new Date(startedAt.getTime() + LAB_KINDS[run.experimentType].deadlineSeconds * 1_000);
}

/** Starts a run: when a worker claims it, or immediately if its owner executes it. */
export function begun(run: Run, { actorId, at }: Actor): RunChange {
  assertTransition(LAB_STATES, run.status, PROCESSING, 'id');
  return {
    set: { ...present(run, { status: PROCESSING, startedAt: at }), status: PROCESSING, dueAt: deadlineOf(run, at) },
    history: [row(run.status, PROCESSING, { actorId, at })],
  };
}

export function completed(run: Run, output: Record<string, unknown>, report: Report, actor: Actor): RunChange {
  if (isLate(run, report)) return late(run, report, actor);
  assertTransition(LAB_STATES, run.status, COMPLETED, 'id');
  const ended = endOf(run, COMPLETED, report, actor);
  return { ...ended, set: { ...ended.set, output, error: null } };
}

export function failed(run: Run, error: LabError, report: Report, actor: Actor): RunChange {
  if (isLate(run, report)) return late(run, report, actor);
  assertTransition(LAB_STATES, run.status, FAILED, 'id');
  const ended = endOf(run, FAILED, report, actor, error);
  return { ...ended, set: { ...ended.set, error } };
}

/** The reservation of a running run stays until its worker reports its usage or its deadline passes. */
export function cancelled(run: Run, actor: Actor): RunChange {
  assertTransition(LAB_STATES, run.status, CANCELLED, 'id');
  const attempts = present(run, { status: CANCELLED, endedAt: actor.at });
  const history = [row(run.status, CANCELLED, actor)];
  if (run.status === PROCESSING) return { set: { ...attempts, status: CANCELLED }, history };
  return { set: { ...attempts, ...released(run), status: CANCELLED, dueAt: null }, history, spend: freed(run) };
}

/** The change due at a point in time, or undefined if nothing is due. */
export function timePassed(run: Run, at: Date): RunChange | undefined {
  if (!run.dueAt || run.dueAt > at) return undefined;
  if (run.status === CANCELLED) return { set: { ...released(run), dueAt: null }, history: [], spend: freed(run) };
  if (run.status !== QUEUED && run.status !== PROCESSING) return { set: { dueAt: null }, history: [] };
  const status = run.status === QUEUED ? LabExperimentStatus.EXPIRED : TIMED_OUT;
  return {
    set: { ...present(run, { status, endedAt: at }), ...released(run), status, dueAt: null },
    history: [row(run.status, status, { actorId: null, reason: 'No result in time', at })],
    spend: freed(run),
  };
}

/** A new attempt, with a new reservation at current prices. */
export function retried(run: Run, quote: Quote, period: string, actor: Actor): RunChange {
  assertTransition(LAB_STATES, run.status, QUEUED, 'id');
  if (run.attempt >= MAX_ATTEMPTS) {
    throw inputError(
      'LIMIT_REACHED',
      'id',
      `An experiment can have at most ${String(MAX_ATTEMPTS)} attempts. Start a new experiment.`,
    );
  }
  const attempt = run.attempt + 1;
  const requeued: Run = {
    ...run,
    ...queued(attempt, quote, period, actor.at),
    attempts: [...run.attempts, newAttempt(attempt, quote)],
  };
  const history = [row(run.status, QUEUED, actor)];
  const hold = { period, micros: quote.costMicros };
  const { status, attempts, reservation, dueAt } = requeued;
  const set: Partial<Run> = { status, attempt, attempts, reservation, dueAt };
  if (run.executor === LabExecutor.PLATFORM) return { set, history, hold };
  const started = begun(requeued, actor);
  return { set: { ...set, ...started.set }, history: [...history, ...started.history], hold };
}

export function queued(
  attempt: number,
  { costMicros }: Quote,
  period: string,
  at: Date,
): Pick<Run, 'status' | 'attempt' | 'reservation' | 'dueAt'> {
  return {
    status: QUEUED,
    attempt,
    reservation: { status: LabReservationStatus.HELD, period, micros: costMicros },
    dueAt: new Date(at.getTime() + QUEUE_MS),
  };
}

export function newAttempt(number: number, { costMicros }: Pick<Quote, 'costMicros'>): Attempt {
  const times = { startedAt: null, endedAt: null, meteredAt: null };
  return {
    ...{ number, status: QUEUED, ...times, ceilingMicros: costMicros, usage: [], costMicros: 0 },
    ...{ priceVersion: null, error: null },
  };
}

/** Whether a report concerns an attempt that was ended without its worker and has no reported usage yet. */
function isLate(run: Run, { attempt }: Report): boolean {
  const reported = run.attempts.find(({ number }) => number === (attempt ?? run.attempt));
  if (!reported) throw inputError('INVALID', 'input.attempt', `attempt must be between 1 and ${String(run.attempt)}.`);
  if (reported.number === run.attempt && run.status === PROCESSING) return false;
  return ENDED_UNHEARD.includes(reported.status) && reported.startedAt !== null && reported.meteredAt === null;
}

function late(run: Run, report: Report, { at }: Actor): RunChange {
  const number = report.attempt ?? run.attempt;
  const attempts = run.attempts.map((attempt) =>
    attempt.number === number ? meteredAttempt(run, attempt, report.usage, at) : attempt,
  );
  const costMicros = attempts.find((attempt) => attempt.number === number)?.costMicros ?? 0;
  const { reservation } = run;
  const isHeld = number === run.attempt && reservation?.status === LabReservationStatus.HELD;
  return {
    set: {
      ...sums(attempts),
      ...(isHeld ? { ...settled(reservation), dueAt: null } : {}),
    },
    history: [],
    spend: isHeld
      ? { period: reservation.period, freeMicros: reservation.micros, costMicros }
      : { period: report.period, freeMicros: 0, costMicros },
    discarded: true,
  };
}

function endOf(
  run: Run,
  status: LabExperimentStatus,
  report: Report,
  actor: Actor,
  error: LabError | null = null,
): RunChange {
  const { at } = actor;
  if (report.attempt && report.attempt !== run.attempt) {
    throw invalidState(run.attempts[report.attempt - 1]?.status ?? run.status, status, [], 'input.attempt');
  }
  const attempts = run.attempts.map((attempt) =>
    attempt.number === run.attempt
      ? { ...meteredAttempt(run, attempt, report.usage, at), status, endedAt: at, error }
      : attempt,
  );
  const current = attempts.at(-1);
  const costMicros = current?.costMicros ?? 0;
  const { reservation } = run;
  return {
    set: {
      ...sums(attempts),
      ...(reservation ? settled(reservation) : {}),
      status,
      dueAt: null,
      modelName: report.modelName ?? run.modelName,
      processingTime: report.processingTime ?? at.getTime() - (current?.startedAt ?? at).getTime(),
    },
    history: [row(run.status, status, actor)],
    spend: reservation ? { period: reservation.period, freeMicros: reservation.micros, costMicros } : undefined,
  };
}

function meteredAttempt(run: Run, attempt: Attempt, usage: readonly UsageAmount[], at: Date): Attempt {
  return { ...attempt, ...metered(LAB_PRICES, run.experimentType, usage, at, attempt.ceilingMicros), meteredAt: at };
}

/** Total usage and cost of the attempts, as stored with the run. */
export function sums(
  attempts: Attempt[],
): Pick<Run, 'attempts' | 'usage' | 'costMicros' | 'tokensUsed' | 'priceVersion'> {
  const usage = attempts.flatMap((attempt) => attempt.usage);
  return {
    attempts,
    usage: addedUp(usage).map(({ unit, quantity }) => ({
      unit,
      quantity,
      costMicros: usage.filter((amount) => amount.unit === unit).reduce((sum, amount) => sum + amount.costMicros, 0),
    })),
    costMicros: attempts.reduce((sum, { costMicros }) => sum + costMicros, 0),
    tokensUsed: quantityOf(usage, UsageUnit.TOKENS),
    priceVersion: attempts.findLast(({ priceVersion }) => priceVersion !== null)?.priceVersion ?? null,
  };
}

function present(run: Run, changes: Partial<Attempt>): Pick<Run, 'attempts'> {
  return {
    attempts: run.attempts.map((attempt) => (attempt.number === run.attempt ? { ...attempt, ...changes } : attempt)),
  };
}

function settled(reservation: Reservation): Pick<Run, 'reservation'> {
  return { reservation: { ...reservation, status: LabReservationStatus.SETTLED } };
}

function released({ reservation }: Run): Partial<Run> {
  return reservation ? { reservation: { ...reservation, status: LabReservationStatus.RELEASED } } : {};
}

function freed({ reservation }: Run): RunChange['spend'] {
  if (reservation?.status !== LabReservationStatus.HELD) return undefined;
  return { period: reservation.period, freeMicros: reservation.micros, costMicros: 0 };
}

function row(from: LabExperimentStatus, to: LabExperimentStatus, { actorId, reason, at }: Actor): LabStatusChange {
  return { from, to, actorId, reason: reason ?? null, at };
}

/** What remains of a deleted run: usage and cost, but no user content. */
export function emptied(run: Run): Partial<Run> {
  return {
    ...{ input: {}, output: null, error: null, rating: null, modelName: null, isDeleted: true },
    attempts: run.attempts.map((attempt) => ({ ...attempt, error: null })),
    history: run.history.map(({ from, to, actorId, at }) => ({ from, to, actorId: actorId ?? null, reason: null, at })),
  };
}
