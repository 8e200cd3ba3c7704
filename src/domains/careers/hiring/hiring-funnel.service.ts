import type { PipelineStage } from 'mongoose';
import type { Context } from '../../../graphql/context.js';
import { inputError } from '../../../shared/errors.js';
import { firstIdAt } from '../../../shared/ids.js';
import { bounded, matchStages } from '../../../database/read.js';
import { onlookerOf, type Account } from '../job-application/job-application-view.js';
import { JobApplicationModel } from '../job-application/job-application.model.js';
import {
  JobApplicationStatus,
  type ApplicationSource,
  type RejectionReason,
} from '../job-application/job-application.enums.js';
import type { HiringFunnelStats } from './hiring-funnel.payloads.js';
import { ALL_STAGES, FUNNEL } from '../job-application/job-application.states.js';

const DAY = 86_400_000;
const DEFAULT_DAYS = 90;
const MAX_DAYS = 3 * 366;

export interface FunnelRange {
  jobId?: string | null | undefined;
  from?: Date | null | undefined;
  to?: Date | null | undefined;
}

interface StageTimes {
  _id: JobApplicationStatus;
  entered: number;
  left: number;
  average: number | null;
  percentiles: [number | null, number | null];
}

interface Facets {
  current: { _id: JobApplicationStatus; count: number }[];
  furthest: { _id: number; count: number }[];
  times: StageTimes[];
  reasons: { _id: RejectionReason; count: number }[];
  sources: { _id: ApplicationSource; count: number; hired: number }[];
}

/** Computes the funnel of other people's applications in a time range from their histories, in a single query. */
export async function hiringFunnel(
  context: Pick<Context, 'viewer' | 'loaders'>,
  range: FunnelRange,
  now = new Date(),
): Promise<HiringFunnelStats> {
  const to = range.to ?? now;
  const from = range.from ?? new Date(to.getTime() - DEFAULT_DAYS * DAY);
  assertRange(from, to);
  const { account } = await onlookerOf(context);
  const [facets] = await bounded(
    JobApplicationModel.aggregate<Facets>(pipeline(range.jobId ?? undefined, { from, to, account })),
  );
  const { current = [], furthest = [], times = [], reasons = [], sources = [] } = facets ?? {};
  const total = current.reduce((sum, { count }) => sum + count, 0);
  return {
    from,
    to,
    total,
    stages: ALL_STAGES.map((stage) => {
      const place = FUNNEL.indexOf(stage);
      const time = times.find(({ _id }) => _id === stage);
      const reached = place < 0 ? 0 : furthest.reduce((sum, { _id, count }) => (_id >= place ? sum + count : sum), 0);
      return {
        stage,
        current: current.find(({ _id }) => _id === stage)?.count ?? 0,
        entered: time?.entered ?? 0,
        reached: place < 0 ? null : reached,
        reachedShare: place < 0 || total === 0 ? null : reached / total,
        left: time?.left ?? 0,
        averageSeconds: time?.average ?? null,
        medianSeconds: time?.percentiles[0] ?? null,
        p90Seconds: time?.percentiles[1] ?? null,
      };
    }),
    rejectionReasons: reasons.map(({ _id, count }) => ({ reasonCode: _id, count })),
    sources: sources.map(({ _id, count, hired }) => ({ source: _id, count, hired })),
  };
}

function assertRange(from: Date, to: Date): void {
  if (from >= to) throw inputError('OUT_OF_RANGE', 'from', 'from must be before to.');
  if (to.getTime() - from.getTime() <= MAX_DAYS * DAY && from.getTime() >= 0) return;
  throw inputError(
    'OUT_OF_RANGE',
    'from',
    `The time range can span at most ${String(MAX_DAYS)} days and must start after 1970.`,
  );
}

