import { prop } from '@typegoose/typegoose';
import { ObjectType } from 'type-graphql';
import { Entity, entityModel, Node } from '../../../database/entity.js';
import { indexed } from '../../../database/indexes.js';

@ObjectType({ implements: Node, description: 'A user you have blocked.' })
@indexed({ userId: 1, blockedId: 1 }, 'One row per pair of users; the users blocked by the caller.', { unique: true })
@indexed({ userId: 1, _id: -1 }, 'Users blocked by a user, newest first.')
@indexed({ blockedId: 1 }, 'Blocks against a user, for erasure.')
export class CommunityBlock extends Entity {
  @prop({ type: () => String, required: true })
  userId!: string;

  @prop({ type: () => String, required: true })
  blockedId!: string;
}

export const CommunityBlockModel = entityModel(CommunityBlock, { collection: 'communityblocks', prefix: 'blk' });
