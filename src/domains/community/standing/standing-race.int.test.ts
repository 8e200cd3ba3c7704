import { describe, expect, it } from 'vitest';
import { aModerator, aUser } from '../../../../test/testkit/callers.js';
import { useGraph } from '../../../../test/testkit/graph.js';
import { aGroup, aMembership, anEvent, aWrittenPost, doTo, tryTo } from '../../../../test/testkit/groups.js';
import { itemOf, moderationOf } from '../../../../test/testkit/moderation.js';
import { newId } from '../../../shared/ids.js';
import { CommunityCommentModel } from '../comment/comment.model.js';
import { addComment } from '../comment/comment.service.js';
import { ContentKind } from '../content/content.enums.js';
import { publishContent } from '../content/content.service.js';
import { CommunityEventModel, type CommunityEvent } from '../event/event.model.js';
import { GroupJoinPolicy, GroupVisibility } from '../group/group.enums.js';
import { createPost } from '../post/post.service.js';
import { CommunityLikeModel } from '../like/like.model.js';
import { like, unlike } from '../like/like.service.js';
import { inviteToGroup, joinGroup } from '../membership/membership.service.js';
import { CommunityMembershipModel } from '../membership/membership.model.js';
import { GroupRole, MembershipStatus } from '../membership/membership.enums.js';
import { ModerationTargetKind, ReportReason } from '../moderation/moderation.enums.js';
import { lockPost, reviewPost } from '../post/post-status.service.js';
import { CommunityPostModel } from '../post/post.model.js';
import { CommunityReportModel } from '../report/report.model.js';
import { reportContent } from '../report/report.service.js';
import { CommunityRsvpModel } from '../rsvp/rsvp.model.js';

type Person = Awaited<ReturnType<typeof aUser>>;

const graph = useGraph();
const { resolve, report } = moderationOf(graph);
const SECRET = { visibility: GroupVisibility.PRIVATE, joinPolicy: GroupJoinPolicy.APPROVAL };
const HOUR = 3_600_000;

/** The number of RSVPs to an event, and its counts. */
async function seatsOf(eventId: string): Promise<number[]> {
  const event = await CommunityEventModel.findOne({ _id: eventId }).lean<CommunityEvent>();
  return [await CommunityRsvpModel.countDocuments({ eventId }), event?.goingCount ?? -1, event?.interestedCount ?? -1];
}

describe('an answer to an event at the moment of a ban', () => {
  const ROUNDS = 6;

  it('from the group: leaves no seat', async () => {
    const owner = await aUser();
    for (let round = 0; round < ROUNDS; round += 1) {
      const max = await aUser();
      const groupId = await aGroup(graph, owner, SECRET);
      const eventId = await anEvent(graph, owner, groupId);
      const id = await aMembership(groupId, max.userId);
      const ban = { id, input: { decision: 'BAN', reason: 'x' } };
      await Promise.all([
        ...['GOING', 'INTERESTED', 'GOING'].map((response) =>
          tryTo(graph, max, 'rsvp', { id: eventId, input: { response } }),
        ),
        doTo(graph, owner, 'reviewMembership', ban),
      ]);
      expect(await seatsOf(eventId)).toEqual([0, 0, 0]);
    }
  });

  it('from the community: leaves no seat', async () => {
    const [mod, owner] = [await aModerator(), await aUser()];
    const groupId = await aGroup(graph, owner);
    for (let round = 0; round < ROUNDS; round += 1) {
      const max = await aUser();
      const eventId = await anEvent(graph, owner, groupId);
      const postId = await aWrittenPost(graph, max);
      await report(await aUser(), postId);
      const item = await itemOf(postId);
      const expiresAt = new Date(Date.now() + 30 * 24 * HOUR);
      await Promise.all([
        tryTo(graph, max, 'rsvp', { id: eventId, input: { response: 'GOING' } }),
        resolve(mod, item, { action: 'TEMP_BAN', expiresAt }),
        tryTo(graph, max, 'rsvp', { id: eventId, input: { response: 'INTERESTED' } }),
      ]);
      expect(await seatsOf(eventId)).toEqual([0, 0, 0]);
    }
  });
});

