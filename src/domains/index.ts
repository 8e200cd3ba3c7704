import type { Domain } from '../graphql/domain.js';
import { community } from './community/index.js';
import { billing } from './billing/index.js';
import { careers } from './careers/index.js';
import { analytics } from './analytics/index.js';
import { identity } from './identity/index.js';
import { lab } from './lab/index.js';
import { preferences } from './preferences/index.js';
import { suggestions } from './suggestions/index.js';
import { support } from './support/index.js';
import { webinars } from './webinars/index.js';

/** The one list of domains. Adding a domain is one line here. */
export const domains: readonly Domain[] = [
  analytics,
  billing,
  careers,
  community,
  identity,
  lab,
  preferences,
  suggestions,
  support,
  webinars,
];

export { outsideAccounts, sessionSource } from './identity/index.js';
