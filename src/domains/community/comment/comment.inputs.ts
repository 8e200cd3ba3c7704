import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { PageArgs } from '../../../graphql/connection.js';
import { IsIdOf, IsText } from '../../../graphql/input.js';
import { MAX_DEPTH } from './comment.path.js';
import { KEY } from '../post/post.inputs.js';

const BODY = { max: 10_000, multiline: true };

@InputType({ description: 'A new comment.' })
export class AddCommentInput {
  @IsText(BODY)
  @Field(() => String, { description: 'What is said, at most 10,000 characters.' })
  body!: string;

  @IsIdOf('cmt')
  @Field(() => ID, {
    nullable: true,
    description: `The comment of the same post that it answers; the post itself if left out. Answers go ${String(MAX_DEPTH)} deep.`,
  })
  parentId?: string | null;

  @IsText({ max: 200 })
  @Field(() => String, { nullable: true, description: KEY })
  idempotencyKey?: string | null;
}

@InputType({ description: 'The new text of a comment.' })
export class EditCommentInput {
  @IsText(BODY)
  @Field(() => String, { description: 'What is said, at most 10,000 characters.' })
  body!: string;
}

/** Comments are read nested, so their standard page is small. */
@ArgsType()
export class CommentsArgs {
  @Field(() => Int, { description: 'How many to answer, 1 to 100.', defaultValue: 10 })
  first!: number;

  @Field(() => String, {
    nullable: true,
    description: 'The cursor after which to go on: `pageInfo.endCursor` of the page before.',
  })
  after?: string;
}

@ArgsType()
export class CommentThreadArgs extends PageArgs {
  @IsIdOf('post')
  @Field(() => ID, { description: 'Id of the post.' })
  postId!: string;
}
