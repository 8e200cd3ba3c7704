import type { ScreenRoute } from '../app/area.js';
import { guestTitles } from './guest.titles.js';

/** For guests without an account, in a separate frame. The server's emails link to this path. */
export const guestRoute: ScreenRoute = {
  path: '/email-access',
  title: guestTitles.access,
  load: async () => (await import('./guest.screen.js')).GuestScreen,
};
