import { modelOptions, prop } from '@typegoose/typegoose';
import { Entity, entityModel } from '../../../database/entity.js';

/** A period in a host's calendar, buffers included. */
@modelOptions({ schemaOptions: { _id: false } })
export class HeldTimeRecord {
  @prop({ type: () => String, required: true })
  consultationId!: string;

  @prop({ type: () => Date, required: true })
  startsAt!: Date;

  @prop({ type: () => Date, required: true })
  from!: Date;

  @prop({ type: () => Date, required: true })
  to!: Date;
}

/**
 * A host's calendar; `_id` is the account ID. It is one small record, so a booking is a single compare-and-set on its
 * revision: overlaps, buffers, and the daily cap are checked against data that cannot have changed in between.
 */
export class ConsultationCalendar extends Entity {
  @prop({ type: () => [HeldTimeRecord], default: [] })
  held!: HeldTimeRecord[];

  @prop({ type: () => Number, default: 0 })
  revision!: number;
}

export const ConsultationCalendarModel = entityModel(ConsultationCalendar, {
  collection: 'consultationcalendars',
  prefix: 'coc',
});
