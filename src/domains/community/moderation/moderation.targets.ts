import { commentTarget } from '../comment/comment-moderation.service.js';
import { contentTarget } from '../content/content-moderation.service.js';
import { ModerationTargetKind } from './moderation.enums.js';
import { postTarget, type ModerationTarget } from '../post/post-moderation.service.js';

/** Operations for moderating each kind of reportable item. */
export const moderationTargets: Readonly<Record<ModerationTargetKind, ModerationTarget>> = {
  [ModerationTargetKind.POST]: postTarget,
  [ModerationTargetKind.COMMENT]: commentTarget,
  [ModerationTargetKind.CONTENT]: contentTarget,
};
