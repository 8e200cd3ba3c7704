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

/** What lists leave out: it can be large, and is read for the page where it is asked for. */
export const CONTENT_LIGHT = { body: 0, versions: 0, history: 0, feeds: 0 } as const;

/** Contents as far as the caller may see them; null for what is not for them. At most two commands about groups. */
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

/** The own content in a group that its author reads no more: what they wrote, and nothing of what others did about it. */
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

/** Contents by id, without what can be large, as far as the caller may see them. */
export const contentLoader = defineLoader<string, CommunityContent | null>(async (ids, scope) => {
  const found = await readPlain<CommunityContent>(
    CommunityContentModel,
    { _id: { $in: [...ids] } },
    { projection: CONTENT_LIGHT },
  );
  // The scope of a request's loaders is its context.
  const visible = await visibleContents(scope as Context, found);
  return new Map(visible.flatMap((content) => (content ? [[content._id, content]] : [])));
}, null);

export interface ContentDetails {
  body: string;
  versions: CommunityContentSnapshot[];
  history: CommunityContentStatusChange[];
}

const NO_DETAILS: ContentDetails = { body: '', versions: [], history: [] };

/** The large fields of contents that were read without them; who may see a content was asked before. */
export const contentDetailsLoader = defineLoader<string, ContentDetails>(async (ids) => {
  const found = await CommunityContentModel.find(
    { _id: trusted({ $in: [...ids] }) },
    { body: 1, versions: 1, history: 1 },
  )
    .maxTimeMS(MAX_READ_TIME)
    .lean<CommunityContent[]>();
  return new Map(found.map(({ _id, ...details }) => [_id, { ...NO_DETAILS, ...details }]));
}, NO_DETAILS);

/** Called after every write: what was loaded before is old. */
export function forgetContent(context: Context, id: string): void {
  contentLoader(context).clear(id);
  contentDetailsLoader(context).clear(id);
}
