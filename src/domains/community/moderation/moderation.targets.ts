import { commentTarget } from '../comment/comment-moderation.service.js';
import { contentTarget } from '../content/content-moderation.service.js';
import { ModerationTargetKind } from './moderation.enums.js';
import { postTarget, type ModerationTarget } from '../post/post-moderation.service.js';

/** How moderators act upon each kind of thing that can be reported. */
export const moderationTargets: Readonly<Record<ModerationTargetKind, ModerationTarget>> = {
  [ModerationTargetKind.POST]: postTarget,
  [ModerationTargetKind.COMMENT]: commentTarget,
  [ModerationTargetKind.CONTENT]: contentTarget,
};
