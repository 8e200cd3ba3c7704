import { trusted } from 'mongoose';
import { isCaller, type Viewer } from '../../../auth/viewer.js';
import { MAX_READ_TIME } from '../../../database/connection.js';
import { asClass } from '../../../database/entity.js';
import { defineLoader } from '../../../database/loaders.js';
import type { Context } from '../../../graphql/context.js';
import { VoteChoice } from './suggestion.enums.js';
import { SuggestionFollowModel, type SuggestionFollow } from '../suggestion-follow/suggestion-follow.model.js';
import { CommunitySuggestion, CommunitySuggestionModel } from './suggestion.model.js';
import { SuggestionComment, type SuggestionSnapshot, type SuggestionStatusChange } from './suggestion.parts.js';
import { SuggestionVoteModel, type SuggestionVote } from '../suggestion-vote/suggestion-vote.model.js';

/** Large fields that lists leave out; loaded for a whole page when requested. */
export const LIGHT = {
  body: 0,
  comments: 0,
  history: 0,
  revisions: 0,
  internalComments: 0,
  internalCommentCount: 0,
  searchWords: 0,
} as const;

/** Pending and rejected suggestions are visible only to their author and moderators. */
export function maySee(viewer: Viewer, suggestion: Pick<CommunitySuggestion, 'isPublic' | 'authorId'>): boolean {
  if (suggestion.isPublic || isCaller(viewer, 'moderation')) return true;
  return viewer.kind === 'user' && viewer.userId === suggestion.authorId;
}

/** The ID of the row for a user's vote on a suggestion, or for following it. */
export function rowId(suggestionId: string, userId: string): string {
  return `${suggestionId}:${userId}`;
}

/** Suggestions by ID, if the caller may see them. */
export const suggestionLoader = defineLoader<string, CommunitySuggestion | null>(async (ids, scope) => {
  const found = await CommunitySuggestionModel.find({ _id: trusted({ $in: [...ids] }) }, LIGHT)
    .maxTimeMS(MAX_READ_TIME)
    .lean<CommunitySuggestion[]>();
  // A request's loaders are scoped to its context.
  const { viewer } = scope as Context;
  return new Map(
    found.filter((plain) => maySee(viewer, plain)).map((plain) => [plain._id, asClass(CommunitySuggestion, plain)]),
  );
}, null);

export interface SuggestionDetails {
  body: string;
  history: SuggestionStatusChange[];
  revisions: SuggestionSnapshot[];
}

const NO_DETAILS: SuggestionDetails = { body: '', history: [], revisions: [] };

/** Large fields of suggestions that were read without them. Access was checked before. */
export const detailsLoader = defineLoader<string, SuggestionDetails>(async (ids) => {
  const found = await CommunitySuggestionModel.find(
    { _id: trusted({ $in: [...ids] }) },
    { body: 1, history: 1, revisions: 1 },
  )
    .maxTimeMS(MAX_READ_TIME)
    .lean<CommunitySuggestion[]>();
  return new Map(found.map(({ _id, ...details }) => [_id, { ...NO_DETAILS, ...details }]));
}, NO_DETAILS);

/** The key of the first `count` comments of a suggestion; 0 for all of them. */
export function commentsKey(id: string, count: number): string {
  return `${String(count)}:${id}`;
}

/** Comments by `commentsKey`: one command for a page of suggestions, limited to the largest count requested. */
export const commentsLoader = defineLoader<string, SuggestionComment[]>(async (keys) => {
  const requested = keys.map((key) => ({ key, count: Number(key.split(':')[0]), id: key.slice(key.indexOf(':') + 1) }));
  const most = requested.some(({ count }) => count === 0) ? 0 : Math.max(...requested.map(({ count }) => count));
  const found = await CommunitySuggestionModel.find(
    { _id: trusted({ $in: [...new Set(requested.map(({ id }) => id))] }) },
    { comments: most === 0 ? 1 : { $slice: most }, ...(most === 0 ? {} : { _id: 1 }) },
  )
    .maxTimeMS(MAX_READ_TIME)
    .lean<CommunitySuggestion[]>();
  const byId = new Map(
    found.map(({ _id, comments = [] }) => [_id, comments.map((plain) => asClass(SuggestionComment, plain))]),
  );
  return new Map(requested.map(({ key, id }) => [key, byId.get(id) ?? []]));
}, []);

/** Internal comments. The field that reads them checks access. */
export const internalCommentsLoader = defineLoader<string, SuggestionComment[]>(async (ids) => {
  const found = await CommunitySuggestionModel.find({ _id: trusted({ $in: [...ids] }) }, { internalComments: 1 })
    .maxTimeMS(MAX_READ_TIME)
    .lean<CommunitySuggestion[]>();
  return new Map(
    found.map(({ _id, internalComments = [] }) => [
      _id,
      internalComments.map((plain) => asClass(SuggestionComment, plain)),
    ]),
  );
}, []);

/** Votes by `rowId`: a user's votes on the suggestions of a page. */
export const myVoteLoader = defineLoader<string, VoteChoice>(async (ids) => {
  const found = await SuggestionVoteModel.find({ _id: trusted({ $in: [...ids] }) }, { value: 1 })
    .maxTimeMS(MAX_READ_TIME)
    .lean<SuggestionVote[]>();
  return new Map(found.map(({ _id, value }) => [_id, value]));
}, VoteChoice.NONE);

/** By `rowId`: whether a user follows each suggestion of a page. */
export const followingLoader = defineLoader<string, boolean>(async (ids) => {
  const found = await SuggestionFollowModel.find({ _id: trusted({ $in: [...ids] }) }, { isOff: 1 })
    .maxTimeMS(MAX_READ_TIME)
    .lean<SuggestionFollow[]>();
  return new Map(found.map(({ _id, isOff }) => [_id, isOff !== true]));
}, false);
