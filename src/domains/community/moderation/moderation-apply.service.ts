import type { ClientSession } from 'mongoose';
import { asClass } from '../../../database/entity.js';
import { updateEach } from '../../../database/bulk.js';
import { inputError } from '../../../shared/errors.js';
import { newId } from '../../../shared/ids.js';
import { CommunityGroupModel, type CommunityGroup } from '../group/group.model.js';
import { GroupVisibility } from '../group/group.enums.js';
import { addHold, HoldKind, HoldSource, isAway, liftHolds } from './holds.js';
import { CommunityModerationAction, CommunityModerationActionModel } from './moderation-action.model.js';
import { ModerationActionKind, ModerationActionState } from './moderation.enums.js';
import type { CommunityModeration } from './moderation.model.js';
import { actsOnContent, restricts } from './moderation.states.js';
import { moderationTargets } from './moderation.targets.js';
import type { HeldBy } from '../post/post-status.service.js';

const { HIDE, REMOVE, LOCK, RESTORE } = ModerationActionKind;
const MAX_ACTIONS = 100;

/** A moderation decision and its moderators. */
export interface Deed {
  action: ModerationActionKind | undefined;
  reason: string;
  expiresAt?: Date | undefined;
  moderatorIds: string[];
}

/** The hold that each action adds to its target. */
const HOLDS: Partial<Record<ModerationActionKind, HoldKind>> = {
  [HIDE]: HoldKind.HIDE,
  [REMOVE]: HoldKind.REMOVE,
  [LOCK]: HoldKind.LOCK,
};

export interface Applied {
  /** Whether it is still hidden because of reports. */
  isAutoHidden: boolean;
  /** Actions that the decision reverted, newest first. */
  reverted: CommunityModerationAction[];
}

/** Applies a decision to its target. `actionId` becomes the source of the hold. */
export async function applyToTarget(
  item: CommunityModeration,
  { action, reason, moderatorIds }: Deed,
  actionId: string,
  session: ClientSession,
): Promise<Applied> {
  const target = moderationTargets[item.targetKind];
  const by = { actorId: moderatorIds.at(-1), reason };
  const kind = action && HOLDS[action];
  if (kind) {
    if (!target.kinds.includes(kind)) {
      throw inputError('INVALID', 'input.action', `A ${item.targetKind} cannot be locked.`, ['HIDE', 'REMOVE', 'WARN']);
    }
    await target.change(item.targetId, addHold({ kind, source: actionId }), by, session);
  }
  const reverted = action === RESTORE ? await restoreTarget(item, by, session) : [];
  const isAutoHidden = item.isAutoHidden && action !== undefined && restricts(action);
  // Once decided, the target no longer needs to stay hidden because of reports.
  if (item.isAutoHidden && !isAutoHidden) await liftReports(item, by, session);
  return { isAutoHidden, reverted };
}

/** Lifts the hold that reports caused. Other holds stay. */
export async function liftReports(item: CommunityModeration, by: HeldBy, session: ClientSession): Promise<void> {
  const lift = liftHolds(
    (hold) => hold.source === HoldSource.REPORTS || (hold.source === HoldSource.UNKNOWN && isAway(hold)),
  );
  await moderationTargets[item.targetKind].change(item.targetId, lift, by, session);
}

/**
 * Restores a hidden or removed target but keeps its lock; unlocks a target that was only locked. Returns the actions that this
 * reverts, newest first, including mutes and bans that resulted from them.
 */
async function restoreTarget(
  item: CommunityModeration,
  by: HeldBy,
  session: ClientSession,
): Promise<CommunityModerationAction[]> {
  const target = moderationTargets[item.targetKind];
  const inForce = await actionsInForce(item._id, session);
  const { before } = await target.change(item.targetId, liftHolds(isAway), by, session);
  if (before.some(isAway)) return inForce.filter(({ action }) => action !== LOCK);
  // A lock set by `lockPost`, without a report, stays.
  await target.change(
    item.targetId,
    liftHolds(({ source }) => source !== HoldSource.LOCK),
    by,
    session,
  );
  return inForce;
}

/** Writes an action to the log. */
export async function writeAction(
  item: CommunityModeration,
  action: ModerationActionKind,
  { reason, expiresAt, moderatorIds }: Omit<Deed, 'action'>,
  session: ClientSession,
  { _id = newId('mac'), revertsId }: { _id?: string; revertsId?: string | undefined } = {},
): Promise<CommunityModerationAction> {
  const { targetKind, targetId, groupId, subjectId } = item;
  const [made] = await CommunityModerationActionModel.create(
    [
      {
        _id,
        moderationId: item._id,
        action,
        state: ModerationActionState.IN_FORCE,
        reason,
        ...(expiresAt ? { expiresAt } : {}),
        targetKind,
        targetId,
        ...(groupId ? { groupId } : {}),
        ...(subjectId ? { subjectId } : {}),
        moderatorIds,
        restricts: restricts(action),
        isLogged: await isLogged(groupId, session),
        ...(revertsId ? { revertsId } : {}),
      },
    ],
    { session },
  );
  if (!made) throw new Error('The action was not saved.');
  return asClass(CommunityModerationAction, made.toObject());
}

/** Actions in private groups are not public. */
async function isLogged(groupId: string | undefined, session: ClientSession): Promise<boolean> {
  if (!groupId) return true;
  const group = await CommunityGroupModel.findOne(
    { _id: groupId },
    { visibility: 1 },
    { session },
  ).lean<CommunityGroup>();
  return group?.visibility !== GroupVisibility.PRIVATE;
}

/** Removes a group's actions from the public log when it becomes private, or adds them back. */
export async function setActionsLogged(groupId: string, isLogged: boolean, session: ClientSession): Promise<void> {
  await updateEach(CommunityModerationActionModel, { groupId }, { $set: { isLogged } }, { session, timestamps: false });
}

/** Actions on an item that are still in force, newest first. */
export async function actionsInForce(
  moderationId: string,
  session: ClientSession,
): Promise<CommunityModerationAction[]> {
  const actions = await CommunityModerationActionModel.find({ moderationId }, null, {
    session,
    sort: { _id: -1 },
    limit: MAX_ACTIONS,
  }).lean<CommunityModerationAction[]>();
  return actions.filter(({ state, action }) => state === ModerationActionState.IN_FORCE && action !== RESTORE);
}

/** Lifts the hold of an action that ends. Other holds stay. */
export async function releaseTarget(
  item: CommunityModeration,
  ended: Pick<CommunityModerationAction, '_id' | 'action'>,
  by: HeldBy,
  session: ClientSession,
): Promise<void> {
  if (!actsOnContent(ended.action)) return;
  const others = (await actionsInForce(item._id, session)).filter(
    ({ _id, action }) => _id !== ended._id && actsOnContent(action),
  );
  // A hold from before holds were stored can only come from this action.
  const isOnly = others.length === 0 && !item.isAutoHidden;
  const target = moderationTargets[item.targetKind];
  if ((await target.snapshot(item.targetId, session)) === null) return;
  const lift = liftHolds(({ source }) => source === ended._id || (isOnly && source === HoldSource.UNKNOWN));
  await target.change(item.targetId, lift, by, session);
}
