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

/** What a comment replies to: a post or a comment. */
interface Above {
  _id: string;
  childCount: number;
}

/** Direct replies to a post or a comment, oldest first. One database command for all lists of the same size in a request. */
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

/** A cursor is a position; there is only one sort order. */
function placeOf(after: string): number {
  if (/^\d{1,9}$/.test(after)) return Number(after);
  const message = 'after must be an endCursor or edge cursor of this same list, with the same filter and sort order.';
  throw inputError('INVALID', 'after', message);
}

/** A whole thread in reading order: each comment, then its replies. */
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
