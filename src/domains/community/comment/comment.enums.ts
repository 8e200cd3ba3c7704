import { registerEnumType } from 'type-graphql';

export enum CommentStatus {
  VISIBLE = 'visible',
  HIDDEN = 'hidden',
  REMOVED = 'removed',
  DELETED = 'deleted',
}

registerEnumType(CommentStatus, {
  name: 'CommunityCommentStatus',
  description: 'Status of a comment.',
  valuesConfig: {
    VISIBLE: { description: 'Visible. Accepts likes and replies.' },
    HIDDEN: { description: 'Hidden because of reports or by a moderator.' },
    REMOVED: { description: 'Removed by a moderator. Its replies stay.' },
    DELETED: { description: 'Deleted by its author. Its replies stay.' },
  },
});
