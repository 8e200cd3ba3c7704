/** Labels of the navigation and titles of the pages. */
export const insightTitles = {
  traffic: 'Traffic',
  funnel: 'Funnel',
  retention: 'Retention',
  revenue: 'Revenue',
  hiring: 'Hiring figures',
  support: 'Support load',
  lab: 'Lab cost',
} as const;
