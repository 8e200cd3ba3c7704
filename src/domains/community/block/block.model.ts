import { prop } from '@typegoose/typegoose';
import { ObjectType } from 'type-graphql';
import { Entity, entityModel, Node } from '../../../database/entity.js';
import { indexed } from '../../../database/indexes.js';

@ObjectType({ implements: Node, description: 'That the caller does not want to read what somebody writes.' })
@indexed({ userId: 1, blockedId: 1 }, 'One row for each pair; whom the caller blocks.', { unique: true })
@indexed({ userId: 1, _id: -1 }, 'The list of whom a person blocks, newest first.')
@indexed({ blockedId: 1 }, 'Rows about a person, for erasure.')
export class CommunityBlock extends Entity {
  @prop({ type: () => String, required: true })
  userId!: string;

  @prop({ type: () => String, required: true })
  blockedId!: string;
}

export const CommunityBlockModel = entityModel(CommunityBlock, { collection: 'communityblocks', prefix: 'blk' });
