import { prop } from '@typegoose/typegoose';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, Int, ObjectType } from 'type-graphql';
import { Entity, entityModel, Node } from '../../../database/entity.js';
import { indexed } from '../../../database/indexes.js';
import { ImportedFrom } from '../../../graphql/imported.js';
import { SuggestionCategory, SuggestionStatus } from './suggestion.enums.js';
import {
  SuggestionComment,
  SuggestionImplementation,
  SuggestionSnapshot,
  SuggestionStatusChange,
  SuggestionVoteCounts,
} from './suggestion.parts.js';

@ObjectType({ implements: Node, description: 'What somebody of the community wishes for.' })
@indexed({ isPublic: 1, score: -1, _id: -1, status: 1, category: 1 }, 'The board, best first.')
@indexed({ isPublic: 1, _id: -1, status: 1, category: 1 }, 'The board, newest first.')
@indexed({ isPublic: 1, trendScore: -1, _id: -1, status: 1, category: 1 }, 'The board, trending first.')
@indexed({ isPublic: 1, commentCount: -1, _id: -1, status: 1, category: 1 }, 'The board, most discussed first.')
@indexed({ isPublic: 1, controversy: -1, _id: -1, status: 1, category: 1 }, 'The board, most controversial first.')
@indexed(
  { isPublic: 1, searchWords: 1, _id: -1, status: 1, category: 1 },
  'The board by words, newest first; suggestions like a title.',
)
@indexed({ isPublic: 1, searchWords: 1, score: -1, _id: -1, status: 1, category: 1 }, 'The board by words, best first.')
@indexed({ isRanked: 1, rankVotes: -1, _id: -1 }, 'Leaderboard by votes, imported ones too.')
@indexed({ isRanked: 1, score: -1, _id: -1 }, 'Leaderboard by votes cast here.')
@indexed({ isRanked: 1, rankComments: -1, _id: -1 }, 'Leaderboard by comments, imported ones too.')
@indexed({ isRanked: 1, commentCount: -1, _id: -1 }, 'Leaderboard by comments made here.')
@indexed(
  { isAccepted: 1, _id: -1, authorId: 1, 'imported.author': 1 },
  'Leaderboard of people by accepted suggestions.',
)
@indexed({ authorId: 1, _id: -1, status: 1, isPublic: 1 }, 'Suggestions of a person, newest first.')
@indexed({ 'comments.authorId': 1 }, 'Comments of a person, for export and erasure.')
@indexed({ 'history.byId': 1 }, 'What a moderator decided, when the account is erased.')
@indexed({ 'revisions.byId': 1 }, 'Whose edits they were, when the account is erased.')
@indexed({ 'internalComments.authorId': 1 }, 'Internal comments of a person, for export and erasure.')
@indexed({ 'imported.source': 1, 'imported.number': 1 }, 'An import can be repeated without doubles.', {
  unique: true,
  partialFilterExpression: { 'imported.number': { $exists: true } },
})
export class CommunitySuggestion extends Entity {
  @Field(() => String, { description: 'The wish in a line.' })
  @prop({ type: () => String, required: true })
  title!: string;

  /** Read only where it is asked for: an imported one can have 250,000 characters. */
  @prop({ type: () => String, default: '' })
  body?: string;

  @Field(() => String, { description: 'The first 280 characters of the text on one line, for lists.' })
  @prop({ type: () => String, default: '' })
  excerpt!: string;

  @Field(() => SuggestionCategory, { description: 'What it is about.' })
  @prop({ type: () => String, enum: SuggestionCategory, required: true })
  category!: SuggestionCategory;

  @Field(() => SuggestionStatus, { description: 'What became of it.' })
  @prop({ type: () => String, enum: SuggestionStatus, required: true })
  status!: SuggestionStatus;

  /** Kept in step with the status by `statusFields`. */
  @prop({ type: () => Boolean, required: true })
  isPublic!: boolean;

