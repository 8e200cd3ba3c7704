import { describe, expect, it } from 'vitest';
import { aModerator, aUser } from '../../../../test/testkit/callers.js';
import { aPost, storedPost } from '../../../../test/testkit/community-posts.js';
import { useGraph } from '../../../../test/testkit/graph.js';
import { aGroup, tryTo } from '../../../../test/testkit/groups.js';
import { itemOf, moderationOf } from '../../../../test/testkit/moderation.js';
import { newId } from '../../../shared/ids.js';
import { GroupJoinPolicy, GroupVisibility } from '../group/group.enums.js';
import { ModerationStatus } from '../moderation/moderation.enums.js';
import { CommunityModerationModel } from '../moderation/moderation.model.js';
import { PostStatus } from '../post/post.enums.js';
import { CommunityReportModel } from './report.model.js';

const graph = useGraph();
const { report, reported, resolve } = moderationOf(graph);
const { PENDING } = ModerationStatus;
const NODE = 'query ($id: ID!) { node(id: $id) { id } }';

describe('reportContent', () => {
  it('keeps how it read, and who reported stays between them and the moderators', async () => {
    const [author, ben] = [await aUser(), await aUser()];
    const targetId = await aPost({ authorId: author.userId, title: 'Cheap pills', body: 'Buy my pills.' });
    const { report: made } = await report(ben, targetId, { reason: 'OTHER', text: 'He sells pills.' });
    expect(made).toMatchObject({
      reason: 'OTHER',
      text: 'He sells pills.',
      outcome: 'OPEN',
      snapshot: 'Cheap pills\n\nBuy my pills.',
      reporter: { id: ben.userId },
    });
    expect(await itemOf(targetId)).toMatchObject({
      targetKind: 'post',
      subjectId: author.userId,
      status: PENDING,
      score: 1,
      reportCount: 1,
      version: 1,
      snapshot: 'Cheap pills\n\nBuy my pills.',
      history: [{ from: null, to: PENDING }],
    });
    const { id } = made as { id: string };
    expect(await graph.data(ben, NODE, { id })).toEqual({ node: { id } });
    expect(await graph.data(author, NODE, { id })).toEqual({ node: null });
    expect(await graph.data(author, NODE, { id: (await itemOf(targetId))._id })).toEqual({ node: null });
  });

  it('of 200 at once, people and repetitions, makes one item and one report for each person', async () => {
    const targetId = await aPost();
    const people = await Promise.all(Array.from({ length: 40 }, () => aUser()));
    const answers = await Promise.all(
      people.flatMap((person) =>
        Array.from({ length: 5 }, () =>
          tryTo(graph, person, 'reportContent', { input: { targetKind: 'POST', targetId, reason: 'HATE' } }),
        ),
      ),
    );
    expect(answers.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(40);
    expect(answers.flatMap(({ userErrors }) => userErrors.map(({ code }) => code))).toEqual(
      Array(160).fill('ALREADY_DONE'),
    );
    expect(await CommunityModerationModel.countDocuments({ targetId })).toBe(1);
    const item = await itemOf(targetId);
    expect(item).toMatchObject({ reportCount: 40, score: 40, version: 40, isAutoHidden: true });
    expect(await CommunityReportModel.countDocuments({ moderationId: item._id })).toBe(40);
    expect(item.history).toHaveLength(1);
  }, 180_000);

  it('is safe to send again with its key', async () => {
    const [ben, targetId] = [await aUser(), await aPost()];
    const key = { idempotencyKey: newId('key') };
    const answers = await Promise.all(
      Array.from({ length: 5 }, () =>
        tryTo(graph, ben, 'reportContent', { input: { targetKind: 'POST', targetId, reason: 'SPAM', ...key } }),
      ),
    );
    const again = await report(ben, targetId, key);
    for (const { userErrors } of answers) expect(userErrors).toEqual([]);
    expect(
      answers.some(
        ({ report: made }) => (made as { id: string } | null)?.id === (again['report'] as { id: string }).id,
      ),
    ).toBe(true);
    expect(await itemOf(targetId)).toMatchObject({ reportCount: 1 });
  });

  it('hides what many report, until a moderator has decided', async () => {
    const { targetId, item } = await reported();
    await report(await aUser(), targetId);
    expect(await storedPost(targetId)).toMatchObject({ status: PostStatus.PUBLISHED });
    await report(await aUser(), targetId);
    expect(await storedPost(targetId)).toMatchObject({ status: PostStatus.HIDDEN });
    const now = await itemOf(targetId);
    expect(now).toMatchObject({ isAutoHidden: true, score: 3, version: 3 });
    expect((await resolve(await aModerator(), item)).userErrors).toMatchObject([
      { code: 'CONFLICT', field: ['input', 'expectedVersion'] },
    ]);
    expect(await resolve(await aModerator(), now)).toMatchObject({
      userErrors: [],
      moderation: { status: 'IGNORED', isAutoHidden: false },
    });
    expect(await storedPost(targetId)).toMatchObject({ status: PostStatus.PUBLISHED });
  });

  it('weighs more from whom was right before, and less from whom was wrong', async () => {
    const [right, wrong, mod] = [await aUser(), await aUser(), await aModerator()];
    for (const [reporter, action] of [
      [right, 'REMOVE'],
      [wrong, 'RESTORE'],
    ] as const) {
      for (let time = 0; time < 2; time += 1) {
        const targetId = await aPost({ authorId: newId('usr') });
        await report(reporter, targetId);
        expect((await resolve(mod, await itemOf(targetId), { action })).userErrors).toEqual([]);
      }
    }
    const [first, second] = [await aPost(), await aPost()];
    await report(right, first);
    await report(wrong, second);
    expect([(await itemOf(first)).score, (await itemOf(second)).score]).toEqual([1.33, 0.67]);
  });

  it('refuses the own, the missing and what is for others', async () => {
    const [anna, ben] = [await aUser(), await aUser()];
    const secret = await aGroup(graph, anna, {
      visibility: GroupVisibility.PRIVATE,
      joinPolicy: GroupJoinPolicy.APPROVAL,
    });
    const problems = async (targetId: string, input: object = {}): Promise<unknown> =>
      (await tryTo(graph, ben, 'reportContent', { input: { targetKind: 'POST', targetId, reason: 'SPAM', ...input } }))
        .userErrors;
    expect(await problems(await aPost({ authorId: ben.userId }))).toMatchObject([
      { code: 'NOT_ALLOWED', field: ['input', 'targetId'] },
    ]);
    const missing = await problems(newId('post'));
    expect(missing).toMatchObject([{ code: 'NOT_FOUND', field: ['input', 'targetId'] }]);
    expect(await problems(await aPost({ groupId: secret }))).toEqual(missing);
    expect(await problems(await aPost({ status: PostStatus.DRAFT }))).toEqual(missing);
    expect(await problems('nonsense')).toEqual(missing);
    expect(await problems(await aPost(), { reason: 'OTHER' })).toMatchObject([
      { code: 'REQUIRED', field: ['input', 'text'] },
    ]);
    expect(await problems(await aPost(), { text: 'x'.repeat(1_001) })).toMatchObject([{ code: 'TOO_LONG' }]);
  });
});
