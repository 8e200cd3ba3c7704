import { describe, expect, it } from 'vitest';
import { localTimeOf } from '../../../shared/time-zones.js';
import {
  chooseHost,
  DAY,
  freeSlots,
  heldTime,
  isFree,
  isOffered,
  nextReminder,
  type HostCalendar,
} from './consultation.calendar.js';
import { ConsultationType } from '../consultation/consultation.enums.js';
import { CONSULTATION_SETTINGS, DAILY_CAP, HORIZON_DAYS } from './consultation.settings.js';

const DEMO = CONSULTATION_SETTINGS[ConsultationType.PRODUCT_DEMO];
const TRAINING = CONSULTATION_SETTINGS[ConsultationType.ONBOARDING_TRAINING];
/** A Sunday. */
const NOW = new Date('2026-11-22T12:00:00Z');
const at = (text: string): Date => new Date(`${text}:00Z`);
const calendar = (fields: Partial<HostCalendar> = {}): HostCalendar => ({
  hostId: 'usr_1',
  timeZone: 'UTC',
  held: [],
  ...fields,
});
const demoAt = (text: string): ReturnType<typeof heldTime> => heldTime(`con_${text}`, at(text), DEMO);
const week = { from: '2026-11-23', to: '2026-11-29', timeZone: 'UTC' };

describe('hours of a host', () => {
  it.each([
    ['2026-11-24T09:00', true],
    ['2026-11-24T16:30', true],
    ['2026-11-24T08:30', false],
    ['2026-11-24T16:45', false],
    ['2026-11-24T17:00', false],
    ['2026-11-24T10:15', false],
    ['2026-11-27T14:30', true],
    ['2026-11-27T15:00', false],
    ['2026-11-28T10:00', false],
  ])('a demo at %s: %s', (time, offered) => {
    expect(isOffered(calendar(), at(time), DEMO)).toBe(offered);
  });

  it('leave room for the whole of it', () => {
    expect(isOffered(calendar(), at('2026-11-24T15:30'), TRAINING)).toBe(true);
    expect(isOffered(calendar(), at('2026-11-24T16:00'), TRAINING)).toBe(false);
  });

  it('follow the clocks of the host, also where those change', () => {
    const berlin = calendar({ timeZone: 'Europe/Berlin' });
    // Clocks go forward on 2026-03-29: nine o'clock is an hour earlier in UTC from then on.
    expect([isOffered(berlin, at('2026-03-27T08:00'), DEMO), isOffered(berlin, at('2026-03-27T07:00'), DEMO)]).toEqual([
      true,
      false,
    ]);
    expect([isOffered(berlin, at('2026-03-30T08:00'), DEMO), isOffered(berlin, at('2026-03-30T07:00'), DEMO)]).toEqual([
      true,
      true,
    ]);
    const kolkata = calendar({ timeZone: 'Asia/Kolkata' });
    expect(isOffered(kolkata, at('2026-11-24T03:30'), DEMO)).toBe(true);
  });
});

describe('a time', () => {
  it('is taken together with the buffers of both', () => {
    const busy = calendar({ held: [demoAt('2026-11-24T10:00')] });
    // Held from 9:55 to 10:40; another consultation needs 5 minutes before and 10 after.
    for (const time of ['2026-11-24T09:30', '2026-11-24T10:00', '2026-11-24T10:30'])
      expect(isFree(busy, at(time), DEMO), time).toBe(false);
    for (const time of ['2026-11-24T09:00', '2026-11-24T11:00']) expect(isFree(busy, at(time), DEMO), time).toBe(true);
    expect(isFree(busy, at('2026-11-24T08:30'), TRAINING)).toBe(false);
  });

  it('is taken when the day of the host is full, and that day only', () => {
    const held = Array.from({ length: DAILY_CAP }, (_, index) =>
      demoAt(`2026-11-24T${String(9 + index).padStart(2, '0')}:00`),
    );
    const full = calendar({ held });
    expect(isFree(full, at('2026-11-24T16:00'), DEMO)).toBe(false);
    expect(isFree(full, at('2026-11-25T09:00'), DEMO)).toBe(true);
    expect(isFree({ ...full, held: held.slice(1) }, at('2026-11-24T16:00'), DEMO)).toBe(true);
  });

  it('counts to the day of the clocks of the host', () => {
    const held = ['00:00', '01:00', '02:00', '03:00', '04:00'].map((time) => demoAt(`2026-11-24T${time}`));
    // In Auckland (UTC+13) these all fall on the 24th; 20:00 UTC that day is the 25th there.
    const auckland = calendar({ timeZone: 'Pacific/Auckland', held });
    expect(isFree(auckland, at('2026-11-23T20:00'), DEMO)).toBe(false);
    expect(isFree(auckland, at('2026-11-24T20:00'), DEMO)).toBe(true);
    expect(isFree({ ...auckland, timeZone: 'UTC' }, at('2026-11-24T20:00'), DEMO)).toBe(false);
  });
});

