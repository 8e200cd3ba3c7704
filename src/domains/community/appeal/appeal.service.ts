import { trusted, type ClientSession } from 'mongoose';
import { requireUser } from '../../../auth/viewer.js';
import { asClass, copyOf } from '../../../database/entity.js';
import { inTurn } from '../../../database/turns.js';
import type { Context } from '../../../graphql/context.js';
import { conflict, inputError, notFound } from '../../../shared/errors.js';
import { assertTransition } from '../../../shared/states.js';
import { tellPerson } from '../community/community-mail.js';
import { revertAction } from '../moderation/moderation-action.service.js';
import { actionsInForce, liftReports, releaseTarget, writeAction } from '../moderation/moderation-apply.service.js';
import { actionLoader } from '../moderation/moderation-list.service.js';
import { CommunityModerationAction, CommunityModerationActionModel } from '../moderation/moderation-action.model.js';
import {
  AppealStatus,
  ModerationActionKind,
  ModerationActionState,
  ModerationStatus,
} from '../moderation/moderation.enums.js';
import { CommunityModerationModel, type CommunityModeration } from '../moderation/moderation.model.js';
import { moderationItemLoader } from '../moderation/moderation.service.js';
import { APPEAL_STATES, MODERATION_STATES } from '../moderation/moderation.states.js';

const { IN_FORCE, REVERTED } = ModerationActionState;
const { RESTORE } = ModerationActionKind;
/** How long after an action it can be appealed. */
const APPEAL_TIME = 30 * 86_400_000;

export function appealableUntil({ createdAt }: CommunityModerationAction): Date {
  return new Date(createdAt.getTime() + APPEAL_TIME);
}

/** True while the affected user can still appeal. */
export function isAppealable(action: CommunityModerationAction): boolean {
  return (
    action.action !== RESTORE && action.state !== REVERTED && !action.appeal && appealableUntil(action) > new Date()
  );
}

/** Appeals a moderation action against the caller: once, within 30 days. */
export async function appealModeration(context: Context, id: string, text: string): Promise<CommunityModerationAction> {
  const { userId } = requireUser(context.viewer);
  const at = new Date();
  const history = [{ from: null, to: AppealStatus.OPEN, actorId: userId, at }];
  const appeal = { text, status: AppealStatus.OPEN, appealedAt: at, history };
  const after = await CommunityModerationActionModel.findOneAndUpdate(
    {
      _id: id,
      subjectId: userId,
      action: trusted({ $ne: RESTORE }),
      state: trusted({ $ne: REVERTED }),
      appeal: trusted({ $exists: false }),
      createdAt: trusted({ $gt: new Date(at.getTime() - APPEAL_TIME) }),
    },
    { $set: { appeal } },
    { returnDocument: 'after' },
  ).lean<CommunityModerationAction>();
  actionLoader(context).clear(id);
  if (after) return asClass(CommunityModerationAction, after);
  return existingOrThrow(await ownAction(id, userId), text);
}

async function ownAction(id: string, userId: string): Promise<CommunityModerationAction> {
  const own = await CommunityModerationActionModel.findOne({
    _id: id,
    subjectId: userId,
  }).lean<CommunityModerationAction>();
  if (!own) throw notFound('moderation action');
  return asClass(CommunityModerationAction, own);
}

function existingOrThrow(action: CommunityModerationAction, text: string): CommunityModerationAction {
  // A retry after a lost response.
  if (action.appeal?.text === text) return action;
  if (action.appeal)
    throw inputError('ALREADY_DONE', 'id', 'You have already appealed this action. Each action can be appealed once.');
  if (action.action === RESTORE || action.state === REVERTED) {
    throw inputError('INVALID_STATE', 'id', 'This action was already reverted, so there is nothing to appeal.');
  }
  throw inputError('NOT_ALLOWED', 'id', 'An action can be appealed only within 30 days.');
}

