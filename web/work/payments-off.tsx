import { Alert } from '@mantine/core';
import { toTallyError } from '../../src/client/index.js';
import { billingTexts } from './billing.texts.js';

/** Whether an operation failed because this server has no payment provider. */
export function isPaymentsOff(error: unknown): boolean {
  return toTallyError(error).code === 'PAYMENTS_NOT_CONFIGURED';
}

/** Explains this to the user, who cannot fix it. */
export function PaymentsOff() {
  return (
    <Alert color="yellow" title={billingTexts.payments.offTitle} role="alert">
      {billingTexts.payments.off}
    </Alert>
  );
}
