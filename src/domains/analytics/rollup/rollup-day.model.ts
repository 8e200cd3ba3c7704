import { prop } from '@typegoose/typegoose';
import { Entity, entityModel } from '../../../database/entity.js';
import { indexed } from '../../../database/indexes.js';

/** A day (UTC) with events. `_id` is the day, for example 2026-11-23. While it is open, reports read its rows. */
@indexed({ isRolled: 1, _id: 1, changedAt: 1 }, 'Open days to read from rows or to roll up.')
export class RollupDay extends Entity {
  @prop({ type: () => Boolean, required: true })
  isRolled!: boolean;

  /** Whether its rollup has quarter hours; rollups of earlier versions do not. */
  @prop({ type: () => Boolean })
  hasQuarters?: boolean;

  /** When events of the day last arrived, to a few minutes. */
  @prop({ type: () => Date, required: true })
  changedAt!: Date;
}

export const RollupDayModel = entityModel(RollupDay, { collection: 'trafficdays', prefix: 'trd' });
