import { PostStatus } from '../../src/domains/community/post/post.enums.js';
import { feedsOf, PUBLIC } from '../../src/domains/community/post/post.feeds.js';
import { CommunityPostModel, type CommunityPost } from '../../src/domains/community/post/post.model.js';
import { hotRank } from '../../src/domains/community/post/post.rank.js';
import { newPost } from '../../src/domains/community/post/post.service.js';
import { GroupJoinPolicy, type GroupVisibility } from '../../src/domains/community/group/group.enums.js';
import { CommunityGroupModel } from '../../src/domains/community/group/group.model.js';
import { GroupRole, MembershipStatus } from '../../src/domains/community/membership/membership.enums.js';
import { CommunityMembershipModel } from '../../src/domains/community/membership/membership.model.js';
import { newId } from '../../src/shared/ids.js';
import type { Graph } from './graph.js';
import type { Viewer } from '../../src/auth/viewer.js';
import type { Problem } from './tickets.js';

interface PostFields {
  authorId?: string;
  title?: string;
  body?: string;
  tags?: string[];
  groupId?: string;
  audience?: string;
  status?: PostStatus;
  publishAt?: Date;
  at?: Date;
  likeCount?: number;
  commentCount?: number;
}

/** A post in the database, in any status; its author need not exist. Answers its id. */
export async function aPost(fields: PostFields = {}): Promise<string> {
  const { likeCount = 0, commentCount = 0, ...rest } = fields;
  const post = {
    _id: newId('post'),
    title: 'A post of somebody',
    body: 'What somebody wanted to say.',
    tags: [],
    authorId: newId('usr'),
    audience: rest.groupId ?? PUBLIC,
    status: PostStatus.PUBLISHED,
    at: new Date(),
    ...rest,
  };
  const counts = { likeCount, commentCount };
  const wasOut = ![PostStatus.DRAFT, PostStatus.SCHEDULED, PostStatus.PENDING_REVIEW].includes(post.status);
  await CommunityPostModel.create({
    ...newPost(post),
    ...counts,
    ...(wasOut
      ? { publishedAt: post.at, activeAt: post.at, hotRank: hotRank({ ...counts, publishedAt: post.at }) }
      : {}),
  });
  return post._id;
}

/** The post as it is stored. */
export async function storedPost(id: string): Promise<CommunityPost> {
  const found = await CommunityPostModel.findOne({ _id: id }).select('+feeds').lean<CommunityPost>();
  if (!found) throw new Error(`There is no ${id}.`);
  return found;
}

/** What must be stored of the place of a post. */
export function feedsOfStored(post: CommunityPost): string[] {
  return [PostStatus.PUBLISHED, PostStatus.LOCKED].includes(post.status) ? feedsOf(post) : [];
}

/** A group in the database with its members. Answers its id. */
export async function aGroup(
  visibility: GroupVisibility,
  members: readonly { userId: string }[] = [],
  moderators: readonly { userId: string }[] = [],
): Promise<string> {
  const _id = newId('grp');
  await CommunityGroupModel.create({
    _id,
    name: 'A group',
    visibility,
    joinPolicy: GroupJoinPolicy.OPEN,
    ownerIds: [],
    memberCount: members.length + moderators.length,
  });
  const rows = [
    ...members.map(({ userId }) => ({ userId, role: GroupRole.MEMBER })),
    ...moderators.map(({ userId }) => ({ userId, role: GroupRole.MODERATOR })),
  ];
  for (const row of rows) {
    await CommunityMembershipModel.create({
      _id: newId('mbr'),
      groupId: _id,
      status: MembershipStatus.ACTIVE,
      ...row,
    });
  }
  return _id;
}

export interface PostView {
  id: string;
  title: string | null;
  body: string | null;
  status: string;
  tags: string[];
  isTombstone: boolean;
  likeCount: number;
  commentCount: number;
  editCount: number;
  publishedAt: string | null;
  history: { from: string; to: string; reason: string | null; actor: { id: string } | null }[] | null;
  revisions: { title: string; body: string }[] | null;
  author: { id: string } | null;
  authorName: string;
}

