import { Fragment, type ReactNode } from 'react';
import classes from './facts.module.css';

/** A fact's name and what it is; left out where there is nothing to say. */
export type Fact = readonly [name: string, value: ReactNode];

/** What is known of one record, name by name. */
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
