/** Navigation labels and route titles, loaded with the first chunk. */
export const workTitles = {
  lab: 'AI lab',
  newRun: 'New experiment',
  run: 'Experiment',
  usage: 'Usage and spending',
  billing: 'Billing',
  transaction: 'Transaction',
  subscribe: 'Subscribe to an agent',
  careers: 'My applications',
  jobs: 'Open positions',
  job: 'Position',
  application: 'Application',
  agents: 'Agents and prompts',
  agent: 'Agent',
  privacy: 'Privacy',
} as const;
