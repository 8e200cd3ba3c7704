import { IconCalendarEvent, IconLifebuoy } from '@tabler/icons-react';
import type { Area } from '../app/area.js';
import { supportTitles as titles } from './support.titles.js';

/** Navigation entries and paths; screens are loaded when they are opened. */
export const supportArea: Area = {
  navigation: [
    { group: 'user', label: titles.tickets, to: '/tickets', icon: IconLifebuoy },
    { group: 'user', label: titles.consultations, to: '/consultations', icon: IconCalendarEvent },
  ],
  routes: [
    { path: '/tickets', title: titles.tickets, load: async () => (await import('./tickets.screen.js')).TicketsScreen },
    {
      path: '/tickets/new',
      title: titles.newTicket,
      load: async () => (await import('./new-ticket.screen.js')).NewTicketScreen,
    },
    { path: '/tickets/:id', title: titles.ticket, load: async () => (await import('./ticket.screen.js')).TicketScreen },
    {
      path: '/consultations',
      title: titles.consultations,
      load: async () => (await import('./consultations.screen.js')).ConsultationsScreen,
    },
    {
      path: '/consultations/new',
      title: titles.newConsultation,
      load: async () => (await import('./new-consultation.screen.js')).NewConsultationScreen,
    },
    {
      path: '/consultations/:id',
      title: titles.consultation,
      load: async () => (await import('./consultation.screen.js')).ConsultationScreen,
    },
  ],
};
