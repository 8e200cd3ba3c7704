import { prop } from '@typegoose/typegoose';
import { Entity, entityModel } from '../../../database/entity.js';
import { indexed } from '../../../database/indexes.js';

/**
 * What people did in an hour (dimension `total`), a quarter of one, or on a day (UTC) with one value of a dimension. Made once
 * a day can no longer change; holds no ids, so it outlives the rows. A visitor counts at its first event of the day, a visit at its
 * start: sums over hours of a day are exact.
 */
@indexed({ dimension: 1, day: 1 }, 'Reports over a range of time.')
@indexed({ day: 1 }, 'A day that is rolled up again replaces what was there.')
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

  /** How many different people they were for certain: an account is one, whatever it visits with. Of values alone. */
  @prop({ type: () => Number, required: true })
  people!: number;

  /** How many different visitors there were in the hour that begins here. */
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
