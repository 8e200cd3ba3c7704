import { describe, expect, it } from 'vitest';
import { toCsv, toTabs, type Sheet } from '../../web/insight/figures/sheet.js';
import { daysUntil, instantsOf, isDay, lengthOf, rangeBefore } from '../../web/insight/range/day-range.js';

describe('days of a range', () => {
  it('begin in the zone, also where clocks change', () => {
    // Clocks are put back on 25 October in Berlin: that day has 25 hours.
    expect(instantsOf({ first: '2026-10-25', last: '2026-10-25' }, 'Europe/Berlin')).toEqual({
      from: '2026-10-24T22:00:00.000Z',
      to: '2026-10-25T23:00:00.000Z',
    });
    expect(instantsOf({ first: '2026-11-22', last: '2026-11-23' }, 'Asia/Kolkata')).toEqual({
      from: '2026-11-21T18:30:00.000Z',
      to: '2026-11-23T18:30:00.000Z',
    });
  });

  it('are counted with both ends, and the period before touches them', () => {
    const range = daysUntil('2026-03-01', 30);
    expect(range).toEqual({ first: '2026-01-31', last: '2026-03-01' });
    expect(lengthOf(range)).toBe(30);
    expect(rangeBefore(range)).toEqual({ first: '2026-01-01', last: '2026-01-30' });
  });

  it('know what is no day', () => {
    expect(['2026-02-28', '2026-02-30', '23.11.2026', ''].map(isDay)).toEqual([true, false, false, false]);
  });
});

describe('figures in a file', () => {
  const sheet: Sheet<{ path: string; views: number | null }> = {
    rows: [
      { path: '/a,"b"', views: 1234.5 },
      { path: '=HYPERLINK("https://elsewhere.example")', views: -1 },
      { path: '/tab\there', views: null },
    ],
    columns: [
      { id: 'path', header: 'Page', value: ({ path }) => path },
      { id: 'views', header: 'Views', value: ({ views }) => views, format: () => 'not in a file' },
    ],
  };

  it('are numbers as they are, and no word of a stranger is a formula', () => {
    expect(toCsv(sheet).split('\r\n')).toEqual([
      'Page,Views',
      '"/a,""b""",1234.5',
      `"'=HYPERLINK(""https://elsewhere.example"")",-1`,
      '/tab\there,',
    ]);
    expect(toTabs(sheet).split('\n')[3]).toBe('/tab here\t');
  });
});
