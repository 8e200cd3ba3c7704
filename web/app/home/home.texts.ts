import type { NewsKind } from './news.js';

export const homeTexts = {
  greeting: (name: string) => `Hello, ${name.split(' ', 1)[0] ?? name}`,
  greetingAnybody: 'Hello',
  description: 'Everything that changed since your last visit.',
  news: {
    title: 'Activity',
    empty: 'No activity yet',
    emptyHint: 'Updates to your tickets, suggestions and experiments appear here.',
    isNew: 'New',
    kinds: {
      ticket: 'Ticket',
      consultation: 'Consultation',
      webinar: 'Webinar',
      suggestion: 'Suggestion',
      run: 'Experiment',
      post: 'Community',
    } satisfies Record<NewsKind, string>,
    ticket: (number: number, subject: string) => `#${String(number)} ${subject}`,
    post: (author: string, title: string) => `${author}: ${title}`,
  },
  upcoming: {
    title: 'Upcoming',
    empty: 'Nothing upcoming',
    emptyHint: 'Request a consultation or register for a webinar to see it here.',
    book: 'Request a consultation',
    webinars: 'Browse webinars',
  },
  tiles: {
    label: 'At a glance',
    tickets: 'Open tickets',
    waiting: (count: number) =>
      count === 0 ? 'none need your reply' : `${String(count)} ${count === 1 ? 'needs' : 'need'} your reply`,
    runs: 'Running experiments',
    runsHint: 'among your latest five',
    upcoming: 'Upcoming',
    upcomingHint: 'consultations and webinars',
    spent: 'Spent this month',
    spentOf: (limit: string) => `of ${limit}`,
  },
  staff: {
    tickets: (count: number) => `Unanswered tickets (${String(count)})`,
    ticketsEmpty: 'All tickets are answered',
    toTickets: 'Open the ticket queue',
    moderation: (count: number) => `Reported content (${String(count)})`,
    moderationEmpty: 'No reported content',
    toModeration: 'Open the moderation queue',
    reports: (count: number) => (count === 1 ? '1 report' : `${String(count)} reports`),
  },
} as const;
