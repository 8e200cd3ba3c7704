import { trusted } from 'mongoose';
import { updateEach } from '../../../database/bulk.js';
import { Erasure } from '../../../database/erasure.js';
import type { PersonalData } from '../../../graphql/domain.js';
import { inTransaction } from '../../../database/transaction.js';
import { CommunityEventModel, type CommunityEvent } from '../event/event.model.js';
import { passOnGroups } from './group-owners.service.js';
import { CommunityGroupModel } from './group.model.js';
import { MembershipStatus } from '../membership/membership.enums.js';
import { CommunityMembershipModel, type CommunityMembership } from '../membership/membership.model.js';
import { comersOf } from '../community/readers.service.js';
import { eraseAnswers } from '../rsvp/rsvp-seats.service.js';
import { CommunityRsvpModel } from '../rsvp/rsvp.model.js';

/** An erasure is not an edit, so `updatedAt` stays. */
const QUIET = { timestamps: false } as const;

const GROUPS_STAY =
  'The name and description of your groups stay because they belong to their members. The longest-standing member becomes the owner; if no members are left, the next user to join does.';
const EVENTS_STAY =
  'The title, location, description and cancellation reason of your events stay, without your name, because others responded to them.';

/** Groups, memberships, events and RSVPs. A group outlives its creator: the longest-standing member becomes its owner. */
export const groupsPersonalData: readonly PersonalData[] = [
  {
    collection: 'communitygroups',
    export: ({ userId }) => CommunityGroupModel.find({ ownerIds: userId }, { ownerIds: 0 }).lean(),
    async erase({ userId }, session) {
      const records = await passOnGroups(userId, session);
      return { records, kept: records > 0 ? GROUPS_STAY : undefined };
    },
  },
  {
    collection: 'communitymemberships',
    export: ({ userId }) => CommunityMembershipModel.find({ userId }, { 'history.actorId': 0 }).lean(),
    async erase({ userId }, session) {
      const rows = await CommunityMembershipModel.find({ userId }, null, { session }).lean<CommunityMembership[]>();
      const left = rows.filter(({ status }) => status === MembershipStatus.ACTIVE).map(({ groupId }) => groupId);
      await updateEach(
        CommunityGroupModel,
        { _id: trusted({ $in: left }) },
        { $inc: { memberCount: -1 } },
        { ...QUIET, session },
      );
      const erasure = new Erasure(session);
      await erasure.delete(CommunityMembershipModel, { userId });
      await erasure.leaveHistory(CommunityMembershipModel, userId);
      return erasure.done();
    },
  },
  {
    collection: 'communityevents',
    export: ({ userId }) => ownEvents(userId),
    async erase({ userId }, session) {
      const erasure = new Erasure(session);
      await erasure.leaveHistory(CommunityEventModel, userId);
      const made = await erasure.change(CommunityEventModel, { createdById: userId }, { $unset: { createdById: 1 } });
      return erasure.done(made > 0 && EVENTS_STAY);
    },
  },
  {
    collection: 'communityrsvps',
    export: ({ userId }) => CommunityRsvpModel.find({ userId }, { place: 0 }).lean(),
    erase: async ({ userId }, session) => ({ records: await eraseAnswers(userId, session) }),
  },
];

/** Events that a user created. Others may have changed group events since, so those are exported only if the user may attend now. */
async function ownEvents(userId: string): Promise<unknown[]> {
  const events = await CommunityEventModel.find({ createdById: userId }, { history: 0, lastPlace: 0 }).lean<
    CommunityEvent[]
  >();
  const readable = await inTransaction(async (session) => {
    const found = new Set<string>();
    for (const groupId of new Set(events.flatMap((event) => event.groupId ?? []))) {
      if ((await comersOf({ groupId }, [userId], session)).length > 0) found.add(groupId);
    }
    return found;
  });
  return events.map((event) => {
    if (!event.groupId || readable.has(event.groupId)) return event;
    const { _id, groupId, status, createdAt } = event;
    return { _id, groupId, status, createdAt };
  });
}
