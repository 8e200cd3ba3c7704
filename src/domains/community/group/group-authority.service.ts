import type { ClientSession } from 'mongoose';
import { isCaller, requireUser, type Viewer } from '../../../auth/viewer.js';
import { inputError } from '../../../shared/errors.js';
import { GroupRole, MembershipStatus } from '../membership/membership.enums.js';
import { CommunityMembershipModel, type CommunityMembership } from '../membership/membership.model.js';

const { ACTIVE } = MembershipStatus;

/** Checked inside the transaction of a change, so that callers who lost the right meanwhile are refused. */
export async function assertModerates(viewer: Viewer, groupId: string, session: ClientSession): Promise<void> {
  if (isCaller(viewer, 'moderation')) return;
  const own = await ownRowWithin(viewer, groupId, session);
  if (own?.status === ACTIVE && own.role !== GroupRole.MEMBER) return;
  throw inputError('NOT_ALLOWED', 'id', 'Only owners and moderators of the group can do this.');
}

export async function assertOwns(viewer: Viewer, groupId: string, session: ClientSession): Promise<void> {
  if (isCaller(viewer, 'moderation')) return;
  const own = await ownRowWithin(viewer, groupId, session);
  if (own?.status === ACTIVE && own.role === GroupRole.OWNER) return;
  throw inputError('NOT_ALLOWED', 'id', 'Only owners of the group can do this.');
}

async function ownRowWithin(
  viewer: Viewer,
  groupId: string,
  session: ClientSession,
): Promise<CommunityMembership | null> {
  const { userId } = requireUser(viewer);
  return CommunityMembershipModel.findOne(
    { userId, groupId },
    { status: 1, role: 1 },
    { session },
  ).lean<CommunityMembership>();
}
