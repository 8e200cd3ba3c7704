import '@mantine/notifications/styles.css';
import { Notifications, notifications, type NotificationData } from '@mantine/notifications';
import { appTexts } from '../app.texts.js';

/** Shows a notification; those sent before the corner is rendered wait for it. */
export function showToast(notice: NotificationData): void {
  notifications.show({ closeButtonProps: { 'aria-label': appTexts.closeNotice }, ...notice });
}

export function Toasts() {
  return <Notifications position="bottom-right" />;
}
