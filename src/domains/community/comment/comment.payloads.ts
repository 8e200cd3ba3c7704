import { Field, ObjectType } from 'type-graphql';
import { connectionOf } from '../../../graphql/connection.js';
import { Payload } from '../../../graphql/payload.js';
import { CommunityComment } from './comment.model.js';
import { CommunityPost } from '../post/post.model.js';

export const CommunityCommentConnection = connectionOf(CommunityComment);

@ObjectType({ description: 'Result of changing a comment.' })
export class CommentPayload extends Payload {
  @Field(() => CommunityComment, { nullable: true, description: 'The comment after the change.' })
  comment?: CommunityComment;

  @Field(() => CommunityPost, { nullable: true, description: 'The post the comment is on.' })
  post?: CommunityPost | null;
}
