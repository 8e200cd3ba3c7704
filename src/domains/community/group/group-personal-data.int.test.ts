import { describe, expect, it } from 'vitest';
import { aModerator, aUser } from '../../../../test/testkit/callers.js';
import { collectionsWith } from '../../../../test/testkit/collections.js';
import { aPost } from '../../../../test/testkit/community-posts.js';
import { useGraph } from '../../../../test/testkit/graph.js';
import { aGroup, anEvent, doTo } from '../../../../test/testkit/groups.js';
import { inTransaction } from '../../../database/transaction.js';
import { CommunityEventModel, type CommunityEvent } from '../event/event.model.js';
import { groupPersonalData } from './group.manifest.js';
import { CommunityGroupModel, type CommunityGroup } from './group.model.js';
import { GroupRole } from '../membership/membership.enums.js';
import { CommunityMembershipModel, type CommunityMembership } from '../membership/membership.model.js';
import {
  CommunityModerationActionModel,
  type CommunityModerationAction,
} from '../moderation/moderation-action.model.js';
import { CommunityModerationModel, type CommunityModeration } from '../moderation/moderation.model.js';
import { CommunityReportModel, type CommunityReport } from '../report/report.model.js';
import { CommunityRsvpModel, type CommunityRsvp } from '../rsvp/rsvp.model.js';

const graph = useGraph();
type Person = Awaited<ReturnType<typeof aUser>>;

async function exported(person: Person): Promise<Record<string, unknown[]>> {
  const parts = await Promise.all(
    groupPersonalData.map(async ({ collection, export: read }) => [collection, await read(person)] as const),
  );
  return Object.fromEntries(parts);
}
async function erase(person: Person): Promise<void> {
  await inTransaction(async (session) => {
    for (const { erase: eraseOne } of groupPersonalData) await eraseOne(person, session);
  });
}
async function itemOf(targetId: string): Promise<CommunityModeration> {
  const item = await CommunityModerationModel.findOne({ targetId }).lean<CommunityModeration>();
  if (!item) throw new Error('There is no item.');
  return item;
}
async function resolve(mod: Person, targetId: string, input: object): Promise<void> {
  const { _id: id, version } = await itemOf(targetId);
  await doTo(graph, mod, 'resolveModeration', {
    id,
    input: { reason: 'Because.', expectedVersion: version, ...input },
  });
}

/** Texts by a user: in a post, a report and an appeal. */
function wordsOf({ userId }: Person): [string, string, string] {
  const own = userId.slice(4);
  return [`Said in a post by ${own}.`, `Reported by ${own}`, `Appealed by ${own}.`];
}

interface Scene {
  anna: Person;
  ben: Person;
  cleo: Person;
  groupId: string;
  eventId: string;
  annasPost: string;
  bensPost: string;
}
/** Anna, a moderator, has data in every collection. */
async function scene(): Promise<Scene> {
  const [anna, ben, cleo] = [await aModerator(), await aUser(), await aUser()];
  const groupId = await aGroup(graph, anna, { name: 'Friends of Anna' });
  const { membership } = await doTo(graph, ben, 'joinGroup', { id: groupId });
  await doTo(graph, cleo, 'joinGroup', { id: groupId });
  const cleos = await CommunityMembershipModel.findOne({ userId: cleo.userId, groupId }).lean<CommunityMembership>();
  await doTo(graph, anna, 'setMemberRole', { id: cleos?._id, input: { role: 'MODERATOR' } });
  await doTo(graph, anna, 'reviewMembership', { id: (membership as { id: string }).id, input: { decision: 'REMOVE' } });
  await doTo(graph, ben, 'joinGroup', { id: groupId });
  const eventId = await anEvent(graph, anna, groupId, { capacity: 1 });
  for (const person of [anna, ben]) await doTo(graph, person, 'rsvp', { id: eventId, input: { response: 'GOING' } });
  const called = await anEvent(graph, anna, groupId);
  await doTo(graph, anna, 'cancelEvent', { id: called, input: { reason: 'Ill.' } });

  const annasPost = await aPost({
    authorId: anna.userId,
    title: 'Words of Anna',
    body: `Said in a post by ${anna.userId.slice(4)}.`,
  });
  const bensPost = await aPost({ authorId: ben.userId });
  const other = await aModerator();
  for (const [reporter, targetId] of [
    [ben, annasPost],
    [anna, bensPost],
  ] as const) {
    await doTo(graph, reporter, 'reportContent', {
      input: { targetKind: 'POST', targetId, reason: 'OTHER', text: `Reported by ${reporter.userId.slice(4)}` },
    });
  }
  await resolve(other, annasPost, { action: 'WARN' });
  const about = await CommunityModerationActionModel.findOne({
    subjectId: anna.userId,
  }).lean<CommunityModerationAction>();
  await doTo(graph, anna, 'appealModeration', {
    id: about?._id,
    input: { text: `Appealed by ${anna.userId.slice(4)}.` },
  });
  await resolve(anna, bensPost, { action: 'HIDE' });
  const bens = await CommunityModerationActionModel.findOne({
    subjectId: ben.userId,
  }).lean<CommunityModerationAction>();
  await doTo(graph, ben, 'appealModeration', { id: bens?._id, input: { text: `Appealed by ${ben.userId.slice(4)}.` } });
  const proposed = await aPost({ authorId: cleo.userId });
  await doTo(graph, ben, 'reportContent', { input: { targetKind: 'POST', targetId: proposed, reason: 'SPAM' } });
  await resolve(anna, proposed, { action: 'BAN' });
  await doTo(graph, anna, 'blockMember', { userId: ben.userId });
  await doTo(graph, ben, 'blockMember', { userId: anna.userId });
  return { anna, ben, cleo, groupId, eventId, annasPost, bensPost };
}

