import { registerEnumType } from 'type-graphql';

export enum JobPostingStatus {
  OPEN = 'open',
  CLOSED = 'closed',
}

registerEnumType(JobPostingStatus, {
  name: 'JobPostingStatus',
  description: 'Status of a job posting.',
  valuesConfig: {
    OPEN: { description: 'Public and open for applications.' },
    CLOSED: { description: 'Closed for applications and listed only for recruiters.' },
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
  description: 'Type of employment.',
  valuesConfig: {
    FULL_TIME: { description: 'Permanent full-time position.' },
    PART_TIME: { description: 'Permanent part-time position.' },
    CONTRACT: { description: 'Fixed-term or project-based contract.' },
    INTERNSHIP: { description: 'Internship.' },
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
    ON_SITE: { description: 'At the given location.' },
    HYBRID: { description: 'Partly at the given location.' },
    REMOTE: { description: 'Remote, within the limits of the given location.' },
  },
});

export enum JobPostingSort {
  NEWEST = 'newest',
  CLOSING_SOON = 'closing_soon',
}

registerEnumType(JobPostingSort, {
  name: 'JobPostingSort',
  description: 'Sort order of job postings.',
  valuesConfig: {
    NEWEST: { description: 'Newest first.' },
    CLOSING_SOON: { description: 'Earliest deadline first; only job postings with a deadline.' },
  },
});
