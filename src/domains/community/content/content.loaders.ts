import { trusted } from 'mongoose';
import { MAX_READ_TIME } from '../../../database/connection.js';
import { asClass, copyOf } from '../../../database/entity.js';
import { defineLoader } from '../../../database/loaders.js';
import { readPlain } from '../../../database/read.js';
import type { Context } from '../../../graphql/context.js';
import { ContentStatus } from './content.enums.js';
import {
  CommunityContent,
  CommunityContentModel,
  type CommunityContentSnapshot,
  type CommunityContentStatusChange,
} from './content.model.js';
import { mayRead } from '../group/group.access.js';
import { moderates } from '../post/post.loaders.js';

/** Large fields that lists leave out; loaded for a whole page when requested. */
export const CONTENT_LIGHT = { body: 0, versions: 0, history: 0, feeds: 0 } as const;

/** Content as the caller may see it, or null. Needs at most two commands for groups. */
export async function visibleContents(
  context: Context,
  contents: readonly CommunityContent[],
): Promise<(CommunityContent | null)[]> {
  const groupIds = contents.flatMap(({ groupId }) => groupId ?? []);
  const readable = groupIds.length > 0 ? await mayRead(context, groupIds) : new Set<string>();
  return Promise.all(
    contents.map(async (content) => {
      if (content.groupId && !readable.has(content.groupId)) return null;
      return (await isVisible(context, content)) ? asClass(CommunityContent, content) : null;
    }),
  );
}

/** The author's own content in a group that they can no longer read: only what they wrote, without what others did about it. */
export function ownWordsOf(content: CommunityContent): CommunityContent {
  return copyOf(CommunityContent, content, { likeCount: 0 });
}

async function isVisible(context: Context, content: CommunityContent): Promise<boolean> {
  if (content.status === ContentStatus.PUBLISHED || isAuthor(context, content)) return true;
  return content.status !== ContentStatus.DRAFT && (await moderates(context, content));
}

export function isAuthor({ viewer }: Context, { authorId }: { authorId?: string }): boolean {
  return viewer.kind === 'user' && viewer.userId === authorId;
}

/** Content by ID without large fields, if the caller may see it. */
export const contentLoader = defineLoader<string, CommunityContent | null>(async (ids, scope) => {
  const found = await readPlain<CommunityContent>(
    CommunityContentModel,
    { _id: { $in: [...ids] } },
    { projection: CONTENT_LIGHT },
  );
  // A request's loaders are scoped to its context.
  const visible = await visibleContents(scope as Context, found);
  return new Map(visible.flatMap((content) => (content ? [[content._id, content]] : [])));
}, null);

export interface ContentDetails {
  body: string;
  versions: CommunityContentSnapshot[];
  history: CommunityContentStatusChange[];
}

const NO_DETAILS: ContentDetails = { body: '', versions: [], history: [] };

/** Large fields of content that was read without them. Access was checked before. */
export const contentDetailsLoader = defineLoader<string, ContentDetails>(async (ids) => {
  const found = await CommunityContentModel.find(
    { _id: trusted({ $in: [...ids] }) },
    { body: 1, versions: 1, history: 1 },
  )
    .maxTimeMS(MAX_READ_TIME)
    .lean<CommunityContent[]>();
  return new Map(found.map(({ _id, ...details }) => [_id, { ...NO_DETAILS, ...details }]));
}, NO_DETAILS);

/** Clears cached records. Call it after every write. */
export function forgetContent(context: Context, id: string): void {
  contentLoader(context).clear(id);
  contentDetailsLoader(context).clear(id);
}
