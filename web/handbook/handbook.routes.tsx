import type { ScreenRoute } from '../app/area.js';
import { appTexts } from '../app/app.texts.js';

/** For everybody, in a frame of its own. */
export const handbookRoute: ScreenRoute = {
  path: '/handbook/*',
  title: appTexts.navigation.handbook,
  load: async () => (await import('./handbook.screen.js')).HandbookScreen,
};
