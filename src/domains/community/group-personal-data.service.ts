import { trusted, type ClientSession } from 'mongoose';
import type { PersonalData } from '../../graphql/domain.js';
import { CommunityEventModel } from './event.model.js';
import { CommunityGroupModel, type CommunityGroup } from './group.model.js';
import { GroupRole, MembershipStatus } from './membership.enums.js';
import { CommunityMembershipModel, type CommunityMembership } from './membership.model.js';
import { withdrawAll } from './rsvp-seats.service.js';
import { CommunityRsvpModel } from './rsvp.model.js';

/** What an erasure changes is not "changed" by anybody: the times of change stay. */
const QUIET = { timestamps: false } as const;

/** Groups, memberships, events and answers. A group outlives who made it: its next owner is who was there longest. */
export const groupsPersonalData: readonly PersonalData[] = [
  {
    collection: 'communitygroups',
    kept: 'Name and description of a group stay: it belongs to its members, and the longest of them owns it now.',
    export: ({ userId }) => CommunityGroupModel.find({ ownerIds: userId }, { ownerIds: 0 }).lean(),
    async erase({ userId }, session) {
      const groups = await CommunityGroupModel.find({ ownerIds: userId }, null, { session }).lean<CommunityGroup[]>();
      for (const group of groups) await passOn(group, userId, session);
    },
  },
  {
    collection: 'communitymemberships',
    export: ({ userId }) => CommunityMembershipModel.find({ userId }, { 'history.actorId': 0 }).lean(),
    async erase({ userId }, session) {
      const rows = await CommunityMembershipModel.find({ userId }, null, { session }).lean<CommunityMembership[]>();
      const left = rows.filter(({ status }) => status === MembershipStatus.ACTIVE).map(({ groupId }) => groupId);
      await CommunityGroupModel.updateMany(
        { _id: trusted({ $in: left }) },
        { $inc: { memberCount: -1 } },
        { ...QUIET, session },
      );
      await CommunityMembershipModel.deleteMany({ userId }, { session });
      await CommunityMembershipModel.updateMany(
        { 'history.actorId': userId },
        { $unset: { 'history.$[own].actorId': 1 } },
        { ...QUIET, session, arrayFilters: [{ 'own.actorId': userId }] },
      );
    },
  },
  {
    collection: 'communityevents',
    kept: 'Title and description of an event stay, without your name: others said that they would come.',
    export: ({ userId }) => CommunityEventModel.find({ createdById: userId }, { history: 0, lastPlace: 0 }).lean(),
    async erase({ userId }, session) {
      await CommunityEventModel.updateMany(
        { 'history.actorId': userId },
        { $unset: { 'history.$[own].actorId': 1 } },
        { ...QUIET, session, arrayFilters: [{ 'own.actorId': userId }] },
      );
      await CommunityEventModel.updateMany(
        { createdById: userId },
        { $unset: { createdById: 1 } },
        { ...QUIET, session },
      );
    },
  },
  {
    collection: 'communityrsvps',
    export: ({ userId }) => CommunityRsvpModel.find({ userId }, { place: 0 }).lean(),
    erase: ({ userId }, session) => withdrawAll(userId, session),
  },
];

/** A group never loses its last owner while anybody is in it. */
async function passOn({ _id, ownerIds }: CommunityGroup, userId: string, session: ClientSession): Promise<void> {
  const others = ownerIds.filter((ownerId) => ownerId !== userId);
  const heir = others.length > 0 ? null : await heirOf(_id, userId, session);
  if (heir) {
    await CommunityMembershipModel.updateOne({ _id: heir._id }, { $set: { role: GroupRole.OWNER } }, { session });
    others.push(heir.userId);
  }
  await CommunityGroupModel.updateOne({ _id }, { $set: { ownerIds: others } }, { ...QUIET, session });
}

/** Who has been a member longest, moderators before others. */
async function heirOf(groupId: string, userId: string, session: ClientSession): Promise<CommunityMembership | null> {
  for (const role of [GroupRole.MODERATOR, GroupRole.MEMBER]) {
    const [heir] = await CommunityMembershipModel.find(
      { groupId, status: MembershipStatus.ACTIVE, role },
      { userId: 1 },
      { session, sort: { _id: 1 }, limit: 1 },
    ).lean<CommunityMembership[]>();
    if (heir && heir.userId !== userId) return heir;
  }
  return null;
}
