import type { Domain } from '../../graphql/domain.js';
import { removeUnverified } from './account.service.js';
import { AuditResolver } from './audit.resolver.js';
import { auditEntriesByIds, auditPersonalData } from './audit.service.js';
import { eraseLateWrites, identityPersonalData } from './personal-data.service.js';
import { SessionResolver } from './session.resolver.js';
import { UserSessionResolver } from './user-session.resolver.js';
import { UserResolver } from './user.resolver.js';
import { usersByIds } from './user.service.js';
import { userMigrations } from './user.migration.js';

export const identity: Domain = {
  name: 'identity',
  migrations: userMigrations,
  resolvers: [UserResolver, SessionResolver, UserSessionResolver, AuditResolver],
  nodes: { usr: usersByIds, aud: auditEntriesByIds },
  personalData: [...identityPersonalData, auditPersonalData],
  jobs: [
    { name: 'forget unproven addresses', everySeconds: 3_600, run: removeUnverified },
    { name: 'erase late writes', everySeconds: 60, run: eraseLateWrites },
  ],
};

export { User, UserStatus } from './user.model.js';
export { preloadUsers, userLoader } from './user.service.js';
export { sessionSource } from './session-ending.service.js';
export { outsideAccounts } from './outside.service.js';
export { accountByEmail, accountsWithRole, grantRole, provisionAccounts } from './provision.service.js';
export { workerOf } from './authority.service.js';
export { readersOf, type Reader } from './reader.service.js';
export { emailAccessLink } from './email-access.service.js';
