import { Field, Int, ObjectType } from 'type-graphql';
import { Node } from '../../../database/entity.js';
import { connectionOf } from '../../../graphql/connection.js';
import { Payload } from '../../../graphql/payload.js';
import { CommunityLike } from './like.model.js';

export const CommunityLikeConnection = connectionOf(CommunityLike);

@ObjectType({ description: 'The outcome of liking something, or of taking that back.' })
export class LikePayload extends Payload {
  @Field(() => Node, { nullable: true, description: 'The post, comment or content as it is now.' })
  target?: Node;

  @Field(() => Int, { nullable: true, description: 'How many like it now.' })
  likeCount?: number;

  @Field(() => Boolean, { nullable: true, description: 'Whether you like it now.' })
  likedByMe?: boolean;
}
