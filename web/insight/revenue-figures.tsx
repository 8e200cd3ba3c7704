import { Group, NativeSelect } from '@mantine/core';
import { formatDay } from '../app/components/when.js';
import { stackedBars } from './charts/bar-chart.js';
import { Chart } from './charts/chart.js';
import { useLook } from './charts/look.js';
import { chartLabel } from './figures/chart-label.js';
import { Figure } from './figures/figure.js';
import { formatCount, moneyFormat, shortMoneyFormat } from './figures/formats.js';
import type { SheetColumn } from './figures/sheet.js';
import { StatTiles } from './figures/stat-tiles.js';
import type { RevenuePeriod, RevenuePointRowFragment } from './generated/graphql.js';
import { insightTexts } from './insight.texts.js';
import type { RangeChoice } from './range/range-choice.js';
import { PERIODS, stepsOf, sumOf, type Sums } from './revenue-parts.js';

const { revenue: texts } = insightTexts;
const AMOUNTS = ['gross', 'refunded', 'disputed', 'net'] as const;

interface RevenueFigureProps {
  choice: RangeChoice;
  currency: string;
  currencies: readonly string[];
  period: RevenuePeriod;
  points: readonly RevenuePointRowFragment[];
  previous?: readonly RevenuePointRowFragment[] | undefined;
}

export function RevenueTiles({ currency, points, previous }: RevenueFigureProps) {
  const sums = sumOf(points, currency);
  const before = previous && sumOf(previous, currency);
  const format = moneyFormat(currency);
  return (
    <StatTiles
      label={texts.tiles}
      stats={[
        { label: texts.net, value: sums.net, previous: before?.net, format, better: 'more' },
        { label: texts.gross, value: sums.gross, previous: before?.gross, format, better: 'more' },
        { label: texts.refunded, value: sums.refunded, previous: before?.refunded, format, better: 'less' },
        { label: texts.disputed, value: sums.disputed, previous: before?.disputed, format, better: 'less' },
        { label: texts.payments, value: sums.count, previous: before?.count, format: formatCount, better: 'more' },
      ]}
    />
  );
}

/** Amounts captured in each step: the parts of a bar add up to its gross. */
export function RevenueSeries(props: RevenueFigureProps) {
  const { choice, currency, period, points, previous } = props;
  const look = useLook();
  const steps = stepsOf(points, { range: choice.range, period, currency });
  const before = previous && stepsOf(previous, { range: choice.previous, period, currency });
  const rows = steps.map((step, index) => ({ ...step, before: before?.[index]?.sums.gross ?? null }));
  const categories = rows.map(({ day }) => nameOf(day, period));
  const format = moneyFormat(currency);
  const bars = [
    ...(['net', 'refunded', 'disputed'] as const).map((part) => ({
      name: texts[part],
      values: rows.map(({ sums }) => sums[part]),
    })),
    ...(before ? [{ name: texts.grossBefore, values: rows.map((row) => row.before), isPrevious: true }] : []),
  ];
  type Row = (typeof rows)[number];
  return (
    <Figure
      title={texts.over}
      note={texts.overNote}
      controls={<RevenueControls {...props} />}
      fileName={`revenue-${currency.toLowerCase()}`}
      isTable={choice.isTable}
      sheet={{
        rows,
        columns: [
          { id: 'day', header: texts.step, value: ({ day }) => nameOf(day, period) },
          { id: 'count', header: texts.payments, value: ({ sums }) => sums.count, format: formatCount },
          ...AMOUNTS.map((part) => ({ id: part, header: texts[part], value: ({ sums }: Row) => sums[part], format })),
          ...(before ? [{ id: 'before', header: texts.grossBefore, value: (row: Row) => row.before, format }] : []),
        ],
      }}
      chart={
        <Chart
          label={chartLabel(
            texts.over,
            categories,
            rows.map(({ sums }) => sums.gross),
            format,
          )}
          option={stackedBars({ categories, bars, format, tickFormat: shortMoneyFormat(currency), look })}
        />
      }
    />
  );
}

function RevenueControls({ choice, currency, currencies, period }: RevenueFigureProps) {
  return (
    <Group gap="sm">
      <NativeSelect
        size="xs"
        aria-label={texts.currency}
        value={currency}
        onChange={(event) => choice.choose({ currency: event.currentTarget.value })}
        data={[...currencies]}
      />
      <NativeSelect
        size="xs"
        aria-label={texts.period}
        value={period}
        onChange={(event) => choice.choose({ period: event.currentTarget.value })}
        data={PERIODS.map((value) => ({ value, label: texts.periods[value] }))}
      />
    </Group>
  );
}

interface CurrencyRow {
  readonly currency: string;
  readonly sums: Sums;
}

const CURRENCY_COLUMNS: readonly SheetColumn<CurrencyRow>[] = [
  { id: 'currency', header: texts.currency, value: ({ currency }) => currency },
  { id: 'count', header: texts.payments, value: ({ sums }) => sums.count, format: formatCount },
  // Each row has its own currency, so amounts are text here.
  ...AMOUNTS.map((part) => ({
    id: part,
    header: texts[part],
    value: ({ currency, sums }: CurrencyRow) => moneyFormat(currency)(sums[part]),
  })),
];

/** Amounts in different currencies are not comparable as bars: always a table. */
export function RevenueCurrencies({ currencies, points }: RevenueFigureProps) {
  const rows = currencies.map((currency) => ({ currency, sums: sumOf(points, currency) }));
  const sheet = { rows, columns: CURRENCY_COLUMNS };
  return <Figure title={texts.currencies} fileName="revenue-by-currency" isTable sheet={sheet} chart={null} />;
}

const month = new Intl.DateTimeFormat(undefined, { month: 'short', year: 'numeric' });

function nameOf(day: string, period: RevenuePeriod): string {
  return period === 'MONTH' ? month.format(new Date(`${day}T12:00:00`)) : formatDay(day);
}
