import { StatusBadge, type Tone } from '../app/components/status-badge.js';
import { billingTexts } from './billing.texts.js';
import type { TransactionRowFragment, TransactionStatus as Status } from './generated/graphql.js';

const { statuses, refundStatuses } = billingTexts;
const TONES: Record<Status, Tone> = {
  PENDING: 'warning',
  REQUIRES_ACTION: 'warning',
  AUTHORIZED: 'active',
  PROCESSING: 'active',
  SUCCEEDED: 'good',
  PARTIALLY_REFUNDED: 'neutral',
  REFUNDED: 'neutral',
  FAILED: 'bad',
  CANCELLED: 'neutral',
  DISPUTED: 'bad',
  CHARGED_BACK: 'bad',
};

/** Refunds have their own labels. */
export function TransactionStatus({ of: { type, status } }: { of: Pick<TransactionRowFragment, 'type' | 'status'> }) {
  const isRefund = type === 'REFUND' && (status === 'SUCCEEDED' || status === 'PENDING');
  return <StatusBadge label={isRefund ? refundStatuses[status] : statuses[status]} tone={TONES[status]} />;
}
