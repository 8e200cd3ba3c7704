import { trusted, type ClientSession } from 'mongoose';
import { requireUser } from '../../../auth/viewer.js';
import { updateEach } from '../../../database/bulk.js';
import { asClass } from '../../../database/entity.js';
import { loaderById } from '../../../database/loaders.js';
import { inTurn } from '../../../database/turns.js';
import type { Context } from '../../../graphql/context.js';
import { conflict, inputError, notFound } from '../../../shared/errors.js';
import { newId } from '../../../shared/ids.js';
import { assertTransition } from '../../../shared/states.js';
import { oneOf } from '../../../shared/text.js';
import { tellPerson } from '../community/community-mail.js';
import { passOnGroups } from '../group/group-owners.service.js';
import { actionsInForce, applyToTarget, releaseTarget, writeAction, type Deed } from './moderation-apply.service.js';
import { revertAction } from './moderation-action.service.js';
import { CommunityModerationActionModel, type CommunityModerationAction } from './moderation-action.model.js';
import { ModerationActionKind, ModerationActionState, ReportOutcome } from './moderation.enums.js';
import { CommunityModeration, CommunityModerationModel, type BanProposal } from './moderation.model.js';
import { MAY_END, MODERATION_STATES, NEEDS_END, outcomeOf, restricts, statusAfter } from './moderation.states.js';
import { moderationTargets } from './moderation.targets.js';
import { CommunityReportModel } from '../report/report.model.js';
import { withdrawAnswers } from '../rsvp/rsvp-withdrawal.service.js';
import { shutOutIn } from '../standing/standing.service.js';

const { BAN, MUTE, RESTORE } = ModerationActionKind;
const YEAR = 366 * 86_400_000;
const BATCH = 100;

/** Queue items by ID, without access checks; used only for moderators. */
export const moderationItemLoader = loaderById(CommunityModerationModel, CommunityModeration);

export interface Resolution {
  action?: ModerationActionKind | null | undefined;
  reason: string;
  expiresAt?: Date | null | undefined;
  expectedVersion: number;
}

/** Decides a reported item. Of several concurrent decisions one wins; the others fail with CONFLICT. */
export async function resolveModeration(
  context: Context,
  id: string,
  { expectedVersion, ...given }: Resolution,
): Promise<CommunityModeration> {
  const { userId } = requireUser(context.viewer);
  const deed = { ...given, action: given.action ?? undefined, expiresAt: given.expiresAt ?? undefined };
  assertEnd(deed);
  const seen = await moderationItemLoader(context).load(id);
  if (!seen) throw notFound('queue item');
  if (seen.subjectId === userId)
    throw inputError('NOT_ALLOWED', 'id', 'You cannot moderate your own content. A different moderator must decide.');
  const item = await inTurn(seen.targetId, (session) =>
    resolveWithin(context, { id, expectedVersion, userId, deed }, session),
  );
  moderationItemLoader(context).clear(id);
  return item;
}

type GivenDeed = Omit<Deed, 'moderatorIds'>;

function assertEnd({ action, expiresAt }: GivenDeed): void {
  if (!expiresAt) {
    if (action && NEEDS_END.includes(action)) {
      throw inputError(
        'REQUIRED',
        'input.expiresAt',
        `Specify when the ${action.toUpperCase()} expires; it cannot be permanent.`,
      );
    }
    return;
  }
  if (!action || !MAY_END.includes(action)) {
    const allowed = MAY_END.map((one) => one.toUpperCase());
    throw inputError('INVALID', 'input.expiresAt', `Only ${oneOf(allowed)} can expire.`, allowed);
  }
  const ahead = expiresAt.getTime() - Date.now();
  if (ahead > 0 && ahead <= YEAR) return;
  throw inputError('OUT_OF_RANGE', 'input.expiresAt', '`expiresAt` must be in the future, at most one year ahead.');
}

interface Decision {
  id: string;
  expectedVersion: number;
  userId: string;
  deed: GivenDeed;
}

async function resolveWithin(
  context: Context,
  { id, expectedVersion, userId, deed }: Decision,
  session: ClientSession,
): Promise<CommunityModeration> {
  const item = await CommunityModerationModel.findOne({ _id: id }, null, { session }).lean<CommunityModeration>();
  if (!item) throw notFound('queue item');
  if (item.version !== expectedVersion) {
    throw conflict('queue item', 'input.expectedVersion');
  }
  const { action } = deed;
  const isGone = (await moderationTargets[item.targetKind].snapshot(item.targetId, session)) === null;
  const to = statusAfter(action, isGone);
  assertTransition(MODERATION_STATES, item.status, to, 'id');
  if (action && restricts(action) && !item.subjectId) {
    throw inputError(
      'INVALID',
      'input.action',
      'The account of the author no longer exists, so this action cannot be applied.',
    );
  }
  if (action === BAN && !assertProposed(item.banProposal, userId)) {
    return saveItem(item, { banProposal: { byId: userId, reason: deed.reason, at: new Date() } }, session);
  }

  const first = action === BAN ? item.banProposal?.byId : undefined;
  const done = { ...deed, moderatorIds: first ? [first, userId] : [userId] };
  const entryId = newId('mac');
  const { isAutoHidden, reverted } = isGone
    ? { isAutoHidden: item.isAutoHidden, reverted: action === RESTORE ? await actionsInForce(id, session) : [] }
    : await applyToTarget(item, done, entryId, session);
  await logAction(context, item, { ...done, entryId, reverted }, session);
  if (action && restricts(action)) await afterRestriction(item.subjectId, deed, session);
  await updateEach(
    CommunityReportModel,
    { moderationId: id, outcome: ReportOutcome.OPEN },
    { $set: { outcome: outcomeOf(to) } },
    { session },
  );
  const change = { from: item.status, to, actorId: userId, reason: deed.reason, at: new Date() };
  return saveItem(item, { status: to, isAutoHidden, score: 0 }, session, change);
}

