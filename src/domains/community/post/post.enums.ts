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
  description: 'Where a post stands.',
  valuesConfig: {
    DRAFT: { description: 'Being written; only its author sees it.' },
    SCHEDULED: { description: 'Comes out by itself at `publishAt`; only its author sees it.' },
    PENDING_REVIEW: { description: 'Waits for a moderator; only its author and moderators see it.' },
    PUBLISHED: { description: 'Can be read, liked and commented on.' },
    LOCKED: { description: 'Can be read and liked; takes no more comments.' },
    HIDDEN: { description: 'Hidden after reports, until a moderator has decided.' },
    REMOVED: { description: 'Taken away by a moderator. What was said about it stays.' },
    DELETED: { description: 'Deleted by its author. What was said about it stays.' },
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
  description: 'In which order a feed is read.',
  valuesConfig: {
    NEW: { description: 'What came out last, first.' },
    ACTIVE: { description: 'What was commented on last, first.' },
    HOT: { description: 'What is liked and talked about lately: ten times as much of it outweighs half a day of age.' },
    TOP: { description: 'What is liked most, first.' },
  },
});
