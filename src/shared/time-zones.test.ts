import { describe, expect, it } from 'vitest';
import { InputError } from './errors.js';
import {
  addDays,
  daysBetween,
  instantOf,
  isLocalDate,
  isLocalTime,
  isTimeZone,
  knownZone,
  localDateOf,
  localTimeOf,
  momentOf,
  spokenTime,
  startOfDay,
  weekdayOf,
} from './time-zones.js';

const BERLIN = 'Europe/Berlin';

function problemOf(local: string, zone: string): { code: string; message: string; field: string[]; allowed: string[] } {
  try {
    instantOf(local, zone, 'input.localTime');
  } catch (error) {
    if (error instanceof InputError && error.problems[0]) return error.problems[0];
    throw error;
  }
  throw new Error(`${local} in ${zone} was not refused`);
}

describe('a local time', () => {
  it.each([
    ['2026-07-01T10:30', BERLIN, '2026-07-01T08:30:00.000Z'],
    ['2026-12-01T10:30', BERLIN, '2026-12-01T09:30:00.000Z'],
    ['2026-12-01T10:30:15', 'Asia/Kolkata', '2026-12-01T05:00:15.000Z'],
    ['2026-01-31T23:45', 'Pacific/Chatham', '2026-01-31T10:00:00.000Z'],
    ['2026-03-29T03:00', BERLIN, '2026-03-29T01:00:00.000Z'],
    ['2026-03-29T01:59', BERLIN, '2026-03-29T00:59:00.000Z'],
    ['2026-10-25T03:00', BERLIN, '2026-10-25T02:00:00.000Z'],
  ])('%s in %s is %s', (local, zone, instant) => {
    expect(instantOf(local, zone, 'x').toISOString()).toBe(instant);
  });

  it.each([
    ['2026-03-29T02:00', BERLIN, ['2026-03-29T01:00', '2026-03-29T03:00']],
    ['2026-03-29T02:30', BERLIN, ['2026-03-29T01:30', '2026-03-29T03:30']],
    ['2027-03-14T02:15', 'America/New_York', ['2027-03-14T01:15', '2027-03-14T03:15']],
    ['2026-10-04T02:10', 'Australia/Lord_Howe', ['2026-10-04T01:40', '2026-10-04T02:40']],
  ])('%s does not exist in %s', (local, zone, allowed) => {
    const problem = problemOf(local, zone);
    expect(problem).toMatchObject({ code: 'INVALID', field: ['input', 'localTime'], allowed });
    expect(problem.message).toContain('does not exist');
  });

  it.each([
    ['2026-10-25T02:00', BERLIN, ['2026-10-25T02:00:00+02:00', '2026-10-25T02:00:00+01:00']],
    ['2026-10-25T02:59', BERLIN, ['2026-10-25T02:59:00+02:00', '2026-10-25T02:59:00+01:00']],
    ['2026-11-01T01:30', 'America/New_York', ['2026-11-01T01:30:00-04:00', '2026-11-01T01:30:00-05:00']],
  ])('%s happens twice in %s', (local, zone, allowed) => {
    const problem = problemOf(local, zone);
    expect(problem).toMatchObject({ code: 'INVALID', allowed });
    expect(problem.message).toContain('is ambiguous');
    for (const one of allowed) expect(localTimeOf(new Date(one), zone)).toBe(local);
  });

  it.each(['2026-02-30T10:00', '2026-12-01', '2026-12-01 10:00', '2026-12-01T25:00', '2026-12-01T10:00Z', 'tomorrow'])(
    '%s is none',
    (text) => {
      expect(isLocalTime(text)).toBe(false);
      expect(problemOf(text, BERLIN).message).toContain('2026-12-01T09:30');
    },
  );
});

describe('zones and dates', () => {
  it('knows zones by name', () => {
    for (const name of [BERLIN, 'UTC', 'America/Argentina/Ushuaia']) expect(isTimeZone(name)).toBe(true);
    for (const name of ['', '+02:00', 'Europe/Atlantis', 'Berlin', '../etc', 'x'.repeat(500)])
      expect(isTimeZone(name)).toBe(false);
  });

  it.each(['PST', 'IST', 'JST', 'AST', 'ACT', 'VST', 'PNT'])('%s is none, though Intl knows it', (name) => {
    expect(isTimeZone(name)).toBe(false);
    expect(knownZone(name)).toBeUndefined();
    expect(spokenTime(new Date('2026-12-01T09:30:00Z'), name)).toMatch(/ 09:30 \(UTC\)$/);
  });

  it('uses a stored zone where there is one', () => {
    expect([knownZone(BERLIN), knownZone(null), knownZone(undefined), knownZone('')]).toEqual([
      BERLIN,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('knows dates', () => {
    expect([isLocalDate('2028-02-29'), isLocalDate('2026-02-29'), isLocalDate('2026-2-1')]).toEqual([
      true,
      false,
      false,
    ]);
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(daysBetween('2026-11-30', '2027-01-02')).toBe(33);
    expect(daysBetween('2026-12-02', '2026-12-01')).toBe(-1);
    expect([weekdayOf('2026-11-23'), weekdayOf('2026-11-29')]).toEqual([1, 7]);
  });

  it('begins a day where the zone does', () => {
    expect(startOfDay('2026-12-01', BERLIN).toISOString()).toBe('2026-11-30T23:00:00.000Z');
    // Clocks went from midnight to one: this day has no 00:00.
    expect(startOfDay('2018-11-04', 'America/Sao_Paulo').toISOString()).toBe('2018-11-04T03:00:00.000Z');
  });

  it('reads and says instants in a zone', () => {
    const at = new Date('2026-10-25T01:30:00Z');
    expect(localTimeOf(at, BERLIN)).toBe('2026-10-25T02:30');
    expect(localDateOf(new Date('2026-12-01T23:30:00Z'), BERLIN)).toBe('2026-12-02');
    expect(momentOf('2026-12-01', '09:00', BERLIN).toISOString()).toBe('2026-12-01T08:00:00.000Z');
    const spoken = spokenTime(new Date('2026-12-01T08:30:00Z'), BERLIN);
    // The words in between differ between Node versions.
    expect(spoken).toMatch(/^Tuesday,? 1 December 2026.* 09:30 \(Europe\/Berlin\)$/);
  });
});
