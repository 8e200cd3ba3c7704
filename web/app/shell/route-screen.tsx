import { useEffect, type ReactNode } from 'react';
import { useLocation } from 'react-router';
import { useSession } from '../../../src/client/react.js';
import { appTexts } from '../app.texts.js';
import { mayUse, type ScreenRoute } from '../area.js';
import { NotAllowed } from './not-allowed.js';
import { ScreenFault } from './screen-fault.js';

interface RouteScreenProps extends Pick<ScreenRoute, 'title' | 'roles'> {
  children: ReactNode;
}

/** Wraps each screen: its title, access check and error boundary. */
export function RouteScreen({ title, roles, children }: RouteScreenProps) {
  const { pathname } = useLocation();
  const viewer = useSession();
  useEffect(() => {
    document.title = appTexts.documentTitle(title);
  }, [title]);
  if (!mayUse(viewer?.roles ?? [], roles)) return <NotAllowed />;
  // Another record is another screen: errors and input must not carry over.
  return <ScreenFault key={pathname}>{children}</ScreenFault>;
}
