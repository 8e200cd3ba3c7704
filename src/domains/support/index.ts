import type { Domain } from '../../graphql/domain.js';
import {
  InternalNoteResolver,
  MessageResolver,
  TicketPartsResolver,
  TicketResolutionDetailsResolver,
  TicketStatusChangeResolver,
  UserTicketsResolver,
} from './ticket-parts.resolver.js';
import { closeResolvedTickets, wakeSnoozedTickets } from './ticket-closing.service.js';
import { TicketDeskResolver } from './ticket-desk.resolver.js';
import { ticketPersonalData } from './ticket-personal-data.service.js';
import { TicketResolver } from './ticket.resolver.js';
import { ticketsByIds } from './ticket.service.js';

export const support: Domain = {
  name: 'support',
  resolvers: [
    TicketResolver,
    TicketDeskResolver,
    TicketPartsResolver,
    MessageResolver,
    InternalNoteResolver,
    TicketStatusChangeResolver,
    TicketResolutionDetailsResolver,
    UserTicketsResolver,
  ],
  nodes: { tkt: ticketsByIds },
  jobs: [
    { name: 'close resolved tickets', everySeconds: 5, run: closeResolvedTickets },
    { name: 'wake snoozed tickets', everySeconds: 5, run: wakeSnoozedTickets },
  ],
  personalData: ticketPersonalData,
};

export { importTickets } from './ticket.import.js';
