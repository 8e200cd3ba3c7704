import { asClass } from '../../../database/entity.js';
import { defineLoader } from '../../../database/loaders.js';
import { bounded } from '../../../database/read.js';
import type { Context } from '../../../graphql/context.js';
import { LabExperiment, LabExperimentModel } from './lab-experiment.model.js';

/** The caller's runs by ID; null if missing, deleted or owned by another user. */
export const labExperimentLoader = defineLoader<string, LabExperiment | null>(async (ids, scope) => {
  const { viewer } = scope as Context;
  if (viewer.kind !== 'user') return new Map();
  const runs = await bounded(
    LabExperimentModel.aggregate<LabExperiment>([
      { $match: { _id: { $in: [...ids] } } },
      { $match: { userId: viewer.userId, isDeleted: false } },
    ]),
  );
  return new Map(runs.map((run) => [run._id, asClass(LabExperiment, run)]));
}, null);

export async function labExperimentsByIds(context: Context, ids: readonly string[]): Promise<(LabExperiment | null)[]> {
  return labExperimentLoader(context).loadMany(ids);
}
