/** Navigation labels and page titles. */
export const insightTitles = {
  traffic: 'Traffic',
  funnel: 'Funnel',
  retention: 'Retention',
  revenue: 'Revenue',
  hiring: 'Hiring metrics',
  support: 'Support load',
  lab: 'Experiment costs',
} as const;
