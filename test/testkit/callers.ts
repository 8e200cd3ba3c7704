import { EmailScope, Role, type UserViewer, type Viewer } from '../../src/auth/viewer.js';
import { hashPassword } from '../../src/auth/passwords.js';
import { UserModel, UserStatus } from '../../src/domains/identity/user/user.model.js';
import { newId } from '../../src/shared/ids.js';
import { titleWords } from '../../src/shared/text.js';

export const PASSWORD = 'a password for the tests';
const IP = '127.0.0.1';
const LATER = 4_102_444_800;

export const anonymous: Viewer = { kind: 'anonymous', ip: IP };
export const service: Viewer = { kind: 'service', ip: IP, name: 'tests' };
export const webhook: Viewer = { kind: 'webhook', ip: IP, name: 'stripe' };

export function capability(email: string, scope: EmailScope = EmailScope.APPLICATIONS): Viewer {
  return { kind: 'capability', ip: IP, email, scope, expiresAt: LATER };
}

let count = 0;

/** An account in the database and its viewer, in a line: `const [anna, ben] = [await aUser(), await aUser()]`. */
export async function aUser(
  fields: { name?: string; email?: string; roles?: Role[]; password?: string } = {},
): Promise<UserViewer & { email: string; name: string }> {
  count += 1;
  const { name = `Person ${String(count)}`, roles = [] } = fields;
  const userId = newId('usr');
  const email = fields.email ?? `${userId}@people.example`;
  await UserModel.create({
    _id: userId,
    email,
    name,
    roles,
    status: UserStatus.ACTIVE,
    emailVerifiedAt: new Date(),
    searchWords: titleWords(`${name} ${email}`),
    ...(fields.password ? { passwordHash: await hashPassword(fields.password) } : {}),
  });
  return { kind: 'user', ip: IP, userId, sessionId: newId('ses'), roles, expiresAt: LATER, email, name };
}

export const anAgent = (): ReturnType<typeof aUser> => aUser({ roles: [Role.SUPPORT_AGENT] });
export const aModerator = (): ReturnType<typeof aUser> => aUser({ roles: [Role.MODERATOR] });
export const anAdmin = (): ReturnType<typeof aUser> => aUser({ roles: [Role.ADMIN] });
