import type { Context } from '../../../graphql/context.js';
import { inputError, notFound } from '../../../shared/errors.js';
import { comparisonOf } from './lab-compare.js';
import { MAX_COMPARED } from './lab.inputs.js';
import type { LabComparison } from './lab.payloads.js';
import { labExperimentLoader } from './lab-experiment.loaders.js';

/** The caller's runs side by side: input, output, cost and duration. */
export async function compareLabExperiments(context: Context, ids: readonly string[]): Promise<LabComparison> {
  if (new Set(ids).size !== ids.length || ids.length < 2 || ids.length > MAX_COMPARED) {
    throw inputError('INVALID', 'ids', `ids must contain 2 to ${String(MAX_COMPARED)} different experiment IDs.`);
  }
  const runs = await labExperimentLoader(context).loadMany(ids);
  return comparisonOf(
    runs.map((run) => {
      if (!run) throw notFound('experiment', 'ids');
      return run;
    }),
  );
}
