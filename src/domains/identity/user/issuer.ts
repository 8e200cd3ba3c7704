import type { Context } from '../../../graphql/context.js';
import { inputError } from '../../../shared/errors.js';

/** Where an outside issuer signs access tokens, passwords and sessions are its own. */
export function assertOwnIssuer({ platform }: Pick<Context, 'platform'>): void {
  const { issuer } = platform.config;
  if (!issuer) return;
  throw inputError(
    'NOT_ALLOWED',
    '',
    `Accounts of this server sign in at ${issuer.name}: sign-up, sign-in and passwords are kept there, not here.`,
  );
}
