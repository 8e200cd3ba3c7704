import { MAX_READ_TIME } from '../../database/connection.js';
import { defineLoader } from '../../database/loaders.js';
import { requireUser } from '../../auth/viewer.js';
import type { Context } from '../../graphql/context.js';
import { inputError } from '../../shared/errors.js';
import { CommunityModerationActionModel, type CommunityModerationAction } from './moderation-action.model.js';
import { ModerationActionKind } from './moderation.enums.js';

const { MUTE } = ModerationActionKind;

type Restriction = Pick<CommunityModerationAction, 'action' | 'reason' | 'expiresAt'>;

/** Mutes and bans of a person that hold as far as is stored. Read once in a request; the key is the person. */
const restrictionsLoader = defineLoader<string, readonly Restriction[]>(async (userIds) => {
  const [userId = ''] = userIds;
  const found = await CommunityModerationActionModel.find(
    { subjectId: userId, restricts: true },
    { action: 1, reason: 1, expiresAt: 1 },
  )
    .maxTimeMS(MAX_READ_TIME)
    .lean<CommunityModerationAction[]>();
  return new Map([[userId, found]]);
}, []);

/**
 * Refuses who is banned from the community and, unless `how` is 'silently', who is muted. Called before anything is
 * written; what only counts or joins, such as a like, is done 'silently'. A ban that is over counts no more, job or not.
 */
export async function assertMayTakePart(context: Context, how: 'aloud' | 'silently' = 'aloud'): Promise<void> {
  const { userId } = requireUser(context.viewer);
  const now = Date.now();
  const holding = (await restrictionsLoader(context).load(userId)).filter(
    ({ action, expiresAt }) => (how === 'aloud' || action !== MUTE) && (!expiresAt || expiresAt.getTime() > now),
  );
  const [restriction] = holding.sort((one, other) => endOf(other) - endOf(one));
  if (!restriction) return;
  const until = restriction.expiresAt ? ` until ${restriction.expiresAt.toISOString()}` : '';
  const what = restriction.action === MUTE ? 'You are muted' : 'You are banned from the community';
  throw inputError('NOT_ALLOWED', '', `${what}${until}: ${restriction.reason}`);
}

function endOf({ expiresAt }: Restriction): number {
  return expiresAt?.getTime() ?? Number.POSITIVE_INFINITY;
}
