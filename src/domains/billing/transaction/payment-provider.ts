import type { Context } from '../../../graphql/context.js';
import type { PaymentProvider } from '../../../graphql/payment-provider.js';
import { inputError } from '../../../shared/errors.js';

/** The payment provider; fails if no API keys are configured. */
export function requirePayments({ platform }: Context): PaymentProvider {
  if (platform.payments) return platform.payments;
  throw inputError(
    'PAYMENTS_NOT_CONFIGURED',
    '',
    'Payments are not configured on this server. Ask an administrator to configure the payment provider.',
  );
}
