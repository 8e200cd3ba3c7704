import { registerEnumType } from 'type-graphql';

export enum CommentStatus {
  VISIBLE = 'visible',
  HIDDEN = 'hidden',
  REMOVED = 'removed',
  DELETED = 'deleted',
}

registerEnumType(CommentStatus, {
  name: 'CommunityCommentStatus',
  description: 'Where a comment stands.',
  valuesConfig: {
    VISIBLE: { description: 'Can be read, liked and answered.' },
    HIDDEN: { description: 'Hidden after reports, until a moderator has decided.' },
    REMOVED: { description: 'Taken away by a moderator. The answers to it stay.' },
    DELETED: { description: 'Deleted by its author. The answers to it stay.' },
  },
});
