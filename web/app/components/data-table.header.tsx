import { UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconArrowsSort } from '@tabler/icons-react';
import { appTexts } from '../app.texts.js';
import type { Column } from './data-table.js';
import classes from './data-table.module.css';

interface HeaderCellProps<Row, Sort extends string> {
  column: Column<Row, Sort>;
  sort: Sort | undefined;
  onSort: ((sort: Sort) => void) | undefined;
}

const ICONS = { ascending: IconArrowUp, descending: IconArrowDown, none: IconArrowsSort } as const;

/** A column heading: a button if the server can sort by the column. */
export function HeaderCell<Row, Sort extends string>({ column, sort, onSort }: HeaderCellProps<Row, Sort>) {
  const { header, align, hideBelow, width } = column;
  const { ascending, descending } = column.sort ?? {};
  const direction = sortDirection(column.sort, sort);
  const next = direction === 'descending' ? (ascending ?? descending) : (descending ?? ascending);
  const Icon = ICONS[direction];
  const isSortable = onSort !== undefined && next !== undefined;
  return (
    <th
      scope="col"
      data-align={align}
      data-hide-below={hideBelow}
      style={{ width }}
      aria-sort={isSortable ? direction : undefined}
    >
      {isSortable ? (
        <UnstyledButton className={classes.sort} onClick={() => onSort(next)} title={appTexts.lists.sortBy(header)}>
          {header}
          <Icon size={14} aria-hidden />
        </UnstyledButton>
      ) : (
        header
      )}
    </th>
  );
}

function sortDirection(of: Column<never>['sort'], sort: string | undefined): keyof typeof ICONS {
  if (sort === undefined || !of) return 'none';
  if (of.ascending === sort) return 'ascending';
  return of.descending === sort ? 'descending' : 'none';
}
