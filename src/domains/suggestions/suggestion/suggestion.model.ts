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

@ObjectType({ implements: Node, description: 'A feature request from the community.' })
@indexed({ isPublic: 1, score: -1, _id: -1, status: 1, category: 1 }, 'The board, highest score first.')
@indexed({ isPublic: 1, _id: -1, status: 1, category: 1 }, 'The board, newest first.')
@indexed({ isPublic: 1, trendScore: -1, _id: -1, status: 1, category: 1 }, 'The board, trending first.')
@indexed({ isPublic: 1, commentCount: -1, _id: -1, status: 1, category: 1 }, 'The board, most discussed first.')
@indexed({ isPublic: 1, controversy: -1, _id: -1, status: 1, category: 1 }, 'The board, most controversial first.')
@indexed(
  { isPublic: 1, searchWords: 1, _id: -1, status: 1, category: 1 },
  'Board search, newest first; similar suggestions.',
)
@indexed(
  { isPublic: 1, searchWords: 1, score: -1, _id: -1, status: 1, category: 1 },
  'Board search, highest score first.',
)
@indexed({ isRanked: 1, rankVotes: -1, _id: -1 }, 'Leaderboard by votes, including imported ones.')
@indexed({ isRanked: 1, score: -1, _id: -1 }, 'Leaderboard by votes cast here.')
@indexed({ isRanked: 1, rankComments: -1, _id: -1 }, 'Leaderboard by comments, including imported ones.')
@indexed({ isRanked: 1, commentCount: -1, _id: -1 }, 'Leaderboard by comments made here.')
@indexed({ isAccepted: 1, _id: -1, authorId: 1, 'imported.author': 1 }, 'Leaderboard of users by accepted suggestions.')
@indexed({ authorId: 1, _id: -1, status: 1, isPublic: 1 }, 'Suggestions by a user, newest first.')
@indexed({ 'comments.authorId': 1 }, 'Comments by a user, for export and erasure.')
@indexed({ 'history.byId': 1 }, 'Decisions by a moderator, for erasure.')
@indexed({ 'revisions.byId': 1 }, 'Edits by a user, for erasure.')
@indexed({ 'internalComments.authorId': 1 }, 'Internal comments by a user, for export and erasure.')
@indexed({ 'imported.source': 1, 'imported.number': 1 }, 'Imports can be repeated without duplicates.', {
  unique: true,
  partialFilterExpression: { 'imported.number': { $exists: true } },
})
export class CommunitySuggestion extends Entity {
  @Field(() => String, { description: 'Title of the suggestion.' })
  @prop({ type: () => String, required: true })
  title!: string;

  /** Loaded only when requested: imported texts can have 250,000 characters. */
  @prop({ type: () => String, default: '' })
  body?: string;

  @Field(() => String, { description: 'First 280 characters of the text on one line, for lists.' })
  @prop({ type: () => String, default: '' })
  excerpt!: string;

  @Field(() => SuggestionCategory, { description: 'Category of the suggestion.' })
  @prop({ type: () => String, enum: SuggestionCategory, required: true })
  category!: SuggestionCategory;

  @Field(() => SuggestionStatus, { description: 'Status of the suggestion.' })
  @prop({ type: () => String, enum: SuggestionStatus, required: true })
  status!: SuggestionStatus;

  /** Derived from the status by `statusFields`. */
  @prop({ type: () => Boolean, required: true })
  isPublic!: boolean;

  @prop({ type: () => Boolean, required: true })
  isRanked!: boolean;

  @prop({ type: () => Boolean, required: true })
  isAccepted!: boolean;

  @prop({ type: () => String })
  authorId?: string;

  /** Stored only if there is no account. */
  @prop({ type: () => String })
  authorName?: string;

  /** Updated by `countFields` in the transaction that writes the votes. */
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

  @Field(() => SuggestionVoteCounts, { description: 'Votes by users of this platform.' })
  get votes(): SuggestionVoteCounts {
    return { up: this.upvotes, down: this.downvotes, score: this.score };
  }

  @Field(() => SuggestionVoteCounts, {
    nullable: true,
    description: 'Votes from the source it was imported from, or null if it was not imported.',
  })
  get importedVotes(): SuggestionVoteCounts | null {
    if (!this.imported) return null;
    const { upVotes: up, downVotes: down } = this.imported;
    return { up, down, score: up - down };
  }

  @Field(() => Int, { description: 'Number of followers.' })
  @prop({ type: () => Number, default: 0 })
  followerCount!: number;

  @Field(() => Int, { description: 'Number of public comments, without imported ones.' })
  @prop({ type: () => Number, default: 0 })
  commentCount!: number;

  /** Comments made here and at the import source. */
  @prop({ type: () => Number, default: 0 })
  rankComments!: number;

  @prop({ type: () => [SuggestionComment], default: [] })
  comments?: SuggestionComment[];

  /** Internal comments: not in any count, search, event or `updatedAt` that others see. */
  @prop({ type: () => [SuggestionComment], default: [], select: false })
  internalComments?: SuggestionComment[];

  @prop({ type: () => Number, default: 0, select: false })
  internalCommentCount?: number;

  @Field(() => String, { nullable: true, description: 'Public response of the team to the current status.' })
  @prop({ type: () => String })
  response?: string;

  @Field(() => GraphQLDateTimeISO, { nullable: true, description: 'When the team responded.' })
  @prop({ type: () => Date })
  respondedAt?: Date;

  @Field(() => SuggestionImplementation, {
    nullable: true,
    description: 'Where it was implemented. Always set once COMPLETED.',
  })
  @prop({ type: () => SuggestionImplementation })
  implementation?: SuggestionImplementation;

  @prop({ type: () => String })
  mergedIntoId?: string;

  /** True once all votes and followers were copied to the target; missing if a merge was interrupted. */
  @prop({ type: () => Boolean })
  isMergeDone?: boolean;

  @prop({ type: () => [SuggestionStatusChange], default: [] })
  history?: SuggestionStatusChange[];

  @Field(() => Int, { description: 'Number of edits to the title or text.' })
  @prop({ type: () => Number, default: 0 })
  editCount!: number;

  @prop({ type: () => [SuggestionSnapshot], default: [] })
  revisions?: SuggestionSnapshot[];

  @Field(() => ImportedFrom, {
    nullable: true,
    description: 'Where it was imported from, or null if it was not imported.',
  })
  @prop({ type: () => ImportedFrom })
  imported?: ImportedFrom;

  /** Normalized words of the title and text, title first. */
  @prop({ type: () => [String], default: [], select: false })
  searchWords!: string[];
}

export const CommunitySuggestionModel = entityModel(CommunitySuggestion, {
  collection: 'communitysuggestions',
  prefix: 'sug',
});
