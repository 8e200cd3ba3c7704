import type { ClientSession } from 'mongoose';
import { ModerationTargetKind } from './moderation.enums.js';
import { PostStatus } from './post.enums.js';
import { CommunityPostModel, type CommunityPost } from './post.model.js';
import { movePost } from './post-status.service.js';

const { PENDING_REVIEW, PUBLISHED, LOCKED, HIDDEN, REMOVED } = PostStatus;

/** What a report keeps of what it is about. */
export interface TargetSnapshot {
  kind: ModerationTargetKind;
  authorId: string | null;
  text: string;
  groupId: string | null;
  permalink?: string;
}

/** Hides, removes and so on, inside the moderator's transaction. That it is so already is no problem. */
export type TargetMove = (id: string, actorId: string | null, session: ClientSession, reason?: string) => Promise<void>;

export interface ModerationTarget {
  /** Null where it is missing, or can be read by nobody but its author. */
  snapshot: (id: string, session?: ClientSession) => Promise<TargetSnapshot | null>;
  hide: TargetMove;
  remove: TargetMove;
  restore: TargetMove;
  lock?: TargetMove;
}

const REPORTABLE: readonly PostStatus[] = [PENDING_REVIEW, PUBLISHED, LOCKED, HIDDEN, REMOVED];

export const postTarget: ModerationTarget & { lock: TargetMove } = {
  async snapshot(id, session) {
    const post = await CommunityPostModel.findOne(
      { _id: id },
      { title: 1, body: 1, authorId: 1, groupId: 1, status: 1 },
      session ? { session } : {},
    ).lean<CommunityPost>();
    if (!post || !REPORTABLE.includes(post.status)) return null;
    return {
      kind: ModerationTargetKind.POST,
      authorId: post.authorId ?? null,
      text: `${post.title}\n\n${post.body ?? ''}`.trim(),
      groupId: post.groupId ?? null,
    };
  },
  hide: moveTo(HIDDEN),
  remove: moveTo(REMOVED),
  restore: moveTo(PUBLISHED),
  lock: moveTo(LOCKED),
};

function moveTo(to: PostStatus): TargetMove {
  return async (id, actorId, session, reason) => {
    await movePost(id, { to, actorId: actorId ?? undefined, reason, repeatable: true }, session);
  };
}
