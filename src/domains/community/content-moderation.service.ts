import { ContentStatus } from './content.enums.js';
import { CommunityContentModel, type CommunityContent } from './content.model.js';
import { moveContent } from './content-status.service.js';
import { ModerationTargetKind } from './moderation.enums.js';
import type { ModerationTarget, TargetMove } from './post-moderation.service.js';

export const contentTarget: ModerationTarget = {
  async snapshot(id, session) {
    const content = await CommunityContentModel.findOne(
      { _id: id },
      { title: 1, summary: 1, body: 1, authorId: 1, groupId: 1, status: 1 },
      session ? { session } : {},
    ).lean<CommunityContent>();
    if (!content || content.status === ContentStatus.DRAFT) return null;
    return {
      kind: ModerationTargetKind.CONTENT,
      authorId: content.authorId ?? null,
      text: [content.title, content.summary, content.body].filter(Boolean).join('\n\n'),
      groupId: content.groupId ?? null,
    };
  },
  hide: moveTo(ContentStatus.HIDDEN),
  remove: moveTo(ContentStatus.REMOVED),
  restore: moveTo(ContentStatus.PUBLISHED),
};

function moveTo(to: ContentStatus): TargetMove {
  return async (id, actorId, session, reason) => {
    await moveContent(id, { to, actorId: actorId ?? undefined, reason, repeatable: true }, session);
  };
}
