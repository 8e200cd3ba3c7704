import { registerEnumType } from 'type-graphql';

export enum GroupRole {
  OWNER = 'owner',
  MODERATOR = 'moderator',
  MEMBER = 'member',
}

registerEnumType(GroupRole, {
  name: 'GroupRole',
  description: 'Role of a member in a group.',
  valuesConfig: {
    OWNER: {
      description: 'Full control of the group and its settings. Each group with members has at least one owner.',
    },
    MODERATOR: { description: 'Reviews join requests, bans users, moderates content and creates events.' },
    MEMBER: { description: 'Can read and post.' },
  },
});

export enum MembershipStatus {
  PENDING = 'pending',
  INVITED = 'invited',
  ACTIVE = 'active',
  DENIED = 'denied',
  DECLINED = 'declined',
  LEFT = 'left',
  BANNED = 'banned',
}

registerEnumType(MembershipStatus, {
  name: 'MembershipStatus',
  description: 'Status of a membership.',
  valuesConfig: {
    PENDING: { description: 'Requested to join; awaiting a decision.' },
    INVITED: { description: 'Invited; has not responded yet.' },
    ACTIVE: { description: 'A member.' },
    DENIED: { description: 'Requested to join and was denied.' },
    DECLINED: { description: 'Declined an invitation.' },
    LEFT: { description: 'Left or was removed; can join again.' },
    BANNED: { description: 'Banned from the group, permanently or until `bannedUntil`.' },
  },
});

export enum MembershipDecision {
  APPROVE = 'approve',
  DENY = 'deny',
  REMOVE = 'remove',
  BAN = 'ban',
  UNBAN = 'unban',
}

registerEnumType(MembershipDecision, {
  name: 'MembershipDecision',
  description: 'A decision by an owner or moderator of a group about a membership.',
  valuesConfig: {
    APPROVE: { description: 'Approves a request to join.' },
    DENY: { description: 'Denies a request to join.' },
    REMOVE: { description: 'Removes a member, who can join again.' },
    BAN: { description: 'Removes a user and bans them until `bannedUntil` or permanently.' },
    UNBAN: { description: 'Lifts a ban, so that the user can join again.' },
  },
});
