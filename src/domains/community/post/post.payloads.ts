import { Field, ObjectType } from 'type-graphql';
import { connectionOf } from '../../../graphql/connection.js';
import { Payload } from '../../../graphql/payload.js';
import { CommunityPost } from './post.model.js';

export const CommunityPostConnection = connectionOf(CommunityPost);

@ObjectType({ description: 'Result of changing a post.' })
export class PostPayload extends Payload {
  @Field(() => CommunityPost, { nullable: true, description: 'The post after the change.' })
  post?: CommunityPost;
}
