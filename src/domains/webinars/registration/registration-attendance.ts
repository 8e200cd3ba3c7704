import type { WebinarRegistration } from './registration.model.js';
import type { WebinarAttendance, WebinarEngagement } from './registration.parts.js';

export interface Interval {
  joinedAt: Date;
  leftAt: Date;
}

export interface Presence {
  intervals: readonly Interval[];
  connections: readonly { connectionId: string; joinedAt: Date }[];
}

type Times = Pick<WebinarRegistration, 'scheduledDate' | 'scheduledEnd'>;

/** Sorts intervals and merges those that overlap or touch. */
export function mergeIntervals(intervals: readonly Interval[]): Interval[] {
  const ordered = [...intervals]
    .filter(({ joinedAt, leftAt }) => leftAt > joinedAt)
    .sort((one, other) => one.joinedAt.getTime() - other.joinedAt.getTime());
  const merged: Interval[] = [];
  for (const { joinedAt, leftAt } of ordered) {
    const last = merged.at(-1);
    if (!last || joinedAt > last.leftAt) merged.push({ joinedAt, leftAt });
    else if (leftAt > last.leftAt) last.leftAt = leftAt;
  }
  return merged;
}

/** Attendance after a device connected, or undefined if it was already connected. */
export function joined(presence: Presence, connectionId: string, now: Date): Presence | undefined {
  if (presence.connections.some((open) => open.connectionId === connectionId)) return undefined;
  return { ...presence, connections: [...presence.connections, { connectionId, joinedAt: now }] };
}

/** Attendance after one or all devices left, or undefined if none was connected. */
export function left(presence: Presence, connectionId: string | undefined, at: Date): Presence | undefined {
  const leaving = presence.connections.filter(
    (open) => connectionId === undefined || open.connectionId === connectionId,
  );
  if (leaving.length === 0) return undefined;
  const times = leaving.map(({ joinedAt }) => ({ joinedAt, leftAt: at }));
  return {
    intervals: mergeIntervals([...presence.intervals, ...times]),
    connections: presence.connections.filter((open) => !leaving.includes(open)),
  };
}

/** Seconds of the intervals within the webinar. */
export function watchSeconds(intervals: readonly Interval[], { scheduledDate, scheduledEnd }: Times): number {
  const milliseconds = intervals.map(({ joinedAt, leftAt }) => {
    const from = Math.max(joinedAt.getTime(), scheduledDate.getTime());
    const to = Math.min(leftAt.getTime(), scheduledEnd.getTime());
    return Math.max(0, to - from);
  });
  return Math.floor(milliseconds.reduce((sum, part) => sum + part, 0) / 1000);
}

export function watchPercent(seconds: number, { scheduledDate, scheduledEnd }: Times): number {
  const length = (scheduledEnd.getTime() - scheduledDate.getTime()) / 1000;
  return Math.min(100, Math.round((seconds / length) * 1000) / 10);
}

/** The attendance of a registrant as of now. */
export function attendanceOf(registration: Presence & Times, now: Date): WebinarAttendance {
  const until = now < registration.scheduledEnd ? now : registration.scheduledEnd;
  const { intervals } = left(registration, undefined, until) ?? registration;
  const seconds = watchSeconds(intervals, registration);
  return {
    intervals: [...intervals],
    isPresent: registration.connections.length > 0 && now < registration.scheduledEnd,
    watchSeconds: seconds,
    percent: watchPercent(seconds, registration),
  };
}

const POINTS: Record<keyof WebinarEngagement, number> = {
  questions: 8,
  pollAnswers: 5,
  downloads: 4,
  handRaises: 3,
  chatMessages: 2,
  reactions: 1,
};
const MOST_POINTS = 40;
const PERCENT_WEIGHT = 0.6;

export const SCORE_FORMULA =
  'From 0 to 100: 0.6 times the percentage attended, plus up to 40 points for engagement (question 8, poll answer 5, download 4, hand raise 3, chat message 2, reaction 1).';

export function engagementScore(engagement: WebinarEngagement, percent: number): number {
  const points = Object.entries(POINTS).reduce(
    (sum, [field, weight]) => sum + weight * engagement[field as keyof WebinarEngagement],
    0,
  );
  return Math.round(PERCENT_WEIGHT * percent + Math.min(MOST_POINTS, points));
}

/** The same score as an aggregation expression over what is stored once the webinar is over. */
export function scoreExpression(): Record<string, unknown> {
  const terms = Object.entries(POINTS).map(([field, weight]) => ({ $multiply: [`$engagement.${field}`, weight] }));
  return {
    $add: [{ $multiply: ['$watchPercent', PERCENT_WEIGHT] }, { $min: [MOST_POINTS, { $add: terms }] }],
  };
}
