import { isCaller, isStaff, requireUser } from '../../../auth/viewer.js';
import { asClass } from '../../../database/entity.js';
import { createOnce } from '../../../database/idempotency.js';
import { pageOfArray, type Page } from '../../../database/page.js';
import { changeRecordIn } from '../../../database/record.js';
import type { Context } from '../../../graphql/context.js';
import { inputError, notFound } from '../../../shared/errors.js';
import { oneOf } from '../../../shared/text.js';
import { inTurn } from '../../../shared/turns.js';
import { commentsKey, commentsLoader, internalCommentsLoader, maySee } from '../suggestion/suggestion.loaders.js';
import { CommunitySuggestionModel, type CommunitySuggestion } from '../suggestion/suggestion.model.js';
import { SuggestionComment } from '../suggestion/suggestion.parts.js';
import { forget, requireSuggestion } from '../suggestion/suggestion.service.js';
import { COMMENTABLE } from '../suggestion/suggestion.states.js';

const MAX_COMMENTS = 500;
/** Fields needed to accept a comment, without large ones. */
const COUNTED = '-body -comments -history -revisions +internalCommentCount';

export interface CommentInput {
  body: string;
  idempotencyKey?: string | null | undefined;
}

export interface Commented {
  suggestion: CommunitySuggestion;
  comment: SuggestionComment;
}

/** Adds a public comment to a suggestion. */
export async function commentOnSuggestion(context: Context, id: string, input: CommentInput): Promise<Commented> {
  const comment = await addComment(context, 'commentOnSuggestion', { id, ...input }, ({ status, commentCount }) => {
    if (!COMMENTABLE.includes(status)) {
      const allowed = COMMENTABLE.map((one) => one.toUpperCase());
      throw inputError(
        'INVALID_STATE',
        'id',
        `The suggestion is ${status.toUpperCase()}; it accepts comments only while ${oneOf(allowed)}.`,
        allowed,
      );
    }
    if (commentCount >= MAX_COMMENTS) {
      throw inputError('LIMIT_REACHED', 'id', `A suggestion can have at most ${String(MAX_COMMENTS)} comments.`);
    }
    return { field: 'comments', counts: { commentCount: 1, rankComments: 1 } };
  });
  forget(context, id);
  const suggestion = await requireSuggestion(context, id);
  const known = suggestion.comments?.find(({ _id }) => _id === comment._id);
  return { suggestion, comment: asClass(SuggestionComment, known ?? comment) };
}

/** Adds an internal comment for moderators. Nothing visible to others changes, not even `updatedAt`. */
export async function addInternalSuggestionComment(
  context: Context,
  id: string,
  input: CommentInput,
): Promise<Commented> {
  const fields = { id, ...input };
  const comment = await addComment(context, 'addInternalSuggestionComment', fields, ({ internalCommentCount = 0 }) => {
    if (internalCommentCount >= MAX_COMMENTS) {
      throw inputError(
        'LIMIT_REACHED',
        'id',
        `A suggestion can have at most ${String(MAX_COMMENTS)} internal comments.`,
      );
    }
    return { field: 'internalComments', counts: { internalCommentCount: 1 } };
  });
  internalCommentsLoader(context).clear(id);
  return { suggestion: await requireSuggestion(context, id), comment: asClass(SuggestionComment, comment) };
}

interface Place {
  field: 'comments' | 'internalComments';
  counts: Record<string, 1>;
}

/** Adds a comment once per key, unless `place` throws. Comments on one suggestion are serialized. */
async function addComment(
  context: Context,
  operation: string,
  { id, body, idempotencyKey }: CommentInput & { id: string },
  place: (suggestion: CommunitySuggestion) => Place,
): Promise<SuggestionComment> {
  const { viewer } = context;
  const { userId } = requireUser(viewer);
  const request = { actor: userId, operation, key: idempotencyKey, input: { suggestionId: id, body }, prefix: 'cmt' };
  const target = { filter: { _id: id }, what: 'suggestion', select: COUNTED };
  const { record } = await inTurn(`${CommunitySuggestionModel.collection.name}/${id}`, () =>
    createOnce(request, async (_id, session) => {
      const comment = { _id, authorId: userId, body, createdAt: new Date(), isStaff: isStaff(viewer) };
      await changeRecordIn(session, CommunitySuggestionModel, target, (suggestion) => {
        if (!maySee(viewer, suggestion)) throw notFound('suggestion');
        const { field, counts } = place(suggestion);
        return { update: { $push: { [field]: comment }, $inc: counts }, timestamps: field === 'comments' };
      });
      return comment as SuggestionComment;
    }),
  );
  return record;
}

/** A page of a suggestion's comments, oldest first. The first pages of many suggestions take one command. */
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

/** Internal comments by moderators on a suggestion. */
export async function internalCommentsOf(context: Context, id: string): Promise<SuggestionComment[]> {
  if (!isCaller(context.viewer, 'moderation')) throw notFound('suggestion');
  return internalCommentsLoader(context).load(id);
}
