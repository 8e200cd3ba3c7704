export const auditTexts = {
  description: 'Who of the staff did what to whose data.',
  label: 'Entries of the audit log',
  columns: { what: 'Operation', who: 'Who', outcome: 'Outcome', when: 'When', targets: 'Records', request: 'Request' },
  filters: {
    kind: 'Kind',
    operation: 'Operation',
    operationHint: 'assignTicket',
    target: 'Record',
    targetHint: 'Its id',
  },
  times: (times: number) => `${String(times)} times`,
  empty: 'No entry here',
  emptyHint: 'Entries appear here as the staff works. Look at another kind, operation or record.',
} as const;
