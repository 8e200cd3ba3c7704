import { Field, ObjectType } from 'type-graphql';
import { connectionOf } from '../../../graphql/connection.js';
import { Payload } from '../../../graphql/payload.js';
import { CommunityComment } from './comment.model.js';
import { CommunityPost } from '../post/post.model.js';

export const CommunityCommentConnection = connectionOf(CommunityComment);

@ObjectType({ description: 'The outcome of a change to a comment.' })
export class CommentPayload extends Payload {
  @Field(() => CommunityComment, { nullable: true, description: 'The comment as it is now.' })
  comment?: CommunityComment;

  @Field(() => CommunityPost, { nullable: true, description: 'The post it stands on.' })
  post?: CommunityPost | null;
}
