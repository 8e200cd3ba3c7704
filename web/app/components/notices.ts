import type { NotificationData } from '@mantine/notifications';
import { toTallyError } from '../../../src/client/index.js';

/** What the corner shows and announces; rendered by notice-corner.tsx. */
interface Notices {
  /** Announced by a region that is always in the page; errors announce themselves. */
  spoken: string;
  /** Whether there was any notification: only then is the corner's code loaded. */
  isNeeded: boolean;
}

let state: Notices = { spoken: '', isNeeded: false };
const watchers = new Set<() => void>();

export function watchNotices(onChange: () => void): () => void {
  watchers.add(onChange);
  return () => watchers.delete(onChange);
}

export function readNotices(): Notices {
  return state;
}

/** Notifies that something was done, visually and for screen readers. */
export function notifyDone(message: string): void {
  show({ message, color: 'green', role: 'group', autoClose: 5000 }, message);
}

/** Notifies that something failed, with its code; stays until it is closed. */
export function notifyFault(error: unknown): void {
  const { code, message } = toTallyError(error);
  show({ title: code, message, color: 'red', role: 'alert', autoClose: false });
}

function show(notice: NotificationData, spoken = ''): void {
  state = { spoken, isNeeded: true };
  for (const tell of watchers) tell();
  void import('./notice-toasts.js').then(({ showToast }) => showToast(notice));
}
