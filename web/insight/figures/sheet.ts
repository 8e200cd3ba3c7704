/** Value of a cell; null if the API does not provide it. */
export type CellValue = string | number | null;

export interface SheetColumn<Row> {
  readonly id: string;
  readonly header: string;
  readonly value: (row: Row) => CellValue;
  /** Formats a number for people; files contain the raw number. */
  readonly format?: (value: number) => string;
}

/** The data behind a chart, the same for table, clipboard and file. */
export interface Sheet<Row> {
  readonly columns: readonly SheetColumn<Row>[];
  readonly rows: readonly Row[];
}

const NOT_TOLD = '–';

export function shownCell<Row>(column: SheetColumn<Row>, row: Row): string {
  const value = column.value(row);
  if (value === null || value === '') return NOT_TOLD;
  return typeof value === 'number' ? (column.format?.(value) ?? String(value)) : value;
}

/** RFC 4180. */
export function toCsv<Row>(sheet: Sheet<Row>): string {
  return linesOf(sheet)
    .map((cells) => cells.map(quoted).join(','))
    .join('\r\n');
}

/** The clipboard format that spreadsheets accept. */
export function toTabs<Row>(sheet: Sheet<Row>): string {
  return linesOf(sheet)
    .map((cells) => cells.map((cell) => cell.replace(/[\t\r\n]+/g, ' ')).join('\t'))
    .join('\n');
}

function linesOf<Row>({ columns, rows }: Sheet<Row>): string[][] {
  return [
    columns.map(({ header }) => header),
    ...rows.map((row) => columns.map((column) => plainCell(column.value(row)))),
  ];
}

/** URLs and campaigns are untrusted: escape them so that spreadsheets do not run them as formulas. */
function plainCell(value: CellValue): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  return /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
