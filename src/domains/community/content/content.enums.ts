import { registerEnumType } from 'type-graphql';

export enum ContentKind {
  TUTORIAL = 'tutorial',
  ARTICLE = 'article',
  SHOWCASE = 'showcase',
}

registerEnumType(ContentKind, {
  name: 'CommunityContentKind',
  description: 'What kind of content it is.',
  valuesConfig: {
    TUTORIAL: { description: 'Shows step by step how something is done.' },
    ARTICLE: { description: 'Explains or argues.' },
    SHOWCASE: { description: 'Presents what somebody built.' },
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
  description: 'Where a content stands.',
  valuesConfig: {
    DRAFT: { description: 'Being written; only its author sees it.' },
    PUBLISHED: { description: 'Can be read and liked.' },
    ARCHIVED: { description: 'Not listed any more; its author and moderators see it.' },
    HIDDEN: { description: 'Hidden after reports, until a moderator has decided; its author and moderators see it.' },
    REMOVED: { description: 'Taken away by a moderator; its author and moderators see it.' },
  },
});

export enum ContentSort {
  NEW = 'new',
  TOP = 'top',
}

registerEnumType(ContentSort, {
  name: 'CommunityContentSort',
  description: 'In which order contents are listed.',
  valuesConfig: {
    NEW: { description: 'What came out last, first.' },
    TOP: { description: 'What is liked most, first.' },
  },
});
