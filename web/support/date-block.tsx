import classes from './date-block.module.css';

const month = new Intl.DateTimeFormat(undefined, { month: 'short' });

/** A day as on the leaf of a calendar; the time itself stands beside it in words. */
export function DateBlock({ at }: { at: string }) {
  const date = new Date(at);
  return (
    <span className={classes.block} aria-hidden>
      <span className={classes.month}>{month.format(date)}</span>
      <span className={classes.day}>{date.getDate()}</span>
    </span>
  );
}
