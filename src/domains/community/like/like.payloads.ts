import { Field, Int, ObjectType } from 'type-graphql';
import { Node } from '../../../database/entity.js';
import { connectionOf } from '../../../graphql/connection.js';
import { Payload } from '../../../graphql/payload.js';
import { CommunityLike } from './like.model.js';

export const CommunityLikeConnection = connectionOf(CommunityLike);

@ObjectType({ description: 'Result of liking or unliking something.' })
export class LikePayload extends Payload {
  @Field(() => Node, { nullable: true, description: 'The post, comment or content item after the change.' })
  target?: Node;

  @Field(() => Int, { nullable: true, description: 'Number of likes now.' })
  likeCount?: number;

  @Field(() => Boolean, { nullable: true, description: 'Whether you like it now.' })
  likedByMe?: boolean;
}