/** IDs sort by time. Without a posting, all stages are listed, since the index starts with the stage. */
function pipeline(
  jobId: string | undefined,
  { from, to, account }: { from: Date; to: Date; account: Account | undefined },
): PipelineStage[] {
  const _id = { $gte: firstIdAt('app', from), $lt: firstIdAt('app', new Date(to.getTime() + 1)) };
  const filter = jobId === undefined ? { status: { $in: ALL_STAGES }, _id } : { jobId, _id };
  const match = jobId === undefined ? [{ $match: filter }] : matchStages('jobapplications', filter);
  return [
    ...match,
    // Figures must not reveal anything hidden about the caller's own applications.
    ...(account ? [{ $addFields: { isOwn: isOwn(account) } }, { $match: { isOwn: false } }] : []),
    { $project: { status: 1, source: 1, reason: '$rejection.reasonCode', steps: STEPS } },
    {
      $facet: {
        current: [{ $group: { _id: '$status', count: { $sum: 1 } } }],
        furthest: [
          {
            $project: {
              place: {
                $max: { $map: { input: '$steps', as: 'step', in: { $indexOfArray: [[...FUNNEL], '$$step.stage'] } } },
              },
            },
          },
          { $group: { _id: '$place', count: { $sum: 1 } } },
        ],
        times: [
          { $unwind: '$steps' },
          // An application may have been in a stage more than once; its times there are added up.
          {
            $group: {
              _id: { application: '$_id', stage: '$steps.stage' },
              seconds: { $sum: '$steps.seconds' },
              left: { $max: { $cond: [{ $gte: ['$steps.seconds', 0] }, 1, 0] } },
            },
          },
          {
            $group: {
              _id: '$_id.stage',
              entered: { $sum: 1 },
              left: { $sum: '$left' },
              average: { $avg: LEFT_SECONDS },
              percentiles: { $percentile: { input: LEFT_SECONDS, p: [0.5, 0.9], method: 'approximate' } },
            },
          },
        ],
        reasons: [
          { $match: { status: JobApplicationStatus.REJECTED } },
          { $group: { _id: '$reason', count: { $sum: 1 } } },
          { $sort: { count: -1, _id: 1 } },
        ],
        sources: [
          {
            $group: {
              _id: '$source',
              count: { $sum: 1 },
              hired: { $sum: { $cond: [{ $eq: ['$status', JobApplicationStatus.HIRED] }, 1, 0] } },
            },
          },
          { $sort: { count: -1, _id: 1 } },
        ],
      },
    },
  ];
}

/** `isOf` as a database expression. */
function isOwn({ userId, email }: Account): object {
  const asGuest = { $and: [{ $eq: ['$userId', null] }, { $eq: ['$email', email] }] };
  return { $or: [{ $eq: ['$userId', userId] }, asGuest] };
}

/** Seconds of applications that left the stage; null excludes the others from averages and percentiles. */
const LEFT_SECONDS = { $cond: [{ $eq: ['$left', 1] }, '$seconds', null] };

/** Time since the previous row, or since the submission for the first row. */
const MILLISECONDS = {
  $dateDiff: {
    startDate: { $cond: [{ $eq: ['$$place', 0] }, '$createdAt', '$$before.at'] },
    endDate: '$$row.at',
    unit: 'millisecond',
  },
};

/**
 * The stages of an application in order, with the seconds in each; the current one has none yet. Rows are read one by
 * one, since the embedded database does not evaluate the path `$history.from` as a list.
 */
const STEPS = {
  $concatArrays: [
    {
      $map: {
        input: { $range: [0, { $size: '$history' }] },
        as: 'place',
        in: {
          $let: {
            vars: {
              row: { $arrayElemAt: ['$history', '$$place'] },
              before: { $arrayElemAt: ['$history', { $subtract: ['$$place', 1] }] },
            },
            in: { stage: '$$row.from', seconds: { $divide: [MILLISECONDS, 1000] } },
          },
        },
      },
    },
    [{ stage: '$status', seconds: null }],
  ],
};
