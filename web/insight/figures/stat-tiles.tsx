import { insightTexts } from '../insight.texts.js';
import { formatChange, type Format } from './formats.js';
import classes from './stat-tiles.module.css';

const { figures: texts } = insightTexts;

export interface Stat {
  label: string;
  value: number | null;
  /** Value of the previous period; omitted without a comparison. */
  previous?: number | null | undefined;
  format: Format;
  /** Which direction is better, for the color of the change; neutral if omitted. */
  better?: 'more' | 'less';
  isApproximate?: boolean;
  hint?: string | undefined;
}

/** The key metrics of a screen, each with its change. */
export function StatTiles({ label, stats }: { label: string; stats: readonly Stat[] }) {
  return (
    <dl className={classes.tiles} aria-label={label}>
      {stats.map((stat) => (
        <Tile key={stat.label} stat={stat} />
      ))}
    </dl>
  );
}

function Tile({ stat }: { stat: Stat }) {
  const { label, value, previous, format, isApproximate = false, hint } = stat;
  return (
    <div className={classes.tile}>
      <dt className={classes.label}>{label}</dt>
      <dd className={classes.value}>{value === null ? texts.none : texts.amount(format(value), isApproximate)}</dd>
      {previous !== undefined && (
        <dd className={classes.change} data-mood={moodOf(stat)}>
          {changeOf(value, previous)}
          <span className={classes.before}>{texts.before(previous === null ? texts.none : format(previous))}</span>
        </dd>
      )}
      {hint !== undefined && <dd className={classes.hint}>{hint}</dd>}
    </div>
  );
}

/** There is no change relative to zero. */
function changeOf(value: number | null, previous: number | null): string {
  if (value === null || previous === null || previous === 0) return '';
  const change = value / previous - 1;
  return texts.change(formatChange(change), Math.sign(change));
}

function moodOf({ value, previous, better }: Stat): 'good' | 'bad' | undefined {
  if (better === undefined || value === null || !previous || value === previous) return undefined;
  return value > previous === (better === 'more') ? 'good' : 'bad';
}
