import { bounded } from '../../../database/read.js';
import { notFound } from '../../../shared/errors.js';
import { scoreExpression } from '../registration/registration-attendance.js';
import { RegistrationStatus } from '../registration/registration.enums.js';
import { RegistrationModel } from '../registration/registration.model.js';
import { WebinarModel, type Webinar } from './webinar.model.js';
import type { WebinarStats } from './webinar.payloads.js';

const { ATTENDED, NO_SHOW, WATCHED_RECORDING } = RegistrationStatus;

interface Row {
  _id: RegistrationStatus;
  count: number;
  percent: number | null;
  score: number | null;
}

interface FeedbackRow {
  _id: number;
  count: number;
}

interface Facets {
  byStatus: Row[];
  feedback: FeedbackRow[];
  recommendation: { _id: null; promoters: number; detractors: number; answers: number }[];
}

/** Statistics of one webinar, in one command over its registrations. */
export async function webinarStats(id: string): Promise<WebinarStats> {
  const webinar = await WebinarModel.findOne({ _id: id }).lean<Webinar>();
  if (!webinar) throw notFound('webinar');
  const [facets] = await bounded(
    RegistrationModel.aggregate<Facets>([
      { $match: { webinarId: id } },
      {
        $facet: {
          byStatus: [
            {
              $group: {
                _id: '$status',
                count: { $sum: 1 },
                percent: { $avg: '$watchPercent' },
                score: { $avg: scoreExpression() },
              },
            },
            { $sort: { _id: 1 } },
          ],
          feedback: [
            { $match: { 'feedback.score': { $gt: 0 } } },
            { $group: { _id: '$feedback.score', count: { $sum: 1 } } },
            { $sort: { _id: 1 } },
          ],
          recommendation: [
            { $match: { 'feedback.recommendation': { $gte: 0 } } },
            {
              $group: {
                _id: null,
                promoters: { $sum: { $cond: [{ $gte: ['$feedback.recommendation', 9] }, 1, 0] } },
                detractors: { $sum: { $cond: [{ $lte: ['$feedback.recommendation', 6] }, 1, 0] } },
                answers: { $sum: 1 },
              },
            },
          ],
        },
      },
    ]),
  );
  const { byStatus = [], feedback = [], recommendation = [] } = facets ?? {};
  return { ...seats(webinar), ...attendance(byStatus), ...ratings(feedback), ...recommendations(recommendation[0]) };
}

function seats({
  capacity,
  seatsTaken,
  waitlistCount,
  pendingCount,
}: Webinar): Pick<WebinarStats, 'capacity' | 'seatsTaken' | 'waitlistCount' | 'pendingCount'> {
  return { capacity, seatsTaken, waitlistCount, pendingCount };
}

function attendance(
  rows: readonly Row[],
): Pick<WebinarStats, 'total' | 'byStatus' | 'attendanceRate' | 'averagePercent' | 'averageScore'> {
  const of = (status: RegistrationStatus): Row | undefined => rows.find(({ _id }) => _id === status);
  const attended = of(ATTENDED)?.count ?? 0;
  const absent = (of(NO_SHOW)?.count ?? 0) + (of(WATCHED_RECORDING)?.count ?? 0);
  return {
    total: rows.reduce((sum, { count }) => sum + count, 0),
    byStatus: rows.map(({ _id, count }) => ({ status: _id, count })),
    attendanceRate: attended + absent > 0 ? attended / (attended + absent) : null,
    averagePercent: of(ATTENDED)?.percent ?? null,
    averageScore: of(ATTENDED)?.score ?? null,
  };
}

function ratings(
  rows: readonly FeedbackRow[],
): Pick<WebinarStats, 'feedbackCount' | 'feedbackAverage' | 'feedbackScores'> {
  const count = rows.reduce((sum, row) => sum + row.count, 0);
  const sum = rows.reduce((total, row) => total + row._id * row.count, 0);
  return {
    feedbackCount: count,
    feedbackAverage: count > 0 ? sum / count : null,
    feedbackScores: [1, 2, 3, 4, 5].map((score) => rows.find(({ _id }) => _id === score)?.count ?? 0),
  };
}

function recommendations(row: Facets['recommendation'][number] | undefined): Pick<WebinarStats, 'netPromoterScore'> {
  if (!row || row.answers === 0) return { netPromoterScore: null };
  return { netPromoterScore: Math.round(((row.promoters - row.detractors) / row.answers) * 100) };
}
