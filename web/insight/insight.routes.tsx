import {
  IconChartLine,
  IconCoins,
  IconFilter,
  IconFlask,
  IconLifebuoy,
  IconUsersGroup,
  IconRepeat,
} from '@tabler/icons-react';
import type { Area } from '../app/area.js';
import { insightTitles as titles } from './insight.titles.js';

/** Roles that can query these metrics. */
const SUPPORT = ['SUPPORT_AGENT'] as const;
const BILLING = ['BILLING_AGENT'] as const;
const RECRUITING = ['RECRUITER'] as const;

/** Navigation entries and paths; screens are loaded when they are opened. */
export const insightArea: Area = {
  navigation: [
    { group: 'insight', label: titles.traffic, to: '/insight/traffic', icon: IconChartLine, roles: SUPPORT },
    { group: 'insight', label: titles.funnel, to: '/insight/funnel', icon: IconFilter, roles: SUPPORT },
    { group: 'insight', label: titles.retention, to: '/insight/retention', icon: IconRepeat, roles: SUPPORT },
    { group: 'insight', label: titles.revenue, to: '/insight/revenue', icon: IconCoins, roles: BILLING },
    { group: 'insight', label: titles.hiring, to: '/insight/hiring', icon: IconUsersGroup, roles: RECRUITING },
    { group: 'insight', label: titles.support, to: '/insight/support', icon: IconLifebuoy, roles: SUPPORT },
    { group: 'insight', label: titles.lab, to: '/insight/lab', icon: IconFlask, roles: SUPPORT },
  ],
  routes: [
    {
      path: '/insight/traffic',
      title: titles.traffic,
      roles: SUPPORT,
      load: async () => (await import('./traffic.screen.js')).TrafficScreen,
    },
    {
      path: '/insight/funnel',
      title: titles.funnel,
      roles: SUPPORT,
      load: async () => (await import('./funnel.screen.js')).FunnelScreen,
    },
    {
      path: '/insight/retention',
      title: titles.retention,
      roles: SUPPORT,
      load: async () => (await import('./retention.screen.js')).RetentionScreen,
    },
    {
      path: '/insight/revenue',
      title: titles.revenue,
      roles: BILLING,
      load: async () => (await import('./revenue.screen.js')).RevenueScreen,
    },
    {
      path: '/insight/hiring',
      title: titles.hiring,
      roles: RECRUITING,
      load: async () => (await import('./hiring.screen.js')).HiringScreen,
    },
    {
      path: '/insight/support',
      title: titles.support,
      roles: SUPPORT,
      load: async () => (await import('./support-load.screen.js')).SupportLoadScreen,
    },
    {
      path: '/insight/lab',
      title: titles.lab,
      roles: SUPPORT,
      load: async () => (await import('./lab-cost.screen.js')).LabCostScreen,
    },
  ],
};
