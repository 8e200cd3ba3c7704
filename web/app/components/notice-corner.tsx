import { VisuallyHidden } from '@mantine/core';
import { lazy, Suspense, useSyncExternalStore } from 'react';
import { readNotices, watchNotices } from './notices.js';

const Toasts = lazy(async () => ({ default: (await import('./notice-toasts.js')).Toasts }));

/** Where notices appear, and the region that reads them out. */
export function NoticeCorner() {
  const { spoken, isNeeded } = useSyncExternalStore(watchNotices, readNotices);
  return (
    <>
      <VisuallyHidden role="status">{spoken}</VisuallyHidden>
      {isNeeded && (
        <Suspense fallback={null}>
          <Toasts />
        </Suspense>
      )}
    </>
  );
}
