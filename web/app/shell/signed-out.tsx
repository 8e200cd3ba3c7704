import { Outlet } from 'react-router';
import { appTexts } from '../app.texts.js';
import { useFocusOnRoute } from './focus-on-route.js';
import { Logo } from './logo.js';
import { OfflineBanner } from './offline-banner.js';
import { SchemeSwitch } from './scheme-switch.js';
import classes from './signed-out.module.css';
import { ToolLinks } from './tool-links.js';

/** The frame of sign-in and sign-up: an introduction on one side, the form on the other. */
export function SignedOut() {
  const main = useFocusOnRoute();
  return (
    <div className={classes.page}>
      <header className={classes.side}>
        <div className={classes.brand}>
          <Logo size={34} />
          {appTexts.product}
        </div>
        <p className={classes.tagline}>{appTexts.tagline}</p>
        <nav className={classes.tools} aria-label={appTexts.navigation.tools}>
          <ToolLinks />
        </nav>
      </header>
      <main className={classes.main} ref={main} tabIndex={-1}>
        <div className={classes.scheme}>
          <SchemeSwitch />
        </div>
        <div className={classes.form}>
          <OfflineBanner />
          <Outlet />
        </div>
      </main>
    </div>
  );
}
