import { Field, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../../graphql/connection.js';
import { Payload } from '../../../graphql/payload.js';
import { User } from '../../identity/index.js';
import { CommunitySuggestion } from './suggestion.model.js';
import { SuggestionComment } from './suggestion.parts.js';

export const CommunitySuggestionConnection = connectionOf(CommunitySuggestion);
export const SuggestionCommentConnection = connectionOf(SuggestionComment);

@ObjectType({ description: 'Result of changing a suggestion.' })
export class SuggestionPayload extends Payload {
  @Field(() => CommunitySuggestion, { nullable: true, description: 'The suggestion after the change.' })
  suggestion?: CommunitySuggestion;
}

@ObjectType({ description: 'Result of commenting on a suggestion.' })
export class SuggestionCommentPayload extends Payload {
  @Field(() => CommunitySuggestion, { nullable: true, description: 'The suggestion after the change.' })
  suggestion?: CommunitySuggestion;

  @Field(() => SuggestionComment, { nullable: true, description: 'The new comment.' })
  comment?: SuggestionComment;
}

@ObjectType({ description: 'Result of a decision about a suggestion.' })
export class SuggestionStatusPayload extends Payload {
  @Field(() => CommunitySuggestion, { nullable: true, description: 'The suggestion after the change.' })
  suggestion?: CommunitySuggestion;

  @Field(() => Int, { nullable: true, description: 'Number of users emailed.' })
  notified?: number;
}

@ObjectType({ description: 'An entry on a leaderboard.' })
export class SuggestionLeaderboardEntry {
  @Field(() => Int, { description: 'Rank, from 1.' })
  rank!: number;

  @Field(() => Int, { description: 'Number it is ranked by.' })
  value!: number;

  @Field(() => CommunitySuggestion, {
    nullable: true,
    description: 'The suggestion, or null on a leaderboard of users.',
  })
  suggestion!: CommunitySuggestion | null;

  @Field(() => User, {
    nullable: true,
    description: 'The user, or null on a leaderboard of suggestions and for authors of imported suggestions.',
  })
  user!: User | null | Promise<User | null>;

  @Field(() => String, {
    nullable: true,
    description: 'Name of the user or imported author, or null on a leaderboard of suggestions.',
  })
  name!: string | null;
}
