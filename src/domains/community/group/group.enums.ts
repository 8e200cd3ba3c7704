import { registerEnumType } from 'type-graphql';

export enum GroupVisibility {
  PUBLIC = 'public',
  UNLISTED = 'unlisted',
  PRIVATE = 'private',
}

registerEnumType(GroupVisibility, {
  name: 'GroupVisibility',
  description: 'Who finds a group and reads what is in it.',
  valuesConfig: {
    PUBLIC: { description: 'Listed; everybody reads it.' },
    UNLISTED: { description: 'Not listed; whoever has its id reads it.' },
    PRIVATE: { description: 'Not listed; only its members read it.' },
  },
});

export enum GroupJoinPolicy {
  OPEN = 'open',
  APPROVAL = 'approval',
  INVITE = 'invite',
}

registerEnumType(GroupJoinPolicy, {
  name: 'GroupJoinPolicy',
  description: 'How one becomes a member of a group.',
  valuesConfig: {
    OPEN: { description: 'Whoever joins is a member at once.' },
    APPROVAL: { description: 'An owner or moderator of the group says yes or no.' },
    INVITE: { description: 'Only who was invited can join.' },
  },
});

export enum GroupSort {
  MOST_MEMBERS = 'most_members',
  NEW = 'new',
}

registerEnumType(GroupSort, {
  name: 'GroupSort',
  description: 'In which order groups are listed.',
  valuesConfig: {
    MOST_MEMBERS: { description: 'The largest first.' },
    NEW: { description: 'The newest first.' },
  },
});
