import { describe, expect, it } from 'vitest';
import { aModerator, aUser } from '../../../../test/testkit/callers.js';
import { actOnPost, comment, commented, storedPost, writePost } from '../../../../test/testkit/community-posts.js';
import { useGraph } from '../../../../test/testkit/graph.js';
import { aGroup, anEvent, aWrittenPost, doTo, tryTo } from '../../../../test/testkit/groups.js';
import { itemOf, moderationOf } from '../../../../test/testkit/moderation.js';
import { CommunityCommentModel } from '../comment/comment.model.js';
import { CommunityEventModel, type CommunityEvent } from '../event/event.model.js';
import { GroupJoinPolicy, GroupVisibility } from '../group/group.enums.js';
import { CommunityPostModel } from '../post/post.model.js';

const graph = useGraph();
const { report, resolve } = moderationOf(graph);
const HOUR = 3_600_000;
const ahead = (hours: number): Date => new Date(Date.now() + hours * HOUR);
const REFUSED = 'userErrors { code field }';

async function updateContent(viewer: Parameters<typeof graph.data>[0], id: string, input: object): Promise<unknown> {
  const { updateContent: answer } = await graph.data<{ updateContent: unknown }>(
    viewer,
    `mutation ($id: ID!, $input: UpdateContentInput!) { updateContent(id: $id, input: $input) { content { title summary body tags } ${REFUSED} } }`,
    { id, input },
  );
  return answer;
}

describe('an idempotency key', () => {
  it('is free after a request that was refused', async () => {
    const [anna, ben] = [await aUser(), await aUser()];
    const idempotencyKey = 'k';
    const past = await writePost(graph, anna, { publishAt: new Date('2020-01-01T00:00:00Z'), idempotencyKey });
    expect(past.userErrors).toMatchObject([{ code: 'OUT_OF_RANGE' }]);
    expect((await writePost(graph, anna, { publishAt: ahead(5), idempotencyKey })).userErrors).toEqual([]);

    const secret = { visibility: 'PRIVATE', joinPolicy: 'OPEN', name: 'Secret people', idempotencyKey };
    expect((await tryTo(graph, anna, 'createGroup', { input: secret })).userErrors).toMatchObject([
      { code: 'INVALID' },
    ]);
    const { group } = await doTo(graph, anna, 'createGroup', { input: { ...secret, joinPolicy: 'INVITE' } });
    const groupId = (group as { id: string }).id;

    const event = {
      groupId,
      title: 'An evening',
      startsAt: ahead(-1),
      endsAt: ahead(2),
      timeZone: 'UTC',
      location: 'Bern',
    };
    const early = await tryTo(graph, anna, 'createEvent', { input: { ...event, idempotencyKey } });
    expect(early.userErrors).toMatchObject([{ code: 'OUT_OF_RANGE' }]);
    await doTo(graph, anna, 'createEvent', { input: { ...event, startsAt: ahead(1), idempotencyKey } });

    const postId = await aWrittenPost(graph, anna);
    await actOnPost(graph, await aModerator(), 'lockPost', postId, { locked: true });
    expect((await comment(graph, ben, postId, { idempotencyKey })).userErrors).toMatchObject([
      { code: 'INVALID_STATE' },
    ]);
    expect((await comment(graph, ben, await aWrittenPost(graph, anna), { idempotencyKey })).userErrors).toEqual([]);
  });

  it('answers the first result although the sender may not write there any more', async () => {
    const [owner, max] = [await aUser(), await aUser()];
    const groupId = await aGroup(graph, owner, {
      visibility: GroupVisibility.PRIVATE,
      joinPolicy: GroupJoinPolicy.APPROVAL,
    });
    await doTo(graph, owner, 'inviteToGroup', { id: groupId, input: { inviteeId: max.userId } });
    await doTo(graph, max, 'joinGroup', { id: groupId });
    const postId = await aWrittenPost(graph, owner, { groupId });
    const words = { body: 'My words.', idempotencyKey: 'c' };
    const first = await comment(graph, max, postId, words);
    const post = await writePost(graph, max, { groupId, idempotencyKey: 'p' });
    await commented(graph, owner, postId, { body: 'A secret reply.', parentId: first.comment?.id ?? '' });
    await doTo(graph, max, 'leaveGroup', { id: groupId });
    const again = await comment(graph, max, postId, words);
    expect(again).toMatchObject({
      comment: { id: first.comment?.id, body: 'My words.', childCount: 0 },
      post: null,
      userErrors: [],
    });
    expect((await writePost(graph, max, { groupId, idempotencyKey: 'p' })).post).toMatchObject({ id: post.post?.id });
    expect((await comment(graph, max, postId, { ...words, body: 'Others.' })).userErrors).toMatchObject([
      { code: 'IDEMPOTENCY_CONFLICT' },
    ]);
  });

  it('makes one comment of 50 at once, and each of 50 keys one', async () => {
    const author = await aUser();
    const postId = await aWrittenPost(graph, author);
    const same = await Promise.all(
      Array.from({ length: 50 }, () => comment(graph, author, postId, { idempotencyKey: 'same' })),
    );
    expect(new Set(same.map(({ comment: made }) => made?.id)).size).toBe(1);
    const others = await Promise.all(
      Array.from({ length: 50 }, (_, place) => comment(graph, author, postId, { idempotencyKey: `k${String(place)}` })),
    );
    expect(others.flatMap(({ userErrors }) => userErrors)).toEqual([]);
    expect(await CommunityCommentModel.countDocuments({ postId })).toBe(51);
    expect(await storedPost(postId)).toMatchObject({ commentCount: 51, childCount: 51 });
  });

  it('takes null for a field that was left out', async () => {
    const anna = await aUser();
    const one = await writePost(graph, anna, { idempotencyKey: 'n' });
    const two = await writePost(graph, anna, {
      idempotencyKey: 'n',
      publishAt: null,
      isDraft: null,
      groupId: null,
      tags: null,
    });
    expect(two.userErrors).toEqual([]);
    expect(two.post?.id).toBe(one.post?.id);
  });
});