describe('the host', () => {
  const [one, other] = [
    calendar({ hostId: 'usr_1', held: [demoAt('2026-11-25T10:00')] }),
    calendar({ hostId: 'usr_2' }),
  ];

  it('is the one with the least ahead', () => {
    expect(chooseHost([one, other], at('2026-11-24T10:00'), DEMO, NOW)?.hostId).toBe('usr_2');
    const past = calendar({ hostId: 'usr_0', held: [demoAt('2026-11-20T10:00')] });
    expect(chooseHost([other, past], at('2026-11-24T10:00'), DEMO, NOW)?.hostId).toBe('usr_0');
  });

  it('is whoever is free', () => {
    const busy = calendar({ hostId: 'usr_2', held: [demoAt('2026-11-24T10:00')] });
    expect(chooseHost([one, busy], at('2026-11-24T10:00'), DEMO, NOW)?.hostId).toBe('usr_1');
    expect(chooseHost([busy], at('2026-11-24T10:00'), DEMO, NOW)).toBeUndefined();
  });

  it('stays the same where that is possible', () => {
    expect(chooseHost([one, other], at('2026-11-24T10:00'), DEMO, NOW, 'usr_1')?.hostId).toBe('usr_1');
    expect(chooseHost([one, other], at('2026-11-25T10:00'), DEMO, NOW, 'usr_1')?.hostId).toBe('usr_2');
  });
});

describe('slots', () => {
  it('are each time once, in order, on working days', () => {
    const slots = freeSlots([calendar(), calendar({ hostId: 'usr_2' })], DEMO, week, NOW);
    expect(slots).toHaveLength(4 * 16 + 12);
    expect(slots[0]).toEqual({
      startsAt: at('2026-11-23T09:00'),
      endsAt: at('2026-11-23T09:30'),
      localTime: '2026-11-23T09:00',
    });
    expect(slots.at(-1)?.localTime).toBe('2026-11-27T14:30');
    const starts = slots.map(({ startsAt }) => startsAt.getTime());
    expect([...new Set(starts)].sort((a, b) => a - b)).toEqual(starts);
  });

  it('keep the notice, to the minute', () => {
    const monday = { ...week, to: '2026-11-23' };
    const first = (now: string): string | undefined => freeSlots([calendar()], DEMO, monday, at(now))[0]?.localTime;
    expect(first('2026-11-23T06:00')).toBe('2026-11-23T10:00');
    expect(first('2026-11-23T06:01')).toBe('2026-11-23T10:30');
    expect(freeSlots([calendar()], TRAINING, monday, at('2026-11-23T06:00'))).toEqual([]);
  });

  it('end at the horizon', () => {
    const last = new Date(NOW.getTime() + HORIZON_DAYS * DAY);
    const late = freeSlots([calendar()], DEMO, { ...week, from: '2027-01-18', to: '2027-01-31' }, NOW);
    expect(late.length).toBeGreaterThan(0);
    for (const { startsAt } of late) expect(startsAt <= last).toBe(true);
    expect(freeSlots([calendar()], DEMO, { ...week, from: '2027-02-01', to: '2027-02-07' }, NOW)).toEqual([]);
    expect(freeSlots([calendar()], DEMO, { ...week, from: '2026-11-02', to: '2026-11-08' }, NOW)).toEqual([]);
  });

  it('leave out what is held', () => {
    const busy = calendar({ held: [demoAt('2026-11-23T10:00')] });
    const times = freeSlots([busy], DEMO, { ...week, to: '2026-11-23' }, NOW).map(({ localTime }) =>
      localTime.slice(11),
    );
    expect(times.slice(0, 2)).toEqual(['09:00', '11:00']);
    const other = calendar({ hostId: 'usr_2' });
    expect(freeSlots([busy, other], DEMO, { ...week, to: '2026-11-23' }, NOW)).toHaveLength(16);
  });

  it('are told in the zone of the guest, whose days they are asked by', () => {
    const sydney = { from: '2026-11-24', to: '2026-11-24', timeZone: 'Australia/Sydney' };
    const slots = freeSlots([calendar()], DEMO, sydney, NOW);
    // UTC+11: the host's Monday from 13:00 on ends by midnight there, and Tuesday begins at 20:00.
    expect(slots[0]?.localTime).toBe('2026-11-24T00:00');
    expect(slots.at(-1)?.localTime).toBe('2026-11-24T23:30');
    for (const { startsAt, localTime } of slots) expect(localTimeOf(startsAt, 'Australia/Sydney')).toBe(localTime);
  });
});

describe('reminders', () => {
  it('come a day and an hour before, as far as that lies ahead', () => {
    const start = at('2026-11-25T10:00');
    expect(nextReminder(start, NOW)).toEqual(at('2026-11-24T10:00'));
    expect(nextReminder(start, at('2026-11-24T10:00'))).toEqual(at('2026-11-25T09:00'));
    expect(nextReminder(start, at('2026-11-25T09:00'))).toBeNull();
  });
});
