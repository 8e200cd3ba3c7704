import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { PageArgs } from '../../../graphql/connection.js';
import { IdempotencyKey } from '../../../graphql/idempotency-key.js';
import { IsIdOf, IsText } from '../../../graphql/input.js';
import { MAX_DEPTH } from './comment.path.js';

const BODY = { max: 10_000, multiline: true };

@InputType({ description: 'Fields for a new comment.' })
export class AddCommentInput {
  @IsText(BODY)
  @Field(() => String, { description: 'Text of the comment, at most 10,000 characters.' })
  body!: string;

  @IsIdOf('cmt')
  @Field(() => ID, {
    nullable: true,
    description: `ID of the comment on the same post to reply to. Omit to comment on the post itself. Replies nest at most ${String(MAX_DEPTH)} levels deep.`,
  })
  parentId?: string | null;

  @IdempotencyKey()
  idempotencyKey?: string | null;
}

@InputType({ description: 'New text of a comment.' })
export class EditCommentInput {
  @IsText(BODY)
  @Field(() => String, { description: 'Text of the comment, at most 10,000 characters.' })
  body!: string;
}

/** Comments are read nested, so the default page is small. */
@ArgsType()
export class CommentsArgs {
  @Field(() => Int, { description: 'Number of items to return, 1 to 100.', defaultValue: 10 })
  first!: number;

  @Field(() => String, {
    nullable: true,
    description: 'Cursor to continue after: `pageInfo.endCursor` of the previous page.',
  })
  after?: string;
}

@ArgsType()
export class CommentThreadArgs extends PageArgs {
  @IsIdOf('post')
  @Field(() => ID, { description: 'ID of the post.' })
  postId!: string;
}