describe('null in an update', () => {
  it('empties what may be empty, and is refused where something has to be', async () => {
    const anna = await aUser();
    const groupId = await aGroup(graph, anna);
    const group = await doTo(graph, anna, 'updateGroup', { id: groupId, input: { description: 'About us.' } });
    expect(group['group']).toMatchObject({ description: 'About us.' });
    const emptied = await doTo(graph, anna, 'updateGroup', { id: groupId, input: { description: null } });
    expect(emptied['group']).toMatchObject({ name: 'People who test', description: '' });
    for (const field of ['name', 'visibility', 'joinPolicy']) {
      expect(
        (await tryTo(graph, anna, 'updateGroup', { id: groupId, input: { [field]: null } })).userErrors,
      ).toMatchObject([{ code: 'REQUIRED', field: ['input', field] }]);
    }

    const eventId = await anEvent(graph, anna, groupId, {
      description: 'About it.',
      onlineUrl: 'https://meet.example/e',
      capacity: 5,
    });
    await doTo(graph, anna, 'updateEvent', {
      id: eventId,
      input: { location: null, capacity: null, description: null },
    });
    const event = await CommunityEventModel.findOne({ _id: eventId }).lean<CommunityEvent>();
    expect([event?.location, event?.capacity, event?.description]).toEqual([undefined, undefined, '']);
    expect(event).toMatchObject({ onlineUrl: 'https://meet.example/e', title: 'An evening together' });
    for (const field of ['title', 'startsAt', 'endsAt', 'timeZone']) {
      expect(
        (await tryTo(graph, anna, 'updateEvent', { id: eventId, input: { [field]: null } })).userErrors,
      ).toMatchObject([{ code: 'REQUIRED', field: ['input', field] }]);
    }
    // An event needs a location.
    expect(
      (await tryTo(graph, anna, 'updateEvent', { id: eventId, input: { onlineUrl: null } })).userErrors,
    ).toMatchObject([{ code: 'REQUIRED', field: ['input', 'location'] }]);

    const postId = await aWrittenPost(graph, anna, { tags: ['x'] });
    expect((await actOnPost(graph, anna, 'editPost', postId, { tags: null })).post).toMatchObject({ tags: [] });
    for (const field of ['title', 'body']) {
      expect((await actOnPost(graph, anna, 'editPost', postId, { [field]: null })).userErrors).toMatchObject([
        { code: 'REQUIRED', field: ['input', field] },
      ]);
    }

    const { publishContent } = await graph.data<{ publishContent: { content: { id: string } } }>(
      anna,
      'mutation { publishContent(input: { kind: ARTICLE, title: "What I know", summary: "s", body: "b", tags: ["x"] }) { content { id } } }',
    );
    const { id } = publishContent.content;
    expect(await updateContent(anna, id, { summary: null, tags: null })).toEqual({
      content: { title: 'What I know', summary: '', body: 'b', tags: [] },
      userErrors: [],
    });
    for (const field of ['title', 'body']) {
      expect(await updateContent(anna, id, { [field]: null })).toMatchObject({
        userErrors: [{ code: 'REQUIRED', field: ['input', field] }],
      });
    }
  });
});

