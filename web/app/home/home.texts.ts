import type { NewsKind } from './news.js';

export const homeTexts = {
  greeting: (name: string) => `Hello, ${name.split(' ', 1)[0] ?? name}`,
  greetingAnybody: 'Hello',
  description: 'What is new for you since you were here.',
  news: {
    title: 'What is new',
    empty: 'Nothing has happened yet',
    emptyHint: 'Tickets, suggestions and runs of yours show here as soon as something moves.',
    isNew: 'New',
    kinds: {
      ticket: 'Ticket',
      consultation: 'Consultation',
      webinar: 'Webinar',
      suggestion: 'Suggestion',
      run: 'Lab run',
      post: 'Community',
    } satisfies Record<NewsKind, string>,
    ticket: (number: number, subject: string) => `#${String(number)} ${subject}`,
    post: (author: string, title: string) => `${author}: ${title}`,
  },
  upcoming: {
    title: 'Coming up',
    empty: 'No dates ahead',
    emptyHint: 'Book a consultation or a webinar, and it stands here.',
    book: 'Book a consultation',
    webinars: 'Look at the webinars',
  },
  tiles: {
    label: 'At a glance',
    tickets: 'Open tickets',
    waiting: (count: number) =>
      count === 0 ? 'none waits for you' : `${String(count)} ${count === 1 ? 'waits' : 'wait'} for your answer`,
    runs: 'Lab runs at work',
    runsHint: 'of your latest five',
    upcoming: 'Dates ahead',
    upcomingHint: 'consultations and webinars',
    spent: 'Spent this month',
    spentOf: (limit: string) => `of ${limit}`,
  },
  staff: {
    tickets: (count: number) => `Tickets without an answer (${String(count)})`,
    ticketsEmpty: 'Every ticket has an answer',
    toTickets: 'Open the queue',
    moderation: (count: number) => `Reported content (${String(count)})`,
    moderationEmpty: 'Nothing is reported',
    toModeration: 'Open the moderation queue',
    reports: (count: number) => (count === 1 ? '1 report' : `${String(count)} reports`),
  },
} as const;
