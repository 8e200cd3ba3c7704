import { requireUser } from '../../auth/viewer.js';
import { asClass } from '../../database/entity.js';
import type { Context } from '../../graphql/context.js';
import { changesFor } from '../../graphql/subscription.js';
import { LabExperiment } from './lab-experiment.model.js';

/** Every change of the caller's runs, or of one of them. */
export function labExperimentChanges(
  context: Context,
  id: string | null | undefined,
): AsyncIterableIterator<LabExperiment> {
  const { userId } = requireUser(context.viewer);
  return changesFor(context, 'labexperiments', ({ id: changed, record }) => {
    if (!record || (id && changed !== id)) return undefined;
    const run = asClass(LabExperiment, record);
    return run.userId === userId && !run.isDeleted ? run : undefined;
  });
}