const POST_FIELDS = `fragment P on CommunityPost {
  id title body status tags isTombstone likeCount commentCount editCount publishedAt author { id } authorName
  history { from to reason actor { id } } revisions { title body }
}`;

export interface PostAnswer {
  post: PostView | null;
  userErrors: Problem[];
}

const INPUTS: Record<string, string> = {
  editPost: 'EditPostInput!',
  publishPost: 'PublishPostInput',
  lockPost: 'LockPostInput!',
  reviewPost: 'ReviewPostInput!',
};

/** Runs a mutation on one post, by its name. */
export async function actOnPost(
  graph: Graph,
  viewer: Viewer,
  mutation: string,
  id: string,
  input: object = {},
): Promise<PostAnswer> {
  const type = INPUTS[mutation];
  const document = `mutation ($id: ID!${type ? `, $input: ${type}` : ''}) {
    answer: ${mutation}(id: $id${type ? ', input: $input' : ''}) { post { ...P } userErrors { code message field allowed } }
  } ${POST_FIELDS}`;
  const { answer } = await graph.data<{ answer: PostAnswer }>(viewer, document, { id, ...(type ? { input } : {}) });
  return answer;
}

export async function writePost(graph: Graph, viewer: Viewer, input: object = {}): Promise<PostAnswer> {
  const fields = { title: 'How we cut our costs', body: 'We let the agent batch its calls.', ...input };
  const { createPost } = await graph.data<{ createPost: PostAnswer }>(
    viewer,
    `mutation ($input: CreatePostInput!) {
      createPost(input: $input) { post { ...P } userErrors { code message field allowed } }
    } ${POST_FIELDS}`,
    { input: fields },
  );
  return createPost;
}

export async function readPostAs(graph: Graph, viewer: Viewer, id: string): Promise<PostView | null> {
  const { post } = await graph.data<{ post: PostView | null }>(
    viewer,
    `query ($id: ID!) { post(id: $id) { ...P } } ${POST_FIELDS}`,
    { id },
  );
  return post;
}

export interface CommentView {
  id: string;
  body: string | null;
  status: string;
  depth: number;
  childCount: number;
  likeCount: number;
  isTombstone: boolean;
  parent: { id: string } | null;
  history: { from: string; to: string; reason: string | null }[] | null;
  revisions: { body: string }[] | null;
}

export interface CommentAnswer {
  comment: CommentView | null;
  post: { id: string; commentCount: number } | null;
  userErrors: Problem[];
}

const COMMENT_ANSWER = `{
  comment { id body status depth childCount likeCount isTombstone parent { id } history { from to reason } revisions { body } }
  post { id commentCount } userErrors { code message field allowed }
}`;

export async function comment(
  graph: Graph,
  viewer: Viewer,
  postId: string,
  input: { body?: string; parentId?: string; idempotencyKey?: string } = {},
): Promise<CommentAnswer> {
  const { addComment } = await graph.data<{ addComment: CommentAnswer }>(
    viewer,
    `mutation ($postId: ID!, $input: AddCommentInput!) { addComment(postId: $postId, input: $input) ${COMMENT_ANSWER} }`,
    { postId, input: { body: 'Well said.', ...input } },
  );
  return addComment;
}

/** Like `comment`, and fails the test where it was refused. */
export async function commented(...args: Parameters<typeof comment>): Promise<CommentView> {
  const { comment: written, userErrors } = await comment(...args);
  if (!written) throw new Error(JSON.stringify(userErrors));
  return written;
}

export async function actOnComment(
  graph: Graph,
  viewer: Viewer,
  mutation: 'editComment' | 'deleteComment',
  id: string,
  input?: object,
): Promise<CommentAnswer> {
  const { answer } = await graph.data<{ answer: CommentAnswer }>(
    viewer,
    `mutation ($id: ID!${input ? ', $input: EditCommentInput!' : ''}) {
      answer: ${mutation}(id: $id${input ? ', input: $input' : ''}) ${COMMENT_ANSWER}
    }`,
    { id, ...(input ? { input } : {}) },
  );
  return answer;
}
