import { useDisclosure } from '@mantine/hooks';
import { useEffect } from 'react';
import { Navigate, Outlet, useLocation } from 'react-router';
import { useSession } from '../../../src/client/react.js';
import { appTexts } from '../app.texts.js';
import { useFocusOnRoute } from './focus-on-route.js';
import { Header } from './header.js';
import { OfflineBanner } from './offline-banner.js';
import classes from './shell.module.css';
import { SideNavigation } from './side-navigation.js';

const MAIN = 'main';
const NAVIGATION = 'navigation';

/**
 * The frame of every screen for signed-in users; others are sent to the sign-in page. Does not use Mantine's AppShell,
 * which would add 12 kB of script to the first page.
 */
export function Shell() {
  const [isOpen, { toggle, close }] = useDisclosure(false);
  const viewer = useSession();
  const { pathname, search } = useLocation();
  const main = useFocusOnRoute();
  useEffect(close, [pathname, close]);
  useEscape(isOpen, close);

  if (!viewer) {
    const next = pathname + search;
    return <Navigate to={next === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(next)}`} replace />;
  }
  return (
    <div className={classes.shell} data-open={isOpen}>
      <a className={classes.skip} href={`#${MAIN}`}>
        {appTexts.skipToContent}
      </a>
      <header className={classes.header}>
        <Header isOpen={isOpen} onToggle={toggle} controls={NAVIGATION} />
      </header>
      <div className={classes.side} id={NAVIGATION}>
        <SideNavigation roles={viewer.roles} />
      </div>
      {isOpen && <div className={classes.veil} onClick={close} aria-hidden />}
      <main id={MAIN} ref={main} tabIndex={-1} className={classes.main}>
        <div className={classes.content}>
          <OfflineBanner />
          <Outlet />
        </div>
      </main>
    </div>
  );
}

function useEscape(isActive: boolean, onEscape: () => void): void {
  useEffect(() => {
    if (!isActive) return undefined;
    const listener = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') onEscape();
    };
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, [isActive, onEscape]);
}