describe('what somebody writes as they are shut out', () => {
  /** Three ways to post in a group, in a request that checked access earlier. */
  async function writer(): Promise<{
    max: Person;
    owner: Person;
    row: string;
    postId: string;
    write: () => Promise<string[]>;
  }> {
    const [owner, max] = [await aUser(), await aUser()];
    const groupId = await aGroup(graph, owner);
    const row = await aMembership(groupId, max.userId);
    const postId = await aWrittenPost(graph, owner, { groupId });
    const context = graph.context(max);
    const title = 'Some words of mine';
    const write = async (): Promise<string[]> => {
      const tries = [
        () => addComment(context, postId, { body: 'Words' }),
        () => addComment(context, postId, { body: 'Words', idempotencyKey: newId('key') }),
        () => createPost(context, { title, body: 'Words', groupId }),
        () => publishContent(context, { kind: ContentKind.ARTICLE, title, body: 'Words', groupId }),
      ];
      const said: string[] = [];
      for (const one of tries) {
        said.push(
          await one().then(
            () => 'written',
            (error: unknown) => (error as Error).message,
          ),
        );
      }
      return said;
    };
    expect(await write()).toEqual(['written', 'written', 'written', 'written']);
    return { max, owner, row, postId, write };
  }

  it('of their group: is not written any more', async () => {
    const { owner, row, postId, write } = await writer();
    await doTo(graph, owner, 'reviewMembership', { id: row, input: { decision: 'BAN', reason: 'x' } });
    const refused = 'Only members can post in this group. Join it first.';
    expect(await write()).toEqual([refused, refused, refused, refused]);
    expect(await CommunityCommentModel.countDocuments({ postId })).toBe(2);
  });

  it('or muted: is not written any more', async () => {
    const { max, postId, write } = await writer();
    const bad = await aWrittenPost(graph, max);
    await report(await aUser(), bad);
    const expiresAt = new Date(Date.now() + HOUR);
    await resolve(await aModerator(), await itemOf(bad), { action: 'MUTE', expiresAt });
    for (const said of await write()) expect(said).toMatch(/^You are muted until /);
    expect(await CommunityCommentModel.countDocuments({ postId })).toBe(2);
  });
});

describe('what somebody does whose ban comes after their request was let in', () => {
  const BANNED = /^You are banned from the community/;

  /** A group moderator whose request checked access before they were banned. */
  async function banned() {
    const [owner, max] = [await aUser(), await aUser()];
    const groupId = await aGroup(graph, owner);
    await aMembership(groupId, max.userId, MembershipStatus.ACTIVE, { role: GroupRole.MODERATOR });
    const postId = await aWrittenPost(graph, owner, { groupId });
    const liked = await aWrittenPost(graph, owner, { groupId });
    const context = graph.context(max);
    await like(context, liked);
    const bad = await aWrittenPost(graph, max);
    await report(await aUser(), bad);
    const expiresAt = new Date(Date.now() + 30 * 24 * HOUR);
    await resolve(await aModerator(), await itemOf(bad), { action: 'TEMP_BAN', expiresAt });
    return { owner, max, groupId, postId, liked, context };
  }

  it('is no like; a like of before can still be taken back', async () => {
    const { postId, liked, context, max } = await banned();
    await expect(like(context, postId)).rejects.toThrow(BANNED);
    await unlike(context, liked);
    expect(await CommunityLikeModel.countDocuments({ userId: max.userId })).toBe(0);
  });

  it('is no report', async () => {
    const { postId, context, max } = await banned();
    const wish = { targetKind: ModerationTargetKind.POST, targetId: postId, reason: ReportReason.SPAM };
    await expect(reportContent(context, wish)).rejects.toThrow(BANNED);
    expect(await CommunityReportModel.countDocuments({ reporterId: max.userId })).toBe(0);
  });

  it('is no membership, and no invitation', async () => {
    const { owner, context, max, groupId } = await banned();
    const other = await aGroup(graph, owner);
    await expect(joinGroup(context, other, null)).rejects.toThrow(BANNED);
    const guest = await aUser();
    await expect(inviteToGroup(context, groupId, guest.userId)).rejects.toThrow(BANNED);
    expect(await CommunityMembershipModel.countDocuments({ userId: guest.userId })).toBe(0);
    expect(await CommunityMembershipModel.countDocuments({ userId: max.userId, groupId: other })).toBe(0);
  });

  it('is no decision about a post', async () => {
    const { postId, context } = await banned();
    await expect(lockPost(context, postId, { locked: true })).rejects.toThrow(BANNED);
    await CommunityPostModel.updateOne({ _id: postId }, { $set: { status: 'pending_review' } });
    await expect(reviewPost(context, postId, { approve: true })).rejects.toThrow(BANNED);
    await expect(reviewPost(context, postId, { approve: false, reason: 'x' })).rejects.toThrow(BANNED);
  });
});
