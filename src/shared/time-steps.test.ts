import { describe, expect, it } from 'vitest';
import { stepsOf, type StepUnit } from './time-steps.js';

const steps = (from: string, to: string, unit: StepUnit, timeZone: string): string[] =>
  stepsOf({ from: new Date(`${from}Z`), to: new Date(`${to}Z`) }, unit, timeZone).map((at) =>
    at.toISOString().slice(0, 16),
  );

describe('stepsOf', () => {
  it('begins with the step that holds the beginning, and ends before the end', () => {
    const range = ['2026-01-31T10:20:30', '2026-02-02T00:00:00'] as const;
    expect(steps(...range, 'day', 'UTC')).toEqual(['2026-01-31T00:00', '2026-02-01T00:00']);
    expect(steps(...range, 'month', 'UTC')).toEqual(['2026-01-01T00:00', '2026-02-01T00:00']);
    expect(steps(...range, 'week', 'UTC')).toEqual(['2026-01-26T00:00']);
    expect(steps(...range, 'hour', 'UTC')).toHaveLength(38);
    expect(steps('2026-01-31T10:20:30', '2026-01-31T10:22:00', 'minute', 'UTC')).toEqual([
      '2026-01-31T10:20',
      '2026-01-31T10:21',
    ]);
  });

  it('knows days of 23 and 25 hours', () => {
    const spring = ['2026-03-28T23:00', '2026-03-29T22:00'] as const;
    expect(steps(...spring, 'hour', 'Europe/Berlin')).toHaveLength(23);
    expect(steps(...spring, 'day', 'Europe/Berlin')).toEqual(['2026-03-28T23:00']);
    const autumn = ['2026-10-24T22:00', '2026-10-25T23:00'] as const;
    expect(steps(...autumn, 'hour', 'Europe/Berlin')).toHaveLength(25);
    expect(steps(...autumn, 'day', 'Europe/Berlin')).toEqual(['2026-10-24T22:00']);
  });

  it.each([
    ['America/Santiago', '2026-09-05T04:00', '2026-09-08T03:00', ['09-05T04:00', '09-06T04:00', '09-07T03:00']],
    ['Africa/Cairo', '2026-04-23T00:00', '2026-04-25T20:00', ['04-22T22:00', '04-23T22:00', '04-24T21:00']],
    ['Asia/Beirut', '2026-03-28T00:00', '2026-03-30T20:00', ['03-27T22:00', '03-28T22:00', '03-29T21:00']],
    ['America/Havana', '2026-03-07T05:00', '2026-03-10T04:00', ['03-07T05:00', '03-08T05:00', '03-09T04:00']],
    // Here midnight occurs twice.
    ['Atlantic/Azores', '2026-10-24T00:00', '2026-10-26T01:01', ['10-24T00:00', '10-25T00:00', '10-26T01:00']],
  ] as const)('begins days of %s at their first moment', (timeZone, from, to, days) => {
    expect(steps(from, to, 'day', timeZone).map((at) => at.slice(5))).toEqual(days);
  });

  it('begins weeks and months where their first day does', () => {
    // In Havana clocks go forward on Sunday, March 8, 2026.
    expect(steps('2026-03-07T05:00', '2026-03-16T04:00', 'week', 'America/Havana')).toEqual([
      '2026-03-02T05:00',
      '2026-03-09T04:00',
    ]);
    expect(steps('2026-08-20T00:00', '2026-10-01T03:00', 'month', 'America/Santiago')).toEqual([
      '2026-08-01T04:00',
      '2026-09-01T04:00',
    ]);
    expect(steps('2026-08-20T00:00', '2026-10-01T03:01', 'month', 'America/Santiago')[2]).toBe('2026-10-01T03:00');
  });

  it('leaves out a date that a zone never had', () => {
    expect(steps('2011-12-29T10:00', '2012-01-01T10:00', 'day', 'Pacific/Apia')).toEqual([
      '2011-12-29T10:00',
      '2011-12-30T10:00',
      '2011-12-31T10:00',
    ]);
  });

  it('begins hours where the clock shows them, also where it is moved by half an hour', () => {
    expect(steps('2026-09-10T18:20', '2026-09-10T20:00', 'hour', 'Asia/Kolkata')).toEqual([
      '2026-09-10T17:30',
      '2026-09-10T18:30',
      '2026-09-10T19:30',
    ]);
    // On Lord Howe Island 02:00 becomes 01:30 on April 5, 2026, and 02:00 becomes 02:30 on October 4.
    expect(steps('2026-04-04T14:00', '2026-04-04T17:00', 'hour', 'Australia/Lord_Howe')).toEqual([
      '2026-04-04T14:00',
      '2026-04-04T15:00',
      '2026-04-04T15:30',
      '2026-04-04T16:30',
    ]);
    expect(steps('2026-04-04T15:20', '2026-04-04T15:40', 'hour', 'Australia/Lord_Howe')).toEqual([
      '2026-04-04T15:00',
      '2026-04-04T15:30',
    ]);
    expect(steps('2026-10-03T14:30', '2026-10-03T17:00', 'hour', 'Australia/Lord_Howe')).toEqual([
      '2026-10-03T14:30',
      '2026-10-03T15:30',
      '2026-10-03T16:00',
    ]);
  });
});
