import { requireUser } from '../../../auth/viewer.js';
import { asClass } from '../../../database/entity.js';
import type { Context } from '../../../graphql/context.js';
import { changesFor, unlessMissing } from '../../../graphql/subscription.js';
import { labExperimentLoader } from './lab-experiment.loaders.js';
import { LabExperiment } from './lab-experiment.model.js';

/** Changes of all the caller's runs, or of a single run. */
export function labExperimentChanges(
  context: Context,
  id: string | null | undefined,
): AsyncIterableIterator<LabExperiment> | Promise<AsyncIterableIterator<LabExperiment>> {
  const { userId } = requireUser(context.viewer);
  const changes = changesFor(context, 'labexperiments', ({ id: changed, record }) => {
    if (!record || (typeof id === 'string' && changed !== id)) return undefined;
    const run = asClass(LabExperiment, record);
    return run.userId === userId && !run.isDeleted ? run : undefined;
  });
  return typeof id === 'string' ? unlessMissing(changes, 'experiment', labExperimentLoader(context).load(id)) : changes;
}
