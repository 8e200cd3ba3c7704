import { WebhookOutcome } from '../billing/billing.enums.js';
import type { Transaction } from './transaction.model.js';
import type { TransactionTimelineEntry } from './transaction.payloads.js';
import { TransactionChangeSource } from './transaction.enums.js';
import type { WebhookEvent } from '../webhook-event/webhook-event.model.js';

/** The history of a transaction, oldest first: its status changes, and every event about it with its outcome. */
export function timelineOf(transaction: Transaction, events: readonly WebhookEvent[]): TransactionTimelineEntry[] {
  const eventEntries = events.map((event): TransactionTimelineEntry => ({
    at: event.createdAt,
    source: TransactionChangeSource.STRIPE,
    event: event.type,
    outcome: event.outcome,
    reason: event.reason,
    changes: transaction.history.filter(({ eventId }) => eventId === event.eventId),
  }));
  const ids = new Set(events.map(({ eventId }) => eventId));
  const changeEntries = transaction.history
    .filter(({ eventId }) => eventId === null || !ids.has(eventId))
    .map((change): TransactionTimelineEntry => ({
      at: change.at,
      source: change.source,
      event: null,
      outcome: WebhookOutcome.APPLIED,
      reason: change.reason ?? null,
      changes: [change],
    }));
  return [...eventEntries, ...changeEntries].sort((one, other) => one.at.getTime() - other.at.getTime());
}
