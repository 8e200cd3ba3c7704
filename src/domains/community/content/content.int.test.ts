import { describe, expect, it } from 'vitest';
import type { Viewer } from '../../../auth/viewer.js';
import { aModerator, anonymous, aUser } from '../../../../test/testkit/callers.js';
import { commandsOf } from '../../../../test/testkit/commands.js';
import { aGroup } from '../../../../test/testkit/community-posts.js';
import { useGraph } from '../../../../test/testkit/graph.js';
import { CONTENT_MOVES, following } from '../../../../test/testkit/community-states.js';
import { decideAbout, type Decision } from '../../../../test/testkit/moderation.js';
import type { Problem } from '../../../../test/testkit/tickets.js';
import { newId } from '../../../shared/ids.js';
import { CommunityBlockModel } from '../block/block.model.js';
import { ContentStatus } from './content.enums.js';
import { contentTarget } from './content-moderation.service.js';
import { CommunityContentModel, type CommunityContent } from './content.model.js';
import { GroupVisibility } from '../group/group.enums.js';
import { MembershipStatus } from '../membership/membership.enums.js';
import { CommunityMembershipModel } from '../membership/membership.model.js';
import { ModerationTargetKind } from '../moderation/moderation.enums.js';
import { feedsOf } from '../post/post.feeds.js';
import { setGroupAudience } from '../post/post-audience.service.js';

const graph = useGraph();
const { DRAFT, PUBLISHED, ARCHIVED, HIDDEN, REMOVED } = ContentStatus;
/** The expected status after one operation. If another hold is in force, a decision changes only its hold. */
const MADE: Record<ContentStatus, ContentStatus[]> = {
  [DRAFT]: [PUBLISHED, ARCHIVED],
  [PUBLISHED]: [ARCHIVED, HIDDEN, REMOVED],
  [ARCHIVED]: [PUBLISHED, HIDDEN, REMOVED],
  [HIDDEN]: [PUBLISHED, REMOVED],
  [REMOVED]: [PUBLISHED],
};
type Person = Awaited<ReturnType<typeof aUser>>;

interface ContentView {
  id: string;
  kind: string;
  title: string;
  body: string;
  status: string;
  version: number;
  tags: string[];
  publishedAt: string | null;
  versions: { version: number; title: string; body: string }[] | null;
  history: { from: string; to: string; reason: string | null; actor: { id: string } | null }[] | null;
}
interface ContentAnswer {
  content: ContentView | null;
  userErrors: Problem[];
}

const FIELDS = `fragment C on CommunityContent {
  id kind title summary body status version tags publishedAt versions { version title body } history { from to reason actor { id } }
}`;
const ANSWER = '{ content { ...C } userErrors { code message field allowed } }';

async function publish(viewer: Viewer, input: object = {}): Promise<ContentAnswer> {
  const { publishContent } = await graph.data<{ publishContent: ContentAnswer }>(
    viewer,
    `mutation ($input: PublishContentInput!) { publishContent(input: $input) ${ANSWER} } ${FIELDS}`,
    { input: { kind: 'TUTORIAL', title: 'Your first agent', body: 'Step one: say what it is for.', ...input } },
  );
  return publishContent;
}

async function update(viewer: Viewer, id: string, input: object): Promise<ContentAnswer> {
  const { updateContent } = await graph.data<{ updateContent: ContentAnswer }>(
    viewer,
    `mutation ($id: ID!, $input: UpdateContentInput!) { updateContent(id: $id, input: $input) ${ANSWER} } ${FIELDS}`,
    { id, input },
  );
  return updateContent;
}

async function archive(viewer: Viewer, id: string): Promise<ContentAnswer> {
  const document = `mutation ($id: ID!) { archiveContent(id: $id) ${ANSWER} } ${FIELDS}`;
  return (await graph.data<{ archiveContent: ContentAnswer }>(viewer, document, { id })).archiveContent;
}

async function read(viewer: Viewer, id: string): Promise<ContentView | null> {
  const document = `query ($id: ID!) { content(id: $id) { ...C } } ${FIELDS}`;
  return (await graph.data<{ content: ContentView | null }>(viewer, document, { id })).content;
}

async function list(viewer: Viewer, filter: object, more: object = {}): Promise<string[]> {
  const { contents } = await graph.data<{ contents: { nodes: { id: string }[] } }>(
    viewer,
    `query ($filter: ContentFilter, $sort: CommunityContentSort! = NEW, $first: Int! = 50) {
      contents(filter: $filter, sort: $sort, first: $first) { nodes { id body likedByMe author { name } group { name } } }
    }`,
    { filter, ...more },
  );
  return contents.nodes.map(({ id }) => id);
}

