import {
  IconBuildingBank,
  IconCalendarEvent,
  IconClipboardList,
  IconGavel,
  IconInbox,
  IconScale,
  IconTicket,
  IconUsersGroup,
  IconWebhook,
} from '@tabler/icons-react';
import type { Area } from '../app/area.js';
import { staffTitles as screens } from './staff.titles.js';

const support = ['SUPPORT_AGENT'] as const;
const recruiting = ['RECRUITER'] as const;
const events = ['EVENT_MANAGER'] as const;
const moderation = ['MODERATOR'] as const;
const billing = ['BILLING_AGENT'] as const;
// No role but the administrator's, which has access to everything.
const administration = [] as const;

/** Navigation entries and paths; screens are loaded when they are opened. */
export const staffArea: Area = {
  navigation: [
    { group: 'staff', label: screens.queue, to: '/staff/tickets', icon: IconInbox, roles: support },
    { group: 'staff', label: screens.calendar, to: '/staff/consultations', icon: IconCalendarEvent, roles: support },
    { group: 'staff', label: screens.hiring, to: '/staff/hiring', icon: IconUsersGroup, roles: recruiting },
    { group: 'staff', label: screens.webinars, to: '/staff/webinars', icon: IconTicket, roles: events },
    { group: 'staff', label: screens.moderation, to: '/staff/moderation', icon: IconGavel, roles: moderation },
    { group: 'staff', label: screens.appeals, to: '/staff/appeals', icon: IconScale, roles: moderation },
    { group: 'staff', label: screens.transactions, to: '/staff/transactions', icon: IconBuildingBank, roles: billing },
    { group: 'staff', label: screens.webhooks, to: '/staff/webhook-events', icon: IconWebhook, roles: billing },
    { group: 'staff', label: screens.audit, to: '/staff/audit', icon: IconClipboardList, roles: administration },
  ],
  routes: [
    {
      path: '/staff/tickets',
      title: screens.queue,
      roles: support,
      load: async () => (await import('./queue/queue.screen.js')).QueueScreen,
    },
    {
      path: '/staff/tickets/:id',
      title: screens.ticket,
      roles: support,
      load: async () => (await import('./queue/ticket.screen.js')).TicketScreen,
    },
    {
      path: '/staff/consultations',
      title: screens.calendar,
      roles: support,
      load: async () => (await import('./calendar/calendar.screen.js')).CalendarScreen,
    },
    {
      path: '/staff/hiring',
      title: screens.hiring,
      roles: recruiting,
      load: async () => (await import('./hiring/board.screen.js')).BoardScreen,
    },
    {
      path: '/staff/hiring/:id',
      title: screens.application,
      roles: recruiting,
      load: async () => (await import('./hiring/application.screen.js')).ApplicationScreen,
    },
    {
      path: '/staff/webinars',
      title: screens.webinars,
      roles: events,
      load: async () => (await import('./webinars/webinars.screen.js')).WebinarsScreen,
    },
    {
      path: '/staff/webinars/:id',
      title: screens.webinars,
      roles: events,
      load: async () => (await import('./webinars/webinar.screen.js')).WebinarScreen,
    },
    {
      path: '/staff/moderation',
      title: screens.moderation,
      roles: moderation,
      load: async () => (await import('./moderation/moderation.screen.js')).ModerationScreen,
    },
    {
      path: '/staff/moderation/:id',
      title: screens.moderationItem,
      roles: moderation,
      load: async () => (await import('./moderation/item.screen.js')).ItemScreen,
    },
    {
      path: '/staff/appeals',
      title: screens.appeals,
      roles: moderation,
      load: async () => (await import('./moderation/appeals.screen.js')).AppealsScreen,
    },
    {
      path: '/staff/transactions',
      title: screens.transactions,
      roles: billing,
      load: async () => (await import('./billing/transactions.screen.js')).TransactionsScreen,
    },
    {
      path: '/staff/transactions/:id',
      title: screens.transaction,
      roles: billing,
      load: async () => (await import('./billing/transaction.screen.js')).TransactionScreen,
    },
    {
      path: '/staff/webhook-events',
      title: screens.webhooks,
      roles: billing,
      load: async () => (await import('./billing/webhooks.screen.js')).WebhooksScreen,
    },
    {
      path: '/staff/webhook-events/:id',
      title: screens.webhook,
      roles: billing,
      load: async () => (await import('./billing/webhook.screen.js')).WebhookScreen,
    },
    {
      path: '/staff/audit',
      title: screens.audit,
      roles: administration,
      load: async () => (await import('./audit/audit.screen.js')).AuditScreen,
    },
  ],
};
