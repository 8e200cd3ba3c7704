import type { ClientSession } from 'mongoose';
import { CommunityModerationActionModel } from './moderation-action.model.js';
import { ModerationActionState } from './moderation.enums.js';

/** Reverts an action, so that it is no longer in force. */
export async function revertAction(_id: string, session: ClientSession): Promise<void> {
  await CommunityModerationActionModel.updateOne(
    { _id },
    { $set: { state: ModerationActionState.REVERTED, restricts: false } },
    { session },
  );
}