function decide(move: Decision, moderator: Person, id: string): Promise<Problem[]> {
  return decideAbout(ModerationTargetKind.CONTENT, id, move, { actorId: moderator.userId });
}

const stored = async (id: string): Promise<CommunityContent> => {
  const found = await CommunityContentModel.findOne({ _id: id }).select('+feeds').lean<CommunityContent>();
  if (!found) throw new Error(`There is no ${id}.`);
  return found;
};

/** Creates content in a status. */
async function contentIn(status: ContentStatus, author: Person, moderator: Person): Promise<string> {
  const id = (await publish(author, { isDraft: status === DRAFT })).content?.id ?? '';
  if (status === ARCHIVED) await archive(author, id);
  if (status === HIDDEN) await decide('hide', moderator, id);
  if (status === REMOVED) await decide('remove', moderator, id);
  return id;
}

describe('publishContent', () => {
  it('brings it out at once, or keeps a draft to be brought out later', async () => {
    const [anna, ben, moderator] = [await aUser(), await aUser(), await aModerator()];
    const { content } = await publish(anna, { tags: ['Agents'], summary: 'For beginners.' });
    expect(content).toMatchObject({
      kind: 'TUTORIAL',
      title: 'Your first agent',
      status: 'PUBLISHED',
      version: 1,
      tags: ['Agents'],
      versions: [],
      history: [],
    });
    expect(await read(anonymous, content?.id ?? '')).toMatchObject({ title: 'Your first agent', versions: null });
    const draft = (await publish(anna, { isDraft: true })).content;
    expect(draft).toMatchObject({ status: 'DRAFT', publishedAt: null });
    for (const viewer of [ben, moderator, anonymous]) expect(await read(viewer, draft?.id ?? '')).toBeNull();
    const { content: out } = await update(anna, draft?.id ?? '', { publish: true });
    expect(out).toMatchObject({ status: 'PUBLISHED', version: 1, history: [{ from: 'DRAFT', to: 'PUBLISHED' }] });
    expect(out?.publishedAt).not.toBeNull();
    expect(await read(ben, draft?.id ?? '')).not.toBeNull();
  });

  it('makes one of 100 parallel tries with one key', async () => {
    const anna = await aUser();
    const answers = await Promise.all(Array.from({ length: 100 }, () => publish(anna, { idempotencyKey: 'k' })));
    expect(new Set(answers.map(({ content }) => content?.id)).size).toBe(1);
    expect(answers.flatMap(({ userErrors }) => userErrors)).toEqual([]);
    expect((await publish(anna, { idempotencyKey: 'k', body: 'Other.' })).userErrors).toMatchObject([
      { code: 'IDEMPOTENCY_CONFLICT' },
    ]);
  });

  it.each([
    [{ title: '' }, 'REQUIRED', 'title'],
    [{ body: 'x'.repeat(60_001) }, 'TOO_LONG', 'body'],
    [{ summary: 'x'.repeat(501) }, 'TOO_LONG', 'summary'],
    [{ tags: ['a,b'] }, 'INVALID', 'tags'],
    [{ groupId: 'grp_01h455vb4pex5vsknk084sn02q' }, 'NOT_FOUND', 'groupId'],
  ])('refuses %o', async (input, code, field) => {
    expect((await publish(await aUser(), input)).userErrors).toMatchObject([{ code, field: ['input', field] }]);
  });
});

describe('updateContent', () => {
  it('makes a version of each change, keeps those before, and refuses an outdated one', async () => {
    const [anna, moderator] = [await aUser(), await aModerator()];
    const id = (await publish(anna)).content?.id ?? '';
    expect((await update(anna, id, { body: 'Step one: name it.', expectedVersion: 1 })).content?.version).toBe(2);
    expect((await update(anna, id, { title: 'Your second agent', expectedVersion: 1 })).userErrors).toMatchObject([
      { code: 'CONFLICT', field: ['input', 'expectedVersion'] },
    ]);
    const { content } = await update(anna, id, { title: 'Your second agent', tags: ['x'] });
    expect(content).toMatchObject({
      version: 3,
      tags: ['x'],
      versions: [
        { version: 1, body: 'Step one: say what it is for.' },
        { version: 2, title: 'Your first agent', body: 'Step one: name it.' },
      ],
    });
    expect((await update(anna, id, { tags: ['y'] })).content?.version).toBe(3);
    expect((await stored(id)).feeds).toEqual(feedsOf(await stored(id)));
    expect((await read(moderator, id))?.versions).toHaveLength(2);
    const foreign = await update(moderator, id, { title: 'Mine now' });
    expect(foreign).toEqual(await update(moderator, newId('cnt'), { title: 'Mine now' }));
    expect(foreign.userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
  });

  it('loses no change of 50 at once', async () => {
    const anna = await aUser();
    const id = (await publish(anna)).content?.id ?? '';
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, time) => update(anna, id, { body: `Words ${String(time)}.` })),
    );
    const done = answers.filter(({ content }) => content).length;
    expect(answers.flatMap(({ userErrors }) => userErrors).every(({ code }) => code === 'CONFLICT')).toBe(true);
    expect((await stored(id)).version).toBe(1 + done);
  });
});

