import { Role } from '../auth/viewer.js';

/** Publicly known: demo accounts are refused in production. */
export const DEMO_PASSWORD = 'tally demo password';

export const DEMO_LOGINS = [
  { email: 'admin@tally.example', name: 'Ada Admin', roles: [Role.ADMIN], what: 'full access' },
  {
    email: 'agent@tally.example',
    name: 'Grace Agent',
    roles: [Role.SUPPORT_AGENT, Role.MODERATOR],
    what: 'handles tickets and suggestions',
  },
  { email: 'user@tally.example', name: 'Uma User', roles: [], what: 'regular user' },
] as const;

/** Logins for the one-click sign-in of the console. */
export const demoLogins = DEMO_LOGINS.map(({ email, name, what }) => ({ email, name, what, password: DEMO_PASSWORD }));
