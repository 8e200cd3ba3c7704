import { describe, expect, it } from 'vitest';
import { aModerator, anonymous, aUser } from '../../../../test/testkit/callers.js';
import { aPost, storedPost } from '../../../../test/testkit/community-posts.js';
import { following, APPEAL_MOVES } from '../../../../test/testkit/community-states.js';
import { useGraph } from '../../../../test/testkit/graph.js';
import { doTo, tryTo, type Outcome } from '../../../../test/testkit/groups.js';
import { sentMails } from '../../../../test/testkit/mails.js';
import { requestCommandsOf } from '../../../../test/testkit/suggestions.js';
import type { UserViewer, Viewer } from '../../../auth/viewer.js';
import { newId } from '../../../shared/ids.js';
import { blockedBy } from '../block/block.service.js';
import { CommunityBlockModel } from '../block/block.model.js';
import {
  CommunityModerationActionModel,
  type CommunityModerationAction,
} from '../moderation/moderation-action.model.js';
import { AppealStatus, ModerationActionState, ModerationStatus } from '../moderation/moderation.enums.js';
import { CommunityModerationModel, type CommunityModeration } from '../moderation/moderation.model.js';
import { PostStatus } from '../post/post.enums.js';
import { CommunityReportModel } from '../report/report.model.js';

const graph = useGraph();
const { OPEN, OVERTURNED } = AppealStatus;
const DAY = 86_400_000;
const TEXT = 'This was meant as a joke among friends.';

const APPEALS = `query ($first: Int!, $filter: AppealsFilter) {
  appeals(first: $first, filter: $filter) { nodes { id action appeal { text status history { to actor { id } } } subject { id name } moderators { id } reverts { id } } }
}`;
const MINE = `query ($first: Int!) {
  myModerationActions(first: $first) { nodes { id action state isRevert appealableUntil appeal { status } subject { id } reverts { id } } }
}`;
const LOG = 'query { moderationLog(first: 50) { nodes { id action isRevert reverts { id } reason targetId } } }';

type Author = UserViewer & { email: string };
interface Scene {
  author: Author;
  mod: UserViewer;
  targetId: string;
  moderationId: string;
  id: string;
}
/** A moderation action against a user. */
async function scene(input: object = { action: 'REMOVE' }, reporter?: UserViewer): Promise<Scene> {
  const [author, mod] = [await aUser(), await aModerator()];
  const targetId = await aPost({ authorId: author.userId });
  await doTo(graph, reporter ?? (await aUser()), 'reportContent', {
    input: { targetKind: 'POST', targetId, reason: 'SPAM' },
  });
  const item = await CommunityModerationModel.findOne({ targetId }).lean<CommunityModeration>();
  const moderationId = item?._id ?? '';
  const { moderation } = await doTo(graph, mod, 'resolveModeration', {
    id: moderationId,
    input: { reason: 'Because.', expectedVersion: 1, ...input },
  });
  const [action] = (moderation as { actions: { id: string }[] }).actions;
  return { author, mod, targetId, moderationId, id: action?.id ?? '' };
}
const appeal = (viewer: Viewer, id: string, text = TEXT): Promise<Outcome> =>
  tryTo(graph, viewer, 'appealModeration', { id, input: { text } });
const decide = (viewer: Viewer, id: string, status: string): Promise<Outcome> =>
  tryTo(graph, viewer, 'decideAppeal', { id, input: { status, reason: 'I looked again.' } });
async function stored(id: string): Promise<CommunityModerationAction> {
  const action = await CommunityModerationActionModel.findOne({ _id: id }).lean<CommunityModerationAction>();
  if (!action) throw new Error(`There is no ${id}.`);
  return action;
}

