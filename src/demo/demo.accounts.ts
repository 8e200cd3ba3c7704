import { Role } from '../auth/viewer.js';

/** Known to everybody: demo accounts are refused in production. */
export const DEMO_PASSWORD = 'tally demo password';

export const DEMO_LOGINS = [
  { email: 'admin@tally.example', name: 'Ada Admin', roles: [Role.ADMIN], what: 'may do everything' },
  {
    email: 'agent@tally.example',
    name: 'Grace Agent',
    roles: [Role.SUPPORT_AGENT, Role.MODERATOR],
    what: 'works tickets and suggestions',
  },
  { email: 'user@tally.example', name: 'Uma User', roles: [], what: 'an ordinary user' },
] as const;

/** What the console needs to sign somebody in with one click. */
export const demoLogins = DEMO_LOGINS.map(({ email, name, what }) => ({ email, name, what, password: DEMO_PASSWORD }));
