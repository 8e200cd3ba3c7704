import { ContentStatus } from './content.enums.js';
import { CommunityContentModel, type CommunityContent } from './content.model.js';
import { changeContentHolds } from './content-status.service.js';
import { CONTENT_HOLDS } from './content.states.js';
import { HoldKind, holdsOf } from '../moderation/holds.js';
import { ModerationTargetKind } from '../moderation/moderation.enums.js';
import type { ModerationTarget } from '../post/post-moderation.service.js';

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
  kinds: [HoldKind.HIDE, HoldKind.REMOVE],
  async change(id, change, by, session) {
    const { before, after } = await changeContentHolds(id, change, by, session);
    return { before: holdsOf(before, CONTENT_HOLDS), after: holdsOf(after, CONTENT_HOLDS) };
  },
};
