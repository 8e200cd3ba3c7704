/** Labels of the navigation and titles of the routes: all that the first chunk needs. */
export const workTitles = {
  lab: 'AI lab',
  newRun: 'Start a run',
  run: 'Lab run',
  usage: 'Usage and spending',
  billing: 'Billing',
  transaction: 'Transaction',
  subscribe: 'Subscribe to an agent',
  careers: 'Applications',
  jobs: 'Job postings',
  job: 'Job posting',
  application: 'Application',
  agents: 'Agents and prompts',
  agent: 'Agent',
  privacy: 'Privacy',
} as const;
