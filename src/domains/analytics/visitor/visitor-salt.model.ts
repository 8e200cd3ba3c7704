import { prop } from '@typegoose/typegoose';
import { Entity, entityModel } from '../../../database/entity.js';
import { indexed } from '../../../database/indexes.js';

/** The random salt of a day, shared by all servers. `_id` is the day. Once it is gone, nobody can make the day's ids again. */
@indexed({ expiresAt: 1 }, 'A salt is thrown away two days after it was made.', { expireAfterSeconds: 0 })
export class VisitorSalt extends Entity {
  @prop({ type: () => String, required: true, select: false })
  salt!: string;

  @prop({ type: () => Date, required: true })
  expiresAt!: Date;
}

export const VisitorSaltModel = entityModel(VisitorSalt, { collection: 'visitorsalts', prefix: 'vsa' });
