import { StatusBadge, type Tone } from '../app/components/status-badge.js';
import { billingTexts } from './billing.texts.js';
import type { TransactionRowFragment, TransactionStatus as Status } from './generated/graphql.js';

const { statuses } = billingTexts;
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

export function TransactionStatus({ of: { status } }: { of: Pick<TransactionRowFragment, 'status'> }) {
  return <StatusBadge label={statuses[status]} tone={TONES[status]} />;
}
