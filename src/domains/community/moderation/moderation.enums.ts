import { registerEnumType } from 'type-graphql';

export enum ModerationStatus {
  PENDING = 'pending',
  APPROVED = 'approved',
  REJECTED = 'rejected',
  IGNORED = 'ignored',
  DELETED = 'deleted',
}

registerEnumType(ModerationStatus, {
  name: 'ModerationStatus',
  description: 'Status of a moderation queue item. A new report sets it back to PENDING.',
  valuesConfig: {
    PENDING: { description: 'Waiting for a moderator.' },
    APPROVED: { description: 'The reports were justified, and action was taken.' },
    REJECTED: { description: 'The reports were not justified, or the action was reverted.' },
    IGNORED: { description: 'Closed without a verdict; no action was taken.' },
    DELETED: { description: 'The reported item was removed, or deleted by its author.' },
  },
});

export enum ModerationActionKind {
  WARN = 'warn',
  HIDE = 'hide',
  REMOVE = 'remove',
  LOCK = 'lock',
  MUTE = 'mute',
  TEMP_BAN = 'temp_ban',
  BAN = 'ban',
  RESTORE = 'restore',
}

registerEnumType(ModerationActionKind, {
  name: 'ModerationActionKind',
  description: 'An action a moderator can take on a reported item or its author.',
  valuesConfig: {
    WARN: { description: 'Warns the author; the reported item stays.' },
    HIDE: { description: 'Hides the item, until `expiresAt` if set.' },
    REMOVE: { description: 'Removes the item.' },
    LOCK: { description: 'Keeps the item readable but closes it for replies, until `expiresAt` if set.' },
    MUTE: { description: 'Prevents the author from posting until `expiresAt`.' },
    TEMP_BAN: { description: 'Bans the author from the community until `expiresAt`.' },
    BAN: { description: 'Permanently bans the author from the community. A second moderator must confirm.' },
    RESTORE: { description: 'Restores a hidden, removed or locked item, and lifts a resulting mute or ban.' },
  },
});

export enum ModerationActionState {
  IN_FORCE = 'in_force',
  EXPIRED = 'expired',
  REVERTED = 'reverted',
}

registerEnumType(ModerationActionState, {
  name: 'ModerationActionState',
  description: 'State of a moderation action.',
  valuesConfig: {
    IN_FORCE: { description: 'In force.' },
    EXPIRED: { description: 'Expired.' },
    REVERTED: { description: 'Reverted by a moderator or after an appeal.' },
  },
});

export enum AppealStatus {
  OPEN = 'open',
  UPHELD = 'upheld',
  OVERTURNED = 'overturned',
}

registerEnumType(AppealStatus, {
  name: 'AppealStatus',
  description: 'Status of an appeal.',
  valuesConfig: {
    OPEN: { description: 'Waiting for a moderator who did not take the action.' },
    UPHELD: { description: 'The action stays in force.' },
    OVERTURNED: { description: 'The action was reverted.' },
  },
});

export enum ReportReason {
  SPAM = 'spam',
  HARASSMENT = 'harassment',
  HATE = 'hate',
  SEXUAL = 'sexual',
  VIOLENCE = 'violence',
  MISINFORMATION = 'misinformation',
  PRIVACY = 'privacy',
  COPYRIGHT = 'copyright',
  OFF_TOPIC = 'off_topic',
  OTHER = 'other',
}

registerEnumType(ReportReason, {
  name: 'ReportReason',
  description: 'Reason for a report.',
  valuesConfig: {
    SPAM: { description: 'Advertising or repetitive content.' },
    HARASSMENT: { description: 'Attacks or harasses a person.' },
    HATE: { description: 'Demeans people for who they are.' },
    SEXUAL: { description: 'Inappropriate sexual content.' },
    VIOLENCE: { description: 'Threatens or glorifies violence.' },
    MISINFORMATION: { description: 'False and harmful information.' },
    PRIVACY: { description: 'Reveals private information about a person.' },
    COPYRIGHT: { description: 'Infringes a copyright.' },
    OFF_TOPIC: { description: 'Does not belong in this group or thread.' },
    OTHER: { description: 'Another reason, explained in `text`.' },
  },
});

export enum ReportOutcome {
  OPEN = 'open',
  AGREED = 'agreed',
  DISAGREED = 'disagreed',
  IGNORED = 'ignored',
}

registerEnumType(ReportOutcome, {
  name: 'ReportOutcome',
  description: 'Outcome of a report.',
  valuesConfig: {
    OPEN: { description: 'Not decided yet.' },
    AGREED: { description: 'The report was justified.' },
    DISAGREED: { description: 'The report was not justified.' },
    IGNORED: { description: 'Closed without a verdict.' },
  },
});

export enum ModerationSort {
  SCORE = 'score',
  NEW = 'new',
}

registerEnumType(ModerationSort, {
  name: 'ModerationSort',
  description: 'Sort order of the moderation queue.',
  valuesConfig: {
    SCORE: { description: 'Highest score first: many reports, by users whose earlier reports were justified.' },
    NEW: { description: 'Most recently added to the queue first.' },
  },
});

export enum ModerationTargetKind {
  POST = 'post',
  COMMENT = 'comment',
  CONTENT = 'content',
}

registerEnumType(ModerationTargetKind, {
  name: 'ModerationTargetKind',
  description: 'Kind of item that can be reported.',
  valuesConfig: {
    POST: { description: 'A post.' },
    COMMENT: { description: 'A comment on a post.' },
    CONTENT: { description: 'A tutorial, article or showcase.' },
  },
});