  @prop({ type: () => Boolean, required: true })
  isRanked!: boolean;

  @prop({ type: () => Boolean, required: true })
  isAccepted!: boolean;

  @prop({ type: () => String })
  authorId?: string;

  /** Stored only where there is no account (any more). */
  @prop({ type: () => String })
  authorName?: string;

  /** Kept in step with the vote rows, in their transaction, by `countFields`. */
  @prop({ type: () => Number, default: 0 })
  upvotes!: number;

  @prop({ type: () => Number, default: 0 })
  downvotes!: number;

  @prop({ type: () => Number, default: 0 })
  voteCount!: number;

  @prop({ type: () => Number, default: 0 })
  score!: number;

  @prop({ type: () => Number, default: 0 })
  rankVotes!: number;

  @prop({ type: () => Number, default: 0 })
  trendScore!: number;

  @prop({ type: () => Number, default: 0 })
  controversy!: number;

  @Field(() => SuggestionVoteCounts, { description: 'Votes of accounts here.' })
  get votes(): SuggestionVoteCounts {
    return { up: this.upvotes, down: this.downvotes, score: this.score };
  }

  @Field(() => SuggestionVoteCounts, {
    nullable: true,
    description: 'Votes it had where it was imported from; null for those made here.',
  })
  get importedVotes(): SuggestionVoteCounts | null {
    if (!this.imported) return null;
    const { upVotes: up, downVotes: down } = this.imported;
    return { up, down, score: up - down };
  }

  @Field(() => Int, { description: 'How many follow it.' })
  @prop({ type: () => Number, default: 0 })
  followerCount!: number;

  @Field(() => Int, { description: 'How many comments were made here.' })
  @prop({ type: () => Number, default: 0 })
  commentCount!: number;

  /** Comments made here and where it was imported from. */
  @prop({ type: () => Number, default: 0 })
  rankComments!: number;

  @prop({ type: () => [SuggestionComment], default: [] })
  comments?: SuggestionComment[];

  /** Moderators among themselves: in no count, search, event or time of change that others see. */
  @prop({ type: () => [SuggestionComment], default: [], select: false })
  internalComments?: SuggestionComment[];

  @prop({ type: () => Number, default: 0, select: false })
  internalCommentCount?: number;

  @Field(() => String, { nullable: true, description: 'The public answer of the team to its present status.' })
  @prop({ type: () => String })
  response?: string;

  @Field(() => GraphQLDateTimeISO, { nullable: true, description: 'When the team answered.' })
  @prop({ type: () => Date })
  respondedAt?: Date;

  @Field(() => SuggestionImplementation, {
    nullable: true,
    description: 'Where it can be found; always there once it is completed.',
  })
  @prop({ type: () => SuggestionImplementation })
  implementation?: SuggestionImplementation;

  @prop({ type: () => String })
  mergedIntoId?: string;

  /** That all its voters and followers were brought to the target; missing where a merge was cut short. */
  @prop({ type: () => Boolean })
  isMergeDone?: boolean;

  @prop({ type: () => [SuggestionStatusChange], default: [] })
  history?: SuggestionStatusChange[];

  @Field(() => Int, { description: 'How often title or text were edited.' })
  @prop({ type: () => Number, default: 0 })
  editCount!: number;

  @prop({ type: () => [SuggestionSnapshot], default: [] })
  revisions?: SuggestionSnapshot[];

  @Field(() => ImportedFrom, { nullable: true, description: 'Where it was imported from; null for those made here.' })
  @prop({ type: () => ImportedFrom })
  imported?: ImportedFrom;

  /** Folded words of title and text, the title's first. */
  @prop({ type: () => [String], default: [], select: false })
  searchWords!: string[];
}

export const CommunitySuggestionModel = entityModel(CommunitySuggestion, {
  collection: 'communitysuggestions',
  prefix: 'sug',
});
