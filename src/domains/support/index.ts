import type { Domain } from '../../graphql/domain.js';
import { ConsultationDeskResolver } from './consultation/consultation-desk.resolver.js';
import {
  ConsultationFieldsResolver,
  ConsultationStatusChangeResolver,
} from './consultation/consultation-fields.resolver.js';
import { expireConsultations, remindOfConsultations } from './consultation/consultation-jobs.service.js';
import { passOnConsultations } from './consultation/consultation-unassign.service.js';
import { consultationPersonalData } from './consultation/consultation-personal-data.service.js';
import { ConsultationResolver } from './consultation/consultation.resolver.js';
import { consultationsByIds } from './consultation/consultation.service.js';
import {
  InternalNoteResolver,
  MessageResolver,
  TicketPartsResolver,
  TicketResolutionDetailsResolver,
  TicketStatusChangeResolver,
  UserTicketsResolver,
} from './ticket/ticket-parts.resolver.js';
import { closeResolvedTickets, wakeSnoozedTickets } from './ticket/ticket-closing.service.js';
import { TicketDeskResolver } from './ticket-queue/ticket-desk.resolver.js';
import { ticketPersonalData } from './ticket/ticket-personal-data.service.js';
import { mailTicketRequesters } from './ticket/ticket-mail-jobs.service.js';
import { unassignTickets } from './ticket/ticket-unassign.service.js';
import { TicketResolver } from './ticket/ticket.resolver.js';
import { ticketsByIds } from './ticket/ticket.service.js';
import { consultationRoutes } from './consultation/consultation.rest.js';
import { ticketRoutes } from './ticket/ticket.rest.js';
import { ticketMigrations } from './ticket/ticket.migration.js';

export const support: Domain = {
  name: 'support',
  migrations: ticketMigrations,
  routes: [...ticketRoutes, ...consultationRoutes],
  resolvers: [
    TicketResolver,
    TicketDeskResolver,
    TicketPartsResolver,
    MessageResolver,
    InternalNoteResolver,
    TicketStatusChangeResolver,
    TicketResolutionDetailsResolver,
    UserTicketsResolver,
    ConsultationResolver,
    ConsultationDeskResolver,
    ConsultationFieldsResolver,
    ConsultationStatusChangeResolver,
  ],
  nodes: { tkt: ticketsByIds, con: consultationsByIds },
  jobs: [
    { name: 'close-resolved-tickets', everySeconds: 5, run: closeResolvedTickets },
    { name: 'wake-snoozed-tickets', everySeconds: 5, run: wakeSnoozedTickets },
    {
      name: 'email-ticket-requesters',
      everySeconds: 5,
      run: (now, { config }) => mailTicketRequesters(now, config.publicUrl),
    },
    { name: 'expire-consultation-requests', everySeconds: 5, run: expireConsultations },
    { name: 'send-consultation-reminders', everySeconds: 30, run: remindOfConsultations },
  ],
  async rolesLost(loss, session) {
    return {
      supporttickets: await unassignTickets(loss, session),
      consultations: await passOnConsultations(loss, session),
    };
  },
  personalData: [...ticketPersonalData, ...consultationPersonalData],
};

export { importTickets } from './ticket/ticket.import.js';
export { backdateConsultation } from './consultation/consultation.seed.js';
