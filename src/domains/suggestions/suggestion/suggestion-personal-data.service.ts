import { trusted, type AnyBulkWriteOperation, type ClientSession } from 'mongoose';
import { deleteEach, updateEach } from '../../../database/bulk.js';
import { Erasure } from '../../../database/erasure.js';
import type { PersonalData } from '../../../graphql/domain.js';
import { countFields, movedVotes } from './suggestion.counts.js';
import { VoteChoice } from './suggestion.enums.js';
import { SuggestionFollowModel, type SuggestionFollow } from '../suggestion-follow/suggestion-follow.model.js';
import { CommunitySuggestionModel, type CommunitySuggestion } from './suggestion.model.js';
import { ERASED_NAME, ERASED_WORDS } from './suggestion.names.js';
import type { SuggestionComment } from './suggestion.parts.js';
import { SuggestionVoteModel, type SuggestionVote } from '../suggestion-vote/suggestion-vote.model.js';

/** An erasure is not an edit, so `updatedAt` stays. */
const QUIET = { timestamps: false } as const;
const OWN = {
  title: 1,
  body: 1,
  category: 1,
  status: 1,
  createdAt: 1,
  updatedAt: 1,
  response: 1,
  implementation: 1,
  revisions: 1,
} as const;

export const suggestionsPersonalData: readonly PersonalData[] = [
  {
    collection: 'communitysuggestions',
    async export({ userId }) {
      const suggestions = await CommunitySuggestionModel.find({ authorId: userId }, OWN).sort({ _id: -1 }).lean();
      const comments = [...(await commentsBy('comments', userId)), ...(await commentsBy('internalComments', userId))];
      return [...suggestions, ...comments];
    },
    async erase({ userId }, session) {
      const erasure = new Erasure(session);
      await deleteDrafts(userId, session, erasure);
      const revisions = { $unset: { 'revisions.$[own].byId': 1 } };
      await erasure.change(CommunitySuggestionModel, { 'revisions.byId': userId }, revisions, [{ 'own.byId': userId }]);
      const decided = { $unset: { 'history.$[own].byId': 1 } };
      await erasure.change(CommunitySuggestionModel, { 'history.byId': userId }, decided, [{ 'own.byId': userId }]);
      const nameless = { $unset: { authorId: 1 }, $set: { authorName: ERASED_NAME } } as const;
      const suggested = await erasure.change(CommunitySuggestionModel, { authorId: userId }, nameless);
      const commented =
        (await eraseCommentsBy('comments', userId, erasure)) +
        (await eraseCommentsBy('internalComments', userId, erasure));
      return erasure.done(suggested > 0 ? SUGGESTIONS_STAY : commented > 0 && COMMENTS_STAY);
    },
  },
  {
    collection: 'suggestionvotes',
    export: ({ userId }) => SuggestionVoteModel.find({ userId }, { suggestionId: 1, value: 1, castAt: 1 }).lean(),
    async erase({ userId }, session) {
      const rows = await SuggestionVoteModel.find({ userId }, { suggestionId: 1, value: 1 }, { session }).lean<
        SuggestionVote[]
      >();
      if (rows.length === 0) return { records: 0 };
      await uncount(rows, session);
      return { records: await deleteEach(SuggestionVoteModel, { userId }, { session }) };
    },
  },
  {
    collection: 'suggestionfollows',
    export: ({ userId }) => SuggestionFollowModel.find({ userId }, { suggestionId: 1, isOff: 1, createdAt: 1 }).lean(),
    async erase({ userId }, session) {
      const rows = await SuggestionFollowModel.find({ userId }, { suggestionId: 1, isOff: 1 }, { session }).lean<
        SuggestionFollow[]
      >();
      const ids = rows.filter(({ isOff }) => !isOff).map(({ suggestionId }) => suggestionId);
      await updateEach(
        CommunitySuggestionModel,
        { _id: trusted({ $in: ids }) },
        { $inc: { followerCount: -1 } },
        { ...QUIET, session },
      );
      return { records: await deleteEach(SuggestionFollowModel, { userId }, { session }) };
    },
  },
];

const SUGGESTIONS_STAY =
  'Suggestions stay without your name, because others voted and commented on them. The text of your comments is removed.';
const COMMENTS_STAY = 'Your comments stay as placeholders without your name and text.';

/** Suggestions that only the author and moderators ever saw are deleted completely. */
async function deleteDrafts(userId: string, session: ClientSession, erasure: Erasure): Promise<void> {
  const filter = { authorId: userId, isPublic: false };
  const drafts = await CommunitySuggestionModel.find(filter, { _id: 1 }, { session }).lean<{ _id: string }[]>();
  if (drafts.length === 0) return;
  await deleteEach(
    SuggestionFollowModel,
    // The user's own rows are deleted and counted with everything they follow.
    { suggestionId: trusted({ $in: drafts.map(({ _id }) => _id) }), userId: trusted({ $ne: userId }) },
    { session },
  );
  await erasure.delete(CommunitySuggestionModel, filter);
}

type CommentField = 'comments' | 'internalComments';

async function commentsBy(
  field: CommentField,
  userId: string,
): Promise<{ suggestionId: string; comment: SuggestionComment }[]> {
  const found = await CommunitySuggestionModel.find({ [`${field}.authorId`]: userId }, { [field]: 1 }).lean<
    CommunitySuggestion[]
  >();
  return found.flatMap((suggestion) =>
    (suggestion[field] ?? [])
      .filter(({ authorId }) => authorId === userId)
      .map((comment) => ({ suggestionId: suggestion._id, comment })),
  );
}

function eraseCommentsBy(field: CommentField, userId: string, erasure: Erasure): Promise<number> {
  return erasure.change(
    CommunitySuggestionModel,
    { [`${field}.authorId`]: userId },
    {
      $unset: { [`${field}.$[own].authorId`]: 1 },
      $set: { [`${field}.$[own].authorName`]: ERASED_NAME, [`${field}.$[own].body`]: ERASED_WORDS },
    },
    [{ 'own.authorId': userId }],
  );
}

/** Subtracts these votes, one per suggestion, from the counts. */
async function uncount(rows: readonly SuggestionVote[], session: ClientSession): Promise<void> {
  const values = new Map(rows.map(({ suggestionId, value }) => [suggestionId, value]));
  const suggestions = await CommunitySuggestionModel.find(
    { _id: trusted({ $in: [...values.keys()] }) },
    { upvotes: 1, downvotes: 1, imported: 1, createdAt: 1 },
    { session },
  ).lean<CommunitySuggestion[]>();
  const writes = suggestions.map((suggestion): AnyBulkWriteOperation<CommunitySuggestion> => {
    const before = { up: suggestion.upvotes, down: suggestion.downvotes };
    const after = movedVotes(before, values.get(suggestion._id) ?? VoteChoice.NONE, VoteChoice.NONE);
    return {
      updateOne: {
        filter: { _id: suggestion._id },
        update: { $set: countFields(after, suggestion) },
        timestamps: false,
      },
    };
  });
  if (writes.length > 0) await CommunitySuggestionModel.bulkWrite(writes, { session });
}
