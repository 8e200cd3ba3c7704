import type { ReactNode } from 'react';
import classes from './record-layout.module.css';

interface RecordLayoutProps {
  children: ReactNode;
  /** On the right; below on a phone. */
  side: ReactNode;
}

/** Layout of a record: wide content, with its details in a side column. */
export function RecordLayout({ children, side }: RecordLayoutProps) {
  return (
    <div className={classes.layout}>
      <div className={classes.main}>{children}</div>
      <div className={classes.side}>{side}</div>
    </div>
  );
}