/** Decides an appeal, as a moderator who did not take the action. An overturned action is reverted immediately. */
export async function decideAppeal(
  context: Context,
  id: string,
  { status, reason }: { status: AppealStatus; reason: string },
): Promise<CommunityModerationAction> {
  const { userId } = requireUser(context.viewer);
  const seen = await actionLoader(context).load(id);
  if (!seen?.appeal) throw notFound('appeal');
  if (seen.moderatorIds.includes(userId)) {
    throw inputError('NOT_ALLOWED', 'id', 'You took this action. A different moderator must decide the appeal.');
  }
  if (seen.subjectId === userId)
    throw inputError('NOT_ALLOWED', 'id', 'You cannot decide your own appeal. A different moderator must decide it.');
  const decided = await inTurn(seen.targetId, async (session) => {
    const action = await saveDecision(id, status, { userId, reason }, session);
    if (status === AppealStatus.OVERTURNED) await overturn(action, { userId, reason }, session);
    const outcome = status === AppealStatus.UPHELD ? 'upheld' : 'reverted';
    const message = `Your appeal was reviewed: the moderation action was ${outcome}\n\n${reason}`;
    await tellPerson(context, { userId: action.subjectId, message, path: `/community/moderation/${id}` }, session);
    return status === AppealStatus.OVERTURNED && action.state === IN_FORCE
      ? copyOf(CommunityModerationAction, action, { state: REVERTED, restricts: false })
      : action;
  });
  actionLoader(context).clear(id);
  moderationItemLoader(context).clear(seen.moderationId);
  return decided;
}

interface DecidedBy {
  userId: string;
  reason: string;
}

async function saveDecision(
  _id: string,
  to: AppealStatus,
  { userId, reason }: DecidedBy,
  session: ClientSession,
): Promise<CommunityModerationAction> {
  const before = await CommunityModerationActionModel.findOne({ _id }, null, {
    session,
  }).lean<CommunityModerationAction>();
  if (!before?.appeal) throw notFound('appeal');
  assertTransition(APPEAL_STATES, before.appeal.status, to, 'input.status');
  const at = new Date();
  const change = { from: before.appeal.status, to, actorId: userId, reason, at };
  const after = await CommunityModerationActionModel.findOneAndUpdate(
    { _id, 'appeal.status': before.appeal.status },
    {
      $set: { 'appeal.status': to, 'appeal.decision': reason, 'appeal.decidedAt': at },
      $push: { 'appeal.history': change },
    },
    { session, returnDocument: 'after' },
  ).lean<CommunityModerationAction>();
  if (!after) throw conflict('appeal');
  return asClass(CommunityModerationAction, after);
}

/** Reverts an action with its effects, and logs it. */
async function overturn(
  action: CommunityModerationAction,
  { userId, reason }: DecidedBy,
  session: ClientSession,
): Promise<void> {
  if (action.state === REVERTED) return;
  await revertAction(action._id, session);
  const item = await CommunityModerationModel.findOne({ _id: action.moderationId }, null, {
    session,
  }).lean<CommunityModeration>();
  if (!item) return;
  await writeAction(item, RESTORE, { reason, moderatorIds: [userId] }, session, { revertsId: action._id });
  const by = { actorId: userId, reason };
  await releaseTarget(item, action, by, session);
  // Reports made since then stay pending.
  const { status } = item;
  const isDecided =
    status !== ModerationStatus.PENDING && MODERATION_STATES[status].includes(ModerationStatus.REJECTED);
  // Another action in force on the same item still confirms the reports.
  const others = (await actionsInForce(item._id, session)).filter(({ _id }) => _id !== action._id);
  if (!isDecided || others.length > 0) return;
  if (item.isAutoHidden) await liftReports(item, by, session);
  const change = { from: status, to: ModerationStatus.REJECTED, actorId: userId, reason, at: new Date() };
  await CommunityModerationModel.updateOne(
    { _id: item._id },
    {
      $set: { status: ModerationStatus.REJECTED, isAutoHidden: false },
      $push: { history: change },
      $inc: { version: 1 },
    },
    { session },
  );
}
