import type { Context } from '../../graphql/context.js';
import { MAX_READ_TIME } from '../../database/connection.js';
import { userLoader, UserStatus, type User } from '../identity/index.js';
import { SuggestionFollowModel, type SuggestionFollow } from './suggestion-follow.model.js';
import type { CommunitySuggestion } from './suggestion.model.js';
import { SuggestionVoteModel, type SuggestionVote } from './suggestion-vote.model.js';

const MAX_MAILS = 1_000;
const BATCH = 50;

/** Mails the team's answer to followers first, then voters; answers how many. The one who decided knows already. */
export async function notifyInterested(context: Context, suggestion: CommunitySuggestion): Promise<number> {
  const { viewer, platform } = context;
  const people = await interestedIn(suggestion._id);
  if (viewer.kind === 'user') people.delete(viewer.userId);
  const ids = [...people].slice(0, MAX_MAILS);
  let notified = 0;
  for (let start = 0; start < ids.length; start += BATCH) {
    const users = await userLoader(context).loadMany(ids.slice(start, start + BATCH));
    const reachable = users.filter((user): user is User => user?.status === UserStatus.ACTIVE);
    await Promise.all(
      reachable.map(({ email }) =>
        platform.outbox.post({ to: email, ...mailAbout(suggestion, platform.config.publicUrl) }),
      ),
    );
    notified += reachable.length;
  }
  return notified;
}

async function interestedIn(suggestionId: string): Promise<Set<string>> {
  const [followers, voters] = await Promise.all([
    SuggestionFollowModel.find({ suggestionId }, { userId: 1 })
      .limit(MAX_MAILS)
      .maxTimeMS(MAX_READ_TIME)
      .lean<SuggestionFollow[]>(),
    SuggestionVoteModel.find({ suggestionId }, { userId: 1 })
      .limit(MAX_MAILS)
      .maxTimeMS(MAX_READ_TIME)
      .lean<SuggestionVote[]>(),
  ]);
  return new Set([...followers, ...voters].map(({ userId }) => userId));
}

function mailAbout(
  { _id, title, status, response, implementation }: CommunitySuggestion,
  publicUrl: string,
): { subject: string; text: string } {
  const now = status.replaceAll('_', ' ');
  const where = [implementation?.version && `Version: ${implementation.version}`, implementation?.url].filter(Boolean);
  const lines = [`“${title}” is now ${now}.`, response, ...where, `${publicUrl}/suggestions/${_id}`];
  return { subject: `A suggestion that you follow or voted on is ${now}`, text: lines.filter(Boolean).join('\n\n') };
}
