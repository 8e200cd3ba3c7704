import { useEffect, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { TallyProvider } from '../../src/client/react.js';
import { appTexts } from '../app/app.texts.js';
import { useFocusOnRoute } from '../app/shell/focus-on-route.js';
import { OfflineBanner } from '../app/shell/offline-banner.js';
import { PublicHeader } from '../app/shell/public-header.js';
import { useLinkToken } from '../app/sign-in/link-token.js';
import { AskForLink } from './ask-for-link.js';
import { openAccess, type GuestAccess, type Redeemed } from './guest-access.js';
import { GuestRecords } from './guest-records.js';
import classes from './guest.module.css';
import { guestTexts } from './guest.texts.js';
import { OpenLink } from './open-link.js';

/** A guest's records, opened by an email link, in this tab, for 30 minutes. */
export function GuestScreen() {
  const main = useFocusOnRoute();
  return (
    <div className={classes.frame}>
      <PublicHeader>
        <a href="/handbook">{appTexts.navigation.handbook}</a>
        <Link to="/sign-in">{guestTexts.toSignIn}</Link>
      </PublicHeader>
      <main className={classes.main} ref={main} tabIndex={-1}>
        <OfflineBanner />
        <Access />
      </main>
    </div>
  );
}

/** Requests a link, opens one, or shows the records. A new link replaces one that is open. */
function Access() {
  const token = useLinkToken();
  const navigate = useNavigate();
  const [access, setAccess] = useState<GuestAccess>();
  const [ended, setEnded] = useState<'over' | 'closed'>();
  const end = (why: 'over' | 'closed'): void => {
    setAccess(undefined);
    setEnded(why);
  };
  useEffect(() => {
    if (!access) return undefined;
    const timer = setTimeout(() => end('over'), access.until - Date.now());
    return () => {
      clearTimeout(timer);
      access.client.close();
    };
  }, [access]);

  // A used token must not stay in the URL.
  const withoutToken = (): void => void navigate('/email-access', { replace: true });
  const open = (redeemed: Redeemed): void => {
    setAccess(openAccess(redeemed, () => end('over')));
    withoutToken();
  };
  if (token !== '') {
    return (
      <div className={classes.form}>
        <OpenLink key={token} token={token} onOpen={open} onAsk={withoutToken} />
      </div>
    );
  }
  if (!access) {
    return (
      <div className={classes.form}>
        <AskForLink ended={ended} />
      </div>
    );
  }
  return (
    <TallyProvider client={access.client}>
      <GuestRecords key={access.until} access={access} onClose={() => end('closed')} />
    </TallyProvider>
  );
}
