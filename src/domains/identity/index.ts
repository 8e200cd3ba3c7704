import type { Domain } from '../../graphql/domain.js';
import { removeUnverified } from './user/account.service.js';
import { AuditResolver } from './audit/audit.resolver.js';
import { auditEntriesByIds, auditPersonalData } from './audit/audit.service.js';
import { eraseLateWrites, identityPersonalData } from './personal-data/personal-data.service.js';
import { SessionResolver } from './session/session.resolver.js';
import { UserSessionResolver } from './session/user-session.resolver.js';
import { UserResolver } from './user/user.resolver.js';
import { usersByIds } from './user/user.service.js';
import { userMigrations } from './user/user.migration.js';

export const identity: Domain = {
  name: 'identity',
  migrations: userMigrations,
  resolvers: [UserResolver, SessionResolver, UserSessionResolver, AuditResolver],
  nodes: { usr: usersByIds, aud: auditEntriesByIds },
  personalData: [...identityPersonalData, auditPersonalData],
  jobs: [
    { name: 'delete-unverified-accounts', everySeconds: 3_600, run: removeUnverified },
    { name: 'erase-late-writes', everySeconds: 60, run: eraseLateWrites },
  ],
};

export { User, UserStatus } from './user/user.model.js';
export { preloadUsers, userLoader } from './user/user.service.js';
export { sessionSource } from './session/session-ending.service.js';
export { outsideAccounts } from './user/outside.service.js';
export { accountByEmail, accountsWithRole, grantRole, provisionAccounts } from './user/provision.service.js';
export { workerOf } from './user/authority.service.js';
export { readersOf, type Reader } from './user/reader.service.js';
export { emailAccessLink } from './email-access/email-access.service.js';
