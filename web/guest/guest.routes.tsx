import type { ScreenRoute } from '../app/area.js';
import { guestTitles } from './guest.titles.js';

/** For people without an account, in a frame of its own. The mails of the server link to this path. */
export const guestRoute: ScreenRoute = {
  path: '/email-access',
  title: guestTitles.access,
  load: async () => (await import('./guest.screen.js')).GuestScreen,
};
