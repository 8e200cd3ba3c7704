import type { Context } from '../../../graphql/context.js';
import { inputError } from '../../../shared/errors.js';

/** If an external issuer signs access tokens, passwords and sessions are managed there. */
export function assertOwnIssuer({ platform }: Pick<Context, 'platform'>): void {
  const { issuer } = platform.config;
  if (!issuer) return;
  throw inputError(
    'NOT_ALLOWED',
    '',
    `Accounts of this server sign in at ${issuer.name}. Sign-up, sign-in, and passwords are managed there.`,
  );
}
