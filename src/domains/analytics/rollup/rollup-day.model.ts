import { prop } from '@typegoose/typegoose';
import { Entity, entityModel } from '../../../database/entity.js';
import { indexed } from '../../../database/indexes.js';

/** A day (UTC) that has events. `_id` is the day, such as 2026-11-23. While it is open, reports read its rows. */
@indexed({ isRolled: 1, _id: 1, changedAt: 1 }, 'Days that still have to be read from rows; days to roll up.')
export class RollupDay extends Entity {
  @prop({ type: () => Boolean, required: true })
  isRolled!: boolean;

  /** Whether its roll-up has quarters of an hour; those of earlier versions have none. */
  @prop({ type: () => Boolean })
  hasQuarters?: boolean;

  /** When events of it last came, to some minutes. */
  @prop({ type: () => Date, required: true })
  changedAt!: Date;
}

export const RollupDayModel = entityModel(RollupDay, { collection: 'trafficdays', prefix: 'trd' });
