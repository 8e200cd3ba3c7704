import { describe, expect, it } from 'vitest';
import { attendanceOf, engagementScore, joined, left, mergeIntervals } from './registration-attendance.js';

const at = (minutes: number): Date => new Date(Date.UTC(2026, 10, 23, 10) + minutes * 60_000);
const span = (from: number, to: number): { joinedAt: Date; leftAt: Date } => ({ joinedAt: at(from), leftAt: at(to) });
const TIMES = { scheduledDate: at(0), scheduledEnd: at(60) };
const NOBODY = { intervals: [], connections: [] };

describe('mergeIntervals', () => {
  it.each([
    ['nothing', [], []],
    ['apart', [span(10, 20), span(0, 5)], [span(0, 5), span(10, 20)]],
    ['overlapping', [span(0, 10), span(5, 20)], [span(0, 20)]],
    ['touching', [span(0, 10), span(10, 20)], [span(0, 20)]],
    ['one within another', [span(0, 30), span(5, 10), span(40, 50)], [span(0, 30), span(40, 50)]],
    ['empty and turned round', [span(5, 5), span(20, 10)], []],
    ['a chain', [span(20, 30), span(0, 11), span(10, 21)], [span(0, 30)]],
  ])('%s', (_name, given, merged) => {
    expect(mergeIntervals(given)).toEqual(merged);
  });

  it('leaves what it was given as it is', () => {
    const given = [span(0, 10), span(5, 20)];
    mergeIntervals(given);
    expect(given).toEqual([span(0, 10), span(5, 20)]);
  });
});

describe('presence', () => {
  it('joins once from each device', () => {
    const there = joined(NOBODY, 'laptop', at(0));
    expect(there?.connections).toEqual([{ connectionId: 'laptop', joinedAt: at(0) }]);
    expect(there && joined(there, 'laptop', at(1))).toBeUndefined();
    expect(there && joined(there, 'phone', at(1))?.connections).toHaveLength(2);
  });

  it('counts two devices at once as one time', () => {
    const connections = [
      { connectionId: 'laptop', joinedAt: at(0) },
      { connectionId: 'phone', joinedAt: at(10) },
    ];
    const one = left({ intervals: [], connections }, 'laptop', at(20));
    expect(one).toEqual({ intervals: [span(0, 20)], connections: [connections[1]] });
    expect(one && left(one, undefined, at(30))).toEqual({ intervals: [span(0, 30)], connections: [] });
  });

  it('leaves nobody who is not there', () => {
    expect(left(NOBODY, undefined, at(5))).toBeUndefined();
    expect(left({ intervals: [], connections: [{ connectionId: 'a', joinedAt: at(0) }] }, 'b', at(5))).toBeUndefined();
  });
});

describe('attendanceOf', () => {
  it('counts what lies between start and end', () => {
    const attendance = attendanceOf({ ...TIMES, intervals: [span(-10, 15), span(45, 90)], connections: [] }, at(100));
    expect(attendance).toMatchObject({ watchSeconds: 1_800, percent: 50, isPresent: false });
    expect(attendance.intervals).toEqual([span(-10, 15), span(45, 90)]);
  });

  it('counts who is still there until now, and at most until the end', () => {
    const there = { ...TIMES, intervals: [], connections: [{ connectionId: 'a', joinedAt: at(-5) }] };
    expect(attendanceOf(there, at(30))).toMatchObject({ watchSeconds: 1_800, percent: 50, isPresent: true });
    expect(attendanceOf(there, at(90))).toMatchObject({ watchSeconds: 3_600, percent: 100, isPresent: false });
    expect(attendanceOf(there, at(-1))).toMatchObject({ watchSeconds: 0, percent: 0, isPresent: true });
  });
});

describe('engagementScore', () => {
  const none = { questions: 0, pollAnswers: 0, chatMessages: 0, reactions: 0, handRaises: 0, downloads: 0 };

  it.each([
    [none, 0, 0],
    [none, 100, 60],
    [{ ...none, questions: 1, reactions: 2 }, 50, 40],
    [{ ...none, questions: 999 }, 0, 40],
    [{ ...none, pollAnswers: 8 }, 100, 100],
  ])('%j at %i %% is %i', (engagement, percent, score) => {
    expect(engagementScore(engagement, percent)).toBe(score);
  });
});
