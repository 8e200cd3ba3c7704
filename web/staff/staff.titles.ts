/** Navigation labels and screen titles, kept small for the first chunk. */
export const staffTitles = {
  queue: 'Ticket queue',
  ticket: 'Ticket',
  calendar: 'Consultation calendar',
  hiring: 'Hiring board',
  application: 'Application',
  webinars: 'Webinar registrations',
  moderation: 'Moderation queue',
  moderationItem: 'Reported content',
  appeals: 'Appeals',
  transactions: 'Transactions',
  transaction: 'Transaction',
  webhooks: 'Webhook events',
  webhook: 'Webhook event',
  audit: 'Audit log',
} as const;
