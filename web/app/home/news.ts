import type { Tone } from '../components/status-badge.js';
import { experimentStatusOf, wordsOf } from '../components/status-badge.js';
import type { HomeQuery } from '../generated/graphql.js';
import { homeTexts } from './home.texts.js';

export type NewsKind = 'ticket' | 'consultation' | 'webinar' | 'suggestion' | 'run' | 'post';

/** An item of the activity list. */
export interface News {
  id: string;
  kind: NewsKind;
  title: string;
  to: string;
  at: string;
  status?: { label: string; tone: Tone };
}

/** An upcoming event. */
export interface Upcoming {
  id: string;
  kind: NewsKind;
  title: string;
  to: string;
  at: string;
}

const SHOWN = 12;
const OPEN_TICKETS = new Set(['NEW', 'OPEN', 'PENDING', 'ON_HOLD']);
const RUNNING = new Set(['QUEUED', 'PROCESSING']);
const AHEAD = new Set(['REQUESTED', 'CONFIRMED', 'REGISTERED', 'WAITLISTED', 'OFFERED', 'PENDING_APPROVAL']);
const GOOD = new Set([
  'RESOLVED',
  'COMPLETED',
  'CONFIRMED',
  'REGISTERED',
  'ATTENDED',
  'HIRED',
  'PLANNED',
  'IN_PROGRESS',
]);
const BAD = new Set(['FAILED', 'DECLINED', 'REJECTED', 'DENIED', 'TIMED_OUT', 'NO_SHOW']);
const WAITING = new Set(['PENDING', 'OFFERED', 'WAITLISTED', 'REQUESTED', 'PENDING_APPROVAL', 'PENDING_REVIEW']);

const { news } = homeTexts;

/** All recent changes of the viewer's records, newest first. */
export function newsOf(data: HomeQuery): News[] {
  const all: News[] = [
    ...data.myTickets.nodes.map((ticket) => ({
      ...moved('ticket', ticket, `/tickets/${ticket.id}`),
      title: news.ticket(ticket.ticketNumber, ticket.subject),
    })),
    ...data.myConsultations.nodes.map((one) => ({
      ...moved('consultation', one, `/consultations/${one.id}`),
      title: wordsOf(one.consultationType),
    })),
    ...data.myRegistrations.nodes.map((one) => ({
      ...moved('webinar', one, webinarPath(one.webinar?.id)),
      title: one.webinar?.title ?? news.kinds.webinar,
    })),
    ...data.mySuggestions.nodes.map((one) => ({
      ...moved('suggestion', one, `/suggestions/${one.id}`),
      title: one.title,
    })),
    ...data.myLabExperiments.nodes.map((one) => ({
      ...moved('run', one, `/lab/${one.id}`),
      title: wordsOf(one.experimentType),
    })),
    ...data.feed.nodes.map((post): News => ({
      id: post.id,
      kind: 'post',
      title: news.post(post.authorName, post.title ?? post.excerpt ?? ''),
      to: `/community/posts/${post.id}`,
      at: post.createdAt,
    })),
  ];
  return all.sort((one, other) => other.at.localeCompare(one.at)).slice(0, SHOWN);
}

/** Upcoming consultations and webinars, soonest first. */
export function upcomingOf(data: HomeQuery, now: number): Upcoming[] {
  const all = [
    ...data.myConsultations.nodes.map((one) => ({
      ...{ id: one.id, kind: 'consultation' as const, status: one.status },
      title: wordsOf(one.consultationType),
      to: `/consultations/${one.id}`,
      at: one.scheduledAt,
    })),
    ...data.myRegistrations.nodes.map((one) => ({
      ...{ id: one.id, kind: 'webinar' as const, status: one.status },
      title: one.webinar?.title ?? news.kinds.webinar,
      to: webinarPath(one.webinar?.id),
      at: one.scheduledDate,
    })),
  ];
  return all
    .filter(({ at, status }) => Date.parse(at) > now && AHEAD.has(status))
    .sort((one, other) => one.at.localeCompare(other.at));
}

export function countsOf({ myTickets, myLabExperiments }: HomeQuery): {
  open: number;
  waiting: number;
  running: number;
} {
  return {
    open: myTickets.nodes.filter(({ status }) => OPEN_TICKETS.has(status)).length,
    waiting: myTickets.nodes.filter(({ status }) => status === 'PENDING').length,
    running: myLabExperiments.nodes.filter(({ status }) => RUNNING.has(status)).length,
  };
}

interface Moved {
  id: string;
  status: string;
  updatedAt: string;
}

function moved(kind: NewsKind, { id, status, updatedAt }: Moved, to: string): Omit<News, 'title'> {
  return {
    id,
    kind,
    to,
    at: updatedAt,
    status: { label: kind === 'run' ? experimentStatusOf(status) : wordsOf(status), tone: toneOf(status) },
  };
}

function toneOf(status: string): Tone {
  if (BAD.has(status)) return 'bad';
  if (GOOD.has(status)) return 'good';
  if (WAITING.has(status)) return 'warning';
  return OPEN_TICKETS.has(status) || RUNNING.has(status) ? 'active' : 'neutral';
}

const webinarPath = (id: string | undefined): string => (id === undefined ? '/webinars' : `/webinars/${id}`);
