import { IconBriefcase, IconFlask, IconReceipt, IconRobot, IconShieldLock } from '@tabler/icons-react';
import type { Area } from '../app/area.js';
import { workTitles as titles } from './work.titles.js';

/** Navigation entries and paths; screens are loaded when they are opened. */
export const workArea: Area = {
  navigation: [
    { group: 'user', label: titles.lab, to: '/lab', icon: IconFlask },
    { group: 'user', label: titles.billing, to: '/billing', icon: IconReceipt },
    { group: 'user', label: titles.careers, to: '/careers', icon: IconBriefcase },
    { group: 'user', label: titles.agents, to: '/agents', icon: IconRobot },
    { group: 'user', label: titles.privacy, to: '/privacy', icon: IconShieldLock },
  ],
  routes: [
    { path: '/lab', title: titles.lab, load: async () => (await import('./lab.screen.js')).LabScreen },
    { path: '/lab/new', title: titles.newRun, load: async () => (await import('./new-run.screen.js')).NewRunScreen },
    { path: '/lab/:id', title: titles.run, load: async () => (await import('./run.screen.js')).RunScreen },
    // Emails about spending link here.
    { path: '/usage', title: titles.usage, load: async () => (await import('./usage.screen.js')).UsageScreen },
    { path: '/billing', title: titles.billing, load: async () => (await import('./billing.screen.js')).BillingScreen },
    {
      path: '/billing/subscribe',
      title: titles.subscribe,
      load: async () => (await import('./subscribe.screen.js')).SubscribeScreen,
    },
    {
      path: '/billing/:id',
      title: titles.transaction,
      load: async () => (await import('./transaction.screen.js')).TransactionScreen,
    },
    // Emails about applications link here.
    {
      path: '/careers',
      title: titles.careers,
      load: async () => (await import('./applications.screen.js')).ApplicationsScreen,
    },
    { path: '/careers/jobs', title: titles.jobs, load: async () => (await import('./jobs.screen.js')).JobsScreen },
    { path: '/careers/jobs/:id', title: titles.job, load: async () => (await import('./job.screen.js')).JobScreen },
    {
      path: '/careers/:id',
      title: titles.application,
      load: async () => (await import('./application.screen.js')).ApplicationScreen,
    },
    { path: '/agents', title: titles.agents, load: async () => (await import('./agents.screen.js')).AgentsScreen },
    {
      path: '/agents/:agentId',
      title: titles.agent,
      load: async () => (await import('./agent.screen.js')).AgentScreen,
    },
    { path: '/privacy', title: titles.privacy, load: async () => (await import('./privacy.screen.js')).PrivacyScreen },
  ],
};