describe('appealModeration', () => {
  it('is for whom it hit, once', async () => {
    const { author, id } = await scene();
    const { myModerationActions } = await graph.data<{ myModerationActions: { nodes: object[] } }>(author, MINE, {
      first: 5,
    });
    expect(myModerationActions.nodes).toMatchObject([
      { id, action: 'REMOVE', state: 'IN_FORCE', subject: { id: author.userId } },
    ]);
    expect(
      new Date((myModerationActions.nodes[0] as { appealableUntil: string }).appealableUntil).getTime(),
    ).toBeGreaterThan(Date.now() + 29 * DAY);
    const foreign = await appeal(await aUser(), id);
    expect(foreign).toEqual(await appeal(await aUser(), newId('mac')));
    expect(foreign.userErrors).toMatchObject([{ code: 'NOT_FOUND', field: ['id'] }]);
    expect(await appeal(author, id)).toMatchObject({
      action: { appealableUntil: null, appeal: { text: TEXT, status: 'OPEN' } },
      userErrors: [],
    });
    expect((await appeal(author, id)).userErrors).toEqual([]);
    expect((await appeal(author, id, 'Something else this time.')).userErrors).toMatchObject([
      { code: 'ALREADY_DONE' },
    ]);
    expect((await stored(id)).appeal?.history).toMatchObject([{ from: null, to: OPEN, actorId: author.userId }]);
  });

  it('of a hundred at the same moment keeps one', async () => {
    const { author, id } = await scene();
    const answers = await Promise.all(
      Array.from({ length: 100 }, (_, index) => appeal(author, id, `${TEXT} ${String(index)}`)),
    );
    expect(answers.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
    expect((await stored(id)).appeal?.history).toHaveLength(1);
  });

  it('has 30 days, needs words, and nothing to appeal against is refused', async () => {
    const { author, id } = await scene();
    expect((await appeal(author, id, 'No.')).userErrors).toMatchObject([
      { code: 'TOO_SHORT', field: ['input', 'text'] },
    ]);
    await CommunityModerationActionModel.updateOne({ _id: id }, { $set: { state: ModerationActionState.REVERTED } });
    expect((await appeal(author, id)).userErrors).toMatchObject([{ code: 'INVALID_STATE' }]);
    const late = await scene();
    await CommunityModerationActionModel.collection.updateOne(
      { _id: late.id as never },
      { $set: { createdAt: new Date(Date.now() - 31 * DAY) } },
    );
    expect((await appeal(late.author, late.id)).userErrors).toMatchObject([{ code: 'NOT_ALLOWED', field: ['id'] }]);
  });
});

describe('decideAppeal', () => {
  const moves = Object.values(AppealStatus).flatMap((from) =>
    Object.values(AppealStatus).map((to) => [from, to] as const),
  );

  it.each(moves)('%s to %s', async (from, to) => {
    const { author, mod, id } = await scene({ action: 'WARN' });
    await appeal(author, id);
    await CommunityModerationActionModel.updateOne({ _id: id }, { $set: { 'appeal.status': from } });
    const other = await aModerator();
    const { action, userErrors } = await decide(other, id, to.toUpperCase());
    if (following(APPEAL_MOVES, from).includes(to)) {
      expect(userErrors).toEqual([]);
      expect(action).toMatchObject({
        state: to === OVERTURNED ? 'REVERTED' : 'IN_FORCE',
        appeal: {
          status: to.toUpperCase(),
          decision: 'I looked again.',
          history: [{ to: 'OPEN' }, { from: from.toUpperCase(), to: to.toUpperCase(), actor: { id: other.userId } }],
        },
      });
      expect((await sentMails(graph.config.dataDir, author.email)).at(-1)?.subject).toBe(
        to === OVERTURNED
          ? 'Your appeal was reviewed: the moderation action was reverted'
          : 'Your appeal was reviewed: the moderation action was upheld',
      );
    } else {
      expect(userErrors).toMatchObject([
        {
          code: 'INVALID_STATE',
          field: ['input', 'status'],
          allowed: following(APPEAL_MOVES, from).map((one) => one.toUpperCase()),
        },
      ]);
      expect((await stored(id)).appeal).toMatchObject({ status: from });
    }
    expect(mod.userId).not.toBe(other.userId);
  });

  it('takes back what was overturned, with everything that hung on it, and says so in the log', async () => {
    const { author, targetId, moderationId, id } = await scene();
    expect(await storedPost(targetId)).toMatchObject({ status: PostStatus.REMOVED });
    await appeal(author, id);
    await decide(await aModerator(), id, 'OVERTURNED');
    expect(await storedPost(targetId)).toMatchObject({ status: PostStatus.PUBLISHED });
    const item = await CommunityModerationModel.findOne({ _id: moderationId }).lean<CommunityModeration>();
    expect(item).toMatchObject({ status: ModerationStatus.REJECTED, version: 3 });
    expect(item?.history.at(-1)).toMatchObject({ from: ModerationStatus.DELETED, to: ModerationStatus.REJECTED });
    const { moderationLog } = await graph.data<{ moderationLog: { nodes: { targetId: string }[] } }>(anonymous, LOG);
    expect(moderationLog.nodes.filter((entry) => entry.targetId === targetId)).toMatchObject([
      { action: 'RESTORE', isRevert: true, reverts: { id }, reason: 'I looked again.' },
      { action: 'REMOVE', isRevert: false, reverts: null },
    ]);
  });

  it('ends a ban that was overturned', async () => {
    const { author, id } = await scene({ action: 'TEMP_BAN', expiresAt: new Date(Date.now() + DAY) });
    const make = async (): Promise<number> =>
      (await tryTo(graph, author, 'createGroup', { input: { name: 'Here I am' } })).userErrors.length;
    expect(await make()).toBe(1);
    await appeal(author, id);
    await decide(await aModerator(), id, 'OVERTURNED');
    expect(await make()).toBe(0);
  });

  it('leaves what was reported anew to those who decide about that', async () => {
    const { author, targetId, id } = await scene({ action: 'WARN' });
    await appeal(author, id);
    await doTo(graph, await aUser(), 'reportContent', { input: { targetKind: 'POST', targetId, reason: 'HATE' } });
    await decide(await aModerator(), id, 'OVERTURNED');
    const item = await CommunityModerationModel.findOne({ targetId }).lean<CommunityModeration>();
    expect(item).toMatchObject({ status: ModerationStatus.PENDING });
    expect(await CommunityReportModel.countDocuments({ moderationId: item?._id ?? '', outcome: 'open' as never })).toBe(
      1,
    );
  });

  it('is for another moderator, who has not appealed either; one of a hundred wins', async () => {
    const { author, mod, id } = await scene();
    const other = await aModerator();
    expect((await decide(other, id, 'UPHELD')).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
    await appeal(author, id);
    expect((await decide(mod, id, 'UPHELD')).userErrors).toMatchObject([{ code: 'NOT_ALLOWED', field: ['id'] }]);
    const answers = await Promise.all(
      Array.from({ length: 100 }, (_, index) => decide(other, id, index % 2 ? 'UPHELD' : 'OVERTURNED')),
    );
    expect(answers.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
    expect(answers.flatMap(({ userErrors }) => userErrors.map(({ code }) => code))).toEqual(
      Array(99).fill('INVALID_STATE'),
    );
    expect((await stored(id)).appeal?.history).toHaveLength(2);
  });
});

describe('lists', () => {
  it('cost the same for 1 as for 20', async () => {
    const reporter = await aUser();
    const scenes = [
      await scene(undefined, reporter),
      await scene(undefined, reporter),
      await scene(undefined, reporter),
    ];
    for (const { author, id } of scenes) await appeal(author, id);
    const [first] = scenes;
    if (first) await decide(await aModerator(), first.id, 'OVERTURNED');
    const list = (size: number, filter: object): Promise<{ appeals: { nodes: { id: string }[] } }> =>
      graph.data(first?.mod ?? anonymous, APPEALS, { first: size, filter });
    const open = (await list(20, {})).appeals.nodes.map(({ id }) => id);
    expect(open).toEqual(open.toSorted());
    for (const one of scenes.slice(1)) expect(open).toContain(one.id);
    expect((await list(20, { status: 'OVERTURNED' })).appeals.nodes.map(({ id }) => id)).toContain(first?.id);
    for (const filter of [{}, { status: 'OVERTURNED' }]) {
      const sizes: number[] = [];
      for (const size of [1, 20]) sizes.push((await requestCommandsOf(() => list(size, filter))).commands.length);
      expect(sizes[0]).toBe(sizes[1]);
    }
    const mine = (size: number): Promise<unknown> => graph.data(first?.author ?? anonymous, MINE, { first: size });
    const sizes: number[] = [];
    for (const size of [1, 20]) sizes.push((await requestCommandsOf(() => mine(size))).commands.length);
    expect(sizes[0]).toBe(sizes[1]);
  });
});

describe('blocks', () => {
  const BLOCKS = 'query ($first: Int!) { myBlocks(first: $first) { nodes { id user { id name } } } }';

  it('are one for each pair, can be taken back, and are nobody else’s business', async () => {
    const [anna, ben, cleo] = [await aUser(), await aUser(), await aUser()];
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => doTo(graph, anna, 'blockMember', { userId: ben.userId })),
    );
    expect(new Set(answers.map(({ block }) => (block as { id: string }).id)).size).toBe(1);
    await doTo(graph, anna, 'blockMember', { userId: cleo.userId });
    expect(await CommunityBlockModel.countDocuments({ userId: anna.userId })).toBe(2);
    expect([...(await blockedBy(graph.context(anna)))].sort()).toEqual([ben.userId, cleo.userId].sort());
    expect((await blockedBy(graph.context(ben))).size).toBe(0);
    expect((await blockedBy(graph.context(anonymous))).size).toBe(0);
    const list = (viewer: Viewer, first: number): Promise<{ myBlocks: { nodes: object[] } }> =>
      graph.data(viewer, BLOCKS, { first });
    expect((await list(anna, 50)).myBlocks.nodes).toMatchObject([
      { user: { id: cleo.userId } },
      { user: { id: ben.userId } },
    ]);
    expect((await list(ben, 50)).myBlocks.nodes).toEqual([]);
    for (const first of [1, 50]) expect((await requestCommandsOf(() => list(anna, first))).commands).toHaveLength(2);
    const { id } = answers[0]?.['block'] as { id: string };
    const NODE = 'query ($id: ID!) { node(id: $id) { id } }';
    expect(await graph.data(ben, NODE, { id })).toEqual({ node: null });
    expect(await graph.data(anna, NODE, { id })).toEqual({ node: { id } });
    for (let time = 0; time < 2; time += 1)
      expect(await doTo(graph, anna, 'unblockMember', { userId: ben.userId })).toMatchObject({ block: null });
    expect([...(await blockedBy(graph.context(anna)))]).toEqual([cleo.userId]);
  });

  it('are refused for oneself and for nobody', async () => {
    const anna = await aUser();
    expect((await tryTo(graph, anna, 'blockMember', { userId: anna.userId })).userErrors).toMatchObject([
      { code: 'NOT_ALLOWED' },
    ]);
    expect((await tryTo(graph, anna, 'blockMember', { userId: newId('usr') })).userErrors).toMatchObject([
      { code: 'NOT_FOUND' },
    ]);
  });
});
