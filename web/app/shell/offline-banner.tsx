import { IconWifiOff } from '@tabler/icons-react';
import { appTexts } from '../app.texts.js';
import { useOnline } from '../offline.js';
import classes from './offline-banner.module.css';

/** The region is always in the page, so that its text is announced when it appears. */
export function OfflineBanner() {
  const isOnline = useOnline();
  return (
    <div role="status">
      {!isOnline && (
        <p className={classes.banner}>
          <IconWifiOff size={18} stroke={1.6} aria-hidden />
          {appTexts.offline.banner}
        </p>
      )}
    </div>
  );
}
