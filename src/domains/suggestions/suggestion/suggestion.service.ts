import type { ClientSession } from 'mongoose';
import { isCaller, requireUser, type Viewer } from '../../../auth/viewer.js';
import { MAX_READ_TIME } from '../../../database/connection.js';
import { asClass } from '../../../database/entity.js';
import { createOnce } from '../../../database/idempotency.js';
import { changeRecord } from '../../../database/record.js';
import type { Context } from '../../../graphql/context.js';
import type { ImportedFrom } from '../../../graphql/imported.js';
import { inputError, notFound } from '../../../shared/errors.js';
import { excerptOf, oneOf, wordsToFind } from '../../../shared/text.js';
import { countFields, type CountFields } from './suggestion.counts.js';
import { SuggestionStatus, VoteChoice, type SuggestionCategory } from './suggestion.enums.js';
import { SuggestionFollowModel } from '../suggestion-follow/suggestion-follow.model.js';
import { detailsLoader, maySee, rowId, suggestionLoader } from './suggestion.loaders.js';
import { SEARCHED_WORDS } from './suggestion.inputs.js';
import { CommunitySuggestion, CommunitySuggestionModel } from './suggestion.model.js';
import { EDITABLE, statusFields, type StatusFields } from './suggestion.states.js';
import { SuggestionVoteModel, type SuggestionVote } from '../suggestion-vote/suggestion-vote.model.js';

const MAX_REVISIONS = 20;
/** With this many votes by others, the author can no longer edit a suggestion. */
const FOREIGN_VOTES = 5;

/** Projection for mutations and single reads, without internal comments and search words. */
export const WHOLE = { internalComments: 0, internalCommentCount: 0, searchWords: 0 } as const;

export interface TextFields {
  title: string;
  body: string;
  excerpt: string;
  searchWords: string[];
}

/** Title and text with the fields derived for lists and search. */
export function suggestionFields(title: string, body: string): TextFields {
  return {
    title,
    body,
    excerpt: excerptOf(body),
    searchWords: wordsToFind(title, body, SEARCHED_WORDS),
  };
}

export interface NewSuggestion {
  _id: string;
  title: string;
  body: string;
  category: SuggestionCategory;
  status: SuggestionStatus;
  createdAt: Date;
  updatedAt?: Date;
  authorId?: string;
  imported?: ImportedFrom;
}

const NOTHING_YET = {
  followerCount: 0,
  commentCount: 0,
  comments: [],
  internalCommentCount: 0,
  internalComments: [],
  history: [],
  editCount: 0,
  revisions: [],
};

export type SuggestionRecord = NewSuggestion &
  TextFields &
  StatusFields &
  CountFields &
  typeof NOTHING_YET & { rankComments: number };

/** All stored fields of a new suggestion without votes: for `submitSuggestion`, imports and demo data. */
export function newSuggestion({ title, body, status, ...rest }: NewSuggestion): SuggestionRecord {
  return {
    ...NOTHING_YET,
    ...rest,
    ...suggestionFields(title, body),
    ...statusFields(status),
    ...countFields({ up: 0, down: 0 }, rest),
    rankComments: rest.imported?.comments ?? 0,
  };
}

/** A suggestion with its text, or null if it does not exist or the viewer cannot see it. */
export async function suggestion({ viewer }: { viewer: Viewer }, id: string): Promise<CommunitySuggestion | null> {
  const plain = await CommunitySuggestionModel.findOne({ _id: id }, WHOLE)
    .maxTimeMS(MAX_READ_TIME)
    .lean<CommunitySuggestion>();
  return plain && maySee(viewer, plain) ? asClass(CommunitySuggestion, plain) : null;
}

/** A suggestion that the caller may see. `field` names the argument with the ID. */
export async function requireSuggestion(context: Context, id: string, field = 'id'): Promise<CommunitySuggestion> {
  const found = await suggestion(context, id);
  if (!found) throw notFound('suggestion', field);
  return found;
}

/** Like `requireSuggestion`, without large fields; read once per request. */
export async function requireLight(context: Context, id: string): Promise<CommunitySuggestion> {
  const suggestion = await suggestionLoader(context).load(id);
  if (!suggestion) throw notFound('suggestion');
  return suggestion;
}

/** Clears cached records. Call it after every write. */
export function forget(context: Context, id: string): void {
  suggestionLoader(context).clear(id);
  detailsLoader(context).clear(id);
}

export async function suggestionsByIds(
  context: Context,
  ids: readonly string[],
): Promise<(CommunitySuggestion | null)[]> {
  return suggestionLoader(context).loadMany(ids);
}

