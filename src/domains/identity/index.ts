import type { Domain } from '../../graphql/domain.js';
import { identityPersonalData } from './personal-data.service.js';
import { SessionResolver } from './session.resolver.js';
import { UserResolver } from './user.resolver.js';
import { usersByIds } from './user.service.js';

export const identity: Domain = {
  name: 'identity',
  resolvers: [UserResolver, SessionResolver],
  nodes: { usr: usersByIds },
  personalData: identityPersonalData,
};

export { User, UserStatus } from './user.model.js';
export { preloadUsers, userLoader } from './user.service.js';
export { sessionSource } from './session.service.js';
export { accountByEmail, accountsWithRole, grantRole, provisionAccounts } from './provision.service.js';
