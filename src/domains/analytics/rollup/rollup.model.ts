import { prop } from '@typegoose/typegoose';
import { Entity, entityModel } from '../../../database/entity.js';
import { indexed } from '../../../database/indexes.js';

/**
 * Figures for an hour (dimension `total`), a quarter hour, or a day (UTC) and value of a dimension. Created once a day can no
 * longer change; contains no IDs, so it outlives the rows. A visitor counts at its first event of the day and a session at its
 * start, so sums over the hours of a day are exact.
 */
@indexed({ dimension: 1, day: 1 }, 'Reports over a time range.')
@indexed({ day: 1 }, 'Replacing the rollup of a day.')
export class TrafficRollup extends Entity {
  @prop({ type: () => String, required: true })
  dimension!: string;

  @prop({ type: () => String, required: true })
  day!: string;

  @prop({ type: () => Date, required: true })
  at!: Date;

  @prop({ type: () => String, default: '' })
  value!: string;

  @prop({ type: () => Number, required: true })
  views!: number;

  @prop({ type: () => Number, required: true })
  visits!: number;

  @prop({ type: () => Number, required: true })
  visitors!: number;

  /** Minimum number of distinct people; an account is one person on all its devices. Only for values of a dimension. */
  @prop({ type: () => Number, required: true })
  people!: number;

  /** Number of distinct visitors in the hour that begins at `at`. */
  @prop({ type: () => Number, required: true })
  present!: number;

  @prop({ type: () => Number, required: true })
  bounces!: number;

  @prop({ type: () => Number, required: true })
  seconds!: number;

  @prop({ type: () => Number, required: true })
  botViews!: number;
}

export const TrafficRollupModel = entityModel(TrafficRollup, { collection: 'trafficrollups', prefix: 'trf' });
