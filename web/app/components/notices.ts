import type { NotificationData } from '@mantine/notifications';
import { toTallyError } from '../../../src/client/index.js';

/** What the corner shows and reads out; drawn by notice-corner.tsx. */
interface Notices {
  /** Read out by a region that is always there; a fault announces itself. */
  spoken: string;
  /** Whether there ever was one: only then the corner's code is fetched. */
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

/** Says in a corner, and to screen readers, that something was done. */
export function notifyDone(message: string): void {
  show({ message, color: 'green', role: 'group', autoClose: 5000 }, message);
}

/** Says that something failed, with its code; stays until it is closed. */
export function notifyFault(error: unknown): void {
  const { code, message } = toTallyError(error);
  show({ title: code, message, color: 'red', role: 'alert', autoClose: false });
}

function show(notice: NotificationData, spoken = ''): void {
  state = { spoken, isNeeded: true };
  for (const tell of watchers) tell();
  void import('./notice-toasts.js').then(({ showToast }) => showToast(notice));
}
