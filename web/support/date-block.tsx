import classes from './date-block.module.css';

const month = new Intl.DateTimeFormat(undefined, { month: 'short' });

/** A date like a calendar page; the time is next to it as text. */
export function DateBlock({ at }: { at: string }) {
  const date = new Date(at);
  return (
    <span className={classes.block} aria-hidden>
      <span className={classes.month}>{month.format(date)}</span>
      <span className={classes.day}>{date.getDate()}</span>
    </span>
  );
}
