import { Field, ObjectType } from 'type-graphql';
import { connectionOf } from '../../../graphql/connection.js';
import { Payload } from '../../../graphql/payload.js';
import { CommunityPost } from './post.model.js';

export const CommunityPostConnection = connectionOf(CommunityPost);

@ObjectType({ description: 'The outcome of a change to a post.' })
export class PostPayload extends Payload {
  @Field(() => CommunityPost, { nullable: true, description: 'The post as it is now.' })
  post?: CommunityPost;
}
