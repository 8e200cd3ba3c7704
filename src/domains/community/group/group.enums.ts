import { registerEnumType } from 'type-graphql';

export enum GroupVisibility {
  PUBLIC = 'public',
  UNLISTED = 'unlisted',
  PRIVATE = 'private',
}

registerEnumType(GroupVisibility, {
  name: 'GroupVisibility',
  description: 'Visibility of a group.',
  valuesConfig: {
    PUBLIC: { description: 'Listed, and readable by everyone.' },
    UNLISTED: { description: 'Not listed, but readable by anyone with its ID.' },
    PRIVATE: { description: 'Not listed, and readable only by members.' },
  },
});

export enum GroupJoinPolicy {
  OPEN = 'open',
  APPROVAL = 'approval',
  INVITE = 'invite',
}

registerEnumType(GroupJoinPolicy, {
  name: 'GroupJoinPolicy',
  description: 'How users join a group.',
  valuesConfig: {
    OPEN: { description: 'Anyone can join immediately.' },
    APPROVAL: { description: 'An owner or moderator of the group approves each request.' },
    INVITE: { description: 'By invitation only.' },
  },
});

export enum GroupSort {
  MOST_MEMBERS = 'most_members',
  NEW = 'new',
}

registerEnumType(GroupSort, {
  name: 'GroupSort',
  description: 'Sort order of groups.',
  valuesConfig: {
    MOST_MEMBERS: { description: 'Largest first.' },
    NEW: { description: 'Newest first.' },
  },
});
