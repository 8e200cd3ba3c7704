import { registerEnumType } from 'type-graphql';

export enum GroupRole {
  OWNER = 'owner',
  MODERATOR = 'moderator',
  MEMBER = 'member',
}

registerEnumType(GroupRole, {
  name: 'GroupRole',
  description: 'What a member may do in a group.',
  valuesConfig: {
    OWNER: { description: 'May do everything in the group, and change it. There is always one.' },
    MODERATOR: { description: 'Lets people in, bans them, moderates what is said and makes events.' },
    MEMBER: { description: 'Reads and writes.' },
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
  description: 'How somebody stands to a group.',
  valuesConfig: {
    PENDING: { description: 'Asked to join and waits for an answer.' },
    INVITED: { description: 'Was invited and has not answered yet.' },
    ACTIVE: { description: 'Is a member.' },
    DENIED: { description: 'Asked to join and was refused.' },
    DECLINED: { description: 'Was invited and did not want to.' },
    LEFT: { description: 'Is a member no more, and may come back.' },
    BANNED: { description: 'Was banned from the group, for good or until `bannedUntil`.' },
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
  description: 'What an owner or moderator of a group decides about somebody.',
  valuesConfig: {
    APPROVE: { description: 'Lets somebody in who asked.' },
    DENY: { description: 'Refuses somebody who asked.' },
    REMOVE: { description: 'Ends a membership; the person may come back.' },
    BAN: { description: 'Ends a membership, and keeps the person out until `bannedUntil` or for good.' },
    UNBAN: { description: 'Ends a ban; the person may join again.' },
  },
});
