import { CAPABILITY_SECONDS } from '../../../auth/tokens.js';
import type { EmailScope } from '../../../auth/viewer.js';
import { inTransaction } from '../../../database/transaction.js';
import { inTurn } from '../../../database/turns.js';
import type { Context } from '../../../graphql/context.js';
import { forgetUnproven } from '../../../mail/unproven.js';
import { sha256 } from '../../../shared/ids.js';
import { normalizeEmail } from '../../../shared/text.js';
import { TokenPurpose } from '../one-time-token/one-time-token.model.js';
import { issueToken, mayMail, useToken } from '../one-time-token/one-time-token.service.js';

const LINK_MINUTES = 15;

const NAMES: Record<EmailScope, string> = {
  applications: 'job applications',
  registrations: 'webinar registrations',
  consultations: 'consultations',
};

/**
 * Emails a link that opens what was submitted with this address. The response is the same for every address, and the
 * email says only that someone requested it: owning the mailbox is the proof.
 */
export async function requestEmailAccess(context: Context, input: { email: string; scope: EmailScope }): Promise<void> {
  const email = normalizeEmail(input.email);
  if (!(await mayMail(context, 'access', email))) return;
  await inTransaction(async (session) => {
    const fields = { purpose: TokenPurpose.EMAIL_ACCESS, email, scope: input.scope };
    const token = await issueToken(fields, LINK_MINUTES, session);
    const mail = {
      to: email,
      subject: `Your ${NAMES[input.scope]} at Tally`,
      text: `Open your ${NAMES[input.scope]} within 15 minutes:\n\n${context.platform.config.publicUrl}/email-access#token=${token}\n\nIf you did not request this, you can ignore this email.`,
    };
    await context.platform.outbox.post(mail, session);
  });
}

export interface EmailCapability {
  capability: string;
  expiresIn: number;
  scope: EmailScope;
}

/** Exchanges the emailed token, once, for a capability valid for 30 minutes. */
export async function redeemEmailAccess(context: Context, token: string): Promise<EmailCapability> {
  const { email, scope } = await inTurn(sha256(token), (session) =>
    useToken(TokenPurpose.EMAIL_ACCESS, token, session),
  );
  if (!scope) throw new Error('An email access token has no scope.');
  await forgetUnproven(email);
  for (const { addressProven } of context.platform.domains) await addressProven?.({ email, scope });
  const capability = await context.platform.tokens.signCapability({ email, scope });
  return { capability, expiresIn: CAPABILITY_SECONDS, scope };
}

/** A link that opens what was submitted with an address, for an email of another domain. */
export async function emailAccessLink(
  { platform }: Context,
  { email, scope, minutes }: { email: string; scope: EmailScope; minutes: number },
): Promise<string> {
  const token = await inTransaction((session) =>
    issueToken({ purpose: TokenPurpose.EMAIL_ACCESS, email, scope }, minutes, session),
  );
  return `${platform.config.publicUrl}/email-access#token=${token}`;
}