export interface SuggestionInput {
  title: string;
  body?: string | null | undefined;
  category: SuggestionCategory;
  idempotencyKey?: string | null | undefined;
}

/** Submits a suggestion, followed by its author. Authors with a rejected suggestion go to review. */
export async function submitSuggestion(context: Context, input: SuggestionInput): Promise<CommunitySuggestion> {
  const { userId } = requireUser(context.viewer);
  const { idempotencyKey, title, category } = input;
  const body = input.body ?? '';
  const request = { actor: userId, operation: 'submitSuggestion', key: idempotencyKey, input, prefix: 'sug' };
  const { record } = await createOnce(request, async (_id, session) => {
    const status = (await hasRejected(userId)) ? SuggestionStatus.PENDING_REVIEW : SuggestionStatus.OPEN;
    const made = newSuggestion({ _id, title, body, category, status, authorId: userId, createdAt: new Date() });
    const stored = { ...made, followerCount: 1 };
    await CommunitySuggestionModel.create([stored], { session });
    await SuggestionFollowModel.create([{ _id: rowId(_id, userId), suggestionId: _id, userId }], { session });
    return stored as unknown as CommunitySuggestion;
  });
  return (await suggestion(context, record._id)) ?? asClass(CommunitySuggestion, record);
}

async function hasRejected(userId: string): Promise<boolean> {
  const rejected = await CommunitySuggestionModel.findOne(
    { authorId: userId, status: SuggestionStatus.REJECTED },
    { _id: 1 },
  )
    .maxTimeMS(MAX_READ_TIME)
    .lean();
  return rejected !== null;
}

export interface SuggestionChanges {
  title?: string | null | undefined;
  body?: string | null | undefined;
  category?: SuggestionCategory | null | undefined;
}

/** Edits a suggestion: authors only while it is open or pending with few votes by others, moderators at any time. */
export async function editSuggestion(
  context: Context,
  id: string,
  changes: SuggestionChanges,
): Promise<CommunitySuggestion> {
  const { viewer } = context;
  const { userId } = requireUser(viewer);
  const target = { filter: { _id: id }, what: 'suggestion', select: WHOLE };
  const { after } = await changeRecord(CommunitySuggestionModel, target, async (before, session) => {
    if (!maySee(viewer, before)) throw notFound('suggestion');
    const moderates = isCaller(viewer, 'moderation');
    if (!moderates && before.authorId !== userId)
      throw inputError('NOT_ALLOWED', 'id', 'Only the author and moderators can edit this suggestion.');
    if (!moderates) await assertAuthorMayEdit(before, userId, session);
    const title = changes.title ?? before.title;
    const body = changes.body === null ? '' : (changes.body ?? before.body ?? '');
    const category = changes.category ?? before.category;
    const rewritten = title !== before.title || body !== (before.body ?? '');
    if (!rewritten && category === before.category) return undefined;
    const snapshot = { title: before.title, body: before.body ?? '', byId: userId, at: new Date() };
    return {
      update: {
        $set: { category, ...(rewritten ? suggestionFields(title, body) : {}) },
        ...(rewritten
          ? { $inc: { editCount: 1 }, $push: { revisions: { $each: [snapshot], $slice: -MAX_REVISIONS } } }
          : {}),
      },
    };
  });
  forget(context, id);
  return asClass(CommunitySuggestion, after);
}

/** Throws if the author can no longer edit the suggestion. */
async function assertAuthorMayEdit(
  suggestion: CommunitySuggestion,
  userId: string,
  session: ClientSession,
): Promise<void> {
  if (!EDITABLE.includes(suggestion.status)) {
    throw inputError(
      'INVALID_STATE',
      'id',
      `The author can edit this suggestion only while it is ${oneOf(EDITABLE.map((status) => status.toUpperCase()))}.`,
      EDITABLE.map((status) => status.toUpperCase()),
    );
  }
  const own = await SuggestionVoteModel.findOne(
    { _id: rowId(suggestion._id, userId) },
    { value: 1 },
    { session },
  ).lean<SuggestionVote>();
  const bound = FOREIGN_VOTES + (own && own.value !== VoteChoice.NONE ? 1 : 0);
  if (suggestion.voteCount >= bound) {
    throw inputError(
      'NOT_ALLOWED',
      'id',
      `The author can edit a suggestion only until ${String(FOREIGN_VOTES)} other users have voted on it. Comment on it instead.`,
    );
  }
}
