import type { ReactNode } from 'react';
import classes from './connection-list.module.css';
import { MoreButton, type More } from './more.js';

interface ConnectionListProps<Item> {
  /** Name of the list, for screen readers. */
  label: string;
  items: readonly Item[];
  itemKey: (item: Item) => string;
  children: (item: Item) => ReactNode;
  more?: More;
  /** Shown when the list is empty. */
  empty: ReactNode;
}

/** A list with entries that do not fit a table row, with a "more" button. For hundreds of rows, use DataTable. */
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
