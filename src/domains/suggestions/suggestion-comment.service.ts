import { trusted } from 'mongoose';
import { isCaller, isStaff, requireUser } from '../../auth/viewer.js';
import { asClass } from '../../database/entity.js';
import { recordIdFor } from '../../database/idempotency.js';
import { pageOfArray, type Page } from '../../database/page.js';
import type { Context } from '../../graphql/context.js';
import { inputError, notFound } from '../../shared/errors.js';
import { oneOf } from '../../shared/text.js';
import { commentsKey, commentsLoader, internalCommentsLoader } from './suggestion.loaders.js';
import { CommunitySuggestion, CommunitySuggestionModel } from './suggestion.model.js';
import { SuggestionComment } from './suggestion.parts.js';
import { forget, requireSuggestion, WHOLE } from './suggestion.service.js';
import { COMMENTABLE } from './suggestion.states.js';

const MAX_COMMENTS = 500;

export interface CommentInput {
  body: string;
  idempotencyKey?: string | null | undefined;
}

export interface Commented {
  suggestion: CommunitySuggestion;
  comment: SuggestionComment;
}

/** Says something about a suggestion, in public. */
export async function commentOnSuggestion(context: Context, id: string, input: CommentInput): Promise<Commented> {
  const before = await requireSuggestion(context, id);
  const comment = await newComment(context, 'commentOnSuggestion', id, input);
  const known = before.comments?.find(({ _id }) => _id === comment._id);
  if (known) return { suggestion: before, comment: asClass(SuggestionComment, known) };
  const suggestion = await CommunitySuggestionModel.findOneAndUpdate(
    {
      _id: id,
      status: trusted({ $in: [...COMMENTABLE] }),
      commentCount: trusted({ $lt: MAX_COMMENTS }),
      'comments._id': trusted({ $ne: comment._id }),
    },
    { $push: { comments: comment }, $inc: { commentCount: 1, rankComments: 1 } },
    { returnDocument: 'after', projection: WHOLE },
  ).lean<CommunitySuggestion>();
  forget(context, id);
  if (suggestion)
    return { suggestion: asClass(CommunitySuggestion, suggestion), comment: asClass(SuggestionComment, comment) };

  const now = await requireSuggestion(context, id);
  const replayed = now.comments?.find(({ _id }) => _id === comment._id);
  if (replayed) return { suggestion: now, comment: asClass(SuggestionComment, replayed) };
  if (!COMMENTABLE.includes(now.status)) {
    const allowed = COMMENTABLE.map((status) => status.toUpperCase());
    throw inputError(
      'INVALID_STATE',
      'id',
      `It is ${now.status.toUpperCase()}; comments are taken while it is ${oneOf(allowed)}.`,
      allowed,
    );
  }
  throw inputError('LIMIT_REACHED', 'id', `A suggestion takes at most ${String(MAX_COMMENTS)} comments.`);
}

/** Says something among moderators. Nothing that others see changes, not even the time of the last change. */
export async function addInternalSuggestionComment(
  context: Context,
  id: string,
  input: CommentInput,
): Promise<Commented> {
  const suggestion = await requireSuggestion(context, id);
  const comment = await newComment(context, 'addInternalSuggestionComment', id, input);
  const written = await CommunitySuggestionModel.updateOne(
    {
      _id: id,
      internalCommentCount: trusted({ $lt: MAX_COMMENTS }),
      'internalComments._id': trusted({ $ne: comment._id }),
    },
    { $push: { internalComments: comment }, $inc: { internalCommentCount: 1 } },
    { timestamps: false },
  );
  internalCommentsLoader(context).clear(id);
  if (written.matchedCount > 0) return { suggestion, comment: asClass(SuggestionComment, comment) };
  const known = (await internalCommentsLoader(context).load(id)).find(({ _id }) => _id === comment._id);
  if (known) return { suggestion, comment: known };
  throw inputError('LIMIT_REACHED', 'id', `A suggestion takes at most ${String(MAX_COMMENTS)} internal comments.`);
}

async function newComment(
  context: Context,
  operation: string,
  suggestionId: string,
  { body, idempotencyKey }: CommentInput,
): Promise<SuggestionComment> {
  const { userId } = requireUser(context.viewer);
  const { id } = await recordIdFor({
    actor: userId,
    operation,
    key: idempotencyKey ?? undefined,
    input: { suggestionId, body },
    prefix: 'cmt',
  });
  const comment = { _id: id, authorId: userId, body, createdAt: new Date(), isStaff: isStaff(context.viewer) };
  return comment as SuggestionComment;
}

/** A page of a suggestion's comments, oldest first. The first page of many suggestions costs one command. */
export async function commentsOf(
  context: Context,
  suggestion: CommunitySuggestion,
  first: number,
  after?: string | null,
): Promise<Page<SuggestionComment>> {
  const comments =
    suggestion.comments?.map((comment) => asClass(SuggestionComment, comment)) ??
    (await commentsLoader(context).load(commentsKey(suggestion._id, typeof after === 'string' ? 0 : first + 1)));
  const page = pageOfArray(comments, `comments of ${suggestion._id}`, ({ _id }) => _id, first, after);
  return { ...page, count: () => Promise.resolve(suggestion.commentCount) };
}

/** What moderators said among themselves about a suggestion. */
export async function internalCommentsOf(context: Context, id: string): Promise<SuggestionComment[]> {
  if (!isCaller(context.viewer, 'moderation')) throw notFound('suggestion');
  return internalCommentsLoader(context).load(id);
}
