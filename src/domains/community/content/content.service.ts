import { trusted } from 'mongoose';
import { requireUser } from '../../../auth/viewer.js';
import { MAX_READ_TIME } from '../../../database/connection.js';
import { asClass } from '../../../database/entity.js';
import { createOnce } from '../../../database/idempotency.js';
import { findPage, type Page } from '../../../database/page.js';
import { changeRecord, type RecordChange } from '../../../database/record.js';
import type { Context } from '../../../graphql/context.js';
import { conflict, inputError, notFound } from '../../../shared/errors.js';
import { oneOf } from '../../../shared/text.js';
import { blockedBy } from '../block/block.service.js';
import { ContentSort, ContentStatus, type ContentKind } from './content.enums.js';
import { CONTENT_LIGHT, forgetContent, ownWordsOf, visibleContents } from './content.loaders.js';
import { CommunityContent, CommunityContentModel } from './content.model.js';
import { CHANGEABLE } from './content.states.js';
import { groupRecordLoader, mayRead } from '../group/group.access.js';
import { feedCondition, feedsOf, tagsOf, type FeedChoice, type Placed } from '../post/post.feeds.js';
import { audienceOf, placeOf } from '../post/post.service.js';
import { assertMayWriteIn } from '../standing/standing.service.js';

const { DRAFT, PUBLISHED } = ContentStatus;
const MAX_VERSIONS = 20;

/** A content item with its text, or null if the caller may not see it. */
export async function content(context: Context, id: string): Promise<CommunityContent | null> {
  const plain = await CommunityContentModel.findOne({ _id: id }, { feeds: 0 })
    .maxTimeMS(MAX_READ_TIME)
    .lean<CommunityContent>();
  return plain ? ((await visibleContents(context, [plain]))[0] ?? null) : null;
}

export interface ContentInput {
  kind: ContentKind;
  title: string;
  summary?: string | null | undefined;
  body: string;
  tags?: string[] | null | undefined;
  groupId?: string | null | undefined;
  isDraft?: boolean | null | undefined;
  idempotencyKey?: string | null | undefined;
}

/** Creates a content item, published or as a draft. */
export async function publishContent(context: Context, input: ContentInput): Promise<CommunityContent> {
  const { userId } = requireUser(context.viewer);
  const { idempotencyKey, kind, title, body, isDraft } = input;
  const summary = input.summary ?? '';
  const groupId = input.groupId ?? undefined;
  const tags = tagsOf(input.tags);
  const asked = { kind, title, summary, body, tags, groupId, isDraft: isDraft ?? false };
  const { record } = await createOnce(
    { actor: userId, operation: 'publishContent', key: idempotencyKey, input: asked, prefix: 'cnt' },
    async (id, session) => {
      await assertMayWriteIn(session, context, groupId);
      const audience = await audienceOf(context, groupId);
      const text = { kind, title, summary, body, tags, authorId: userId, audience, ...(groupId ? { groupId } : {}) };
      const place = contentPlace(isDraft ? DRAFT : PUBLISHED, text);
      const out = isDraft ? {} : { publishedAt: new Date() };
      const [made] = await CommunityContentModel.create([{ _id: id, ...text, version: 1, ...place, ...out }], {
        session,
      });
      if (!made) throw new Error('The content was not saved.');
      return made.toObject();
    },
  );
  if (groupId) await followGroup(context, record._id, groupId);
  return (await content(context, record._id)) ?? ownWordsOf(record);
}

/** The group may have changed visibility since it was read; from here on, changes move this item too. */
async function followGroup(context: Context, id: string, groupId: string): Promise<void> {
  groupRecordLoader(context).clear(groupId);
  const audience = await audienceOf(context, groupId);
  const isStale = await CommunityContentModel.exists({ _id: id, audience: trusted({ $ne: audience }) });
  if (!isStale) return;
  await changeRecord(CommunityContentModel, { filter: { _id: id }, what: 'content' }, (content) => ({
    update: { $set: { audience, ...contentPlace(content.status, placeOf(content, { audience })) } },
  }));
}

/** The status with the lists that follow from it. */
export function contentPlace(status: ContentStatus, content: Placed): { status: ContentStatus; feeds: string[] } {
  return { status, feeds: status === PUBLISHED ? feedsOf(content) : [] };
}

export interface ContentChanges {
  title?: string | null | undefined;
  summary?: string | null | undefined;
  body?: string | null | undefined;
  tags?: string[] | null | undefined;
  publish?: boolean | null | undefined;
  expectedVersion?: number | null | undefined;
}

