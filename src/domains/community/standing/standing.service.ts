import { trusted, type ClientSession } from 'mongoose';
import { MAX_READ_TIME } from '../../../database/connection.js';
import { defineLoader } from '../../../database/loaders.js';
import { lockShare, lockShares, lockWhole } from '../../../database/lock.js';
import { requireUser } from '../../../auth/viewer.js';
import type { Context } from '../../../graphql/context.js';
import { inputError } from '../../../shared/errors.js';
import { assertMayPost, forgetGroup } from '../group/group.access.js';
import {
  CommunityModerationActionModel,
  type CommunityModerationAction,
} from '../moderation/moderation-action.model.js';
import { ModerationActionKind } from '../moderation/moderation.enums.js';

const { MUTE } = ModerationActionKind;

type Restriction = Pick<CommunityModerationAction, 'action' | 'reason' | 'expiresAt'>;

/** Mutes and bans stored as in force, by user. */
async function restrictionsOf(
  userIds: readonly string[],
  session?: ClientSession,
): Promise<Map<string, readonly Restriction[]>> {
  const [one = '', ...others] = userIds;
  const subjectId = others.length === 0 ? one : trusted({ $in: [...userIds] });
  const found = await CommunityModerationActionModel.find(
    { subjectId, restricts: true },
    { subjectId: 1, action: 1, reason: 1, expiresAt: 1 },
    session ? { session } : {},
  )
    .maxTimeMS(MAX_READ_TIME)
    .lean<CommunityModerationAction[]>();
  return new Map(userIds.map((id) => [id, found.filter(({ subjectId }) => subjectId === id)]));
}

/** Read once per request. */
const restrictionsLoader = defineLoader<string, readonly Restriction[]>((userIds) => restrictionsOf(userIds), []);

/**
 * Refuses users who are banned from the community and, unless `how` is 'silently', users who are muted. Called before any write;
 * actions without text, such as a like, pass 'silently'. Expired bans do not count, even before the job has run.
 */
export async function assertMayTakePart(context: Context, how: 'aloud' | 'silently' = 'aloud'): Promise<void> {
  const { userId } = requireUser(context.viewer);
  const refusal = refusalOf(await restrictionsLoader(context).load(userId), how);
  if (refusal) throw refusal;
}

/** The same inside the user's transaction, which serializes it with concurrent bans. Reads the restrictions again. */
export async function assertMayTakePartIn(
  session: ClientSession,
  context: Context,
  how: 'aloud' | 'silently' = 'aloud',
): Promise<void> {
  const { userId } = requireUser(context.viewer);
  await lockShare(session, partOf(userId));
  restrictionsLoader(context).clear(userId);
  await assertMayTakePart(context, how);
}

/** The same for posting, in a group or outside groups: users removed from the group concurrently are refused. */
export async function assertMayWriteIn(
  session: ClientSession,
  context: Context,
  groupId: string | undefined,
  field?: string,
): Promise<void> {
  await assertMayTakePartIn(session, context);
  if (!groupId) return;
  forgetGroup(context, groupId);
  await assertMayPost(context, groupId, field);
}

/** For a transaction with writes of several users: errors by user ID for those who are restricted. */
export async function refusalsIn(
  session: ClientSession,
  userIds: readonly string[],
  how: 'aloud' | 'silently' = 'aloud',
): Promise<Map<string, Error>> {
  if (userIds.length === 0) return new Map();
  const ids = [...new Set(userIds)];
  await lockShares(session, ids.map(partOf));
  const refusals = [...(await restrictionsOf(ids, session))].map(
    ([id, restrictions]) => [id, refusalOf(restrictions, how)] as const,
  );
  return new Map(refusals.flatMap(([id, refusal]) => (refusal ? [[id, refusal]] : [])));
}

/** For a transaction that bans or removes a user: serializes it with the user's own concurrent writes. */
export function shutOutIn(session: ClientSession, userId: string): Promise<void> {
  return lockWhole(session, partOf(userId));
}

function partOf(userId: string): string {
  return `takes part ${userId}`;
}

function refusalOf(restrictions: readonly Restriction[], how: 'aloud' | 'silently'): Error | undefined {
  const now = Date.now();
  const holding = restrictions.filter(
    ({ action, expiresAt }) => (how === 'aloud' || action !== MUTE) && (!expiresAt || expiresAt.getTime() > now),
  );
  const [restriction] = holding.sort((one, other) => endOf(other) - endOf(one));
  if (!restriction) return undefined;
  const until = restriction.expiresAt ? ` until ${restriction.expiresAt.toISOString()}` : '';
  const what = restriction.action === MUTE ? 'You are muted' : 'You are banned from the community';
  return inputError('NOT_ALLOWED', '', `${what}${until}: ${restriction.reason}`);
}

function endOf({ expiresAt }: Restriction): number {
  return expiresAt?.getTime() ?? Number.POSITIVE_INFINITY;
}
