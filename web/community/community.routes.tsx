import {
  IconBroadcast,
  IconCalendarEvent,
  IconMessages,
  IconShieldExclamation,
  IconUsersGroup,
} from '@tabler/icons-react';
import type { Area } from '../app/area.js';
import { communityTitles as titles } from './community.titles.js';

/** Navigation entries and paths; screens are loaded when they are opened. */
export const communityArea: Area = {
  navigation: [
    { group: 'user', label: titles.webinars, to: '/webinars', icon: IconBroadcast },
    { group: 'user', label: titles.feed, to: '/community', icon: IconMessages },
    { group: 'user', label: titles.groups, to: '/groups', icon: IconUsersGroup },
    { group: 'user', label: titles.events, to: '/events', icon: IconCalendarEvent },
    { group: 'user', label: titles.notices, to: '/notices', icon: IconShieldExclamation },
  ],
  routes: [
    { path: '/community', title: titles.feed, load: async () => (await import('./feed.screen.js')).FeedScreen },
    {
      path: '/community/new',
      title: titles.newPost,
      load: async () => (await import('./new-post.screen.js')).NewPostScreen,
    },
    {
      path: '/community/posts/:id',
      title: titles.post,
      load: async () => (await import('./post.screen.js')).PostScreen,
    },
    { path: '/groups', title: titles.groups, load: async () => (await import('./groups.screen.js')).GroupsScreen },
    { path: '/groups/:id', title: titles.group, load: async () => (await import('./group.screen.js')).GroupScreen },
    { path: '/events', title: titles.events, load: async () => (await import('./events.screen.js')).EventsScreen },
    { path: '/notices', title: titles.notices, load: async () => (await import('./notices.screen.js')).NoticesScreen },
    {
      path: '/webinars',
      title: titles.webinars,
      load: async () => (await import('./webinars.screen.js')).WebinarsScreen,
    },
    {
      path: '/webinars/:id',
      title: titles.webinar,
      load: async () => (await import('./webinar.screen.js')).WebinarScreen,
    },
  ],
};
