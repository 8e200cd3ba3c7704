import { loaderByForeignKey, loaderById } from '../../../database/loaders.js';
import { WebhookEvent, WebhookEventModel } from './webhook-event.model.js';

/** The newest events about transactions, at most 100 each, visible to everyone who can see the transaction. */
export const transactionEventsLoader = loaderByForeignKey(WebhookEventModel, WebhookEvent, 'transactionId', 100);

export const webhookEventLoader = loaderById(WebhookEventModel, WebhookEvent);
