import '@mantine/notifications/styles.css';
import { Notifications, notifications, type NotificationData } from '@mantine/notifications';
import { appTexts } from '../app.texts.js';

/** Shows a notice; those that come before the corner is drawn wait for it. */
export function showToast(notice: NotificationData): void {
  notifications.show({ closeButtonProps: { 'aria-label': appTexts.closeNotice }, ...notice });
}

export function Toasts() {
  return <Notifications position="bottom-right" />;
}
