import type { ClientSession } from 'mongoose';
import { asClass } from '../../database/entity.js';
import { InputError, inputError } from '../../shared/errors.js';
import { newId } from '../../shared/ids.js';
import { CommunityGroupModel, type CommunityGroup } from './group.model.js';
import { GroupVisibility } from './group.enums.js';
import { CommunityModerationAction, CommunityModerationActionModel } from './moderation-action.model.js';
import { ModerationActionKind, ModerationActionState } from './moderation.enums.js';
import type { CommunityModeration } from './moderation.model.js';
import { actsOnContent, restricts } from './moderation.states.js';
import { moderationTargets } from './moderation.targets.js';

const { WARN, HIDE, REMOVE, LOCK, RESTORE } = ModerationActionKind;
const MAX_ACTIONS = 100;

/** What is decided, and by whom. */
export interface Deed {
  action: ModerationActionKind | undefined;
  reason: string;
  expiresAt?: Date | undefined;
  moderatorIds: string[];
}

/** Does to the thing what was decided; answers whether reports still hide it. */
export async function applyToTarget(
  item: CommunityModeration,
  { action, reason, moderatorIds }: Deed,
  session: ClientSession,
): Promise<boolean> {
  const target = moderationTargets[item.targetKind];
  const by = moderatorIds.at(-1) ?? null;
  const stays = action === undefined || action === WARN || action === LOCK;
  // What is neither hidden nor removed by the decision need not be hidden by reports any more.
  if (item.isAutoHidden && stays) await target.restore(item.targetId, by, session, reason);
  if (action === HIDE) await target.hide(item.targetId, by, session, reason);
  if (action === REMOVE) await target.remove(item.targetId, by, session, reason);
  if (action === RESTORE) await restoreTarget(item, by, reason, session);
  if (action === LOCK) {
    if (!target.lock) {
      throw inputError('INVALID', 'input.action', `A ${item.targetKind} cannot be locked.`, ['HIDE', 'REMOVE', 'WARN']);
    }
    await target.lock(item.targetId, by, session, reason);
  }
  return item.isAutoHidden && action !== undefined && restricts(action);
}

/** Puts something back; what is not there, or was never away, stays as it is. */
export async function restoreTarget(
  { targetKind, targetId }: Pick<CommunityModeration, 'targetKind' | 'targetId'>,
  by: string | null,
  reason: string,
  session: ClientSession,
): Promise<void> {
  try {
    await moderationTargets[targetKind].restore(targetId, by, session, reason);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
  }
}

/** Enters what was done into the log. */
export async function writeAction(
  item: CommunityModeration,
  action: ModerationActionKind,
  { reason, expiresAt, moderatorIds }: Omit<Deed, 'action'>,
  session: ClientSession,
  revertsId?: string,
): Promise<CommunityModerationAction> {
  const { targetKind, targetId, groupId, subjectId } = item;
  const [made] = await CommunityModerationActionModel.create(
    [
      {
        _id: newId('mac'),
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
  await CommunityModerationActionModel.updateMany({ groupId }, { $set: { isLogged } }, { session, timestamps: false });
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

/** Takes an action back, so that it holds no more. */
export async function revertAction(_id: string, session: ClientSession): Promise<void> {
  await CommunityModerationActionModel.updateOne(
    { _id },
    { $set: { state: ModerationActionState.REVERTED, restricts: false } },
    { session },
  );
}

/** Puts a thing back as one action ends, unless another still keeps it away. */
export async function releaseTarget(
  item: CommunityModeration,
  ended: Pick<CommunityModerationAction, '_id' | 'action'>,
  by: string | null,
  reason: string,
  session: ClientSession,
): Promise<void> {
  if (!actsOnContent(ended.action) || item.isAutoHidden) return;
  const others = (await actionsInForce(item._id, session)).filter(
    ({ _id, action }) => _id !== ended._id && actsOnContent(action),
  );
  if (others.length === 0) await restoreTarget(item, by, reason, session);
}
