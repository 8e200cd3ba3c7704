import type { Context } from '../../../graphql/context.js';
import { findPage, type Page } from '../../../database/page.js';
import { inputError, notFound } from '../../../shared/errors.js';
import { COMMENT_LIGHT, stretchLoader, visibleComments, type Stretch } from './comment.loaders.js';
import { CommunityComment, CommunityCommentModel } from './comment.model.js';
import { postLoader } from '../post/post.loaders.js';

interface PageInput {
  first: number;
  after?: string | null | undefined;
}

/** What comments hang on: a post or a comment. */
interface Above {
  _id: string;
  childCount: number;
}

/** What hangs directly on a post or a comment, oldest first. One command for all of a request that ask for as many. */
export async function commentsBelow(
  context: Context,
  { _id, childCount }: Above,
  { first, after }: PageInput,
): Promise<Page<CommunityComment>> {
  const from = typeof after === 'string' ? placeOf(after) + 1 : 0;
  const stretch: Stretch = { threadId: _id, from, count: first };
  const nodes = childCount > from ? await stretchLoader(context).load(JSON.stringify(stretch)) : [];
  return {
    nodes,
    hasNextPage: childCount > from + first,
    hasPreviousPage: from > 0,
    cursorOf: ({ position }) => String(position),
    count: () => Promise.resolve(childCount),
  };
}

/** A cursor is a place; there is but one order. */
function placeOf(after: string): number {
  if (/^\d{1,9}$/.test(after)) return Number(after);
  const message = 'after must be an endCursor or edge cursor of this very list: same filter, same order.';
  throw inputError('INVALID', 'after', message);
}

/** A whole thread as it is read: each comment, then the answers to it. */
export async function commentThread(
  context: Context,
  postId: string,
  page: PageInput,
): Promise<Page<CommunityComment>> {
  if (!(await postLoader(context).load(postId))) throw notFound('post', 'postId');
  const found = await findPage(CommunityCommentModel, CommunityComment, {
    filter: { postId },
    sort: { field: 'path', direction: 1 },
    projection: COMMENT_LIGHT,
    ...page,
  });
  return { ...found, nodes: await visibleComments(context, found.nodes) };
}
