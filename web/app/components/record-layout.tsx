import type { ReactNode } from 'react';
import classes from './record-layout.module.css';

interface RecordLayoutProps {
  children: ReactNode;
  /** At the right side; on a phone below. */
  side: ReactNode;
}

/** A record's page: its content wide, what is known of it in a column beside. */
export function RecordLayout({ children, side }: RecordLayoutProps) {
  return (
    <div className={classes.layout}>
      <div className={classes.main}>{children}</div>
      <div className={classes.side}>{side}</div>
    </div>
  );
}
