import type { ReactNode } from 'react';
import classes from './connection-list.module.css';
import { MoreButton, type More } from './more.js';

interface ConnectionListProps<Item> {
  /** What the list is of, for screen readers. */
  label: string;
  items: readonly Item[];
  itemKey: (item: Item) => string;
  children: (item: Item) => ReactNode;
  more?: More;
  /** Instead of the list when there is nothing. */
  empty: ReactNode;
}

/** A list whose entries are more than a row of cells, with "more" below. For hundreds of rows take DataTable. */
export function ConnectionList<Item>({ label, items, itemKey, children, more, empty }: ConnectionListProps<Item>) {
  if (items.length === 0) return empty;
  return (
    <>
      <ul className={classes.list} aria-label={label}>
        {items.map((item) => (
          <li key={itemKey(item)} className={classes.item}>
            {children(item)}
          </li>
        ))}
      </ul>
      {more && <MoreButton more={more} count={items.length} />}
    </>
  );
}
