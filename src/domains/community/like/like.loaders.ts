import { trusted } from 'mongoose';
import { MAX_READ_TIME } from '../../../database/connection.js';
import type { Node } from '../../../database/entity.js';
import { defineLoader } from '../../../database/loaders.js';
import type { Context } from '../../../graphql/context.js';
import { idPrefix } from '../../../shared/ids.js';
import { commentLoader } from '../comment/comment.loaders.js';
import { contentLoader } from '../content/content.loaders.js';
import { CommunityLikeModel, likeId, type CommunityLike } from './like.model.js';
import { postLoader } from '../post/post.loaders.js';

/** By `likeId`: whether a user likes each target of a page. */
const likedLoader = defineLoader<string, boolean>(async (ids) => {
  const found = await CommunityLikeModel.find({ _id: trusted({ $in: [...ids] }) }, { _id: 1 })
    .maxTimeMS(MAX_READ_TIME)
    .lean<CommunityLike[]>();
  return new Map(found.map(({ _id }) => [_id, true]));
}, false);

/** Whether the caller likes it; false if not signed in. */
export function isLiked(context: Context, targetId: string): boolean | Promise<boolean> {
  const { viewer } = context;
  return viewer.kind === 'user' ? likedLoader(context).load(likeId(targetId, viewer.userId)) : false;
}

export function forgetLike(context: Context, targetId: string, userId: string): void {
  likedLoader(context).clear(likeId(targetId, userId));
}

/** A likeable record by ID, or null if the caller may not see it. */
export function targetOf(context: Context, id: string): Node | null | Promise<Node | null> {
  switch (idPrefix(id)) {
    case 'post':
      return postLoader(context).load(id);
    case 'cmt':
      return commentLoader(context).load(id);
    case 'cnt':
      return contentLoader(context).load(id);
    case undefined:
    default:
      return null;
  }
}

export function forgetTarget(context: Context, id: string): void {
  postLoader(context).clear(id);
  commentLoader(context).clear(id);
  contentLoader(context).clear(id);
}
