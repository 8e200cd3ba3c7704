import 'reflect-metadata';
import { Role } from '../auth/viewer.js';
import { readConfig } from '../config.js';
import { grantRole } from '../domains/identity/index.js';
import { oneOf } from '../shared/text.js';
import { withDatabase } from './with-database.js';

/** `npm run grant -- EMAIL ROLE`: gives an account a role; creates the first admin of an installation. */
async function main(): Promise<void> {
  const [email, name] = process.argv.slice(2);
  const role = Object.values(Role).find((known) => known === name?.toLowerCase());
  if (email === undefined || role === undefined) {
    throw new Error(`Usage: npm run grant -- EMAIL ROLE, where ROLE is ${oneOf(Object.values(Role))}.`);
  }
  const user = await withDatabase(readConfig(), () => grantRole(email, role));
  if (!user) throw new Error(`No account with the email address ${email}. Sign up first.`);
  console.log(`${user.email} is now ${oneOf(user.roles)}. Sign in again to use the role.`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
