import type { ClientSession } from 'mongoose';
import { CommunityModerationActionModel } from './moderation-action.model.js';
import { ModerationActionState } from './moderation.enums.js';

/** Takes an action back, so that it holds no more. */
export async function revertAction(_id: string, session: ClientSession): Promise<void> {
  await CommunityModerationActionModel.updateOne(
    { _id },
    { $set: { state: ModerationActionState.REVERTED, restricts: false } },
    { session },
  );
}
