/** The job postings of the demo. */
export const POSTINGS = [
  {
    title: 'Senior platform engineer',
    department: 'Engineering',
    location: 'Berlin',
    workplace: 'HYBRID',
    employmentType: 'FULL_TIME',
    description:
      'You run the platform on which our agents live: scheduling, isolation, quotas and the tools around them. You are on call one week in six, and you write the post-mortem.',
    requirements: [
      'Five years of operating distributed systems',
      'TypeScript or Go',
      'You have deleted more code than you wrote, once',
    ],
    salary: { minMinor: 8_500_000, maxMinor: 11_000_000, currency: 'EUR' },
  },
  {
    title: 'Machine learning engineer, evaluation',
    department: 'Research',
    location: 'Remote, Europe',
    workplace: 'REMOTE',
    employmentType: 'FULL_TIME',
    description:
      'You find out whether an agent does what it promises. You build the sets of tasks, the judges and the statistics, and you say so when a number means nothing.',
    requirements: ['Experience with the evaluation of language models', 'Sound statistics', 'Python'],
    salary: { minMinor: 9_000_000, maxMinor: 12_500_000, currency: 'EUR' },
  },
  {
    title: 'Product designer',
    department: 'Design',
    location: 'Lisbon',
    workplace: 'HYBRID',
    employmentType: 'FULL_TIME',
    description:
      'You design how people and agents work together: what is asked, what is shown, what can be undone. You test it with people who have never seen it.',
    requirements: ['A portfolio of shipped work', 'You prototype in code or close to it'],
    salary: { minMinor: 6_500_000, maxMinor: 8_500_000, currency: 'EUR' },
  },
  {
    title: 'Support engineer, part time',
    department: 'Support',
    location: 'Remote, worldwide',
    workplace: 'REMOTE',
    employmentType: 'PART_TIME',
    description:
      'You answer the tickets that need someone who reads code. Twenty hours a week, at times you choose between 7 and 22 UTC.',
    requirements: ['You write English that is short and kind', 'You can read a stack trace'],
    salary: null,
  },
] as const;

type Stage = 'UNDER_REVIEW' | 'SHORTLISTED' | 'PHONE_SCREEN' | 'INTERVIEW' | 'REFERENCE_CHECK';

export interface ApplicationStory {
  posting: number;
  /** The demo person who applies; by default the demo user. */
  person?: number;
  /** With the account by default; otherwise under another address of the same person. */
  without?: 'account';
  letter: string;
  resume?: string;
  source: string;
  /** The stages it went through. */
  through: readonly Stage[];
  end?: 'OFFER' | 'HIRED' | 'REJECTED' | 'WITHDRAWN';
  daysAgo: number;
}

/** The applicants, and the outcome of their applications. */
export const APPLICATIONS: readonly ApplicationStory[] = [
  {
    posting: 0,
    letter: 'I have used your platform for a year and run into each of its limits. I would like to move them.',
    resume: '2021-2026 Site reliability engineer, a bank\n2017-2021 Systems administrator, a university\n',
    source: 'CAREERS_PAGE',
    through: ['UNDER_REVIEW', 'SHORTLISTED', 'PHONE_SCREEN', 'INTERVIEW'],
    daysAgo: 21,
  },
  {
    posting: 0,
    person: 1,
    letter: 'Eight years of Kubernetes at a telephone company. I would like to operate something smaller, well.',
    resume: '2018-2026 Platform lead, telecommunications\nGo, Linux, PostgreSQL\n',
    source: 'REFERRAL',
    through: ['UNDER_REVIEW', 'SHORTLISTED', 'INTERVIEW', 'REFERENCE_CHECK'],
    end: 'OFFER',
    daysAgo: 34,
  },
  {
    posting: 0,
    person: 2,
    letter: 'I build schedulers. Yours has a queue I have opinions about.',
    source: 'JOB_BOARD',
    through: ['UNDER_REVIEW', 'SHORTLISTED'],
    daysAgo: 9,
  },
  {
    posting: 0,
    person: 3,
    letter: 'Ten years of networks, two of agents. I am in Accra and would move.',
    source: 'CAREERS_PAGE',
    through: ['UNDER_REVIEW', 'PHONE_SCREEN'],
    end: 'REJECTED',
    daysAgo: 40,
  },
  {
    posting: 1,
    person: 4,
    letter:
      'My thesis is about judges that agree with each other and not with people. I would like to continue that work.',
    resume: '2022-2026 PhD, evaluation of dialogue systems\n2020-2022 Data scientist, insurance\n',
    source: 'EVENT',
    through: ['UNDER_REVIEW', 'SHORTLISTED', 'PHONE_SCREEN', 'INTERVIEW', 'REFERENCE_CHECK'],
    end: 'HIRED',
    daysAgo: 58,
  },
  {
    posting: 1,
    person: 5,
    letter: 'I maintain an open benchmark with four hundred tasks and know which sixty of them are broken.',
    source: 'SOCIAL_MEDIA',
    through: ['UNDER_REVIEW', 'SHORTLISTED', 'PHONE_SCREEN'],
    daysAgo: 12,
  },
  {
    posting: 1,
    person: 6,
    letter: 'A statistician who came to language models by accident and stayed.',
    source: 'REFERRAL',
    through: ['UNDER_REVIEW', 'SHORTLISTED', 'INTERVIEW'],
    end: 'WITHDRAWN',
    daysAgo: 47,
  },
  {
    posting: 2,
    person: 7,
    letter: 'I designed the undo of an accounting program. People wrote to say thank you.',
    resume: '2019-2026 Senior designer, accounting software\n2015-2019 Designer, an agency\n',
    source: 'CAREERS_PAGE',
    through: ['UNDER_REVIEW', 'SHORTLISTED'],
    daysAgo: 6,
  },
  {
    posting: 2,
    person: 8,
    letter: 'My portfolio is at the link. The third project failed and taught me the most.',
    source: 'JOB_BOARD',
    through: [],
    daysAgo: 1,
  },
  {
    posting: 3,
    person: 9,
    letter: 'I already answer questions in two open-source projects, unpaid.',
    source: 'SOCIAL_MEDIA',
    through: ['UNDER_REVIEW'],
    daysAgo: 3,
  },
  {
    posting: 3,
    person: 8,
    without: 'account',
    letter: 'In case the other position is filled: I also like to help.',
    source: 'JOB_BOARD',
    through: [],
    daysAgo: 1,
  },
];
