import type { ClientSession } from 'mongoose';
import { asClass } from '../../../database/entity.js';
import { inTransaction } from '../../../database/transaction.js';
import type { Context } from '../../../graphql/context.js';
import { conflict, notFound } from '../../../shared/errors.js';
import { holdSpending, inSpendingTurn, settleSpending } from '../../analytics/index.js';
import type { RunChange } from './lab-experiment.changes.js';
import { labExperimentLoader } from './lab-experiment.loaders.js';
import { LabExperiment, LabExperimentModel } from './lab-experiment.model.js';

/** The runs that the caller may change. */
export interface RunScope {
  userId?: string;
  isDeleted?: boolean;
}

type Decide = (run: LabExperiment, session: ClientSession) => RunChange | undefined | Promise<RunChange | undefined>;

export interface ChangedRun {
  experiment: LabExperiment;
  discarded: boolean;
}

/**
 * Changes a run and its owner's spending in one transaction: reads, decides, and writes if the run has not changed in
 * between. `decide` returns undefined when there is nothing to do. `context` is undefined for scheduled changes.
 */
export async function changeRun(
  context: Context | undefined,
  id: string,
  scope: RunScope,
  decide: Decide,
  now: Date,
): Promise<ChangedRun> {
  const found = await findRun(id, scope);
  if (!found) throw notFound('experiment');
  const { userId } = found;
  const changed = await inSpendingTurn(userId, () =>
    inTransaction(async (session): Promise<ChangedRun> => {
      const run = await findRun(id, scope, session);
      if (!run) throw notFound('experiment');
      const change = await decide(run, session);
      if (!change) return { experiment: run, discarded: false };
      if (run.isDeleted && !change.discarded) throw notFound('experiment');
      if (change.hold) await holdSpending({ userId, period: change.hold.period }, change.hold.micros, session);
      const experiment = await write(run, change, session);
      if (change.spend) await settleSpending(context, { userId, ...change.spend }, session, now);
      return { experiment, discarded: change.discarded ?? false };
    }),
  );
  if (context) labExperimentLoader(context).clear(id);
  return changed;
}

async function write(run: LabExperiment, { set, history }: RunChange, session: ClientSession): Promise<LabExperiment> {
  const after = await LabExperimentModel.findOneAndUpdate(
    { _id: run._id, revision: run.revision },
    { $set: set, $inc: { revision: 1 }, ...(history.length > 0 ? { $push: { history: { $each: history } } } : {}) },
    { returnDocument: 'after', session },
  ).lean<LabExperiment>();
  if (!after) throw conflict();
  return asClass(LabExperiment, after);
}

/** Two stages, because the embedded database uses the index only for an `_id` alone. */
export async function findRun(id: string, scope: RunScope, session?: ClientSession): Promise<LabExperiment | null> {
  const query = LabExperimentModel.aggregate<LabExperiment>([{ $match: { _id: id } }, { $match: scope }]);
  const [run] = await (session ? query.session(session) : query);
  return run ? asClass(LabExperiment, run) : null;
}
