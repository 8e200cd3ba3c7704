import { prop } from '@typegoose/typegoose';
import { Entity, entityModel } from '../../../database/entity.js';

/** Until when the list of Stripe's events was gone through. One row. */
export class StripeCursor extends Entity {
  @prop({ type: () => Date, required: true })
  readUntil!: Date;
}

export const StripeCursorModel = entityModel(StripeCursor, { collection: 'stripecursors', prefix: 'scur' });
