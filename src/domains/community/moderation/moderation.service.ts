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

/** Items of the queue by id, whoever asks: only moderators do. */
export const moderationItemLoader = loaderById(CommunityModerationModel, CommunityModeration);

export interface Resolution {
  action?: ModerationActionKind | null | undefined;
  reason: string;
  expiresAt?: Date | null | undefined;
  expectedVersion: number;
}

/** Decides about something that was reported. Of several moderators at once one wins; the others read it again. */
export async function resolveModeration(
  context: Context,
  id: string,
  { expectedVersion, ...given }: Resolution,
): Promise<CommunityModeration> {
  const { userId } = requireUser(context.viewer);
  const deed = { ...given, action: given.action ?? undefined, expiresAt: given.expiresAt ?? undefined };
  assertEnd(deed);
  const seen = await moderationItemLoader(context).load(id);
  if (!seen) throw notFound('review item');
  if (seen.subjectId === userId)
    throw inputError('NOT_ALLOWED', 'id', 'Nobody decides about what they wrote themselves.');
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
      throw inputError('REQUIRED', 'input.expiresAt', `Say when it ends: a ${action.toUpperCase()} is never for good.`);
    }
    return;
  }
  if (!action || !MAY_END.includes(action)) {
    const allowed = MAY_END.map((one) => one.toUpperCase());
    throw inputError('INVALID', 'input.expiresAt', `Only ${oneOf(allowed)} end by themselves.`, allowed);
  }
  const ahead = expiresAt.getTime() - Date.now();
  if (ahead > 0 && ahead <= YEAR) return;
  throw inputError('OUT_OF_RANGE', 'input.expiresAt', 'It ends after now and within a year.');
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
  if (!item) throw notFound('review item');
  if (item.version !== expectedVersion) {
    throw conflict('review item', 'input.expectedVersion');
  }
  const { action } = deed;
  const isGone = (await moderationTargets[item.targetKind].snapshot(item.targetId, session)) === null;
  const to = statusAfter(action, isGone);
  assertTransition(MODERATION_STATES, item.status, to, 'id');
  if (action && restricts(action) && !item.subjectId) {
    throw inputError('INVALID', 'input.action', 'There is no account any more that this could hit.');
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
  await enterIntoLog(context, item, { ...done, entryId, reverted }, session);
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

/** Whoever may not take part says nothing beside this, comes to no event meanwhile, and owns no group that others could own. */
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

/** True where another moderator wants the ban already; false where the caller is the first. */
function assertProposed(proposal: BanProposal | undefined, userId: string): boolean {
  if (!proposal) return false;
  if (proposal.byId !== userId) return true;
  throw inputError('NOT_ALLOWED', 'input.action', 'A second moderator has to agree to a ban for good.');
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
  if (!after) throw conflict('review item');
  return asClass(CommunityModeration, after);
}

/** The entry of the log, what it takes back, and a mail to whom it hits. */
async function enterIntoLog(
  context: Context,
  item: CommunityModeration,
  { action, entryId, reverted, ...deed }: Deed & { entryId: string; reverted: readonly CommunityModerationAction[] },
  session: ClientSession,
): Promise<void> {
  if (action === undefined) return;
  for (const { _id } of reverted) await revertAction(_id, session);
  const entry = await writeAction(item, action, deed, session, { _id: entryId, revertsId: reverted[0]?._id });
  // That reports were wrong is news to nobody, unless something had been done.
  if (action === RESTORE && reverted.length === 0 && !item.isAutoHidden) return;
  const path = `/community/moderation/${entry._id}`;
  await tellPerson(context, { userId: item.subjectId, message: wordsOf(entry), path }, session);
}

function wordsOf({ action, reason, expiresAt }: CommunityModerationAction): string {
  const until = expiresAt ? ` until ${expiresAt.toISOString()}` : '';
  const words: Record<ModerationActionKind, string> = {
    [ModerationActionKind.WARN]: 'A warning of the moderators',
    [ModerationActionKind.HIDE]: `What you wrote was hidden${until}`,
    [ModerationActionKind.REMOVE]: 'What you wrote was removed',
    [ModerationActionKind.LOCK]: `What you wrote was locked${until}`,
    [ModerationActionKind.MUTE]: `You are muted${until}`,
    [ModerationActionKind.TEMP_BAN]: `You are banned from the community${until}`,
    [ModerationActionKind.BAN]: 'You are banned from the community',
    [ModerationActionKind.RESTORE]: 'What you wrote is there again',
  };
  const appeal = action === RESTORE ? [] : ['If you think that this is wrong, you can appeal once, within 30 days:'];
  return [words[action], reason, ...appeal].join('\n\n');
}

/** Ends what has run out of time: what was hidden or locked is put back. Safe to run twice: one process wins each. */
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
  if (item) await releaseTarget(item, action, { reason: 'Its time is over.' }, session);
  return 1;
}
