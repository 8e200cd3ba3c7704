import { registerEnumType } from 'type-graphql';

export enum ContentKind {
  TUTORIAL = 'tutorial',
  ARTICLE = 'article',
  SHOWCASE = 'showcase',
}

registerEnumType(ContentKind, {
  name: 'CommunityContentKind',
  description: 'Kind of a content item.',
  valuesConfig: {
    TUTORIAL: { description: 'Step-by-step instructions.' },
    ARTICLE: { description: 'An explanation or opinion.' },
    SHOWCASE: { description: 'A presentation of something the author built.' },
  },
});

export enum ContentStatus {
  DRAFT = 'draft',
  PUBLISHED = 'published',
  ARCHIVED = 'archived',
  HIDDEN = 'hidden',
  REMOVED = 'removed',
}

registerEnumType(ContentStatus, {
  name: 'CommunityContentStatus',
  description: 'Status of a content item.',
  valuesConfig: {
    DRAFT: { description: 'A draft, visible only to its author.' },
    PUBLISHED: { description: 'Published. Can be read and liked.' },
    ARCHIVED: { description: 'No longer listed; visible only to its author and moderators.' },
    HIDDEN: { description: 'Hidden because of reports or by a moderator; visible only to its author and moderators.' },
    REMOVED: { description: 'Removed by a moderator; visible only to its author and moderators.' },
  },
});

export enum ContentSort {
  NEW = 'new',
  TOP = 'top',
}

registerEnumType(ContentSort, {
  name: 'CommunityContentSort',
  description: 'Sort order of content.',
  valuesConfig: {
    NEW: { description: 'Most recently published first.' },
    TOP: { description: 'Most liked first.' },
  },
});
