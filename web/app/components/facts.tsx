import { Fragment, type ReactNode } from 'react';
import classes from './facts.module.css';

/** A label and its value; omitted if the value is empty. */
export type Fact = readonly [name: string, value: ReactNode];

/** The details of a record as labels and values. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className={classes.facts}>
      {facts
        .filter(([, value]) => value !== null && value !== undefined && value !== '' && value !== false)
        .map(([name, value]) => (
          <Fragment key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </Fragment>
        ))}
    </dl>
  );
}
