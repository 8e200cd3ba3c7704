import { loaderByForeignKey, loaderById } from '../../../database/loaders.js';
import { WebhookEvent, WebhookEventModel } from './webhook-event.model.js';

/** The newest events about transactions, at most 100 each. Whoever sees the transaction sees its timeline. */
export const transactionEventsLoader = loaderByForeignKey(WebhookEventModel, WebhookEvent, 'transactionId', 100);

export const webhookEventLoader = loaderById(WebhookEventModel, WebhookEvent);
