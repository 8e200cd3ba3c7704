import { VisuallyHidden } from '@mantine/core';
import { useSyncExternalStore } from 'react';
import { lazily } from './lazily.js';
import { readNotices, watchNotices } from './notices.js';

const Toasts = lazily(
  async () => (await import('./notice-toasts.js')).Toasts,
  () => null,
);

/** Shows notifications, and contains the live region that announces them. */
export function NoticeCorner() {
  const { spoken, isNeeded } = useSyncExternalStore(watchNotices, readNotices);
  return (
    <>
      <VisuallyHidden role="status">{spoken}</VisuallyHidden>
      {isNeeded && <Toasts />}
    </>
  );
}
