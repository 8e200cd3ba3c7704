import { Link } from 'react-router';
import { formatMoney } from '../components/money.js';
import type { HomeQuery } from '../generated/graphql.js';
import classes from './home.module.css';
import { homeTexts } from './home.texts.js';
import { countsOf } from './news.js';

const { tiles } = homeTexts;
/** Lab costs are in millionths, since an experiment can cost less than a cent. */
const MICROS_OF_MINOR = 10_000;

/** Four metrics, each linked to its screen. */
export function Tiles({ data, upcoming }: { data: HomeQuery; upcoming: number }) {
  const { open, waiting, running } = countsOf(data);
  const { spentMicros, limitMicros, currency } = data.mySpending;
  const money = (micros: number): string => formatMoney(Math.round(micros / MICROS_OF_MINOR), currency);
  const rows = [
    { to: '/tickets', label: tiles.tickets, figure: String(open), hint: tiles.waiting(waiting) },
    { to: '/consultations', label: tiles.upcoming, figure: String(upcoming), hint: tiles.upcomingHint },
    { to: '/lab', label: tiles.runs, figure: String(running), hint: tiles.runsHint },
    { to: '/usage', label: tiles.spent, figure: money(spentMicros), hint: tiles.spentOf(money(limitMicros)) },
  ];
  return (
    <ul className={classes.tiles} aria-label={tiles.label}>
      {rows.map(({ to, label, figure, hint }) => (
        <li key={to}>
          <Link to={to} className={classes.tile}>
            <span className={classes.label}>{label}</span>
            <span className={classes.figure}>{figure}</span>
            <span className={classes.hint}>{hint}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
