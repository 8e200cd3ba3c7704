import { isCaller } from '../../../auth/viewer.js';
import { findPage, type Page } from '../../../database/page.js';
import type { Context } from '../../../graphql/context.js';
import { WebhookProvider, type WebhookOutcome } from '../billing/billing.enums.js';
import { webhookEventLoader } from './webhook-event.loaders.js';
import { WebhookEvent, WebhookEventModel } from './webhook-event.model.js';

export interface WebhookEventRequest {
  outcome?: WebhookOutcome | null | undefined;
  type?: string | null | undefined;
  transactionId?: string | null | undefined;
}

/** Events for billing agents, newest first by their creation at the provider. */
export function webhookEvents(
  { outcome, type, transactionId }: WebhookEventRequest,
  page: { first: number; after?: string | null | undefined },
): Promise<Page<WebhookEvent>> {
  return findPage(WebhookEventModel, WebhookEvent, {
    filter: {
      provider: WebhookProvider.STRIPE,
      ...(outcome ? { outcome } : {}),
      ...(type ? { type } : {}),
      ...(transactionId ? { transactionId } : {}),
    },
    sort: { field: '_id', direction: -1 },
    ...page,
  });
}

/** Loads events for `node`; billing agents only. */
export async function webhookEventsByIds(context: Context, ids: readonly string[]): Promise<(WebhookEvent | null)[]> {
  return isCaller(context.viewer, 'billing') ? webhookEventLoader(context).loadMany(ids) : ids.map(() => null);
}
