import { tableFeatures, useTable, type ColumnDef } from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef, type ReactNode } from 'react';
import { appTexts } from '../app.texts.js';
import { HeaderCell } from './data-table.header.js';
import { useRowKeys } from './data-table.keys.js';
import classes from './data-table.module.css';
import { MoreButton, type More } from './more.js';

export interface Column<Row, Sort extends string = string> {
  id: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** Server sort values for this column: one or two, depending on the directions that the server supports. */
  sort?: { ascending?: Sort; descending?: Sort };
  align?: 'left' | 'right';
  /** CSS width; the remaining columns share the rest. */
  width?: string;
  /** Hidden below this window width, so that the other columns fit on a phone. */
  hideBelow?: 'sm' | 'md' | 'lg';
}

interface DataTableProps<Row, Sort extends string> {
  /** Name of the table, for screen readers. */
  label: string;
  columns: readonly Column<Row, Sort>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** On Enter or click. */
  onOpen?: (row: Row) => void;
  sort?: Sort;
  onSort?: (sort: Sort) => void;
  more?: More;
  /** Shown when the table is empty. */
  empty: ReactNode;
  /** Maximum CSS height; the table then scrolls and renders only visible rows. */
  maxHeight?: string;
}

const features = tableFeatures({});
const ROW_HEIGHT = 45;
const BEYOND_SIGHT = 12;

/** A virtualized table of any length, sorted by the server, with keyboard navigation. */
export function DataTable<Row extends object, Sort extends string = string>({
  label,
  columns,
  rows,
  rowKey,
  onOpen,
  sort,
  onSort,
  more,
  empty,
  maxHeight = 'min(70vh, 720px)',
}: DataTableProps<Row, Sort>) {
  const scroller = useRef<HTMLDivElement>(null);
  const definitions = useMemo(
    () =>
      columns.map((column): ColumnDef<typeof features, Row> => ({
        id: column.id,
        header: column.header,
        cell: ({ row }) => column.cell(row.original),
      })),
    [columns],
  );
  const data = useMemo(() => [...rows], [rows]);
  const table = useTable({ features, columns: definitions, data, getRowId: rowKey });
  const models = table.getRowModel().rows;
  const virtual = useVirtualizer({
    count: models.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (index) => models[index]?.id ?? index,
    overscan: BEYOND_SIGHT,
  });
  const keys = useRowKeys({ count: models.length, show: (index) => virtual.scrollToIndex(index), scroller });
  if (rows.length === 0) return empty;

  const shown = virtual.getVirtualItems();
  const above = shown[0]?.start ?? 0;
  const below = virtual.getTotalSize() - (shown.at(-1)?.end ?? 0);
  return (
    <>
      <div
        ref={scroller}
        className={classes.scroller}
        style={{ maxHeight }}
        role="region"
        aria-label={label}
        tabIndex={0}
      >
        <table className={classes.table} aria-rowcount={rows.length + 1} aria-label={label}>
          <thead>
            <tr aria-rowindex={1}>
              {columns.map((column) => (
                <HeaderCell key={column.id} column={column} sort={sort} onSort={onSort} />
              ))}
            </tr>
          </thead>
          <tbody onKeyDown={keys.onKeyDown}>
            <Spacer height={above} span={columns.length} />
            {shown.map(({ index }) => {
              const row = models[index];
              if (!row) return null;
              const open = onOpen && (() => onOpen(row.original));
              return (
                <tr
                  key={row.id}
                  ref={virtual.measureElement}
                  data-index={index}
                  aria-rowindex={index + 2}
                  className={open ? classes.opens : undefined}
                  {...(open ? keys.propsOf(index, open) : {})}
                >
                  {row.getAllCells().map((cell, at) => {
                    const { align, hideBelow } = columns[at] ?? {};
                    return (
                      <td key={cell.id} data-align={align} data-hide-below={hideBelow}>
                        <table.FlexRender cell={cell} />
                      </td>
                    );
                  })}
                </tr>
              );
            })}
            <Spacer height={below} span={columns.length} />
          </tbody>
        </table>
      </div>
      {more ? (
        <MoreButton more={more} count={rows.length} />
      ) : (
        <p className={classes.count}>{appTexts.lists.shown(rows.length, false)}</p>
      )}
    </>
  );
}

/** Placeholder for rows that are out of view. */
function Spacer({ height, span }: { height: number; span: number }) {
  if (height <= 0) return null;
  return (
    <tr aria-hidden className={classes.spacer}>
      <td colSpan={span} style={{ height }} />
    </tr>
  );
}
