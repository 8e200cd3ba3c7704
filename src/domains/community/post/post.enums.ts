import { registerEnumType } from 'type-graphql';

export enum PostStatus {
  DRAFT = 'draft',
  SCHEDULED = 'scheduled',
  PENDING_REVIEW = 'pending_review',
  PUBLISHED = 'published',
  LOCKED = 'locked',
  HIDDEN = 'hidden',
  REMOVED = 'removed',
  DELETED = 'deleted',
}

registerEnumType(PostStatus, {
  name: 'CommunityPostStatus',
  description: 'Status of a post.',
  valuesConfig: {
    DRAFT: { description: 'A draft, visible only to its author.' },
    SCHEDULED: { description: 'Scheduled for `publishAt`; visible only to its author.' },
    PENDING_REVIEW: { description: 'Waiting for review; visible only to its author and moderators.' },
    PUBLISHED: { description: 'Published. Accepts likes and comments.' },
    LOCKED: { description: 'Closed for comments; can still be read and liked.' },
    HIDDEN: { description: 'Hidden because of reports or by a moderator.' },
    REMOVED: { description: 'Removed by a moderator. Its comments stay.' },
    DELETED: { description: 'Deleted by its author. Its comments stay.' },
  },
});

export enum FeedSort {
  NEW = 'new',
  ACTIVE = 'active',
  HOT = 'hot',
  TOP = 'top',
}

registerEnumType(FeedSort, {
  name: 'CommunityFeedSort',
  description: 'Sort order of a feed.',
  valuesConfig: {
    NEW: { description: 'Most recently published first.' },
    ACTIVE: { description: 'Most recently commented first.' },
    HOT: { description: 'Popular recent posts first: ten times the likes and comments outweighs half a day of age.' },
    TOP: { description: 'Most liked first.' },
  },
});