describe('changes of different fields at once', () => {
  it('of a post, a group and an event are all kept', async () => {
    const anna = await aUser();
    const groupId = await aGroup(graph, anna);
    const eventId = await anEvent(graph, anna, groupId);
    const postId = await aWrittenPost(graph, anna);
    const answers = await Promise.all([
      ...[{ title: 'A new title' }, { body: 'A new text.' }, { tags: ['new'] }].map((input) =>
        actOnPost(graph, anna, 'editPost', postId, input),
      ),
      ...[{ name: 'A new name' }, { description: 'A new description.' }, { joinPolicy: 'INVITE' }].map((input) =>
        tryTo(graph, anna, 'updateGroup', { id: groupId, input }),
      ),
      ...[{ title: 'A new evening' }, { location: 'Elsewhere' }, { capacity: 7 }].map((input) =>
        tryTo(graph, anna, 'updateEvent', { id: eventId, input }),
      ),
    ]);
    expect(answers.flatMap(({ userErrors }) => userErrors)).toEqual([]);
    expect(await CommunityPostModel.findOne({ _id: postId }).lean()).toMatchObject({
      title: 'A new title',
      body: 'A new text.',
      tags: ['new'],
      editCount: 3,
    });
    const read = await graph.data(
      anna,
      'query ($g: ID!, $e: ID!) { group(id: $g) { name description joinPolicy } event(id: $e) { title location capacity } }',
      { g: groupId, e: eventId },
    );
    expect(read).toEqual({
      group: { name: 'A new name', description: 'A new description.', joinPolicy: 'INVITE' },
      event: { title: 'A new evening', location: 'Elsewhere', capacity: 7 },
    });
  });
});

describe('mutations of one document', () => {
  const LIST = 'post { comments(first: 5) { totalCount nodes { body } } }';

  it('read anew what those before wrote: comments', async () => {
    const [author, max] = [await aUser(), await aUser()];
    const p = await aWrittenPost(graph, author);
    const { id: c } = await commented(graph, max, p, { body: 'one' });
    const answer = await graph.data(
      max,
      `mutation ($p: ID!, $c: ID!) {
        a: addComment(postId: $p, input: { body: "two" }) { ${LIST} }
        b: editComment(id: $c, input: { body: "edited" }) { ${LIST} }
        c: deleteComment(id: $c) { ${LIST} }
      }`,
      { p, c },
    );
    const list = (bodies: (string | null)[]): object => ({
      post: { comments: { totalCount: bodies.length, nodes: bodies.map((body) => ({ body })) } },
    });
    expect(answer).toEqual({ a: list(['one', 'two']), b: list(['edited', 'two']), c: list([null, 'two']) });
  });

  it('read anew what those before wrote: whom the caller blocks', async () => {
    const [author, max] = [await aUser(), await aUser()];
    const p = await aWrittenPost(graph, author);
    await commented(graph, max, p, { body: 'one' });
    const target = `target { ... on CommunityPost { comments(first: 5) { nodes { body } } } }`;
    const answer = await graph.data(
      author,
      `mutation ($p: ID!, $max: ID!) { a: like(id: $p) { ${target} } b: blockMember(userId: $max) { block { id } } c: unlike(id: $p) { ${target} } }`,
      { p, max: max.userId },
    );
    expect(answer).toMatchObject({
      a: { target: { comments: { nodes: [{ body: 'one' }] } } },
      c: { target: { comments: { nodes: [{ body: null }] } } },
    });
  });

  it('read anew what those before wrote: answers to an event, and decisions', async () => {
    const [anna, mod] = [await aUser(), await aModerator()];
    const e = await anEvent(graph, anna, await aGroup(graph, anna));
    const seats = 'event { goingCount myRsvp { status } }';
    expect(
      await graph.data(
        anna,
        `mutation ($e: ID!) { a: rsvp(id: $e, input: { response: GOING }) { ${seats} } b: rsvp(id: $e, input: { response: INTERESTED }) { ${seats} } }`,
        { e },
      ),
    ).toEqual({
      a: { event: { goingCount: 1, myRsvp: { status: 'GOING' } } },
      b: { event: { goingCount: 0, myRsvp: { status: 'INTERESTED' } } },
    });
    const p = await aWrittenPost(graph, anna);
    await report(await aUser(), p);
    const { _id: id } = await itemOf(p);
    const item = 'moderation { version actions { action state } reports { outcome } }';
    expect(
      await graph.data(
        mod,
        `mutation ($id: ID!) {
          a: resolveModeration(id: $id, input: { action: HIDE, reason: "Because.", expectedVersion: 1 }) { ${item} }
          b: resolveModeration(id: $id, input: { action: RESTORE, reason: "Because.", expectedVersion: 2 }) { ${item} }
        }`,
        { id },
      ),
    ).toEqual({
      a: {
        moderation: { version: 2, actions: [{ action: 'HIDE', state: 'IN_FORCE' }], reports: [{ outcome: 'AGREED' }] },
      },
      b: {
        moderation: {
          version: 3,
          actions: [
            { action: 'RESTORE', state: 'IN_FORCE' },
            { action: 'HIDE', state: 'REVERTED' },
          ],
          reports: [{ outcome: 'AGREED' }],
        },
      },
    });
    expect((await resolve(mod, await itemOf(p), { action: 'HIDE' })).userErrors).toHaveLength(1);
  });
});
