import { heightOfBars, lyingBars } from '../charts/bar-chart.js';
import { Chart } from '../charts/chart.js';
import { useLook } from '../charts/look.js';
import { insightTexts } from '../insight.texts.js';
import { chartLabel } from './chart-label.js';
import { Figure } from './figure.js';
import { formatCount, type Format } from './formats.js';
import type { SheetColumn } from './sheet.js';

const { figures: texts } = insightTexts;

interface Counted {
  readonly name: string;
  readonly value: number | null;
  /** Value of the previous period; omitted without a comparison. */
  readonly previous?: number | null | undefined;
}

interface CountFigureProps<Row extends Counted> {
  title: string;
  note?: string;
  /** Column headers of names and values. */
  nameHeader: string;
  valueHeader: string;
  fileName: string;
  isTable: boolean;
  isCompared: boolean;
  rows: readonly Row[];
  format?: Format;
  /** Additional columns, shown only in the table. */
  columns?: readonly SheetColumn<Row>[];
}

/** One value per name, as bars, next to the value of the previous period. */
export function CountFigure<Row extends Counted>(props: CountFigureProps<Row>) {
  const { title, note, nameHeader, valueHeader, fileName, isTable, isCompared, rows } = props;
  const { format = formatCount, columns = [] } = props;
  const look = useLook();
  const categories = rows.map(({ name }) => name);
  const values = rows.map(({ value }) => value);
  const bars = [
    { name: isCompared ? texts.current : valueHeader, values },
    ...(isCompared
      ? [{ name: texts.previous, values: rows.map(({ previous = 0 }) => previous), isPrevious: true }]
      : []),
  ];
  const before: SheetColumn<Row> = {
    id: 'previous',
    header: texts.withPrevious(valueHeader),
    value: ({ previous = 0 }) => previous,
    format,
  };
  return (
    <Figure
      title={title}
      note={note}
      fileName={fileName}
      isTable={isTable}
      sheet={{
        rows,
        columns: [
          { id: 'name', header: nameHeader, value: ({ name }) => name },
          { id: 'value', header: valueHeader, value: ({ value }) => value, format },
          ...(isCompared ? [before] : []),
          ...columns,
        ],
      }}
      chart={
        <Chart
          label={chartLabel(title, categories, values, format)}
          option={lyingBars({ categories, bars, format, isWhole: format === formatCount, look })}
          height={heightOfBars({ categories, bars })}
        />
      }
    />
  );
}

/**
 * Rows for a count by enum value: those of this period in descending order, then those that only the previous
 * period had.
 */
export function countedBy<Item, Key extends string>(
  current: readonly Item[],
  previous: readonly Item[] | undefined,
  read: { key: (item: Item) => Key; value: (item: Item) => number; name: (key: Key) => string },
): Counted[] {
  const before = new Map(previous?.map((item) => [read.key(item), read.value(item)]));
  const now = new Map(current.map((item) => [read.key(item), read.value(item)]));
  const keys = [...new Set([...now.keys(), ...before.keys()])];
  return keys
    .map((key) => ({ name: read.name(key), value: now.get(key) ?? 0, previous: before.get(key) ?? 0 }))
    .sort((a, b) => b.value - a.value);
}
