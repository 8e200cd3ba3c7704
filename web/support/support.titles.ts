/** In the first chunk: labels of the navigation and titles of routes. */
export const supportTitles = {
  tickets: 'My tickets',
  ticket: 'Ticket',
  newTicket: 'New ticket',
  consultations: 'Consultations',
  consultation: 'Consultation',
  newConsultation: 'Request a consultation',
} as const;
