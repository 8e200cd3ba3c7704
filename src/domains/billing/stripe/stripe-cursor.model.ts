import { prop } from '@typegoose/typegoose';
import { Entity, entityModel } from '../../../database/entity.js';

/** Time up to which Stripe's event list has been read. A single row. */
export class StripeCursor extends Entity {
  @prop({ type: () => Date, required: true })
  readUntil!: Date;
}

export const StripeCursorModel = entityModel(StripeCursor, { collection: 'stripecursors', prefix: 'scur' });
