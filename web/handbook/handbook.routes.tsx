import type { ScreenRoute } from '../app/area.js';
import { appTexts } from '../app/app.texts.js';

/** Public, in a separate frame. */
export const handbookRoute: ScreenRoute = {
  path: '/handbook/*',
  title: appTexts.navigation.handbook,
  load: async () => (await import('./handbook.screen.js')).HandbookScreen,
};