describe('each move of a content', () => {
  const states = Object.values(ContentStatus);
  const moves = states.flatMap((from) => states.filter((to) => to !== from).map((to) => [from, to] as const));

  async function moveTo(from: ContentStatus, to: ContentStatus, author: Person, moderator: Person, id: string) {
    switch (to) {
      case DRAFT:
        // No transition leads back to a draft.
        return undefined;
      case PUBLISHED:
        return [HIDDEN, REMOVED].includes(from)
          ? decide('restore', moderator, id)
          : (await update(author, id, { publish: true })).userErrors;
      case ARCHIVED:
        return (await archive(author, id)).userErrors;
      case HIDDEN:
        return decide('hide', moderator, id);
      case REMOVED:
        return decide('remove', moderator, id);
    }
  }

  it.each(moves)('from %s to %s is made or refused as the table says', async (from, to) => {
    const [author, moderator] = [await aUser(), await aModerator()];
    const id = await contentIn(from, author, moderator);
    const before = (await stored(id)).history ?? [];
    const problems = await moveTo(from, to, author, moderator, id);
    const after = await stored(id);
    const legal = MADE[from].includes(to);
    if (legal) {
      expect(problems).toEqual([]);
      expect(after.history?.slice(before.length)).toMatchObject([{ from, to }]);
      expect(after.publishedAt === undefined).toBe(from === DRAFT && to === ARCHIVED);
    } else if (problems) {
      const allowed = following(CONTENT_MOVES, from).map((state) => state.toUpperCase());
      // Hiding a removed item adds a hold without a visible effect.
      const isNothing = from === REMOVED && to === HIDDEN;
      expect(problems).toMatchObject(isNothing ? [] : [{ code: 'INVALID_STATE', field: ['id'], allowed }]);
      expect(after.history).toEqual(before);
    }
    expect(after.status).toBe(legal ? to : from);
    expect(after.feeds).toEqual(after.status === PUBLISHED ? feedsOf(after) : []);
  });

  it('that a moderator made is not the author’s to take back', async () => {
    const [author, moderator, other] = [await aUser(), await aModerator(), await aUser()];
    for (const status of [HIDDEN, REMOVED]) {
      const id = await contentIn(status, author, moderator);
      const allowed = ['DRAFT', 'PUBLISHED', 'ARCHIVED'];
      expect((await update(author, id, { publish: true })).userErrors).toMatchObject([
        { code: 'INVALID_STATE', allowed },
      ]);
      expect(await read(other, id)).toBeNull();
      expect(await read(author, id)).toMatchObject({ history: [{ reason: 'It was reported.', actor: null }] });
      expect(await read(moderator, id)).toMatchObject({ history: [{ actor: { id: moderator.userId } }] });
      expect(await contentTarget.snapshot(id)).toMatchObject({ authorId: author.userId, kind: 'content' });
    }
    expect(await contentTarget.snapshot(await contentIn(DRAFT, author, moderator))).toBeNull();
  });

  it('is made once of 100 at once', async () => {
    const author = await aUser();
    const id = (await publish(author)).content?.id ?? '';
    const answers = await Promise.all(Array.from({ length: 100 }, () => archive(author, id)));
    expect(answers.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
    expect((await stored(id)).history).toHaveLength(1);
    const foreign = await archive(await aUser(), id);
    expect(foreign.userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
  });
});

describe('contents', () => {
  it('are listed by kind, author, tag and group, as far as the caller may read them', async () => {
    const [anna, ben] = [await aUser(), await aUser()];
    const groups = new Map<GroupVisibility, string>();
    const ids = new Map<GroupVisibility, string>();
    for (const visibility of Object.values(GroupVisibility)) {
      const groupId = await aGroup(visibility, [anna]);
      groups.set(visibility, groupId);
      ids.set(visibility, (await publish(anna, { groupId, kind: 'SHOWCASE' })).content?.id ?? '');
    }
    const outside = (await publish(anna, { tags: ['listing'] })).content?.id ?? '';
    const draft = (await publish(anna, { tags: ['listing'], isDraft: true })).content?.id ?? '';
    const inPublic = ids.get(GroupVisibility.PUBLIC) ?? '';
    expect(await list(anonymous, { authorId: anna.userId })).toEqual([outside, inPublic]);
    expect(await list(anonymous, { authorId: anna.userId, kind: 'SHOWCASE' })).toEqual([inPublic]);
    expect(await list(anonymous, { tag: 'Listing' })).toEqual([outside]);
    expect(await list(anonymous, { tag: 'listing', authorId: ben.userId })).toEqual([]);
    expect(await list(anna, { groupId: groups.get(GroupVisibility.PRIVATE) })).toEqual([
      ids.get(GroupVisibility.PRIVATE),
    ]);
    await expect(list(ben, { groupId: groups.get(GroupVisibility.PRIVATE) })).rejects.toThrow(/Group not found/);
    await expect(list(ben, { groupId: newId('grp') })).rejects.toThrow(/Group not found/);
    expect(await read(ben, ids.get(GroupVisibility.PRIVATE) ?? '')).toBeNull();
    expect(await read(anna, ids.get(GroupVisibility.PRIVATE) ?? '')).not.toBeNull();
    await setGroupAudience(groups.get(GroupVisibility.UNLISTED) ?? '', 'public');
    expect(await list(anonymous, { authorId: anna.userId })).toHaveLength(3);
    await CommunityBlockModel.create({ _id: newId('blk'), userId: ben.userId, blockedId: anna.userId });
    expect(await list(ben, { authorId: anna.userId })).toEqual([]);
    const mine = 'query ($filter: MyContentsFilter) { myContents(filter: $filter) { nodes { id } } }';
    interface Mine {
      myContents: { nodes: { id: string }[] };
    }
    expect((await graph.data<Mine>(anna, mine)).myContents.nodes).toHaveLength(5);
    expect((await graph.data<Mine>(anna, mine, { filter: { status: 'DRAFT' } })).myContents.nodes).toEqual([
      { id: draft },
    ]);
  });

  it('show an author who reads the group no more nothing of what others did about them', async () => {
    const [anna, ben] = [await aUser(), await aUser()];
    const groupId = await aGroup(GroupVisibility.PRIVATE, [anna, ben]);
    const id = (await publish(anna, { groupId, title: 'Things to know' })).content?.id ?? '';
    const like = 'mutation ($id: ID!) { like(id: $id) { userErrors { code } } }';
    expect(await graph.data(ben, like, { id })).toEqual({ like: { userErrors: [] } });
    const mine = 'query { myContents { nodes { id title likeCount group { id } } } }';
    const content = { id, title: 'Things to know' };
    expect(await graph.data(anna, mine)).toEqual({
      myContents: { nodes: [{ ...content, likeCount: 1, group: { id: groupId } }] },
    });
    await CommunityMembershipModel.updateOne({ userId: anna.userId, groupId }, { status: MembershipStatus.BANNED });
    expect(await graph.data(anna, mine)).toEqual({
      myContents: { nodes: [{ ...content, likeCount: 0, group: null }] },
    });
    const document = 'mutation ($id: ID!) { archiveContent(id: $id) { content { id likeCount group { id } } } }';
    expect(await graph.data(anna, document, { id })).toEqual({
      archiveContent: { content: { id, likeCount: 0, group: null } },
    });
  });

  it('cost as many commands at page size 1 as at 50, and are read most liked first', async () => {
    const [anna, ben] = [await aUser(), await aUser()];
    const groupId = await aGroup(GroupVisibility.PUBLIC, [anna, ben]);
    const made: string[] = [];
    for (let index = 0; index < 52; index += 1) {
      const { content } = await publish(index % 2 === 0 ? anna : ben, { groupId, tags: ['cost'] });
      const id = content?.id ?? '';
      made.push(id);
      await CommunityContentModel.updateOne({ _id: id }, { $set: { likeCount: (index * 3) % 52 } });
    }
    for (const sort of ['NEW', 'TOP']) {
      const count = async (first: number): Promise<number> => {
        const { result, commands } = await commandsOf(() => list(ben, { tag: 'cost' }, { first, sort }));
        expect(result).toHaveLength(first);
        return commands.length;
      };
      expect(await count(50)).toBe(await count(1));
    }
    const mine =
      'query ($first: Int!) { myContents(first: $first) { nodes { id body likedByMe author { name } group { name } } } }';
    const own = async (first: number): Promise<number> =>
      (await commandsOf(() => graph.data(anna, mine, { first }))).commands.length;
    expect(await own(26)).toBe(await own(1));
    const top = await list(anna, { tag: 'cost' }, { sort: 'TOP' });
    expect(top.slice(0, 2)).toEqual([made[17], made[34]]);
  });
});
