import { bounded } from '../../../database/read.js';
import { inputError } from '../../../shared/errors.js';
import { addDays } from '../../../shared/time-zones.js';
import { dayOf } from '../../analytics/index.js';
import { LabExperimentStatus, type LabExperimentType } from './lab.enums.js';
import { LabExperimentModel } from './lab-experiment.model.js';
import type { LabExperimentStats, LabStatusCount, LabTypeStats } from './lab.payloads.js';

const { COMPLETED, FAILED, TIMED_OUT } = LabExperimentStatus;
const DAY = 86_400_000;
const DEFAULT_DAYS = 30;
const MAX_DAYS = 92;

interface StatsFilter {
  from?: Date | null | undefined;
  to?: Date | null | undefined;
  experimentType?: LabExperimentType | null | undefined;
}

interface Facets {
  byStatus: { _id: LabExperimentStatus; count: number }[];
  byType: (Omit<LabTypeStats, 'experimentType' | 'processingTimeMedian' | 'processingTimeP90'> & {
    _id: LabExperimentType;
  })[];
  times: { _id: LabExperimentType; times: [number, number] }[];
}

/** Statistics of the runs started in a time range, in one query. Deleted runs are included. */
export async function labExperimentStats(filter: StatsFilter, now = new Date()): Promise<LabExperimentStats> {
  const range = rangeOf(filter, now);
  const { experimentType } = filter;
  const [facets] = await bounded(
    LabExperimentModel.aggregate<Facets>([
      { $match: { day: { $gte: range.from, $lt: addDays(range.to, 1) } } },
      ...(experimentType ? [{ $match: { experimentType } }] : []),
      {
        $facet: {
          byStatus: [{ $group: { _id: '$status', count: { $sum: 1 } } }, { $sort: { _id: 1 } }],
          byType: [
            {
              $group: {
                _id: '$experimentType',
                runs: { $sum: 1 },
                completed: { $sum: { $cond: [{ $eq: ['$status', COMPLETED] }, 1, 0] } },
                failed: { $sum: { $cond: [{ $in: ['$status', [FAILED, TIMED_OUT]] }, 1, 0] } },
                costMicros: { $sum: '$costMicros' },
                tokensUsed: { $sum: '$tokensUsed' },
                averageScore: { $avg: '$rating.score' },
              },
            },
            { $sort: { _id: 1 } },
          ],
          times: [
            { $match: { status: COMPLETED, processingTime: { $gte: 0 } } },
            {
              $group: {
                _id: '$experimentType',
                times: { $percentile: { input: '$processingTime', p: [0.5, 0.9], method: 'approximate' } },
              },
            },
          ],
        },
      },
    ]),
  );
  return { ...range, ...figuresOf(facets ?? { byStatus: [], byType: [], times: [] }) };
}

function rangeOf({ from, to }: StatsFilter, now: Date): { from: string; to: string } {
  const end = to ?? now;
  const begin = from ?? new Date(end.getTime() - (DEFAULT_DAYS - 1) * DAY);
  if (begin > end) throw inputError('OUT_OF_RANGE', 'filter.from', 'from must not be after to.');
  if (end.getTime() - begin.getTime() >= MAX_DAYS * DAY) {
    throw inputError('OUT_OF_RANGE', 'filter.from', `The range can span at most ${String(MAX_DAYS)} days.`);
  }
  return { from: dayOf(begin), to: dayOf(end) };
}

function figuresOf({ byStatus, byType, times }: Facets): Omit<LabExperimentStats, 'from' | 'to'> {
  const timesOf = new Map(times.map((row) => [row._id, row.times]));
  return {
    total: byStatus.reduce((sum, { count }) => sum + count, 0),
    costMicros: byType.reduce((sum, { costMicros }) => sum + costMicros, 0),
    byStatus: byStatus.map(({ _id, count }): LabStatusCount => ({ status: _id, count })),
    byType: byType.map(({ _id, ...figures }): LabTypeStats => {
      const [median = null, p90 = null] = timesOf.get(_id) ?? [];
      return { ...figures, experimentType: _id, processingTimeMedian: median, processingTimeP90: p90 };
    }),
  };
}
