import type { ClientSession } from 'mongoose';
import { HoldKind, holdsOf, type ChangeHolds, type Hold } from '../moderation/holds.js';
import { ModerationTargetKind } from '../moderation/moderation.enums.js';
import { PostStatus } from './post.enums.js';
import { CommunityPostModel, type CommunityPost } from './post.model.js';
import { changePostHolds, type HeldBy } from './post-status.service.js';
import { POST_HOLDS } from './post.states.js';

const { PENDING_REVIEW, PUBLISHED, LOCKED, HIDDEN, REMOVED } = PostStatus;

/** What a report stores about its target. */
export interface TargetSnapshot {
  kind: ModerationTargetKind;
  authorId: string | null;
  text: string;
  groupId: string | null;
  permalink?: string;
}

/** Changes the holds of a target, inside the moderator's transaction. Returns the holds before and after. */
export type ChangeTarget = (
  id: string,
  change: ChangeHolds,
  by: HeldBy,
  session: ClientSession,
) => Promise<{ before: readonly Hold[]; after: readonly Hold[] }>;

export interface ModerationTarget {
  /** Null if it does not exist, or only its author can read it. */
  snapshot: (id: string, session?: ClientSession) => Promise<TargetSnapshot | null>;
  /** Kinds of holds it supports. */
  kinds: readonly HoldKind[];
  change: ChangeTarget;
}

const REPORTABLE: readonly PostStatus[] = [PENDING_REVIEW, PUBLISHED, LOCKED, HIDDEN, REMOVED];

export const postTarget: ModerationTarget = {
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
  kinds: [HoldKind.LOCK, HoldKind.HIDE, HoldKind.REMOVE],
  async change(id, change, by, session) {
    const { before, after } = await changePostHolds(id, change, by, session);
    return { before: holdsOf(before, POST_HOLDS), after: holdsOf(after, POST_HOLDS) };
  },
};
