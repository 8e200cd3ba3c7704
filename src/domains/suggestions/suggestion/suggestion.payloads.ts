import { Field, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../../graphql/connection.js';
import { Payload } from '../../../graphql/payload.js';
import { User } from '../../identity/index.js';
import { CommunitySuggestion } from './suggestion.model.js';
import { SuggestionComment } from './suggestion.parts.js';

export const CommunitySuggestionConnection = connectionOf(CommunitySuggestion);
export const SuggestionCommentConnection = connectionOf(SuggestionComment);

@ObjectType({ description: 'The outcome of a change to a suggestion.' })
export class SuggestionPayload extends Payload {
  @Field(() => CommunitySuggestion, { nullable: true, description: 'The suggestion as it is now.' })
  suggestion?: CommunitySuggestion;
}

@ObjectType({ description: 'The outcome of commenting on a suggestion.' })
export class SuggestionCommentPayload extends Payload {
  @Field(() => CommunitySuggestion, { nullable: true, description: 'The suggestion as it is now.' })
  suggestion?: CommunitySuggestion;

  @Field(() => SuggestionComment, { nullable: true, description: 'The comment.' })
  comment?: SuggestionComment;
}

@ObjectType({ description: 'The outcome of a decision about a suggestion.' })
export class SuggestionStatusPayload extends Payload {
  @Field(() => CommunitySuggestion, { nullable: true, description: 'The suggestion as it is now.' })
  suggestion?: CommunitySuggestion;

  @Field(() => Int, { nullable: true, description: 'How many people are told by mail.' })
  notified?: number;
}

@ObjectType({ description: 'A place on a leaderboard.' })
export class SuggestionLeaderboardEntry {
  @Field(() => Int, { description: 'The place, from 1.' })
  rank!: number;

  @Field(() => Int, { description: 'The number it is ranked by.' })
  value!: number;

  @Field(() => CommunitySuggestion, { nullable: true, description: 'The suggestion; null on a leaderboard of people.' })
  suggestion!: CommunitySuggestion | null;

  @Field(() => User, {
    nullable: true,
    description: 'The person; null on a leaderboard of suggestions, and for the author of imported ones.',
  })
  user!: User | null | Promise<User | null>;

  @Field(() => String, {
    nullable: true,
    description: 'The name of the person, with or without an account; null on a leaderboard of suggestions.',
  })
  name!: string | null;
}
