/** What a cell holds; null for what the graph does not tell. */
export type CellValue = string | number | null;

export interface SheetColumn<Row> {
  readonly id: string;
  readonly header: string;
  readonly value: (row: Row) => CellValue;
  /** A number as people read it; a file gets the number itself. */
  readonly format?: (value: number) => string;
}

/** The figures behind a chart: the same for the table, the clipboard and the file. */
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

/** What spreadsheets take from the clipboard. */
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

/** Addresses and campaigns are strangers' words: none of them becomes a formula of a spreadsheet. */
function plainCell(value: CellValue): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  return /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
