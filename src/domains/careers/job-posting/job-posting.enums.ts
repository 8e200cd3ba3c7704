import { registerEnumType } from 'type-graphql';

export enum JobPostingStatus {
  OPEN = 'open',
  CLOSED = 'closed',
}

registerEnumType(JobPostingStatus, {
  name: 'JobPostingStatus',
  description: 'Whether one can apply.',
  valuesConfig: {
    OPEN: { description: 'Everybody sees it and can apply.' },
    CLOSED: { description: 'Nobody can apply any more. Only recruiters list it.' },
  },
});

export enum EmploymentType {
  FULL_TIME = 'full_time',
  PART_TIME = 'part_time',
  CONTRACT = 'contract',
  INTERNSHIP = 'internship',
}

registerEnumType(EmploymentType, {
  name: 'EmploymentType',
  description: 'What kind of work it is.',
  valuesConfig: {
    FULL_TIME: { description: 'A permanent position, full time.' },
    PART_TIME: { description: 'A permanent position, part time.' },
    CONTRACT: { description: 'For a limited time or a project.' },
    INTERNSHIP: { description: 'For people who learn.' },
  },
});

export enum Workplace {
  ON_SITE = 'on_site',
  HYBRID = 'hybrid',
  REMOTE = 'remote',
}

registerEnumType(Workplace, {
  name: 'Workplace',
  description: 'Where the work is done.',
  valuesConfig: {
    ON_SITE: { description: 'At the named place.' },
    HYBRID: { description: 'Partly at the named place.' },
    REMOTE: { description: 'From anywhere, within what the place says.' },
  },
});

export enum JobPostingSort {
  NEWEST = 'newest',
  CLOSING_SOON = 'closing_soon',
}

registerEnumType(JobPostingSort, {
  name: 'JobPostingSort',
  description: 'The order of postings.',
  valuesConfig: {
    NEWEST: { description: 'Posted last first.' },
    CLOSING_SOON: { description: 'Those that close soonest first; only those with a last day.' },
  },
});
