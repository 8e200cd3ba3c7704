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

/** What is decided, and by whom. */
export interface Deed {
  action: ModerationActionKind | undefined;
  reason: string;
  expiresAt?: Date | undefined;
  moderatorIds: string[];
}

/** Which reason each action puts on a thing. */
const HOLDS: Partial<Record<ModerationActionKind, HoldKind>> = {
  [HIDE]: HoldKind.HIDE,
  [REMOVE]: HoldKind.REMOVE,
  [LOCK]: HoldKind.LOCK,
};

export interface Applied {
  /** Whether reports still hide it. */
  isAutoHidden: boolean;
  /** What the decision took back, newest first. */
  reverted: CommunityModerationAction[];
}

/** Does to the thing what was decided. `actionId` names the reason that it puts on it. */
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
  // What is neither hidden nor removed by the decision need not be hidden by reports any more.
  if (item.isAutoHidden && !isAutoHidden) await liftReports(item, by, session);
  return { isAutoHidden, reverted };
}

/** What many reports hid is there again, unless something else hides it. */
export async function liftReports(item: CommunityModeration, by: HeldBy, session: ClientSession): Promise<void> {
  const lift = liftHolds(
    (hold) => hold.source === HoldSource.REPORTS || (hold.source === HoldSource.UNKNOWN && isAway(hold)),
  );
  await moderationTargets[item.targetKind].change(item.targetId, lift, by, session);
}

/**
 * Puts back what was hidden or removed, and leaves it locked where it was; where it was only locked, opens it. Answers the actions that
 * this takes back, newest first: mutes and bans that came of it, too.
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
  // A lock that a moderator put on it without a report is another matter.
  await target.change(
    item.targetId,
    liftHolds(({ source }) => source !== HoldSource.LOCK),
    by,
    session,
  );
  return inForce;
}

/** Enters what was done into the log. */
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
  if (!made) throw new Error('The action was not written.');
  return asClass(CommunityModerationAction, made.toObject());
}

/** What happens in a private group is not for everybody. */
async function isLogged(groupId: string | undefined, session: ClientSession): Promise<boolean> {
  if (!groupId) return true;
  const group = await CommunityGroupModel.findOne(
    { _id: groupId },
    { visibility: 1 },
    { session },
  ).lean<CommunityGroup>();
  return group?.visibility !== GroupVisibility.PRIVATE;
}

/** Takes what happened in a group out of the public log as it becomes private, and back into it. */
export async function setActionsLogged(groupId: string, isLogged: boolean, session: ClientSession): Promise<void> {
  await updateEach(CommunityModerationActionModel, { groupId }, { $set: { isLogged } }, { session, timestamps: false });
}

/** What still holds of what was done about an item, newest first. */
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

/** Takes away the reason of one action that ends. The others leave the thing as it is. */
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
  // What was held before reasons were stored can come of this action alone.
  const isOnly = others.length === 0 && !item.isAutoHidden;
  const target = moderationTargets[item.targetKind];
  if ((await target.snapshot(item.targetId, session)) === null) return;
  const lift = liftHolds(({ source }) => source === ended._id || (isOnly && source === HoldSource.UNKNOWN));
  await target.change(item.targetId, lift, by, session);
}
