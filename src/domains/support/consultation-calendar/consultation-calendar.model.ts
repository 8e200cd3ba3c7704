import { modelOptions, prop } from '@typegoose/typegoose';
import { Entity, entityModel } from '../../../database/entity.js';

/** A stretch of a host's time, buffers included. */
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
 * The calendar of a host; `_id` is the account's. It is one small record, so that a booking is one compare-and-set on its
 * revision: overlaps, buffers and the daily cap are decided on what nobody can have changed in between.
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