describe('export', () => {
  it('has what is theirs, and nothing of others', async () => {
    const { anna, ben, cleo } = await scene();
    const data = await exported(anna);
    expect(Object.fromEntries(Object.entries(data).map(([collection, rows]) => [collection, rows.length]))).toEqual({
      communitygroups: 1,
      communitymemberships: 1,
      communityevents: 2,
      communityrsvps: 1,
      communitymoderations: 1,
      communityreports: 1,
      communitymoderationactions: 1,
      communityblocks: 1,
    });
    const text = JSON.stringify(data);
    for (const own of ['Friends of Anna', ...wordsOf(anna)]) expect(text).toContain(own);
    for (const foreign of [cleo.userId, ...wordsOf(ben)]) expect(text).not.toContain(foreign);
  });
});

describe('erasure', () => {
  it('leaves nothing of the person, keeps what is of others, and hands on groups and seats', async () => {
    const { anna, ben, cleo, groupId, eventId, annasPost, bensPost } = await scene();
    await erase(anna);
    const left = (await collectionsWith(anna.userId)).filter(
      (name) => name.startsWith('community') && name !== 'communityposts',
    );
    expect(left).toEqual([]);
    for (const words of wordsOf(anna)) {
      expect((await collectionsWith(words)).filter((name) => name !== 'communityposts')).toEqual([]);
    }
    expect(await CommunityGroupModel.findOne({ _id: groupId }).lean<CommunityGroup>()).toMatchObject({
      ownerIds: [cleo.userId],
      memberCount: 2,
    });
    expect(
      await CommunityMembershipModel.findOne({ userId: cleo.userId, groupId }).lean<CommunityMembership>(),
    ).toMatchObject({ role: GroupRole.OWNER });
    expect(await CommunityEventModel.findOne({ _id: eventId }).lean<CommunityEvent>()).toMatchObject({
      goingCount: 1,
      waitlistCount: 0,
    });
    expect(await CommunityRsvpModel.findOne({ userId: ben.userId, eventId }).lean<CommunityRsvp>()).toMatchObject({
      status: 'going',
    });
    expect(await itemOf(annasPost)).toMatchObject({ snapshot: '', reportCount: 1 });
    expect(
      await CommunityReportModel.findOne({ targetId: annasPost, reporterId: ben.userId }).lean<CommunityReport>(),
    ).toMatchObject({ snapshot: '', text: wordsOf(ben)[1] });
    expect((await itemOf(bensPost)).history.at(-1)).not.toHaveProperty('actorId');
    const bens = await CommunityModerationActionModel.findOne({
      subjectId: ben.userId,
    }).lean<CommunityModerationAction>();
    expect(bens).toMatchObject({ moderatorIds: [], appeal: { text: `Appealed by ${ben.userId.slice(4)}.` } });
  });

  it('of whom nothing is there changes nothing', async () => {
    const { ben } = await scene();
    const before = await exported(ben);
    await erase(await aUser());
    expect(await exported(ben)).toEqual(before);
  });
});
