import type { Context } from '../../../graphql/context.js';
import type { PaymentProvider } from '../../../graphql/payment-provider.js';
import { inputError } from '../../../shared/errors.js';

/** Who moves money; what needs it is refused where no keys are configured. */
export function requirePayments({ platform }: Context): PaymentProvider {
  if (platform.payments) return platform.payments;
  throw inputError(
    'PAYMENTS_NOT_CONFIGURED',
    '',
    'Payments are not set up on this server. Ask whoever runs it to configure its payment provider.',
  );
}
