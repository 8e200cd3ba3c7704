import { isDeepStrictEqual } from 'node:util';
import { beginningOf } from '../../../shared/text.js';
import { LabExperimentStatus } from './lab.enums.js';
import type { LabExperiment } from './lab-experiment.model.js';
import type { LabComparison, LabDifference } from './lab.payloads.js';

const MAX_ROWS = 100;
const MAX_VALUE = 2_000;

type Compared = Pick<
  LabExperiment,
  | 'experimentType'
  | 'status'
  | 'modelName'
  | 'input'
  | 'output'
  | 'costMicros'
  | 'processingTime'
  | 'tokensUsed'
  | 'priceVersion'
  | 'rating'
>;

/** Every value of the runs, side by side, in order of first appearance. */
export function differencesOf(runs: readonly Compared[]): LabDifference[] {
  const flat = runs.map((run) => new Map(valuesOf(run)));
  const paths = new Set(flat.flatMap((values) => [...values.keys()]));
  return [...paths].slice(0, MAX_ROWS).map((path) => {
    const values = flat.map((leafValues) => leafValues.get(path));
    return {
      path,
      isSame: values.every((value) => isDeepStrictEqual(value, values[0])),
      values: values.map((value) => (value === undefined ? null : beginningOf(JSON.stringify(value), MAX_VALUE))),
    };
  });
}

function valuesOf(run: Compared): [string, unknown][] {
  const { experimentType, status, modelName, costMicros, processingTime, tokensUsed, priceVersion } = run;
  const figures = {
    experimentType: experimentType.replaceAll('-', '_').toUpperCase(),
    status: status.toUpperCase(),
    ...{ modelName, costMicros, priceVersion, processingTime, tokensUsed },
    score: run.rating?.score ?? null,
  };
  return [...leaves(figures, ''), ...leaves(run.input, 'input'), ...leaves(run.output, 'output')];
}

/** The leaf values of nested data with their paths; empty values are omitted. */
function leaves(value: unknown, path: string): [string, unknown][] {
  if (value === null || value === undefined) return [];
  if (typeof value !== 'object') return [[path, value]];
  return Object.entries(value).flatMap(([key, part]) => leaves(part, path === '' ? key : `${path}.${key}`));
}

export function comparisonOf(experiments: LabExperiment[]): LabComparison {
  const done = experiments.filter(({ status }) => status === LabExperimentStatus.COMPLETED);
  const rated = experiments.filter(({ rating }) => rating !== null);
  return {
    experiments,
    differences: differencesOf(experiments),
    cheapestId: smallest(done, ({ costMicros }) => costMicros),
    fastestId: smallest(
      done.filter(({ processingTime }) => processingTime !== null),
      ({ processingTime }) => processingTime ?? 0,
    ),
    bestRatedId: smallest(rated, ({ rating }) => -(rating?.score ?? 0)),
  };
}

/** ID of the first run with the smallest value. */
function smallest(runs: readonly LabExperiment[], of: (run: LabExperiment) => number): string | null {
  const [first, ...others] = runs;
  if (!first) return null;
  return others.reduce((best, run) => (of(run) < of(best) ? run : best), first)._id;
}
