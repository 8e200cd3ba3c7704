import type { App } from '../app.js';
import { accountByEmail } from '../domains/identity/index.js';
import { newId } from '../shared/ids.js';
import { DEMO_LOGINS } from './demo.accounts.js';

/** An access token of the demo user, for the playground; valid for ten minutes, like any other. */
export async function demoToken({ platform }: App): Promise<string | undefined> {
  const [, , login] = DEMO_LOGINS;
  const user = await accountByEmail(login.email);
  return user
    ? platform.tokens.signAccess({ userId: user._id, sessionId: newId('ses'), roles: user.roles })
    : undefined;
}
