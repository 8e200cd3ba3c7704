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
  description: 'What became of the reports about something. A new report makes it PENDING again.',
  valuesConfig: {
    PENDING: { description: 'Waits for a moderator.' },
    APPROVED: { description: 'The reports were right, and something was done.' },
    REJECTED: { description: 'The reports were wrong, or what was done was taken back.' },
    IGNORED: { description: 'Neither right nor wrong; nothing was done.' },
    DELETED: { description: 'What was reported is gone: removed, or deleted by its author.' },
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
  description: 'What a moderator does about something that was reported, or about its author.',
  valuesConfig: {
    WARN: { description: 'Tells the author; what was reported stays.' },
    HIDE: { description: 'Hides it, until `expiresAt` where that is given.' },
    REMOVE: { description: 'Takes it away.' },
    LOCK: { description: 'Leaves it to be read, and lets nobody answer, until `expiresAt` where that is given.' },
    MUTE: { description: 'The author writes nothing until `expiresAt`.' },
    TEMP_BAN: { description: 'The author takes no part in the community until `expiresAt`.' },
    BAN: { description: 'The author takes no part any more. A second moderator has to say so as well.' },
    RESTORE: { description: 'Puts back what was hidden, removed or locked, and ends a mute or ban that came of it.' },
  },
});

export enum ModerationActionState {
  IN_FORCE = 'in_force',
  EXPIRED = 'expired',
  REVERTED = 'reverted',
}

registerEnumType(ModerationActionState, {
  name: 'ModerationActionState',
  description: 'Whether what a moderator did still holds.',
  valuesConfig: {
    IN_FORCE: { description: 'It holds.' },
    EXPIRED: { description: 'Its time is over.' },
    REVERTED: { description: 'It was taken back, by a moderator or after an appeal.' },
  },
});

export enum AppealStatus {
  OPEN = 'open',
  UPHELD = 'upheld',
  OVERTURNED = 'overturned',
}

registerEnumType(AppealStatus, {
  name: 'AppealStatus',
  description: 'What became of an appeal.',
  valuesConfig: {
    OPEN: { description: 'Waits for a moderator other than the one who acted.' },
    UPHELD: { description: 'What was done stands.' },
    OVERTURNED: { description: 'What was done was taken back.' },
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
  description: 'Why something is reported.',
  valuesConfig: {
    SPAM: { description: 'Advertising, or the same over and over.' },
    HARASSMENT: { description: 'It attacks or pesters a person.' },
    HATE: { description: 'It demeans people for what they are.' },
    SEXUAL: { description: 'Sexual content that has no place here.' },
    VIOLENCE: { description: 'It threatens with violence or glorifies it.' },
    MISINFORMATION: { description: 'It is false, and does harm.' },
    PRIVACY: { description: "It tells what is somebody's private matter." },
    COPYRIGHT: { description: 'It belongs to somebody else.' },
    OFF_TOPIC: { description: 'It does not belong in this group or thread.' },
    OTHER: { description: 'Something else; say what in `text`.' },
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
  description: 'Whether a report turned out to be right.',
  valuesConfig: {
    OPEN: { description: 'Nobody has decided yet.' },
    AGREED: { description: 'It was right.' },
    DISAGREED: { description: 'It was wrong.' },
    IGNORED: { description: 'Neither right nor wrong.' },
  },
});

export enum ModerationSort {
  SCORE = 'score',
  NEW = 'new',
}

registerEnumType(ModerationSort, {
  name: 'ModerationSort',
  description: 'In which order the moderation queue is listed.',
  valuesConfig: {
    SCORE: { description: 'What weighs most first: many reports, by people whose reports were right before.' },
    NEW: { description: 'What was reported first most lately.' },
  },
});

export enum ModerationTargetKind {
  POST = 'post',
  COMMENT = 'comment',
  CONTENT = 'content',
}

registerEnumType(ModerationTargetKind, {
  name: 'ModerationTargetKind',
  description: 'What can be reported.',
  valuesConfig: {
    POST: { description: 'A post.' },
    COMMENT: { description: 'A comment on a post.' },
    CONTENT: { description: 'An article, guide or other content.' },
  },
});
