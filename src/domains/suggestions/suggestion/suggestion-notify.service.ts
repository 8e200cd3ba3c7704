import { trusted, type ClientSession } from 'mongoose';
import type { Context } from '../../../graphql/context.js';
import { postMails } from '../../../mail/outbox.js';
import { readersOf } from '../../identity/index.js';
import { SuggestionStatus, VoteChoice } from './suggestion.enums.js';
import { SuggestionFollowModel, type SuggestionFollow } from '../suggestion-follow/suggestion-follow.model.js';
import { rowId } from './suggestion.loaders.js';
import { CommunitySuggestionModel, type CommunitySuggestion } from './suggestion.model.js';
import { SuggestionVoteModel, type SuggestionVote } from '../suggestion-vote/suggestion-vote.model.js';

const MAX_MAILS = 1_000;

/**
 * Mails the team's decision to followers first, then to upvoters, and returns how many. Skips users who stopped following, users
 * who may not see it, and the deciding moderator. The mails are stored with the decision.
 */
export async function notifyInterested(
  { viewer, platform }: Context,
  suggestion: CommunitySuggestion,
  session: ClientSession,
): Promise<number> {
  const people = await interestedIn(suggestion, session);
  if (viewer.kind === 'user') people.delete(viewer.userId);
  const readers = await readersOf([...people].slice(0, MAX_MAILS), session);
  const mail = mailAbout(suggestion, await targetOf(suggestion, session), platform.config.publicUrl);
  await postMails(
    [...readers.values()].map(({ email }) => ({ to: email, ...mail })),
    session,
  );
  return readers.size;
}

async function interestedIn(suggestion: CommunitySuggestion, session: ClientSession): Promise<Set<string>> {
  const { _id: suggestionId, isPublic, authorId } = suggestion;
  const options = { session };
  const followers = await SuggestionFollowModel.find(
    { suggestionId, isOff: trusted({ $ne: true }) },
    { userId: 1 },
    options,
  )
    .limit(MAX_MAILS)
    .lean<SuggestionFollow[]>();
  const voters = await upVoters(suggestionId, session);
  const ids = voters.map(({ userId }) => rowId(suggestionId, userId));
  const rows = await SuggestionFollowModel.find({ _id: trusted({ $in: ids }) }, { userId: 1, isOff: 1 }, options).lean<
    SuggestionFollow[]
  >();
  const off = new Set(rows.filter(({ isOff }) => isOff).map(({ userId }) => userId));
  const people = [...followers, ...voters].map(({ userId }) => userId).filter((userId) => !off.has(userId));
  // A suggestion that is not public concerns only its author and moderators.
  return new Set(isPublic ? people : people.filter((userId) => userId === authorId));
}

async function upVoters(suggestionId: string, session: ClientSession): Promise<SuggestionVote[]> {
  const found: SuggestionVote[] = [];
  for (let after: string | undefined = ''; after !== undefined && found.length < MAX_MAILS;) {
    const rows: SuggestionVote[] = await SuggestionVoteModel.find(
      { suggestionId, userId: trusted({ $gt: after }) },
      { userId: 1, value: 1 },
      { session },
    )
      .sort({ userId: 1 })
      .limit(MAX_MAILS)
      .lean<SuggestionVote[]>();
    found.push(...rows.filter(({ value }) => value === VoteChoice.UP));
    after = rows.length < MAX_MAILS ? undefined : rows.at(-1)?.userId;
  }
  return found;
}

async function targetOf(
  { mergedIntoId }: CommunitySuggestion,
  session: ClientSession,
): Promise<Pick<CommunitySuggestion, '_id' | 'title'> | null> {
  if (mergedIntoId === undefined) return null;
  return CommunitySuggestionModel.findOne({ _id: mergedIntoId }, { title: 1 }, { session }).lean<
    Pick<CommunitySuggestion, '_id' | 'title'>
  >();
}

function mailAbout(
  { _id, title, status, response, implementation }: CommunitySuggestion,
  target: Pick<CommunitySuggestion, '_id' | 'title'> | null,
  publicUrl: string,
): { subject: string; text: string } {
  const now = status === SuggestionStatus.DUPLICATE ? 'a duplicate' : status.replaceAll('_', ' ');
  const where = status === SuggestionStatus.COMPLETED ? implementation : undefined;
  const lines = [
    `“${title}” is now ${now}.`,
    target && `It was merged into “${target.title}”: ${publicUrl}/suggestions/${target._id}`,
    response,
    where?.version && `Version: ${where.version}`,
    where?.url,
    `${publicUrl}/suggestions/${_id}`,
  ];
  return { subject: `A suggestion you follow or voted for is now ${now}`, text: lines.filter(Boolean).join('\n\n') };
}
