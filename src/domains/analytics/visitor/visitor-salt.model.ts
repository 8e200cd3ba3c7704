import { prop } from '@typegoose/typegoose';
import { Entity, entityModel } from '../../../database/entity.js';
import { indexed } from '../../../database/indexes.js';

/** The random salt of a day (`_id`), shared by all servers. Without it, the visitor IDs of the day cannot be recreated. */
@indexed({ expiresAt: 1 }, 'Salts expire two days after their creation.', { expireAfterSeconds: 0 })
export class VisitorSalt extends Entity {
  @prop({ type: () => String, required: true, select: false })
  salt!: string;

  @prop({ type: () => Date, required: true })
  expiresAt!: Date;
}

export const VisitorSaltModel = entityModel(VisitorSalt, { collection: 'visitorsalts', prefix: 'vsa' });