/** Applies the author's changes. Each change to the text creates a version; the last 20 previous ones are stored. */
export async function updateContent(context: Context, id: string, changes: ContentChanges): Promise<CommunityContent> {
  const { userId } = requireUser(context.viewer);
  const target = { filter: { _id: id, authorId: userId }, what: 'content' };
  const { after } = await changeRecord(CommunityContentModel, target, async (before, session) => {
    assertChangeable(before);
    const { expectedVersion } = changes;
    if (expectedVersion && expectedVersion !== before.version) throw conflict('content', 'input.expectedVersion');
    await assertMayWriteIn(session, context, before.groupId, 'id');
    return changeOf(before, changes, new Date());
  });
  forgetContent(context, id);
  return asClass(CommunityContent, after);
}

function changeOf(
  before: CommunityContent,
  changes: ContentChanges,
  at: Date,
): RecordChange<CommunityContent> | undefined {
  const title = changes.title ?? before.title;
  const summary = changes.summary === null ? '' : (changes.summary ?? before.summary);
  const body = changes.body ?? before.body ?? '';
  const tags = changes.tags === undefined ? before.tags : tagsOf(changes.tags);
  const rewritten = title !== before.title || summary !== before.summary || body !== before.body;
  const status = changes.publish ? PUBLISHED : before.status;
  const isMove = status !== before.status;
  if (!rewritten && !isMove && tags.join() === before.tags.join()) return undefined;
  const snapshot = { version: before.version, title: before.title, summary: before.summary, body: before.body, at };
  return {
    update: {
      $set: {
        title,
        summary,
        body,
        tags,
        ...contentPlace(status, placeOf(before, { tags })),
        ...(status === PUBLISHED && !before.publishedAt ? { publishedAt: at } : {}),
      },
      ...(rewritten ? { $inc: { version: 1 } } : {}),
      $push: {
        ...(rewritten ? { versions: { $each: [snapshot], $slice: -MAX_VERSIONS } } : {}),
        ...(isMove ? { history: { from: before.status, to: status, actorId: before.authorId, at } } : {}),
      },
    },
  };
}

function assertChangeable({ status }: CommunityContent): void {
  if (CHANGEABLE.includes(status)) return;
  const allowed = CHANGEABLE.map((one) => one.toUpperCase());
  const message = `The content is ${status.toUpperCase()}; it can be changed only while ${oneOf(allowed)}.`;
  throw inputError('INVALID_STATE', 'id', message, allowed);
}

export interface ContentChoice extends FeedChoice {
  kind?: ContentKind | null | undefined;
}

interface PageInput {
  first: number;
  after?: string | null | undefined;
}

const SORT_FIELDS = {
  [ContentSort.NEW]: 'publishedAt',
  [ContentSort.TOP]: 'likeCount',
} as const satisfies Record<ContentSort, keyof CommunityContent>;

/** Published content outside groups and in public groups, or in one group that the caller may read. */
export async function contents(
  context: Context,
  choice: ContentChoice,
  sort: ContentSort,
  page: PageInput,
): Promise<Page<CommunityContent>> {
  const { groupId, kind } = choice;
  if (groupId && !(await mayRead(context, [groupId])).has(groupId)) throw notFound('group', 'filter.groupId');
  const blocked = [...(await blockedBy(context))];
  return findPage(CommunityContentModel, CommunityContent, {
    filter: { feeds: feedCondition(choice), ...(kind ? { kind } : {}) },
    ...(blocked.length > 0 ? { besides: { authorId: { $nin: blocked } } } : {}),
    sort: { field: SORT_FIELDS[sort], direction: -1 },
    projection: CONTENT_LIGHT,
    ...page,
  });
}

/** The caller's own content in any status, newest first. */
export async function myContents(
  context: Context,
  status: ContentStatus | null | undefined,
  page: PageInput,
): Promise<Page<CommunityContent>> {
  const { userId } = requireUser(context.viewer);
  const found = await findPage(CommunityContentModel, CommunityContent, {
    filter: { authorId: userId, ...(status ? { status } : {}) },
    sort: { field: '_id', direction: -1 },
    projection: CONTENT_LIGHT,
    ...page,
  });
  const readable = await mayRead(
    context,
    found.nodes.flatMap((content) => content.groupId ?? []),
  );
  const nodes = found.nodes.map((content) =>
    content.groupId && !readable.has(content.groupId) ? ownWordsOf(content) : content,
  );
  return { ...found, nodes };
}
