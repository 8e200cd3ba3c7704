/** Navigation labels and route titles, loaded with the first chunk. */
export const supportTitles = {
  tickets: 'My tickets',
  ticket: 'Ticket',
  newTicket: 'New ticket',
  consultations: 'Consultations',
  consultation: 'Consultation',
  newConsultation: 'Request a consultation',
} as const;
