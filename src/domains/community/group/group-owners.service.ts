import type { ClientSession } from 'mongoose';
import { userLoader, UserStatus } from '../../identity/index.js';
import { CommunityGroupModel, type CommunityGroup } from './group.model.js';
import { GroupRole, MembershipStatus } from '../membership/membership.enums.js';
import { CommunityMembershipModel, type CommunityMembership } from '../membership/membership.model.js';

/** Number of longest-standing members searched for an active account. */
const CANDIDATES = 50;

/**
 * Removes a user from the owners of all groups. A group without another owner passes to its longest-standing member, or to the next
 * user who joins. Returns the number of groups.
 */
export async function passOnGroups(userId: string, session: ClientSession): Promise<number> {
  const groups = await CommunityGroupModel.find({ ownerIds: userId }, null, { session }).lean<CommunityGroup[]>();
  for (const group of groups) await passOn(group, userId, session);
  return groups.length;
}

async function passOn({ _id, ownerIds }: CommunityGroup, userId: string, session: ClientSession): Promise<void> {
  const others = ownerIds.filter((ownerId) => ownerId !== userId);
  const heir = others.length > 0 ? null : await nextOwnerOf(_id, userId, session);
  if (heir) {
    await CommunityMembershipModel.updateOne({ _id: heir._id }, { $set: { role: GroupRole.OWNER } }, { session });
    others.push(heir.userId);
  }
  await CommunityMembershipModel.updateOne(
    { userId, groupId: _id, role: GroupRole.OWNER },
    { $set: { role: GroupRole.MEMBER } },
    { session },
  );
  await CommunityGroupModel.updateOne({ _id }, { $set: { ownerIds: others } }, { timestamps: false, session });
}

/** The longest-standing member with an active account, moderators first. */
async function nextOwnerOf(
  groupId: string,
  userId: string,
  session: ClientSession,
): Promise<CommunityMembership | null> {
  for (const role of [GroupRole.MODERATOR, GroupRole.MEMBER]) {
    const rows = await CommunityMembershipModel.find(
      { groupId, status: MembershipStatus.ACTIVE, role },
      { userId: 1 },
      { session, sort: { _id: 1 }, limit: CANDIDATES },
    ).lean<CommunityMembership[]>();
    const users = await userLoader({ loaders: new Map() }).loadMany(rows.map((row) => row.userId));
    const heir = rows.find((row, place) => row.userId !== userId && users[place]?.status === UserStatus.ACTIVE);
    if (heir) return heir;
  }
  return null;
}
