import type { Domain } from '../graphql/domain.js';
import { identity } from './identity/index.js';
import { preferences } from './preferences/index.js';
import { suggestions } from './suggestions/index.js';
import { support } from './support/index.js';

/** The one list of domains. Adding a domain is one line here. */
export const domains: readonly Domain[] = [identity, preferences, suggestions, support];

export { sessionSource } from './identity/index.js';