/** Serializes with the restricted user's own writes, withdraws their RSVPs, and passes on their groups after a permanent ban. */
async function afterRestriction(
  userId: string | undefined,
  { action, expiresAt }: GivenDeed,
  session: ClientSession,
): Promise<void> {
  if (userId === undefined) return;
  await shutOutIn(session, userId);
  if (action === MUTE) return;
  await withdrawAnswers(userId, session, { until: expiresAt });
  if (!expiresAt) await passOnGroups(userId, session);
}

/** True if another moderator already proposed the ban; false if the caller is the first. */
function assertProposed(proposal: BanProposal | undefined, userId: string): boolean {
  if (!proposal) return false;
  if (proposal.byId !== userId) return true;
  throw inputError('NOT_ALLOWED', 'input.action', 'You proposed this ban. A second moderator must confirm it.');
}

async function saveItem(
  { _id, version }: CommunityModeration,
  fields: Partial<Pick<CommunityModeration, 'status' | 'isAutoHidden' | 'score' | 'banProposal'>>,
  session: ClientSession,
  change?: CommunityModeration['history'][number],
): Promise<CommunityModeration> {
  const after = await CommunityModerationModel.findOneAndUpdate(
    { _id, version },
    {
      $set: fields,
      $inc: { version: 1 },
      ...(change ? { $push: { history: change }, $unset: { banProposal: 1 } } : {}),
    },
    { session, returnDocument: 'after' },
  ).lean<CommunityModeration>();
  if (!after) throw conflict('queue item');
  return asClass(CommunityModeration, after);
}

/** Writes the log entry, reverts earlier actions, and mails the affected user. */
async function logAction(
  context: Context,
  item: CommunityModeration,
  { action, entryId, reverted, ...deed }: Deed & { entryId: string; reverted: readonly CommunityModerationAction[] },
  session: ClientSession,
): Promise<void> {
  if (action === undefined) return;
  for (const { _id } of reverted) await revertAction(_id, session);
  const entry = await writeAction(item, action, deed, session, { _id: entryId, revertsId: reverted[0]?._id });
  // Rejected reports need no mail unless an action was reverted.
  if (action === RESTORE && reverted.length === 0 && !item.isAutoHidden) return;
  const path = `/community/moderation/${entry._id}`;
  await tellPerson(context, { userId: item.subjectId, message: mailText(entry), path }, session);
}

function mailText({ action, reason, expiresAt }: CommunityModerationAction): string {
  const until = expiresAt ? ` until ${expiresAt.toISOString()}` : '';
  const words: Record<ModerationActionKind, string> = {
    [ModerationActionKind.WARN]: 'You received a warning from the moderators',
    [ModerationActionKind.HIDE]: `Your content was hidden${until}`,
    [ModerationActionKind.REMOVE]: 'Your content was removed',
    [ModerationActionKind.LOCK]: `Your content was locked${until}`,
    [ModerationActionKind.MUTE]: `You are muted${until}`,
    [ModerationActionKind.TEMP_BAN]: `You are banned from the community${until}`,
    [ModerationActionKind.BAN]: 'You are banned from the community',
    [ModerationActionKind.RESTORE]: 'Your content was restored',
  };
  const appeal = action === RESTORE ? [] : ['If you think this is a mistake, you can appeal once, within 30 days:'];
  return [words[action], reason, ...appeal].join('\n\n');
}

/** Ends expired actions and lifts their holds. Safe to run concurrently: one process wins each. */
export async function expireActions(now: Date): Promise<number> {
  let expired = 0;
  for (;;) {
    const over = await CommunityModerationActionModel.find(
      { state: ModerationActionState.IN_FORCE, expiresAt: trusted({ $lt: now }) },
      null,
      { limit: BATCH },
    ).lean<CommunityModerationAction[]>();
    for (const action of over) expired += await inTurn(action.targetId, (session) => expireOne(action, session));
    if (over.length < BATCH) return expired;
  }
}

async function expireOne(action: CommunityModerationAction, session: ClientSession): Promise<number> {
  const { modifiedCount } = await CommunityModerationActionModel.updateOne(
    { _id: action._id, state: ModerationActionState.IN_FORCE },
    { $set: { state: ModerationActionState.EXPIRED, restricts: false } },
    { session },
  );
  if (modifiedCount === 0) return 0;
  const item = await CommunityModerationModel.findOne({ _id: action.moderationId }, null, {
    session,
  }).lean<CommunityModeration>();
  if (item) await releaseTarget(item, action, { reason: 'The action expired.' }, session);
  return 1;
}
